"""Finds people of the archive by any of their spellings."""

from dataclasses import dataclass
from typing import Any

from clippings.enrich.corrections.file import NamedPerson
from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.people_by_name import WHOLE, WORDS, is_id
from clippings.search.plain import write_count
from clippings.search.requests import bounded_size

MENTIONS = 100  # articles to search for one that gives a person's full name
NAMESAKES = 20  # namesakes that are listed separately
COPIES = {True: "", False: "_with_copies"}  # of the numbers that count copies once, or each copy
SHORTEST = 8  # digits of an id that are enough to name a person


@dataclass(frozen=True, slots=True)
class Spelling:
    name: str
    articles: int  # copies count once


@dataclass(frozen=True, slots=True)
class Role:
    role: str
    articles: int  # copies count once
    first_day: str | None
    last_day: str | None


@dataclass(frozen=True, slots=True)
class PersonFound:
    id: str
    name: str  # the name that is shown
    label: str  # the same name; for namesakes, with the first digits of the id
    spellings: tuple[Spelling, ...]
    roles: tuple[Role, ...]  # most frequent first
    pronoun: str | None  # how texts refer to the person
    languages: tuple[str, ...]
    sources: tuple[str, ...]
    first_day: str | None
    last_day: str | None
    articles: int  # these three count copies once, unless the question says otherwise
    quotes: int
    probable: int  # articles that give only the surname


def find_people(archive: Archive, name: str = "", *, size: int = 10, fold: bool = True) -> tuple[PersonFound, ...]:
    """The people who match part of a spelling, or a present or former id; without a name, all people. Those quoted
    most come first, with copies counted once unless `fold` is false.
    """
    query: Json = {"match_all": {}}
    if name.strip():
        words = {"query": name, "slop": 4}
        known: list[Json] = [{"match_phrase": {field: words}} for field in WORDS]
        known += [{"term": {field: name.lower()}} for field in ("id", "keys")]
        known.append({"term": {"label": name}})
        if len(name) >= SHORTEST and " " not in name:
            known.append({"prefix": {"keys": name.lower()}})
        query = {"bool": {"should": known, "minimum_should_match": 1}}
    return _find(archive, query, bounded_size(size), fold)


def find_by_spelling(archive: Archive, name: str) -> tuple[PersonFound, ...]:
    """The people with exactly this name, spelling, label or id, the most quoted first."""
    known: list[Json] = [{"term": {field: name}} for field in (*WHOLE, "label", "id", "keys")]
    query: Json = {"bool": {"should": known, "minimum_should_match": 1}}
    return _find(archive, query, NAMESAKES, fold=True)


def resolve_person(archive: Archive, name: str) -> PersonFound:
    """The one person with this name. Raises InvalidInput if nobody or more than one person has it."""
    found = find_people(archive, name, size=6)
    whole = [one for one in found if one.label == name] or [
        one for one in found if any(name.casefold() == each.name.casefold() for each in one.spellings)
    ]
    found = tuple(whole) or found
    if not found:
        raise InvalidInput(
            f"The archive knows no one called {name[:60]!r}.", "Run `clippings people link` to update the people."
        )
    if len(found) > 1 and is_id(name):
        raise _refuse_unfinished(found[0])
    if len(found) > 1:
        listed = "; ".join(f"{one.name} ({one.id[:12]}, {write_count(one.articles, 'article')})" for one in found)
        raise InvalidInput(f"Several people are called {name[:60]!r}: {listed}.", "Give an id.")
    return found[0]


def find_mention(archive: Archive, person: PersonFound, article: str = "") -> NamedPerson:
    """An article that names the person, and the name that it uses: a decision refers to people by these. Raises
    InvalidInput if the given article does not name the person.
    """
    wanted: list[Json] = [{"term": {"people_ids": person.id}}]
    wanted += [{"term": {"id": article}}] if article else []
    whole = [one.name for one in person.spellings if " " in one.name]  # a surname alone may be anybody's
    first: Json = {"bool": {"should": [{"terms": {field: whole}} for field in ("people", "speakers")]}}
    preferred: Json = {"should": {"constant_score": {"filter": first}}} if whole else {}
    fields, order = {"includes": ["id", "person_links"]}, ["_score", "id"]
    request: Json = {"query": {"bool": {"filter": wanted} | preferred}, "size": MENTIONS, "sort": order}
    hits = ask(archive, "articles", **request, source=fields)["hits"]["hits"]
    links = [(hit["_source"]["id"], link) for hit in hits for link in hit["_source"]["person_links"]]
    named = [(id, link) for id, link in links if link["id"] == person.id]
    if not named and not article:
        raise _refuse_unfinished(person)
    if not named:
        raise InvalidInput(f"{article[:40]} does not name {person.name}.", "See `clippings show ID`.")
    id, link = min(named, key=lambda one: one[1]["probable"])
    return NamedPerson(article=id, name=link["name"])


def _refuse_unfinished(person: PersonFound) -> InvalidInput:
    """A pass writes people before articles, and removes last whom no article names any more."""
    return InvalidInput(
        f"The articles of {person.name} are being linked to another person, or a linking was stopped.",
        "Run `clippings link`, then this again. What was recorded before stays.",
    )


def _find(archive: Archive, query: Json, size: int, fold: bool) -> tuple[PersonFound, ...]:
    """The first people by their numbers."""
    sort: list[Any] = [{f"quotes{COPIES[fold]}": "desc"}, {f"articles{COPIES[fold]}": "desc"}, "id"]
    found = ask(archive, "people", query=query, size=size, sort=sort, source={"excludes": ["keys"]})
    return tuple(_read(hit["_source"], fold) for hit in found["hits"]["hits"])


def _read(source: Json, fold: bool) -> PersonFound:
    """Records of before the numbers with copies have no others, until the next linking pass writes them again."""
    probable = len(source.get("probable", ()))
    articles, quotes = (source.get(f"{name}{COPIES[fold]}") or source[name] for name in ("articles", "quotes"))
    return PersonFound(
        id=source["id"],
        name=source["name"],
        label=str(source.get("label", source["name"])),
        spellings=tuple(Spelling(one["name"], one["articles"]) for one in source["spellings"]),
        roles=tuple(
            Role(one["role"], one["articles"], one.get("first_day"), one.get("last_day"))
            for one in source.get("roles", ())
        ),
        pronoun=source.get("pronoun"),
        languages=tuple(source["languages"]),
        sources=tuple(source["sources"]),
        first_day=source.get("first_day"),
        last_day=source.get("last_day"),
        articles=articles,
        quotes=quotes,
        probable=source.get("probable_articles", probable) if fold else probable,
    )
