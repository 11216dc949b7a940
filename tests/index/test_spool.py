"""Rejections that wait on disk: complete or absent, stored once, and none for forgotten records (pure)."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import time
from typing import Any

import pytest

from clippings.documents import Origin, Rejected
from clippings.errors import ClippingsError
from clippings.index import spool
from tests.index.scripted import Server

ONE = Rejected("a" * 40, Origin("news", "a.jsonl", "7"), "capture", "bad_record", "No text.", "bytes")
OTHER = replace(ONE, id="b" * 40, capture=None)
V1 = {"clean": "1"}


def wait_for(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is written to the archive from now on."""
    written: list[Any] = []

    def write(_: object, rejected: list[Rejected], versions: dict[str, str], seen: datetime) -> None:
        written.append((rejected, versions, seen))

    monkeypatch.setattr(spool, "write_dead_letters", write)
    return written


def test_waiting_dead_letters_are_stored_complete_with_their_time_and_then_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = wait_for(monkeypatch)
    path = spool.keep(tmp_path / "new/spool", [ONE, OTHER], V1)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert path.parent == tmp_path / "new/spool"
    assert spool.replay(Server([]).archive(0), path.parent) == 2
    assert written == [([ONE, OTHER], V1, datetime.fromtimestamp(1_700_000_000, UTC))]
    assert list(path.parent.iterdir()) == []
    assert spool.replay(Server([]).archive(0), path.parent) == 0


def test_the_oldest_file_is_read_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise an older rejection would replace a newer one."""
    written = wait_for(monkeypatch)
    spool.keep(tmp_path, [ONE], V1).rename(tmp_path / "2.ndjson")
    spool.keep(tmp_path, [OTHER], V1).rename(tmp_path / "1.ndjson")
    assert spool.replay(Server([]).archive(0), tmp_path) == 2
    assert [rejected for rejected, _, _ in written] == [[OTHER], [ONE]]


def test_files_of_a_killed_run_are_removed_when_nobody_writes_them_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for(monkeypatch)
    for name, age in (("old", spool.ABANDONED + 60), ("young", spool.ABANDONED - 60)):
        path = tmp_path / f"{name}.unfinished"
        path.touch()
        os.utime(path, (time() - age, time() - age))
    spool.replay(Server([]).archive(0), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["young.unfinished"]


@pytest.mark.parametrize("content", ["no json\n", "{}\n", '{"versions": {}, "rejected": {"origin": {}}}\n', "[]\n"])
def test_a_damaged_file_is_reported_and_kept(tmp_path: Path, content: str) -> None:
    path = tmp_path / "damaged.ndjson"
    path.write_text(content)
    with pytest.raises(ClippingsError, match=r"damaged\.ndjson cannot be read.*Remove the file"):
        spool.replay(Server([]).archive(0), tmp_path)
    assert path.exists()


def test_forgotten_records_are_removed_and_the_rest_still_waits(tmp_path: Path) -> None:
    spool.keep(tmp_path, [ONE, OTHER], V1)
    spool.keep(tmp_path, [ONE], V1)
    stays = spool.keep(tmp_path, [OTHER], V1)
    for name, text in (("a", ONE.id), ("b", OTHER.id)):
        (tmp_path / f"{name}.unfinished").write_text(f"half a line with {text}")
    assert (spool.count(tmp_path, {ONE.id}), spool.count(tmp_path, {ONE.id, OTHER.id})) == (2, 4)
    spool.drop(tmp_path, {ONE.id})
    assert (spool.count(tmp_path, {ONE.id}), spool.count(tmp_path, {OTHER.id})) == (0, 2)
    assert stays.exists()
    assert [path.name for path in tmp_path.glob("*.unfinished")] == ["b.unfinished"]
    assert {str(spool._read(path)[0]) for path in tmp_path.glob("*.ndjson")} == {str(V1)}


def test_a_full_disk_leaves_no_half_written_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ClippingsError, match=r"cannot be kept in .*: No space left on device\. Free disk space"):
        spool.keep(tmp_path, [ONE], V1)
    assert list(tmp_path.iterdir()) == []
