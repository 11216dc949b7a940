"""The passages of a plain text: wrapped lines are joined; lists and tables are not."""

from itertools import cycle
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.clean.text.passages import split_passages

WRAPPED = """The town council of Ardle voted on Monday to reopen the ferry that
was closed nine years ago after a storm. The new boat will carry
forty people and their bicycles.

It will cross the firth every half hour in summer, and the council
expects the first crossing in spring. The timetable will be printed
in the last week of February.

Fishermen asked for a later start of the works, since the herring
season ends only in October, and they need the quay until then, as
their boats have no other place.

- bicycles
- dogs
"""


def test_lines_are_passages() -> None:
    assert [(p.text, p.line, p.start, p.end) for p in split_passages("One\n\n  two \nthree")] == [
        ("One", 1, 0, 3),
        ("two", 3, 7, 10),
        ("three", 4, 12, 17),
    ]


def test_wrapped_paragraphs_are_joined_but_short_lines_are_kept() -> None:
    texts = [passage.text for passage in split_passages(WRAPPED)]
    assert len(texts) == 5
    assert texts[0].endswith("will carry forty people and their bicycles.")
    assert texts[3:] == ["- bicycles", "- dogs"]


def test_a_table_and_a_list_are_kept_apart_from_wrapped_paragraphs() -> None:
    rows = ["Canoes       nothing", "Motorboats   6", "Barges       15", "Tugs         15"]
    paragraphs = WRAPPED.partition("\n- bicycles")[0]
    texts = [
        passage.text
        for passage in split_passages("\n\n".join([paragraphs.strip(), "\n".join(rows), "- dogs\n- geese"]))
    ]
    assert texts[3:] == [*rows, "- dogs", "- geese"]
    assert texts[2].endswith("as their boats have no other place.")


def test_long_lines_are_never_joined() -> None:
    lines = [f"{'word ' * (30 + i)}end." for i in range(12)]
    assert [passage.text for passage in split_passages("\n".join(lines))] == lines


PARAGRAPHS = [
    "The town council of Ardle voted on Monday to reopen the ferry that was closed nine years ago after a storm, said "
    "Mayor Ann Lee. The new boat will carry forty people and their bicycles across the firth.",
    '"We have waited long enough for this," said Bo Chi of the Friends of the Ferry, who collected 4,000 signatures. '
    '"Now we want to know what it will cost, and who is going to pay for the pier at Kell."',
    "Fishermen asked for a later start of the works, since the herring season ends only in October, and Mr. Falk said "
    "they need the quay until then.",
    "The council will vote again in March.",
]


def wrap(width: int, indent: str = "", first: str = "", between: str = "\n") -> str:
    return between.join(fill(text, width, initial_indent=first, subsequent_indent=indent) for text in PARAGRAPHS)


@pytest.mark.parametrize(
    "document",
    [
        wrap(72),  # no blank lines
        wrap(90, indent=" " * 12, first=" " * 12).strip(),  # the source of a page
        wrap(62, indent="  ", first="      "),  # of a wire: each paragraph begins further to the right
        wrap(110, between="\n\n"),
        wrap(70).replace("\n", "\n\n"),  # a blank line after each line
    ],
)
def test_wrapped_paragraphs_of_any_layout_are_joined(document: str) -> None:
    assert [passage.text for passage in split_passages(document)] == PARAGRAPHS


def test_a_long_address_below_a_wrapped_text_does_not_hide_its_width() -> None:
    address = f"https://www.courier.example/{'ferry-' * 12}"
    texts = [passage.text for passage in split_passages(f"{wrap(70, between=chr(10) * 2)}\n\n{address}")]
    assert texts == [*PARAGRAPHS, address]


def test_lines_of_different_lengths_are_joined_if_most_end_within_a_sentence() -> None:
    lines, line, widths = [], "", cycle((64, 75, 58, 70))
    width = next(widths)
    for word in " ".join(PARAGRAPHS[:3]).split():
        if len(line) + len(word) > width:
            lines.append(line)
            line, width = "", next(widths)
        line = f"{line} {word}".strip()
    texts = [passage.text for passage in split_passages("\n".join([*lines, line]))]
    assert " ".join(texts) == " ".join(PARAGRAPHS[:3])
    assert all(text.endswith((".", '"')) for text in texts)


def test_a_headline_above_a_wrapped_text_and_a_list_below_it_stay_apart() -> None:
    head, rows = ["Ferry to cross the firth again", "By Ann Lee"], ["boats", "bicycles and dogs", "the pier at Kell"]
    document = "\n".join([*head, "", wrap(72), "", *rows])
    assert [passage.text for passage in split_passages(document)] == [*head, *PARAGRAPHS, *rows]


def test_rows_and_rules_as_wide_as_the_text_are_not_joined() -> None:
    rows = ["-" * 68, "boats on the firth in summer       forty people and their bicycles", "-" * 68]
    texts = [passage.text for passage in split_passages("\n".join([wrap(70), *rows]))]
    assert texts == [*PARAGRAPHS, *rows]


def test_fields_and_names_of_files_of_about_the_same_width_are_rows() -> None:
    fields = [
        "name: ardle-ferry and all of the boats that cross the firth",
        "description: a boat that carries forty people and bicycles",
        "version: one and a half of the second third of the quarter",
        "license: free for all who ever lived in the town of Ardle",
        "homepage: the page of the town and other pages of the town",
        "languages: those of the fishermen and of those in the town",
    ]
    assert [passage.text for passage in split_passages("\n".join(fields))] == fields
    files = [f"pictures/of/the/ferry/at/the/pier/of/Kell-{number:05}.jpeg" for number in range(8)]
    assert [passage.text for passage in split_passages("\n".join(files))] == files


def test_indents_show_where_paragraphs_begin_even_if_the_last_lines_are_full() -> None:
    lines = [
        "   The town council of Ardle voted on Monday to reopen the",
        "ferry that was closed nine years ago after one long storm.",
    ]
    texts = [passage.text for passage in split_passages("\n".join(lines * 6))]
    assert texts == [" ".join(line.strip() for line in lines)] * 6


def test_chinese_lines_are_joined_only_if_nothing_more_fits_in_them() -> None:
    paragraphs = [
        "阿德尔镇议会周一投票决定重新开放九年前因风暴而关闭的渡轮，市长表示这是居民期待的决定。" * 2,
        "新船将载四十人及其自行车，夏季每半小时横渡一次海湾，渔民要求推迟开工。",
        "议会预计春季首航，并将在二月最后一周公布时间表，同时希望县政府承担一半的费用。",
    ]
    assert [passage.text for passage in split_passages("\n".join(paragraphs * 3))] == paragraphs * 3
    wrapped = [paragraphs[0][start : start + 42] for start in range(0, len(paragraphs[0]), 42)]
    texts = [passage.text for passage in split_passages("\n\n".join(["\n".join(wrapped)] * 4))]
    assert texts == [" ".join(wrapped)] * 4


VERSES = """The herring and the salt of it
the boats along the quay
and all the things that we have lost
are lying in the sea
the morning comes across the firth
it does not ask for me
"""


def test_verses_are_not_joined() -> None:
    assert [passage.text for passage in split_passages(VERSES)] == VERSES.splitlines()


@given(st.text(st.characters(exclude_characters="\r"), max_size=300))
def test_passages_cover_the_whole_text_in_order(document: str) -> None:
    passages = split_passages(document)
    assert "".join("".join(passage.text.split()) for passage in passages) == "".join(document.split())
    for passage in passages:
        assert document[passage.start : passage.end].split() == passage.text.split()
        assert document[: passage.start].count("\n") + 1 == passage.line
