"""The type of a grammar: what the rules of quotes and speakers need to know of a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from clippings.languages.word_lists import words

Gender = Literal["m", "f", "n", "p", "1"]  # he, she, it, they (or unknown); "1": I, we

_NONE: frozenset[str] = frozenset()
_LONG = 2_000  # characters of a paragraph
# One set of signs first, which is found many times as fast: ["“”„«»‹›], '', ``, (?<!\w)['‘‚](?=\w)
_MARKS = re.compile(r"[\"“”„«»‹›'`‘‚](?:(?<![‘‚'`])|(?<=')'|(?<=`)`|(?<=['‘‚])(?<!\w.)(?=\w))")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Labels:
    """Names of dependencies as the language's treebank has them."""

    subject: frozenset[str]
    passive: frozenset[str]  # subjects to whom something was done: they did not speak
    agent: frozenset[str]  # "by the minister"
    shared: frozenset[str]  # a verb with this label has the subject of its head: "smiled and said"
    reported: frozenset[str]  # the clause that a verb of speech reports
    unreported: frozenset[str]  # what stands beside a verb without being what it reports
    asked: frozenset[str]  # a verb that is asked for or promised
    object: frozenset[str]
    modifier: frozenset[str]  # a clause that describes a noun
    participle: frozenset[str]  # one of them without a subject: "a note saying"
    relative: frozenset[str]  # one of them with its own: "a note that says"
    owner: frozenset[str]  # who made a statement, behind a genitive
    aside: frozenset[str]  # what follows a name without being part of it
    name: frozenset[str]  # what belongs to the noun phrase

    @cached_property
    def any_subject(self) -> frozenset[str]:
        return self.subject | self.passive


UNIVERSAL = Labels(
    subject=words("nsubj csubj nsubj:outer expl:subj"),
    passive=words("nsubj:pass csubj:pass"),
    agent=words("obl:agent"),
    shared=words("conj xcomp advcl"),
    reported=words("ccomp parataxis"),
    unreported=words("nsubj nsubj:pass csubj advcl conj parataxis"),
    asked=words("xcomp"),
    object=words("obj"),
    modifier=words("acl acl:relcl"),
    participle=words("acl"),
    relative=words("acl:relcl"),
    owner=words("nmod"),
    aside=words("appos acl acl:relcl punct parataxis advcl dep"),
    name=words("det amod nummod nmod compound flat flat:name flat:foreign case advmod nmod:poss"),
)


GERMAN = Labels(  # of the TIGER treebank
    subject=words("sb"),
    passive=words("sbp"),
    agent=words("sbp"),
    shared=words("cj cd oc re mo"),
    reported=words("oc re rs par"),
    unreported=words("sb sbp cj mo par"),
    asked=words("oc"),
    object=words("oa"),
    modifier=words("rc app"),
    participle=words("app"),
    relative=words("rc"),
    owner=words("ag pg"),
    aside=words("rc app par punct cc"),
    name=words("nk pnc ag mnr nmc avc"),
)


