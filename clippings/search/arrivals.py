"""Finds what has arrived in the archive since a point in time and matches a question."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from clippings.index.archive import Archive
from clippings.index.fields import STEMMED_TEXTS
from clippings.index.serialize import instant
from clippings.search.people_by_name import insert_people
from clippings.search.questions import Question
from clippings.search.requests import CLOSE, OPEN, PLACES, index_of, list_request
from clippings.search.words import SearchPhrase, parse_words

PAGE = 500
LONG = [*STEMMED_TEXTS, "removed", "earlier", "entities", "quotes"]  # large fields that no alert shows


def find_arrivals(archive: Archive, question: Question, since: datetime) -> Iterator[Any]:
    """The articles or quotes whose source has changed since then, oldest first, with no limit on their number.

    Raises what search_articles raises.
    """
    request, index = list_request(replace(question, words=require_all(question.words))), index_of(question)
    request["query"]["bool"]["filter"].append({"range": {"source_changed_at": {"gte": instant(since)}}})
    request = insert_people(archive, request) | {
        "sort": [{"source_changed_at": "asc"}, *PLACES[index]],
        "track_total_hits": False,
    }
    search = partial(
        archive.es.search,
        index=archive.alias(index),
        source_excludes=LONG,
        size=PAGE,
        timeout="20s",
        allow_partial_search_results=False,
        **request,
    )
    hits = archive.retry(search)["hits"]["hits"]
    while hits:
        yield from hits
        hits = archive.retry(partial(search, search_after=hits[-1]["sort"]))["hits"]["hits"]


def require_all(words: str) -> str:
    """The same words, all required. If they contain `|`, any of them will do, and they stay unchanged."""
    if not words.strip() or "|" in words:
        return words
    parsed = parse_words(words)
    return " ".join(
        [
            *(f"+{word}" for word in (*parsed.required, *parsed.free)),
            *map(_write_phrase, parsed.phrases),
            *(f"-{word}" for word in parsed.excluded),
            *(f"-{_write_phrase(phrase)}" for phrase in parsed.excluded_phrases),
        ]
    )


def found_words(hit: Any) -> list[str]:
    """The words that were asked for as this hit writes them, each once."""
    marked = [passage for passages in hit.get("highlight", {}).values() for passage in passages]
    words = [part.split(CLOSE)[0] for passage in marked for part in passage.split(OPEN)[1:]]
    return list({word.casefold(): word for word in reversed(words)}.values())[::-1]


def _write_phrase(phrase: SearchPhrase) -> str:
    return f'"{phrase.words}"' + (f"~{phrase.between}" if phrase.between else "")
