"""Inputs and disks that fail: the neighbours are indexed, what is cut says so, and a full disk is a clear error."""

import json

import pytest

from benchmarks.articles import make_article
from clippings.documents import MAX_QUOTES
from tests.archives import write_records
from tests.faults.conftest import Row
from tests.faults.scene import Scene

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(900)]


def test_no_space_for_captures(scene: Scene, report: Row) -> None:
    articles = [make_article(number, words=60) for number in range(50)]
    large = make_article(50, words=20_000)
    write_records(scene.folder / "articles.jsonl", [*articles, large])
    full = scene.with_variables(CLIPPINGS_TEST_FILE_BYTES="65536").run("ingest", "articles.jsonl")
    assert full.returncode == 1
    said = " ".join(full.stderr.split())
    assert "cannot be written" in said
    assert "set CLIPPINGS_CAPTURES to another place" in said
    assert scene.run_well("ingest", "articles.jsonl")["inputs"] == 51
    assert scene.count("articles") == 51
    report("no space for the captures", "a clear error; complete when run again")


def test_poison_in_the_middle_of_every_chunk(scene: Scene, report: Row) -> None:
    """Every tenth record is one that the path or Elasticsearch cannot take."""
    records = [make_article(number, words=60) for number in range(600)]
    for number in range(5, 600, 20):
        records[number] = {"id": f"no text {number}"}
        records[number + 10] = {"id": f"{number}", "url": "https://x.example/" + "y" * 40_000, "text": "Leave a Reply"}
    write_records(scene.folder / "articles.jsonl", records)
    closing = scene.run_well("ingest", "articles.jsonl")
    assert (closing["new"], closing["rejected"], closing["inputs"]) == (540, 60, 600)
    assert scene.count("articles") == 540
    assert scene.count("dead-letters") == 60
    report("poison in the middle of every chunk", "540 neighbours indexed, 60 dead letters")


def test_more_quotes_than_are_stored(scene: Scene, report: Row) -> None:
    said = "\n\n".join(f"“This is sentence number {number},” said Anna Berger." for number in range(10_001))
    write_records(
        scene.folder / "articles.jsonl", [make_article(1, 60), {"id": "many", "text": said}, make_article(2, 60)]
    )
    assert scene.run_well("ingest", "articles.jsonl")["new"] == 3
    query = {"term": {"record": "many"}}
    (hit,) = scene.es.search(index=f"{scene.prefix}-articles", query=query)["hits"]["hits"]
    assert hit["_source"]["truncated"] is True
    assert hit["_source"]["quote_count"] >= 10_001
    assert len(hit["_source"]["quotes"]) == MAX_QUOTES
    assert scene.run_well("audit")["difference"] == 0
    report("10,001 quotes in an article", f"{MAX_QUOTES:,} stored, the true count kept, the article says so")


def test_records_over_the_limits(scene: Scene, report: Row) -> None:
    over = {"id": "over", "text": "The bridge of Northport is long. " * 300_000}
    write_records(scene.folder / "articles.jsonl", [make_article(1, 60), over, make_article(2, 60)])
    (scene.folder / "folder").mkdir()
    with (scene.folder / "folder" / "huge.txt").open("wb") as file:
        file.write(b"The bridge of Northport is long.\n" * 3_200_000)
    closing = scene.run_well("ingest", "articles.jsonl", "folder")
    assert (closing["new"], closing["rejected"]) == (2, 2)
    listed = json.loads(scene.run("dead-letters", "list", "--json").stdout)
    assert sorted(letter["reason"] for letter in listed) == ["too_large", "too_large"]
    report("records over the limits", "neighbours indexed, dead letters `too_large`")
