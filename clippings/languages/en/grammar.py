"""English."""

from clippings.languages.en.fields_of_work import FIELDS_OF_WORK, LEADERS, LED
from clippings.languages.en.forms import form_verbs as _forms
from clippings.languages.en.forms import with_plurals
from clippings.languages.en.reporting import REPORTING
from clippings.languages.en.roles import ROLES
from clippings.languages.grammar import Grammar
from clippings.languages.labels import Labels
from clippings.languages.word_lists import words

SPEECH = words(
    """say says said saying tell tells told telling write writes wrote written writing swear swears swore swearing
    foresee foresees foresaw"""
) | _forms(
    """accuse acknowledge add admit+ advise affirm allege announce argue ask assert assure attest aver+ beg+ blog+
    boast caution claim clarify comment complain concede conclude concur+ confess confide confirm contend convey
    counter crow declare decry demand deny disclose elaborate email emphasize emphasise enthuse estimate exclaim
    exhort explain express fume gush hint imply indicate inform insist instruct interject joke lament maintain mention
    mock muse mutter note object observe opine plead pledge ponder post predict proclaim promise pronounce propose
    protest quip+ quote reaffirm reason reassure recall recommend recount reiterate remark remind repeat reply
    report respond retell retort retweet reveal scoff shout signal snap+ sneer sniff speculate state stress suggest
    brag+ forecast gripe grouse grumble guarantee hypothesize intone marvel moan murmur posit profess reckon relay
    stipulate theorize tip+ whine divulge counsel fret+ jest venture vouch rant contest
    summarize surmise testify thunder tweet underline underscore urge vent voice vow warn whisper wonder yell"""
)
NAMING = words(
    """speak speaks spoke speaking read reads reading sing sings sang singing think thinks thought thinking see sees
    saw seeing seen feel feels felt feeling find finds found finding show shows showed showing deem deems deemed deeming
    bid bids"""
) | _forms(
    """admonish answer apologize apologise appeal challenge charge continue encourage entreat implore order point
    query question reflect
    remember request volunteer advertise bemoan admire believe bill consider depict disagree discuss echo fear hope
    introduce invite judge knock market pitch present promote regard rule snipe talk worry applaud assail attack berate
    blame blast brand call categorize cast caricature characterize chant chide cite compare compliment condemn credit
    criticize decry define denounce deplore deride describe dismiss disparage dub+ endorse frame hail invoke label liken
    list lambaste laud mock name peg+ portray praise rail rank rate rebuke recognize refer reference reject ridicule
    rip+ slam+ taunt tag+ tease term thank tout trumpet view welcome"""
)

