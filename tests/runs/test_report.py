"""Tallies add up, in the order of their slices."""

from clippings.runs.report import MAX_KEYS, OTHER_KEYS, Tally, Unread, unread_rows


def test_unread_keys_keep_their_first_file_and_add_up() -> None:
    total, second = Tally(), Tally()
    total.note_unread("mood", 1, "in/a.jsonl")
    second.note_unread("mood", 1, "in/b.jsonl")
    second.note_unread("mood", 1, "in/c.jsonl")
    second.note_unread("tags", 1, "in/b.jsonl")
    total.add(second)
    assert total.unread == {"mood": Unread(3, "in/a.jsonl"), "tags": Unread(1, "in/b.jsonl")}
    assert unread_rows(total) == [("mood (first in in/a.jsonl)", 3), ("tags (first in in/b.jsonl)", 1)]


def test_very_many_keys_are_told_together() -> None:
    total = Tally()
    for number in range(10 * MAX_KEYS):
        total.note_unread(f"key {number}", 1, "in/a.jsonl")
    assert len(total.unread) == MAX_KEYS + 1
    assert total.unread[OTHER_KEYS].records == 9 * MAX_KEYS
