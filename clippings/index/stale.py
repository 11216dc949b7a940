"""Which articles to enrich again: those that other versions of the stages wrote, or those that a person selects.

    query = stale_query(archive, versions)         # or search.queries.selection_query(...)
    total = count(archive, query)                  # 0: nothing to do
    for part in slices(total): ...                    # a task each
        for page in read_selected(archive, query, part): ...

Nothing is remembered between runs: an article that was written with the current versions is no longer stale.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import product
from typing import Any

from clippings.errors import AccessRefused
from clippings.index import paging
from clippings.index.archive import Archive
from clippings.index.articles import Held, read_held
from clippings.index.bulk import Guard
from clippings.index.fields import STEMMED_TEXTS, Json

PAGE = 100
UNKNOWN = "und"


def stale_query(archive: Archive, versions: Callable[[str], Mapping[str, str]]) -> Json:
    """Articles for which another version than the current one did a stage. versions: for each language code, the
    current version of each stage that counts (clean and the stages).
    """
    codes: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for code in sorted({UNKNOWN, *_languages(archive)}):
        codes[tuple(sorted(versions(code).items()))].append(code)
    return {"bool": {"must_not": [_current(group_versions, group) for group_versions, group in codes.items()]}}


def join_queries(*queries: Json) -> Json:
    return {"bool": {"filter": list(queries)}}


def count(archive: Archive, query: Json) -> int:
    """How many articles a query selects, after a refresh, so that nothing that was written is missed."""
    paging.refresh(archive, archive.alias("articles"))
    return paging.count(archive, archive.alias("articles"), query)


def slices(total: int, size: int = 2_000) -> list[str]:
    """Prefixes of article ids that cut `total` articles into parts of about `size`; [""] if one part is enough."""
    digits = 0
    while total > size * 16**digits:
        digits += 1
    return ["".join(prefix) for prefix in product("0123456789abcdef", repeat=digits)]


def read_selected(
    archive: Archive,
    query: Json,
    id_prefix: str = "",
    *,
    page: int = PAGE,
) -> Iterator[list[Held]]:
    """The selected articles of one slice, complete and with their guards, a page at a time. Each page sees what is
    searchable when it is read; the guard catches an article that is written meanwhile.
    """
    selected = join_queries(query, {"prefix": {"id": id_prefix}}) if id_prefix else query
    hits = paging.scan(archive, archive.alias("articles"), selected, fields={"excludes": STEMMED_TEXTS}, page=page)
    held: list[Held] = []
    for hit in hits:
        held.append(read_held(hit["_source"], Guard(hit["_seq_no"], hit["_primary_term"])))
        if len(held) == page:
            yield held
            held = []
    if held:
        yield held


def _languages(archive: Archive) -> list[str]:
    """A login that may only read cannot refresh, and misses what was written in the last second."""
    with suppress(AccessRefused):
        paging.refresh(archive, archive.alias("articles"))
    languages: Json = {"languages": {"terms": {"field": "language", "size": 1000}}}
    search = partial(archive.es.search, index=archive.alias("articles"), size=0, aggs=languages)
    answer = archive.retry(partial(search, allow_partial_search_results=False))
    return [bucket["key"] for bucket in answer["aggregations"]["languages"]["buckets"]]


def _current(versions: Sequence[tuple[str, str]], codes: Sequence[str]) -> Json:
    """Articles of these languages that have exactly these versions."""
    language: Json = {"terms": {"language": list(codes)}}
    if UNKNOWN in codes:  # where the language stage failed, there is none
        unknown: Json = {"bool": {"must_not": {"exists": {"field": "language"}}}}
        language = {"bool": {"should": [language, unknown], "minimum_should_match": 1}}
    terms: list[dict[str, Any]] = [{"term": {f"versions.{stage}": version}} for stage, version in versions]
    return {"bool": {"filter": [language, *terms]}}
