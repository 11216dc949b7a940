"""What a forced re-enrichment may leave to an interrupted one: only what that one has seen in its present state."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.documents import Stage
from clippings.index import stale
from clippings.runs.reenrich import INGESTING, describe_selection, leave_visited, select_articles
from clippings.runs.resources import Resources
from tests.archives import ingest, stored

pytestmark = pytest.mark.integration


def test_articles_of_an_interrupted_run_are_visited_again_only_if_they_have_changed(
    resources: Resources, tmp_path: Path
) -> None:
    ingest(resources, write_articles(tmp_path / "in.jsonl", 12, words=60))
    since = datetime.now(UTC) + INGESTING + timedelta(minutes=1)
    ids, alias = sorted(stored(resources)), resources.archive.write_alias("articles")
    selection = select_articles(resources, [], {}, force=True)
    assert leave_visited(resources, selection, "", since) == selection

    def seen() -> list[str]:
        stored(resources)  # refreshes, so that searches find them
        left = leave_visited(resources, selection, ids[8], since)
        pages = stale.read_selected(resources.archive, left.query)
        return [held.article.document.article.id for page in pages for held in page]

    assert seen() == ids[8:]
    resources.archive.es.update(index=alias, id=ids[1], doc={"versions": {"quotes": "older"}})
    resources.archive.es.update(index=alias, id=ids[3], doc={"versions": {"corrections": "others"}})
    resources.archive.es.update(index=alias, id=ids[5], doc={"failed_stages": ["entities"]})
    resources.archive.es.update(index=alias, id=ids[7], doc={"indexed_at": since.isoformat()})
    assert seen() == [ids[1], ids[3], ids[5], ids[7], *ids[8:]]


def test_only_forced_runs_continue_and_only_with_the_same_selection(resources: Resources) -> None:
    def told(*stages: Stage, failed: bool = False, force: bool = True, reclean: bool = False, **chosen: str) -> str:
        return describe_selection(resources, stages, chosen, failed=failed, force=force, reclean=reclean)

    assert told(force=False) == told(failed=True) == ""
    assert told("quotes", "language") == told("language", "quotes")
    resources.settings.source_languages["lemonde.fr"] = "fr"
    different = [told(), told("quotes"), told(reclean=True), told(language="fr"), told(source="fr"), told(query="fr")]
    del resources.settings.source_languages["lemonde.fr"]
    assert len({*different, told()}) == len(different) + 1
