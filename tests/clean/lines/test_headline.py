"""The headline among menus, kickers, dates and standfirsts of a flattened page."""

import pytest

from clippings.clean.lines.boilerplate import label_lines
from clippings.clean.lines.headline import MEASURES
from clippings.clean.lines.headline_weights import WEIGHTS
from tests.clean.articles import EN

MENU = ["News", "Sport", "Weather", "Sign in", "River Courier", "Town", "Culture", "Letters"]


def test_every_measure_has_a_weight() -> None:
    assert tuple(WEIGHTS) == MEASURES


@pytest.mark.parametrize(
    ("above", "headline", "below"),
    [
        (MENU, "Council approves the new bridge over the river", ["By Hester Quill", "3 May 2024"]),
        ([*MENU, "Town"], "Bridge: nine hours of debate, one vote", ["3 May 2024 Hester Quill"]),
        ([*MENU, "3 May 2024"], "»We have waited for this bridge«, says a baker", ["By Hester Quill"]),
        (MENU, "Why the mayor wants the bridge in May 2027", ["By Hester Quill", "3 May 2024"]),
        (
            ["Sections", *MENU, *MENU],
            "The bridge that the opponents call a wall",
            ["Hester Quill", "3 May 2024, 10:15"],
        ),
    ],
)
def test_the_headline_of_a_crowded_page_is_found(above: list[str], headline: str, below: list[str]) -> None:
    labels = label_lines([*above, headline, *below, *EN], title=None)
    assert labels[len(above)] == "title"
    assert labels[: len(above)].count(None) == 0
    assert labels[-len(EN) :] == [None] * len(EN)


@pytest.mark.parametrize(
    ("first", "label"),
    [
        ("# Hearing on the bridge, 21 May 2026", "title"),
        ("# Interview with Hester Quill (5 May 2026)", "title"),
        ("# Monday, 4 May 2026", "date"),
        ("# 21 May 2026", "date"),
    ],
)
def test_a_heading_of_markdown_that_ends_with_a_day_is_the_headline(first: str, label: str) -> None:
    assert label_lines([first, *EN], title=None) == [label, *[None] * len(EN)]


def test_a_lead_above_the_byline_is_kept() -> None:
    lead = "The bank that the bridge will cross to has been without a baker since the flood of 1953, and hungry."
    lines = ["Council approves the new bridge", lead, "By Hester Quill", "3 May 2024", *EN]
    assert label_lines(lines, title=None) == ["title", None, "byline", "date", *[None] * len(EN)]
