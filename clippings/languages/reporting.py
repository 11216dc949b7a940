"""The type of the words that tell a report from what only looks like one, and a denial from a claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_NONE: frozenset[str] = frozenset()
_MAX_TO_FINDING = 6  # most words from a study to what it does: "the poll, held on Monday, shows"


@dataclass(frozen=True)
class ReportingWords:
    """What a language says of reported speech. All words are in lower case. Each comment gives an example."""

    # Who may speak
    shown_by_things: frozenset[str] = _NONE  # verbs of things, too: the crack "suggests" that it is old
    voices: frozenset[str] = _NONE  # nouns for people, bodies, and texts that speak: the "league" suggests
    voice_endings: tuple[str, ...] = ()  # of nouns for people: the own"ers" suggest
    unnamed_people: frozenset[str] = _NONE  # nouns for one person that do not end so: a "resident" said
    asking_people: frozenset[str] = _NONE  # whom somebody else answers: a "reporter" asked. "Yes," he said.
    mute_nouns: frozenset[str] = _NONE  # nouns with such endings for things: the "weather" promises
    names_in_marks: bool = False  # marks are around names of bodies: тренер «Волны»
    pointing_pronouns: frozenset[str] = _NONE  # for a thing or a fact: "that" suggests
    negative_subjects: frozenset[str] = _NONE  # words that begin nobody's name: "nobody" said, "no" clerk said
    conditions: frozenset[str] = _NONE  # before what is not said yet: "if" Doe says
    permitting_verbs: frozenset[str] = _NONE  # before what is not said either: "let" us say
    finding_verbs: frozenset[str] = _NONE  # with one of the next two as their subject: the poll "shows" that it hurts
    finding_nouns: frozenset[str] = _NONE  # nouns for studies and records: the "survey" shows that it hurts
    finding_people: frozenset[str] = _NONE  # nouns for those who publish what they find: the "court" found that
    media_phrases: frozenset[str] = _NONE  # behind its name they say what it is: the Doe "news agency" said
    document_prepositions: frozenset[str] = _NONE  # before a text with what is said: Das geht "aus" einem Brief hervor

    # Where a verb names a speaker
    tag_verbs: frozenset[str] = _NONE  # whom they name after a comma has spoken: It rained, "recalled" Doe
    closing_verbs: frozenset[str] = _NONE  # they end what somebody before them has said: It rained, Doe "told" Roe.
    plain_verbs: frozenset[str] = _NONE  # those whose form is never a participle for a thing: "said", "told"
    telling_verbs: frozenset[str] = _NONE  # those that have a hearer for their object: Doe "told" Roe
    replying_verbs: frozenset[str] = _NONE  # by somebody other than the last speaker: "I paid," he "replied"
    state_auxiliaries: frozenset[str] = _NONE  # with a participle, their subject is told something: Doe "ist" gewarnt
    participles: frozenset[str] = _NONE  # of verbs of speech: Doe ist "gewarnt"
    plain_particles: frozenset[str] = _NONE  # of verbs, before a preposition: liet "weten" in een brief
    place_prepositions: frozenset[str] = _NONE  # after a name they tell where it was said: said Doe "in" Orla
    prepositions_before_verb: frozenset[str] = _NONE  # of what parts a subject and its verb: Doe "en" Orla dijo
    adding_prepositions: frozenset[str] = _NONE  # before a speaker of their own: ..., "with" Doe saying it hurts
    contrasting_words: frozenset[str] = _NONE  # before another speaker: Doe said it hurts "while" Roe said it does not
    hearer_prepositions: frozenset[str] = _NONE  # before those who should act: pidió "a" los vecinos no salir
    bare_hearers: bool = False  # those who should act need no preposition: призвал "жителей" уехать
    question_openers: frozenset[str] = _NONE  # before what somebody is to answer: Doe asked Roe "whether" it hurts
    conditional_auxiliaries: frozenset[str] = _NONE  # right after a source: Secondo Doe "avrebbe" visto
    owned_adjective_endings: tuple[str, ...] = ()  # of adjectives after a possessive: Roth pflegt meinen alt"en" Zaun
    opening_adverb_endings: tuple[str, ...] = ()  # of adverbs that open a sentence: Grundsätz"lich" gilt: ...

    adverb_endings: tuple[str, ...] = ()  # of adverbs before a verb and a pronoun: Polit"isch" betonte sie
    own_adjectives: frozenset[str] = _NONE  # the words of the subject of a clause: Doe sah nach "eigenen" Angaben

    # What is reported
    clause_verbs: frozenset[str] = _NONE  # they report if a clause with a subject follows: Doe "agrees" it hurts
    urging_verbs: frozenset[str] = _NONE  # they report what somebody should do: Doe "reminded" them to wait
    blaming_phrases: frozenset[str] = _NONE  # they report somebody and what about them: Doe "accused" Roe "of" lying
    asking_phrases: frozenset[str] = _NONE  # verbs of two words whose object is what is reported: "called for" talks
    ordering_verbs: frozenset[str] = _NONE  # they report if a clause or an act follows: Doe "ordered" them to leave
    denying_verbs: frozenset[str] = _NONE  # they report what somebody denies: Doe "doubted" that it hurts
    denying_phrases: frozenset[str] = _NONE  # the same of two words: Doe "ruled out" a strike
    opining_verbs: frozenset[str] = _NONE  # verbs that compare, and report with "that": Doe "findet", dass es regnet
    claim_nouns: frozenset[str] = _NONE  # nouns of what is claimed or felt: Doe rejected the "notion" that it hurts
    claim_relatives: frozenset[str] = _NONE  # they stand for such a noun: Berichte, "wonach" Doe krank ist
    issuing_verbs: frozenset[str] = _NONE  # before a noun for what is said: Doe "issued" a warning that it hurts
    author_prepositions: frozenset[str] = _NONE  # after such a noun: a warning "from" Doe that it hurts
    acting_pronouns: frozenset[str] = _NONE  # only subjects, which begin a clause: Doe claims "he" is late
    first_person_words: frozenset[str] = _NONE  # never in what the mood alone reports: Das freue "mich"
    question_words: frozenset[str] = _NONE  # with the verb last, they open a clause: "Wer" geht, entscheide der Rat
    bare_infinitives: bool = False  # the linker before them may be missing: dit avoir vu, promet "de" partir
    summing_phrases: tuple[str, ...] = ()  # for the sentence before, at the head of one: "Об этом" сообщил Doe
    hedges: frozenset[str] = _NONE  # words by which a verb no longer says that somebody spoke: "reportedly" said
    measuring_phrases: frozenset[str] = _NONE  # sources only before a person or body: "de acuerdo a" la policía
    stances: frozenset[str] = _NONE  # views that people say they hold: La maire se dit "favorable" au pont
    stance_verbs: frozenset[str] = _NONE  # before them: La maire se "dit" favorable
    reflexive_clitics: frozenset[str] = _NONE  # beside such a verb: La maire "se" dit favorable
    standards: frozenset[str] = _NONE  # they are followed rather than quoted: according to "plan"

    @cached_property
    def cue_words(self) -> frozenset[str]:
        """The words that may begin what is ordered or denied."""
        return self.ordering_verbs | self.denying_verbs | {phrase.split()[0] for phrase in self.denying_phrases}

    def may_report_finding(self, text: Sequence[str], that: frozenset[str]) -> bool:
        """ "Records show ...", "found that ...": whether words in lower case may report what was found."""
        if self.finding_verbs.isdisjoint(text):
            return False
        verbs = [i for i, word in enumerate(text) if word in self.finding_verbs]
        return any(
            not self.finding_nouns.isdisjoint(text[max(0, i - _MAX_TO_FINDING) : i])
            or not that.isdisjoint(text[i + 1 : i + 2])
            for i in verbs
        )

    def is_person(self, noun: str, roles: frozenset[str]) -> bool:
        """Whether a noun, in lower case, is a person, by the roles of its language and by its ending."""
        return noun in roles or (noun.endswith(self.voice_endings or ("\0",)) and noun not in self.mute_nouns)

    def is_voice(self, noun: str) -> bool:
        """Whether a noun, in lower case, is a person, a body or a text."""
        noun = noun.rpartition("-")[2]
        return noun in self.voices or (noun.endswith(self.voice_endings) and noun not in self.mute_nouns)


NO_REPORTING_WORDS = ReportingWords()
