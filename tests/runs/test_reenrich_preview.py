"""The preview of a re-enrichment on a real Elasticsearch: it shows what a run then changes, and writes nothing."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.articles import write_articles
from clippings.documents import CleanDocument, EnrichedDocument, Entity, Failure, Language, Quote
from clippings.enrich import quotes
from clippings.index.articles import Held
from clippings.index.bulk import Guard
from clippings.index.serialize import StoredArticle
from clippings.runs.reenrich import reenrich_selected, select_articles
from clippings.runs.reenrich_preview import find_difference, preview
from clippings.runs.report import Reenriched
from clippings.runs.resources import Resources
from tests.archives import ingest, stored
from tests.index.articles import fill

ARTICLES = 12


BEFORE: StoredArticle = fill(StoredArticle, 2)
AFTER: StoredArticle = fill(StoredArticle, 1)  # everything in it is corrected
UNTOLD = {
    # Cleaning again does not change these; the hash is that of title and text.
    CleanDocument: {"id", "origin", "source", "url", "claim", "content_hash", "capture"},
    EnrichedDocument: {"article", "versions", "entity_count", "quote_count"},
    Entity: {"spans"},  # compared by number
    Quote: {"text"},  # compared by span
}
IN_OTHER_WORDS = {"removed": "cut"}


def change_field(kind: Any, name: str) -> EnrichedDocument:
    """The document of BEFORE with one field from AFTER: its own, or one of its article, its entity or its quote."""
    doc, other = BEFORE.document, AFTER.document
    parts = {CleanDocument: "article", Entity: "entities", Quote: "quotes"}
    if kind is EnrichedDocument:
        return replace(doc, **{name: getattr(other, name)})
    here, there = getattr(doc, parts[kind]), getattr(other, parts[kind])
    if kind is CleanDocument:
        return replace(doc, article=replace(here, **{name: getattr(there, name)}))
    changed: Any = {parts[kind]: (replace(here[0], **{name: getattr(there[0], name)}),)}
    return replace(doc, **changed)


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, one.name) for kind in UNTOLD for one in fields(kind)],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_every_field_is_in_the_preview_or_listed_as_left_out(kind: Any, name: str) -> None:
    lines = find_difference(Held(BEFORE, Guard(1, 1)), change_field(kind, name)).lines
    told = any(line[0] in "+-" or IN_OTHER_WORDS.get(name, name) in line for line in lines)
    assert told != (name in UNTOLD[kind]), lines


@pytest.fixture
def resources(resources: Resources, tmp_path: Path) -> Resources:
    ingest(resources, write_articles(tmp_path / "in.jsonl", ARTICLES, words=120))
    return resources


def say_less_surely(doc: EnrichedDocument) -> EnrichedDocument:
    return replace(doc, quotes=tuple(replace(quote, confidence=0.25) for quote in doc.quotes))


def say_twice(doc: EnrichedDocument) -> EnrichedDocument:
    twice = tuple(reading for quote in doc.quotes for reading in (quote, replace(quote, kind="indirect")))
    return replace(doc, quotes=twice)


def fail(doc: EnrichedDocument) -> EnrichedDocument:
    return replace(doc, failures=(Failure("quotes", "ValueError", "made by the test"),))


def entitle(doc: EnrichedDocument) -> EnrichedDocument:
    return replace(doc, article=replace(doc.article, title="Another title"))


def doubt(doc: EnrichedDocument) -> EnrichedDocument:
    return replace(doc, language=Language("en", 0.5, "page"))


def turn(doc: EnrichedDocument) -> EnrichedDocument:
    return replace(doc, entities=doc.entities[::-1])


@pytest.mark.integration
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (say_less_surely, " -> 0.25"),
        (say_twice, "+ “"),
        (fail, "+ failure of quotes: ValueError"),
        (entitle, "~ title: "),
        (doubt, "-> en (page, 0.50)"),
        (turn, "order"),
    ],
)
def test_a_preview_names_exactly_the_articles_that_a_run_then_changes(
    resources: Resources,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[EnrichedDocument], EnrichedDocument],
    told: str,
) -> None:
    monkeypatch.setattr("clippings.pipeline.apply_corrections", lambda doc, *_: change(doc))
    selection = select_articles(resources, [], {}, force=True)
    differences = list(preview(resources, selection, ARTICLES))
    changed = [difference for difference in differences if difference.lines]
    assert changed
    assert all(any(told in line for line in difference.lines) for difference in changed)
    assert reenrich_selected(resources, selection, "").changed == len(changed)


@pytest.mark.integration
def test_a_preview_reports_what_cleaning_again_finds_missing(resources: Resources) -> None:
    for file in (resources.settings.home / "captures").glob("*/*/*"):
        file.unlink()
    selection = select_articles(resources, [], {}, force=True, reclean=True)
    differences = list(preview(resources, selection, ARTICLES))
    assert all("+ failure of capture" in line for difference in differences for line in difference.lines)
    before = {id: article["text"] for id, article in stored(resources).items()}
    assert reenrich_selected(resources, selection, "") == Reenriched(changed=ARTICLES, failed=ARTICLES)
    assert {id: article["text"] for id, article in stored(resources).items()} == before


@pytest.mark.integration
def test_a_preview_shows_the_differences_and_writes_nothing(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stored(resources)
    monkeypatch.setattr(quotes, "VERSION", "raised")
    monkeypatch.setattr(quotes, "find_quotes", lambda *_: ())
    differences = list(preview(resources, select_articles(resources, [], {}), 3))
    assert len(differences) == 3
    assert any(line.startswith("- “") for difference in differences for line in difference.lines)
    assert stored(resources) == before
