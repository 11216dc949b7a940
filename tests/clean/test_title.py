import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.clean.metadata import find_title
from clippings.clean.structured_data import Statements
from clippings.clean.title import fold_title, names_of_host, strip_site, tidy


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Ferry returns.", "Ferry returns"),
        ("Ferry  \n returns", "Ferry returns"),
        ("Ferry returns...", "Ferry returns..."),
        ("Is it true?", "Is it true?"),
        ("Made in the U.S.", "Made in the U.S."),
        ("Ferry bought by Ardle Inc.", "Ferry bought by Ardle Inc."),
        ("Caf&eacute; &amp; bar", "Café & bar"),
        ("\u202eevil\u202c title", "evil title"),
        (" \n", None),
        (".", None),
        ("x" * 10_000, "x" * 1_000 + "…"),
    ],
)
def test_title_is_one_tidy_line(raw: str, title: str | None) -> None:
    assert tidy(raw) == title


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(raw: str) -> None:
    once = fold_title(raw.replace("&", "and"))
    assert once is None or fold_title(once) == once


@pytest.mark.parametrize(
    ("title", "sites", "headings", "stripped"),
    [
        ("Ferry returns | The Post", ["The Post"], [], "Ferry returns"),
        ("Ferry returns | News | The Post", ["The Post", "News"], [], "Ferry returns"),
        ("The Post: Ferry returns", ["The Post"], [], "The Post: Ferry returns"),
        ("The Post » Ferry returns", ["the post"], [], "Ferry returns"),
        ("Ferry returns - Post of the North", [], ["Ferry returns"], "Ferry returns"),
        ("Ferry - the return", ["The Post"], [], "Ferry - the return"),
        ("Ferry - the return", [], ["Ferry - the return", "Ferry"], "Ferry - the return"),
        ("The Post", ["The Post"], [], "The Post"),
        ("Ferry returns - The Post", ["The Post"], ["The Post"], "Ferry returns"),
    ],
)
def test_name_of_the_site_is_stripped(title: str, sites: list[str], headings: list[str], stripped: str) -> None:
    assert strip_site(title, sites, headings) == stripped


def test_host_names_its_site() -> None:
    assert names_of_host("www.ardlepost.example:8080") == ("ardlepost.example", "ardlepost")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# A bridge for Northport", "A bridge for Northport"),
        ("### A bridge for Northport. ###", "A bridge for Northport"),
        ("#Northport mourns", "#Northport mourns"),
        ("# ", "#"),
        ("We're no. #1", "We're no. #1"),
    ],
)
def test_the_marks_of_a_markdown_heading_are_no_part_of_a_title(line: str, title: str) -> None:
    assert tidy(line) == title


@pytest.mark.parametrize(
    ("title", "headline", "found"),
    [
        ("Ferry returns - Good news in Ardle", "Good news in Ardle Ferry returns", "Ferry returns"),
        (
            "Ferry of Ardle: all times and prices",
            "When will the ferry of Ardle return?",
            "When will the ferry of Ardle return?",
        ),
        (
            "Ferry returns to the firth » Ardle Press",
            "Ardle Press, news of the ferry and the firth",
            "Ferry returns to the firth",
        ),
        ("Ferry returns to the firth", "All our news of today", "Ferry returns to the firth"),
    ],
)
def test_headline_is_told_from_what_the_page_calls_itself(title: str, headline: str, found: str) -> None:
    stated = Statements((), ("Ardle Press",), {"og:title": title}, title, None)
    assert find_title(stated, [headline], headline, None) == found
