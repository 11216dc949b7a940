"""An index under a new mapping: the old one is closed for writing, copied, and swapped in one step.

Writers that meet the closed index try again within their patience and then reach the new one through the alias; readers
see the old index until the swap. What can be derived is derived anew, so that new fields are filled: articles through
the document types, quotes from the articles. Killed anywhere, the same call does the work: the unfinished index is
known by its alias `...-next`. The old index stays, closed for writing and behind no alias, until a person deletes it.
"""

from collections.abc import Iterator
from contextlib import nullcontext

from clippings.errors import ClippingsError
from clippings.index.archive import Archive, IndexName
from clippings.index.bulk import Action
from clippings.index.deserialize import deserialize_article
from clippings.index.lease import hold, this_process
from clippings.index.paging import EVERYTHING, count, refresh, scan
from clippings.index.serialize import Json, serialize_article, serialize_quotes
from clippings.index.writer import write_all


def rebuild(archive: Archive, name: IndexName, old: str, new: str) -> None:
    """Move documents from the physical index `old` to `new`, which its template shapes.

    Raises LeaseHeld where another process is at it; ClippingsError where a document is refused or missing: then the
    old index takes writes again, and nothing has changed.
    """
    with nullcontext() if name == "leases" else hold(archive, "mappings", this_process()):
        _drop_unfinished(archive, _next_alias(archive, name))
        _block_writes(archive, old)
        try:
            new = _copy(archive, name, old, new)
        except BaseException:
            _allow_writes(archive, old)
            raise
        _swap(archive, name, old, new)


def _drop_unfinished(archive: Archive, alias: str) -> None:
    """The new index of a call that was killed, perhaps under another mapping still."""
    unfinished = list(archive.retry(lambda: archive.es.indices.get(index=alias, ignore_unavailable=True)))
    if unfinished:
        archive.retry(lambda: archive.es.indices.delete(index=unfinished))


def _block_writes(archive: Archive, index: str) -> None:
    """Ends when the writes that were under way have ended: a mere setting lets them change what is copied already."""
    archive.retry(lambda: archive.es.indices.add_block(index=index, block="write"))


def _allow_writes(archive: Archive, index: str) -> None:
    archive.retry(lambda: archive.es.indices.put_settings(index=index, settings={"index.blocks.write": False}))


def _copy(archive: Archive, name: IndexName, old: str, new: str) -> str:
    """Fill a new index and return its name."""
    alias = _next_alias(archive, name)
    refresh(archive, old)
    new = _free_name(archive, new)
    archive.retry(lambda: archive.es.indices.create(index=new, aliases={alias: {"is_write_index": True}}))
    documents = _derive_quotes(archive) if name == "quotes" else _copies(archive, old, name)
    written = write_all(archive, (Action("create", alias, document["id"], document) for document in documents))
    refresh(archive, new)
    expected = written if name == "quotes" else count(archive, old, EVERYTHING)
    if not count(archive, new, EVERYTHING) == written == expected:
        raise ClippingsError(f"The new index {new} does not hold all of {old}.", "Apply the mappings again.")
    return new


def _swap(archive: Archive, name: IndexName, old: str, new: str) -> None:
    """All aliases in one step: no reader sees neither index or both."""
    actions: list[Json] = [
        {"remove": {"index": new, "alias": _next_alias(archive, name), "must_exist": True}},
        {"remove": {"index": old, "alias": archive.alias(name), "must_exist": True}},
        {"remove": {"index": old, "alias": archive.write_alias(name), "must_exist": True}},
        {"add": {"index": new, "alias": archive.alias(name)}},
        {"add": {"index": new, "alias": archive.write_alias(name), "is_write_index": True}},
    ]
    archive.retry(lambda: archive.es.indices.update_aliases(actions=actions))


def _copies(archive: Archive, old: str, name: str) -> Iterator[Json]:
    for hit in scan(archive, old, EVERYTHING):
        yield serialize_article(deserialize_article(hit["_source"])) if name == "articles" else hit["_source"]


def _derive_quotes(archive: Archive) -> Iterator[Json]:
    articles = archive.alias("articles")
    refresh(archive, articles)
    for hit in scan(archive, articles, EVERYTHING, fields={"excludes": ["text_*", "removed", "earlier"]}):
        yield from serialize_quotes(deserialize_article(hit["_source"])).values()


def _next_alias(archive: Archive, name: IndexName) -> str:
    return f"{archive.alias(name)}-next"


def _free_name(archive: Archive, name: str) -> str:
    """The name, or with a number where an index of this minute has it already."""
    taken = set(archive.es.indices.get(index=f"{name}*"))
    return next(free for free in (name, *(f"{name}-{number}" for number in range(2, 100))) if free not in taken)
