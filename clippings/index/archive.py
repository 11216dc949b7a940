"""Articles and their quotes in the archive: fetched by id, written under guard, repaired.

    stamps = fetch_stamps(es, prefix, ids)            # light: what outcomes.decide needs
    held = fetch(es, prefix, ids)                     # whole, of articles to be changed or enriched again
    results = write(es, prefix, [Change(succeed(...), held.get(id)), ...])

An article, its quotes and the removal of what it no longer says (by ids that follow from the article stored before) go
in one request; the article is guarded, its quotes are not. Afterwards each article whose quotes were written is looked
at again: where it is not what was written here, because another writer came before or after, its quotes are made what
is stored. So the last one to finish leaves both in agreement. A writer killed in between can leave quotes that differ
from their article; `repair_quotes` mends that.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

from elasticsearch import Elasticsearch

from clippings.index.bulk import Action, Guard, Result
from clippings.index.connect import MID_RUN
from clippings.index.deserialize import from_source
from clippings.index.outcomes import STAMP_FIELDS, Stamp, read_stamp
from clippings.index.paging import get_many, refresh, scan
from clippings.index.serialize import Json, StoredArticle, to_quotes, to_source
from clippings.index.writer import bulk_write, expect_written, write_all

T = TypeVar("T")

WHOLE, LIGHT = 100, 500  # articles asked for in one request: a whole one can have 13 MB
DERIVED = ["text_*"]  # left out of what is fetched
UNSAID = [*DERIVED, "text", "removed", "earlier", "entities"]  # what quotes do not depend on


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
    return _mget(es, prefix, ids, LIGHT, {"source_includes": STAMP_FIELDS}, read_stamp, patience)


def fetch(es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN) -> dict[str, Held]:
    """The whole articles of those ids that are stored. Always the newest state, searchable yet or not."""
    return _mget(es, prefix, ids, WHOLE, {"source_excludes": DERIVED}, _held, patience)


def list_said(es: Elasticsearch, prefix: str) -> Iterator[tuple[Json, dict[str, Json]]]:
    """Every stored article in the order of their ids: its source without what is long, and the quotes that it says."""
    for hit in scan(es, f"{prefix}-articles", {"match_all": {}}, fields={"excludes": UNSAID}):
        source = hit["_source"]
        yield source, _said(source)


def write(es: Elasticsearch, prefix: str, changes: Sequence[Change], *, patience: float = MID_RUN) -> list[Result]:
    """Write articles and their quotes; what became of each article, in their order. Give some hundred at a time.

    `conflict`: another writer was faster; fetch it again, decide anew, write again. `refused`: a dead letter.
    Raises as writer.bulk_write; then repeat the whole call.
    """
    quotes = [list(_quotes(prefix, change)) for change in changes]
    actions = ((_article_action(prefix, change), *own) for change, own in zip(changes, quotes, strict=True))
    results: list[Result] = []
    for result in bulk_write(es, chain.from_iterable(actions), patience=patience):
        if result.action.alias == f"{prefix}-articles-write":
            results.append(result)
        else:
            expect_written(result)
    sent = {
        result.action.id: _Sent(to_quotes(change.article), result.guard if result.status == "written" else None)
        for change, own, result in zip(changes, quotes, results, strict=True)
        if own  # who wrote no quotes cannot have overwritten those of another writer
    }
    _follow(es, prefix, sent, patience)
    return results


def remove(es: Elasticsearch, prefix: str, guards: Mapping[str, Guard], *, patience: float = MID_RUN) -> int:
    """Remove the articles that are still in the states that their guards say, and their quotes; return how many."""
    fetched = fetch(es, prefix, list(guards), patience=patience)
    held = {id: one for id, one in fetched.items() if one.guard == guards[id]}
    quotes = [id for one in held.values() for id in to_quotes(one.article)]  # first: a kill leaves no stray quote
    write_all(es, (Action("delete", f"{prefix}-quotes-write", id) for id in quotes), patience=patience)
    articles = (Action("delete", f"{prefix}-articles-write", id, guard=one.guard) for id, one in held.items())
    behind = [one.action.id for one in bulk_write(es, articles, patience=patience) if one.status != "written"]
    repair_quotes(es, prefix, behind, patience=patience)  # another writer was faster, and his article stays
    return len(held) - len(fetch_stamps(es, prefix, behind, patience=patience))


def repair_quotes(es: Elasticsearch, prefix: str, ids: Sequence[str], *, patience: float = MID_RUN) -> int:
    """Make the quotes of the given articles (stored or not) what the articles say; return how many were wrong."""
    if not ids:
        return 0
    refresh(es, f"{prefix}-quotes", patience=patience)
    wrong = 0
    for start in range(0, len(ids), LIGHT):
        batch = list(ids[start : start + LIGHT])
        said = _fetch_said(es, prefix, batch, patience)
        expected = {id: quote for one in said.values() for id, quote in one.quotes.items()}
        hits = scan(es, f"{prefix}-quotes", {"terms": {"article_id": batch}}, patience=patience)
        stored = {hit["_id"]: hit["_source"] for hit in hits}
        if actions := list(_quote_difference(prefix, stored, expected)):
            wrong += write_all(es, actions, patience=patience)
            _follow(es, prefix, said, patience)
    return wrong


@dataclass(frozen=True, slots=True)
class _Sent:
    """The quotes that were written last for an article, and its guard then; None where the article was not written."""

    quotes: dict[str, Json]
    guard: Guard | None


def _follow(es: Elasticsearch, prefix: str, sent: Mapping[str, _Sent], patience: float) -> None:
    """Where an article is not, or no longer, the one whose quotes were written: write those of the stored one."""
    while sent:
        guards = _mget(es, prefix, list(sent), LIGHT, {"source": False}, lambda source, guard: guard, patience)
        moved = [id for id, one in sent.items() if one.guard is None or guards.get(id) != one.guard]
        said = _fetch_said(es, prefix, moved, patience)
        nothing = _Sent({}, None)  # it was removed meanwhile
        actions = (
            action
            for id in moved
            for action in _quote_difference(prefix, sent[id].quotes, said.get(id, nothing).quotes)
        )
        write_all(es, actions, patience=patience)
        sent = said


def _fetch_said(es: Elasticsearch, prefix: str, ids: Sequence[str], patience: float) -> dict[str, _Sent]:
    """The quotes of stored articles, as the articles say."""

    def read(source: Json, guard: Guard) -> _Sent:
        return _Sent(_said(source), guard)

    return _mget(es, prefix, ids, LIGHT, {"source_excludes": UNSAID}, read, patience)


def _said(source: Json) -> dict[str, Json]:
    """The quotes of an article, of whose source UNSAID may be missing."""
    return to_quotes(from_source(source | {"text": ""}))


def _article_action(prefix: str, change: Change) -> Action:
    source = to_source(change.article)
    alias = f"{prefix}-articles-write"
    if change.before is None:
        return Action("create", alias, source["id"], source)
    return Action("index", alias, source["id"], source, change.before.guard)


def _quotes(prefix: str, change: Change) -> Iterator[Action]:
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
    size: int,
    fields: Mapping[str, Any],
    read: Callable[[Json, Guard], T],
    patience: float,
) -> dict[str, T]:
    found: dict[str, T] = {}
    for start in range(0, len(ids), size):
        batch = list(ids[start : start + size])
        for doc in get_many(es, patience=patience, index=f"{prefix}-articles", ids=batch, **fields):
            if doc["found"]:
                found[doc["_id"]] = read(doc.get("_source", {}), Guard(doc["_seq_no"], doc["_primary_term"]))
    return found
