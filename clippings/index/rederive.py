"""What documents become under another mapping: everything that can be derived is derived again, so that new fields are
filled.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from clippings.index.archive import Archive
from clippings.index.articles import LIGHT, WHOLE, derive_quotes
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import Json
from clippings.index.paging import get_many, in_batches
from clippings.index.serialize import serialize_article

SAID_BY = ("article_id", "article_revision")  # which state of which article says a quote


def rederive_articles(articles: Iterable[Json], *, same_bands: bool) -> list[Json]:
    """`same_bands`: keep the present bands, which were computed as today; computing them takes a third of the time."""
    return [serialize_article(deserialize_article(one), one.get("bands") if same_bands else None) for one in articles]


def rederive_quotes(archive: Archive, index: str, hits: Iterable[Json]) -> list[Json]:
    """The quotes of an index as their articles say them. `hits` have the columns SAID_BY in place of documents. These
    are read only where the article says another quote by now, or is not there: such a quote stays as it is.
    """
    by = {hit["sort"][0]: [hit.get("fields", {}).get(name, [None])[0] for name in SAID_BY] for hit in hits}
    quotes: dict[str, Json] = {}
    for ids in in_batches(sorted({article for article, _ in by.values() if article}), WHOLE):
        # Whole: to leave fields out costs the server more than to send them.
        for found in get_many(archive, index=archive.alias("articles"), ids=ids):
            said = derive_quotes(found["_source"]) if found["found"] else {}
            quotes |= {id: quote for id, quote in said.items() if by.get(id) == [quote[name] for name in SAID_BY]}
    for ids in in_batches(by.keys() - quotes.keys(), LIGHT):
        kept = get_many(archive, index=index, ids=ids)
        quotes |= {found["_id"]: found["_source"] for found in kept if found["found"]}
    return list(quotes.values())


def fit(document: Json, properties: Mapping[str, Any]) -> Json:
    """The document without the fields that a mapping does not have."""

    def fit_value(value: Any, inside: Mapping[str, Any] | None) -> Any:
        if isinstance(value, list):
            return [fit_value(one, inside) for one in value]
        return fit(value, inside) if inside and isinstance(value, dict) else value

    kept = {name: value for name, value in document.items() if name in properties}
    return {name: fit_value(value, properties[name].get("properties")) for name, value in kept.items()}
