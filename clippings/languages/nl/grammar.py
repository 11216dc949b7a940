"""Dutch."""

from clippings.languages.grammar import Grammar
from clippings.languages.labels import UNIVERSAL
from clippings.languages.nl.fields_of_work import FIELDS_OF_WORK
from clippings.languages.reporting import ReportingWords
from clippings.languages.word_lists import words

_WEEKDAYS = words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
DAYS = _WEEKDAYS | {day + part for day in _WEEKDAYS for part in ("ochtend", "middag", "avond", "nacht")}

GRAMMAR = Grammar(
    code="nl",
    speech_verbs=words(
        """zegt zei zeiden zeggen gezegd vertelt vertelde vertelden verteld verklaart verklaarde verklaarden verklaard
        meldt meldde meldden gemeld meent meende meenden vindt vond vonden antwoordt antwoordde antwoordden
        geantwoord schrijft schreef schreven geschreven vraagt vroeg vroegen gevraagd benadrukt benadrukte
        benadrukten beweert beweerde beweerden stelt stelde stelden betoogt betoogde betoogden bevestigt bevestigde
        bevestigden belooft beloofde beloofden beloofd waarschuwt waarschuwde waarschuwden gewaarschuwd klaagt
        klaagde klaagden roept riep riepen geroepen fluistert fluisterde reageert reageerde reageerden verzekert
        verzekerde verzekerden erkent erkende erkenden ontkent ontkende ontkenden verwacht verwachtte verwachtten
        vreest vreesde vreesden hoopt hoopte hoopten denkt dacht dachten gelooft geloofde geloofden spreekt sprak
        spraken concludeert concludeerde voorspelt voorspelde voorspelden bekent bekende bekenden grapt grapte
        verzucht verzuchtte bromt bromde bericht berichtte berichtten twittert twitterde eist eiste eisten pleit
        pleitte pleitten adviseert adviseerde oordeelt oordeelde aarzelt constateert constateerde benoemt aankondigt
        aankondigde aangekondigd bekendgemaakt meegedeeld toegevoegd toegegeven uitgelegd melden menen vinden
        antwoorden schrijven benadrukken beweren betogen bevestigen beloven waarschuwen klagen reageren verzekeren
        erkennen ontkennen verwachten vrezen hopen geloven concluderen voorspellen eisen pleiten adviseren oordelen
        stellen vragen roepen
        constateren berichten betreurt betreurde betreurden vermoedt vermoedde vermoedden vermoeden denken schat
        schatte schatten uitlegde uitlegt toegaf toegeeft aangaf aangeeft meedeelde meedeelt toevoegde bekendmaakte
        opmerkte opmerkt aanvoerde aanvoert verklaren vertellen vermeldt vermeldde onderstreept onderstreepte bepleit
        bepleitte signaleert signaleerde garandeert garandeerde oppert opperde suggereert suggereerde beaamt beaamde
        herhaalt herhaalde verduidelijkt verduidelijkte preciseert preciseerde nuanceert nuanceerde"""
    ),
    particle_verbs={
        **dict.fromkeys(words("voegt voegde voegden"), words("toe")),
        **dict.fromkeys(words("geeft geven gaf gaven"), words("toe aan")),
        **dict.fromkeys(words("kondigt kondigen kondigde kondigden"), words("aan")),
        **dict.fromkeys(words("legt leggen legde legden"), words("uit")),
        **dict.fromkeys(words("deelt delen deelde deelden"), words("mee")),
        **dict.fromkeys(words("maakt maken maakte maakten"), words("bekend")),
        **dict.fromkeys(words("wijst wijzen wees wezen"), words("uit af op erop")),
        **dict.fromkeys(words("laat laten liet lieten gelaten"), words("weten")),
        **dict.fromkeys(words("merkt merkte merkten licht lichtte roept riep riepen"), words("op toe")),
        **dict.fromkeys(words("voert voerde voerden dringt drong drongen"), words("aan")),
        **dict.fromkeys(words("sluit sloot sloten"), words("uit")),
        **dict.fromkeys(words("houdt hield hielden"), words("voor")),
        **dict.fromkeys(words("werpt wierp wierpen spreekt sprak spraken"), words("tegen")),
        **dict.fromkeys(words("vult vulde vulden neemt nam namen haalt haalde haalden"), words("aan")),
        **dict.fromkeys(words("gaat ging gingen"), words("uit")),
    },
    reporting=ReportingWords(
        plain_particles=words("weten bekend"),
        document_prepositions=words("uit"),
        stances=words("tevreden bereid bezorgd verrast teleurgesteld opgelucht trots optimistisch kritisch bewust"),
        stance_verbs=words("toont tonen toonde toonden verklaart verklaarde verklaarden noemt noemde"),
        reflexive_clitics=words("zich"),
    ),
    asking_verbs=words("vraagt vroeg vroegen gevraagd"),
    naming_verbs=words("noemt noemde noemden genoemd omschrijft omschreef bestempelt bestempelde betitelt betitelde"),
    announcing_verbs=words("eist eiste eisten belooft beloofde voorspelt voorspelde"),
    quote_tags=words("aldus zo"),
    summing_pronouns=words("dat dit"),
    citing_verbs=words("citeert citeerde citeerden"),
    source_phrases=(
        *("volgens", "naar verluidt uit", "op gezag van", "naar de mening van", "naar het oordeel van"),
        *("in de ogen van", "naar eigen zeggen van"),
    ),
    impersonal_verbs=words("heet staat stond blijkt bleek"),
    viewpoint_prepositions=words("voor"),
    statement_nouns=words(
        """antwoord belofte bericht betoog boodschap brief kritiek mededeling motto oproep opmerking reactie slogan
        spreuk toespraak uitspraak verklaring verwijt vraag waarschuwing woord woorden"""
    ),
    document_nouns=words(
        """artikel boek brief document onderzoek rapport studie verslag vonnis wet uitspraak besluit nota persbericht
        verklaring mail e-mail rapportage analyse enquête peiling berekening berekeningen cijfers gegevens documenten
        stukken brieven onderzoeken antwoord antwoorden evaluatie proces-verbaal aanklacht akkoord plan voorstel"""
    ),
    likening_words=words("zoals als"),
    doubting_words=words("zogenaamde zogenoemde zogeheten"),
    naming_participles=words("bijgenaamd genaamd gedoopt geheten"),
    naming_nouns=words("bioscoop café hotel motto restaurant schip zender"),
    work_nouns=words(
        """album artikel boek documentaire film gedicht kinderboek krant lied liedje musical nummer opera programma
        roman serie show stuk tentoonstelling tijdschrift titel toneelstuk voorstelling"""
    ),
    complementizers=words("dat of hoe waarom"),
    declarative_complementizers=words("dat"),
    subordinators=words("als toen omdat terwijl nadat hoewel zodat voordat zodra sinds tenzij"),
    pronouns={
        "hij": "m",
        "zij": "f",
        "ze": "f",
        "het": "n",
        "hem": "m",
        "haar": "f",
        "ik": "1",
        "wij": "1",
        "we": "1",
        "men": "p",
        "deze": "m",
    },
    relative_pronouns=words("die dat wie wat waar"),
    conjunctions=words("en of maar want"),
    determiners=words("de het een zijn haar hun ons onze mijn deze dit die dat elke ieder iedere"),
    finite_auxiliaries=words(
        """heeft hebben had hadden is zijn was waren wordt worden werd werden zal zullen zou zouden wil wilde kan kon
        moet willen kunnen moeten mogen wilden konden moesten mochten"""
    ),
    focus_particles=words("ook zelfs"),
    infinitive_markers=words("te"),
    negations=words("niet nooit"),
    only="alleen",
    auxiliaries_and_adverbs=words(
        """heeft hebben had hadden is was waren wordt worden werd werden zal zou ook dan daarna later nog al eerst
        zich er eraan daaraan niet nooit altijd toen nu vervolgens daarom bovendien verder eerder wel even weer dus
        echter intussen ondertussen inmiddels tegelijk zelf onlangs hem hen mij ons daarover hierover"""
    ),
    phrases_before_subject=("op zijn beurt", "op haar beurt"),
    time_nouns=words("ochtend middag avond nacht week weekend maand jaar"),
    time_words=DAYS | words("gisteren vandaag"),
    prepositions=words(
        """rond rondom vanuit wegens dankzij aan achter bij binnen boven door in met na naar naast om onder op over
        per sinds tegen tijdens tot tussen uit vanaf voor via zonder volgens toe mee af terug vast bekend
        weten maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag"""
    ),
    titles=words(
        """meneer mevrouw dhr mw dr dr. drs prof prof. professor minister premier president koning koningin
        burgemeester wethouder gedeputeerde staatssecretaris commissaris directeur directrice voorzitter woordvoerder
        woordvoerster rechter generaal bisschop paus senator trainer coach"""
    ),
    masculine_roles=words("meneer dhr koning vader broer zoon man oom opa woordvoerder bisschop paus"),
    feminine_roles=words("mevrouw mw koningin moeder zus dochter vrouw tante oma woordvoerster directrice"),
    roles=words(
        """acteur actrice advocaat advocate agent arts auteur bakker boer bewoner bewoonster burgemeester commandant
        directeur directrice docent econoom eigenaar eigenares expert gedeputeerde hoogleraar inspecteur
        journalist kok kunstenaar leider leraar lerares minister molenaar officier onderzoeker penningmeester
        politicus professor rechter regisseur schipper schrijver schrijfster secretaris slager trainer voorzitter
        wethouder winkelier woordvoerder woordvoerster zanger zangeres rector rectrix geoloog bioloog historicus
        raadslid commissaris spits aanvoerder speler speelster keeper lijsttrekker fractievoorzitter
        staatssecretaris onderzoekster viroloog psycholoog socioloog politicoloog analist ondernemer bestuurder
        dierenarts
        kapper kapster verpleegkundige verpleger tuinman visser timmerman loodgieter monteur chauffeur machinist student
        studente leerling scholier getuige slachtoffer ambassadeur premier kanselier coördinator manager teammanager
        bondscoach verdediger middenvelder wielrenner tennisser zwemmer zwemster atleet atlete piloot scheidsrechter
        pastoor dominee imam activist activiste pleitbezorger raadsman raadsvrouw kamerlid parlementariër
        raadsheer griffier verdachte buurman buurvrouw buurtbewoner buurtbewoonster ooggetuige omstander
        beheerder projectleider aannemer boswachter jager imker veehouder teler tuinder akkerbouwer ziekenhuisbestuurder
        huisarts chirurg neuroloog epidemioloog klimaatwetenschapper wetenschapper astronoom archeoloog filosoof dichter
        uitgever boekhandelaar fotograaf regisseuse producent muzikant componist dirigent danser danseres
        spitsspeler doelman doelvrouw aanvoerster bondsvoorzitter vakbondsbestuurder ambtenaar gemeenteambtenaar
        europarlementariër bestuursvoorzitter topman topvrouw curator conservator architect ingenieur meteoroloog
        weerman econome juriste"""
    ),
    organization_nouns=words(
        """bedrijf club gemeente krant ministerie partij politie provincie stichting vakbond brandweer rechtbank
        justitie recherche regering oppositie inspectie vereniging organisatie commissie coalitie vakcentrale
        veiligheidsregio waterschap universiteit hogeschool school ziekenhuis bank fabriek luchthaven spoorbeheerder
        vervoerder verzekeraar toezichthouder planbureau adviesraad kabinet college fractie bond koepel"""
    ),
    fields_of_work={field: words(of) for field, of in FIELDS_OF_WORK.items()},
    generations={"junior": "junior", "jr": "junior", "senior": "senior", "sr": "senior"},
    genitive_markers=words("van"),
    indefinite_determiners=words("een enkele sommige verschillende veel twee drie"),
    definite_articles=words("de het"),
    generic_person_nouns={"man": "m", "heer": "m", "vrouw": "f", "dame": "f"},
    reflexive_pronouns=words("zelf"),
    verb_second=True,
    adjective_endings=("e",),
    finite_endings=("t", "en", "de", "te"),
    names_take_complements=True,
    asides_in_marks=True,
    asking_labels=words("vraag v"),
    answering_labels=words("antwoord"),
    compound_nouns=True,
    elided_words=words("s t n k m"),
    bare_sources=words(
        """bronnen getuigen deskundigen experts omwonenden ooggetuigen buurtbewoners onderzoekers ingewijden
        wetenschappers"""
    ),
    labels=UNIVERSAL,
)
