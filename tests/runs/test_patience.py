"""The main process of a run waits for a lost server as long as its slices do, and no longer."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest

from clippings.errors import ServerUnavailable
from clippings.index import lease, mappings, stale
from clippings.index.articles import repair_quotes
from clippings.index.paging import refresh
from clippings.index.sources import unread, write_entries
from clippings.local.process import free_port
from clippings.runs.audit import audit
from clippings.runs.gone_files import find_deleted
from clippings.runs.planning import Ledger, plan_ingest, plan_retry
from clippings.runs.pruning import prune
from clippings.runs.reenrich import repair_unfinished, select_articles
from clippings.runs.reenrich_preview import preview
from clippings.runs.resources import Resources, open_resources
from clippings.runs.vanished import drop_vanished_dead_letters
from clippings.settings import Settings
from tests.timing import patient

NOW = datetime(2026, 3, 1, tzinfo=UTC)
WAIT, LONG = 0.2, 10.0  # seconds; the default is 30


@pytest.fixture
def resources(tmp_path: Path) -> Resources:
    """Resources of an archive whose server has gone away."""
    (tmp_path / "a.txt").write_text("The bridge is closed.")
    url = f"http://127.0.0.1:{free_port()}"
    return open_resources(Settings(elasticsearch_url=url, home=tmp_path, server_wait=WAIT))


def hold_lease(resources: Resources) -> None:
    with lease.hold(resources.archive, "reenrich", lease.this_process()):
        raise AssertionError("nobody grants it")


@pytest.mark.parametrize(
    "step",
    [
        lambda r: mappings.check(r.archive, r.settings),
        lambda r: list(plan_ingest([r.settings.home / "a.txt"], None, r, Ledger())),
        lambda r: list(plan_retry(r, Ledger(), NOW)),
        lambda r: find_deleted(r, Ledger(), [str(r.settings.home)]),
        lambda r: prune(r, [unread("made-up", str(r.settings.home), "gone.txt")]),
        lambda r: drop_vanished_dead_letters(r, [unread("made-up", str(r.settings.home), "a.txt")], NOW),
        lambda r: write_entries(r.archive, [unread("made-up", str(r.settings.home), "a.txt")]),
        lambda r: refresh(r.archive, r.archive.alias("articles")),
        hold_lease,
        lambda r: select_articles(r, [], {}),
        lambda r: stale.count(r.archive, {"match_all": {}}),
        lambda r: list(preview(r, select_articles(r, [], {}, force=True), 1)),
        lambda r: repair_unfinished(r, NOW),
        lambda r: audit(r),
        lambda r: repair_quotes(r.archive, ["a1"]),
    ],
)
def test_every_step_of_a_run_waits_as_the_settings_say(
    resources: Resources, step: Callable[[Resources], object]
) -> None:
    began = monotonic()
    with pytest.raises(ServerUnavailable):
        step(resources)
    assert WAIT <= monotonic() - began < patient(LONG)
