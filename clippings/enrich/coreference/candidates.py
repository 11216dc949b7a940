"""The people and organizations of an article, with what it says of them beside their names."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.text.sentence_view import Reading
from clippings.languages.given_names import MEN, WOMEN
from clippings.languages.grammar import Gender, Grammar

# A word, with its hyphens; an article that is tied to the word behind it is one of its own: "l'élue".
WORD = re.compile(r"\b[dlDL]['’](?=[^\W\d_][^\W\dA-ZÀ-Þ_])|[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_ASIDE = re.compile(r",\s([^,.;:!?\"“”\n]{3,90})|\s\(([^)\n]{1,40})\)")
_SIGN = re.compile(r"[,;:.!?](?=\s\S{2})|[,;:!?]\s*$|[\n\"“”«»„]")
_STOP = re.compile(r"([.!?…])(?<!\b[A-Z].)[”\"’)]*\s")
_LAST_WORD = re.compile(r"\w*\Z")
_CLAUSE = re.compile(r"(?:[^.;:!?\"“”\nA-ZÀ-Þ])*")
_MAX_TITLE = 30  # characters
_SURE = 3  # what a given name weighs, in titles and pronouns
_MAX_ROLE = 6  # words
_MAX_SPANS = 20  # of a name that are looked at
_BEFORE = 70  # characters before and after a name in which its titles and roles stand
_AFTER = 160
_CAST = frozenset({"person", "organization", "group", "place", "work", "product"})


@dataclass(eq=False)
class Member:
    """A person or body. What the text says of it beside its names is read when it is first asked for."""

    name: str  # the canonical one; empty where the article names nobody
    type: EntityType
    text: str
    spans: Sequence[Span]
    grammar: Grammar

    @property
    def person(self) -> bool:
        return self.type == "person"

    @cached_property
    def _beside(self) -> list[set[str]]:
        return [_read_roles(self.text, span, self.person, self.grammar) for span in self.spans[:_MAX_SPANS]]

    @cached_property
    def roles(self) -> set[str]:
        """Titles before its names and descriptions after them, and the words of a name that is no person's."""
        own = set[str]() if self.person else {word.lower() for word in WORD.findall(self.name)}
        return own.union(*self._beside)

    @cached_property
    def gender(self) -> Gender | None:
        """He or she, by the given name, the roles and the pronouns right after the names."""
        return _weigh_gender(self.name, self._beside, self._pronouns(), self.grammar)

    def _pronouns(self) -> list[Gender | None]:
        return [_own_pronoun(self.text, span.end, self.grammar) for span in self.spans[:_MAX_SPANS]]


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    member: Member


@dataclass(frozen=True)
class Cast:
    text: str
    grammar: Grammar
    mentions: list[Mention]  # in order of their place
    starts: list[int]
    members: list[Member]
    quoted: list[tuple[int, int]]  # where others' words stand
    paragraphs: list[int]  # where each begins
    readings: list[Reading]  # of the paragraphs that are parsed, in order
    described: list[Mention]  # persons who do something under a role, in order: "his father", "the captain"
    spoken: list[Mention]  # speakers already resolved, in order

    def paragraph(self, at: int) -> int:
        return bisect_right(self.paragraphs, at) - 1

    def is_quoted(self, at: int) -> bool:
        """Whether a character stands in the words of others."""
        i = bisect_right(self._openings, at) - 1
        return i >= 0 and at < self.quoted[i][1]

    @cached_property
    def _openings(self) -> list[int]:
        return [start for start, _ in self.quoted]

    @cached_property
    def stops(self) -> list[int]:
        """Where sentences end, but for those within the words of others."""
        return [
            stop.end()
            for stop in _STOP.finditer(self.text)
            if not self.is_quoted(stop.start() + 1)
            and _last_word(self.text, stop.start()) + stop[1] not in self.grammar.titles
        ]


def build_cast(
    text: str,
    entities: Sequence[Entity],
    grammar: Grammar,
    quoted: Sequence[tuple[int, int]],
    paragraphs: Sequence[tuple[int, int]],
    readings: Sequence[Reading] = (),
) -> Cast:
    """Everybody whom the entities name."""
    members: list[Member] = []
    mentions: list[Mention] = []
    for entity in entities:
        if entity.type in _CAST:
            member = Member(entity.name, entity.type, text, entity.spans, grammar)
            members.append(member)
            mentions += [Mention(span.start, span.end, member) for span in _without_article(text, entity, grammar)]
    _recast(members, mentions)
    mentions.sort(key=lambda m: (m.start, -m.end))
    starts, begins = [m.start for m in mentions], [p[0] for p in paragraphs]
    parsed = [reading for reading in readings if reading.heads]
    return Cast(text, grammar, mentions, starts, members, list(quoted), begins, parsed, [], [])


def _last_word(text: str, end: int) -> str:
    """The word that ends there, in small letters; of a very long one, which is no title, the end."""
    found = _LAST_WORD.search(text[max(0, end - _MAX_TITLE) : end])
    return found.group().lower() if found else ""


def _without_article(text: str, entity: Entity, grammar: Grammar) -> Iterator[Span]:
    """The places of a name; "the Dutch" is nobody's name, though a single word may be taken for a surname."""
    may_be_a_people = entity.type == "person" and " " not in entity.name
    for span in entity.spans:
        before = text[max(0, span.start - 5) : span.start].split()[-1:] if may_be_a_people else []
        if not before or before[0].lower() not in grammar.definite:
            yield span


