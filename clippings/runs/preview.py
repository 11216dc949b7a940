"""What a re-enrichment would change, on a sample: nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from clippings.documents import EnrichedDocument, Entity, Quote
from clippings.index import stale
from clippings.index.archive import Held
from clippings.runs.renewal import Selection, enrich_anew
from clippings.tools import Tools


@dataclass(frozen=True, slots=True)
class Difference:
    """Between an article as it is and as it would be. Each line is for people: `+` gained, `-` lost, `~` changed."""

    id: str
    title: str | None
    lines: tuple[str, ...]


def preview(tools: Tools, selection: Selection, size: int) -> Iterator[Difference]:
    """The differences of the first `size` selected articles, in the order of their ids, those without any included."""
    pages = stale.read(tools.es, tools.settings.prefix, selection.query)
    for held in islice((held for page in pages for held in page), size):
        yield _compare(held, enrich_anew(tools, selection, [held])[0])


def _compare(held: Held, after: EnrichedDocument) -> Difference:
    before = held.article.document
    lines: list[str] = []
    if before.article.text != after.article.text:
        lines.append(f"~ text: {len(before.article.text):,} -> {len(after.article.text):,} characters")
    if before.language != after.language:
        codes = [doc.language.code if doc.language else "none" for doc in (before, after)]
        lines.append(f"~ language: {codes[0]} -> {codes[1]}")
    lines += _compare_entities(before, after)
    lines += _compare_quotes(before, after)
    return Difference(before.article.id, before.article.title, tuple(lines))


def _compare_entities(before: EnrichedDocument, after: EnrichedDocument) -> Iterator[str]:
    old, new = ({_name(entity): entity for entity in doc.entities} for doc in (before, after))
    yield from (f"+ {name}" for name in new if name not in old)
    yield from (f"- {name}" for name in old if name not in new)
    for name, entity in new.items():
        if name in old and old[name].spans != entity.spans:
            yield f"~ {name}: {len(old[name].spans)} -> {len(entity.spans)} mentions"


def _compare_quotes(before: EnrichedDocument, after: EnrichedDocument) -> Iterator[str]:
    old, new = ({quote.span: quote for quote in doc.quotes} for doc in (before, after))
    yield from (f"+ {_said(new[span])}" for span in new if span not in old)
    yield from (f"- {_said(old[span])}" for span in old if span not in new)
    for span, quote in new.items():
        if span in old and _said(old[span]) != _said(quote):
            yield f"~ {_said(old[span])} -> {_speaker(quote)}, {quote.kind}"


def _name(entity: Entity) -> str:
    return f"{entity.type} {entity.name}"


def _said(quote: Quote) -> str:
    words = quote.text if len(quote.text) <= 60 else f"{quote.text[:59]}…"
    return f"“{words}” {_speaker(quote)}, {quote.kind}"


def _speaker(quote: Quote) -> str:
    if quote.speaker is None:
        return "nobody"
    return quote.speaker.name or quote.speaker.text
