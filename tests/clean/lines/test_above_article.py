"""Which lines above an article belong to the page, and under which rule each is cut."""

import pytest

from clippings.clean.lines.boilerplate import label_lines
from tests.clean.articles import EN


@pytest.mark.parametrize("stated", [["3 May 2024"], ["By Ann Smith", "3 May 2024"], ["3 May 2024", "By Ann Smith"]])
def test_a_list_without_sentences_is_kept_from_its_first_entry_on(stated: list[str]) -> None:
    entries = ["Ardle quay: hourly", "Upper Sallow: at noon", "Lower Quay: evenings", "Gannet Rock: Sundays"]
    labels = label_lines(["Summer ferries from Ardle", *stated, *entries], title=None)
    assert labels[0] == "title"
    assert set(labels[1 : 1 + len(stated)]) <= {"byline", "date"}
    assert labels[1 + len(stated) :] == [None] * len(entries)


def test_the_entries_of_a_list_above_the_headline_are_cut_under_the_rule_of_its_heading() -> None:
    entries = ["Bus fares up again", "Baker wins a prize", "Rain on all days"]
    lines = ["Most read", *entries, "Town gets a bridge", "By Ann Smith", "3 May 2024", *EN]
    labels = label_lines(lines, title="Town gets a bridge")
    assert labels == [*["related"] * 4, "title", "byline", "date", *[None] * len(EN)]


@pytest.mark.parametrize("author", ["By Bo Reed Jr.", "By Ann Smith and Bo Reed Sr."])
def test_a_byline_may_end_with_the_full_stop_of_a_name(author: str) -> None:
    labels = label_lines(["Menu", "Town", "Sports", "Town gets a bridge", author, *EN], title=None)
    assert labels == ["navigation", "header", "header", "title", "byline", *[None] * len(EN)]


def test_a_sentence_that_ends_with_such_a_name_is_text() -> None:
    sentence = "By Monday it was clear that they would miss Bo Chi Jr."
    assert label_lines([sentence, *EN], title=None)[0] is None
