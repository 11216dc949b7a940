"""Re-enrichment on a real Elasticsearch: stale articles are visited, changed ones written, no others touched."""

import logging
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from benchmarks.articles import write_articles
from clippings import clean, pipeline
from clippings.documents import (
    CleanDocument,
    Counts,
    RawDocument,
    Rejected,
    Stage,
)
from clippings.enrich import entities, quotes
from clippings.errors import CapturesUnavailable
from clippings.runs.linking import link
from clippings.runs.reenrich import reenrich_selected, repair_unfinished, select_articles
from clippings.runs.report import TOLD, Reenriched
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records

pytestmark = pytest.mark.integration

ARTICLES = 12


@pytest.fixture
def resources(resources: Resources, tmp_path: Path) -> Resources:
    ingest(resources, write_articles(tmp_path / "in.jsonl", ARTICLES, words=120))
    return resources


def visit(resources: Resources, stages: Sequence[Stage] = (), **options: bool) -> Reenriched:
    return reenrich_selected(resources, select_articles(resources, stages, {}, **options), "")


def test_no_article_is_stale_after_an_ingest(resources: Resources) -> None:
    before = stored(resources)
    assert visit(resources) == Reenriched()
    assert visit(resources, reclean=True) == Reenriched()
    assert stored(resources) == before


