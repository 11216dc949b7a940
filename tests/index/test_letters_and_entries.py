"""What is kept of a rejected record and of a file: nothing is lost on the way to the archive and back (pure)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from clippings.documents import Counts, Origin, Rejected
from clippings.index import dead_letters, sources
from clippings.index.archive import Archive
from clippings.index.dead_letters import DELAYS, DeadLetter, dead_letter_id, is_due, is_known
from clippings.index.sources import UNKNOWN_SIZE, SourceEntry, adds_up, containers, read_in, source_id, sum_ids, unread
from tests.index.articles import NOW, fill
from tests.index.scripted import Server

LATER = NOW + timedelta(days=30)
V1, V2 = {"clean": "1"}, {"clean": "2"}
BROKEN = Rejected("a" * 40, Origin("news", "a.jsonl", "7"), "capture", "bad_record", "No text.", "bytes")
GONE = replace(BROKEN, reason="forgotten", detail="It was asked for.", origin=Origin("news", "a.jsonl", "secret"))
ARCHIVE: Archive = Server([]).archive(0)


def tried(times: int, rejected: Rejected = BROKEN, versions: dict[str, str] = V1) -> DeadLetter:
    """The letter after this many attempts, the last of them now."""
    letter = None
    for _ in range(times):
        letter = dead_letters._make_letter(letter, rejected, versions, NOW)
    assert letter
    return letter


@pytest.mark.parametrize("number", [1, 2])
def test_a_dead_letter_is_read_back_unchanged(number: int) -> None:
    letter: DeadLetter = fill(DeadLetter, number)
    for one in (letter, replace(letter, next_attempt=None)):
        action = dead_letters._action(ARCHIVE, one)
        assert (action.operation, action.id, action.alias) == ("index", one.id, ARCHIVE.write_alias("dead-letters"))
        assert action.source
        assert dead_letters._deserialize(action.source) == one


@pytest.mark.parametrize("number", [1, 2])
def test_an_entry_is_read_back_unchanged(number: int) -> None:
    entry: SourceEntry = fill(SourceEntry, number)
    for one in (entry, replace(entry, read_at=None)):
        action = sources._action(ARCHIVE, one)
        id = source_id(one.collection, one.file)
        assert (action.operation, action.id, action.alias) == ("index", id, ARCHIVE.write_alias("sources"))
        assert action.source
        assert action.source["id"] == id
        assert sources._deserialize(action.source) == one


def test_an_entry_of_an_old_archive_is_read_and_its_file_read_again() -> None:
    source: Any = sources._action(ARCHIVE, fill(SourceEntry, 1)).source
    old = {name: value for name, value in source.items() if name not in ("checksum", "json_map", "unpruned")}
    found = sources._deserialize(old)
    assert (found.checksum, found.json_map, found.unpruned) == ("", "", True)


def test_attempts_come_at_growing_intervals_and_stop() -> None:
    letters = [tried(times) for times in range(1, 8)]
    assert [one.attempts for one in letters] == [1, 2, 3, 4, 5, 6, 7]
    assert [one.next_attempt and one.next_attempt - NOW for one in letters] == [*DELAYS, None, None]
    assert [one.state for one in letters] == ["waiting"] * 5 + ["given_up"] * 2
    first = letters[0]
    assert (first.id, first.article_id, first.origin) == (dead_letter_id(BROKEN.origin), BROKEN.id, BROKEN.origin)
    assert (first.stage, first.reason, first.detail) == ("capture", "bad_record", "No text.")
    assert (first.capture, first.versions) == ("bytes", V1)


@pytest.mark.parametrize(
    ("rejected", "versions", "attempts"),
    [(BROKEN, V1, 4), (BROKEN, V2, 1), (replace(BROKEN, capture="others"), V1, 1)],
)
def test_new_content_or_new_code_starts_again(rejected: Rejected, versions: dict[str, str], attempts: int) -> None:
    letter = dead_letters._make_letter(tried(3), rejected, versions, LATER)
    assert (letter.attempts, letter.first_seen, letter.last_seen) == (attempts, NOW, LATER)


@pytest.mark.parametrize(
    ("known", "rejected", "state"),
    [
        (replace(tried(1), state="dropped"), BROKEN, "dropped"),
        (replace(tried(1), state="dropped"), replace(BROKEN, capture="others"), "waiting"),
        (replace(tried(6), state="dropped"), BROKEN, "dropped"),
        (tried(1, GONE), replace(BROKEN, origin=GONE.origin), "waiting"),
    ],
    ids=["the same", "other bytes", "after the last attempt", "forgotten by mistake"],
)
def test_a_dropped_letter_stays_dropped_until_its_content_changes(
    known: DeadLetter, rejected: Rejected, state: str
) -> None:
    letter = dead_letters._make_letter(known, rejected, V1, LATER)
    assert letter.state == state
    assert (letter.next_attempt is None) == (state == "dropped")


def test_the_letter_of_a_forgotten_article_names_neither_article_nor_record() -> None:
    letter = dead_letters._make_letter(tried(2), GONE, V2, LATER)
    assert "secret" not in str(letter)
    assert BROKEN.id not in str(letter)
    assert (letter.id, letter.origin) == (dead_letter_id(GONE.origin), Origin("news", "a.jsonl"))
    assert (letter.stage, letter.reason, letter.detail) == ("capture", "forgotten", dead_letters.FORGOTTEN)
    assert (letter.capture, letter.attempts, letter.versions) == ("bytes", 1, V2)
    assert (letter.first_seen, letter.last_seen, letter.next_attempt, letter.state) == (NOW, LATER, None, "dropped")
    assert dead_letters._make_letter(None, GONE, V2, LATER).first_seen == LATER


def test_a_letter_is_written_once_and_again_only_if_it_changes() -> None:
    told = dead_letters._is_recorded
    assert told(tried(1), BROKEN, V1)
    assert not told(None, BROKEN, V1)
    assert not told(tried(1), BROKEN, V2)
    assert not told(tried(1), replace(BROKEN, reason="forgotten"), V1)
    assert told(tried(1, GONE), GONE, V2)
    assert not told(tried(1, GONE), replace(GONE, capture="others"), V1)
    assert not is_known(tried(1, GONE), "bytes", V1)  # the list of refusals says whether it still is


def test_only_a_waiting_letter_becomes_due() -> None:
    letter = tried(1)
    assert letter.next_attempt
    assert is_due(letter, letter.next_attempt)
    assert not is_due(letter, letter.next_attempt - timedelta(seconds=1))
    assert not is_due(tried(6), LATER)
    assert not is_due(replace(letter, state="dropped"), LATER)


def test_a_file_that_was_only_started_does_not_count_as_read() -> None:
    assert unread("news", "/in", "a.jsonl", "text=body") == SourceEntry(
        "news", "/in", "a.jsonl", UNKNOWN_SIZE, 0, "", Counts(), 0, "0", None, "text=body"
    )


def test_missing_and_unexpected_ids_are_noticed() -> None:
    ids = [source_id("news", name) for name in ("a", "b", "c")]
    entry = replace(unread("news", "/in", "x"), checksum=f"{sum_ids(ids):x}", records=3)
    assert adds_up(entry, ids[::-1])
    assert not adds_up(entry, ids[:2])
    assert not adds_up(entry, [*ids[:2], source_id("news", "d")])
    assert len({*ids, source_id("new", "sa")}) == 4


def test_nested_archives_of_a_member_are_named_from_the_inside_out() -> None:
    assert containers("a/b.zip/c.txt") == ["a/b.zip/c.txt", "a/b.zip", "a"]
    assert read_in(unread("news", "/in", "a.zip")) == {
        "bool": {
            "filter": [{"term": {"collection": "news"}}],
            "must": {"bool": {"should": [{"term": {"file": "a.zip"}}, {"prefix": {"file": "a.zip/"}}]}},
        }
    }
