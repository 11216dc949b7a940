"""Marks of Markdown are in no word, and what only looks like one stays."""

from pathlib import Path

import pytest

from clippings.clean import clean
from clippings.clean.text.markdown import strip_marks
from clippings.documents import CleanDocument
from tests.capture.reading import read_documents


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ('said [Ned Poole](https://x.example/ned_(baker) "Ned"), a _baker_.', "said Ned Poole, a baker."),
        ("[The “new” [sic] well](https://x.example)[[1]](#note)", "The “new” [sic] well[1]"),
        ("The *council* was **not *at all* asked**, ***ever***.", "The council was not at all asked, ever."),
        ("> “No,” she said.\n> > “Yes,” he said.", "“No,” she said.\n“Yes,” he said."),
        ("[![A boat](boat.jpg)](https://x.example)\n![](a.png)Text", "\nText"),
        ("## The vote\nIt passed.\\\nBarely\\.", "The vote\nIt passed.\nBarely."),
    ],
)
def test_marks_are_taken_out(marked: str, plain: str) -> None:
    assert strip_marks(marked) == plain


def test_links_to_addresses_on_lines_of_their_own_are_words_alone() -> None:
    text = "[Ann Crow][1] and ![a well][w][Ned Poole][] met [Bo Hale], not [sic] or [Di][9].\n[Crow]: Yes.\n"
    addresses = '[1]: https://x.example/a "Ann"\n  [ned poole]: <ned>\n[bo hale]: /bo (Bo)\n[w]: ./well.jpg'
    assert strip_marks(text + addresses) == (
        "Ann Crow and Ned Poole met Bo Hale, not [sic] or [Di][9].\n[Crow]: Yes.\n\n\n\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "# The title",
        "* one\n* two\n- three",
        "3 * 4 * 5 = 60, and a snake_case_name stays.",
        "He wrote [sic] (in 1911), a 5* hotel, 2 > 1.",
        "\\*",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert strip_marks(text) == text.replace("\\", "")


def test_marks_cost_no_more_than_the_text_is_long() -> None:
    for mark in ("*", "_", "[", "![", "](", "> ", "**a", "_a ", "[a]: /", "[a][", "\n[a]: /b", "[[a]"):
        text = mark * 200_000
        assert len(strip_marks(text)) <= len(text)


def test_a_markdown_file_becomes_an_article_without_marks(tmp_path: Path) -> None:
    page = "# Well dug\n\n*By Ann Crow*\n\nThe village dug a **well**. “It is deep,” said [Ned Poole](https://x.example).\n"
    for name in ("well.md", "well.markdown"):
        (tmp_path / name).write_text(page)
        (raw,) = read_documents(tmp_path / name)
        article = clean(raw)
        assert isinstance(article, CleanDocument)
        assert (article.title, article.byline) == ("Well dug", ("Ann Crow",))
        assert article.text == "The village dug a well. “It is deep,” said Ned Poole."
