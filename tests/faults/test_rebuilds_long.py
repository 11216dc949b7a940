"""Changes the mappings and back during an ingest, a re-enrichment and searches, with a kill after each step."""

import pytest

from benchmarks.articles import write_articles
from tests.faults.conftest import Row
from tests.faults.rebuilds import BACK, KINDS, Kind, asking, assert_indices, find_indices, kill_after, with_more_fields
from tests.faults.scene import Scene
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(5400)]

WORDS = 60


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.words)
def test_killed_after_every_step_during_an_ingest_and_a_reenrichment(scene: Scene, report: Row, kind: Kind) -> None:
    old, new, later = 3_000, 6_000, 10
    write_articles(scene.folder / "old.jsonl", old, WORDS, seed=1)
    write_articles(scene.folder / "new.jsonl", new, WORDS, seed=2)
    write_articles(scene.folder / "later.jsonl", later, WORDS, seed=3)
    scene.run_well("ingest", "old.jsonl")
    changed, before = with_more_fields(scene, kind.in_place), find_indices(scene)
    with asking(scene.archive, [("articles", {"term": {"file": "old.jsonl"}})]) as counts:
        patient_scene = scene.with_variables(CLIPPINGS_SERVER_WAIT="600")  # a killed command leaves writes stopped
        ingesting = patient_scene.start("ingest", "new.jsonl", "--json")
        renewing = patient_scene.with_variables(CLIPPINGS_TEST_LANGUAGE_VERSION="raised").start("reenrich", "--json")
        begun = scene.writes("articles")
        wait_until(lambda: scene.writes("articles") > begun, 300, "the ingest writes")
        for direction, steps in (("apply", kind.steps), ("rollback", BACK)):
            for step in steps:
                kill_after(changed, direction, step)
            done = changed.run("mappings", direction)
            assert done.returncode == 0, done.stderr
            assert_indices(scene, before, kind, direction)
            if direction == "apply":  # the other runs may be over: the way back copies what was written since
                changed.run_well("ingest", "later.jsonl")
        told = [one.communicate(timeout=patient(900)) for one in (ingesting, renewing)]
        assert all(one.returncode == 0 for one in (ingesting, renewing)), told
    assert len(counts) > 100
    assert set(counts) == {(old,)}
    assert scene.count("articles") == old + new + later
    assert scene.run_well("reenrich")["remaining"] == 0
    assert scene.run("mappings", "apply").returncode == 0  # the templates are still from the other release
    found = scene.audit()
    assert (found.difference, found.drift) == (0, ())
    report(
        f"mappings changed ({kind.words}), and changed back, beside an ingest of {new:,} and a re-enrichment of "
        f"{old:,}; the command killed (SIGKILL) after each of its steps, in both directions",
        f"{len(counts):,} searches saw neither a gap nor anything twice; all is there, the sum is zero",
    )
