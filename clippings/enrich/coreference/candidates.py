"""The people and organizations of an article, with what it says of them beside their names."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.given_names import MEN, WOMEN
from clippings.languages.grammar import Gender, Grammar
from clippings.languages.word_lists import NAME_SUFFIXES

# A word, with its hyphens; an article that is tied to the word behind it is one of its own: "l'élue".
WORD = re.compile(r"\b[dlDL]['’](?=[^\W\d_][^\W\dA-ZÀ-Þ_])|[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_ASIDE = re.compile(r",\s([^,.;:!?\"“”\n]{3,90})|\s\(([^)\n]{1,40})\)")
_SIGN = re.compile(r"[,;:.!?](?=\s\S{2})|[,;:!?]\s*$|[\n\"“”«»„]")
_STOP = re.compile(r"([.!?…])(?<!\b[A-Z].)[”\"’)]*\s")
_LAST_WORD = re.compile(r"\w*\Z")
_CLAUSE = re.compile(r"(?:[^.;:!?\"“”\nA-ZÀ-Þ])*")
_MAX_TITLE = 30  # characters
_SURE = 3  # what a given name weighs, in titles and pronouns
_FEMININE_ENDING = "a"  # of given names, in whatever language
_MAX_ROLE = 6  # words
_MAX_SPANS = 20  # of a name that are looked at
_BEFORE = 70  # characters before and after a name in which its titles and roles stand
_AFTER = 160
_CANDIDATE_TYPES = frozenset({"person", "organization", "group", "place", "work", "product"})


@dataclass(eq=False)
class Candidate:
    """A person or body. What the text says of it beside its names is read when it is first asked for."""

    name: str  # the canonical one; empty where the article names nobody
    type: EntityType
    text: str
    spans: Sequence[Span]
    grammar: Grammar

    @property
    def is_person(self) -> bool:
        return self.type == "person"

    @cached_property
    def _roles_beside(self) -> list[set[str]]:
        return [_read_roles(self.text, span, self.is_person, self.grammar) for span in self.spans[:_MAX_SPANS]]

    @cached_property
    def roles(self) -> set[str]:
        """Titles before its names and descriptions after them, and the words of a name that is no person's."""
        own = set[str]() if self.is_person else {word.lower() for word in WORD.findall(self.name)}
        return own.union(*self._roles_beside)

    @cached_property
    def gender(self) -> Gender | None:
        """He or she, by the given name, the roles and the pronouns right after the names."""
        return _weigh_gender(self.name, self._roles_beside, self._pronouns(), self.grammar)

    def _pronouns(self) -> list[Gender | None]:
        return [_find_own_pronoun(self.text, span.end, self.grammar) for span in self.spans[:_MAX_SPANS]]


@dataclass(frozen=True, slots=True)
class CandidateMention:
    start: int
    end: int
    candidate: Candidate


@dataclass(frozen=True)
class Candidates:
    text: str
    grammar: Grammar
    mentions: list[CandidateMention]  # in order of their place
    mention_starts: list[int]
    entries: list[Candidate]
    quoted_ranges: list[tuple[int, int]]  # where others' words stand
    paragraph_starts: list[int]
    views: list[SentenceView]  # of the paragraphs that are parsed, in order
    described_people: list[CandidateMention]  # who do something under a role, in order: "his father", "the captain"
    resolved_speakers: list[CandidateMention]  # in order

    def paragraph_at(self, at: int) -> int:
        return bisect_right(self.paragraph_starts, at) - 1

    def mentions_between(self, start: int, end: int) -> list[CandidateMention]:
        """Those that begin in text[start:end]."""
        return self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]

    def is_quoted(self, at: int) -> bool:
        """Whether a character stands in the words of others."""
        i = bisect_right(self._openings, at) - 1
        return i >= 0 and at < self.quoted_ranges[i][1]

    @cached_property
    def _openings(self) -> list[int]:
        return [start for start, _ in self.quoted_ranges]

    @cached_property
    def sentence_ends(self) -> list[int]:
        """Where sentences end, but for those within the words of others."""
        return [
            stop.end()
            for stop in _STOP.finditer(self.text)
            if not self.is_quoted(stop.start() + 1)
            and _last_word(self.text, stop.start()) + stop[1] not in self.grammar.titles
        ]


