"""The passages of a plain text: wrapped lines are joined; lists and tables are not."""

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


@given(st.text(st.characters(exclude_characters="\r"), max_size=300))
def test_passages_cover_the_whole_text_in_order(document: str) -> None:
    passages = split_passages(document)
    assert "".join("".join(passage.text.split()) for passage in passages) == "".join(document.split())
    for passage in passages:
        assert document[passage.start : passage.end].split() == passage.text.split()
        assert document[: passage.start].count("\n") + 1 == passage.line
