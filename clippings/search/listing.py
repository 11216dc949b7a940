"""Lists rows page by page, with copies folded into one row, and adds remarks about what could not be done.

The server folds and pages within the first WINDOW rows. To reach later rows, we walk from sort key to sort key, up to
MAX_DEPTH; there each copy has its own row, and the answer says so. Beyond that, use an export.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clippings.errors import InvalidInput
from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.folding import FOLDED_BY

WINDOW = 10_000  # rows: the server's `index.max_result_window`
MAX_DEPTH = 100_000
SETS = 1_000  # sets of copies that are counted one by one; with more, the number of rows is estimated
UNFOLDED = f"After the first {WINDOW:,} rows, each copy has its own row."


@dataclass(frozen=True, slots=True)
class Listing:
    total: int  # rows, after folding
    is_exact: bool  # False: `total` is an estimate
    counted: int  # all matches, including copies
    hits: tuple[Json, ...]
    copies: tuple[int, ...]  # for each hit, how many other matches say the same
    sources: tuple[int, ...]  # for each hit, how many sources it and its copies come from
    remarks: tuple[str, ...]  # what could not be done


def list_rows(
    archive: Archive, index: IndexName, request: Json, *, size: int, page: int, fold: bool, fields: Mapping[str, Any]
) -> Listing:
    """The rows of a page. Raises InvalidInput for a page past MAX_DEPTH."""
    offset = (page - 1) * size
    if page < 1 or offset + size > MAX_DEPTH:
        raise InvalidInput(
            f"There is no page {page} of {size} rows.",
            f"Pages start at 1 and end at {MAX_DEPTH:,} rows. `clippings export` writes all rows to a file.",
        )
    is_deep = offset + size > WINDOW
    if is_deep:
        found = _ask_deep(archive, index, request, offset, size, fields)
    elif fold:
        found = ask(archive, index, **request, **fields, from_=offset, size=size, **_fold(index))
    else:
        found = ask(archive, index, **request, **fields, from_=offset, size=size)
    hits, counted = found["hits"]["hits"], found["hits"]["total"]["value"]
    if is_deep or not fold:
        remarks = (UNFOLDED,) if fold else ()
        return _list_unfolded(counted, hits, remarks)
    copies = found["aggregations"]["copies"]["sets"]
    if not copies["buckets"]:
        return _list_unfolded(counted, hits, ())
    return _count_copies(archive, index, request, counted, hits, copies)


def _list_unfolded(counted: int, hits: Sequence[Json], remarks: tuple[str, ...]) -> Listing:
    return Listing(counted, True, counted, tuple(hits), (0,) * len(hits), (1,) * len(hits), remarks)


def _fold(index: IndexName) -> Json:
    field = FOLDED_BY[index]
    sets = {"terms": {"field": field, "size": SETS}}
    return {
        "collapse": {"field": field},
        "aggs": {"copies": {"filter": {"exists": {"field": "duplicate_of"}}, "aggs": {"sets": sets}}},
    }


def _count_copies(
    archive: Archive, index: IndexName, request: Json, counted: int, hits: Sequence[Json], copies: Json
) -> Listing:
    field = FOLDED_BY[index]
    keys = [bucket["key"] for bucket in copies["buckets"]]
    shown = [hit["fields"][field][0] for hit in hits]
    either = list(dict.fromkeys([*keys, *shown]))
    sources = {"sources": {"cardinality": {"field": "source"}}}
    sizes = {"terms": {"field": field, "size": len(either)}, "aggs": sources}
    aggregations: Json = {"sets": {"filter": {"terms": {field: either}}, "aggs": {"sizes": sizes}}}
    is_exact = copies["sum_other_doc_count"] == 0
    if not is_exact:
        aggregations["rows"] = {"cardinality": {"field": field, "precision_threshold": 40_000}}
    query = {"bool": {"filter": [request["query"]]}}
    found = ask(archive, index, query=query, size=0, aggs=aggregations, track_total_hits=False)["aggregations"]
    sets = {bucket["key"]: bucket for bucket in found["sets"]["sizes"]["buckets"]}
    size_of = {key: of["doc_count"] for key, of in sets.items()}
    total = counted - sum(size_of.get(key, 1) - 1 for key in keys) if is_exact else found["rows"]["value"]
    others = tuple(size_of.get(key, 1) - 1 for key in shown)
    told = tuple(sets[key]["sources"]["value"] if key in sets else 1 for key in shown)
    return Listing(total, is_exact, counted, tuple(hits), others, told, ())


def _ask_deep(
    archive: Archive, index: IndexName, request: Json, offset: int, size: int, fields: Mapping[str, Any]
) -> Json:
    """The rows from `offset` on, reached with the sort keys of the rows before them."""
    keys = {"query": request["query"], "sort": request["sort"], "source": False, "track_total_hits": False}
    after: Json = {}
    left = offset
    while left:
        rows = ask(archive, index, **keys, size=min(left, WINDOW), **after)["hits"]["hits"]
        if not rows:
            break
        after = {"search_after": rows[-1]["sort"]}
        left -= len(rows)
    return ask(archive, index, **request, **fields, size=size, **after)
