"""Files and folders that are gone or were moved, on a real Elasticsearch, with what is known about their articles."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest

from clippings.enrich.corrections import Corrections
from clippings.index import bulk, lease
from clippings.index.archive import Archive, IndexName
from clippings.index.bulk import Line
from clippings.runs.audit import audit
from clippings.runs.gone_files import find_below, find_renamed
from clippings.runs.pruning import Pruned, prune
from clippings.runs.reenrich import reenrich_selected, select_articles
from clippings.runs.resources import Resources
from clippings.search.article import get_article
from tests.archives import ingest, prune_all, stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

EACH = 1 if os.environ.get("FAULTS") == "long" else 5  # kill a run at every nth write
FERRY = {
    "id": "3",
    "text": "The ferry of Eastvale sails again since Sunday. “We are glad,” said Ida Krog, its captain.",
}
NAMELESS = {"text": "The market hall of Northport gets a new roof. “It leaked for years,” said Olaf Brandt, a baker."}


def adds_up(resources: Resources) -> None:
    found = audit(resources)
    assert (found.difference, found.unfinished, found.vanished) == (0, 0, 0)


def test_a_removed_folder_is_pruned_by_name(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "old/sub/a.jsonl", [FIRST, {"id": "broken"}])
    write_records(tmp_path / "other/a.jsonl", [SECOND])
    ingest(resources, tmp_path / "old", tmp_path / "other")
    path.unlink()
    path.parent.rmdir()
    path.parent.parent.rmdir()
    assert find_below(resources, str(tmp_path / "ol")) == []
    assert prune_all(resources, tmp_path / "old").articles == 1
    assert {one["title"] for one in stored(resources).values()} == {SECOND["title"]}
    assert stored(resources, "dead-letters") == {}
    adds_up(resources)


def test_nothing_is_pruned_if_the_disk_of_a_folder_may_be_missing(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "disk/news/a.jsonl", [FIRST])
    ingest(resources, path.parent)
    path.unlink()
    path.parent.rmdir()
    assert prune_all(resources, path.parent) == Pruned(0, (), kept=1)
    path.parent.parent.rmdir()
    assert prune_all(resources, path.parent) == Pruned(0, (), kept=1)
    assert len(stored(resources)) == 1


def fill_folder(folder: Path) -> None:
    write_records(folder / "a.jsonl", [FIRST, FERRY, NAMELESS, {"id": "broken"}])
    (folder / "sub").mkdir()
    (folder / "sub/b.txt").write_text("The library of Eastvale is open. “Come in,” said Vera Holm.", encoding="utf-8")
    with ZipFile(folder / "c.zip", "w") as zipped:
        zipped.writestr(ZipInfo("d.txt"), "The pool of Northport is closed. “It is too cold,” said Jens Lund.")


def facts(resources: Resources, name: Any = "articles") -> list[Any]:
    """What the archive contains, without times and order of writing."""
    left_out = {"indexed_at", "enriched_at", "_seq_no", "first_seen", "source_changed_at", "last_seen", "next_attempt"}
    left_out |= {"read_at", "counts", "modified_ns", "unpruned", "story_changed_at"}

    def fixed(one: Any) -> dict[str, Any]:
        earlier = [{**text, "replaced_at": None} for text in one.get("earlier", ())]
        return {k: v for k, v in one.items() if k not in left_out} | {"earlier": earlier}

    return sorted(json.dumps(fixed(one), sort_keys=True) for one in stored(resources, name).values())


@pytest.mark.parametrize("given", [("new",), ("old", "new"), ("new", "old")])
def test_articles_follow_a_folder_that_was_renamed(
    resources: Resources, tmp_path: Path, given: tuple[str, ...]
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill_folder(old)
    ingest(resources, old)
    write_records(old / "a.jsonl", [FIRST, FERRY | {"text": f"{FERRY['text']} Tickets are sold."}, NAMELESS])
    ingest(resources, old)
    before = stored(resources)
    old.rename(new)
    pruned = prune_all(resources, *(tmp_path / name for name in given))
    # of the five, the one with an address belongs to its new file since it was read there: the first by name has it
    assert (pruned.articles, pruned.moved, pruned.to_read) == (0, 4, ())
    now = stored(resources)
    assert {one["collection"] for one in now.values()} == {"new"}
    assert sorted(one["text"] for one in now.values()) == sorted(one["text"] for one in before.values())
    former = {id: one for one in now.values() for id in one.get("former_ids", ())}
    assert set(former) == {id for id, one in before.items() if "url" not in one}
    for id, one in former.items():
        assert (one["text"], one["revision"]) == (before[id]["text"], before[id]["revision"])
        assert get_article(resources.archive, id).document.article.id == one["id"]
        assert get_article(resources.archive, id[:12]).document.article.id == one["id"]
        assert one.get("earlier") == before[id].get("earlier")
    quotes = stored(resources, "quotes").values()
    assert {quote["article_id"]: quote.get("former_ids") for quote in quotes} == {
        id: one.get("former_ids") for id, one in now.items()
    }
    assert not any("duplicate_of" in one for one in now.values())
    assert {one["collection"] for one in stored(resources, "sources").values()} == {"new"}
    adds_up(resources)
    assert prune_all(resources, new).moved == 0
    assert stored(resources) == now


def ingest_and_follow(resources: Resources, folder: Path) -> Pruned:
    """Do what `clippings ingest FOLDER` does, in this process."""
    started = datetime.now(UTC)
    ledger = ingest(resources, folder)
    return prune(resources, (), find_renamed(resources, ledger, [str(folder.resolve())], started))


def test_articles_follow_a_renamed_folder_in_the_ingest_that_reads_it_there(
    resources: Resources, tmp_path: Path
) -> None:
    """You need not know about --prune: otherwise everything would exist twice."""
    old, new = tmp_path / "old", tmp_path / "new"
    fill_folder(old)
    ingest(resources, old)
    before = stored(resources)
    old.rename(new)
    assert ingest_and_follow(resources, new) == Pruned(0, (), moved=4)
    now = stored(resources)
    assert {one["collection"] for one in now.values()} == {"new"}
    assert sorted(one["text"] for one in now.values()) == sorted(one["text"] for one in before.values())
    assert {id for one in now.values() for id in one.get("former_ids", ())} == before.keys() - now.keys()
    adds_up(resources)
    assert ingest_and_follow(resources, new) == Pruned(0, ())
    assert stored(resources) == now


@pytest.mark.parametrize("twin", ["copied", "renamed", "changed"])
def test_without_prune_only_articles_of_moved_files_change(resources: Resources, tmp_path: Path, twin: str) -> None:
    """A copy next to the original file, one under another name, and a file that was changed on its way."""
    path = write_records(tmp_path / "old/a.jsonl", [FERRY])
    ingest(resources, tmp_path / "old")
    write_records(tmp_path / "new" / ("b.jsonl" if twin == "renamed" else "a.jsonl"), [FERRY])
    if twin != "copied":
        path.unlink()
        (tmp_path / "old/other.txt").touch()
    if twin == "changed":
        write_records(tmp_path / "new/a.jsonl", [FERRY | {"title": "The ferry sails"}])
    assert ingest_and_follow(resources, tmp_path / "new") == Pruned(0, ())
    assert len(stored(resources)) == 2


def test_renaming_a_folder_back_restores_its_ids(resources: Resources, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_records(old / "a.jsonl", [FERRY])
    ingest(resources, old)
    (first,) = stored(resources)
    old.rename(new)
    prune_all(resources, new)
    (second,) = stored(resources)
    new.rename(old)
    prune_all(resources, old)
    (one,) = stored(resources).values()
    assert (one["id"], one["former_ids"]) == (first, [second])


def test_a_file_changed_while_it_was_moved_is_not_a_move(resources: Resources, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_records(old / "a.jsonl", [FERRY])
    ingest(resources, old)
    old.rename(new)
    write_records(new / "a.jsonl", [FERRY | {"title": "The ferry sails"}])
    assert prune_all(resources, new) == Pruned(0, ())
    assert len(stored(resources)) == 2
    assert prune_all(resources, old, new) == Pruned(1, ())
    assert len(stored(resources)) == 1


def test_corrections_follow_an_article(resources: Resources, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_records(old / "a.jsonl", [FERRY])
    ingest(resources, old)
    (id,) = stored(resources)
    correction = {"quotes": [{"article": id, "words": "We are glad", "speaker": "Nils Aas"}]}
    corrected = replace(resources, corrections=Corrections.model_validate(correction))
    old.rename(new)
    prune_all(corrected, new)
    assert [quote["speaker"] for quote in stored(resources, "quotes").values()] == ["Nils Aas"]
    reenrich_selected(corrected, select_articles(corrected, [], {}, force=True), "")
    write_records(new / "a.jsonl", [FERRY | {"title": "The ferry sails"}])
    ingest(corrected, new)
    assert [quote["speaker"] for quote in stored(resources, "quotes").values()] == ["Nils Aas"]


class Killed(BaseException):
    pass


def kill_at(monkeypatch: pytest.MonkeyPatch, number: int) -> Callable[[], int]:
    """From this write request on, none reaches the server; the returned function says how many were sent."""
    post, sent = bulk._post, 0

    def post_or_die(archive: Archive, lines: list[Line]) -> Any:
        nonlocal sent
        if sent == number:
            raise Killed
        sent += 1
        return post(archive, lines)

    monkeypatch.setattr(bulk, "_post", post_or_die)
    return lambda: sent


NAMES: tuple[IndexName, ...] = ("articles", "quotes", "people", "sources", "dead-letters")


def restore(resources: Resources, saved: dict[IndexName, dict[str, dict[str, Any]]]) -> None:
    archive = resources.archive
    for name, documents in saved.items():
        operations: list[dict[str, Any]] = [{"delete": {"_id": id}} for id in stored(resources, name)]
        for id, document in documents.items():
            source = {field: value for field, value in document.items() if field != "_seq_no"}
            operations += [{"index": {"_id": id}}, source]
        assert not archive.es.bulk(index=archive.write_alias(name), operations=operations, refresh=True)["errors"]


def test_a_kill_at_any_write_and_a_second_run_give_the_same_archive(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One folder was renamed, another deleted, and a record has left its file, although other files contain it."""
    fill_folder(tmp_path / "old")
    write_records(tmp_path / "in/a.jsonl", [FERRY, SECOND, {"id": "broken"}])
    write_records(tmp_path / "in/b.jsonl", [SECOND | {"id": "b"}])
    write_records(tmp_path / "in/gone.jsonl", [NAMELESS, {"id": "broken"}])
    ingest(resources, tmp_path / "old", tmp_path / "in")
    (tmp_path / "old").rename(tmp_path / "new")
    (tmp_path / "in/gone.jsonl").unlink()
    write_records(tmp_path / "in/a.jsonl", [FERRY, {"id": "broken"}])
    places = (tmp_path / "new", tmp_path / "in")
    ingest(resources, *places)
    saved = {name: stored(resources, name) for name in NAMES}
    with monkeypatch.context() as patch:
        count = kill_at(patch, -1)
        prune_all(resources, *places)
        total = count()
    expected = [facts(resources, name) for name in NAMES]
    adds_up(resources)
    assert total > 8
    for number in range(0, total, EACH):
        restore(resources, saved)
        with monkeypatch.context() as patch:
            kill_at(patch, number)
            with pytest.raises(Killed):
                prune_all(resources, *places)
        with monkeypatch.context() as patch:
            patch.setattr(lease, "_has_died", lambda holder: True)  # a kill also ends the holder of a lease
            prune_all(resources, *places)
        assert [facts(resources, name) for name in NAMES] == expected, number
    adds_up(resources)
