"""Italian."""

from clippings.languages.grammar import Grammar
from clippings.languages.it.fields_of_work import FIELDS_OF_WORK
from clippings.languages.labels import UNIVERSAL
from clippings.languages.reporting import ReportingWords
from clippings.languages.word_lists import phrases, words


def _forms(stems: str) -> frozenset[str]:
    """The third persons and participles of regular verbs in -are."""
    endings = ("a", "ano", "ò", "arono", "ava", "avano", "ato", "ando")
    return frozenset(stem + ending for stem in stems.split() for ending in endings)


_OPINIONS = ("a detta", "ad avviso", "a giudizio", "a parere", "per bocca")

GRAMMAR = Grammar(
    code="it",
    speech_verbs=words(
        """dice dicono disse dissero diceva dicevano detto dicendo aggiunge aggiungono aggiunse aggiunto aggiungendo
        scrive scrivono scrisse scritto scrivendo risponde rispondono rispose risposto sostiene sostengono
        sostenne sostenuto ammette ammettono ammise ammesso promette promise promesso conclude conclusero concluse
        concluso chiede chiedono chiese chiesto ribadisce ribadiscono ribadì ribadito avverte avvertono avvertì
        avvertito riferisce riferiscono riferì riferito insiste insistono insistette insistito ritiene ritengono
        ritenne ritenuto crede credono teme temono temeva prevede prevedono previsto garantiscono garantì
        garantito esclude escludono escluse escluso riconosce riconoscono riconobbe riconosciuto propone
        propongono propose proposto esige smentisce smentì smentito chiarisce chiarì chiarito suggerisce suggerì
        precisa replica spiega garantisce prosegue proseguono proseguì proseguito aggiungendo ripete ripetono ripeté
        ripetuto comunica comunicano comunicò comunicarono specificò specificato"""
    )
    | _forms(
        """afferm dichiar spieg racont raccont assicur annunci comment indic inform sottoline precis osserv ricord
        lament critic denunci domand replic conferm neg accus esclam grid mormor tuon attacc ironizz scherz twitt
        stim ipotizz calcol rilev rivel svel confess rassicur giur avvis chios sbott evidenzi auspic invoc puntualizz
        argoment obiett segnal sentenzi rimarc incalz testimoni"""
    ),
    asking_verbs=words("chiede chiese chiesto domanda domandò domandato"),
    naming_verbs=words(
        "parla parlano parlò parlato definisce definiscono definì definito descrive descrisse descritto ritiene"
    )
    | _forms("chiam qualific giudic boll battezz consider present"),
    announcing_verbs=_forms("annunci critic denunci lament auspic invoc"),
    reporting=ReportingWords(
        prepositions_before_verb=words(
            """in nel nella nell' nell’ nello nei negli nelle durante a ad al alla all' all’ ai agli alle
            su sul sulla sull' sull’ sullo sui sugli sulle con per contro"""
        ),
        negative_subjects=words("nessuno nessuna niente nulla"),
        conditional_auxiliaries=words("avrebbe avrebbero sarebbe sarebbero potrebbe potrebbero"),
        state_auxiliaries=words("è sono era erano fu furono stato stata stati state viene vengono veniva venne sarà"),
        summing_phrases=("lo", "con queste parole"),
        stances=frozenset(
            word + ending
            for word in words("contrari pront fiducios soddisfatt preoccupat convint cert sicur delus sorpres content")
            for ending in ("o", "a", "i", "e", "")
        )
        | words("favorevole favorevoli disponibile disponibili ottimista pessimista"),
        stance_verbs=words("dice dicono detto detta detti dette dichiara dichiarato dichiarata mostrato mostrata"),
        reflexive_clitics=words("si"),
        hearer_prepositions=words("a ad al allo alla all' all’ ai agli alle"),
    ),
    speech_phrases=phrases(
        "fa sapere|fanno sapere|fece sapere|fecero sapere|fatto sapere|faceva sapere|"
        "rende noto|rendono noto|rese noto|resero noto|reso noto|fa notare|fanno notare|fece notare|fatto notare|"
        "fa presente|fanno presente|fece presente|fatto presente"
    ),
    source_phrases=(
        *("secondo", *(f"stando {to}" for to in ("a", "al", "allo", "alla", "all'", "all’", "ai", "agli", "alle"))),
        *(
            f"{noun} {of}"
            for noun in _OPINIONS
            for of in ("di", "del", "dello", "della", "dell'", "dell’", "dei", "degli")
        ),
    ),
    agent_prepositions=words("da dal dallo dalla dall' dall’ dai dagli dalle"),
    viewpoint_prepositions=words("per"),
    statement_nouns=words(
        """accusa affermazione annuncio commento comunicato critica dichiarazione discorso domanda frase intervista
        lettera messaggio motto promessa risposta slogan testimonianza tweet parole"""
    ),
    document_nouns=words(
        "articolo cartello comunicato documento legge lettera libro messaggio rapporto sondaggio studio testo tweet"
    ),
    likening_words=words("come"),
    doubting_words=words("cosiddetto cosiddetta"),
    naming_participles=words(
        "soprannominato soprannominata soprannominati battezzato battezzata ribattezzato denominato"
    ),
    naming_phrases=("noto come", "nota come", "conosciuto come", "con il nome di", "con il soprannome di"),
    work_nouns=words(
        """album articolo brano canzone capitolo commedia disco documentario film giornale libro mostra opera
        programma rivista romanzo serie spettacolo titolo intitolato intitolata"""
    ),
    complementizers=words("che se come"),
    declarative_complementizers=words("che"),
    pronouns={"lui": "m", "egli": "m", "lei": "f", "ella": "f", "loro": "p", "io": "1", "noi": "1", "chi": "p"},
    plural_pronouns=words("loro"),
    relative_pronouns=words("che chi cui quale quali"),
    conjunctions=words("e ed o ma né"),
    subordinators=words("perché poiché"),
    active_participle_endings=("ndo",),
    phrases_before_subject=("a sua volta", "dal canto suo"),
    time_nouns=words("mattina mattinata sera serata notte pomeriggio settimana mese anno scorso scorsa"),
    time_words=words("ieri oggi lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    determiners=words("il lo la l' l’ i gli le un uno una un' un’ suo sua suoi sue questo questa quel quella"),
    negations=words("non"),
    only="solo",
    auxiliaries_and_adverbs=words(
        """ha hanno aveva avevano abbia è era sono anche poi inoltre già ancora ieri oggi si gli le ci non mai sempre
        infine quindi recentemente così adesso ora solo forse quasi qui lì intanto invece però"""
    ),
    adverb_endings=("mente",),
    not_adverbs=words("mente clemente demente"),
    prepositions=words(
        """a ad al alla allo all' all’ ai agli alle con contro da dal dalla dall' dall’ dallo dai dagli dalle durante
        fino in nel nella nell' nell’ nello nei negli nelle per senza sopra su sul sulla sull' sull’ sullo
        sui sugli sulle tra fra verso mentre quando lunedì martedì mercoledì giovedì venerdì sabato domenica"""
    ),
    titles=words(
        """signor signora dottor dottoressa professor professoressa presidente premier ministro ministra sindaco
        sindaca re regina papa generale colonnello giudice senatore senatrice deputato deputata governatore
        direttore direttrice segretario segretaria portavoce"""
    ),
    masculine_roles=words(
        "signor dottor professor sindaco re papa senatore direttore padre fratello figlio marito uomo attore"
    ),
    feminine_roles=words(
        """signora dottoressa professoressa ministra sindaca regina senatrice deputata direttrice madre sorella figlia
        moglie donna attrice"""
    ),
    male_given_names=words(
        """alberto alessandro andrea angelo antonio bruno carlo claudio daniele davide domenico emanuele enrico fabio
        federico filippo francesco gabriele giacomo giancarlo gianni giorgio giovanni giulio giuseppe guido
        leonardo lorenzo luca luciano luigi marco mario massimo matteo maurizio michele nicola paolo pietro
        riccardo roberto salvatore sergio silvio stefano umberto vincenzo
        aldo alessio alfredo amedeo arturo attilio biagio carmelo carmine ciro corrado cristiano dario diego edoardo
        elio enzo ettore fabrizio ferdinando flavio gaetano gennaro gerardo gianluca gianfranco ivano jacopo marcello
        massimiliano mattia mauro mirko oreste orlando pasquale piero pierluigi renato renzo rocco ruggero samuele
        sandro saverio silvano simone tommaso ugo valerio vito vittorio walter"""
    ),
    female_given_names=words(
        """alessandra alessia alice anna antonella barbara beatrice carla caterina chiara claudia cristina daniela
        elena elisa emma federica francesca gabriella giorgia giovanna giulia ilaria laura lucia luisa manuela
        maria marta martina michela monica paola patrizia roberta rosa sara serena silvia simona sofia stefania
        teresa valentina valeria
        ada adriana agnese amalia angela anita annalisa annamaria antonia arianna assunta bianca bruna camilla carmela
        carolina cecilia cinzia concetta debora donatella eleonora elisabetta emanuela enrica erica ester fabiana
        filomena fiorella franca gaia gemma giada gianna ginevra giuliana giuseppina graziella ines irene isabella ivana
        katia lara letizia licia lidia liliana livia loredana lorena loretta luciana lucrezia ludovica luigia maddalena
        mara margherita marianna marilena marina marisa matilde  milena mirella miriam nadia natalia nicoletta
        noemi olga ornella raffaella rebecca rita romina rosanna rosaria rossana rossella sabrina samantha sandra
        silvana sonia susanna tamara tatiana tiziana vanessa veronica virginia vittoria viviana"""
    ),
    roles=words(
        """allenatore allenatrice attore attrice autore autrice avvocato avvocata candidato candidata deputato deputata
        direttore direttrice economista esperto esperta giornalista giudice leader medico ministro ministra
        portavoce presidente professore professoressa ricercatore ricercatrice scrittore scrittrice segretario
        segretaria sottosegretario sottosegretaria senatore senatrice sindaco sindaca architetto assessore assessora
        consigliere consigliera vicesindaco prefetto questore procuratore procuratrice magistrato scienziato
        scienziata commissario commissaria vescovo rettore rettrice sindacalista fornaio fornaia negoziante
        agricoltore capo titolare imputato imputata attaccante portiere calciatore calciatrice geologo geologa
        ingegnere storico storica maestro maestra
        cantante ballerino ballerina musicista pittore pittrice regista produttore produttrice sceneggiatore
        sceneggiatrice imprenditore imprenditrice allevatore allevatrice pescatore barista cameriere cameriera cuoco
        cuoca infermiere infermiera psicologo psicologa docente biologo biologa fisico chimico sociologo sociologa
        politologo politologa meteorologo testimone vittima ambasciatore ambasciatrice premier cancelliere coordinatore
        coordinatrice gestore gestrice proprietario proprietaria studente studentessa alunno alunna tecnico capitano
        difensore centrocampista ciclista tennista nuotatore nuotatrice atleta pilota arbitro parroco sacerdote
        attivista governatore governatrice legale primario chirurgo dirigente funzionario funzionaria capogruppo
        onorevole preside bagnino vigile comandante generale colonnello
        parlamentare europarlamentare viceministro viceministra vicepresidente ex-ministro rappresentante responsabile
        specialista difensora denunciante indagato indagata sospettato sospettata arrestato arrestata ispettore
        ispettrice
        sergente tenente capitana maresciallo brigadiere appuntato poliziotto poliziotta carabiniere perito perita
        agronomo agronoma veterinario veterinaria astronomo astronoma epidemiologo epidemiologa virologo virologa
        infettivologo infettivologa climatologo climatologa filosofo filosofa urbanista curatore curatrice traduttore
        traduttrice editore editrice libraio libraia romanziere poeta poetessa drammaturgo fotografo fotografa stilista
        terzino mediano bomber pm gip
        amministratore amministratrice velista mister operaio operaia inquilino inquilina pensionato pensionata"""
    ),
    fields_of_work={field: words(of) for field, of in FIELDS_OF_WORK.items()},
    generations={"junior": "junior", "jr": "junior", "senior": "senior", "sr": "senior"},
    genitive_markers=words("di del della dello dei degli delle dell' dell’ d'"),
    indefinite_determiners=words("un uno una alcuni alcune molti diversi due tre"),
    definite_articles=words("il lo la l' l’"),
    reflexive_pronouns=words("stesso stessa"),
    asking_labels=words("domanda d"),
    answering_labels=words("risposta r"),
    dialogue_dash=True,
    asides_in_marks=True,
    drops_subject=True,
    contracted_articles=words(
        """al allo alla all' all’ ai agli alle del dello della dell' dell’ dei degli delle dal dallo dalla dall' dall’
        dai dagli dalle"""
    ),
    speaking_bodies=words(
        """polizia procura governo comune ministero tribunale azienda società sindacato associazione organizzazione
        partito
        opposizione club federazione agenzia ospedale università banca commissione regione provincia questura prefettura
        difesa accusa famiglia direzione presidenza carabinieri pompieri soccorritori istituto fondazione gruppo lega
        confederazione assemblea senato parlamento esecutivo cooperativa movimento coalizione comitato ente diocese
        chiesa esercito marina guardia comunità impresa multinazionale compagnia soprintendenza authority garante
        sindacati insegnanti commercianti agricoltori ambientalisti analisti esperti residenti
        vigili inquirenti sanitari medici genitori investigatori agenti organizzatori legali vertici autorità
        lavoratori"""
    ),
    bare_sources=words("fonti testimoni esperti residenti analisti familiari vicini"),
    infinitive_endings=(
        "are",
        "ere",
        "ire",
        "rre",
        "arsi",
        "ersi",
        "irsi",
        "aver",
        "esser",
        "oler",
        "oter",
        "over",
        "aper",
    ),
    infinitive_linkers=words("di d' d’"),
    summing_adverbs=words("così"),
    plural_verb_endings=("no",),
    viewpoint_pronouns=words("lui lei"),
    object_clitics=words("l' l’ lo quanto"),
    impersonal_clitics=words("si"),
    subject_after_verb=True,
    complement_before_subject=True,
    labels=UNIVERSAL,
)
