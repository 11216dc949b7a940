"""Re-enrichment under a real Prefect: an interrupted run continues where it stopped, and its changes can be found."""

from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.errors import ClippingsError
from clippings.index.lease import Lease
from clippings.runs.resources import Resources
from clippings.search.questions import QuoteQuestion
from clippings.search.quotes import search_quotes
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("prefect_server")]

ARTICLES = 60  # in 16 slices


def interrupt(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """End a run with an error after this many of its slices."""
    from flows.reenrich import reenrich

    checks = iter(range(after))

    def check(lease: Lease) -> None:
        if next(checks, None) is None:
            raise ClippingsError("made by the test", "remove the test")

    with monkeypatch.context() as patch:
        patch.setattr(Lease, "check", check)
        with pytest.raises(ClippingsError, match="made by the test"):
            reenrich(force=True)


def test_a_forced_run_continues_where_it_was_interrupted(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.reenrich import reenrich

    ingest(resources, write_articles(tmp_path / "in.jsonl", ARTICLES, words=40))
    monkeypatch.setattr("clippings.runs.reenrich.INGESTING", timedelta(0))
    interrupt(monkeypatch, 9)
    interrupt(monkeypatch, 12)
    report = reenrich(force=True)
    assert 0 < report.reenriched.visited < ARTICLES / 2
    assert report.reenriched.visited + report.visited_before == ARTICLES


def test_what_a_run_changed_can_be_found_when_it_ends(resources: Resources, tmp_path: Path) -> None:
    from flows.reenrich import reenrich

    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    (id,) = stored(resources)
    resources.archive.es.indices.put_settings(
        index=resources.archive.alias("quotes"), settings={"index.refresh_interval": "-1"}
    )
    (tmp_path / "corrections.yaml").write_text(f"quotes: [{{article: {id}, words: not safe, speaker: Zoe Lang}}]")
    assert reenrich().reenriched.changed == 1
    assert search_quotes(resources.archive, QuoteQuestion(speaker=("Zoe Lang",))).total == 1
