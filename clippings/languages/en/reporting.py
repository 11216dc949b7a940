"""The English words that tell a report from what only looks like one."""

from clippings.languages.en.forms import form_verbs, with_each, with_plurals
from clippings.languages.en.noun_types import NOUN_TYPES, form_plural
from clippings.languages.reporting import ReportingWords
from clippings.languages.word_lists import words

_NAMED_VOICES = {noun for noun, type_ in NOUN_TYPES.items() if type_ in {"person", "organization"}}
_OTHER_VOICES = """
    administration advocate agent ally army associate attendee audience body cabinet camp campaign candidate child
    city classmate client coalition commune community congregation constituent correspondent country county couple
    court crew crowd delegate delegation dissident district doctor electorate embassy employee enemy expert family fan
    force friend generation government graduate guest guide guy household human incumbent individual inmate jury kid
    king lad lady local management majority minority mob mother father movement nation neighbor neighbour office
    official opponent opposition panel parent patient peer people press president prince pro public rebel recruit
    refugee relative resident respondent royal source staff state student superintendent town trustee veteran village
    voice vet academic athlete captive chief conservative cook detective elite executive fanatic fugitive guard liberal
    moderate native neoliberal operative progressive proponent pundit radical sceptic skeptic spouse twin"""
_SEVERAL = words(
    """children clergy half media men percent % police women youth all another both dozens everybody everyone few
    hundreds many most one ones others several some somebody someone thousands those two three four five six seven
    eight nine ten dozen"""
)
_TEXTS = """
    account accusation ad advertisement advisory agenda agreement analysis announcement application argument article
    audit autopsy ballot banner bill biography blog book brief briefing bulletin bylaw calculation caption census
    chart circular clause column comment complaint contract constitution decree deed diary diagnosis directive
    document draft editorial email entry e-mail essay estimate evaluation examination exhibit experiment figure filing
    finding forecast guideline headline indictment inquest inquiry inspection interview investigation invitation
    journal judgment label law lawsuit leaflet ledger letter list log manifesto manual map measurement memo memoir
    message model note notice op-ed opinion order pamphlet paper petition placard plan platform plaque poll post
    poster prediction projection proposal prospectus protocol publication questionnaire rating reading record
    regulation release remark reply report request research resolution response result review rule ruling sample scan
    schedule script sentence sign slogan source speech statement statistic statute story study submission subpoena
    suit summary survey table tally test testimony text textbook theory transcript translation treaty trial tweet
    verdict video warning warrant website word"""
_DATA = words("analyses data evidence minutes numbers")
_VOICES = frozenset(_NAMED_VOICES | words(_OTHER_VOICES) | words(_TEXTS))
_SHOWN_BY_THINGS = (
    form_verbs(
        """add admit+ claim clarify confirm demand disclose emphasize emphasise explain express hint imply indicate
        maintain mention note observe promise predict reassure recall reflect remind repeat request require reveal
        signal stress suggest underline underscore"""
    )
    | words("tell tells telling")
    | with_each("call", "for on")
    | words("went goes going rule rules ruled ruling")
)

_TAG_VERBS = frozenset(
    verb
    for verb in form_verbs(
        """acknowledge add admit+ affirm allege argue assert attest boast claim clarify complain concede conclude
        concur+ contend declare disclose emphasize emphasise estimate explain hint insist joke lament maintain note
        object observe opine predict quip+ recall recount reckon reiterate remark remember reply report respond
        reveal stress suggest theorize"""
    )
    if verb.endswith(("ed", "s"))
) | words("says said writes wrote")

