"""What a pass over people notes on disk is read again as it was."""

from dataclasses import replace
from datetime import date

import pytest

from clippings.documents import Entity, Span
from clippings.errors import ClippingsError
from clippings.index.bulk import Guard
from clippings.index.people_notes import Named, open_notes
from clippings.index.person_links import PersonLink
from clippings.linking.sightings import Sighting, read_sightings
from tests.index.articles import make_article

LINK = PersonLink("Ada Quill", "p1", False, "Ada Quill (p1)")
NAMED = Named(Guard(3, 1), ("f1",), (LINK,), ("Ada Quill",), ("Ada Quill",), {"a1-0-4": "Ada Quill"})
FULL = Sighting(
    "a1",
    "Ada Quill",
    date(2026, 1, 2),
    "she",
    frozenset({"mayor", "judge"}),
    frozenset({"bo reed"}),
    ("0f-1", "1e-1"),
    "Courier",
    "en",
    "c0",
)
BARE = Sighting("a2", "Bo Reed")


def test_all_that_is_noted_is_read_again() -> None:
    with open_notes() as notes:
        notes.add_article("a1", NAMED, [FULL, replace(FULL, name="...")])  # the last is nobody's name
        notes.add_article("a2", Named(Guard(4, 1), (), (), (), (), {}), [BARE])
        assert (notes.lacks_article("a1"), notes.lacks_article("a3")) == (False, True)
        assert list(notes.count_surnames()) == [("quill", 1), ("reed", 1)]
        assert notes.list_sightings(["reed", "quill"]) == ([FULL, BARE], {"a1": ["f1"]})
        probable = PersonLink("Reed", "p2", True, "Bo Reed")
        notes.add_people(["p1", "p2"], [("a1", LINK), ("a1", probable)])
        assert notes.find_unknown(["p2", "p3"]) == {"p3"}
        (first, second) = notes.list_articles()
        assert first == ("a1", NAMED, {"Ada Quill": LINK, "Reed": probable})
        assert second == ("a2", Named(Guard(4, 1), (), (), (), (), {}), {})


def test_the_names_in_an_article_are_kept_once_for_all_its_people() -> None:
    names = [f"Ada {chr(ord('a') + number // 26)}{chr(ord('a') + number % 26)}moor" for number in range(300)]
    entities = tuple(Entity(name, "person", (Span(0, 3),)) for name in names)
    seen = read_sightings(replace(make_article("a1").document, entities=entities))
    assert len({id(one.company) for one in seen}) == 1
    with open_notes() as notes:
        notes.add_article("a1", NAMED, seen)
        again, _ = notes.list_sightings([surname for surname, _ in notes.count_surnames()])
        (pages,), (size,) = (notes.file.execute(f"PRAGMA page_{name}").fetchone() for name in ("count", "size"))
    assert len(again) == 300
    assert {one.company for one in again} == {seen[0].company}
    assert len({id(one.company) for one in again}) == 1
    assert pages * size < 300_000


def test_a_full_disk_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ClippingsError, match="TMPDIR"):
        _fill_disk()


def _fill_disk() -> None:
    with open_notes() as notes:
        notes.file.execute("PRAGMA max_page_count = 8")
        for number in range(1_000):
            notes.add_article(f"a{number}", NAMED, [FULL])
