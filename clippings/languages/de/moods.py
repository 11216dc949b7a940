"""Forms of German verbs in the mood that only reports: "er habe", "sie gehe"."""

from clippings.languages.de.swiss import spell_both, words

_OTHERS = words("anstelle lockere reiche schlichte weiche zufolge zunutze zurate")  # adjectives and prepositions
# Prefixes that make other verbs of those below: "erhole", "bewerbe"; some only at the end of a clause: "ankomme".
_UNSTRESSED = ("be", "ent", "er", "ver", "zer", "miss", "über", "unter", "wider")
_PARTED = (
    *("ab", "an", "auf", "aus", "bei", "ein", "fort", "her", "hin", "los", "mit", "nach", "nieder", "um", "vor"),
    *("weg", "weiter", "wieder", "zu", "zurück", "zusammen"),
)

# Verbs whose third person in the reporting mood, which takes an "e", is not also another lower-case word. ("meine" and
# "danke" are.)
_MOODS = """geben gehen kommen stehen lassen bleiben liegen sehen nehmen halten führen bestehen brauchen wissen
    bringen finden stellen handeln zeigen machen tun bekommen erhalten gelten tragen sprechen verlieren
    laufen fahren leben arbeiten dauern drohen beginnen enden entstehen entsprechen ergeben erfolgen
    erinnern erklären erwarten fehlen fühlen fordern folgen fürchten gehören gelingen geschehen gewinnen
    glauben hoffen kennen kosten leiden leisten lösen nennen nutzen planen prüfen rechnen sagen
    schaden schaffen scheinen schreiben sinken sitzen sorgen spielen steigen sterben suchen teilen treffen
    treiben treten unterstützen verbieten verdienen verhindern versuchen verstehen verstoßen verzichten
    wachsen warten wecken weisen wirken wohnen wünschen ziehen zahlen zerstören zwingen übertreiben
    übernehmen überlegen ändern öffnen bieten brennen denken dulden eignen essen existieren funktionieren
    interessieren profitieren reagieren verfügen vertreten verletzen beabsichtigen beruhen betragen
    betreffen bewegen beweisen bilden fließen freuen gebühren genügen gefährden ignorieren liefern
    missachten opfern regeln richten rufen schließen setzen stimmen stören töten verkaufen verlangen
    vermuten verschlechtern verursachen verweigern werfen beanspruchen beantragen bedauern bedeuten bedrohen
    beeinflussen befinden befürchten begrüßen behalten behandeln behindern belasten belegen bemühen
    benötigen beobachten berichten berücksichtigen beschädigen beschließen beschränken besitzen bestätigen
    bestrafen besuchen beteiligen betonen betrachten betreiben bevorzugen bewerten bezahlen bezeichnen
    beziehen decken dienen diskutieren drängen empfehlen empfinden entfallen entlasten entscheiden
    entwickeln erfahren erfüllen ergreifen erkennen erlauben erleben ermitteln ermöglichen ermorden
    erreichen erscheinen ersetzen erzielen fallen fassen feiern fliehen flüchten fragen garantieren gefallen
    gestalten greifen grenzen haften hängen heißen helfen herrschen hindern investieren irren kämpfen kaufen
    klagen klappen klingen kritisieren kümmern lehnen leiten lernen lesen leugnen lohnen lügen mangeln
    merken mindern missbrauchen nähern nützen passen passieren produzieren protestieren raten rechtfertigen
    reden regieren reisen respektieren retten riskieren rücken ruhen sammeln scheitern schützen schweigen
    senken sichern siegen sparen spüren stärken starten stecken stoßen strahlen streben streiten stützen
    täuschen trauen trauern trennen trinken überprüfen überraschen überschreiten überzeugen umfassen
    unterliegen unternehmen unterscheiden unterschreiben verändern verantworten verbessern verbinden
    verbreiten verdächtigen vereinbaren verfolgen vergessen vergleichen verhalten verhandeln verlassen
    verlaufen verlängern vermeiden vermissen vernachlässigen verringern verschieben verschwinden verschärfen
    versichern versorgen versprechen verstärken verteidigen verteilen vertrauen verwenden verwirklichen
    verzeichnen verzögern vollziehen wählen wagen warnen wechseln wehren weigern wenden werben widersprechen
    widmen wiederholen zählen zerfallen zögern zweifeln
    deuten bestreiten räumen legen tagen klären steuern bekämpfen benachteiligen erhöhen verfallen verfehlen
    verschlafen verweisen veröffentlichen untersuchen untersagen überlassen überleben überschätzen unterschätzen
    unterlaufen unterbrechen bewältigen bewahren bewilligen begleichen begleiten begründen begrenzen beenden
    beheben beherrschen beklagen bekräftigen belaufen bemängeln benennen beraten bereuen beruhigen berühren
    beschäftigen beschleunigen beschuldigen beseitigen besprechen bestimmen betreuen beurteilen bezweifeln
    blockieren bremsen drehen drücken eilen enteignen entfernen enthalten entlassen entziehen
    erarbeiten erbringen erfordern erhoffen erleichtern erleiden ernten eröffnen erschweren erstatten ersticken
    ertragen erzeugen fangen fliegen fußen gelangen genießen graben halbieren hegen heizen hinken jagen kehren
    kippen knüpfen kränken kürzen laden lasten leuchten löschen melden mieten münden nagen neigen packen parken
    pflegen platzen prägen pressen pumpen quälen rauben reißen rollen rutschen schalten schätzen
    schildern schlafen schlagen schmerzen schonen schrumpfen schulden schwächen schwanken
    schweben schwinden spenden sperren springen sprengen stammen stechen stehlen stocken strömen stürzen
    tauschen toben überfordern überholen überlasten übersehen übersteigen überstehen übertreffen überwachen
    überwiegen verbergen verbrauchen verbringen verdrängen verfassen vergeben vergehen verhaften verheimlichen
    verhelfen verkraften verkünden verlegen vermieten vermitteln verneinen vernichten verpassen verpflichten
    verraten verrichten versagen verschaffen verschleppen verschweigen verschwenden versetzen verspielen
    verstecken verstreichen verteuern vertragen vertreiben verurteilen verwalten zeichnen zielen zünden
    bauen hören holen schauen lachen nicken weinen singen rennen bluten boomen fegen feilen filmen filtern
    gießen glänzen gleiten glühen hassen heilen heiraten hemmen hüten impfen kleben klettern klopfen knallen
    kochen kriechen landen leihen lenken locken lodern malen meistern messen mischen nähren nerven ordnen
    pachten peilen pendeln pfeifen pflanzen plündern pochen predigen proben prallen putzen rasen rauchen
    regnen reiben reichen reiten riechen roden rühren rüsten rütteln sägen säubern schämen scheiden scheuen
    schicken schieben schießen schleifen schlichten schmecken schmelzen schmuggeln schneiden schüren
    schütteln schwimmen schwören sehnen speichern spotten spülen staunen stauen stemmen stinken stolpern
    stopfen strafen sträuben streichen streifen streuen stürmen taugen tauchen testen tippen träumen trotzen
    turnen wackeln walten wandeln wandern wärmen waschen weichen weihen werten wetten wickeln winken wischen
    wundern würdigen wüten zanken zehren zerren zeugen zieren zittern zucken beauftragen bewerben entwerfen
    erholen erschließen fördern fürchten glauben gönnen übersetzen umarmen umgehen lindern lockern mildern
    scheuern steigern lagern vergrößern verkleinern verlagern erläutern erörtern überfluten unterminieren
    vereinfachen vereiteln verunsichern beschaffen bezwecken ergänzen vollenden verursachen verlautbaren"""
