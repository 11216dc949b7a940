"""The type of the words that tell a report from what only looks like one, and a denial from a claim."""

from dataclasses import dataclass
from functools import cached_property

_NONE: frozenset[str] = frozenset()


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
    pointing_pronouns: frozenset[str] = _NONE  # for a thing or a fact: "that" suggests
    negative_subjects: frozenset[str] = _NONE  # words that begin nobody's name: "nobody" said, "no" clerk said
    conditions: frozenset[str] = _NONE  # before what is not said yet: "if" Doe says
    permitting_verbs: frozenset[str] = _NONE  # before what is not said either: "let" us say

    tag_verbs: frozenset[str] = _NONE  # whom they name after a comma has spoken: It rained, "recalled" Doe
    replying_verbs: frozenset[str] = _NONE  # by somebody other than the last speaker: "I paid," he "replied"
    asked_words: frozenset[str] = _NONE  # behind a person who is to answer: Doe asked Roe "about" the dam
    state_auxiliaries: frozenset[str] = _NONE  # with a participle, their subject is told something: Doe "ist" gewarnt
    participles: frozenset[str] = _NONE  # of verbs of speech: Doe ist "gewarnt"
    first_person_words: frozenset[str] = _NONE  # never in what the mood alone reports: Das freue "mich"
    conditional_auxiliaries: frozenset[str] = _NONE  # right after a source: Secondo Doe "avrebbe" visto
    question_words: frozenset[str] = _NONE  # with the verb last, they open a clause: "Wer" geht, entscheide der Rat

    place_prepositions: frozenset[str] = _NONE  # after a name they tell where it was said: said Doe "in" Orla
    adding_prepositions: frozenset[str] = _NONE  # before a speaker of their own: ..., "with" Doe saying it hurts

    # What is reported
    asking_phrases: frozenset[str] = _NONE  # verbs of two words whose object is what is reported: "called for" talks
    ordering_verbs: frozenset[str] = _NONE  # they report if a clause or an act follows: Doe "ordered" them to leave
    denying_verbs: frozenset[str] = _NONE  # they report what somebody denies: Doe "doubted" that it hurts
    denying_phrases: frozenset[str] = _NONE  # the same of two words: Doe "ruled out" a strike
    claim_nouns: frozenset[str] = _NONE  # nouns of what is claimed or felt: Doe rejected the "notion" that it hurts
    claim_relatives: frozenset[str] = _NONE  # they stand for such a noun: Berichte, "wonach" Doe krank ist
    issuing_verbs: frozenset[str] = _NONE  # before a noun for what is said: Doe "issued" a warning that it hurts
    author_prepositions: frozenset[str] = _NONE  # after such a noun: a warning "from" Doe that it hurts
    acting_pronouns: frozenset[str] = _NONE  # only subjects, which begin a clause: Doe claims "he" is late
    hedges: frozenset[str] = _NONE  # words by which a verb no longer says that somebody spoke: "reportedly" said
    standards: frozenset[str] = _NONE  # they are followed rather than quoted: according to "plan"

    @cached_property
    def cue_words(self) -> frozenset[str]:
        """The words that may begin what is ordered or denied."""
        return self.ordering_verbs | self.denying_verbs | {phrase.split()[0] for phrase in self.denying_phrases}

    def is_person(self, noun: str, roles: frozenset[str]) -> bool:
        """Whether a noun, in lower case, is a person, by the roles of its language and by its ending."""
        return noun in roles or (noun.endswith(self.voice_endings or ("\0",)) and noun not in self.mute_nouns)

    def is_voice(self, noun: str) -> bool:
        """Whether a noun, in lower case, is a person, a body or a text."""
        noun = noun.rpartition("-")[2]
        return noun in self.voices or (noun.endswith(self.voice_endings) and noun not in self.mute_nouns)


NO_REPORTING_WORDS = ReportingWords()
