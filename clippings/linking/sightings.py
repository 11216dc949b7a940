"""One name in one article, and what several of these tell together."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import islice

from clippings.documents import EnrichedDocument, Pronoun, Span
from clippings.enrich.coreference.roles import read_paired_roles, read_roles
from clippings.languages import LANGUAGES, find_grammar
from clippings.languages.grammar import Grammar
from clippings.linking.names import find_sound, find_surname, fold_name
from clippings.linking.near_copies import key_words

LONG = 30 * 365  # days without a mention, after which the name may belong to another person
FAMILIAR = 2  # people who are named with both: one may be a coincidence
_MAX_SPANS = 20  # spans of a name to look at
_SHARE = 0.1  # of the company of the lesser-known person


@dataclass(frozen=True, slots=True)
class Sighting:
    article: str
    name: str  # as the article writes it
    day: date | None = None
    pronoun: Pronoun | None = None
    roles: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()  # folded names of the people in the article: one set for all its sightings
    said: tuple[str, ...] = ()  # a key of each quote, the same in all copies of the article
    source: str = ""
    language: str = ""
    story: str = ""  # of the article: its copies, exact or near, have the same

    @property
    def place(self) -> tuple[str, str]:
        return self.article, self.name

    @property
    def told_in(self) -> str:
        return self.story or self.article


@dataclass(slots=True)
class Profile:
    """Sightings of one person, and what they tell together."""

    sightings: list[Sighting]
    form: str  # the folded name of the first sighting
    articles: set[str] = field(default_factory=set)
    pronouns: Counter[str] = field(default_factory=Counter)  # he and she: in how many stories
    fields: set[str] = field(default_factory=set)
    company: Counter[str] = field(default_factory=Counter)
    days: list[date] = field(default_factory=list)


def gather(form: str, sightings: Iterable[Sighting]) -> Profile:
    profile = Profile(list(sightings), form)
    for one in profile.sightings:
        profile.articles.add(one.article)
        profile.fields |= find_fields(one.roles, one.language)
        profile.company.update(one.company - {fold_name(one.name)})
        profile.days += [one.day] if one.day else []
    if told := {(one.told_in, one.pronoun) for one in profile.sightings if one.pronoun in ("he", "she")}:
        profile.pronouns.update(pronoun for _, pronoun in told if pronoun)
    profile.days.sort()
    return profile


def count_stories(sightings: Iterable[Sighting]) -> int:
    return len({one.told_in for one in sightings})


def group_by_story(sightings: Iterable[Sighting]) -> list[list[Sighting]]:
    """Those of one name in all copies of an article, in which it means one person."""
    told = defaultdict[tuple[str, str], list[Sighting]](list)
    for one in sightings:
        told[one.told_in, fold_name(one.name)].append(one)
    return list(told.values())


def count_quotes(sightings: Iterable[Sighting]) -> int:
    """How many quotes the stories have: the same words in copies are one quote."""
    return len({(one.told_in, said) for one in sightings for said in one.said})


def find_fields(roles: Iterable[str], language: str) -> set[str]:
    """The fields of work that these roles belong to: "actress" belongs to the arts. In an unknown language, each word
    means what it means in any.
    """
    known = _fields_by_role(language)
    return {field for role in roles for field in known.get(role) or _find_fields_of_last_part(role, language)}


def _find_fields_of_last_part(role: str, language: str) -> Set[str]:
    """The fields of a role whose last part says what it is: "Sportmoderatorin"."""
    if not find_grammar(language).compound_nouns:
        return frozenset()
    known = _fields_by_role(language)
    return next((known[end] for at in range(2, len(role) - 4) if (end := role[at:]) in known), frozenset())


@cache
def _fields_by_role(language: str) -> Mapping[str, Set[str]]:
    fields = defaultdict[str, set[str]](set)
    codes = [language] if language in LANGUAGES else LANGUAGES
    for known in map(find_grammar, codes):
        for name, roles in known.fields_of_work.items():
            for role in roles:
                fields[role].add(name)
    return dict(fields)


def is_familiar(one: Profile, other: Profile) -> bool:
    """Whether both are named in the same company."""
    return _is_shared(one.company.keys(), other.company.keys())


def is_familiar_by_sound(one: Profile, other: Profile) -> bool:
    """Whether both are named in the same company, if their articles use different scripts."""
    return _is_shared({find_sound(name) for name in one.company}, {find_sound(name) for name in other.company})


def _is_shared(one: Set[str], other: Set[str]) -> bool:
    return len(one & other) >= max(FAMILIAR, _SHARE * min(len(one), len(other)))


def find_clash(one: Profile, other: Profile) -> str | None:
    """What counts against these being one person, in words; None if nothing does."""
    if one.articles & other.articles:
        return "one article names both"
    if is_familiar(one, other):
        return None
    if (first := _find_pronoun(one)) and (second := _find_pronoun(other)) and first != second:
        return f"{first} and {second}"
    if one.fields and other.fields and not one.fields & other.fields:
        return f"{', '.join(sorted(one.fields))} and {', '.join(sorted(other.fields))}"
    if one.days and other.days and _count_days_between(one, other) > LONG:
        return f"{_count_days_between(one, other) // 365} years between them"
    return None


def _find_pronoun(profile: Profile) -> str | None:
    """He or she, if nearly all articles agree."""
    most = profile.pronouns.most_common(1)
    return most[0][0] if most and most[0][1] > 0.8 * profile.pronouns.total() else None


def _count_days_between(one: Profile, other: Profile) -> int:
    """Days between the last sighting of the earlier and the first of the later one; 0 if their times overlap."""
    return max(0, (other.days[0] - one.days[-1]).days, (one.days[0] - other.days[-1]).days)


def key_of(article: str, folded: str) -> str:
    return sha256(f"{article}\n{folded}".encode()).hexdigest()[:40]


def read_sightings(doc: EnrichedDocument, story: str = "", surnames: Collection[str] | None = None) -> list[Sighting]:
    """One sighting per name in the article, including speakers whose name is not an entity; with `surnames`, only
    people with one of these. story: of the article, if it is known.
    """
    article, code = doc.article, doc.language.code if doc.language else "und"
    said = defaultdict[str, list[str]](list)
    pronouns: dict[str, Pronoun] = {}
    for quote, key in zip(doc.quotes, key_words(quote.text for quote in doc.quotes), strict=True):
        if quote.speaker and quote.speaker.name:
            said[quote.speaker.name].append(key)
            if quote.pronoun:
                pronouns[quote.speaker.name] = quote.pronoun.value
    people = [entity for entity in doc.entities if entity.type == "person"]
    spans: dict[str, Sequence[Span]] = {entity.name: entity.spans for entity in people}
    entities = {entity.name for entity in doc.entities}
    spans |= {name: _find_name(article.text, name) for name in pronouns if name not in entities}
    folded = {name: fold_name(name) for name in spans}
    company = frozenset(folded.values())
    return [
        Sighting(
            article.id,
            name,
            article.published.value.date() if article.published else None,
            pronouns.get(name),
            _read_roles(article.text, spans[name], code),
            company,
            tuple(said.get(name, ())),
            article.source,
            code,
            story,
        )
        for name in spans
        if surnames is None or find_surname(folded[name]) in surnames
    ]


def _read_roles(text: str, spans: Sequence[Span], code: str) -> frozenset[str]:
    grammar, found = _find_grammar(code), set[str]()
    for span in spans[:_MAX_SPANS]:
        roles = read_roles(text, span, True, grammar)
        if not roles.isdisjoint(_find_heads(code)):
            roles |= read_paired_roles(text, span, grammar)
        found |= {role.rstrip(".") for role in roles if grammar.is_role(role)}
    return frozenset(found)


@cache
def _find_heads(code: str) -> frozenset[str]:
    """The last words of the roles of two words: "police chief"."""
    roles = frozenset[str]().union(*find_grammar(code).fields_of_work.values())
    return frozenset(role.split()[-1] for role in roles if " " in role)


@cache
def _find_grammar(code: str) -> Grammar:
    """The grammar of a language, to which all words for somebody's work are roles: "Defender Ada Novak"."""
    grammar = find_grammar(code)
    return replace(grammar, roles=grammar.roles.union(*grammar.fields_of_work.values()))


def _find_name(text: str, name: str) -> list[Span]:
    """Where a speaker is named whom no model has found: in most languages one is only installed on request."""
    found = re.finditer(rf"{re.escape(name)}\b", text)  # begins with the name, so that it is looked for in no time
    whole = (Span(*one.span()) for one in found if not text[one.start() - 1 : one.start()].isalnum())
    return list(islice(whole, _MAX_SPANS))
