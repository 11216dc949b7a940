"""How the last run of each flow ended, kept with the leases for pages that cannot ask Prefect.

It holds nothing about an article or a file.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal

from clippings.index.archive import Archive
from clippings.index.bulk import Action
from clippings.index.fields import Json
from clippings.index.serialize import instant
from clippings.index.writer import write_all

RunState = Literal["Completed", "Failed", "Cancelled"]  # as Prefect says it


@dataclass(frozen=True, slots=True)
class RunEnd:
    flow: str
    state: RunState
    began_at: datetime
    ended_at: datetime


def write_end(archive: Archive, end: RunEnd) -> None:
    """Replace the stored end of the flow. Raises what write_all raises."""
    id = f"end of {end.flow}"
    source = {
        "id": id,
        "flow": end.flow,
        "state": end.state,
        "began_at": instant(end.began_at),
        "ended_at": instant(end.ended_at),
    }
    write_all(archive, [Action("index", archive.write_alias("leases"), id, source)])


def list_ends(archive: Archive) -> list[RunEnd]:
    """The ends, newest first. Raises what Archive.retry raises."""
    order: Json = {"ended_at": {"order": "desc", "unmapped_type": "date"}}  # a mapping from before this field has none
    search = partial(archive.es.search, index=archive.alias("leases"), query={"exists": {"field": "flow"}})
    found = archive.retry(partial(search, sort=[order], size=100, allow_partial_search_results=False))
    return [_read(hit["_source"]) for hit in found["hits"]["hits"]]


def _read(source: Json) -> RunEnd:
    began, ended = (datetime.fromisoformat(source[name]) for name in ("began_at", "ended_at"))
    return RunEnd(source["flow"], source["state"], began, ended)
