"""Finds what others write to an index while a change of mappings goes through it, and repeats the change for that.

`_seq_no`, which grows with each write of a shard, tells which documents are new. Of several shards the lowest number
counts, so some documents are taken twice and none is left out.
"""

from collections.abc import Callable

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.paging import count

FEW = 500  # documents that are left for the last step


def catch_up(archive: Archive, index: str, seen: int, work: Callable[[Json], int]) -> int:
    """Do the work for what was written after the write `seen`, until few documents are left. `work` takes a query, and
    returns the number up to which it has found every write.
    """
    fresh, before = count(archive, index, written_after(seen)), None
    while fresh > FEW and (before is None or fresh < before / 2):  # not forever, however much is written meanwhile
        seen = work(written_after(seen))
        fresh, before = count(archive, index, written_after(seen)), fresh
    return seen


def find_last_writes(archive: Archive, index: str) -> list[int]:
    """The numbers up to which each shard has done all writes."""
    return _read_numbers(archive, index, "local_checkpoint")


def find_begun_writes(archive: Archive, index: str) -> list[int]:
    """The highest number that each shard has given to a write, even if an earlier one is still in progress."""
    return _read_numbers(archive, index, "max_seq_no")


def written_after(seen: int) -> Json:
    return {"range": {"_seq_no": {"gt": seen}}}


def _read_numbers(archive: Archive, index: str, which: str) -> list[int]:
    stats = archive.retry(lambda: archive.es.indices.stats(index=index, level="shards"))
    copies = [copy for shard in stats["indices"][index]["shards"].values() for copy in shard]
    return [int(copy["seq_no"][which]) for copy in copies if copy["routing"]["primary"]]
