"""Tallies add up, in the order of their slices."""

from collections import Counter
from dataclasses import replace

import pytest

from clippings.documents import Counts, Origin, Rejected
from clippings.runs.report import (
    MAX_KEYS,
    OTHER_KEYS,
    TOLD,
    Ended,
    Reenriched,
    ReenrichReport,
    Rejection,
    Tally,
    Unread,
    outcome_rows,
    reenrich_rows,
    unread_rows,
)


def test_unread_keys_keep_their_first_file_and_are_summed() -> None:
    total, second = Tally(), Tally()
    total.note_unread("mood", 1, "in/a.jsonl")
    second.note_unread("mood", 1, "in/b.jsonl")
    second.note_unread("mood", 1, "in/c.jsonl")
    second.note_unread("tags", 1, "in/b.jsonl")
    total.add(second)
    assert total.unread == {"mood": Unread(3, "in/a.jsonl"), "tags": Unread(1, "in/b.jsonl")}
    assert unread_rows(total) == [("mood (first in in/a.jsonl)", 3), ("tags (first in in/b.jsonl)", 1)]


def test_very_many_keys_are_reported_together() -> None:
    total = Tally()
    for number in range(10 * MAX_KEYS):
        total.note_unread(f"key {number}", 1, "in/a.jsonl")
    assert len(total.unread) == MAX_KEYS + 1
    assert total.unread[OTHER_KEYS].records == 9 * MAX_KEYS


BROKEN = Rejected("a" * 40, Origin("news", "a.jsonl", "7"), "capture", "bad_record", "No text.")


def test_rejections_are_reported_with_their_place_and_counted_by_reason() -> None:
    total, second = Tally(), Tally()
    total.note_rejected(BROKEN)
    second.note_rejected(replace(BROKEN, reason="forgotten"))
    for _ in range(TOLD):
        second.note_rejected(replace(BROKEN, reason="empty"))
    total.add(second)
    assert total.reasons == {"bad_record": 1, "forgotten": 1, "empty": TOLD}
    assert len(total.rejections) == TOLD
    assert total.rejections[0] == Rejection("news/a.jsonl#7", "bad_record", "No text.")
    assert total.rejections[1].place == "news/a.jsonl"  # not the own id of a forgotten record


def test_the_first_twenty_rejections_are_listed_and_all_are_counted() -> None:
    total = Tally()
    for _ in range(TOLD + 1):
        total.note_rejected(BROKEN)
    assert (len(total.rejections), total.reasons["bad_record"]) == (TOLD, TOLD + 1)


def test_time_adds_up_over_slices_and_stages() -> None:
    total, second = Tally(), Tally()
    for tally in (total, second):
        with tally.timed("clean"), tally.timed("index"):
            pass
    total.seconds, second.seconds = {"clean": 1.0004}, {"clean": 2.0, "index": 0.5}
    total.add(second)
    assert total.rounded_seconds() == {"seconds_clean": 3.0, "seconds_index": 0.5}
    with pytest.raises(ValueError, match="fails"), second.timed("clean"):
        raise ValueError("fails")
    assert second.seconds["clean"] > 2.0


def test_the_table_of_an_ingest_adds_up_to_its_last_row() -> None:
    tally = Tally(Counts(new=1, changed=2, unchanged=3, duplicate=4, rejected=5), Counter(empty=2, bad_record=3))
    rows = outcome_rows(tally)
    assert [name for name, _ in rows[-3:]] == ["rejected: bad_record", "rejected: empty", "inputs"]
    assert sum(number for _, number in rows[:-1]) == rows[-1][1] == 15
    assert dict(rows) == {
        **{"indexed, new": 1, "indexed, changed": 2, "unchanged": 3, "duplicate": 4},
        **{"rejected: bad_record": 3, "rejected: empty": 2, "inputs": 15},
    }


def test_counts_of_a_reenrichment_add_up_to_the_visited_articles() -> None:
    one = Reenriched(1, 2, 3, 4, 5, 6, (("a", "too large"),))
    both = one + one
    assert both == Reenriched(2, 4, 6, 8, 10, 12, (("a", "too large"),) * 2)
    assert (both.visited, (Reenriched(refusals=(("a", ""),) * TOLD) + one).refusals[-1]) == (30, ("a", ""))
    rows = reenrich_rows(ReenrichReport(both, 7, 8, 0.1))
    assert rows == [
        *[("changed", 2), ("same output, new versions", 4), ("nothing to write", 6), ("forgotten", 8)],
        *[("refused", 10), ("visited", 30), ("with a failed stage", 12)],
    ]
    assert "forgotten" not in dict(reenrich_rows(ReenrichReport(replace(both, forgotten=0), 0, 0, 0.1)))


def test_the_parts_of_a_file_add_up_to_the_file() -> None:
    assert Ended(Counts(new=1), 5) + Ended(Counts(rejected=2), 7) == Ended(Counts(new=1, rejected=2), 12)
