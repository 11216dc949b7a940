"""What a re-enrichment would change, on a sample: nothing is written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from clippings.documents import (
    CleanDocument,
    Dated,
    EnrichedDocument,
    Entity,
    Failure,
    Language,
    Quote,
    Span,
    Speaker,
    SpeakerPronoun,
)
from clippings.index import paging, stale
from clippings.index.articles import Held
from clippings.runs.reenrich import Selection, is_same, reenrich_documents
from clippings.runs.resources import Resources


@dataclass(frozen=True, slots=True)
class ArticleDifference:
    """The differences between the present article and the new one. Each line is for people: `+` gained, `-` lost, `~`
    changed.
    """

    id: str
    title: str | None
    lines: tuple[str, ...]


def preview(resources: Resources, selection: Selection, size: int) -> Iterator[ArticleDifference]:
    """The differences of the first `size` selected articles in the order of their ids, including those without
    differences.

    An article has lines if and only if a run would change more in it than its versions.
    """
    paging.refresh(resources.archive, resources.archive.alias("articles"))
    pages = stale.read_selected(resources.archive, selection.query)
    for held in islice((held for page in pages for held in page), size):
        yield find_difference(held, reenrich_documents(resources, selection, [held])[0])


def find_difference(held: Held, after: EnrichedDocument) -> ArticleDifference:
    """It has no lines if a run would write only its versions."""
    before = held.article.document
    lines: list[str] = []
    if not is_same(held, after):
        lines += _compare_articles(before.article, after.article)
        for name in ("language", "entities_status", "truncated"):
            lines += _compare_values(name, getattr(before, name), getattr(after, name))
        lines += _compare_entities(before, after)
        lines += _compare_quotes(before, after)
        lines += (f"+ {_write_failure(one)}" for one in after.failures if one not in before.failures)
        lines += (f"- {_write_failure(one)}" for one in before.failures if one not in after.failures)
        lines = lines or ["~ the order or the number of what was found"]
    return ArticleDifference(before.article.id, before.article.title, tuple(lines))


def _compare_articles(before: CleanDocument, after: CleanDocument) -> Iterator[str]:
    if before.text != after.text:
        yield f"~ text: {len(before.text):,} -> {len(after.text):,} characters"
    if before.removed != after.removed:
        yield f"~ cut: {len(before.removed):,} -> {len(after.removed):,} passages"
    for name in (
        "title",
        "byline",
        "published",
        "modified",
        "declared_language",
        "extracted_by",
        "remarks",
        "standfirst",
        "dateline",
    ):
        yield from _compare_values(name, getattr(before, name), getattr(after, name))


def _compare_values(name: str, before: object, after: object) -> Iterator[str]:
    if before != after:
        yield f"~ {name}: {_show(before)} -> {_show(after)}"


def _show(value: object) -> str:
    match value:
        case Language(code, confidence, way):
            return f"{code} ({way}, {confidence:.2f})"
        case Dated(moment, source, precision):
            return f"{moment.isoformat()} ({source}, {precision})"
        case SpeakerPronoun():
            return f"{value.value} ({value.word or 'nothing shows it'})"
        case Speaker():
            return value.name or value.text
        case tuple():
            return ", ".join(map(str, value)) or "none"
        case None:
            return "none"
        case _:
            return str(value)


def _compare_entities(before: EnrichedDocument, after: EnrichedDocument) -> Iterator[str]:
    old, new = ({_name(entity): entity for entity in doc.entities} for doc in (before, after))
    yield from (f"+ {name}" for name in new if name not in old)
    yield from (f"- {name}" for name in old if name not in new)
    for name, entity in new.items():
        if name in old and old[name] != entity:
            changed = [
                line.removeprefix("~ ")
                for field in ("corrected", "confidence", "country", "point")
                for line in _compare_values(field, getattr(old[name], field), getattr(entity, field))
            ]
            yield f"~ {name}: {'; '.join([f'{len(old[name].spans)} -> {len(entity.spans)} mentions', *changed])}"


def _compare_quotes(before: EnrichedDocument, after: EnrichedDocument) -> Iterator[str]:
    old, new = _group_by_place(before), _group_by_place(after)
    yield from (f"+ {_write_quote(new[place])}" for place in new if place not in old)
    yield from (f"- {_write_quote(old[place])}" for place in old if place not in new)
    for place, quote in new.items():
        if place in old and old[place] != quote:
            changed = [
                line.removeprefix("~ ")
                for name in ("speaker", "kind", "cue", "rule", "confidence", "group", "corrected", "pronoun", "roles")
                for line in _compare_values(name, getattr(old[place], name), getattr(quote, name))
            ]
            yield f"~ {_write_quote(old[place])}: {'; '.join(changed)}"


def _group_by_place(doc: EnrichedDocument) -> dict[tuple[Span, int], Quote]:
    """The same words may have two readings."""
    met: Counter[Span] = Counter()
    quotes: dict[tuple[Span, int], Quote] = {}
    for quote in doc.quotes:
        quotes[quote.span, met[quote.span]] = quote
        met[quote.span] += 1
    return quotes


def _name(entity: Entity) -> str:
    return f"{entity.type} {entity.name}"


def _write_quote(quote: Quote) -> str:
    words = quote.text if len(quote.text) <= 60 else f"{quote.text[:59]}…"
    speaker = "nobody" if quote.speaker is None else _show(quote.speaker)
    return f"“{words}” {speaker}, {quote.kind}"


def _write_failure(failure: Failure) -> str:
    return f"failure of {failure.stage}: {failure.error}, {failure.detail}"
