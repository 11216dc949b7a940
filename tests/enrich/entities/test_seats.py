"""Places of politicians' seats, after the letter of a party."""

import pytest

from tests.enrich.entities.test_entities import find, names


@pytest.mark.parametrize(
    ("seat", "state"), [("D-Nev.", "Nevada"), ("R-Ohio", "Ohio"), ("I-Vt.", "Vermont"), ("R-S.C.", "South Carolina")]
)
def test_the_place_of_a_seat_is_found(seat: str, state: str) -> None:
    for text in (f"Rep. Ann Reed ({seat}) left.", f"Rep. Ann Reed, {seat}, left."):
        assert names(text, {"Ann Reed": "PERSON", seat: "ORG"}) == {"Ann Reed": "person", state: "place"}


def test_a_seat_may_be_a_town() -> None:
    assert find("Ann Reed (D-Salt Lake City) left.", {})["Salt Lake City"] == ("place", ["Salt Lake City"])


@pytest.mark.parametrize(
    "text", ["It was over (D-Orlavint).", "They left (X-Ohio).", "They read the word D-Ohio there."]
)
def test_what_only_looks_like_a_seat_is_none(text: str) -> None:
    assert "place" not in names(text, {}).values()
