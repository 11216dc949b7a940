"""Forgotten articles go with all their traces and never come back, on a real Elasticsearch."""

import json
from pathlib import Path

import pytest

from clippings.documents import Counts, Origin, Rejected
from clippings.errors import InvalidInput
from clippings.index import spool
from clippings.index.archive import IndexName
from clippings.index.dead_letters import dead_letter_id
from clippings.index.refusals import fingerprint_capture
from clippings.index.sources import fetch_entries, source_id
from clippings.runs.audit import audit
from clippings.runs.forget import apply_refusals, find_articles, remove_all, trace
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

PLAIN = "The ferry of Eastvale sails again since Sunday, and the harbour was full of people on that day."


def forget(resources: Resources, *keys: str, copies: bool = False) -> None:
    remove_all(resources, find_articles(resources, keys, None), copies, who="mara")


def captures(resources: Resources) -> set[str]:
    return {path.name for path in (resources.settings.home / "captures").rglob("*") if path.is_file()}


def everything(resources: Resources) -> str:
    """Every document and every file of the archive, as text."""
    names: tuple[IndexName, ...] = ("articles", "quotes", "sources", "dead-letters", "leases", "alerts", "people")
    documents = json.dumps([stored(resources, name) for name in names], ensure_ascii=False)
    files = [path for path in resources.settings.home.rglob("*") if path.is_file()]
    return documents + "".join(f"{path} {path.read_text(encoding='utf-8')}" for path in files)


def test_an_article_is_removed_with_its_quotes_revisions_and_captures(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    write_records(path, [FIRST | {"text": f"{FIRST['text']} It will be opened again in May."}, SECOND])
    ingest(resources, path)
    (id,) = (id for id, article in stored(resources).items() if article["url"] == FIRST["url"])
    assert len(captures(resources)) == 3
    forget(resources, str(FIRST["url"]))
    assert [article["url"] for article in stored(resources).values()] == [SECOND["url"]]
    assert {quote["url"] for quote in stored(resources, "quotes").values()} == {SECOND["url"]}
    assert len(captures(resources)) == 1
    left = everything(resources)
    for trace_of_it in (id, f"{int(id[:16], 16):x}", "Northport", "not safe", str(FIRST["url"])):
        assert trace_of_it not in left
    assert audit(resources).difference == 0


def test_a_forgotten_article_that_comes_again_is_rejected_and_not_kept(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    forget(resources, str(FIRST["url"]))
    again = ingest(resources, path)
    assert again.tally.counts == Counts(unchanged=1, rejected=1)
    assert again.tally.reasons == {"forgotten": 1}
    ((id, letter),) = stored(resources, "dead-letters").items()
    assert id == dead_letter_id(Origin("in", "a.jsonl", "1"))
    assert (letter["reason"], letter["state"], letter["next_attempt"]) == ("forgotten", "dropped", None)
    assert (letter["article_id"], letter["record"], letter["file"]) == ("", "", "a.jsonl")
    assert len(captures(resources)) == 1
    assert "Northport" not in everything(resources)
    assert audit(resources).difference == 0
    before = stored(resources, "dead-letters")
    path.touch()
    assert ingest(resources, path).tally.counts == Counts(unchanged=1, rejected=1)
    assert stored(resources, "dead-letters") == before
    assert ingest(resources, path).skipped == 1


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Another text entirely, about a bridge that nobody knows. It is as long as it has to be."},
        {"url": "https://mirror.example/b7", "id": "x"},
        {"url": "https://mirror.example/b7", "id": "x", "text": f"  {str(FIRST['text']).upper()}"},
    ],
    ids=["address", "bytes", "words"],
)
def test_each_hash_alone_is_enough_to_refuse(resources: Resources, tmp_path: Path, change: dict[str, str]) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    forget(resources, str(FIRST["url"]))
    other = ingest(resources, write_records(tmp_path / "other/b.jsonl", [FIRST | change]))
    assert other.tally.reasons == {"forgotten": 1}
    assert stored(resources) == {}
    assert captures(resources) == set()
    assert audit(resources).difference == 0