# Verbs in "ieren", without this ending: "es funktioniere".
_FOREIGN = """absolv adress ag agit akzept alarm amortis analys annull appell argument arrang attack attest automatis
    avanc balanc bas bilanz blam bombard boykott charakteris debatt defin degrad deklar deleg dement demol
    demonstr denunz deport destabilis diffam differenz digitalis dikt dirig diskredit diskrimin diskut
    distanz dokument domin dos dramatis elimin emigr engag entkriminalis eskal etabl evaku explod export
    favoris finanz fix flank form formul fotograf fung fusion garant gast gener grass gratul harmonis
    identifiz ignor illustr implement impliz import improvis infiz inform inhaft initi inspir inspiz install
    inszen integr intensiv interpret interven invest isol jongl kalkul kandid kapitul kasch kass klassifiz
    kollabor kollid kombin komment kommuniz kompens komplett konfisz konfront konkretis konkurr konserv
    konstat konstru konsult konsum kontakt kontroll konvert konzentr konzip kooper koordin kop korrespond
    korrig kritis kulmin kultiv legalis legitim liberalis manifest manipul mark marsch mask massakr minim
    mobilis modernis modifiz mon mont motiv mut nationalis navig nomin normalis not nummer oper optim
    organis orient paus platz pläd polaris polemis polit posit postul praktiz privatis prob produz profit
    prognostiz programm prosper protest protokoll provoz präfer präsent präzis publiz qualifiz quitt
    radikalis ratifiz rationalis reag realis rebell recherch reduz refer reform reg registr rehabilit
    relativ renov rent repar repräsent reserv resign respekt result resum revanch revid risk rivalis ruin
    sabot san sanktion schikan sensibilis signalis simul situ skizz solidaris sort spekul spion stabilis
    stagn stimul strapaz stud subvention symbolis sympathis tang tend terroris thematis toler train trakt
    transfer transform transport trivialis tyrannis var verbarrikad verifiz vis zelebr zens zertifiz zirkul
    zit"""


def _read_mood(infinitive: str) -> frozenset[str]:
    if infinitive.endswith("eln"):
        stem = infinitive.removesuffix("eln")
        return frozenset({stem + "ele", stem + "le"})
    return frozenset({infinitive.removesuffix("n") + ("" if infinitive.endswith("en") else "e")})


_PLAIN = frozenset().union(*map(_read_mood, _MOODS.split()))
_SIMPLE = {form for form in _PLAIN if not form.startswith(_UNSTRESSED)}
_PREFIXED = {prefix + form for prefix in (*_UNSTRESSED, *_PARTED) for form in _SIMPLE}
_JOINED = {stem + "iere" for stem in _FOREIGN.split()}
_MODAL = words("sei seien habe werde könne müsse solle wolle dürfe möge weise")
MOODS = _MODAL | spell_both((_PLAIN | _PREFIXED | _JOINED) - _OTHERS)