def collect_candidates(
    text: str,
    entities: Sequence[Entity],
    grammar: Grammar,
    quoted_ranges: Sequence[tuple[int, int]],
    paragraphs: Sequence[tuple[int, int]],
    views: Sequence[SentenceView] = (),
) -> Candidates:
    """Everybody whom the entities name."""
    entries: list[Candidate] = []
    mentions: list[CandidateMention] = []
    for entity in entities:
        if entity.type in _CANDIDATE_TYPES:
            candidate = Candidate(entity.name, entity.type, text, entity.spans, grammar)
            entries.append(candidate)
            mentions += [
                CandidateMention(span.start, span.end, candidate) for span in _without_article(text, entity, grammar)
            ]
    _join_single_names(entries, mentions)
    mentions.sort(key=lambda m: (m.start, -m.end))
    starts, begins = [m.start for m in mentions], [p[0] for p in paragraphs]
    parsed = [view for view in views if view.heads]
    return Candidates(text, grammar, mentions, starts, entries, list(quoted_ranges), begins, parsed, [], [])


def _last_word(text: str, end: int) -> str:
    """The word that ends there, in small letters; of a very long one, which is no title, the end."""
    found = _LAST_WORD.search(text[max(0, end - _MAX_TITLE) : end])
    return found.group().lower() if found else ""


def _without_article(text: str, entity: Entity, grammar: Grammar) -> Iterator[Span]:
    """The places of a name; "the Dutch" is nobody's name, though a single word may be taken for a surname."""
    may_be_a_people = entity.type == "person" and " " not in entity.name
    for span in entity.spans:
        before = text[max(0, span.start - 5) : span.start].split()[-1:] if may_be_a_people else []
        if not before or before[0].lower() not in grammar.definite_articles:
            yield span


def _join_single_names(entries: list[Candidate], mentions: list[CandidateMention]) -> None:
    """A single word that is the surname of one person of the article, or a given name of one, means that person."""
    given, last = defaultdict[str, set[Candidate]](set), defaultdict[str, set[Candidate]](set)
    for candidate in entries:
        if candidate.is_person and " " in candidate.name:
            given[candidate.name.split()[0]].add(candidate)
            for surname in find_surname(candidate.name):
                last[surname].add(candidate)
    for i, mention in enumerate(mentions):
        name = mention.candidate.name
        whole = last[name] | given[name] if mention.candidate.is_person else last[name]
        if " " not in name and len(whole) == 1:
            mentions[i] = CandidateMention(mention.start, mention.end, *whole)


