"""Answers questions about one article: where the words of a question occur in it, and which copies it has."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from clippings.documents import Span
from clippings.index.archive import Archive
from clippings.index.fields import STEMMED
from clippings.search.requests import CLOSE, OPEN
from clippings.search.snippets import read_snippet
from clippings.search.words import ARTICLE, mark, parse_words

MAX_HIGHLIGHTED = 1_000_000  # characters: Elasticsearch's own limit
MAX_COPIES = 20  # copies shown


@dataclass(frozen=True, slots=True)
class Copy:
    """Another article of the same story."""

    id: str
    title: str | None
    source: str
    published_day: date | None
    is_earliest: bool  # True: the others are copies of this one


@dataclass(frozen=True, slots=True)
class Copies:
    total: int
    shown: tuple[Copy, ...]


def find_words(archive: Archive, id: str, text: str, words: str) -> tuple[Span, ...]:
    """The spans of the stored article's text where the words of a question occur, in any form.

    Raises InvalidInput for words beyond their limits.
    """
    field = {"number_of_fragments": 0, "matched_fields": [f"text_{code}" for code in STEMMED]}
    highlight = {
        "pre_tags": [OPEN],
        "post_tags": [CLOSE],
        "max_analyzed_offset": MAX_HIGHLIGHTED,
        "highlight_query": mark(parse_words(words), ARTICLE),
        "fields": {"text": field},
    }
    search = partial(
        archive.es.search,
        index=archive.alias("articles"),
        query={"term": {"id": id}},
        highlight=highlight,
        source=False,
        size=1,
        allow_partial_search_results=False,
    )
    hits = archive.retry(search)["hits"]["hits"]
    marked = hits[0].get("highlight", {}).get("text", ()) if hits else ()
    found = read_snippet(marked[0]) if marked else None
    return found.found if found and found.text == text else ()  # otherwise the article was rewritten in the meantime


def find_copies(archive: Archive, id: str, story: str) -> Copies:
    """The other articles of the story, the earliest first."""
    search = partial(
        archive.es.search,
        index=archive.alias("articles"),
        query={"bool": {"filter": [{"term": {"story": story}}], "must_not": [{"term": {"id": id}}]}},
        source_includes=["id", "title", "source", "published_day", "duplicate_of"],
        sort=[{"published_day": {"order": "asc", "missing": "_last"}}, {"id": "asc"}],
        size=MAX_COPIES,
        track_total_hits=True,
        allow_partial_search_results=False,
    )
    found = archive.retry(search)["hits"]
    shown = []
    for source in (hit["_source"] for hit in found["hits"]):
        day = source.get("published_day")
        shown.append(
            Copy(
                source["id"],
                source.get("title"),
                source["source"],
                date.fromisoformat(day) if day else None,
                is_earliest="duplicate_of" not in source,
            )
        )
    return Copies(found["total"]["value"], tuple(shown))
