"""An index under a new mapping: the old one is closed for writing, copied, and swapped in one step.

Writers that meet the closed index try again within their patience and then reach the new one through the alias; readers
see the old index until the swap. What can be derived is derived anew, so that new fields are filled: articles through
the document types, quotes from the articles. Killed anywhere, the same call does the work: the unfinished index is
known by its alias `...-next`. The old index stays, closed for writing and behind no alias, until a person deletes it.
"""

from collections.abc import Iterator
from contextlib import nullcontext

from elasticsearch import Elasticsearch

from clippings.errors import ClippingsError
from clippings.index.bulk import Action
from clippings.index.connect import persist
from clippings.index.deserialize import from_source
from clippings.index.lease import hold, this_process
from clippings.index.paging import count, refresh, scan
from clippings.index.serialize import Json, to_quotes, to_source
from clippings.index.writer import write_all

EVERYTHING: Json = {"match_all": {}}


def rebuild(es: Elasticsearch, prefix: str, name: str, old: str, new: str) -> None:
    """Move documents from the physical index `old` to `new`, which its template shapes.

    Raises LeaseHeld where another process is at it; ClippingsError where a document is refused or missing: then the
    old index takes writes again, and nothing has changed.
    """
    with nullcontext() if name == "leases" else hold(es, prefix, "mappings", this_process()):
        _drop_unfinished(es, f"{prefix}-{name}-next")
        _block_writes(es, old)
        try:
            new = _copy(es, prefix, name, old, new)
        except BaseException:
            _allow_writes(es, old)
            raise
        _swap(es, f"{prefix}-{name}", old, new)


def _drop_unfinished(es: Elasticsearch, alias: str) -> None:
    """The new index of a call that was killed, perhaps under another mapping still."""
    unfinished = list(persist(lambda: es.indices.get(index=alias, ignore_unavailable=True), es=es))
    if unfinished:
        persist(lambda: es.indices.delete(index=unfinished), es=es)


def _block_writes(es: Elasticsearch, index: str) -> None:
    """Ends when the writes that were under way have ended: a mere setting lets them change what is copied already."""
    persist(lambda: es.indices.add_block(index=index, block="write"), es=es)


def _allow_writes(es: Elasticsearch, index: str) -> None:
    persist(lambda: es.indices.put_settings(index=index, settings={"index.blocks.write": False}), es=es)


def _copy(es: Elasticsearch, prefix: str, name: str, old: str, new: str) -> str:
    """Fill a new index and return its name."""
    alias = f"{prefix}-{name}-next"
    refresh(es, old)
    new = _free_name(es, new)
    persist(lambda: es.indices.create(index=new, aliases={alias: {"is_write_index": True}}), es=es)
    documents = _quotes_anew(es, f"{prefix}-articles") if name == "quotes" else _copies(es, old, name)
    written = write_all(es, (Action("create", alias, document["id"], document) for document in documents))
    refresh(es, new)
    expected = written if name == "quotes" else count(es, old, EVERYTHING)
    if not count(es, new, EVERYTHING) == written == expected:
        raise ClippingsError(f"The new index {new} does not hold all of {old}.", "Apply the mappings again.")
    return new


def _swap(es: Elasticsearch, alias: str, old: str, new: str) -> None:
    """All aliases in one step: no reader sees neither index or both."""
    actions: list[Json] = [
        {"remove": {"index": new, "alias": f"{alias}-next", "must_exist": True}},
        {"remove": {"index": old, "alias": alias, "must_exist": True}},
        {"remove": {"index": old, "alias": f"{alias}-write", "must_exist": True}},
        {"add": {"index": new, "alias": alias}},
        {"add": {"index": new, "alias": f"{alias}-write", "is_write_index": True}},
    ]
    persist(lambda: es.indices.update_aliases(actions=actions), es=es)


def _copies(es: Elasticsearch, old: str, name: str) -> Iterator[Json]:
    for hit in scan(es, old, EVERYTHING):
        yield to_source(from_source(hit["_source"])) if name == "articles" else hit["_source"]


def _quotes_anew(es: Elasticsearch, articles: str) -> Iterator[Json]:
    refresh(es, articles)
    for hit in scan(es, articles, EVERYTHING, fields={"excludes": ["text_*", "removed", "earlier"]}):
        yield from to_quotes(from_source(hit["_source"])).values()


def _free_name(es: Elasticsearch, name: str) -> str:
    """The name, or with a number where an index of this minute has it already."""
    taken = set(es.indices.get(index=f"{name}*"))
    return next(free for free in (name, *(f"{name}-{number}" for number in range(2, 100))) if free not in taken)
