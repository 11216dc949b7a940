"""What documents become under another mapping: what can be derived is derived again, so that new fields are filled."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from clippings.index.archive import Archive
from clippings.index.articles import WHOLE, say_quotes
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import Json
from clippings.index.paging import get_many, in_batches
from clippings.index.serialize import serialize_article


def rederive_articles(articles: Iterable[Json], *, same_bands: bool) -> list[Json]:
    """`same_bands`: those that they have were made as today's, which takes a third of the time to make."""
    return [serialize_article(deserialize_article(one), one.get("bands") if same_bands else None) for one in articles]


def rederive_quotes(archive: Archive, quotes: Sequence[Json]) -> list[Json]:
    """From their articles; a quote as it is where its article says another one by now, or is not there."""
    said: dict[str, Json] = {}
    for ids in in_batches(sorted({quote["article_id"] for quote in quotes}), WHOLE):
        # Whole: to leave fields out costs the server more than to send them.
        for found in get_many(archive, index=archive.alias("articles"), ids=ids):
            if found["found"]:
                said |= say_quotes(found["_source"])
    return [_newer_form(quote, said.get(quote["id"])) for quote in quotes]


def _newer_form(quote: Json, derived: Json | None) -> Json:
    same = derived is not None and derived["article_revision"] == quote.get("article_revision")
    return derived if derived and same else quote


def fit(document: Json, properties: Mapping[str, Any]) -> Json:
    """Without the fields that a mapping does not have."""

    def fit_value(value: Any, inside: Mapping[str, Any] | None) -> Any:
        if isinstance(value, list):
            return [fit_value(one, inside) for one in value]
        return fit(value, inside) if inside and isinstance(value, dict) else value

    kept = {name: value for name, value in document.items() if name in properties}
    return {name: fit_value(value, properties[name].get("properties")) for name, value in kept.items()}
