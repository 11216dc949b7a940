"""Tells articles apart that have the same own id in one file, so that they never silently become one.

The first record with an own id keeps it. A later one that states another address, or has no address and another title,
is a different article. Otherwise, both are states of one article, and the latest stays.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from clippings.capture.identity import article_id
from clippings.documents import Origin, RawDocument, Rejected

Known = tuple[str, str]  # the place of a record with an own id, and the mark of the first that stood there


def tell_apart(records: Iterable[RawDocument | Rejected], earlier: Iterable[Known]) -> Iterator[RawDocument | Rejected]:
    """The records; if another article has the own id of a record, that id becomes a longer one. `earlier`: see
    `OwnIds.list_known`.
    """
    ids: OwnIds | None = None
    try:
        for record in records:
            if isinstance(record, RawDocument) and record.origin.record and not _is_numbered(record):
                ids = ids or OwnIds(earlier)
                yield record if ids.claim(record) == _mark(record) else _rename(record)
            else:
                yield record
    finally:
        if ids:
            ids.close()


class OwnIds:
    """Which article each own id belongs to, by the first record that had it. There may be millions, so they are on
    disk.
    """

    def __init__(self, earlier: Iterable[Known] = ()) -> None:
        self._known = sqlite3.connect("", isolation_level=None, check_same_thread=False)  # a file that only this has
        self._known.execute("PRAGMA journal_mode = OFF")
        self._known.execute("CREATE TABLE ids (place TEXT PRIMARY KEY, mark TEXT) WITHOUT ROWID")
        self._known.execute("BEGIN")
        self._known.executemany("INSERT INTO ids VALUES (?, ?)", earlier)

    def close(self) -> None:
        self._known.close()

    def claim(self, record: RawDocument) -> str:
        """The mark of the first record with the same own id, which may be this one."""
        place = _place(record.origin)
        self._known.execute("INSERT OR IGNORE INTO ids VALUES (?, ?)", (place, _mark(record)))
        ((mark,),) = self._known.execute("SELECT mark FROM ids WHERE place = ?", (place,))
        return str(mark)

    def list_known(self, records: Iterable[RawDocument | Rejected]) -> tuple[Known, ...]:
        """What a process that reads only these records must know: which of their own ids occurred before."""
        own: set[str] = set()
        before: dict[str, str] = {}
        for record in records:
            if isinstance(record, RawDocument) and not _is_numbered(record):
                place = _place(record.origin)
                if place not in own and self._known.execute("SELECT 1 FROM ids WHERE place = ?", (place,)).fetchone():
                    before[place] = self.claim(record)
                elif place not in before:
                    own.add(place)
                    self.claim(record)
        return tuple(before.items())


def _is_numbered(record: RawDocument) -> bool:
    """Whether it has no own id, so that its content distinguishes it from others. (For records with an address, this is
    not known.)
    """
    return record.url is None and record.id != article_id(record.origin, None, None)


def _place(origin: Origin) -> str:
    return f"{origin.file}\0{origin.record}"


def _mark(record: RawDocument) -> str:
    """What distinguishes articles with the same own id: the address where each was found, or else the title."""
    url = record.claim.own_url if record.claim else record.url
    stated = ["url", url] if url else ["title", record.declared.title]
    return sha256(json.dumps(stated).encode()).hexdigest()[:16]


def _rename(record: RawDocument) -> RawDocument:
    origin = replace(record.origin, record=f"{record.origin.record}~{_mark(record)}")
    remark = f"own id shared: another article of the file has the id {record.origin.record}"
    id, claim = article_id(origin, record.url, None), record.claim
    if claim:
        claim = replace(claim, own_id=article_id(origin, claim.own_url, None))
    return replace(record, id=id, origin=origin, remarks=(*record.remarks, remark), claim=claim)
