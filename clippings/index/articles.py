"""Articles and their quotes in the archive: fetched by id, written under guard, repaired.

    stamps = fetch_stamps(archive, ids)            # light: what outcomes.decide needs
    held = fetch(archive, ids)                     # whole, of articles to be changed or enriched again
    results = write(archive, [Change(succeed(...), held.get(id)), ...])
    behind = link_names(archive, [Linking(...), ...])        # only whose their names are

An article, its quotes and the removal of what it no longer says (by ids that follow from the article stored before) go
in one request; the article is guarded, its quotes are not. Afterward each article whose quotes were written is looked
at again: if it is not what was written here, because another writer came before or after, its quotes are made what
is stored. So the last one to finish leaves both in agreement. A writer killed in between can leave quotes that differ
from their article; `repair_quotes` repairs that.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, TypeVar

from clippings.index.archive import Archive
from clippings.index.bulk import Action, Guard, Result
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import STEMMED_TEXTS, Json
from clippings.index.outcomes import STAMP_FIELDS, Stamp, deserialize_stamp
from clippings.index.paging import ahead, get_many, read_pages, refresh, scan
from clippings.index.person_links import PersonLink, person_fields
from clippings.index.quote_fields import present
from clippings.index.serialize import StoredArticle, serialize_article, serialize_quotes
from clippings.index.writer import bulk_write, expect_written, write_all

T = TypeVar("T")

ATTEMPTS = 20  # to write an article that others change at the same moment
WHOLE, LIGHT = 100, 500  # articles asked for in one request: a whole one can have 13 MB
# What quotes do not depend on, and what takes long to read. It is fetched all the same: to leave fields out costs the
# server three times as much as to send them.
UNSAID = {"removed", "earlier", "entities"}


@dataclass(frozen=True, slots=True)
class Held:
    """A stored article and the guard for writing it."""

    article: StoredArticle
    guard: Guard
    bands: tuple[str, ...] = ()  # of its text, as stored; they take longer to find than all the rest to serialize


@dataclass(frozen=True, slots=True)
class Change:
    """An article to be written in place of `before`; None if no article has its id."""

    article: StoredArticle
    before: Held | None


@dataclass(frozen=True, slots=True)
class Linking:
    """The people to whom the names of a stored article belong from now on."""

    id: str
    guard: Guard
    people: tuple[PersonLink, ...]
    named: tuple[str, ...]  # its people, as it has them
    quoted: tuple[str, ...]  # its speakers
    quotes: frozenset[str]  # the ids of those that get another speaker, or none


def fetch_stamps(archive: Archive, ids: Sequence[str]) -> dict[str, Stamp]:
    """The stamps of the stored articles among these ids. Always the newest state, even if it cannot be searched yet."""
    return _mget(archive, ids, LIGHT, {"source_includes": STAMP_FIELDS}, deserialize_stamp)


def fetch(archive: Archive, ids: Sequence[str]) -> dict[str, Held]:
    """The stored articles among these ids. Always the newest state, even if it cannot be searched yet."""
    return _mget(archive, ids, WHOLE, {"source_excludes": STEMMED_TEXTS}, read_held)


def list_said(archive: Archive, query: Mapping[str, Any]) -> Iterator[tuple[Json, dict[str, Json]]]:
    """The articles of a query in the order of their ids: the source without its text, and the quotes in it, without
    their CONTEXT.
    """
    pages = ahead(read_pages(archive, archive.alias("articles"), query, page=WHOLE))
    for hit in chain.from_iterable(pages):
        source = hit["_source"] | {"text": ""}
        yield source, derive_quotes(source)


def write(archive: Archive, changes: Sequence[Change]) -> list[Result]:
    """Write articles and their quotes; return what became of each article, in order. Pass a few hundred at a time.

    `conflict`: another writer was faster; fetch it, decide and write again. `refused`: it becomes a dead letter. Raises
    what writer.bulk_write raises; in that case, repeat the whole call.
    """
    said = [{} if _says_as_before(change) else serialize_quotes(change.article) for change in changes]
    quotes = [list(_quotes(archive, change, after)) for change, after in zip(changes, said, strict=True)]
    actions = ((_article_action(archive, change), *own) for change, own in zip(changes, quotes, strict=True))
    results: list[Result] = []
    for result in bulk_write(archive, chain.from_iterable(actions)):
        if result.action.alias == archive.write_alias("articles"):
            results.append(result)
        else:
            expect_written(result)
    sent = {
        result.action.id: _Sent(after, result.guard if result.status == "written" else None)
        for after, own, result in zip(said, quotes, results, strict=True)
        if own  # who wrote no quotes cannot have overwritten those of another writer
    }
    _follow(archive, sent)
    return results


def link_names(archive: Archive, linkings: Sequence[Linking]) -> list[str]:
    """Write these links, of articles and their quotes, and nothing else of them; the ids of the articles that were not
    written, because others changed or removed them at that moment.

    Of an article its links are sent. Its quotes are sent whole: the server reads a document before it updates it, which
    for one as short as a quote costs more than to write it.
    """
    light = [one for one in linkings if one.people]
    spoken = _fetch_linked(archive, {one.id: one for one in light if one.quotes})
    current = [one for one in light if not one.quotes or (one.id in spoken and spoken[one.id].guard == one.guard)]
    nothing = _Sent({}, None)
    actions = (_link_actions(archive, one, spoken.get(one.id, nothing).quotes) for one in current)
    results = list(bulk_write(archive, chain.from_iterable(actions)))
    done = [result for result in results if result.action.alias == archive.write_alias("articles")]
    sent = {
        one.id: _Sent(spoken[one.id].quotes, result.guard if result.status == "written" else None)
        for one, result in zip(current, done, strict=True)
        if one.quotes
    }
    _follow(archive, sent)
    heavy = {one.id: one for one in linkings if not one.people}  # an update takes no field away
    changes = [
        Change(replace(held.article, people=()), held)
        for id, held in fetch(archive, list(heavy)).items()
        if held.guard == heavy[id].guard
    ]
    done += write(archive, changes)
    written = {result.action.id for result in done if result.status == "written"}
    return [one.id for one in linkings if one.id not in written]


def _fetch_linked(archive: Archive, linkings: Mapping[str, Linking]) -> dict[str, "_Sent"]:
    """The quotes that these links change, in their new state."""

    def read(source: Json, guard: Guard) -> _Sent:
        linking = linkings[source["id"]]
        quotes = derive_quotes(source | person_fields(linking.people, linking.named, linking.quoted))
        return _Sent({id: quote for id, quote in quotes.items() if id in linking.quotes}, guard)

    return _mget(archive, list(linkings), WHOLE, {}, read)


def _link_actions(archive: Archive, linking: Linking, quotes: Mapping[str, Json]) -> Iterator[Action]:
    alias = archive.write_alias("articles")
    fields = present(person_fields(linking.people, linking.named, linking.quoted))
    yield Action("update", alias, linking.id, fields, linking.guard)
    for id, quote in quotes.items():
        yield Action("index", archive.write_alias("quotes"), id, quote)


def remove(archive: Archive, guards: Mapping[str, Guard]) -> int:
    """Remove the articles that are still in the states that their guards say, and their quotes; return how many."""
    fetched = fetch(archive, list(guards))
    held = {id: one for id, one in fetched.items() if one.guard == guards[id]}
    quotes = [id for one in held.values() for id in serialize_quotes(one.article)]
    # Quotes first: a kill leaves no stray one.
    write_all(archive, (Action("delete", archive.write_alias("quotes"), id) for id in quotes))
    articles = (Action("delete", archive.write_alias("articles"), id, guard=one.guard) for id, one in held.items())
    behind = [one.action.id for one in bulk_write(archive, articles) if one.status != "written"]
    repair_quotes(archive, behind)  # another writer was faster, and its article stays
    return len(held) - len(fetch_stamps(archive, behind))


def repair_quotes(archive: Archive, ids: Sequence[str]) -> int:
    """Make the quotes of the given articles (stored or not) what the articles say; return how many were wrong."""
    if not ids:
        return 0
    refresh(archive, archive.alias("quotes"))
    wrong = 0
    for start in range(0, len(ids), LIGHT):
        batch = list(ids[start : start + LIGHT])
        said = _fetch_said(archive, batch)
        expected = {id: quote for one in said.values() for id, quote in one.quotes.items()}
        hits = scan(archive, archive.alias("quotes"), {"terms": {"article_id": batch}})
        stored = {hit["_id"]: hit["_source"] for hit in hits}
        if actions := list(_quote_difference(archive, stored, expected)):
            wrong += write_all(archive, actions)
            _follow(archive, said)
    return wrong


@dataclass(frozen=True, slots=True)
class _Sent:
    """The quotes that were last written for an article, and its guard at that time; None if the article was not
    written.
    """

    quotes: dict[str, Json]
    guard: Guard | None


def _follow(archive: Archive, sent: Mapping[str, _Sent]) -> None:
    """If the stored article is not, or no longer, the one whose quotes were written, write the quotes of the stored
    one.
    """
    while sent:
        guards = _mget(archive, list(sent), LIGHT, {"source": False}, lambda source, guard: guard)
        moved = [id for id, one in sent.items() if one.guard is None or guards.get(id) != one.guard]
        said = _fetch_said(archive, moved)
        nothing = _Sent({}, None)  # it was removed meanwhile
        actions = (
            action
            for id in moved
            for action in _quote_difference(archive, sent[id].quotes, said.get(id, nothing).quotes)
        )
        write_all(archive, actions)
        sent = said


def _fetch_said(archive: Archive, ids: Sequence[str]) -> dict[str, _Sent]:
    """The quotes of stored articles, as those articles have them."""

    def read(source: Json, guard: Guard) -> _Sent:
        return _Sent(derive_quotes(source), guard)

    return _mget(archive, ids, WHOLE, {}, read)


def derive_quotes(source: Json) -> dict[str, Json]:
    """The quotes of an article as the archive stores it."""
    return serialize_quotes(deserialize_article({name: source[name] for name in source.keys() - UNSAID}))


def _article_action(archive: Archive, change: Change) -> Action:
    alias = archive.write_alias("articles")
    if change.before is None:
        source = serialize_article(change.article)
        return Action("create", alias, source["id"], source)
    text, text_before = (one.document.article.text for one in (change.article, change.before.article))
    source = serialize_article(change.article, change.before.bands if text == text_before else None)
    return Action("index", alias, source["id"], source, change.before.guard)


def _says_as_before(change: Change) -> bool:
    """Whether only what no quote shows is another: the versions of its stages, and when they ran."""
    if change.before is None:
        return False
    before, after = change.before.article, change.article
    document = replace(after.document, versions=before.document.versions)
    return replace(after, document=document, enriched_at=before.enriched_at) == before


def _quotes(archive: Archive, change: Change, after: Mapping[str, Json]) -> Iterator[Action]:
    if _says_as_before(change):
        return iter(())
    before = serialize_quotes(change.before.article) if change.before else {}
    return _quote_difference(archive, before, after)


def _quote_difference(archive: Archive, before: Mapping[str, Json], after: Mapping[str, Json]) -> Iterator[Action]:
    alias = archive.write_alias("quotes")
    for id, quote in after.items():
        if before.get(id) != quote:
            yield Action("index", alias, id, quote)
    for id in before:
        if id not in after:
            yield Action("delete", alias, id)


def read_held(source: Json, guard: Guard) -> Held:
    """An article as a search or a get returned its source."""
    return Held(deserialize_article(source), guard, tuple(source.get("bands", ())))


def _mget(
    archive: Archive,
    ids: Sequence[str],
    size: int,
    fields: Mapping[str, Any],
    read: Callable[[Json, Guard], T],
) -> dict[str, T]:
    found: dict[str, T] = {}
    for start in range(0, len(ids), size):
        batch = list(ids[start : start + size])
        for doc in get_many(archive, index=archive.alias("articles"), ids=batch, **fields):
            if doc["found"]:
                found[doc["_id"]] = read(doc.get("_source", {}), Guard(doc["_seq_no"], doc["_primary_term"]))
    return found