REPORTING = ReportingWords(
    shown_by_things=_SHOWN_BY_THINGS,
    voices=_VOICES | {form_plural(noun) for noun in _VOICES} | _SEVERAL | _DATA,
    voice_endings=tuple(
        words("er ers or ors ist ists ian ians man men woman women person persons people ee ees ant ants")
    ),
    unnamed_people=words(
        """agent boy child classmate cousin delegate elder evacuee fan friend girl guest guy inmate kid parent patient
        relative resident source tenant victim witness youth"""
    ),
    asking_people=words("questioner interviewer moderator reporter journalist heckler host anchor correspondent"),
    mute_nouns=with_plurals(
        """answer arbor banner barrier behavior behaviour border bumper butter buyer center chapter character color
        colour computer container corner corridor counter cover danger december degree disaster dinner door error
        factor favor favour fee fever finger flavor flower floor fiber filter folder freezer gesture glacier
        grant harbor harbour header heater honor horror hour hunger humor interior instant importer labor ladder layer
        lever liquor lumber marker matter meter metaphor minor mirror monitor monster motor mirror murder odor offer
        october november september number pillar pepper power processor printer rancor
        reactor refer register restaurant river rubber rumor rumour rigor scanner sector sensor semester server
        shelter shoulder shower shutter silver slaughter summer sweater temper tenor
        terror theater timber tower tractor trailer transformer tremor trigger tumor vapor vector vigor
        water weather whisper winter wonder guarantee coffee covenant variant"""
    ),
    pointing_pronouns=words("that this these nothing something everything anything much little none what which"),
    negative_subjects=words("nobody nothing none neither no not anyone anybody"),
    conditions=words("if unless lest"),
    permitting_verbs=words("let lets letting"),
    tag_verbs=_TAG_VERBS,
    contrasting_words=words("while whereas"),
    closing_verbs=_TAG_VERBS | words("told tells announced announces confirmed confirms warned warns"),
    plain_verbs=words("said says told tells added adds"),
    telling_verbs=words("told tells"),
    replying_verbs=words("replied replies retorted retorts countered counters shot fires fired answered answers"),
    question_openers=words("whether if how why what when where who about"),
    place_prepositions=words("in at on during via through"),
    adding_prepositions=words("with"),
    finding_verbs=words("find finds found finding show shows showed shown showing"),
    finding_nouns=with_plurals(
        """account analysis assessment audit autopsy calculation census document estimate evaluation examination
        experiment figure filing forecast inquest inquiry inspection investigation measurement paper poll projection
        record report result review statistic study survey tally test"""
    )
    | words("analyses averages data emails evidence minutes numbers polling research studies surveys inquiries"),
    finding_people=with_plurals(
        """auditor commission committee coroner court economist inspector investigator judge jury ombudsman panel
        pollster prosecutor regulator researcher scientist tribunal watchdog"""
    ),
    media_phrases=frozenset(
        {"news agency", "news service", "news website", "news channel", "news network", "news outlet", "newspaper"}
        | words("daily weekly tabloid magazine broadcaster website network tv television radio")
    ),
    clause_verbs=words("agree agrees agreed agreeing specify specifies specified specifying"),
    urging_verbs=form_verbs("advise ask beg+ encourage exhort implore instruct remind urge warn"),
    blaming_phrases=with_each("accuse", "of")
    | with_each("blame criticize criticise praise condemn fault denounce", "for")
    | with_each("warn caution advise", "against")
    | with_each("warn remind assure notify", "of"),
    asking_phrases=with_each("call", "for on")
    | with_each("warn", "against of about")
    | with_each("complain", "of about")
    | with_each("caution advise urge argue recommend", "against")
    | with_each("admit+ confess", "to")
    | with_each("appeal ask plead", "for")
    | {"advocated for", "advocating for"},
    ordering_verbs=form_verbs("order"),
    denying_verbs=form_verbs("doubt dispute refute reject dismiss question"),
    denying_phrases=frozenset(f"{verb} out" for verb in words("rule rules ruled ruling")),
    claim_nouns=words(
        """accusation accusations allegation allegations assertion assertions assumption assumptions assurance
        assurances belief charge charges claim claims concern concerns conclusion confidence contention criticism
        disappointment doubt doubts fear fears frustration hint hints hope hopes idea ideas implication insinuation
        insinuations notion notions objection objections opinion optimism perception prediction predictions premise
        pledge promise promises regret report reports rumor rumors rumour rumours speculation statement
        suggestion suggestions suspicion suspicions talk theory theories view warning warnings worries worry"""
    ),
    issuing_verbs=form_verbs("issue voice express repeat offer deliver publish raise reiterate renew release")
    | words("make makes made making give gives gave given giving"),
    author_prepositions=words("from by"),
    acting_pronouns=words("he she they we i"),
    hedges=words(
        """reportedly allegedly supposedly purportedly apparently may might could would will should must can
        'll ’ll"""
    ),
    standards=words("plan plans schedule law tradition custom need needs size age taste rank merit form"),
)
