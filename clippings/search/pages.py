"""Reads everything that matches a question, page by page, from a snapshot, while others may write to the archive."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from clippings.errors import ClippingsError
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import SECONDS
from clippings.search.export_rows import COLUMNS, Format, write_head, write_rows
from clippings.search.people_by_name import insert_people
from clippings.search.questions import Question
from clippings.search.requests import build_query, index_of

ROWS = 2_000  # rows per page
KEPT = "1h"  # how long the server holds the snapshot after its last page


@dataclass(frozen=True, slots=True)
class Moment:
    """A snapshot of the archive that the server holds (a point in time)."""

    name: str
    total: int  # all matches in it


@dataclass(frozen=True, slots=True)
class Page:
    moment: str  # the server may rename the snapshot with each page
    after: tuple[int, ...]  # the sort key of the last row
    sources: tuple[Json, ...]


def stream(archive: Archive, question: Question, form: Format) -> Iterator[bytes]:
    """All rows in this format, without writing a file. Each exact copy has its own row."""
    moment = hold_moment(archive, question)
    try:
        yield write_head(form, index_of(question))
        for page in read_pages(archive, question, moment.name):
            yield write_rows(form, index_of(question), page.sources)
    finally:
        release(archive, moment.name)


def hold_moment(archive: Archive, question: Question) -> Moment:
    index = archive.alias(index_of(question))
    opened = archive.retry(partial(archive.es.open_point_in_time, index=index, keep_alive=KEPT))
    found = _search(archive, opened["id"], query=build_query(question), size=0, track_total_hits=True)
    return Moment(found["pit_id"], found["hits"]["total"]["value"])


def is_held(archive: Archive, moment: str) -> bool:
    lenient = archive.es.options(ignore_status=404)
    return "error" not in archive.retry(partial(lenient.search, pit={"id": moment, "keep_alive": KEPT}, size=0))


def release(archive: Archive, moment: str) -> None:
    archive.retry(partial(archive.es.options(ignore_status=404).close_point_in_time, id=moment))


def read_pages(archive: Archive, question: Question, moment: str, after: tuple[int, ...] = ()) -> Iterator[Page]:
    """The pages from the row after that sort key."""
    query = insert_people(archive, {"bool": {"filter": [build_query(question)]}})  # the same people on each page
    columns = list(COLUMNS[index_of(question)])
    while True:
        place = {"search_after": list(after)} if after else {}
        asked = {"query": query, "size": ROWS, "sort": ["_shard_doc"], "source": columns, "track_total_hits": False}
        found = _search(archive, moment, **asked, **place)
        hits = found["hits"]["hits"]
        if hits:
            moment, after = found["pit_id"], tuple(hits[-1]["sort"])
            yield Page(moment, after, tuple(hit["_source"] for hit in hits))
        if len(hits) < ROWS:
            return


def _search(archive: Archive, moment: str, **request: Any) -> Json:
    search = partial(
        archive.es.search,
        pit={"id": moment, "keep_alive": KEPT},
        timeout=f"{SECONDS}s",
        allow_partial_search_results=False,
        **insert_people(archive, request),
    )
    found: Json = archive.retry(search).body
    if found["timed_out"]:
        raise ClippingsError(f"The server needs more than {SECONDS} s for a page.", "Run the same command again.")
    return found
