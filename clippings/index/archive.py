"""Articles and their quotes in the archive: fetched by id, written under guard, repaired.

    stamps = fetch_stamps(es, prefix, ids)            # light: what outcomes.decide needs
    held = fetch(es, prefix, ids)                     # whole, of articles to be changed or enriched again
    results = write(es, prefix, [Change(succeed(...), held.get(id)), ...])

An article is written first, under guard; then its quotes; then what it no longer says is removed, by ids that follow
from the article that was stored before. When that is done, an article that another writer has changed meanwhile gets
its quotes once more, from what is stored: so the last one to finish leaves both in agreement. A writer killed in
between leaves quotes that differ from their article; `repair_quotes` mends that.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from elasticsearch import Elasticsearch

from clippings.index.actions import Json, StoredArticle, to_quotes, to_source
from clippings.index.bulk import Action, Guard, Result
from clippings.index.connect import MID_RUN, persist
from clippings.index.outcomes import STAMP_FIELDS, Stamp, read_stamp
from clippings.index.paging import refresh, scan
from clippings.index.restore import from_source
from clippings.index.writer import bulk_write, write_all

T = TypeVar("T")

BATCH = 100  # articles asked for in one request: some can have 8 MB
DERIVED = ["text_*"]  # left out of what is fetched


@dataclass(frozen=True, slots=True)
class Held:
    """A stored article and the guard for writing it."""

    article: StoredArticle
    guard: Guard


@dataclass(frozen=True, slots=True)
class Change:
    """An article to be written in the place of `before`; None where no article has its id."""

    article: StoredArticle
    before: Held | None


def fetch_stamps(es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN) -> dict[str, Stamp]:
    """The stamps of those ids that are stored. Always the newest state, searchable yet or not."""
    return _mget(es, prefix, ids, {"source_includes": STAMP_FIELDS}, read_stamp, patience)


def fetch(es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN) -> dict[str, Held]:
    """The whole articles of those ids that are stored. Always the newest state, searchable yet or not."""
    return _mget(es, prefix, ids, {"source_excludes": DERIVED}, _held, patience)


def write(es: Elasticsearch, prefix: str, changes: Sequence[Change], *, patience: float = MID_RUN) -> list[Result]:
    """Write articles and their quotes; what became of each article, in their order. Give some hundred at a time.

    `conflict`: another writer was faster; fetch it again, decide anew, write again. `refused`: a dead letter.
    Raises as writer.bulk_write; then repeat the whole call.
    """
    actions = (_article_action(prefix, change) for change in changes)
    results = list(bulk_write(es, actions, patience=patience))
    written = [
        (change, result.guard)
        for change, result in zip(changes, results, strict=True)
        if result.status == "written" and result.guard
    ]
    write_all(es, (action for change, _ in written for action in _quote_actions(prefix, change)), patience=patience)
    _follow(es, prefix, {c.article.document.article.id: Held(c.article, guard) for c, guard in written}, patience)
    return results


def remove(es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN) -> int:
    """Remove articles and their quotes; return how many articles there were."""
    held = fetch(es, prefix, ids, patience=patience)
    quotes = (f"{prefix}-quotes-write", [id for one in held.values() for id in to_quotes(one.article)])
    for alias, gone in (quotes, (f"{prefix}-articles-write", list(held))):  # a kill in between leaves no stray quote
        write_all(es, (Action("delete", alias, id) for id in gone), patience=patience)
    return len(held)


def repair_quotes(es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN) -> int:
    """Make the quotes of the given articles (stored or not) what the articles say; return how many were wrong."""
    refresh(es, f"{prefix}-quotes", patience=patience)
    wrong = 0
    for batch in _batches(ids):
        held = fetch(es, prefix, batch, patience=patience)
        said = {id: quote for one in held.values() for id, quote in to_quotes(one.article).items()}
        hits = scan(es, f"{prefix}-quotes", {"terms": {"article_id": list(batch)}}, patience=patience)
        stored = {hit["_id"]: hit["_source"] for hit in hits}
        wrong += write_all(es, _quote_difference(prefix, stored, said), patience=patience)
        _follow(es, prefix, held, patience)
    return wrong


def _follow(es: Elasticsearch, prefix: str, written: dict[str, Held], patience: float) -> None:
    """Write the quotes of articles that have moved on since their quotes were written, until none has."""
    while written:
        guards = _mget(es, prefix, list(written), {"source": False}, lambda source, guard: guard, patience)
        moved = [id for id, held in written.items() if guards.get(id) != held.guard]
        now = fetch(es, prefix, moved, patience=patience)
        for id in moved:
            ours = to_quotes(written[id].article)
            theirs = to_quotes(now[id].article) if id in now else {}
            write_all(es, _quote_difference(prefix, ours, theirs), patience=patience)
        written = now


def _article_action(prefix: str, change: Change) -> Action:
    source = to_source(change.article)
    alias = f"{prefix}-articles-write"
    if change.before is None:
        return Action("create", alias, source["id"], source)
    return Action("index", alias, source["id"], source, change.before.guard)


def _quote_actions(prefix: str, change: Change) -> Iterator[Action]:
    before = to_quotes(change.before.article) if change.before else {}
    return _quote_difference(prefix, before, to_quotes(change.article))


def _quote_difference(prefix: str, before: Mapping[str, Json], after: Mapping[str, Json]) -> Iterator[Action]:
    alias = f"{prefix}-quotes-write"
    for id, quote in after.items():
        if before.get(id) != quote:
            yield Action("index", alias, id, quote)
    for id in before:
        if id not in after:
            yield Action("delete", alias, id)


def _held(source: Json, guard: Guard) -> Held:
    return Held(from_source(source), guard)


def _mget(
    es: Elasticsearch,
    prefix: str,
    ids: Sequence[str],
    fields: Mapping[str, Any],
    read: Callable[[Json, Guard], T],
    patience: float,
) -> dict[str, T]:
    found: dict[str, T] = {}
    for batch in _batches(ids):
        answer = persist(
            partial(es.mget, index=f"{prefix}-articles", ids=batch, **fields),
            patience=patience,
            es=es,
        )
        for doc in answer["docs"]:
            if doc.get("found"):
                found[doc["_id"]] = read(doc.get("_source", {}), Guard(doc["_seq_no"], doc["_primary_term"]))
    return found


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
