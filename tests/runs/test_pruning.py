"""Pruning files that are gone from their folder, on a real Elasticsearch: only when asked, and nothing else."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from clippings.documents import Counts
from clippings.errors import ClippingsError
from clippings.index.articles import fetch_stamps, remove
from clippings.index.sources import SourceEntry
from clippings.runs import ingest_slice, pruning
from clippings.runs.audit import audit
from clippings.runs.gone_files import find_deleted, find_moved
from clippings.runs.planning import Ledger, plan_ingest
from clippings.runs.pruning import Pruned, prune
from clippings.runs.readdress import expect_ids_of_now
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

PLAIN = {"id": "3", "text": "The ferry of Eastvale sails again since Sunday, and the harbour was full of people."}


def deleted(resources: Resources, ledger: Ledger, folder: Path) -> list[SourceEntry]:
    return find_deleted(resources, ledger, [str(folder.resolve())])


def prune_deleted(resources: Resources, folder: Path) -> Pruned:
    return prune(resources, deleted(resources, ingest(resources, folder), folder))


def test_articles_that_are_also_in_another_file_come_back(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    path = write_records(folder / "a.jsonl", [FIRST, SECOND, PLAIN])
    write_records(folder / "b.jsonl", [SECOND, FIRST])
    ingest(resources, folder)
    path.unlink()
    pruned = prune_deleted(resources, folder)
    assert [entry.file for entry in pruned.to_read] == ["b.jsonl"]
    assert pruned.articles == 3
    assert ingest(resources, folder).tally.counts == Counts(new=2)
    assert {article["file"] for article in stored(resources).values()} == {"b.jsonl"}
    assert audit(resources).difference == 0


def test_articles_follow_a_file_that_is_renamed(resources: Resources, tmp_path: Path) -> None:
    """It is a new file and a deleted one with the same articles."""
    folder = tmp_path / "in"
    path = write_records(folder / "a.jsonl", [FIRST, SECOND, PLAIN])
    ingest(resources, folder)
    path.rename(folder / "b.jsonl")
    assert prune_deleted(resources, folder) == Pruned(0, (), moved=3)
    assert {article["file"] for article in stored(resources).values()} == {"b.jsonl"}
    assert audit(resources).difference == 0


def test_files_without_copies_are_not_read_again(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_records(folder / "a.jsonl", [FIRST])
    write_records(folder / "b.jsonl", [SECOND]).unlink()
    write_records(folder / "c.jsonl", [SECOND])
    ingest(resources, folder)
    (folder / "c.jsonl").unlink()
    assert prune_deleted(resources, folder) == Pruned(1, ())


def test_members_of_archives_are_pruned_with_their_archive(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_records(folder / "a.jsonl", [FIRST])
    with ZipFile(folder / "b.zip", "w") as zipped:
        zipped.writestr("old/c.txt", str(PLAIN["text"]))
        zipped.writestr("old/d.txt", "")
    ingest(resources, folder)
    assert {article["file"] for article in stored(resources).values()} == {"a.jsonl", "b.zip/old/c.txt"}
    (folder / "b.zip").unlink()
    assert prune_deleted(resources, folder).articles == 1
    assert {article["file"] for article in stored(resources).values()} == {"a.jsonl"}
    assert stored(resources, "dead-letters") == {}


def test_a_folder_whose_name_cannot_be_looked_up_is_kept(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "news\u00a02026"
    write_records(folder / "a.jsonl", [FIRST])
    gone = write_records(folder / "b.jsonl", [SECOND])
    ingest(resources, folder)
    gone.unlink()
    root = str(folder.resolve()).replace("\u00a0", "\\u00a0")
    assert find_deleted(resources, ingest(resources, folder), [root]) == []


def test_an_unreadable_file_does_not_count_as_deleted(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_records(folder / "a.jsonl", [FIRST])
    write_records(folder / "sub" / "b.jsonl", [SECOND])
    ingest(resources, folder)
    (folder / "sub").rename(tmp_path / "away")
    (folder / "sub").symlink_to(folder / "sub")
    assert deleted(resources, ingest(resources, folder), folder) == []


def test_an_empty_folder_is_reported_and_nothing_is_removed(resources: Resources, tmp_path: Path) -> None:
    """A disk that is not mounted looks like this."""
    folder = tmp_path / "in"
    path = write_records(folder / "a.jsonl", [FIRST])
    ingest(resources, folder)
    path.unlink()
    found = deleted(resources, ingest(resources, folder), folder)
    assert [entry.file for entry in found] == ["a.jsonl"]
    assert prune(resources, found) == Pruned(0, (), kept=1)
    assert len(stored(resources)) == 1
    (folder / ".keep").touch()
    assert prune(resources, found).articles == 1


def test_nothing_of_an_empty_subfolder_is_removed(resources: Resources, tmp_path: Path) -> None:
    """An unmounted disk leaves its mount point empty; if the folder itself is gone, somebody removed it."""
    folder = tmp_path / "in"
    write_records(folder / "a.jsonl", [FIRST])
    path = write_records(folder / "disk/2026/b.jsonl", [SECOND])
    ingest(resources, folder)
    path.unlink()
    path.parent.rmdir()
    assert prune_deleted(resources, folder) == Pruned(0, (), kept=1)
    assert len(stored(resources)) == 2
    (folder / "disk").rmdir()
    assert prune_deleted(resources, folder) == Pruned(1, ())


def test_copies_are_not_left_linked_to_a_removed_article(resources: Resources, tmp_path: Path) -> None:
    """Files that move to another folder are copies of themselves until the old ones are pruned."""
    folder = tmp_path / "in"
    paths = [write_records(folder / f"{number}.jsonl", [PLAIN | {"id": str(number)}]) for number in range(5)]
    ingest(resources, folder)
    (folder / "new").mkdir()
    for path in paths[:3]:
        path.rename(folder / "new" / path.name)
    assert prune_deleted(resources, folder).moved == 3
    articles = stored(resources)
    links = [link for article in articles.values() if (link := article.get("duplicate_of"))]
    assert len(articles) == 5
    assert set(links) == {min(articles)}
    assert len(links) == 4


def test_an_article_that_another_run_reads_meanwhile_is_kept(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    gone = write_records(folder / "a.jsonl", [FIRST])
    write_records(folder / "keep.jsonl", [SECOND])
    ingest(resources, folder)
    gone.unlink()
    found = deleted(resources, ingest(resources, folder), folder)

    def remove_slowly(*arguments: Any) -> int:
        monkeypatch.undo()
        write_records(folder / "b.jsonl", [FIRST | {"published": "2026-04-01"}])
        ingest(resources, folder, last=False)
        return remove(*arguments)

    monkeypatch.setattr(pruning, "remove", remove_slowly)
    assert prune(resources, found).articles == 0
    assert {article["file"] for article in stored(resources).values()} == {"b.jsonl", "keep.jsonl"}
    assert len(stored(resources, "quotes")) == 2
    assert audit(resources).difference == 0


@pytest.mark.parametrize("moved", [False, True])
def test_a_prune_that_others_outrun_names_the_file_whose_articles_are_left(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moved: bool
) -> None:
    folder = tmp_path / "in"
    path = write_records(folder / "a.jsonl", [PLAIN])
    write_records(folder / "keep.jsonl", [SECOND])
    ingest(resources, folder)
    if moved:
        folder = folder.rename(tmp_path / "new")
    else:
        path.unlink()
    gone = deleted(resources, ingest(resources, folder), folder)
    pairs = find_moved(resources, [str(folder.resolve())])
    assert (len(gone), len(pairs)) == ((0, 2) if moved else (1, 0))
    monkeypatch.setattr(pruning, "remove", lambda *_: 0)  # as if another run had always been faster
    with pytest.raises(ClippingsError, match=r"The articles of a\.jsonl keep changing"):
        prune(resources, gone, pairs)


@pytest.mark.parametrize("moment", ["before it is read", "before it is entered"])
def test_a_file_deleted_during_a_run_is_gone(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    folder = tmp_path / "in"
    gone = write_records(folder / "a.jsonl", [FIRST, {"id": "broken"}])
    write_records(folder / "keep.jsonl", [SECOND])
    name = "read" if moment == "before it is read" else "fetch_stamps"
    original = getattr(ingest_slice, name)

    def delete_first(*arguments: Any, **options: Any) -> Any:
        gone.unlink(missing_ok=True)
        return original(*arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(ingest_slice, name, delete_first)
        ledger = ingest(resources, folder)
    assert [entry.file for entry in deleted(resources, ledger, folder)] == ["a.jsonl"]
    assert audit(resources).difference == 0
    before = len(stored(resources))
    assert prune_deleted(resources, folder).articles == before - 1
    assert {article["file"] for article in stored(resources).values()} == {"keep.jsonl"}
    assert stored(resources, "dead-letters") == {}
    found = audit(resources)
    assert (found.difference, found.unfinished, found.vanished) == (0, 0, 0)


def test_articles_stored_by_a_killed_run_are_pruned_with_their_file(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    path = write_records(folder / "a.jsonl", [FIRST, {"id": "broken"}])
    write_records(folder / "b.jsonl", [SECOND])
    expect_ids_of_now(resources)
    ledger = Ledger()
    for piece in plan_ingest([folder], None, resources, ledger):
        ingest_slice.process(resources, piece, datetime.now(UTC))  # so no file is entered as read
    assert audit(resources).unfinished == 3
    path.unlink()
    ledger = ingest(resources, folder)
    assert [entry.file for entry in deleted(resources, ledger, folder)] == ["a.jsonl"]
    assert prune_deleted(resources, folder).articles == 1
    assert {article["file"] for article in stored(resources).values()} == {"b.jsonl"}
    assert stored(resources, "dead-letters") == {}
    found = audit(resources)
    assert (found.files, found.unfinished, found.vanished, found.difference) == (1, 0, 0, 0)


def test_a_folder_of_only_hidden_files_prunes_nothing_of_other_collections(
    resources: Resources, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    for collection, record in (("one", FIRST), ("two", SECOND)):
        path = write_records(folder / f"{collection}.jsonl", [record])
        ingest(resources, folder, collection=collection)
        path.unlink()
    (folder / ".hidden").touch()
    ledger = ingest(resources, folder, collection="two")
    found = find_deleted(resources, ledger, [str(folder.resolve())], "two")
    assert [(entry.collection, entry.file) for entry in found] == [("two", "two.jsonl")]


def test_a_file_that_changes_while_it_is_read_is_read_again(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    path = write_records(folder / "a.jsonl", [FIRST])

    def append_first(*arguments: Any, **options: Any) -> Any:
        write_records(path, [FIRST, SECOND])
        return fetch_stamps(*arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(ingest_slice, "fetch_stamps", append_first)
        ledger = ingest(resources, folder)
    assert ledger.tally.counts == Counts(new=1)
    assert deleted(resources, ledger, folder) == []
    assert audit(resources).difference == 0
    assert ingest(resources, folder).tally.counts == Counts(new=1, unchanged=1)
    assert ingest(resources, folder).skipped == 1
    assert audit(resources).difference == 0


def test_a_file_replaced_by_a_folder_counts_as_deleted(resources: Resources, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    path = write_records(folder / "a.jsonl", [FIRST])
    with ZipFile(folder / "b.zip", "w") as zipped:
        zipped.writestr("c.txt", str(PLAIN["text"]))
        zipped.writestr("d.txt", "Another text. “It rains,” said Hugo Falk.")
    ingest(resources, folder)
    path.unlink()
    write_records(path / "new.jsonl", [SECOND])
    (folder / "b.zip").unlink()
    (folder / "b.zip").mkdir()
    (folder / "b.zip/c.txt").write_text(str(PLAIN["text"]), encoding="utf-8")
    assert prune_deleted(resources, folder).articles == 2
    assert {article["file"] for article in stored(resources).values()} == {"a.jsonl/new.jsonl", "b.zip/c.txt"}
    found = audit(resources)
    assert (found.difference, found.unfinished, found.vanished) == (0, 0, 0)
