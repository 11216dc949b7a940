"""SIGKILL at random moments: nothing is lost or stored twice, and the same command completes the work."""

import json
import signal
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from benchmarks.articles import make_article, write_articles
from clippings.index.paging import scan
from tests.archives import write_records
from tests.faults.conftest import Row
from tests.faults.scene import Scene, kill_group, wait_until

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(5400)]

WORDS = 60
ADDED = "The council has since confirmed the decision, and the work will begin in the spring of next year."


def kill_in_work(scene: Scene, command: tuple[str, ...], name: str) -> bool:
    """Start the command and kill it within half a second after it starts to write; return False if it ended before."""
    before = scene.writes(name)
    running = scene.start(*command)
    if not wait_until(lambda: scene.writes(name) > before, running):
        running.communicate()
        return False
    try:
        running.wait(timeout=scene.rng.uniform(0, 0.5))
    except subprocess.TimeoutExpired:
        kill_group(running)
        return True
    running.communicate()
    return False


def kill_often(scenes: Iterable[Scene], command: tuple[str, ...], kills: int) -> int:
    """How often the command was killed while working; whenever it finishes by itself, the next scene has new work."""
    killed = 0
    for scene in scenes:
        while killed < kills and kill_in_work(scene, command, "articles"):
            killed += 1
    return killed


def test_ingest_killed_at_random_moments(scene: Scene, long: bool, report: Row) -> None:
    documents, kills = (20_000, 50) if long else (1_000, 3)
    write_files(scene.folder / "in", documents)
    killed = kill_often([scene] * kills, ("ingest", "in"), kills)
    closing = scene.run_well("ingest", "in")
    assert killed == kills
    assert closing["inputs"] == documents
    assert closing["new"] + closing["unchanged"] == documents
    assert scene.count("articles") == documents
    found = scene.audit()
    assert (found.difference, found.records, found.articles) == (0, documents, documents)
    assert (found.unfinished, found.vanished, found.copies) == (0, 0, 0)
    report(f"ingest of {documents:,} documents killed {killed} times", "0 lost, 0 twice, the sum is zero")


def write_files(folder: Path, documents: int) -> None:
    """Write files of 500 articles, so that some are read completely and others are not."""
    folder.mkdir()
    for number in range(documents // 500):
        write_articles(folder / f"{number:03d}.jsonl", 500, WORDS, seed=number)


def test_reenrichment_killed_while_articles_are_updated(scene: Scene, long: bool, report: Row) -> None:
    """Raise a stage's version, and kill re-enrichment again and again, while an ingest changes articles.

    Whenever a re-enrichment finishes, the version is raised once more.
    """
    documents, updates, kills = (6_000, 2_000, 30) if long else (1_000, 200, 2)
    path = write_articles(scene.folder / "articles.jsonl", documents, WORDS)
    scene.run_well("ingest", "articles.jsonl")
    *often, raised = (scene.with_variables(CLIPPINGS_TEST_LANGUAGE_VERSION=f"raised {n}") for n in range(kills + 1))
    update_articles(path, updates)
    updating = scene.start("ingest", "articles.jsonl")
    killed = kill_often(often, ("reenrich",), kills)
    output = updating.communicate()
    assert updating.returncode == 0, output
    closing = raised.run_well("reenrich")
    assert closing["remaining"] == 0
    audited = raised.run_well("audit")
    assert audited["difference"] == 0
    assert set(audited["stale"].values()) == {0}
    assert scene.count("articles") == documents
    hits = scan(scene.archive, scene.archive.alias("articles"), {"match_all": {}})
    assert sum(hit["_source"]["text"].endswith(ADDED) for hit in hits) == updates
    assert killed == kills
    report(f"re-enrichment of {documents:,} killed {killed} times, {updates:,} updated", "newest text, target versions")


def update_articles(path: Path, number: int) -> None:
    """Add a paragraph to the first articles of the file."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for record in records[:number]:
        record["text"] += f"\n\n{ADDED}"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def test_killed_between_an_article_and_its_quotes(scene: Scene, report: Row) -> None:
    """The numbers of quotes may still be right, although the stored quotes are from an earlier state."""
    records = [make_article(number, WORDS) for number in range(40)]
    path = write_records(scene.folder / "articles.jsonl", records)
    interrupt(scene, "ingest", "articles.jsonl")
    write_records(path, [record | {"title": f"Changed: {record['title']}"} for record in records])
    interrupt(scene, "ingest", "articles.jsonl")
    correct_speakers(scene)
    interrupt(scene, "reenrich")
    report("killed between an article and its quotes", "the audit tells it, the next run mends it")


def interrupt(scene: Scene, *command: str) -> None:
    """Kill the command between an article and its quotes; then check what is left, and let it finish its work."""
    killed = scene.with_variables(CLIPPINGS_TEST_KILLED_BEFORE="quotes").run(*command)
    assert killed.returncode == -signal.SIGKILL
    found = scene.audit()
    assert found.wrong_quotes
    assert found.difference == len(found.wrong_quotes)
    scene.run_well(*command)
    assert scene.audit().difference == 0


def correct_speakers(scene: Scene) -> None:
    """Correct the speaker of one quote in each article that has quotes."""
    hits = scan(scene.archive, scene.archive.alias("articles"), {"range": {"quote_count": {"gt": 0}}})
    quotes = [
        {"article": hit["_id"], "words": hit["_source"]["quotes"][0]["text"], "speaker": "Anna Berger"} for hit in hits
    ]
    (scene.folder / "corrections.yaml").write_text(yaml.safe_dump({"quotes": quotes}), encoding="utf-8")


def test_killed_before_a_file_is_recorded_as_read(scene: Scene, report: Row) -> None:
    write_articles(scene.folder / "articles.jsonl", 40, WORDS)
    killed = scene.with_variables(CLIPPINGS_TEST_KILLED_BEFORE="sources").run("ingest", "articles.jsonl")
    assert killed.returncode == -signal.SIGKILL
    found = scene.audit()
    assert (found.files, found.articles, found.unfinished, found.difference) == (0, 40, 40, 0)
    assert scene.run_well("ingest", "articles.jsonl")["unchanged"] == 40
    found = scene.audit()
    assert (found.files, found.articles, found.unfinished, found.difference) == (1, 40, 0, 0)
    report("killed before a file is entered as read", "the audit tells it, the next run finds its records unchanged")
