"""Inputs and disks that fail: neighbors are indexed, cut articles say so, and a full disk is a clear error."""

import itertools
import json
from string import ascii_lowercase, ascii_uppercase
from time import monotonic

import pytest

from benchmarks.articles import make_article
from clippings.documents import MAX_ENRICHED_CHARACTERS, MAX_ENTITIES, MAX_QUOTES
from tests.archives import write_records
from tests.faults.conftest import Row
from tests.faults.proxy import faulty_proxy
from tests.faults.scene import Scene, watch_memory
from tests.timing import patient

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(900)]

MEMORY = 2 * 1024**3  # bytes per process
NAMES_A_SECOND = 1_000  # on a very busy machine; 12,000 on a quiet one


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


def test_no_space_for_the_spool_while_elasticsearch_is_down(scene: Scene, report: Row) -> None:
    """The server goes away just as dead letters are written; they wait on disk, if there is room."""
    articles = [make_article(number, words=60) for number in range(30)]
    broken = [{"id": f"broken {number} " + "x" * 300} for number in range(30)]
    write_records(scene.folder / "articles.jsonl", [*articles, *broken])
    spool = scene.folder / "home" / "spool"
    with faulty_proxy(f"http://127.0.0.1:{scene.node.port}") as proxy:
        behind = scene.with_variables(CLIPPINGS_ELASTICSEARCH_URL=proxy.url, CLIPPINGS_SERVER_WAIT="1")
        proxy.down_at = b"-dead-letters-write"
        full = behind.with_variables(CLIPPINGS_TEST_FILE_BYTES="16384").run("ingest", "articles.jsonl")
        assert full.returncode == 1
        said = " ".join(full.stderr.split())
        assert "Dead letters cannot be kept in" in said
        assert "Free disk space there, then run the same command again." in said
        assert list(spool.iterdir()) == []
        proxy.is_down = False
        down = behind.run("ingest", "articles.jsonl")
        assert down.returncode == 1
        assert "clippings up" in down.stderr
        assert len(list(spool.glob("*.ndjson"))) == 1
    closing = scene.run_well("ingest", "articles.jsonl")
    assert (closing["unchanged"], closing["rejected"], closing["inputs"]) == (30, 30, 60)
    assert list(spool.iterdir()) == []
    assert (scene.count("articles"), scene.count("dead-letters")) == (30, 30)
    assert scene.audit().difference == 0
    report("no space for the spool while Elasticsearch is down", "a clear error; complete when run again")


def test_poison_in_the_middle_of_every_chunk(scene: Scene, report: Row) -> None:
    """Every tenth record is one that the path or Elasticsearch cannot handle."""
    records = [make_article(number, words=60) for number in range(600)]
    for number in range(5, 600, 20):
        records[number] = {"id": f"no text {number}"}
        records[number + 10] = {"id": f"{number}", "url": "https://x.example/" + "y" * 40_000, "text": "Leave a Reply"}
    write_records(scene.folder / "articles.jsonl", records)
    closing = scene.run_well("ingest", "articles.jsonl")
    assert (closing["new"], closing["rejected"], closing["inputs"]) == (540, 60, 600)
    assert scene.count("articles") == 540
    assert scene.count("dead-letters") == 60
    report("poison in the middle of every chunk", "540 neighbors indexed, 60 dead letters")


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
    assert scene.audit().difference == 0
    report("10,001 quotes in an article", f"{MAX_QUOTES:,} stored, the true count kept, the article says so")


def test_more_entities_than_are_stored(scene: Scene, long: bool, report: Row) -> None:
    """The million of the long form is more text than we enrich: only the names in its first part count."""
    number = 1_000_000 if long else 50_000
    letters = itertools.product(ascii_uppercase, *[ascii_lowercase] * 4)
    names = ["".join(name) for name in itertools.islice(letters, 0, number * 7, 7)]
    lines = (", ".join(names[start : start + 100]) for start in range(0, number, 100))
    text = "\n\n".join(f"{line}." for line in lines)
    enriched = text[:MAX_ENRICHED_CHARACTERS].count(",") + text[:MAX_ENRICHED_CHARACTERS].count(".")
    write_records(
        scene.folder / "articles.jsonl", [make_article(1, 60), {"id": "many", "text": text}, make_article(2, 60)]
    )
    began = monotonic()
    running = scene.with_variables(CLIPPINGS_TEST_NAMES="1").start("ingest", "articles.jsonl", "--json")
    most = watch_memory(running)
    output, error = running.communicate()
    seconds = monotonic() - began
    assert running.returncode == 0, error
    assert json.loads(output)["new"] == 3
    assert most < MEMORY
    assert seconds < patient(30 + enriched / NAMES_A_SECOND)
    query = {"term": {"record": "many"}}
    (hit,) = scene.es.search(index=f"{scene.prefix}-articles", query=query)["hits"]["hits"]
    assert hit["_source"]["truncated"] is True
    assert hit["_source"]["entities_status"] == "ok"
    assert 0.99 * enriched < hit["_source"]["entity_count"] <= enriched + 1
    assert len(hit["_source"]["entities"]) == MAX_ENTITIES
    assert scene.audit().difference == 0
    report(
        f"{number:,} entities in an article",
        f"{MAX_ENTITIES:,} stored, the true count of the enriched text kept ({hit['_source']['entity_count']:,}), "
        f"the article says so; {seconds:.0f} s, {most >> 20} MB",
    )


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
    report("records over the limits", "neighbors indexed, dead letters `too_large`")
