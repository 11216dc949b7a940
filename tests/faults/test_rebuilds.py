"""Mappings changed, and changed back, during an ingest, a re-enrichment and searches; the command killed each time."""

import itertools
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from clippings.index.archive import Archive
from clippings.index.articles import Change, fetch, remove, repair_quotes, write
from clippings.index.mappings import apply
from clippings.index.paging import EVERYTHING, count, refresh, scan
from clippings.local import process
from clippings.settings import Settings
from tests.faults.conftest import Row
from tests.faults.rebuilds import (
    BACK,
    KINDS,
    Kind,
    Question,
    asking,
    assert_indices,
    beside,
    find_indices,
    kill_after,
    with_more_fields,
)
from tests.faults.scene import Scene, open_scene
from tests.index.articles import make_article
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(5400)]

KEPT = 40  # articles that are never changed, with two quotes each
OF_THESE: Sequence[Question] = (
    ("articles", {"prefix": {"id": "kept"}}),
    ("quotes", {"prefix": {"article_id": "kept"}}),
)


@pytest.fixture
def small_scene(tmp_path: Path, node: process.Server, prefix: str) -> Iterator[Scene]:
    """A scene without a Prefect server, which these tests do not need."""
    process.start(node)
    with open_scene(tmp_path, node, "http://127.0.0.1:9/api", prefix) as scene:
        yield scene


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.words)
def test_killed_after_every_step_while_others_write_and_search(small_scene: Scene, report: Row, kind: Kind) -> None:
    scene = small_scene
    archive = replace(scene.archive, patience=patient(120))  # a killed command leaves writes stopped
    apply(archive, Settings(elasticsearch_url=scene.environment["CLIPPINGS_ELASTICSEARCH_URL"], prefix=scene.prefix))
    write(archive, [Change(make_article(f"kept{number}"), None) for number in range(KEPT)])
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))
    changed, before = with_more_fields(scene, kind.in_place), find_indices(scene)
    steps = {"apply": kind.steps, "rollback": BACK}
    titles: dict[str, str] = {}
    with asking(archive, OF_THESE) as seen, beside(partial(keep_writing, archive, titles)):
        for direction in steps:
            wait_until(partial(has_grown, titles, len(titles)), 30, "another article is written")
            for step in steps[direction]:
                kill_after(changed, direction, step)
            done = changed.run("mappings", direction)
            assert done.returncode == 0, done.stderr
            assert_indices(scene, before, kind, direction)
    assert len(seen) > 100
    assert set(seen) == {(KEPT, 2 * KEPT)}  # readers never saw neither index, or both
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))
    stored = {hit["_id"]: hit["_source"].get("title") for hit in scan(archive, archive.alias("articles"), EVERYTHING)}
    assert {id: title for id, title in stored.items() if not id.startswith("kept")} == titles
    assert {"First", "Second"} <= set(titles.values())
    assert count(archive, archive.alias("quotes"), EVERYTHING) == 2 * len(stored)
    assert repair_quotes(archive, list(stored)) == 0
    report(
        f"mappings changed ({kind.words}), and changed back, while articles are added, changed and removed; the "
        f"command killed (SIGKILL) after each step ({', '.join(f'{len(of)} of {name}' for name, of in steps.items())})",
        f"{len(seen):,} searches saw neither a gap nor anything twice; every write and removal is there",
    )


def has_grown(titles: dict[str, str], number: int) -> bool:
    return len(titles) > number


def keep_writing(archive: Archive, titles: dict[str, str], over: threading.Event) -> None:
    """Add, change and remove articles; `titles` has those that exist, as they were acknowledged."""
    for number in itertools.count():
        store(archive, titles, number, "First")
        if number >= 4:
            store(archive, titles, number - 4, "Second")
        if number >= 8 and number % 2:
            take_away(archive, titles, number - 8)
        if over.wait(0.1):
            return


def store(archive: Archive, titles: dict[str, str], number: int, title: str) -> None:
    """Write until it succeeds: like a run, decide again if another writer or another index came in between."""
    id, status = f"{number:04}", "conflict"
    while status == "conflict":
        status = write(archive, [Change(make_article(id, title=title), fetch(archive, [id]).get(id))])[0].status
    assert status == "written"
    titles[id] = title


def take_away(archive: Archive, titles: dict[str, str], number: int) -> None:
    id = f"{number:04}"
    while held := fetch(archive, [id]):
        remove(archive, {id: held[id].guard})
    del titles[id]
