"""Records that have left their existing files, on a real Elasticsearch: they are removed, and nothing else."""

from pathlib import Path

import pytest

from clippings.addresses import canonical_url
from clippings.capture import json_records
from clippings.runs.audit import audit
from clippings.runs.pruning import Pruned
from clippings.runs.resources import Resources
from clippings.runs.vanished import find_unpruned
from tests.archives import ingest, prune_all, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND
from tests.runs.test_moved_files import FERRY, NAMELESS, adds_up

pytestmark = pytest.mark.integration


def test_removing_a_line_removes_only_its_article(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND, FERRY, NAMELESS])
    write_records(tmp_path / "in/b.jsonl", [FERRY])
    prune_all(resources, path.parent)
    before = stored(resources)
    write_records(path, [FIRST, NAMELESS])
    found = ingest(resources, path.parent)
    assert found.tally.counts.unchanged == 3
    told = audit(resources)
    assert (told.vanished, told.vanished_below) == (2, {str(path.parent.resolve()): 2})
    assert prune_all(resources, path.parent) == Pruned(2, ())  # even if an earlier ingest has read the file
    now = stored(resources)
    assert {one["title"] for one in now.values() if "title" in one} == {FIRST["title"]}
    assert {id: one["text"] for id, one in now.items()} == {
        id: one["text"] for id, one in before.items() if one["file"] == "b.jsonl" or one["record"] in ("1", "4")
    }
    assert {quote["article_id"] for quote in stored(resources, "quotes").values()} == set(now)
    assert find_unpruned(resources, [str(path.parent.resolve())]) == []
    adds_up(resources)


def test_a_line_that_is_also_in_another_file_comes_back_from_there(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    write_records(tmp_path / "in/b.jsonl", [FIRST])
    prune_all(resources, path.parent)
    write_records(path, [SECOND])
    assert [entry.file for entry in prune_all(resources, path.parent).to_read] == ["b.jsonl"]
    assert {one["file"] for one in stored(resources).values() if one["title"] == FIRST["title"]} == {"b.jsonl"}
    adds_up(resources)


def test_a_file_that_is_given_by_itself_loses_its_vanished_lines_and_its_neighbor_none(
    resources: Resources, tmp_path: Path
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    neighbor = write_records(tmp_path / "in/b.jsonl", [FERRY, NAMELESS])
    prune_all(resources, path.parent)
    write_records(path, [FIRST])
    write_records(neighbor, [FERRY])
    ingest(resources, path.parent)
    assert prune_all(resources, path) == Pruned(1, ())
    assert {one["text"] for one in stored(resources).values()} == {one["text"] for one in (FIRST, FERRY, NAMELESS)}
    assert [one.file for one in find_unpruned(resources, [str(path.parent.resolve())])] == ["b.jsonl"]


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\0\0\0\0"])
def test_an_empty_or_unreadable_file_keeps_all_its_articles(
    resources: Resources, tmp_path: Path, content: bytes
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    prune_all(resources, path.parent)
    path.write_bytes(content)
    assert prune_all(resources, path.parent).articles == 0
    assert len(stored(resources)) == 2


def test_entries_that_leave_a_feed_keep_their_articles(resources: Resources, tmp_path: Path) -> None:
    def write_feed(*numbers: int) -> None:
        items = "".join(
            f"<item><guid>{number}</guid><title>Case {number}</title><description>The court of Eastvale hears "
            f"case {number} on Monday, and the hall will be full of people.</description></item>"
            for number in numbers
        )
        path.write_text(f"<rss version='2.0'><channel><title>Court</title>{items}</channel></rss>", encoding="utf-8")

    path = tmp_path / "in/feed.xml"
    path.parent.mkdir()
    write_feed(1, 2)
    prune_all(resources, path.parent)
    assert len(stored(resources)) == 2
    write_feed(2, 3)
    prune_all(resources, path.parent)
    assert len(stored(resources)) == 3


def test_pages_whose_addresses_ended_at_an_escaped_and_get_their_whole_ones(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = [f"https://courier.example/?kind=story&#038;p={number}" for number in (7, 8)]
    records = [FIRST | {"url": urls[0]}, SECOND | {"url": urls[1]}]
    path = write_records(tmp_path / "in/a.jsonl", records)
    with monkeypatch.context() as patch:
        patch.setattr(json_records, "canonical_url", lambda url: canonical_url(url.partition("#")[0]))
        prune_all(resources, path.parent)
    assert len(stored(resources)) == 1
    path.touch()
    prune_all(resources, path.parent)
    assert {one["url"] for one in stored(resources).values()} == {url.replace("#038;", "") for url in urls}
    adds_up(resources)
