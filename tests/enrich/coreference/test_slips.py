"""Surnames with a slip of one letter are found without comparing each with each."""

from itertools import product

import pytest

from clippings.enrich.coreference.slips import Slips, is_slip

# All words of six to eight letters over two letters, after a first one.
WORDS = [first + "".join(rest) for first in "ab" for size in (4, 5, 6, 7) for rest in product("ab", repeat=size)]


def test_the_same_are_found_as_by_comparing_each_with_each() -> None:
    slips = Slips(WORDS)
    for word in WORDS[::7]:
        assert slips.find(word) == {other for other in WORDS if is_slip(word, other)}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("bauchtman", {"buchtman"}, id="letter added"),
        pytest.param("buchtan", {"buchtman"}, id="letter lost"),
        pytest.param("buchtmen", {"buchtman"}, id="letter changed"),
        pytest.param("muchtman", set(), id="first letter"),
        pytest.param("buchtman", set(), id="no slip"),
        pytest.param("bcuhtman", set(), id="two letters"),
    ],
)
def test_slips(name: str, found: set[str]) -> None:
    assert Slips(["buchtman", "lind"]).find(name) == found
