"""Comment threads are recognized by repeated names and times; diaries, tickers and lists are not threads."""

import pytest

from clippings.clean.lines.boilerplate import label_lines
from clippings.clean.rules.threads import find_stamps
from clippings.clean.text.line import measure_line
from tests.clean.articles import BODY, EN

ARTICLE = [*EN, *BODY["fr"]]  # enough prose for an article with comments
LONG = (
    "I have lived beside that river for forty years and never once needed a bridge, because my brother has a boat and "
    "the boat has an engine, and whoever wants to see the other bank can knock on my door in the morning and bring "
    "a thermos of coffee and two rolls, which is cheaper than any toll that this council will think of."
)
SAME_LINE = [
    "Ada Moor | 21.04.2020 - 16:40", LONG, "Tak",
    "Bo Lind | 21.04.2020 - 17:05", "Souhlas.", "Tak",
    "Cleo Rand | 22.04.2020 - 08:11", LONG, "Tak",
]  # fmt: skip
LINE_ABOVE = [
    "1. grannyweather says:", "May 29, 2019 at 5:39 pm", LONG,
    "2. Otto P", "May 29, 2019 at 6:01 pm", "It will rust.",
    "3. the_ferryman", "May 30, 2019 at 7:12 am", LONG,
]  # fmt: skip
AGES = [
    "Aino", "3 tuntia sitten", "Silta on liian kallis.", "Vastaa",
    "Eero K", "5 tuntia sitten", "Hyvä niin.", "Vastaa",
    "Tuulikki", "7 tuntia sitten", "Kuka maksaa?", "Vastaa",
]  # fmt: skip


@pytest.mark.parametrize("thread", [SAME_LINE, LINE_ABOVE, AGES], ids=["same line", "line above", "ages"])
def test_a_thread_is_cut_to_its_end_however_long_a_comment_is(thread: list[str]) -> None:
    labels = label_lines([*ARTICLE, *thread], title="")
    assert labels[: len(ARTICLE)] == [None] * len(ARTICLE)
    assert set(labels[len(ARTICLE) :]) == {"comments"}


def test_one_timestamp_is_enough_below_the_heading_of_the_comments() -> None:
    labels = label_lines([*ARTICLE, "1 Comment", "Otto P says:", "June 9, 2017 at 1:22 pm", LONG], title="")
    assert labels[len(ARTICLE) :] == ["comments"] * 4


@pytest.mark.parametrize(
    "lines",
    [
        ["3 May 2024, 10:15", LONG, "3 May 2024, 11:40", LONG, "4 May 2024, 09:05", LONG],  # a diary
        ["Ada Moor", "Moor lost in 2019.", "Bo Lind", "Lind won in 2020.", "Cleo Rand", "Rand never stood."],
        ["The tower falls", "3 May 2019", LONG, "The mayor goes", "9 June 2019", LONG, "A bridge", "1 July 2019", LONG],
    ],
)  # fmt: skip
def test_days_without_names_and_names_without_times_are_an_article(lines: list[str]) -> None:
    assert label_lines([*ARTICLE, *lines], title="") == [None] * (len(ARTICLE) + len(lines))


def test_text_kept_by_the_structure_of_a_page_is_not_a_thread() -> None:
    lines = [*ARTICLE, *SAME_LINE]
    assert label_lines(lines, title="", flattened=False) == [None] * len(lines)


def test_a_list_with_prices_below_names_is_not_a_thread() -> None:
    rooms = [line for name in ("Hotel Moor", "Gasthof Lind", "Pension Rand") for line in (name, "from 90 euros", LONG)]
    assert label_lines([*ARTICLE, *rooms], title="").count("comments") == 0


def test_a_timestamp_line_names_the_commenter() -> None:
    lines = [measure_line(text) for text in ("Ada Moor | 21.04.2020 - 16:40", "Otto P", "May 29, 2019 at 6:01 pm")]
    assert [(stamp.first, stamp.line, stamp.name) for stamp in find_stamps(lines)] == [
        (0, 0, "ada moor"),
        (1, 2, "otto p"),
    ]
