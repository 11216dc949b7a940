"""What a re-enrichment by force leaves to one that was interrupted: never what that one has not seen as it is now."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.documents import Stage
from clippings.index import stale
from clippings.runs.reenrich import INGESTING, choose, describe, leave_visited
from clippings.runs.resources import Tools
from tests.archives import ingest, open_archive, stored

pytestmark = pytest.mark.integration


@pytest.fixture
def tools(elasticsearch: str, prefix: str, tmp_path: Path) -> Tools:
    return open_archive(elasticsearch, prefix, tmp_path / "home")


def test_what_an_interrupted_run_has_visited_is_visited_again_only_where_it_is_not_as_it_was(
    tools: Tools, tmp_path: Path
) -> None:
    ingest(tools, write_articles(tmp_path / "in.jsonl", 12, words=60))
    since = datetime.now(UTC) + INGESTING + timedelta(minutes=1)
    ids, alias = sorted(stored(tools)), f"{tools.settings.prefix}-articles-write"
    selection = choose(tools, [], {}, force=True)
    assert leave_visited(tools, selection, "", since) == selection

    def seen() -> list[str]:
        stored(tools)  # makes them findable
        left = leave_visited(tools, selection, ids[8], since)
        pages = stale.read(tools.es, tools.settings.prefix, left.query)
        return [held.article.document.article.id for page in pages for held in page]

    assert seen() == ids[8:]
    tools.es.update(index=alias, id=ids[1], doc={"versions": {"quotes": "older"}})
    tools.es.update(index=alias, id=ids[3], doc={"versions": {"corrections": "others"}})
    tools.es.update(index=alias, id=ids[5], doc={"failed_stages": ["entities"]})
    tools.es.update(index=alias, id=ids[7], doc={"indexed_at": since.isoformat()})
    assert seen() == [ids[1], ids[3], ids[5], ids[7], *ids[8:]]


def test_a_lease_knows_runs_by_force_alone_and_by_all_that_they_select(tools: Tools) -> None:
    def told(*stages: Stage, failed: bool = False, force: bool = True, reclean: bool = False, **chosen: str) -> str:
        return describe(tools, stages, chosen, failed=failed, force=force, reclean=reclean)

    assert told(force=False) == told(failed=True) == ""
    assert told("quotes", "language") == told("language", "quotes")
    tools.settings.source_languages["lemonde.fr"] = "fr"
    different = [told(), told("quotes"), told(reclean=True), told(language="fr"), told(source="fr"), told(query="fr")]
    del tools.settings.source_languages["lemonde.fr"]
    assert len({*different, told()}) == len(different) + 1
