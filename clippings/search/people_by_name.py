"""Finds who has a name: in a question it means everybody who has this spelling somewhere, under all their spellings.

A query says {"called": {FIELD: NAME}}. Before the query is sent, the people of the archive who have that name replace
it. A name in quotation marks is a whole spelling or a label. An id means one person, even if it is a former id.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from clippings.index import client
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.questions import whole_name

MOST = 1_000  # people looked up for one name; those in the most articles come first
SLOP = 4  # words that may come between the words of a name: "Hillary Clinton" finds "Hillary Rodham Clinton"
ID = re.compile(r"[0-9a-f]{40}")
CALLED = "called"
# The name that is shown may be no spelling in any article, since people can choose it.
WORDS = ("name.words", "spellings.name.words")
WHOLE = ("name.folded", "spellings.name.folded")
SPEAKERS = "speaker_shown"  # field of articles with the ids of all people named, and the labels of those quoted
_FIELDS = ["id", "name", "label", "spellings.name"]


@dataclass(frozen=True, slots=True)
class ArchivePerson:
    """A person of the archive."""

    id: str
    name: str  # the name that is shown
    label: str  # the same name; for namesakes, with the first digits of the id
    spellings: tuple[str, ...]


def is_id(name: str) -> bool:
    return bool(ID.fullmatch(whole_name(name) or name))


def ask_by_name(field: str, name: str) -> Json:
    """The clause of a query for `field`, which holds ids of people; in SPEAKERS it holds their labels."""
    return {CALLED: {field: name}}


def insert_people(archive: Archive, request: Json) -> Json:
    """The request with names replaced by people. Raises what Archive.retry raises."""
    names = sorted(set(_list_names(request)))
    if not names:
        return request
    found = dict(zip(names, find_by_names(archive, names), strict=True))
    put: Json = _replace_names(request, found)
    return put


def find_by_names(archive: Archive, names: list[str]) -> list[tuple[ArchivePerson, ...]]:
    """For each name, the people who have it."""
    searches: list[Json] = []
    for name in names:
        query = {"query": _build_query(name), "size": MOST, "sort": [{"articles": "desc"}, "id"], "_source": _FIELDS}
        searches += [{"index": archive.alias("people"), "allow_partial_search_results": False}, query]

    def ask() -> list[Json]:
        answers: list[Json] = archive.es.msearch(searches=searches)["responses"]
        if failed := [answer["error"] for answer in answers if "error" in answer]:
            raise client.TransportError(f"msearch: {failed[0].get('type', '')}")
        return answers

    return [tuple(read_person(hit["_source"]) for hit in answer["hits"]["hits"]) for answer in archive.retry(ask)]


def find_by_beginning(archive: Archive, text: str) -> tuple[ArchivePerson, ...]:
    """People with a name that has these words; the last word may be incomplete."""
    return tuple(_search(archive, match_people(text), MOST))


def match_people(text: str) -> Json:
    """The query for people with a name that has these words; the last word may be incomplete."""
    return {"bool": {"should": [match_beginning(field, text) for field in WORDS]}}


def match_beginning(field: str, text: str) -> Json:
    """The query for words whose last one may be incomplete."""
    return {"match_phrase_prefix": {field: {"query": text, "slop": SLOP, "max_expansions": 200}}}


def fetch_people(archive: Archive, ids: list[str]) -> dict[str, ArchivePerson]:
    """The people with these ids, by id; unknown ids are left out."""
    return {one.id: one for one in _search(archive, {"terms": {"id": ids}}, len(ids))} if ids else {}


def find_labeled(archive: Archive, labels: list[str]) -> dict[str, ArchivePerson]:
    """The people with these labels, by label; unknown labels are left out."""
    return {one.label: one for one in _search(archive, {"terms": {"label": labels}}, len(labels))} if labels else {}


def _search(archive: Archive, query: Json, size: int) -> Iterator[ArchivePerson]:
    request: Json = {"query": query, "size": size, "sort": [{"articles": "desc"}, "id"], "source_includes": _FIELDS}
    search = partial(archive.es.search, index=archive.alias("people"), allow_partial_search_results=False, **request)
    found = archive.retry(search)
    return (read_person(hit["_source"]) for hit in found["hits"]["hits"])


def read_person(source: Json) -> ArchivePerson:
    label = str(source.get("label", source["name"]))  # older archives lack `label` until the next linking pass
    return ArchivePerson(source["id"], source["name"], label, tuple(one["name"] for one in source["spellings"]))


def _build_query(name: str) -> Json:
    whole = whole_name(name)
    if is_id(name):
        return {"bool": {"should": [{"term": {field: whole or name}} for field in ("id", "keys")]}}
    if whole:
        return {"bool": {"should": [{"term": {field: whole}} for field in (*WHOLE, "label")]}}
    return {"bool": {"should": [{"match_phrase": {field: {"query": name, "slop": SLOP}}} for field in WORDS]}}


def _list_names(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if CALLED in part:
            yield from part[CALLED].values()
        else:
            for value in part.values():
                yield from _list_names(value)
    elif isinstance(part, list):
        for value in part:
            yield from _list_names(value)


def _replace_names(part: Any, found: dict[str, tuple[ArchivePerson, ...]]) -> Any:
    if isinstance(part, list):
        return [_replace_names(value, found) for value in part]
    if not isinstance(part, dict):
        return part
    if CALLED not in part:
        return {name: _replace_names(value, found) for name, value in part.items()}
    ((field, name),) = part[CALLED].items()
    return {"terms": {field: [one.label if field == SPEAKERS else one.id for one in found[name]]}}
