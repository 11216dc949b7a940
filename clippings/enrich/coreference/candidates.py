"""The people and organizations of an article, with what it says about them apart from their names."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.coreference.own_names import Names, find_own_name, read_given_name
from clippings.enrich.coreference.roles import WORD, read_roles
from clippings.enrich.coreference.slips import Slips
from clippings.enrich.coreference.spouses import separate_spouse
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages import NAME_FORMS
from clippings.languages.grammar import Gender, Grammar

_STOP = re.compile(r"([.!?…])(?<!\b[A-Z].)[”\"’)]*\s")  # the end of a sentence, not of "J. Doe"
_LAST_WORD = re.compile(r"\w*\Z")
_CLAUSE = re.compile(r"(?:[^.;:!?\"“”\nA-ZÀ-Þ])*")  # up to the next name or sign
_MAX_TITLE = 30  # characters
_SURE = 3  # a given name counts as much as this many titles and pronouns
_FEMININE_ENDING = "a"  # of given names, in any language
_MAX_SPANS = 20  # places of a name that are looked at
_AFTER = 160
_CANDIDATE_TYPES = frozenset({"person", "organization", "place", "work", "product"})  # a people is not a person


@dataclass(eq=False)
class Candidate:
    """A person or body. What the text says about it besides its names is read when it is first needed."""

    name: str  # the canonical one; empty if the article names nobody
    type: EntityType
    text: str
    spans: Sequence[Span]
    grammar: Grammar

    @property
    def is_person(self) -> bool:
        return self.type == "person"

    def read_roles_beside(self, span: Span) -> set[str]:
        """The roles next to one of its names, read once."""
        found = self._roles_by_span.get(span)
        if found is None:
            found = self._roles_by_span[span] = read_roles(self.text, span, self.is_person, self.grammar)
        return found

    @cached_property
    def _roles_by_span(self) -> dict[Span, set[str]]:
        return {}

    @cached_property
    def _adjacent_roles(self) -> list[set[str]]:
        return [self.read_roles_beside(span) for span in self.spans[:_MAX_SPANS]]

    @cached_property
    def roles(self) -> set[str]:
        """The titles before its names, the descriptions after them, and the words of a name that is not a person's."""
        words = () if self.is_person else WORD.findall(self.name)  # not the "and" of "Parks and Trees Office"
        own = {word.lower() for word in words if word[0].isupper()}
        return own.union(*self._adjacent_roles)

    @cached_property
    def gender(self) -> Gender | None:
        """He or she, by the given name, the roles and the pronouns right after the names."""
        return _weigh_gender(self.name, self._adjacent_roles, self._list_own_pronouns(), self.grammar)

    def _list_own_pronouns(self) -> list[Gender | None]:
        return [_find_pronoun_after_name(self.text, span.end, self.grammar) for span in self.spans[:_MAX_SPANS]]


@dataclass(frozen=True, slots=True)
class CandidateMention:
    start: int
    end: int
    candidate: Candidate


@dataclass(frozen=True)
class Candidates:
    text: str
    grammar: Grammar
    mentions: list[CandidateMention]  # in the order of the text
    mention_starts: list[int]
    entries: list[Candidate]
    quoted_ranges: list[tuple[int, int]]  # where other people's words are
    paragraph_starts: list[int]
    views: list[SentenceView]  # of the parsed paragraphs, in order
    described_people: list[CandidateMention]  # people who act under a role, in order: "his father", "the captain"
    resolved_speakers: list[CandidateMention]  # in order

    def list_bearers(self, surname: str) -> list[Candidate]:
        """The people with a surname, in lower case; "" for those with a single name."""
        return self._bearers.get(surname, [])

    @cached_property
    def _bearers(self) -> dict[str, list[Candidate]]:
        bearers = defaultdict[str, list[Candidate]](list)
        for entry in self.entries:
            if entry.is_person:
                bearers[_fold_surname(entry.name)].append(entry)
        return bearers

    def add_person(self, person: Candidate) -> None:
        self._bearers.setdefault(_fold_surname(person.name), []).append(person)
        self.entries.append(person)

    def rename(self, person: Candidate, name: str) -> None:
        self.list_bearers(_fold_surname(person.name)).remove(person)
        self._bearers.setdefault(_fold_surname(name), []).append(person)
        person.name = name

    def paragraph_at(self, at: int) -> int:
        return bisect_right(self.paragraph_starts, at) - 1

    def mentions_between(self, start: int, end: int) -> list[CandidateMention]:
        """The mentions that begin in text[start:end]."""
        return self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]

    def is_quoted(self, at: int) -> bool:
        """Whether the character is in other people's words."""
        i = bisect_right(self._quote_starts, at) - 1
        return i >= 0 and at < self.quoted_ranges[i][1]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [start for start, _ in self.quoted_ranges]

    @cached_property
    def sentence_ends(self) -> list[int]:
        """Where sentences end, except for those within other people's words."""
        return [
            stop.end()
            for stop in _STOP.finditer(self.text)
            if not self.is_quoted(stop.start() + 1)
            and _read_last_word(self.text, stop.start()) + stop[1] not in self.grammar.titles
        ]


