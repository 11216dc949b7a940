"""The type of a grammar: what the rules for quotes and speakers need to know about a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from clippings.languages.labels import Labels
from clippings.languages.reporting import NO_REPORTING_WORDS, ReportingWords

Gender = Literal["m", "f", "n", "p", "1"]  # he, she, it, they (or unknown); "1": I, we

_NONE: frozenset[str] = frozenset()
_LONG = 2_000  # characters of a long paragraph
_DASHES = ("—", "–", "―")
# The pattern begins with one set of signs, which is many times as fast: ["“”„«»‹›], '', ``, (?<!\w)['‘‚](?=\w)
_MARKS = re.compile(r"[\"“”„«»‹›'`‘‚](?:(?<![‘‚'`])|(?<=')'|(?<=`)`|(?<=['‘‚])(?<!\w.)(?=\w))")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Grammar:
    """The means of a language to say who speaks. All words are in lower case. Each comment gives an example."""

    code: str
    labels: Labels | None = None  # those of the treebank that the language's pipeline is trained on

    # Cues
    speech_verbs: frozenset[str] = _NONE  # all forms of verbs that report words: "said", "told"
    speech_phrases: frozenset[str] = _NONE  # such verbs of two or three words: as Doe "put it"
    reporting: ReportingWords = NO_REPORTING_WORDS  # what tells a report from what only looks like one
    announcing_verbs: frozenset[str] = _NONE  # their object is what is reported: she "announced" cuts
    particle_verbs: Mapping[str, frozenset[str]] = field(default_factory=dict)  # "gab" -> "an" at its clause's end
    citing_verbs: frozenset[str] = _NONE  # their object speaks: die Zeitung "zitiert" Doe
    impersonal_verbs: frozenset[str] = _NONE  # before "es", for what a text says: "heißt" es in dem Brief
    naming_verbs: frozenset[str] = _NONE  # their object may be a quoted word: they "called" it a "mess"
    comparing_verbs: frozenset[str] = _NONE  # those with the word after "as": she "sees" it as a "mess"
    asking_verbs: frozenset[str] = _NONE  # somebody may answer their words: "Why?" "asked" Doe
    causing_verbs: frozenset[str] = _NONE  # their object acts: Doe "prompted" Roe to say it
    addressing_verbs: frozenset[str] = _NONE  # their subject may continue in the next quote: Doe "spoke". "It hurts."
    quote_tags: frozenset[str] = _NONE  # right after a quote, without a verb: "Es reicht", "so" Doe
    statement_nouns: frozenset[str] = _NONE  # for what is said: Doe's "remark"
    continuing_participles: frozenset[str] = _NONE  # a speaker continues with them: ..., "adding" that it hurts
    active_participle_endings: tuple[str, ...] = ()  # of participles such as a note "saying", unlike a book "called"
    finite_endings: tuple[str, ...] = ()  # of any verb before a speaker: "...," "snorted" Doe; () if any may be

    # Sources
    source_phrases: tuple[str, ...] = ()  # "according to" Doe
    body_prepositions: frozenset[str] = _NONE  # before a body, after the plural of a verb: сообщили "в" полиции
    speaking_bodies: frozenset[str] = _NONE  # bodies that speak at the end of a sentence: ..., a indiqué "la police"
    bare_sources: frozenset[str] = _NONE  # nouns that speak without an article: ..., dicen "fuentes" del partido
    source_postpositions: frozenset[str] = _NONE  # Doe "zufolge"
    viewpoint_prepositions: frozenset[str] = _NONE  # before the person with a view: "For" the baker Doe, "it is over."
    viewpoint_pronouns: frozenset[str] = _NONE  # after these, if such a view counts as speech: Para "ela", es tarde
    source_prepositions: frozenset[str] = _NONE  # before a noun of saying: "nach" Angaben der Polizei
    source_noun_endings: tuple[str, ...] = ()  # of such nouns: "angaben"
    document_nouns: frozenset[str] = _NONE  # texts that speak for themselves: the "report" says

    # Words about quoted words
    likening_words: frozenset[str] = _NONE  # seen "as" a "fool"
    describing_words: frozenset[str] = _NONE  # before words that only look like a title: "as" a "Good Man"
    doubting_words: frozenset[str] = _NONE  # the "so-called" "plan"
    naming_participles: frozenset[str] = _NONE  # le bateau "nommé" « Espoir »
    naming_nouns: frozenset[str] = _NONE  # unter dem "Motto" „Leinen los“
    naming_phrases: tuple[str, ...] = ()  # right before a name in marks: he goes "by the name" "Bo"
    work_nouns: frozenset[str] = _NONE  # before the title of a work: the "song" "Blue Hills"

    # Clauses
    complementizers: frozenset[str] = _NONE  # words that begin a reported clause: asked "whether" it hurts
    declarative_complementizers: frozenset[str] = _NONE  # those that only join it: said "that" it hurts
    subordinators: frozenset[str] = _NONE  # words that begin a clause with another subject: "...," "while" Roe left
    conjunctions: frozenset[str] = _NONE  # Doe "and" Roe
    auxiliaries_and_adverbs: frozenset[str] = _NONE  # words that may be inside a verb: "has" "also" said
    negations: frozenset[str] = _NONE  # words that make a verb say the opposite: did "not" say
    only: str = ""  # after a negation, it takes that back: not "only" said
    adverb_endings: tuple[str, ...] = ()  # of adverbs that may be there too: Doe "calmly" said
    not_adverbs: frozenset[str] = _NONE  # nouns that end like adverbs: the "family" said
    time_words: frozenset[str] = _NONE  # between verb and subject: a déclaré "lundi" le maire
    time_nouns: frozenset[str] = _NONE  # nouns that open a sentence and say when: "Ende" Mai sagte Doe
    phrases_before_subject: tuple[str, ...] = ()  # in the same place: a déclaré "de son côté" le maire
    subject_after_verb: bool = False  # after a comma, the subject follows the verb: ..., a dit la maire, ...
    complement_before_subject: bool = False  # with a complement between them: a dit à la presse la maire
    reason_words: frozenset[str] = _NONE  # before a reason: Doe ging, "da" es kalt sei
    purpose_words: frozenset[str] = _NONE  # before the purpose of an action: Doe klagte, "um" zu gewinnen
    reporting_moods: frozenset[str] = _NONE  # verbs in a mood used only to report: er "habe" nichts gesehen
    continuing_moods: frozenset[str] = _NONE  # verbs that continue such a report: Sie "würden" gehen
    finite_auxiliaries: frozenset[str] = _NONE  # in second place when the verb comes last: Doe "hat" es gesagt
    infinitive_markers: frozenset[str] = _NONE  # Doe drohte, "zu" gehen
    infinitive_endings: tuple[str, ...] = ()  # of infinitives right after a verb of speech: dice hab"er" visto
    infinitive_linkers: frozenset[str] = _NONE  # between the two: dice "di" avere visto
    narrating_infinitive: frozenset[str] = _NONE  # before one that goes on after "and": Et "de" préciser que
    infinitive_prefixes: tuple[str, ...] = ()  # beginnings of infinitives that contain their marker: "ab"zugeben
    agent_prepositions: frozenset[str] = _NONE  # before the agent of a passive: Doe wurde "von" Roe gewarnt
    focus_particles: frozenset[str] = _NONE  # they share a place with the words they stress: "Auch" Doe sagte
    passive_auxiliaries: frozenset[str] = _NONE  # the subject is told something: Doe "wurde" gewarnt
    infinitives: frozenset[str] = _NONE  # of verbs of speech: Doe wird "sagen", which is no passive
    summing_adverbs: frozenset[str] = _NONE  # for the quote before: «Basta». "Así" lo dijo Doe
    summing_pronouns: frozenset[str] = _NONE  # for the whole sentence before: "Das" teilte Doe mit
    drops_subject: bool = False  # a verb alone has the last speaker as its subject: Roe está aquí. "Dice": «No.»
    plural_verb_endings: tuple[str, ...] = ()  # "Das" Ziel nann"ten" die Richter falsch: the judges speak
    singular_determiners: frozenset[str] = _NONE  # their nouns are never several: "das" Ziel, "ein" Ziel
    verb_second: bool = False  # after an opening word, the subject follows the verb: Dann sagte Doe; Laut Doe ist

    # Pronouns
    pronouns: Mapping[str, Gender] = field(default_factory=dict)  # "she", "her", "who"
    plural_pronouns: frozenset[str] = _NONE  # for several people: "they"
    general_pronouns: frozenset[str] = _NONE  # for anybody, whose words are nobody's: "man" sagt
    anaphoric_pronouns: frozenset[str] = _NONE  # for the subject before them: Doe lost "his" keys
    reflexive_pronouns: frozenset[str] = _NONE  # Doe "himself"
    relative_pronouns: frozenset[str] = _NONE  # Doe, "who" left
    genitive_relatives: frozenset[str] = _NONE  # Doe und "dessen" Arbeit: never of a second speaker
    thing_relative_pronouns: frozenset[str] = _NONE  # a note "which" says
    impersonal_clitics: frozenset[str] = _NONE  # they leave open who speaks: "se" dijo que no
    object_clitics: frozenset[str] = _NONE  # between "as" and a verb, for what is said: comme "l'"a dit Doe
    clitics: frozenset[str] = _NONE  # tied to the verb before them: dit"-il"

    # Titles, roles and names
    titles: frozenset[str] = _NONE  # before a name: "mr." Doe, "senator" Doe
    roles: frozenset[str] = _NONE  # what a person may be: Doe, a "lawyer"
    masculine_roles: frozenset[str] = _NONE  # roles and titles of men: "father", "mr."
    feminine_roles: frozenset[str] = _NONE  # of women: "mother", "mrs."
    feminine_role_endings: tuple[str, ...] = ()  # Lehrer"in"; a role without such an ending is a man's
    fields_of_work: Mapping[str, frozenset[str]] = field(default_factory=dict)  # "arts" -> "actress", "band leader"
    narrower_roles: Mapping[str, frozenset[str]] = field(default_factory=dict)  # "lawmaker" -> "senator", "rep."
    generations: Mapping[str, str] = field(default_factory=dict)  # Doe "Jr.", the "elder" Doe -> "junior", "senior"
    generic_person_nouns: Mapping[str, Gender] = field(default_factory=dict)  # that only mean he or she: "the woman"
    organization_nouns: frozenset[str] = _NONE  # what an organization may be: the "company"
    male_given_names: frozenset[str] = _NONE  # in addition to those of all languages in given_names.py
    female_given_names: frozenset[str] = _NONE

    # Forms of declined names: ending of the base form -> endings of the other forms
    forms_of_mens_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # Иван: Иван"а"
    forms_of_womens_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # Анн"а": Анн"ы"
    forms_of_mens_surnames: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # Бел"ов": Бел"ова"
    forms_of_womens_surnames: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # Бел"ова": Бел"овой"

    # Noun phrases
    determiners: frozenset[str] = _NONE  # "the", "this", "her"
    definite_articles: frozenset[str] = _NONE  # "the"
    indefinite_determiners: frozenset[str] = _NONE  # no name follows them: "some" Republicans
    contracted_articles: frozenset[str] = _NONE  # joined to a preposition: "zum" Fest, "im" Haus
    possessives: frozenset[str] = _NONE  # before what somebody has: "seine" Behauptung, dass ...
    possessive_verbs: frozenset[str] = _NONE  # verbs of speech that also say what somebody has: "meinen" Garten
    possessive_genders: Mapping[str, Gender] = field(default_factory=dict)  # "seiner" Meinung nach: his opinion
    oblique_determiners: frozenset[str] = _NONE  # never in a subject: "dem" Chef
    genitive_determiners: frozenset[str] = _NONE  # those of a genitive: nach Angaben "einer" Sprecherin
    feminine_noun_endings: tuple[str, ...] = ()  # after "der", never a subject: der Zeit"ung" sagte Doe
    article_genders: Mapping[str, Gender] = field(default_factory=dict)  # articles that show he or she: "la" maire
    prepositions: frozenset[str] = _NONE  # and other small words that end a name: Doe "in" Paris
    plural_endings: tuple[str, ...] = ()  # of the names of peoples: some Italian"s"
    genitive_markers: frozenset[str] = _NONE  # the lawyer "of" Doe
    nouns_need_determiners: bool = False  # without one, a word that may be a noun is a verb: Doe demande
    nouns_before_names: bool = False  # nouns describe the name after them: the former flutist Jane Doe
    names_take_complements: bool = False  # a name continues after a preposition: le député de la Drôme Jean Doe
    adjective_endings: tuple[str, ...] = ()  # of adjectives before a lower-case noun: de oud"e" boer
    adjective_suffixes: tuple[str, ...] = ()  # of words that are never names: "Örtliche" Medien berichten
    attribute_endings: tuple[str, ...] = ()  # of participles before a noun: im Exil leb"ende" Bauern
    bare_apposition: bool = False  # a noun without a determiner describes the name before it: Doe, maire de Brest, ...

    # Orthography
    capitalized_nouns: bool = False  # every noun has a capital: die Mühle
    plural_noun_endings: tuple[str, ...] = ()  # of nouns at the beginning of a sentence: Angab"en" zufolge
    compound_nouns: bool = False  # nouns are joined: Verkehrsminister
    asking_labels: frozenset[str] = _NONE  # before lines of an interview, besides "q": "question": Why do you stay?
    answering_labels: frozenset[str] = _NONE  # besides "a": "answer": Because I like it.
    dialogue_dash: bool = False  # a dash opens direct speech: – Je pars, dit-elle.
    asides_in_marks: bool = False  # the speaker may be named inside the marks: « Je pars, dit-elle, demain. »
    elided_words: frozenset[str] = _NONE  # words that begin with an apostrophe: give '"em" more
    before_ordinals: frozenset[str] = _NONE  # before a number whose full stop ends no sentence: "am" 9. Mai
    contractions: frozenset[str] = _NONE  # parts of words that have no capital in a title: "It's" Late
    confidence: Mapping[str, float] = field(default_factory=dict)  # for rules that differ in this language

    @cached_property
    def _cue_phrases(self) -> re.Pattern[str]:
        """A pattern of the cues of several words."""
        patterns = [re.escape(p) for p in (*self.source_phrases, *self.speech_phrases) if not p.isalpha()]
        if self.viewpoint_pronouns:
            patterns.append(rf"(?:^|[.?!] )(?:{'|'.join(self.viewpoint_prepositions)}) ")
        return re.compile("|".join(patterns) or r"(?!)", re.MULTILINE)

    @cached_property
    def _single_cues(self) -> frozenset[str]:
        """The cues of one word."""
        verbs = self.speech_verbs | self.addressing_verbs | self.particle_verbs.keys()
        verbs |= self.reporting_moods | self.impersonal_verbs | self.reporting.cue_words | self.reporting.stances
        nouns = self.statement_nouns if self.capitalized_nouns else frozenset()
        sources = self.source_postpositions | self.source_words
        sources |= frozenset() if self.nouns_before_names else self.source_prepositions  # before nouns of saying alone
        return verbs | nouns | self.quote_tags | sources

    @cached_property
    def source_words(self) -> frozenset[str]:
        """The source phrases of one word."""
        return frozenset(word for word in self.source_phrases if word.isalpha())

    @cached_property
    def cue_words(self) -> frozenset[str]:
        """The words that may begin a cue."""
        several = {phrase.split()[0] for phrase in self.speech_phrases} | self.reporting.clause_verbs
        verbs = self.speech_verbs | self.naming_verbs | self.particle_verbs.keys() | self.impersonal_verbs
        sources = self.source_phrases_by_word.keys() | self.source_postpositions | self.source_prepositions
        sources |= self.viewpoint_prepositions if self.viewpoint_pronouns else frozenset()
        return verbs | self.statement_nouns | sources | self.quote_tags | several

    @cached_property
    def source_phrases_by_word(self) -> dict[str, list[list[str]]]:
        """First word -> the source phrases that begin with it."""
        found: dict[str, list[list[str]]] = {}
        for phrase in self.source_phrases:
            found.setdefault(phrase.split()[0], []).append(phrase.split())
        return found

    @cached_property
    def words_before_nouns(self) -> frozenset[str]:
        """The words that a noun follows, if nouns have determiners."""
        return self.determiners | self.prepositions | self.genitive_markers | self.conjunctions

    @cached_property
    def own_given_names(self) -> frozenset[str]:
        return self.male_given_names | self.female_given_names

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that link others or stand for them, and say nothing about what a text is about."""
        pronouns = self.pronouns.keys() | self.plural_pronouns | self.general_pronouns | self.reflexive_pronouns
        pronouns |= self.relative_pronouns | self.genitive_relatives | self.possessives | self.summing_pronouns
        joining = self.complementizers | self.subordinators | self.conjunctions | self.likening_words
        auxiliaries = self.auxiliaries_and_adverbs | self.finite_auxiliaries | self.passive_auxiliaries
        before_nouns = self.determiners | self.indefinite_determiners | self.contracted_articles
        particles = self.infinitive_markers | self.purpose_words | self.focus_particles | self.agent_prepositions
        return frozenset(pronouns | joining | auxiliaries | before_nouns | particles | self.noun_linkers)

    @cached_property
    def sentence_openers(self) -> frozenset[str]:
        """The words besides prepositions and determiners that may begin a sentence before its subject or a source."""
        verbs = self.auxiliaries_and_adverbs | self.speech_verbs
        return verbs | self.complementizers | self.subordinators | self.source_phrases_by_word.keys()

    @cached_property
    def before_names(self) -> frozenset[str]:
        return self.titles | self.roles | self.determiners

    @cached_property
    def noun_linkers(self) -> frozenset[str]:
        """The words that link one noun to another."""
        return self.prepositions | self.genitive_markers

    @cached_property
    def noun_phrase_ends(self) -> frozenset[str]:
        """The words that a noun phrase ends before."""
        return self.noun_linkers | self.relative_pronouns

    @cached_property
    def known_verbs(self) -> frozenset[str]:
        """The words that are verbs, as far as the word lists show."""
        return self.speech_verbs | self.naming_verbs | self.auxiliaries_and_adverbs

    @cached_property
    def person_nouns(self) -> frozenset[str]:
        """The nouns for people."""
        return self.masculine_roles | self.feminine_roles | self.roles

    @cached_property
    def _compound_endings(self) -> tuple[str, ...]:
        """The titles and roles that may end a joined noun; NUL, which ends no word, if nouns are not joined."""
        long = tuple(role for role in self.roles | self.titles if len(role) > 3 and role.isalpha())
        return long if self.compound_nouns else ("\0",)

    def is_role(self, word: str) -> bool:
        """Whether a word, in lower case, is a title or says what a person is."""
        return word in self.titles or word in self.roles or word.endswith(self._compound_endings)

    def is_feminine(self, role: str) -> bool:
        return role in self.feminine_roles or (self.is_role(role) and role.endswith(self.feminine_role_endings))

    def is_masculine(self, role: str) -> bool:
        """Whether a role is a man's; ask this of roles that are not a woman's."""
        return role in self.masculine_roles or (bool(self.feminine_role_endings) and self.is_role(role))

    def is_adverb(self, word: str) -> bool:
        """Whether a word, in lower case, may be between a subject and its verb."""
        adverb = word.endswith(self.adverb_endings or ("\0",)) and word not in self.not_adverbs
        return word in self.auxiliaries_and_adverbs or adverb

    def is_active_participle(self, word: str) -> bool:
        return word.endswith(self.active_participle_endings or ("\0",))

    def may_speak(self, text: str) -> bool:
        """Whether a paragraph may hold a quotation or reported speech, and so needs the parser."""
        if not self.speech_verbs:
            return False
        lower = text.lower()
        words = _WORDS.findall(lower)
        marked = lower.rstrip().endswith(":") or (self.dialogue_dash and lower.startswith(_DASHES))
        marked = marked or _MARKS.search(lower) is not None or not self._single_cues.isdisjoint(words)
        marked = marked or self._cue_phrases.search(lower) is not None
        if not marked and not self.reporting.may_report_finding(words, self.declarative_complementizers):
            return False
        return len(text) < _LONG or 2 * sum(map(str.isalpha, text)) > len(text)  # otherwise it is signs, not prose