def _recast(members: list[Member], mentions: list[Mention]) -> None:
    """A single word that is the surname of one person of the article, or a given name of one, means that person."""
    given, last = defaultdict[str, set[Member]](set), defaultdict[str, set[Member]](set)
    for member in members:
        if member.person and " " in member.name:
            given[member.name.split()[0]].add(member)
            for surname in surnames(member.name):
                last[surname].add(member)
    for i, mention in enumerate(mentions):
        name = mention.member.name
        whole = last[name] | given[name] if mention.member.person else last[name]
        if " " not in name and len(whole) == 1:
            mentions[i] = Mention(mention.start, mention.end, *whole)


def surnames(name: str) -> list[str]:
    """The last word of a full name, before "Jr." and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in {"jr", "sr", "ii", "iii", "iv"}:
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
    roles = _before_comma(left, grammar) | (role if grammar.speech.isdisjoint(role) else set())
    return roles | _before_name(left, grammar) if person else roles


def _weigh_gender(name: str, beside: list[set[str]], pronouns: list[Gender | None], grammar: Grammar) -> Gender | None:
    given = name.split()[0].lower() if " " in name else ""
    man = given in grammar.men or (given in MEN and given not in grammar.women)
    woman = given in grammar.women or (given in WOMEN and given not in grammar.men)
    men, women = _SURE * man + pronouns.count("m"), (_SURE * woman or given.endswith("a")) + pronouns.count("f")
    for roles in beside:
        she = {
            w for w in roles if w in grammar.feminine or (grammar.is_role(w) and w.endswith(grammar.feminine_endings))
        }
        men += sum(w in grammar.masculine or (grammar.capital_nouns and grammar.is_role(w)) for w in roles - she)
        women += len(she)
    return None if men == women else "m" if men > women else "f"


def _own_pronoun(text: str, at: int, grammar: Grammar) -> Gender | None:
    """ "Doe was carried from her house": what the first pronoun after a name says, before any other name or sign."""
    clause = _CLAUSE.match(text, at, at + _AFTER)
    for before, word in pairwise(WORD.findall(clause[0])) if clause else ():
        if word in grammar.same:
            return None if before.lower() in grammar.speech else grammar.pronouns[word]
    return None


def _up_to_preposition(words: list[str], grammar: Grammar) -> list[str]:
    """The words of a noun phrase, without its article and what hangs on it: "a biologist at the university"."""
    while words and words[0] in grammar.articles:
        words = words[1:]
    end = next((i for i, word in enumerate(words) if word in grammar.behind_nouns), len(words))
    return words[: min(end, _MAX_ROLE)]


def _before_name(left: str, grammar: Grammar) -> set[str]:
    """What stands between an article or a sign and a name: "the former flutist Jane Doe", "Senator Jane Doe"."""
    words = WORD.findall(_SIGN.split(left)[-1])[-_MAX_ROLE:]
    found: set[str] = set()
    for word in reversed(words):
        low = word.lower()
        known = grammar.is_role(low)
        noun = bool(grammar.finite) and word[0].islower() and not low.endswith(grammar.finite)
        noun = noun or (bool(found) and word[0].isupper())  # "Senate Minority Leader Doe"
        small = low in grammar.articles or low in grammar.prepositions or low in grammar.conjunctions
        if small or low in grammar.auxiliaries or not (known or (noun and low not in grammar.naming)):
            break
        found.add(low)
    return found | _with_complement(words, grammar)


def _with_complement(words: Sequence[str], grammar: Grammar) -> set[str]:
    """ "the head of the school Jane Doe": a role with what hangs on it, right before the name."""
    heads = _heads(words, grammar)
    phrase = [word.lower() for word in words[heads[-1] + 1 :]] if heads else []
    roles = _up_to_preposition(phrase, grammar)
    hanging = len(roles) < len(phrase) and grammar.verbs.isdisjoint(phrase)
    return {word for word in roles if word in grammar.titles or word in grammar.roles} if hanging else set()


def _heads(words: Sequence[str], grammar: Grammar) -> list[int]:
    """Where articles begin noun phrases that hang on no other."""
    found = []
    for i, word in enumerate(words):
        genitive = word.lower() in grammar.genitives and i > 0 and words[i - 1][0].isupper()  # "Chef der Bahn"
        if word.lower() in grammar.articles and not genitive and not (i and words[i - 1].lower() in grammar.linking):
            found.append(i)
    return found


def _before_comma(left: str, grammar: Grammar) -> set[str]:
    """ "The head of the school, Jane Doe": the noun phrase between its article and the comma."""
    last = left.rsplit(None, 1)
    while len(last) == 2 and last[1].lower() in grammar.titles:
        left = left[: len(last[0])] + " "
        last = left.rsplit(None, 1)
    if not left.endswith(", "):
        return set()
    words = WORD.findall(_SIGN.split(left[:-2])[-1])
    heads = _heads(words, grammar)
    words = [word.lower() for word in words]
    start = heads[-1] if heads else 0
    if not heads or (start > 1 and grammar.speech.isdisjoint(words[:start])):
        start = next((i for i in range(len(words) - 1, -1, -1) if words[i] in grammar.articles), 0)
        if words[start : start + 1] == [] or words[start] not in grammar.pronouns:  # "with her partner, Jane Doe"
            return set()
    return set(_up_to_preposition(words[start:], grammar))