def test_a_deleted_article_comes_back(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    before = {id: article["text"] for id, article in stored(resources).items()}
    remove_all(resources, find_articles(resources, [str(FIRST["url"])], None))
    assert len(stored(resources)) == 1
    assert audit(resources).difference == 0
    assert not resources.settings.refusals_file.exists()
    assert ingest(resources, path).tally.counts == Counts(new=1, unchanged=1)
    assert {id: article["text"] for id, article in stored(resources).items()} == before


def test_bytes_that_other_articles_use_are_kept(resources: Resources, tmp_path: Path) -> None:
    """Another article, its earlier text, and a rejection from another place use them."""
    shared = {"text": PLAIN}
    write_records(tmp_path / "in/a.jsonl", [FIRST | {"id": "1"} | shared, SECOND | {"text": PLAIN}])
    ingest(resources, tmp_path / "in")
    (name,) = captures(resources)
    ids = find_articles(resources, [str(FIRST["url"])], None)
    assert trace(resources, ids).shared == {name}
    remove_all(resources, ids)
    assert captures(resources) == {name}
    write_records(tmp_path / "in/a.jsonl", [SECOND])  # now it is an earlier text of the other article
    ingest(resources, tmp_path / "in")
    write_records(tmp_path / "new/b.jsonl", [FIRST | shared])
    ingest(resources, tmp_path / "new")
    remove_all(resources, find_articles(resources, [str(FIRST["url"])], None))
    assert name in captures(resources)
    remove_all(resources, find_articles(resources, [str(SECOND["url"])], None))
    assert captures(resources) == set()


def test_copies_are_listed_and_removed_when_asked(resources: Resources, tmp_path: Path) -> None:
    mirror = FIRST | {"url": "https://mirror.example/b7", "id": "2"}
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, mirror, SECOND])
    ingest(resources, path)
    ids = find_articles(resources, [str(FIRST["url"])], None)
    assert [copy["url"] for copy in trace(resources, ids).copies.values()] == [mirror["url"]]
    assert trace(resources, ids, copies=True).copies == {}
    forget(resources, str(FIRST["url"]))
    (copy,) = (article for article in stored(resources).values() if article["url"] == mirror["url"])
    assert "duplicate_of" not in copy
    remove_all(resources, find_articles(resources, [str(mirror["url"])], None), who="mara")
    assert [article["url"] for article in stored(resources).values()] == [SECOND["url"]]


def test_copies_are_removed_with_their_article(resources: Resources, tmp_path: Path) -> None:
    mirror = FIRST | {"url": "https://mirror.example/b7", "id": "2"}
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, mirror, SECOND])
    ingest(resources, path)
    forget(resources, str(FIRST["url"]), copies=True)
    assert [article["url"] for article in stored(resources).values()] == [SECOND["url"]]
    assert ingest(resources, path).tally.reasons == {"forgotten": 2}
    assert audit(resources).difference == 0


def test_a_file_that_holds_a_copy_under_the_same_id_is_read_again(resources: Resources, tmp_path: Path) -> None:
    """Its entry counts the article, which was read from another file."""
    write_records(tmp_path / "in/a.jsonl", [FIRST])
    write_records(tmp_path / "in/b.jsonl", [FIRST | {"published": "2026-02-01"}])
    ingest(resources, tmp_path / "in")
    forget(resources, str(FIRST["url"]))
    assert audit(resources).difference == 0
    assert ingest(resources, tmp_path / "in").tally.reasons == {"forgotten": 2}
    assert audit(resources).difference == 0


