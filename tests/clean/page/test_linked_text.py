"""Text of the article that is all a link stays; links to other articles are cut."""

import pytest

from tests.clean.records import PARAGRAPHS, clean_page, make_page, paragraphs

STOPS = "<ul><li><a href='/a'>Ardle harbour</a><li><a href='/u'>Ulva, at the old pier</a></ul>"
BEGIN, END = paragraphs(PARAGRAPHS[:3]), paragraphs(PARAGRAPHS[3:])
INTRODUCED = f"<p>From the first of May on the new boat will stop at these places:</p>{STOPS}"

THING = "<h3><a href='/{}'>Harbour number {}, on the firth</a></h3><p>{}</p>"
LIST = "".join(THING.format(i, i, text) for i, text in enumerate(PARAGRAPHS))


@pytest.mark.parametrize(
    ("body", "line", "stays"),
    [
        # list items after a sentence that introduces them
        (f"{BEGIN}{INTRODUCED}{END}", "Ulva, at the old pier", True),
        (f"{BEGIN}<p>Read also:</p>{STOPS}{END}", "Ulva, at the old pier", False),
        (f"{BEGIN}{END}{INTRODUCED}", "Ulva, at the old pier", False),
        # subheads that link to themselves
        (f"{BEGIN}<h2><a href='#boat'>A boat for forty people</a></h2>{END}", "A boat for forty people", True),
        (f"{BEGIN}<h2><a href='/boat'>A boat for forty people</a></h2>{END}", "A boat for forty people", False),
        # a list of things, each with its link
        (
            LIST,
            "Harbour number 3, on the firth",
            True,
        ),
    ],
)  # fmt: skip
def test_linked_text(body: str, line: str, stays: bool) -> None:
    text = clean_page(make_page(f"<main><h1>Ferry returns</h1><div>{PARAGRAPHS[1]}{body}</div></main>")).text
    assert (line in text.split("\n\n")) is stays
    assert PARAGRAPHS[4] in text
