"""The path as one task takes it, on a real Elasticsearch: every input ends once, and a second time writes nothing."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clippings.documents import Counts
from clippings.errors import ArchiveNotReady
from clippings.index import dead_letters
from clippings.index.dead_letters import list_dead_letters
from clippings.runs.audit import audit
from clippings.runs.gone_files import find_deleted
from clippings.runs.planning import Ledger, plan_ingest
from clippings.runs.pruning import prune
from clippings.runs.resources import Resources, prepare_archive
from tests.archives import ingest, make_resources, read_slices, stored, write_records

pytestmark = pytest.mark.integration

SEEDS = Path(__file__).parents[2] / "seeds"
FIRST = {
    "id": "1",
    "url": "https://courier.example/bridge",
    "title": "The bridge of Northport is closed",
    "published": "2026-03-01",
    "text": "The old bridge of Northport was closed on Monday. “It is not safe,” said Anna Berger, an engineer.",
}
SECOND = {
    "id": "2",
    "url": "https://courier.example/school",
    "title": "A new school for Eastvale",
    "published": "2026-03-02",
    "text": "The council of Eastvale decided to build a school. “We have waited for years,” said Hugo Falk.",
}


def test_the_seeds_are_indexed_and_the_second_time_nothing_is_written(resources: Resources) -> None:
    first = ingest(resources, SEEDS)
    assert first.tally.counts.rejected == 0
    assert first.tally.counts.inputs == first.tally.counts.new + first.tally.counts.duplicate
    articles, quotes = stored(resources), stored(resources, "quotes")
    second = ingest(resources, SEEDS)
    assert second.tally.counts == Counts(unchanged=first.tally.counts.inputs)
    assert (second.read, second.skipped) == (0, first.read)
    assert (stored(resources), stored(resources, "quotes")) == (articles, quotes)
    assert audit(resources).difference == 0


def test_a_touched_file_is_read_again_and_nothing_is_written(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    before = stored(resources)
    path.touch()
    again = ingest(resources, path)
    assert again.tally.counts == Counts(unchanged=2)
    assert again.read == 1
    assert {*again.tally.seconds} == {"capture", "clean", "enrich", "index"}
    assert stored(resources) == before


def test_a_change_raises_the_revision_and_keeps_the_earlier_text(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    write_records(path, [FIRST | {"text": f"{FIRST['text']} It will be opened again in May."}, SECOND])
    assert ingest(resources, path).tally.counts == Counts(changed=1, unchanged=1)
    (changed,) = (article for article in stored(resources).values() if article["record"] == "1")
    assert changed["revision"] == 2
    assert changed["text"].endswith("in May.")
    assert changed["earlier"][0]["text"] == FIRST["text"]
    assert {quote["article_revision"] for quote in stored(resources, "quotes").values()} == {1, 2}


def test_the_latest_record_of_a_url_is_kept_in_any_order(elasticsearch: str, prefix: str, tmp_path: Path) -> None:
    older = FIRST | {"id": "old", "published": "2026-02-01", "text": "An older text. “Wait,” said Anna Berger."}
    texts = []
    for name, records in (("one", [FIRST, older]), ("two", [older, FIRST])):
        resources = make_resources(elasticsearch, f"{prefix}-{name}", tmp_path / name)
        counts = ingest(resources, write_records(tmp_path / name / "in" / "a.jsonl", records)).tally.counts
        assert counts == Counts(new=1, duplicate=1)
        (article,) = stored(resources).values()
        texts.append(article["text"])
        assert audit(resources).difference == 0
    assert texts == [FIRST["text"], FIRST["text"]]


@pytest.mark.parametrize("dates", [("2026-03-01", "2026-02-01"), ("2026-02-01", "2026-03-01")])
def test_records_with_the_same_id_in_a_file_compete_and_are_read_again_without_a_write(
    resources: Resources, tmp_path: Path, dates: tuple[str, str]
) -> None:
    """This happens in a file to which each new state of an article is appended."""
    texts = [FIRST["text"], f"{FIRST['text']} It will be opened again in May."]
    states = [FIRST | {"text": text, "published": date} for text, date in zip(texts, dates, strict=True)]
    path = write_records(tmp_path / "in/a.jsonl", states)
    assert ingest(resources, path).tally.counts == Counts(new=1, duplicate=1)
    before = stored(resources)
    (article,) = before.values()
    assert article["text"] == texts[dates.index(max(dates))]
    assert len(article["earlier"]) == 1
    path.touch()
    assert ingest(resources, path).tally.counts == Counts(unchanged=1, duplicate=1)
    assert stored(resources) == before
    assert audit(resources).difference == 0


def test_the_order_of_records_that_are_read_in_different_tasks_changes_nothing(
    elasticsearch: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For records of the same place and date, only their content decides which one stays."""
    for name in ("PART_BYTES", "FIRST_SLICE"):
        monkeypatch.setattr(f"clippings.runs.planning.{name}", 1)
    undated = {name: value for name, value in FIRST.items() if name != "published"}
    texts = [undated | {"text": f"{FIRST['text']} {word} will be opened again in May."} for word in ("It", "This")]
    facts = [undated | {"byline": name} for name in ("Anna Berger", "Hugo Falk")]
    kept: dict[int, set[tuple[str, ...]]] = {0: set(), 1: set()}
    for number, pair in enumerate((texts, facts)):
        for name, records in (("one", pair), ("two", pair[::-1])):
            resources = make_resources(elasticsearch, f"{prefix}-{number}{name}", tmp_path / name)
            path = write_records(tmp_path / "in/a.jsonl", records)
            assert ingest(resources, path).tally.counts == Counts(new=1, duplicate=1)
            (article,) = stored(resources).values()
            kept[number].add((article["text"], *article.get("byline", [])))
            write_records(path, [undated | {"text": "This is a change.", "byline": "A. Person"}])
            assert ingest(resources, path).tally.counts == Counts(changed=1)
    assert [len(kept[number]) for number in kept] == [1, 1]