GRAMMAR = Grammar(
    code="en",
    speech_verbs=SPEECH,
    announcing_verbs=_forms(
        """announce propose demand predict urge deny recommend reject express voice tweet note explain claim
        acknowledge"""
    )
    | words("reports reported reporting"),
    addressing_verbs=words("spoke speaks talked talks answered disagreed"),
    asking_verbs=words("asked asks inquired"),
    causing_verbs=_forms("cause compel+ force inspire prompt provoke spur+ push") | words("lead leads led drove got"),
    naming_verbs=NAMING,
    source_phrases=("according to", "in the words of", "as per"),
    quote_tags=words("per"),
    source_prepositions=words("in"),
    source_noun_endings=("view", "opinion", "estimation", "telling", "judgment"),
    viewpoint_prepositions=words("for to"),
    statement_nouns=with_plurals(
        """accusation admission affirmation allegation announcement answer argument assertion assessment
        assurance boast call caution charge claim comment complaint conclusion contention criticism
        declaration demand denial description emphasis explanation insistence insult interview joke letter line
        mantra message motto note observation opinion phrase plea pledge post prediction proclamation promise
        question quip quote reaction refrain remark reminder reply report request response rhetoric slogan speech
        statement suggestion talk testimony tweet verdict vow warning word"""
    )
    | words("advice attack"),
    document_nouns=with_plurals(
        """ad advertisement analysis article banner bill book brief caption clause column constitution cover document
        editorial essay filing headline indictment lawsuit law letter memo memoir message notice op-ed order poll post
        poster report review ruling sign statement statute story study survey sticker t-shirt text tweet video website
        email e-mail"""
    ),
    citing_verbs=words("quoted cited"),
    likening_words=words("as"),
    describing_words=words("as"),
    doubting_words=words("so-called"),
    naming_participles=words("nickname nicknamed dubbed"),
    naming_phrases=(
        "by the name",
        "by the name of",
        "by the nickname",
        "by the nickname of",
        "known as",
        "named",
        "identified as",
        "identified only as",
        "name as",
        "name only as",
        "sold as",
        "marketed as",
        "the nickname",
    ),
    work_nouns=words(
        """album anthem article ballad book campaign channel chapter column comedy commentary commercial documentary
        drama episode essay exhibit exhibition film game headline hymn magazine memoir movie musical novel novella
        painting play podcast poem program programme radio screenplay series show single sitcom song spot story titled
        track trilogy video entitled called"""
    ),
    complementizers=words("that whether how why if"),
    declarative_complementizers=words("that"),
    pronouns={
        "he": "m",
        "she": "f",
        "it": "n",
        "they": "p",
        "who": "p",
        "i": "1",
        "we": "1",
        "him": "m",
        "his": "m",
        "her": "f",
        "hers": "f",
        "their": "p",
        "them": "p",
        "its": "n",
        "my": "1",
        "our": "1",
        "you": "p",
        "one": "p",
    },
    plural_pronouns=words("they them their"),
    relative_pronouns=frozenset({"who", "which", "that", "whom", "whose"}),
    thing_relative_pronouns=words("which that"),
    conjunctions=words("and or but nor"),
    subordinators=words("while when after before because since although though unless until where if"),
    speech_phrases=frozenset(
        {"put it", "puts it", "went on", "goes on", "chimed in", "shot back", "fired back"}
        | {"make clear", "makes clear", "made clear", "making clear"}
        | {"point out", "points out", "pointed out", "pointing out"}
        | {"make it clear", "makes it clear", "made it clear", "making it clear"}
        | {"agree that", "agrees that", "agreed that", "agreeing that"}  # "agreed to" do something reports no words
    )
    | REPORTING.asking_phrases,
    reporting=REPORTING,
    determiners=frozenset(
        {"the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my"}
    ),
    negations=words("not n't n’t never"),
    only="only",
    auxiliaries_and_adverbs=words(
        """has have had is was are were be been being also later then often once again ever even still just now already
        further repeatedly recently previously earlier famously reportedly will would could may might can do does did to
        not never here there only simply publicly privately quickly always sometimes first finally instead 's ’s 've ’ve
        'd ’d 'll ’ll"""
    ),
    active_participle_endings=("ing",),
    adverb_endings=("ly",),
    not_adverbs=words("family ally assembly monopoly anomaly bully italy sicily july"),
    finite_endings=("ed", "s"),
    continuing_participles=words("adding citing noting"),
    prepositions=words(
        """about after against at before by during for from in into of on over through to under until with without as
        when while where since because if what whatever beyond despite amid than"""
    ),
    titles=words(
        """mr mr. mrs mrs. ms ms. dr dr. sen sen. sens. rep rep. reps. gov gov. gen gen. col. lt. sgt. capt. adm. rev.
        prof. president vice senator representative governor congressman congresswoman secretary minister
        chancellor king queen prince princess pope judge justice mayor general colonel captain professor doctor sir
        lord lady dame chairman chairwoman chair director chief ambassador commissioner attorney sheriff officer
        detective undersecretary lieutenant
        det det. insp insp. supt supt. const. cllr trooper"""
    ),
    fields_of_work={
        field: words(of) | {f"{led} {leader}" for led in words(LED.get(field, "")) for leader in words(LEADERS)}
        for field, of in FIELDS_OF_WORK.items()
    },
    narrower_roles={
        role: words(f"{' '.join(short)} {' '.join(title + '.' for title in short)}")
        for role, short in {
            "senator": ("sen",),
            "representative": ("rep",),
            "congressman": ("rep",),
            "congresswoman": ("rep",),
            "lawmaker": ("sen", "rep", "senator", "congressman", "congresswoman"),
            "governor": ("gov",),
            "general": ("gen",),
            "colonel": ("col",),
            "captain": ("capt",),
            "lieutenant": ("lt",),
            "sergeant": ("sgt",),
            "admiral": ("adm",),
            "reverend": ("rev",),
            "professor": ("prof",),
            "doctor": ("dr",),
        }.items()
    },
    masculine_roles=words(
        """mr mr. sir lord king prince duke pope father brother son husband uncle grandfather boy man gentleman
        chairman congressman spokesman businessman salesman policeman fireman actor priest monk waiter host widower
        boyfriend nephew assemblyman alderman councilman selectman frontman anchorman"""
    ),
    feminine_roles=words(
        """mrs mrs. ms ms. miss lady dame queen princess duchess mother sister daughter wife aunt grandmother girl
        woman chairwoman congresswoman spokeswoman businesswoman saleswoman policewoman actress nun waitress widow
        girlfriend niece assemblywoman councilwoman anchorwoman hostess"""
    ),
    male_given_names=words(
        """barack bernie bradley chad chuck clarence clint curtis dan dick doug duncan edmund eli elliott grant
        gustavo hector isaac jaime jared julio leroy marshall maxwell mitch mitchell nathaniel nelson noah perry
        pete randall reginald rex ricky shane shawn sidney spencer terrence troy wesley
        dylan elijah liam caleb clyde brent darrell darryl dustin elmer kirk lester luther ned otis tyrone virgil"""
    ),
    female_given_names=words(
        """ada amber andrea angelina april ariana bernice bonnie clare courtney crystal daisy delores elsie ethel
        faith georgia gladys glenda gwen gwendolyn harriet hazel iris isabella jean joanne joy laurie lily
        lindsay lois loretta lorraine lucille lynn madison marcia marian marilyn marsha mildred natasha penny
        renee rhonda roxanne ruby shelly sherry stacey stacy sue tara viola violet virginia winifred kayla
        michele meredith kara hilary edna dora dianne colleen carrie bethany arlene vicki thelma
        penelope pam"""
    ),
    roles=ROLES,
    organization_nouns=words("company firm group agency organization organisation corporation carrier retailer"),
    generations={
        **dict.fromkeys(words("jr junior younger"), "junior"),
        **dict.fromkeys(words("sr senior elder older"), "senior"),
    },
    genitive_markers=words("of"),
    plural_endings=("s",),
    indefinite_determiners=words("a an one some many several most few other another any every both two three four"),
    definite_articles=words("the"),
    anaphoric_pronouns=words("he she his her"),
    bare_sources=words(
        """others some many several officials critics experts witnesses police authorities analysts records polls
        surveys studies documents figures data"""
    ),
    reflexive_pronouns=words("himself herself itself themselves"),
    nouns_before_names=True,
    asking_labels=words("question"),
    answering_labels=words("answer"),
    dialogue_dash=True,
    elided_words=words("em til tis twas cause n bout round nuff cos"),
    contractions=words("'s ’s n't n’t 'm ’m 're ’re"),
    labels=Labels(
        subject=words("nsubj csubj"),
        passive_subject=words("nsubjpass csubjpass"),
        agent=words("agent"),
        subject_sharing=words("conj xcomp advcl pcomp prep dep ccomp advmod"),
        reported_clause=words("ccomp parataxis"),
        not_reported=words("nsubj nsubjpass csubj advcl conj npadvmod"),
        open_complement=words("xcomp"),
        object=words("dobj"),
        clausal_modifier=words("acl relcl"),
        participle_modifier=words("acl"),
        relative_clause=words("relcl"),
        owner=words("poss"),
        after_name=words("relcl acl punct parataxis advcl npadvmod dep"),
        within_name=words("det amod compound poss nummod nmod predet quantmod case advmod"),
        noun=words("dobj pobj compound nsubj nsubjpass amod poss nmod npadvmod attr det appos"),
        source_object=words("pobj nmod dep"),
        agent_object=words("pobj"),
        noun_complement=words("prep pobj"),
        possessor=words("poss"),
        object_complement=words("oprd"),
        apposition=words("appos"),
        adverbial_noun=words("npadvmod"),
        adjective=words("amod"),
        conjunct=words("conj"),
        adverbial_clause=words("advcl"),
        passive_auxiliary=words("auxpass"),
    ),
)
