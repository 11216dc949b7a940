"""Sends the requests of the reading side to the server, with a time limit."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from clippings.errors import ClippingsError
from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.search.people_by_name import insert_people

SECONDS = 20


def ask(archive: Archive, index: IndexName, **request: Any) -> Json:
    """The complete answer to a search that refers to people by name. Raises what Archive.retry raises, and
    ClippingsError if the search would take too long.
    """
    search = partial(
        archive.es.search,
        index=archive.alias(index),
        timeout=f"{SECONDS}s",
        allow_partial_search_results=False,
        **insert_people(archive, request),
    )
    found: Json = archive.retry(search).body
    return _require_whole(found)


def ask_together(archive: Archive, asked: Sequence[tuple[IndexName, Json]]) -> list[Json]:
    """The answers to several searches that are sent as one request. Raises what `ask` raises."""
    searches: list[Json] = []
    for index, request in asked:
        searches += [
            {"index": archive.alias(index), "allow_partial_search_results": False},
            insert_people(archive, request) | {"timeout": f"{SECONDS}s"},
        ]
    answers: list[Json] = archive.retry(partial(archive.es.msearch, searches=searches))["responses"]
    for answer in answers:
        if "error" in answer:
            reason = answer["error"].get("reason", "")
            raise ClippingsError(f"The server cannot answer: {reason}.", "Ask for less, or check the server's log.")
    return [_require_whole(answer) for answer in answers]


def _require_whole(answer: Json) -> Json:
    """The answer, unless the server ran out of time: what it returns then is not complete."""
    if answer["timed_out"]:
        raise ClippingsError(
            f"The server needs more than {SECONDS} s to answer.", "Ask for less: fewer words, one year, one source."
        )
    return answer
