"""Forms of German verbs: those that report words, alone or with a particle, and the mood used only to report."""

from clippings.languages.de.swiss import spell_both, words

_UNSTRESSED = ("be", "ge", "er", "ver", "ent", "emp", "miss", "wider", "unter", "über")  # participles without "ge"
_WEAK = """sagen meinen erklären betonen berichten äußern fragen antworten erwidern entgegnen ergänzen warnen fordern
    kritisieren behaupten versichern bestätigen erläutern erzählen mahnen klagen bekräftigen verkünden drohen spotten
    loben begründen zitieren twittern posten bloggen beteuern bemerken bemängeln beklagen urteilen resümieren
    bilanzieren schildern vermuten glauben hoffen plädieren appellieren argumentieren erinnern konstatieren mutmaßen
    folgern schlussfolgern unterstellen dementieren flüstern witzeln scherzen prophezeien entschuldigen verlauten melden
    schätzen spekulieren verlangen kommentieren bezweifeln befürchten prognostizieren beschuldigen bezichtigen
    verteidigen beantworten ermahnen wettern schimpfen poltern kontern bedauern präzisieren signalisieren garantieren
    rechtfertigen beschweren drängen pochen titeln jubeln höhnen orakeln monieren suggerieren attestieren bescheinigen
    bekunden bejahen verneinen ermuntern ermutigen frotzeln feixen grummeln murren murmeln stöhnen seufzen jammern
    schwärmen ätzen giften lästern sticheln nörgeln motzen brummen knurren donnern prahlen protestieren reklamieren
    unken rätseln sinnieren philosophieren referieren diagnostizieren postulieren proklamieren insistieren replizieren
    stammeln stottern brüllen kreischen hauchen raunen verdeutlichen beschwichtigen beanstanden beharren bekritteln
    erwähnen besagen zweifeln wiederholen widerlegen befürworten geloben empören entrüsten ereifern echauffieren
    präsentieren relativieren fürchten enthüllen bezeugen beichten"""
_STRONG = """sprechen spricht sprach gesprochen
    schreiben schreibt schrieb geschrieben
    rufen ruft rief gerufen
    versprechen verspricht versprach versprochen
    unterstreichen unterstreicht unterstrich unterstrichen
    raten rät riet geraten
    bitten bittet bat gebeten
    verweisen verweist verwies verwiesen
    gestehen gesteht gestand gestanden
    verraten verrät verriet verraten
    empfehlen empfiehlt empfahl empfohlen
    bestreiten bestreitet bestritt bestritten
    schwören schwört schwor geschworen
    schreien schreit schrie geschrien
    werben wirbt warb geworben
    widersprechen widerspricht widersprach widersprochen"""

# Verbs whose object may be a word of the speaker, or that have it after "als" or "für".
_NAMING_WEAK = """bezeichnen taufen charakterisieren titulieren brandmarken geißeln rügen rühmen feiern begrüßen
    betiteln diffamieren verspotten tadeln würdigen verhöhnen schmähen beklagen verunglimpfen denunzieren umjubeln
    verdammen qualifizieren klassifizieren definieren verurteilen prangern stempeln apostrophieren verteufeln
    verharmlosen"""
_NAMING_STRONG = """nennen nennt nannte genannt
    beschreiben beschreibt beschrieb beschrieben
    umschreiben umschreibt umschrieb umschrieben
    preisen preist pries gepriesen
    beschwören beschwört beschwor beschworen
    beschimpfen beschimpft beschimpfte beschimpft
    verwerfen verwirft verwarf verworfen"""

# Verbs that need "als" or "für" before it: without them, they say that somebody saw or found a thing.
_COMPARING_WEAK = """werten bewerten betrachten deuten interpretieren reden beurteilen stufen ordnen danken setzen"""
_COMPARING_STRONG = """halten hält hielt gehalten
    finden findet fand gefunden
    sehen sieht sah gesehen
    vergleichen vergleicht verglich verglichen
    empfinden empfindet empfand empfunden
    erkennen erkennt erkannte erkannt"""

