"""Mappings changed, and changed back, during an ingest, a re-enrichment and searches; the command killed each time."""

import json
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from benchmarks.articles import write_articles
from clippings.index.mappings import NAMES
from clippings.settings import ROOT
from tests.faults.conftest import Row
from tests.faults.scene import Scene, wait_until
from tests.timing import patient

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(3600)]

STEPS = ("_copy", "_remove_deleted", "_compare", "_block_writes", "_swap")
WORDS = 60


def test_mappings_changed_and_changed_back_beside_everything_else(scene: Scene, report: Row) -> None:
    old, new = 3_000, 6_000
    write_articles(scene.folder / "old.jsonl", old, WORDS, seed=1)
    write_articles(scene.folder / "new.jsonl", new, WORDS, seed=2)
    scene.run_well("ingest", "old.jsonl")
    changed, moved = with_more_fields(scene), list[list[str]]()
    before = sorted(scene.es.indices.get_alias(name=f"{scene.prefix}-*-write"))
    with asking(scene, old) as counts:
        patient_scene = scene.with_variables(CLIPPINGS_SERVER_WAIT="600")  # a killed command leaves writes stopped
        ingesting = patient_scene.start("ingest", "new.jsonl", "--json")
        renewing = patient_scene.with_variables(CLIPPINGS_TEST_LANGUAGE_VERSION="raised").start("reenrich", "--json")
        begun = scene.writes("articles")
        assert wait_until(partial(has_written, scene, begun), ingesting)
        for direction in ("apply", "rollback"):
            for step in STEPS:
                killed = changed.with_variables(CLIPPINGS_TEST_KILLED_AFTER=step).run("mappings", direction)
                assert killed.returncode == -signal.SIGKILL, killed.stderr
            done = changed.run("mappings", direction)
            assert done.returncode == 0, done.stderr
            moved.append(sorted(scene.es.indices.get_alias(name=f"{scene.prefix}-*-write")))
        written = [one.communicate(timeout=patient(900)) for one in (ingesting, renewing) if one.poll() is None]
        assert all(one.returncode == 0 for one in (ingesting, renewing)), written
    assert moved[0] != moved[1] == before
    assert len(counts) > 100
    assert set(counts) == {old}  # at no time neither index, or both
    assert scene.count("articles") == old + new
    assert scene.run_well("reenrich")["remaining"] == 0
    assert scene.run("mappings", "apply").returncode == 0  # the templates are still those of the other release
    found = scene.audit()
    assert (found.difference, found.drift) == (0, ())
    report(
        f"mappings changed, and changed back, beside an ingest of {new:,} and a re-enrichment of {old:,}; the command "
        f"killed after each of {len(STEPS)} steps, in both directions",
        f"{len(counts):,} searches saw neither a gap nor anything twice; all is there, the sum is zero",
    )


def with_more_fields(scene: Scene) -> Scene:
    """With the mappings of a release that has another field of articles and quotes."""
    folder = scene.folder / "mappings"
    folder.mkdir()
    for name in NAMES:
        content = json.loads((ROOT / "mappings" / f"{name}.json").read_text(encoding="utf-8"))
        if name in ("articles", "quotes"):
            content["mappings"]["_meta"]["version"] += 1
            content["mappings"]["properties"]["mood"] = {"type": "keyword"}
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return scene.with_variables(CLIPPINGS_TEST_MAPPINGS=str(folder))


def has_written(scene: Scene, begun: int) -> bool:
    return scene.writes("articles") > begun


@contextmanager
def asking(scene: Scene, articles: int) -> Iterator[list[int]]:
    """What searches count of the articles that were there before, again and again, until the `with` ends."""
    counts: list[int] = []
    over, file = threading.Event(), {"term": {"file": "old.jsonl"}}

    def ask() -> None:
        es = scene.es
        while not over.is_set():
            counts.append(int(es.count(index=f"{scene.prefix}-articles", query=file)["count"]))

    scene.count("articles")
    reader = threading.Thread(target=ask)
    reader.start()
    try:
        yield counts
    finally:
        over.set()
        reader.join(patient(60))
