"""What a run knows about its files without asking the archive: it skips, enters and misses none by mistake (pure)."""

import hashlib
import os
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clippings.capture import Part, SourceFile, find_files
from clippings.capture.bucket import StoredObject
from clippings.documents import Counts, Origin, Rejected
from clippings.index.dead_letters import DeadLetter
from clippings.index.sources import UNKNOWN_SIZE, SourceEntry, unread
from clippings.runs import ingest_slice, planning
from clippings.runs.entered_files import Listed, find_again, is_as_entered, is_there
from clippings.runs.planning import FIRST_SLICE, SLICE_FILES, Ledger, Slice
from clippings.runs.report import Ended, Tally, Unread
from tests.index.articles import fill


def source_of(path: Path, content: bytes = b"Words.", json_map: str = "") -> SourceFile:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    (source,) = find_files([path], "news")
    assert isinstance(source, SourceFile)
    return replace(source, json_map=json_map)


def entry_of(source: SourceFile) -> SourceEntry:
    """The entry of a file that was read completely."""
    ledger = Ledger()
    piece = Slice(tuple(ledger.plan(source)), source.size)
    (entry,) = ledger.close(piece, [Ended(Counts(new=1), 255)] * len(piece.parts))
    return entry


def test_a_file_is_recorded_when_its_last_part_is_done(tmp_path: Path) -> None:
    """Otherwise, if a run is killed, the other parts would never be read."""
    source = source_of(tmp_path / "in/a.jsonl", b'{"text": "Words."}\n' * 10_000, "text=body")
    ledger = Ledger()
    first, *rest = ledger.plan(source)
    assert len(rest) == 2
    assert ledger.close(Slice((first,), first.size), [Ended(Counts(new=1), 1)]) == []
    assert (ledger.read, ledger.entered) == (0, {})
    (entry,) = ledger.close(Slice(tuple(rest), 0), [Ended(Counts(rejected=2), 2), Ended(Counts(changed=3), 252)])
    assert (ledger.read, ledger.entered) == (1, {("news", str(tmp_path / "in")): 1})
    assert entry.counts == Counts(new=1, rejected=2, changed=3)
    assert (entry.records, entry.checksum, entry.json_map, entry.unpruned) == (6, "ff", "text=body", True)
    assert (entry.collection, entry.root, entry.file) == ("news", str(tmp_path / "in"), "a.jsonl")
    assert (entry.size, entry.modified_ns) == (source.size, source.modified_ns)
    assert entry.hash == hashlib.sha256(Path(str(source.path)).read_bytes()).hexdigest()
    assert entry.read_at is not None
    assert abs((datetime.now(UTC) - entry.read_at).total_seconds()) < 600


def test_a_new_file_has_nothing_to_prune(tmp_path: Path) -> None:
    source, ledger = source_of(tmp_path / "a.txt"), Ledger()
    ledger.expect_new(source)
    for is_new in (True, False):
        (entry,) = ledger.close(Slice(tuple(ledger.plan(source)), 0), [Ended()])
        assert entry.unpruned != is_new


def test_a_file_that_changes_while_it_is_read_is_recorded_as_unread(tmp_path: Path) -> None:
    source, ledger = source_of(tmp_path / "a.txt"), Ledger()
    parts = tuple(ledger.plan(source))
    (tmp_path / "a.txt").write_bytes(b"Other words.")
    (entry,) = ledger.close(Slice(parts, 0), [Ended()])
    assert (entry.size, entry.modified_ns, entry.hash) == (UNKNOWN_SIZE, 0, "")
    assert (ledger.read, ledger.entered) == (1, {})


def test_a_skipped_file_counts_as_when_it_was_read(tmp_path: Path) -> None:
    entry = replace(entry_of(source_of(tmp_path / "a.txt")), counts=Counts(new=2, changed=1, rejected=4))
    ledger = Ledger()
    ledger.skip(entry)
    ledger.skip(replace(entry, counts=Counts(new=1)))
    assert ledger.tally.counts == Counts(unchanged=4, rejected=4)
    assert (ledger.tally.reasons, ledger.skipped, ledger.skipped_bytes) == ({"as before": 4}, 2, 12)
    assert ledger.entered == {("news", str(tmp_path)): 2}


def test_files_rejected_before_reading_are_counted_and_reported() -> None:
    ledger, rejected = Ledger(), Rejected("a", Origin("news", "a"), "capture", "not_a_file", "A pipe.")
    ledger.reject([rejected, rejected])
    assert (ledger.tally.counts, len(ledger.tally.rejections)) == (Counts(rejected=2), 2)


def test_a_key_that_nothing_reads_is_told_with_its_file(tmp_path: Path) -> None:
    """So that somebody can look there for what the key holds, and name it to `--map`."""
    source, tally = source_of(tmp_path / "in/a.jsonl", b'{"text": "Words.", "mood": "glad"}\n'), Tally()
    ((number, record),) = ingest_slice._read(Slice(tuple(Ledger().plan(source)), source.size), tally)
    assert (number, record.origin.file, tally.unread) == (0, "a.jsonl", {"mood": Unread(1, "news/a.jsonl")})