@dataclass(frozen=True)
class Grammar:
    """The words of a language by which somebody is said to speak. All in lower case."""

    code: str
    speech: frozenset[str] = field(default=_NONE)  # forms of verbs that report words: "said", "told"
    announcing: frozenset[str] = field(default=_NONE)  # those whose plain object is what is said: "announced cuts"
    naming: frozenset[str] = field(default=_NONE)  # forms of verbs whose object may be a quoted word: "called"
    addressing: frozenset[str] = field(default=_NONE)  # whose subject may go on in the next quote: "spoke"
    tags: frozenset[str] = field(default=_NONE)  # what tags a quote right after it: German "so"
    sources: tuple[str, ...] = ()  # what stands before a source: "according to"
    sources_behind: frozenset[str] = field(default=_NONE)  # what stands behind one: "zufolge"
    statements: frozenset[str] = field(default=_NONE)  # nouns for what is said: "remark"
    writings: frozenset[str] = field(default=_NONE)  # nouns that speak for themselves: "report", "poll"
    likening: frozenset[str] = field(default=_NONE)  # "as"
    doubting: frozenset[str] = field(default=_NONE)  # "so-called"
    named: frozenset[str] = field(default=_NONE)  # participles between a thing and its name: "nommé"
    titled: frozenset[str] = field(default=_NONE)  # nouns before the title of a work: "book", "song"
    that: frozenset[str] = field(default=_NONE)  # what begins a reported clause: "that", "whether"
    that_only: frozenset[str] = field(default=_NONE)  # what only joins the reported clause: "that"
    pronouns: Mapping[str, Gender] = field(default_factory=dict)
    clitics: frozenset[str] = field(default=_NONE)  # pronouns tied to the verb before: "-il"
    relatives: frozenset[str] = field(default=_NONE)  # "who"
    things: frozenset[str] = field(default=_NONE)  # relative pronouns of things: "which"
    conjunctions: frozenset[str] = field(default=_NONE)
    subordinating: frozenset[str] = field(default=_NONE)  # what begins a clause of another subject: "while"
    phrases: frozenset[str] = field(default=_NONE)  # verbs of speech of two words: "put it"
    articles: frozenset[str] = field(default=_NONE)
    auxiliaries: frozenset[str] = field(default=_NONE)  # and adverbs that may stand inside a verb
    finite: tuple[str, ...] = ()  # endings of the verbs that may stand between a quote and a name; () where any may
    times: frozenset[str] = field(default=_NONE)  # what may stand between verb and subject: "lundi"
    detours: tuple[str, ...] = ()  # phrases that may stand there too: "de son côté"
    active: tuple[str, ...] = ()  # endings of participles that speak: a note saying; others are said: a book called
    continuing: frozenset[str] = field(default=_NONE)  # participles by which a speaker goes on: "adding"
    negations: frozenset[str] = field(default=_NONE)
    prepositions: frozenset[str] = field(default=_NONE)  # those that end a name
    gendered: Mapping[str, Gender] = field(default_factory=dict)  # articles that tell he from she
    titles: frozenset[str] = field(default=_NONE)  # before a name: "mr.", "senator"
    masculine: frozenset[str] = field(default=_NONE)  # titles and roles of men
    feminine: frozenset[str] = field(default=_NONE)
    men: frozenset[str] = field(default=_NONE)  # given names, beside those of all languages in naming/given.py
    women: frozenset[str] = field(default=_NONE)
    roles: frozenset[str] = field(default=_NONE)  # what a person may be: "professor", "nominee"
    # Kind of roles -> them: "magistrate" -> "judge"; title -> its short forms: "senator" -> "sen."
    broader: Mapping[str, frozenset[str]] = field(default_factory=dict)
    humans: Mapping[str, Gender] = field(default_factory=dict)  # nouns that say no more than "he" or "she": "woman"
    bodies: frozenset[str] = field(default=_NONE)  # what an organization may be: "company"
    genitives: frozenset[str] = field(default=_NONE)  # "of"
    definite: frozenset[str] = field(default=_NONE)  # "the"
    same: frozenset[str] = field(default=_NONE)  # pronouns that mean the subject before them: "he", "his"
    reflexives: frozenset[str] = field(default=_NONE)  # "himself"
    elisions: frozenset[str] = field(default=_NONE)  # words that begin with an apostrophe
    capital_nouns: bool = False  # every noun has a capital, and nouns are joined: "Verkehrsminister"
    feminine_endings: tuple[str, ...] = ()  # of roles: "-in"
    dialogue_dash: bool = False  # a dash opens direct speech
    labels: Labels | None = None

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        """Cues of several words."""
        several = [phrase for phrase in (*self.sources, *self.phrases) if not phrase.isalpha()]
        return re.compile("|".join(map(re.escape, several)) or r"(?!)")

    @cached_property
    def _words(self) -> frozenset[str]:
        """Cues of one word."""
        return (
            self.speech
            | self.addressing
            | self.tags
            | self.sources_behind
            | {word for word in self.sources if word.isalpha()}
        )

    @cached_property
    def before_nouns(self) -> frozenset[str]:
        """What a noun follows where nouns have articles."""
        return self.articles | self.prepositions | self.genitives | self.conjunctions

    @cached_property
    def openers(self) -> frozenset[str]:
        """Beside prepositions and articles, what a sentence may begin with before its subject or a source."""
        return self.auxiliaries | self.speech | self.that | self.sources_by_word.keys()

    @cached_property
    def before_names(self) -> frozenset[str]:
        return self.titles | self.roles | self.articles

    @cached_property
    def linking(self) -> frozenset[str]:
        """What hangs one noun on another."""
        return self.prepositions | self.genitives

    @cached_property
    def behind_nouns(self) -> frozenset[str]:
        """What a noun phrase ends before."""
        return self.linking | self.relatives

    @cached_property
    def verbs(self) -> frozenset[str]:
        """What is a verb, as far as the language's words tell."""
        return self.speech | self.naming | self.auxiliaries

    @cached_property
    def _joined_roles(self) -> tuple[str, ...]:
        long = tuple(role for role in self.roles | self.titles if len(role) > 3 and role.isalpha())
        return long if self.capital_nouns else ()

    def is_role(self, word: str) -> bool:
        """Whether a word, in lower case, is a title or says what a person is."""
        return word in self.titles or word in self.roles or word.endswith(self._joined_roles or ("\0",))

    @cached_property
    def sources_by_word(self) -> dict[str, list[list[str]]]:
        """First word -> the phrases before a source that begin with it."""
        found: dict[str, list[list[str]]] = {}
        for phrase in self.sources:
            found.setdefault(phrase.split()[0], []).append(phrase.split())
        return found

    @cached_property
    def people(self) -> frozenset[str]:
        """Nouns for somebody."""
        return self.masculine | self.feminine | self.roles

    @cached_property
    def cue_words(self) -> frozenset[str]:
        """The words that may begin a cue."""
        several = {phrase.split()[0] for phrase in self.phrases}
        return self.speech | self.naming | self.statements | self.sources_by_word.keys() | self.sources_behind | several

    def may_speak(self, text: str) -> bool:
        """Whether a paragraph may hold a quotation or reported speech, and so needs the parser."""
        if not self.speech:
            return False
        lower = text.lower()
        marked = _MARKS.search(lower) is not None
        if not marked and self._words.isdisjoint(_WORDS.findall(lower)) and not self._phrases.search(lower):
            return False
        return len(text) < _LONG or 2 * sum(map(str.isalpha, text)) > len(text)  # else signs, no prose