def find_surname(name: str) -> list[str]:
    """The last word of a full name, before "Jr." and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in NAME_SUFFIXES:
        words.pop()
    return words[-1:] if len(words) > 1 else []


def _read_roles(text: str, name: Span, person: bool, grammar: Grammar) -> set[str]:
    """Titles and roles right before and after a name."""
    left = text[max(0, name.start - _BEFORE) : name.start]
    aside = _ASIDE.match(text, name.end, name.end + _AFTER)
    after = WORD.findall((aside[1] or aside[2]).lower()) if aside else []
    if after and after[0] in grammar.prepositions:
        after = []
    role = set(_up_to_preposition(after, grammar))
    roles = _find_roles_before_comma(left, grammar) | (role if grammar.speech_verbs.isdisjoint(role) else set())
    return roles | _find_roles_before_name(left, grammar) if person else roles


def _weigh_gender(name: str, beside: list[set[str]], pronouns: list[Gender | None], grammar: Grammar) -> Gender | None:
    given = name.split()[0].lower() if " " in name else ""
    man = given in grammar.male_given_names or (given in MEN and given not in grammar.female_given_names)
    woman = given in grammar.female_given_names or (given in WOMEN and given not in grammar.male_given_names)
    men = _SURE * man + pronouns.count("m")
    women = (_SURE * woman or given.endswith(_FEMININE_ENDING)) + pronouns.count("f")
    for roles in beside:
        of_women = {role for role in roles if grammar.is_feminine(role)}
        men += sum(map(grammar.is_masculine, roles - of_women))
        women += len(of_women)
    return None if men == women else "m" if men > women else "f"


def _find_own_pronoun(text: str, at: int, grammar: Grammar) -> Gender | None:
    """ "Doe was carried from her house": what the first pronoun after a name says, before any other name or sign."""
    clause = _CLAUSE.match(text, at, at + _AFTER)
    for before, word in pairwise(WORD.findall(clause[0])) if clause else ():
        if word in grammar.anaphoric_pronouns:
            return None if before.lower() in grammar.speech_verbs else grammar.pronouns[word]
    return None


def _up_to_preposition(words: list[str], grammar: Grammar) -> list[str]:
    """The words of a noun phrase, without its article and what hangs on it: "a biologist at the university"."""
    while words and words[0] in grammar.determiners:
        words = words[1:]
    end = next((i for i, word in enumerate(words) if word in grammar.noun_phrase_ends), len(words))
    return words[: min(end, _MAX_ROLE)]


def _find_roles_before_name(left: str, grammar: Grammar) -> set[str]:
    """What stands between an article or a sign and a name: "the former flutist Jane Doe", "Senator Jane Doe"."""
    words = WORD.findall(_SIGN.split(left)[-1])[-_MAX_ROLE:]
    found: set[str] = set()
    for word in reversed(words):
        low = word.lower()
        known = grammar.is_role(low)
        noun = grammar.nouns_before_names and word[0].islower() and not low.endswith(grammar.finite_endings)
        noun = noun or (bool(found) and word[0].isupper())  # "Senate Minority Leader Doe"
        small = low in grammar.determiners or low in grammar.prepositions or low in grammar.conjunctions
        if small or low in grammar.auxiliaries_and_adverbs or not (known or (noun and low not in grammar.naming_verbs)):
            break
        found.add(low)
    return found | _find_roles_with_complement(words, grammar)


def _find_roles_with_complement(words: Sequence[str], grammar: Grammar) -> set[str]:
    """ "the head of the school Jane Doe": a role with what hangs on it, right before the name."""
    heads = _find_phrase_starts(words, grammar)
    phrase = [word.lower() for word in words[heads[-1] + 1 :]] if heads else []
    roles = _up_to_preposition(phrase, grammar)
    hanging = len(roles) < len(phrase) and grammar.known_verbs.isdisjoint(phrase)
    return {word for word in roles if word in grammar.titles or word in grammar.roles} if hanging else set()


def _find_phrase_starts(words: Sequence[str], grammar: Grammar) -> list[int]:
    """Where articles begin noun phrases that hang on no other."""
    found = []
    for i, word in enumerate(words):
        genitive = word.lower() in grammar.genitive_markers and i > 0 and words[i - 1][0].isupper()  # "Chef der Bahn"
        if (
            word.lower() in grammar.determiners
            and not genitive
            and not (i and words[i - 1].lower() in grammar.noun_linkers)
        ):
            found.append(i)
    return found


def _find_roles_before_comma(left: str, grammar: Grammar) -> set[str]:
    """ "The head of the school, Jane Doe": the noun phrase between its article and the comma."""
    last = left.rsplit(None, 1)
    while len(last) == 2 and last[1].lower() in grammar.titles:
        left = left[: len(last[0])] + " "
        last = left.rsplit(None, 1)
    if not left.endswith(", "):
        return set()
    words = WORD.findall(_SIGN.split(left[:-2])[-1])
    heads = _find_phrase_starts(words, grammar)
    words = [word.lower() for word in words]
    start = heads[-1] if heads else 0
    if not heads or (start > 1 and grammar.speech_verbs.isdisjoint(words[:start])):
        start = next((i for i in range(len(words) - 1, -1, -1) if words[i] in grammar.determiners), 0)
        if words[start : start + 1] == [] or words[start] not in grammar.pronouns:  # "with her partner, Jane Doe"
            return set()
    return set(_up_to_preposition(words[start:], grammar))
