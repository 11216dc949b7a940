"""Runs that must not start are refused, with the problem and its remedy, and write nothing but how they ended."""

import pytest

from benchmarks.articles import write_articles
from tests.commands import call
from tests.faults.conftest import Row
from tests.faults.scene import Scene, kill_group, wait_until

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(900)]


@pytest.fixture
def filled(scene: Scene) -> Scene:
    """A scene with an archive, and with a file that the archive does not have yet."""
    write_articles(scene.folder / "articles.jsonl", 200, words=60)
    scene.run_well("ingest", "articles.jsonl")
    write_articles(scene.folder / "more.jsonl", 1, words=60, seed=1)
    return scene


def refuse(scene: Scene, *command: str) -> str:
    """What the command says when it is refused, on one line."""
    before = scene.writes("") - scene.writes("leases")
    real = scene.environment | {"PYTHONPATH": ""}  # what the command starts in this process stays for other tests
    refused = call(scene.folder, real, *command)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert scene.writes("") - scene.writes("leases") == before
    return " ".join(refused.stderr.split())


def test_two_reenrichments_at_once(filled: Scene, report: Row) -> None:
    first = filled.start("reenrich", "--force", "--rate", "1")
    before = filled.writes("leases")
    assert wait_until(lambda: filled.writes("leases") > before, first)
    second = filled.run("reenrich")
    assert second.returncode == 1
    assert "has been running since" in second.stderr
    assert "Wait for it to end" in second.stderr
    assert first.poll() is None
    kill_group(first)
    report("two re-enrichments at once", "the second is refused, with who holds the lease")


def test_an_archive_that_is_not_as_it_must_be(filled: Scene, report: Row) -> None:
    index, alias = f"{filled.prefix}-articles", f"{filled.prefix}-articles-write"
    (physical,) = filled.es.indices.get_alias(name=alias)
    filled.es.indices.delete_alias(index=physical, name=alias)
    said = refuse(filled, "ingest", "more.jsonl")
    assert f"The aliases of {index} do not point to one index" in said
    assert "(POST _aliases)" in said
    assert not filled.es.indices.exists(index=alias)
    report("write alias missing", "refused with the remedy, and no index made in its place")

    filled.es.indices.put_alias(index=physical, name=alias, is_write_index=True)
    filled.es.indices.put_mapping(index=index, properties={"stranger": {"type": "keyword"}})
    letters = [("dead-letters", "retry", "0"), ("dead-letters", "drop", "0")]
    for command in (("ingest", "more.jsonl"), ("reenrich",), ("retry",), ("audit", "--repair"), *letters):
        said = refuse(filled, *command)
        assert "stranger" in said
        assert "clippings mappings apply" in said
    report("drifted mapping", "every writing command is refused with the difference and the remedy")