# Verbs that report only with a particle: particles, then the forms as above. A weak verb has only its infinitive.
_PARTED = """an|geben gibt gab gegeben
    bekannt zu|geben gibt gab gegeben
    hin zurück nach auf|weisen weist wies gewiesen
    hervor|heben hebt hob gehoben
    ein zu|gestehen gesteht gestand gestanden
    vor ein|werfen wirft warf geworfen
    fort|fahren fährt fuhr gefahren
    vor|schlagen schlägt schlug geschlagen
    ein|wenden wendet wandte gewandt
    aus zu auf|rufen ruft rief gerufen
    an zu aus ab|sprechen spricht sprach gesprochen
    vor|halten hält hielt gehalten
    nahe|legen
    ab zu|raten rät riet geraten
    zurück|schreiben schreibt schrieb geschrieben
    ein|räumen
    hinzu an bei|fügen
    an|kündigen
    mit zu|teilen
    fest klar dar richtig|stellen
    dar fest nahe offen|legen
    aus an|führen
    zu|sichern
    an|merken
    an|regen
    an|deuten
    an|mahnen
    an|drohen
    auf|fordern
    auf|zählen
    ein|schätzen
    ein|schränken
    nach zurück|fragen
    nach|haken
    bei|pflichten
    dagegen|halten
    aus voraus vorher zu|sagen
    ab zu zurück|winken
    nach|legen
    aus|plaudern
    vor|rechnen
    weiter|fragen
    klar bekannt|machen
    vor|bringen bringt brachte gebracht
    vor|tragen trägt trug getragen
    ab|streiten streitet stritt gestritten
    nach|schieben schiebt schob geschoben
    kund|tun tut tat getan
    ab|wiegeln
    aus|drücken
    hinzu|setzen
    an|zweifeln
    an|ordnen
    an|prangern"""


def _read_weak(infinitive: str) -> tuple[str, ...]:
    """The present, past and participle of a weak verb, and its plurals."""
    stem = infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive.removesuffix("n")
    joint = "e" if stem.endswith(("t", "d", "gn", "chn", "ffn", "dm", "dn")) else ""
    plain = stem.startswith(_UNSTRESSED) or infinitive.endswith("ieren")
    participle = ("" if plain else "ge") + stem + joint + "t"
    return infinitive, f"{stem}{joint}t", f"{stem}{joint}te", f"{stem}{joint}ten", participle


def _read_strong(forms: str) -> tuple[str, ...]:
    infinitive, present, past, participle = forms.split()
    return infinitive, present, past, past + ("n" if past.endswith("e") else "en"), participle


def _read_forms(forms: str) -> tuple[str, ...]:
    return _read_strong(forms) if " " in forms else _read_weak(forms)


_ROWS = [
    (words(particles), _read_forms(forms)) for particles, forms in (row.split("|") for row in _PARTED.splitlines())
]
# Both spellings: "teilt ... mit", and in one word "mitteilt", "mitgeteilt"
PARTICLES = {
    form: frozenset().union(*(particles for particles, forms in _ROWS if form in forms))
    for form in {form for _, forms in _ROWS for form in forms[:4]}
}
_JOINED = frozenset(particle + form for particles, forms in _ROWS for particle in particles for form in forms)
REPORTING = spell_both(_JOINED.union(*map(_read_forms, (*_WEAK.split(), *map(str.strip, _STRONG.splitlines())))))
INFINITIVES = frozenset(
    [particle + forms[0] for particles, forms in _ROWS for particle in particles]
    + [row.split()[0] for block in (_WEAK, _NAMING_WEAK) for row in block.split()]
    + [row.split()[0] for block in (_STRONG, _NAMING_STRONG) for row in block.splitlines()]
)
PARTICIPLES = spell_both(
    [_read_forms(row.strip())[-1] for row in (*_WEAK.split(), *_STRONG.splitlines())]
    + [particle + forms[-1] for particles, forms in _ROWS for particle in particles]
)
NAMING = spell_both(
    frozenset().union(*map(_read_forms, (*_NAMING_WEAK.split(), *map(str.strip, _NAMING_STRONG.splitlines()))))
)
COMPARING = frozenset().union(
    *map(_read_forms, (*_COMPARING_WEAK.split(), *map(str.strip, _COMPARING_STRONG.splitlines())))
) | words("gilt teilt gibt gab stellt stellte weist wies wirft warf warfen lehnt lehnte lehnten")