def test_a_change_during_a_run_is_not_a_second_record_of_its_file(resources: Resources, tmp_path: Path) -> None:
    """Another run has just read the earlier state of the file; the present one stays, no matter what the hashes are."""
    path = tmp_path / "in/a.jsonl"
    for text in ("One thing was said.", "Another thing was said.", "A third thing was said.", "Nothing was said."):
        began = datetime.now(UTC)
        ingest(resources, write_records(path, [{"id": "1", "text": f"{text} Then all went home."}]))
        write_records(path, [{"id": "1", "text": f"{text} Then nobody went home."}])
        ledger = Ledger()
        read_slices(resources, ledger, plan_ingest([path], None, resources, ledger), began)
        (article,) = stored(resources).values()
        assert article["text"].endswith("nobody went home.")


def test_the_order_of_undated_records_with_the_same_id_changes_nothing(
    elasticsearch: str, prefix: str, tmp_path: Path
) -> None:
    states = [{"id": "1", "text": f"{FIRST['text']} {word} will be opened again in May."} for word in ("It", "This")]
    kept = set()
    for name, records in (("one", states), ("two", states[::-1])):
        resources = make_resources(elasticsearch, f"{prefix}-{name}", tmp_path / name)
        path = write_records(tmp_path / "in/a.jsonl", records)
        for _ in range(2):
            ingest(resources, path)
            path.touch()
            (article,) = stored(resources).values()
            kept.add(article["text"])
    assert len(kept) == 1


@pytest.mark.parametrize("order", [1, -1])
def test_the_broken_one_of_two_records_with_the_same_id_stays_a_dead_letter(
    resources: Resources, tmp_path: Path, order: int
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, {"id": "1"}, {"id": "1"}][::order])
    for _ in range(2):
        ingest(resources, path)
        path.touch()
        (letter,) = stored(resources, "dead-letters").values()
        assert letter["reason"] == "bad_record"
        assert audit(resources).difference == 0


def test_an_exact_copy_from_another_source_is_stored_and_linked(resources: Resources, tmp_path: Path) -> None:
    copy = FIRST | {"url": "https://echo.example/copied", "published": "2026-03-05"}
    counts = ingest(resources, write_records(tmp_path / "in/a.jsonl", [copy, FIRST])).tally.counts
    assert counts == Counts(new=1, duplicate=1)
    articles = {article["url"]: article for article in stored(resources).values()}
    assert articles[copy["url"]]["duplicate_of"] == articles[FIRST["url"]]["id"]
    assert "duplicate_of" not in articles[FIRST["url"]]