def test_dead_letters_and_the_spool_lose_a_forgotten_article(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    (id,) = (id for id, article in stored(resources).items() if article["url"] == FIRST["url"])
    ingest(resources, write_records(tmp_path / "b/b.jsonl", [{"url": FIRST["url"], "text": "Leave a Reply"}]))
    (letter,) = stored(resources, "dead-letters").values()
    assert letter["article_id"] == id
    other = Rejected("0" * 40, Origin("in", "c.txt"), "clean", "empty", "Nothing.", "ab" * 32)
    own = Rejected(id, Origin("in", "a.jsonl", "1"), "clean", "empty", "Nothing.", "cd" * 32)
    folder = resources.settings.spool
    spool.keep(folder, [other, own], {"clean": "1"})
    spool.keep(folder, [own], {"clean": "1"})
    (folder / "half.unfinished").write_text(f'{{"rejected": {{"id": "{id}"', encoding="utf-8")
    assert trace(resources, [id]).spooled == 2
    forget(resources, id)
    assert stored(resources, "dead-letters") == {}
    assert id not in everything(resources)
    (left,) = folder.iterdir()
    assert other.id in left.read_text(encoding="utf-8")
    assert audit(resources).difference == 0


def test_the_entry_of_a_deleted_file_is_removed_with_its_only_article(resources: Resources, tmp_path: Path) -> None:
    write_records(tmp_path / "in/the-bridge-of-northport.jsonl", [FIRST]).unlink()
    path = write_records(tmp_path / "in/the-bridge-of-northport.jsonl", [FIRST])
    ingest(resources, path)
    path.unlink()
    forget(resources, str(FIRST["url"]))
    assert stored(resources, "sources") == {}


def test_tracing_an_article_writes_nothing(resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    before = everything(resources)
    found = trace(resources, find_articles(resources, [], "bridge"))
    assert (len(found.held), found.quotes, found.revisions, len(found.captures)) == (1, 1, 0, 1)
    assert [entry.file for entry in found.files] == ["a.jsonl"]
    assert everything(resources) == before


def test_an_address_must_be_complete(resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    with pytest.raises(InvalidInput, match="no article"):
        find_articles(resources, ["https://courier.example/bri"], None)
    (id,) = find_articles(resources, ["courier.example/bridge"], None)
    assert find_articles(resources, [id[:12]], None) == [id]
    with pytest.raises(InvalidInput, match="empty"):
        find_articles(resources, [], " ")
    with pytest.raises(InvalidInput, match="named"):
        find_articles(resources, [], None)


def test_a_refusal_that_was_taken_back_by_hand_lets_the_record_in(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    ingest(resources, path)
    forget(resources, str(FIRST["url"]))
    ingest(resources, path)
    resources.settings.refusals_file.write_text("", encoding="utf-8")
    path.touch()
    assert ingest(resources, path).tally.counts == Counts(new=1)
    assert stored(resources, "dead-letters") == {}


def test_an_article_whose_file_changed_is_unread_in_the_archive(resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    forget(resources, str(FIRST["url"]))
    id = source_id("in", "a.jsonl")
    entry = fetch_entries(resources.archive, [id])[id]
    assert (entry.read_at, entry.records, entry.checksum) == (None, 0, "0")


def test_a_run_names_only_the_file_of_a_forgotten_article(resources: Resources, tmp_path: Path) -> None:
    """A record's own id is often its address."""
    path = write_records(tmp_path / "in/a.jsonl", [FIRST | {"id": FIRST["url"]}])
    ingest(resources, path)
    forget(resources, str(FIRST["url"]))
    told = ingest(resources, path).tally.rejections
    assert [(one.place, one.reason) for one in told] == [("in/a.jsonl", "forgotten")]


def test_a_dead_letter_that_was_restored_goes_with_its_file_to_be_read_again(
    resources: Resources, tmp_path: Path
) -> None:
    """It was rejected before it was forgotten; no article may come back from it."""
    path = write_records(tmp_path / "in/a.jsonl", [FIRST | {"text": "Leave a Reply"}])
    ingest(resources, path)
    (letter,) = stored(resources, "dead-letters").values()
    resources.refusals.append("mara", [fingerprint_capture(letter["capture"])])
    assert list(apply_refusals(resources).letters) == [letter["id"]]
    assert stored(resources, "dead-letters") == {}
    assert captures(resources) == set()
    assert audit(resources).difference == 0
    assert ingest(resources, path).tally.reasons == {"forgotten": 1}