def collect_candidates(
    text: str,
    entities: Sequence[Entity],
    grammar: Grammar,
    quoted_ranges: Sequence[tuple[int, int]],
    paragraphs: Sequence[tuple[int, int]],
    views: Sequence[SentenceView] = (),
) -> Candidates:
    """Everybody that the entities name."""
    entries: list[Candidate] = []
    mentions: list[CandidateMention] = []
    names = Names(text, entities, grammar)
    for entity in entities:
        if entity.type in _CANDIDATE_TYPES and not _is_description(entity, grammar):
            parts = _separate_generations(text, entity, grammar)
            for part in parts if len(parts) > 1 else separate_spouse(text, entity, grammar):
                name = find_own_name(part, names) if part.name else ""
                candidate = Candidate(name, part.type, text, part.spans, grammar)
                entries.append(candidate)
                spans = _find_spans_without_article(text, part, grammar)
                mentions += [CandidateMention(span.start, span.end, candidate) for span in spans]
    _merge_single_names(entries, mentions)
    mentions.sort(key=lambda m: (m.start, -m.end))
    starts, begins = [m.start for m in mentions], [p[0] for p in paragraphs]
    parsed = [view for view in views if view.heads]
    return Candidates(text, grammar, mentions, starts, entries, list(quoted_ranges), begins, parsed, [], [])


def _is_description(entity: Entity, grammar: Grammar) -> bool:
    """ "Republicans", "the Democrat": whether it says what somebody is and only was taken for a name."""
    word = entity.name.lower()
    return entity.type != "person" and (word in grammar.roles or word.removesuffix("s") in grammar.roles)


def _read_last_word(text: str, end: int) -> str:
    """The word that ends there, in lower case; only the end of a very long word, which is not a title."""
    found = _LAST_WORD.search(text[max(0, end - _MAX_TITLE) : end])
    return found.group().lower() if found else ""


def _separate_generations(text: str, entity: Entity, grammar: Grammar) -> list[Entity]:
    """Father and son as two entities, even if they were found as one: "Doe Sr.", "Doe Jr."."""
    if entity.type != "person" or not grammar.generations:
        return [entity]
    parts = defaultdict[str, list[Span]](list)
    for span in entity.spans:
        parts[grammar.generations.get(_read_generation(text[span.start : span.end]), "")].append(span)
    told = [generation for generation in parts if generation]
    if len(told) < 2:
        return [entity]
    parts[told[0]] = sorted([*parts.pop("", []), *parts[told[0]]])
    return [
        Entity(max((text[span.start : span.end] for span in spans), key=len), entity.type, tuple(spans))
        for spans in parts.values()
    ]


def _read_generation(name: str) -> str:
    return name.split()[-1].rstrip(".").lower()


def _find_spans_without_article(text: str, entity: Entity, grammar: Grammar) -> Iterator[Span]:
    """The places of a name without an article: "the Dutch" is not a name, but the word may be taken for a surname."""
    may_be_a_people = entity.type == "person" and " " not in entity.name
    for span in entity.spans:
        before = text[max(0, span.start - 5) : span.start].split()[-1:] if may_be_a_people else []
        if not before or before[0].lower() not in grammar.definite_articles:
            yield span


def _merge_single_names(entries: list[Candidate], mentions: list[CandidateMention]) -> None:
    """Join a single word that is one person's surname or given name in the article to that person.

    Capitals make no difference, as in "DOE:", nor does a slip of one letter in a long surname.
    """
    given, last = defaultdict[str, set[Candidate]](set), defaultdict[str, set[Candidate]](set)
    for candidate in entries:
        if candidate.is_person and " " in candidate.name:
            given[candidate.name.split()[0].casefold()].add(candidate)
            for surname in find_surname(candidate.name):
                last[surname.casefold()].add(candidate)
    slips: Slips | None = None
    for i, mention in enumerate(mentions):
        name, person = mention.candidate.name.casefold(), mention.candidate.is_person
        if " " in name:
            continue
        whole = last.get(name, set()) | given.get(name, set()) if person else last.get(name, set())
        if not whole and person:
            slips = slips or Slips(last)
            whole = set().union(*(last[surname] for surname in slips.find(name)))
        if len(whole) == 1:
            mentions[i] = CandidateMention(mention.start, mention.end, *whole)


def _fold_surname(name: str) -> str:
    return "".join(find_surname(name.lower()))


def find_surname(name: str) -> list[str]:
    """The last word of a full name, before "Jr." and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in NAME_FORMS.generations:
        words.pop()
    return words[-1:] if len(words) > 1 else []


def _weigh_gender(name: str, beside: list[set[str]], pronouns: list[Gender | None], grammar: Grammar) -> Gender | None:
    given, man, woman = read_given_name(name, grammar)
    men = _SURE * man + pronouns.count("m")
    women = (_SURE * woman or given.endswith(_FEMININE_ENDING)) + pronouns.count("f")
    for roles in beside:
        of_women = {role for role in roles if grammar.is_feminine(role)}
        men += _SURE * sum(map(grammar.is_masculine, roles - of_women))
        women += _SURE * len(of_women)
    return None if men == women else "m" if men > women else "f"


def list_words_after(text: str, at: int) -> list[str]:
    """The words after a name, before another name or sign."""
    clause = _CLAUSE.match(text, at, at + _AFTER)
    return WORD.findall(clause[0]) if clause else []


def _find_pronoun_after_name(text: str, at: int, grammar: Grammar) -> Gender | None:
    """ "Doe was carried from her house": the gender of the first pronoun after a name, before another name or sign."""
    for before, word in pairwise(list_words_after(text, at)):
        if word in grammar.anaphoric_pronouns:
            return None if before.lower() in grammar.speech_verbs else grammar.pronouns[word]
    return None