def test_a_rejected_record_becomes_a_dead_letter_and_its_neighbors_are_indexed(
    resources: Resources, tmp_path: Path
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, {"id": "3"}, SECOND, {"id": "4", "text": "Leave a Reply"}])
    (tmp_path / "in/b.txt").write_bytes(b"")
    first = ingest(resources, path.parent)
    assert first.tally.counts == Counts(new=2, rejected=3)
    letters = stored(resources, "dead-letters")
    assert sorted(letter["reason"] for letter in letters.values()) == ["bad_record", "empty", "empty"]
    path.touch()
    assert ingest(resources, path.parent).tally.counts == Counts(unchanged=2, rejected=3)
    assert stored(resources, "dead-letters") == letters
    write_records(path, [FIRST, SECOND | {"id": "3"}, SECOND, {"id": "4", "text": "Leave a Reply"}])
    ingest(resources, path.parent)
    assert audit(resources).difference == 0


@pytest.mark.parametrize(
    ("name", "broken", "broken_otherwise", "mended"),
    [
        ("a.jsonl", b'{"id": "1"}', b'{"id": "1", "text": " "}', json.dumps(FIRST).encode()),
        ("a.txt", b"\0\1\2", b"", FIRST["text"].encode()),
    ],
)
def test_a_record_that_is_broken_differently_is_a_new_rejection(
    resources: Resources, tmp_path: Path, name: str, broken: bytes, broken_otherwise: bytes, mended: bytes
) -> None:
    """This holds even if a person has dropped the first one."""
    path = tmp_path / "in" / name
    path.parent.mkdir()
    path.write_bytes(broken)
    ingest(resources, path)
    (before,) = list_dead_letters(resources.archive)
    dead_letters.drop(resources.archive, [before])
    path.touch()
    ingest(resources, path)
    (same,) = list_dead_letters(resources.archive)
    assert (same.state, same.reason) == ("dropped", before.reason)
    path.write_bytes(broken_otherwise)
    ingest(resources, path)
    (letter,) = list_dead_letters(resources.archive)
    assert (letter.state, letter.attempts, letter.id) == ("waiting", 1, before.id)
    assert letter.reason != before.reason
    path.write_bytes(mended)
    assert ingest(resources, path).tally.counts == Counts(new=1)
    assert stored(resources, "dead-letters") == {}


def test_bytes_that_can_now_be_read_are_not_treated_as_unreadable(resources: Resources, tmp_path: Path) -> None:
    """A page of a web archive was a bomb as compressed then; now the same page is sent uncompressed."""
    page = b"<p>The old bridge of Northport was closed on Monday.</p>".ljust(2_000_000)
    path = tmp_path / "in/a.warc"
    path.parent.mkdir()
    counts = []
    for body in (gzip.compress(page), page):
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        head += b"Content-Encoding: gzip\r\n\r\n" if body is not page else b"\r\n"
        warc = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        warc += b"WARC-Target-URI: https://news.example/a\r\nContent-Type: application/http\r\n"
        path.write_bytes(warc + b"Content-Length: %d\r\n\r\n" % len(head + body) + head + body + b"\r\n\r\n")
        counts.append(ingest(resources, path).tally.counts)
    assert counts == [Counts(rejected=1), Counts(new=1)]


def test_a_deleted_file_is_reported_and_pruned_when_asked(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_records(folder / "a.jsonl", [FIRST])
    gone = write_records(folder / "b.jsonl", [SECOND])
    ingest(resources, folder)
    gone.unlink()
    ledger = ingest(resources, folder)
    deleted = find_deleted(resources, ledger, [str(folder.resolve())])
    assert [entry.file for entry in deleted] == ["b.jsonl"]
    assert len(stored(resources)) == 2
    assert prune(resources, deleted).articles == 1
    assert [article["record"] for article in stored(resources).values()] == ["1"]
    assert {quote["title"] for quote in stored(resources, "quotes").values()} == {FIRST["title"]}
    assert find_deleted(resources, ingest(resources, folder), [str(folder.resolve())]) == []


def test_an_archive_with_another_mapping_is_refused_with_its_remedy(resources: Resources) -> None:
    resources.archive.es.indices.put_mapping(
        index=resources.archive.alias("articles"), properties={"stranger": {"type": "keyword"}}
    )
    with pytest.raises(ArchiveNotReady, match=r"stranger[\s\S]*clippings mappings apply"):
        prepare_archive(resources)


def test_a_missing_write_alias_is_refused_and_no_index_is_created_instead(resources: Resources) -> None:
    prefix = resources.settings.prefix
    resources.archive.es.indices.delete_alias(index=f"{prefix}-articles-*", name=f"{prefix}-articles-write")
    with pytest.raises(ArchiveNotReady, match="alias"):
        prepare_archive(resources)
