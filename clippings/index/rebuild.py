"""An index under a new mapping: the old one is closed for writing, copied, and swapped in one step.

Writers that meet the closed index try again within their patience and then reach the new one through the alias; readers
see the old index until the swap. What can be derived is derived anew, so that new fields are filled: articles through
the document types, quotes from the articles. Killed anywhere, the same call completes the work: the unfinished index is
known by its alias `...-next`. The old index stays, closed for writing and behind no alias, until a person deletes it.
"""

from collections.abc import Iterator

from elasticsearch import Elasticsearch

from clippings.errors import ClippingsError
from clippings.index.actions import Json, to_quotes, to_source
from clippings.index.bulk import Action
from clippings.index.connect import persist
from clippings.index.paging import count, refresh, scan
from clippings.index.restore import from_source
from clippings.index.writer import write_all

EVERYTHING: Json = {"match_all": {}}


def rebuild(es: Elasticsearch, prefix: str, name: str, old: str, new: str) -> None:
    """Move documents from the physical index `old` to `new`, which its template shapes.

    Raises ClippingsError, and leaves the aliases as they are, where the new index would hold
    less or refuse a document.
    """
    read, write, following = f"{prefix}-{name}", f"{prefix}-{name}-write", f"{prefix}-{name}-next"
    unfinished = list(es.indices.get(index=following, ignore_unavailable=True))
    if unfinished:  # of a killed call, perhaps under another mapping
        es.indices.delete(index=unfinished)
    es.indices.add_block(index=old, block="write")
    refresh(es, old)
    new = _free_name(es, new)
    es.indices.create(index=new, aliases={following: {"is_write_index": True}})
    articles = f"{prefix}-articles"
    documents = _quotes_anew(es, articles) if name == "quotes" else _copies(es, old, name)
    written = write_all(es, (Action("create", following, document["id"], document) for document in documents))
    refresh(es, new)
    if not written == count(es, new, EVERYTHING) or (name != "quotes" and written != count(es, old, EVERYTHING)):
        raise ClippingsError(
            f"The new index {new} does not hold all of {old}.", "Run `clippings mappings apply` again."
        )
    persist(
        lambda: es.indices.update_aliases(
            actions=[
                {"remove": {"index": new, "alias": following, "must_exist": True}},
                *({"remove": {"index": old, "alias": alias, "must_exist": True}} for alias in (read, write)),
                {"add": {"index": new, "alias": read}},
                {"add": {"index": new, "alias": write, "is_write_index": True}},
            ]
        ),
        es=es,
    )


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
