"""Dead letters on a real Elasticsearch: kept with their reasons, counted, retried, and on disk if no server answers."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import time

import pytest

from clippings.documents import Origin, Rejected
from clippings.errors import AccessRefused, ClippingsError, ServerUnavailable
from clippings.index import spool
from clippings.index.archive import Archive
from clippings.index.dead_letters import (
    DELAYS,
    DeadLetter,
    _serialize,
    dead_letter_id,
    drop,
    fetch_dead_letters,
    find_dead_letters,
    is_known,
    list_dead_letters,
    make_due,
    resolve,
    write_dead_letters,
)
from tests.index.articles import NOW
from tests.index.scripted import Server, error

pytestmark = pytest.mark.integration
VERSIONS = {"clean": "1"}
HOUR = timedelta(hours=1)


def rejected(record: str, capture: str | None = "c1", collection: str = "made-up") -> Rejected:
    origin = Origin(collection, "broken.jsonl", record)
    return Rejected(f"id-of-{record}", origin, "capture", "bad_record", "no text and no html", capture)


def letter_of(id: str) -> DeadLetter:
    one = rejected(id)
    return DeadLetter(
        id, one.id, one.origin, one.stage, one.reason, one.detail, None, 1, NOW, NOW, None, VERSIONS, "given_up"
    )


def letter(archive: Archive, one: Rejected) -> DeadLetter:
    return fetch_dead_letters(archive, [dead_letter_id(one.origin)])[dead_letter_id(one.origin)]


def test_rejected_records_are_kept_with_their_reason(archive: Archive) -> None:
    one = rejected("kept")
    assert write_dead_letters(archive, [one, one], VERSIONS, NOW) == 1
    kept = letter(archive, one)
    assert (kept.article_id, kept.origin, kept.stage, kept.reason) == (one.id, one.origin, one.stage, one.reason)
    assert (kept.attempts, kept.state, kept.next_attempt) == (1, "waiting", NOW + DELAYS[0])
    assert is_known(kept, "c1", VERSIONS)


def test_the_same_content_again_is_neither_an_attempt_nor_a_write(archive: Archive) -> None:
    one = rejected("seen")
    write_dead_letters(archive, [one], VERSIONS, NOW)
    before = letter(archive, one)
    assert write_dead_letters(archive, [one], VERSIONS, NOW + HOUR) == 0
    assert letter(archive, one) == before


@pytest.mark.parametrize(("capture", "versions"), [("c2", VERSIONS), ("c1", {"clean": "2"})])
def test_new_content_or_new_code_restarts_the_count(archive: Archive, capture: str, versions: dict[str, str]) -> None:
    one = rejected(f"anew {capture} {versions}")
    write_dead_letters(archive, [one], VERSIONS, NOW)
    write_dead_letters(archive, [one], VERSIONS, NOW, again=NOW + HOUR)
    assert letter(archive, one).attempts == 2
    write_dead_letters(archive, [replace(one, capture=capture)], versions, NOW + HOUR)
    found = letter(archive, one)
    assert (found.attempts, found.first_seen, found.last_seen) == (1, NOW, NOW + HOUR)


def test_attempts_have_growing_delays_and_a_limit(archive: Archive) -> None:
    one = rejected("hopeless")
    write_dead_letters(archive, [one], VERSIONS, NOW)
    waits = []
    while (found := letter(archive, one)).next_attempt:
        waits.append(found.next_attempt - NOW)
        write_dead_letters(archive, [one], VERSIONS, NOW, again=NOW + HOUR)
    assert waits == list(DELAYS) == sorted(set(waits))
    assert (found.state, found.attempts) == ("given_up", len(DELAYS) + 1)


def test_two_runs_at_once_make_one_attempt(archive: Archive) -> None:
    one = rejected("tried by two")
    write_dead_letters(archive, [one], VERSIONS, NOW)
    for began in (NOW + HOUR, NOW + HOUR / 2):
        write_dead_letters(archive, [one], VERSIONS, NOW + 2 * HOUR, again=began)
    assert letter(archive, one).attempts == 2


def test_dead_letters_can_be_listed_retried_and_dropped(archive: Archive) -> None:
    ones = [rejected(f"listed {number}", collection="by-hand") for number in range(3)]
    write_dead_letters(archive, ones, VERSIONS, NOW)
    listed = list(list_dead_letters(archive, collections=["by-hand"]))
    assert {one.origin for one in listed} == {one.origin for one in ones}
    assert list(list_dead_letters(archive, collections=["by-hand"], reasons=["empty"])) == []
    assert list(list_dead_letters(archive, collections=["by-hand"], due=NOW)) == []
    assert len(list(list_dead_letters(archive, collections=["by-hand"], due=NOW + HOUR))) == 3
    assert drop(archive, listed[:1]) == 1
    assert make_due(archive, listed[1:2], NOW) == 1
    states = {one.id: one.state for one in list_dead_letters(archive, collections=["by-hand"])}
    assert states == {listed[0].id: "dropped", listed[1].id: "waiting", listed[2].id: "waiting"}
    assert [one.id for one in list_dead_letters(archive, collections=["by-hand"], due=NOW)] == [listed[1].id]
    assert write_dead_letters(archive, ones, VERSIONS, NOW) == 0  # dropped stays dropped


def test_one_is_found_by_the_beginning_of_its_id(archive: Archive) -> None:
    one = rejected("findable")
    write_dead_letters(archive, [one], VERSIONS, NOW)
    assert [found.origin for found in find_dead_letters(archive, dead_letter_id(one.origin)[:10])] == [one.origin]
    assert [found.origin for found in find_dead_letters(archive, "id-of-findable")] == [one.origin]
    assert find_dead_letters(archive, "nothing") == []


def test_a_reader_may_list_dead_letters() -> None:
    hit = {"_id": "a", "_source": _serialize(letter_of("a")), "sort": ["a"]}
    looks: list[Callable[[Archive], list[DeadLetter]]] = [
        lambda archive: list(list_dead_letters(archive)),
        lambda archive: find_dead_letters(archive, "a"),
    ]
    for look in looks:
        server = Server([error(403, "security_exception"), (200, {"hits": {"hits": [hit]}})])
        assert [one.id for one in look(server.archive(patience=0))] == ["a"]
        with pytest.raises(AccessRefused):
            look(Server([error(403, "security_exception")]).archive(patience=0))


def test_a_record_that_became_an_article_is_no_longer_a_dead_letter(archive: Archive) -> None:
    one = rejected("resolved")
    write_dead_letters(archive, [one], VERSIONS, NOW)
    resolve(archive, [dead_letter_id(one.origin), "not there"])
    assert fetch_dead_letters(archive, [dead_letter_id(one.origin)]) == {}


def test_without_a_server_dead_letters_wait_on_disk(archive: Archive, tmp_path: Path) -> None:
    ones = [rejected(f"spooled {number}\u2028", capture=None) for number in range(3)]
    down = Server([error(503, "unavailable")]).archive(patience=0)
    with pytest.raises(ServerUnavailable):
        write_dead_letters(down, ones, VERSIONS, NOW)
    kept = spool.keep(tmp_path / "spool", ones, VERSIONS)
    with pytest.raises(ServerUnavailable):
        spool.replay(down, tmp_path / "spool")
    assert kept.exists()
    assert spool.replay(archive, tmp_path / "spool") == 3
    assert list((tmp_path / "spool").iterdir()) == []
    assert {letter(archive, one).detail for one in ones} == {"no text and no html"}
    assert spool.replay(archive, tmp_path / "spool") == 0


def test_two_runs_that_waited_for_the_same_server_replay_at_once(archive: Archive, tmp_path: Path) -> None:
    """Both have seen all files; the first run stores them, and finishes before the second one reaches the next file."""
    for number in range(40):
        spool.keep(tmp_path, [rejected(f"twice {number}")], VERSIONS)
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda number: spool.replay(archive, tmp_path), range(3)))
    assert list(tmp_path.iterdir()) == []
    assert {letter(archive, rejected(f"twice {number}")).attempts for number in range(40)} == {1}


@pytest.mark.parametrize(
    "content", ['{"rejected": {"id"', "\0" * 100, '{"rejected": {}, "versions": {}}', "[]", "\udcff"]
)
def test_a_damaged_file_is_reported_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "damaged.ndjson"
    path.write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(ClippingsError, match=r"damaged\.ndjson cannot be read.*Remove the file, then ingest again"):
        spool.replay(Server([error(503, "unavailable")]).archive(patience=0), tmp_path)


def test_unfinished_files_of_a_killed_run_are_removed_unless_somebody_may_be_writing_them(tmp_path: Path) -> None:
    abandoned, young = tmp_path / "a.unfinished", tmp_path / "b.unfinished"
    for path, age in ((abandoned, spool.ABANDONED + 60), (young, spool.ABANDONED - 60)):
        path.write_text('{"rejected": {"id"')
        os.utime(path, (time() - age, time() - age))
    assert spool.replay(Server([]).archive(patience=0), tmp_path) == 0
    assert list(tmp_path.iterdir()) == [young]


def test_a_spool_that_is_not_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("a file")
    with pytest.raises(ClippingsError, match="Dead letters cannot be kept in"):
        spool.keep(tmp_path / "spool", [rejected("any")], VERSIONS)


def test_a_full_disk_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ClippingsError, match=r"No space left on device.*Free disk space"):
        spool.keep(tmp_path, [rejected("any")], VERSIONS)
    assert list(tmp_path.iterdir()) == []
