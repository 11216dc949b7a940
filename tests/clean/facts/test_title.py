"""The title of an article: one line, without the name of the site."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.clean.facts.title import fold_title, names_of_host, strip_site, tidy
from clippings.clean.page.page_title import AboveArticle, find_title
from clippings.clean.page.structured_data import Statements
from tests.clean.records import clean_page, make_page, paragraphs


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
        ("Ferry \x1b]0;evil\x07 re\u00adturns\x0bsoon", "Ferry ]0;evil returns soon"),
        ("Cafe\u0301 &#27;[2Jopens", "Café [2Jopens"),
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
def test_the_marks_of_a_markdown_heading_are_cut_from_a_title(line: str, title: str) -> None:
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
def test_headline_is_distinguished_from_the_title_of_the_page(title: str, headline: str, found: str) -> None:
    stated = Statements((), ("Ardle Press",), {"og:title": title}, title, None)
    assert find_title(stated, [headline], AboveArticle(headline, [headline]), None) == found


HOME = "https://ardlepost.example/"
STORY = f"{HOME}news?story=7"


@pytest.mark.parametrize(
    ("head", "body", "url", "found"),
    [
        # a lower heading repeats the name of the page, and the <h1> says something else
        (
            "<title>The boat that nobody wanted</title><meta property='og:title' content='Harbours: Ulva gets a boat'>",
            "<h1>Report from the coast</h1><h2>Harbours Ulva gets a boat</h2>",
            STORY,
            "Harbours Ulva gets a boat",
        ),
        # without an <h1>, the part of the page's title that is also a line above the article
        (
            "<title>Rowers of Ardle - Ulva gets a boat - Press - News</title>",
            "<table><tr><td>Press : Ulva gets a boat</td></tr></table>",
            STORY,
            "Ulva gets a boat",
        ),
        ("<title>Word of the Day --maudlin</title>", "<h2>Word of the Day</h2><h3>maudlin</h3>", STORY, "maudlin"),
        # if it only names a section, the heading right above the article that is not its byline
        ("<title>ardlepost | Coast</title>", "<h4>A boat for Ulva</h4><h5>By Ann Lee</h5>", STORY, "A boat for Ulva"),
        ("<title>Ulva gets a boat | ardlepost</title>", "<h4>All about the coast</h4>", STORY, "Ulva gets a boat"),
        # the first page of a site has the name of the site
        ("<title>Ann’s Harbours</title>", "<h1>Ann’s Harbours</h1><h3>Ulva gets a boat</h3>", HOME, "Ulva gets a boat"),
        ("<title>Ann’s Harbours</title>", "<h1>Ann’s Harbours</h1><h3>Ulva gets a boat</h3>", STORY, "Ann’s Harbours"),
        # the site's banner and its menu are headings too
        (
            "<title>Ulva gets a boat | Post</title>",
            "<h1>Post</h1><h2><a href=x>Ulva gets a boat</a></h2>",
            STORY,
            "Ulva gets a boat",
        ),
        ("<title>Stille Post - Kurier</title>", "<h1>Stille Post</h1>", STORY, "Stille Post"),
    ],
)  # fmt: skip
def test_title_is_the_heading_above_the_article(head: str, body: str, url: str, found: str) -> None:
    assert clean_page(make_page(f"<div>{body}{paragraphs()}</div>", head), url=url).title == found