def test_a_raised_version_visits_everything_and_writes_only_versions(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, said = stored(resources), stored(resources, "quotes")
    monkeypatch.setattr(quotes, "VERSION", "raised")
    assert visit(resources) == Reenriched(same=ARTICLES)
    for id, article in stored(resources).items():
        changed = {name for name, value in article.items() if before[id].get(name) != value}
        assert changed == {"versions", "_seq_no"}
        assert {
            stage for stage in article["versions"] if article["versions"][stage] != before[id]["versions"][stage]
        } == {"quotes", "descriptions"}
    assert stored(resources, "quotes") == said
    assert visit(resources) == Reenriched()


def test_articles_that_elasticsearch_refuses_are_named_with_the_reason_and_kept(
    resources: Resources, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = stored(resources)
    full = {"index.mapping.nested_objects.limit": 0}  # articles with quotes are now refused
    resources.archive.es.indices.put_settings(index=resources.archive.alias("articles"), settings=full)
    monkeypatch.setattr(quotes, "VERSION", "raised")
    monkeypatch.setattr(logging.getLogger("clippings"), "propagate", True)
    done = visit(resources)
    quoted = {id for id, article in before.items() if article["quote_count"]}
    assert (done.refused, done.visited) == (len(quoted), ARTICLES)
    assert {id for id, _ in done.refusals} == quoted
    assert all("nested documents has exceeded the allowed limit of [0]" in reason for _, reason in done.refusals)
    warned = [vars(record) for record in caplog.records if record.levelno == logging.WARNING]
    assert {(one["article"], one["reason"]) for one in warned} == set(done.refusals)
    assert len(sum([done] * TOLD, Reenriched()).refusals) == TOLD
    after = stored(resources)
    assert {id: after[id] for id in quoted} == {id: before[id] for id in quoted}


def test_quotes_that_are_no_longer_said_are_removed(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stored(resources, "quotes")
    monkeypatch.setattr(quotes, "VERSION", "raised")
    monkeypatch.setattr(quotes, "find_quotes", lambda *_: ())
    assert visit(resources).changed > 0
    assert stored(resources, "quotes") == {}
    assert all(article["quote_count"] == 0 for article in stored(resources).values())


def test_a_failing_stage_keeps_the_others_and_runs_again_when_asked(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stored(resources)

    def fail(*_: object) -> None:
        raise ValueError("made by the test")

    with monkeypatch.context() as broken:
        broken.setattr(quotes, "find_quotes", fail)
        assert visit(resources, ["quotes"], force=True) == Reenriched(changed=ARTICLES, failed=ARTICLES)
    for id, article in stored(resources).items():
        assert article["failed_stages"] == ["quotes"]
        assert article["failures"][0]["error"] == "ValueError"
        assert article["entities"] == before[id]["entities"]
    assert visit(resources) == Reenriched()
    assert visit(resources, failed=True) == Reenriched(changed=ARTICLES)
    assert all("failed_stages" not in article for article in stored(resources).values())


def test_cleaning_again_starts_from_the_captured_bytes(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    def clean_shorter(raw: RawDocument) -> CleanDocument | Rejected:
        return clean.clean(RawDocument(raw.id, raw.origin, raw.source, raw.url, raw.media_type, raw.content[:300]))

    before = stored(resources)
    monkeypatch.setattr("clippings.runs.reenrich.VERSIONS", {"clean": "raised"})
    monkeypatch.setattr("clippings.runs.reenrich.clean_within_limits", clean_shorter)
    assert visit(resources) == Reenriched()
    assert visit(resources, reclean=True) == Reenriched(changed=ARTICLES)
    for id, article in stored(resources).items():
        assert len(article["text"]) < len(before[id]["text"])
        assert article["revision"] == 2
        assert article["earlier"][0]["text"] == before[id]["text"]
    assert visit(resources, reclean=True) == Reenriched()


def test_a_text_that_is_ingested_meanwhile_is_kept(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another ingest changes every article after the re-enrichment has read it and before it writes."""
    original = pipeline.enrich_all
    newer = write_articles(tmp_path / "in.jsonl", ARTICLES, words=200)

    def enrich_slowly(*arguments: object) -> object:
        monkeypatch.setattr("clippings.runs.reenrich.enrich_all", original)
        ingest(resources, newer)
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("clippings.runs.reenrich.enrich_all", enrich_slowly)
    assert visit(resources, force=True).visited == ARTICLES
    articles = stored(resources).values()
    assert all(len(article["text"].split()) >= 200 and article["revision"] == 2 for article in articles)
    assert sum(article["quote_count"] for article in articles) == len(stored(resources, "quotes"))


def test_quotes_left_by_a_killed_run_are_repaired(resources: Resources) -> None:
    right = {id: quote["text"] for id, quote in stored(resources, "quotes").items()}
    lost = next(iter(right))
    resources.archive.es.delete(index=resources.archive.write_alias("quotes"), id=lost)
    since = min(article["enriched_at"] for article in stored(resources).values())
    repair_unfinished(resources, datetime.fromisoformat(since))
    assert {id: quote["text"] for id, quote in stored(resources, "quotes").items()} == right


def test_links_left_by_a_killed_run_are_repaired(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After cleaning again, an article is no longer a copy; the run is killed before its copies are updated."""
    dated = [{"id": str(day), "published": f"2026-01-0{day}", "text": f"{'A shared text. ' * 9}"} for day in (1, 2, 3)]
    ingest(resources, write_records(tmp_path / "copies.jsonl", dated))
    first, *copies = sorted(copies_of(resources), key=lambda article: str(article["published_at"]))
    assert {article["duplicate_of"] for article in copies} == {first["id"]}

    def clean_first(raw: RawDocument) -> CleanDocument | Rejected:
        return clean.clean(replace(raw, content=OTHER.encode()) if raw.id == first["id"] else raw)

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killed:
        killed.setattr("clippings.runs.reenrich.VERSIONS", {"clean": "raised"})
        killed.setattr("clippings.runs.reenrich.clean_within_limits", clean_first)
        killed.setattr("clippings.runs.linking.link_stories", die)
        visit(resources, reclean=True)
        with pytest.raises(KeyboardInterrupt):
            link(resources)
    link(resources)
    links = {article["record"]: article.get("duplicate_of") for article in copies_of(resources)}
    assert links == {"1": None, "2": None, "3": copies[0]["id"]}


OTHER = "Another text, of which nobody else has a copy."


def copies_of(resources: Resources) -> list[dict[str, Any]]:
    return [article for article in stored(resources).values() if article["file"] == "copies.jsonl"]


def test_only_the_given_stages_run_again_after_a_failure(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("made by the test")

    with monkeypatch.context() as broken:
        broken.setattr(quotes, "find_quotes", fail)
        broken.setattr(entities, "find_entities", fail)
        visit(resources, force=True)
    stored(resources)  # refreshes, so that searches find them
    assert visit(resources, ["language"], failed=True) == Reenriched()
    assert visit(resources, ["entities"], failed=True) == Reenriched(changed=ARTICLES, failed=ARTICLES)
    assert {tuple(article["failed_stages"]) for article in stored(resources).values()} == {("quotes",)}


def test_cleaning_again_without_a_store_of_captures_stops_and_blames_no_article(resources: Resources) -> None:
    before = stored(resources)
    shutil.rmtree(resources.settings.home / "captures")
    with pytest.raises(CapturesUnavailable, match="There are no captures at"):
        visit(resources, force=True, reclean=True)
    assert stored(resources) == before


@pytest.mark.parametrize("damage", [Path.unlink, lambda file: file.write_bytes(bytes(file.stat().st_size))])
def test_missing_or_damaged_captures_are_restored_by_reading_their_file(
    resources: Resources, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    """Follow the remedy: touch the file, ingest it again, and clean what failed again."""
    for file in (resources.settings.home / "captures").glob("*/*/*"):
        damage(file)
    assert visit(resources, force=True, reclean=True) == Reenriched(changed=ARTICLES, failed=ARTICLES)
    (tmp_path / "in.jsonl").touch()
    assert ingest(resources, tmp_path / "in.jsonl").tally.counts == Counts(unchanged=ARTICLES)
    stored(resources)  # refreshes, so that searches find them
    assert visit(resources, failed=True, reclean=True) == Reenriched(changed=ARTICLES)
    assert not any("failures" in article for article in stored(resources).values())