def test_a_large_file_is_worked_on_before_it_is_cut_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Finding its parts takes minutes. It is entered when all are back, even if the first ones come back at once."""
    source, cut = source_of(tmp_path / "in/a.jsonl", b"x" * 30), list[int]()

    def split(source: SourceFile, max_bytes: int) -> Iterator[Part]:
        for start in range(3):
            cut.append(start)
            yield Part(source, start, size=10)

    monkeypatch.setattr(planning, "split", split)
    ledger, known = Ledger(), []
    for part in ledger.plan(source):
        known.append(len(cut))
        entered = ledger.close(Slice((part,), 10), [Ended(Counts(new=1))])
        assert len(entered) == (len(known) == 3)
    assert known == [2, 3, 3]
    assert entered[0].counts == Counts(new=3)


def part_of(size: int) -> Part:
    return Part(SourceFile(Path("a"), "news", "a", size, 0, "/"), size=size)


def test_a_slice_ends_at_its_size_or_with_very_many_files() -> None:
    ahead = deque(part_of(10) for _ in range(5))
    piece = planning._take(ahead, 25)
    assert (len(piece.parts), piece.size, len(ahead)) == (3, 30, 2)
    assert planning._take(ahead, 20) == Slice((part_of(10),) * 2, 20)
    ahead = deque(part_of(0) for _ in range(SLICE_FILES + 1))
    assert len(planning._take(ahead, 1).parts) == SLICE_FILES


@pytest.mark.parametrize("workers", [1, 4])
def test_every_file_is_in_one_slice_and_small_runs_are_shared_among_all_processes(tmp_path: Path, workers: int) -> None:
    sources = [source_of(tmp_path / f"{number}.txt", b"x" * (FIRST_SLICE // 4)) for number in range(40)]
    slices = list(planning._cut(sources, Ledger(), workers))
    assert [part.source.file for piece in slices for part in piece.parts] == [one.file for one in sources]
    assert all(piece.size == sum(part.size for part in piece.parts) for piece in slices)
    assert slices[0].size == FIRST_SLICE
    assert len(slices) >= 2 * workers


@pytest.mark.parametrize("was_read", [True, False])
def test_an_attempt_is_counted_for_a_record_that_cannot_be_found_again(was_read: bool) -> None:
    letter: DeadLetter = fill(DeadLetter, 1)
    lost = planning._reject_as_lost(letter, was_read)
    assert (lost.id, lost.origin, lost.capture) == (letter.article_id, letter.origin, letter.capture)
    if was_read:
        assert (lost.stage, lost.reason) == ("capture", "unreadable")
        assert "is gone" in lost.detail
    else:
        assert (lost.stage, lost.reason, lost.detail) == (letter.stage, letter.reason, letter.detail)


def test_a_file_is_read_again_only_if_its_stamp_root_or_bytes_have_changed(tmp_path: Path) -> None:
    source = source_of(tmp_path / "a.txt")
    entry = entry_of(source)
    assert planning._is_as_entered(source, entry, verify=True)
    assert not planning._is_as_entered(replace(source, root="/else"), entry, verify=False)
    assert not planning._is_as_entered(replace(source, size=7), entry, verify=False)
    assert not planning._is_as_entered(replace(source, modified_ns=7), entry, verify=False)
    other = replace(entry, hash="other bytes under the same stamp")
    assert planning._is_as_entered(source, other, verify=False)
    assert not planning._is_as_entered(source, other, verify=True)


def test_only_the_etag_identifies_the_object_that_was_read() -> None:
    stored = StoredObject("news", "a.txt", 6, 7, "etag")
    source = SourceFile(stored, "news", "a.txt", 6, 7, "s3://news")
    entry = replace(unread("news", "s3://news", "a.txt"), size=9, modified_ns=9, hash="etag")
    assert is_as_entered(source, entry)
    assert not is_as_entered(source, replace(entry, size=6, modified_ns=7, hash="another"))


def test_a_file_is_found_again_in_its_place_and_nothing_else_is(tmp_path: Path) -> None:
    source = source_of(tmp_path / "in/a.txt", json_map="text=body")
    entry = entry_of(source)
    assert find_again(entry) == source
    assert is_there(entry.root, "a.txt")
    (tmp_path / "in/link.txt").symlink_to("a.txt")
    (tmp_path / "in/out.txt").symlink_to("../elsewhere.txt")
    (tmp_path / "in/loop.txt").symlink_to("loop.txt")
    (tmp_path / "elsewhere.txt").write_bytes(b"x")
    (tmp_path / "in/folder").mkdir()
    os.mkfifo(tmp_path / "in/pipe")
    found = {
        name: find_again(replace(entry, file=name)) for name in ("link.txt", "out.txt", "loop.txt", "folder", "pipe")
    }
    assert [name for name, one in found.items() if one] == ["link.txt"]
    assert is_there(entry.root, "loop.txt")
    assert not is_there(entry.root, "gone.txt")
    assert find_again(replace(entry, file="gone.txt")) is None
    assert find_again(replace(entry, root=str(tmp_path / "gone"))) is None


def test_an_object_missing_from_a_complete_listing_is_gone() -> None:
    listed = Listed({"s3://news/a"})
    entry = unread("news", "s3://news/a", "1.txt")
    assert not listed.lacks(entry)  # nothing was found at all, so nobody knows
    for root, file in (("s3://news/a", "2.txt"), ("s3://news/b", "3.txt")):
        listed.add(SourceFile(StoredObject("news", file, 1, 1, "e"), "news", file, 1, 1, root))
    assert listed.lacks(entry)
    assert not listed.lacks(replace(entry, file="2.txt"))
    assert not listed.lacks(replace(entry, root="s3://news/b"))  # only one object of it was given
