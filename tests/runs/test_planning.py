"""What a retry reads and counts, on a real Elasticsearch."""

import os
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from clippings.capture import SourceFile, find_files
from clippings.documents import Counts
from clippings.index import dead_letters
from clippings.index.dead_letters import find_dead_letters, list_dead_letters
from clippings.index.sources import UNKNOWN_SIZE
from clippings.runs.planning import FIRST_SLICE, LARGEST_SLICE, Ledger, Slice, plan_ingest, plan_retry
from clippings.runs.report import Ended
from clippings.runs.resources import Resources
from clippings.sandbox import run_guarded
from tests.archives import ingest, read_slices, stored, write_records
from tests.runs.test_ingest_slice import FIRST

pytestmark = pytest.mark.integration

BROKEN = [{"id": "one"}, {"id": "two", "text": "Leave a Reply"}, {"id": "three"}]


def retry(resources: Resources, hours: float) -> Ledger:
    """Do what the retry flow would do this many hours from now."""
    ledger, now = Ledger(), datetime.now(UTC) + timedelta(hours=hours)
    read_slices(resources, ledger, plan_retry(resources, ledger, now), now, again=True)
    return ledger


def letters(resources: Resources) -> dict[str, dict[str, Any]]:
    return {letter["record"]: letter for letter in stored(resources, "dead-letters").values()}


def test_only_due_letters_are_tried(resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, *BROKEN]))
    listed = {letter.origin.record: letter for letter in list_dead_letters(resources.archive)}
    dead_letters.drop(resources.archive, [listed["three"]])
    dead_letters.make_due(resources.archive, [listed["one"]], datetime.now(UTC))
    before = letters(resources)
    assert retry(resources, 0.5).tally.counts == Counts(unchanged=1, rejected=3)
    after = letters(resources)
    assert (after["one"]["attempts"], after["one"]["state"]) == (1, "waiting")
    assert after["one"]["next_attempt"] > before["one"]["next_attempt"]
    assert (after["two"], after["three"]) == (before["two"], before["three"])
    retry(resources, 2)
    assert letters(resources)["two"]["attempts"] == 2
    assert letters(resources)["three"]["state"] == "dropped"


def test_a_newer_version_tries_what_an_older_one_gave_up(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", BROKEN))
    dead_letters.drop(resources.archive, find_dead_letters(resources.archive, _id(resources, "three")))
    for _ in dead_letters.DELAYS:
        retry(resources, 24 * 365)
    assert {letter["state"] for letter in letters(resources).values()} == {"given_up", "dropped"}
    assert retry(resources, 24 * 365).tally.counts == Counts()
    for module in ("planning", "store", "ingest_slice"):
        monkeypatch.setattr(f"clippings.runs.{module}.VERSIONS", {"clean": "raised"})
    assert retry(resources, 0).tally.counts == Counts(rejected=3)
    assert [letters(resources)[name]["state"] for name in ("one", "two", "three")] == ["waiting", "waiting", "dropped"]
    assert letters(resources)["one"]["attempts"] == 1


def _id(resources: Resources, record: str) -> str:
    id: str = letters(resources)[record]["id"]
    return id


def test_a_letter_is_resolved_when_its_record_is_repaired(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [{"id": "1"}])
    ingest(resources, path)
    write_records(path, [FIRST])
    assert retry(resources, 2).tally.counts == Counts(new=1)
    assert letters(resources) == {}
    assert retry(resources, 2).tally.counts == Counts()


def test_a_file_that_was_found_through_a_link_is_read_again(resources: Resources, tmp_path: Path) -> None:
    write_records(tmp_path / "in/.a.jsonl", [FIRST, *BROKEN])
    (tmp_path / "in/link.jsonl").symlink_to(tmp_path / "in/.a.jsonl")
    ingest(resources, tmp_path / "in")
    assert retry(resources, 2).tally.counts == Counts(unchanged=1, rejected=3)
    assert {letter["reason"] for letter in letters(resources).values()} == {"bad_record", "empty"}
    assert {letter["attempts"] for letter in letters(resources).values()} == {2}


def test_a_letter_of_something_other_than_a_file_keeps_its_reason_and_stops(
    resources: Resources, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/link.txt").symlink_to("nowhere")
    ingest(resources, tmp_path / "in")
    for _ in range(len(dead_letters.DELAYS)):
        assert retry(resources, 24 * 365).tally.counts == Counts(rejected=1)
    (letter,) = letters(resources).values()
    assert (letter["reason"], letter["state"]) == ("not_a_file", "given_up")
    assert retry(resources, 24 * 365).tally.counts == Counts()


def test_the_letter_of_a_missing_file_says_so(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", BROKEN[:1])
    ingest(resources, path)
    path.unlink()
    assert retry(resources, 2).tally.counts == Counts(rejected=1)
    (letter,) = letters(resources).values()
    assert (letter["reason"], letter["attempts"]) == ("unreadable", 2)
    assert "gone" in letter["detail"]


def test_a_link_pipe_or_folder_in_place_of_a_file_is_not_read(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link out of the folder to something else, a pipe, a folder, or a file without read permission."""
    outside = write_records(tmp_path / "private.jsonl", [FIRST])
    paths = [write_records(tmp_path / f"in/{name}.jsonl", BROKEN[:1]) for name in ("link", "pipe", "folder", "shut")]
    ingest(resources, tmp_path / "in")
    for path in paths[:3]:
        path.unlink()
    paths[0].symlink_to(outside)
    os.mkfifo(paths[1])
    paths[2].mkdir()
    monkeypatch.setattr("os.access", lambda path, mode: path != paths[3])
    for _ in dead_letters.DELAYS:
        assert retry(resources, 24 * 365).tally.counts == Counts(rejected=4)
    assert stored(resources) == {}
    found = stored(resources, "dead-letters").values()
    assert [(letter["reason"], letter["state"]) for letter in found] == [("unreadable", "given_up")] * 4
    assert retry(resources, 24 * 365).tally.counts == Counts()


def test_a_pipe_in_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    (source,) = find_files([path], None)
    assert isinstance(source, SourceFile)
    ledger = Ledger()
    piece = Slice(tuple(ledger.plan(source)), source.size)
    path.unlink()
    os.mkfifo(path)
    (entry,) = run_guarded(partial(ledger.close, piece, [Ended(Counts(new=1))]), seconds=1)
    assert entry.size == UNKNOWN_SIZE  # the next run checks it again


def test_slices_grow_at_the_start_and_shrink_toward_the_end(resources: Resources, tmp_path: Path) -> None:
    """A huge run has few tasks, and at the end no process works on a large slice while the others are idle."""
    path = tmp_path / "in/a.jsonl"
    path.parent.mkdir()
    path.write_bytes(40_000 * (b"{}".ljust(1_023) + b"\n"))
    ledger = Ledger()
    slices = list(plan_ingest([path], None, resources, ledger))
    places = [(part.start, part.stop) for piece in slices for part in piece.parts]
    assert [start for start, _ in places[1:]] == [stop for _, stop in places[:-1]]
    assert (places[0][0], places[-1][1] or path.stat().st_size) == (0, path.stat().st_size)
    sizes = [piece.size for piece in slices]
    top = sizes.index(max(sizes))
    assert sizes[:top] == sorted(sizes[:top])
    assert sizes[top:] == sorted(sizes[top:], reverse=True)
    assert (sizes[0], max(sizes)) == (FIRST_SLICE, LARGEST_SLICE)
    assert sizes[-1] <= 2 * FIRST_SLICE
    assert len(slices) < 100
