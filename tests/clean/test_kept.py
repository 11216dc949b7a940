"""What is next to the article's own paragraphs and is kept: standfirst, dateline, hidden text, readings."""

import pytest

from clippings.clean.facts.dateline import find_dateline
from clippings.documents import Dateline
from tests.clean.records import PARAGRAPHS, clean_page, make_page, paragraphs

WHOLE = "\n\n".join(PARAGRAPHS)
SUMMARY = "After nine years without a boat, the two towns on the firth will be joined again this spring."
HEADLINE = "<h1>Ferry to cross the firth again</h1>"


def test_a_standfirst_between_headline_and_article_is_kept_with_its_place() -> None:
    head = f"<header>{HEADLINE}<p class='standfirst'>{SUMMARY}</p><p>By Ann Lee</p></header>"
    doc = clean_page(make_page(f"<main>{head}<article>{paragraphs()}</article></main>"))
    assert doc.text == f"{SUMMARY}\n\n{WHOLE}"
    assert doc.standfirst is not None
    assert doc.text[doc.standfirst.start : doc.standfirst.end] == SUMMARY
    assert doc.byline == ("Ann Lee",)


@pytest.mark.parametrize(
    "deck",
    [
        "<h2 class='dek'>Nine years, one storm and a boat</h2>",
        "<h3 class='subtitle-x1'>Nine years, one storm and a boat</h3>",
        "<h2 class='sumario'>Nine years, one storm and a boat</h2>",
        "<div class='article__chapo'>Nine years, one storm and a boat</div>",
    ],
)
def test_a_short_standfirst_that_the_page_marks_is_kept(deck: str) -> None:
    head = f"{HEADLINE}{deck}<p class='byline'>By Ann Lee</p><p>May 3, 2024</p>"
    doc = clean_page(make_page(f"<article>{head}{paragraphs()}</article>"))
    assert doc.standfirst is not None
    assert doc.text[doc.standfirst.start : doc.standfirst.end] == "Nine years, one storm and a boat"


@pytest.mark.parametrize("box", ["class='kicker'", "class='leader-board'", "class='deck caption'"])
def test_a_short_line_that_is_not_marked_as_a_standfirst_is_cut(box: str) -> None:
    head = (
        f"{HEADLINE}<h2 {box}>Nine years, one storm and a boat</h2><p class='byline'>By Ann Lee</p><p>May 3, 2024</p>"
    )
    doc = clean_page(make_page(f"<article>{head}{paragraphs()}</article>"))
    assert "one storm" not in doc.text


def test_a_first_paragraph_within_the_article_is_not_a_standfirst() -> None:
    assert clean_page(make_page(f"<main><article>{HEADLINE}{paragraphs()}</article></main>")).standfirst is None


COOKIES = "<div class='bar'><p>We use cookies to make our pages better for you. You may refuse them.</p></div>"


@pytest.mark.parametrize(
    "hidden",
    [
        "<noscript><article>{}</article></noscript>",
        "<story-body><template shadowrootmode=open><div>{}</div></template></story-body>",
        "<script type='text/html' id=story>{}</script>",
        "<div class=post><script type='text/template'>{0}</script><noscript>{0}</noscript></div>",
    ],
)
@pytest.mark.parametrize("shown", ["", COOKIES])
def test_text_shown_only_with_or_without_scripts_is_read(hidden: str, shown: str) -> None:
    assert clean_page(make_page(f"{shown}{HEADLINE}{hidden.format(paragraphs())}")).text == WHOLE


def test_templates_are_not_read_if_the_page_shows_its_article() -> None:
    body = f"<article>{HEADLINE}{paragraphs()}</article><template>{paragraphs(PARAGRAPHS[:2])}</template>"
    assert clean_page(make_page(body)).text == WHOLE


def test_zero_width_characters_are_removed_from_words() -> None:
    parted = PARAGRAPHS[0].replace("e", "e\u00ad", 1).replace("o", "o\u200b", 1)
    doc = clean_page(make_page(f"<article>{HEADLINE}{paragraphs((parted, *PARAGRAPHS[1:]))}</article>"))
    assert doc.text == WHOLE


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("NEW OSTBURG (Kestrel Wire) -", Dateline("NEW OSTBURG", "Kestrel Wire")),
        ("OSTBURG, 3 May (KW) —", Dateline("OSTBURG", "KW")),
        ("Ostburg, May 3 (Kestrel Wire)", Dateline("Ostburg", "Kestrel Wire")),
        ("OSTBURG —", Dateline("OSTBURG", None)),
        ("The mayor (Kestrel Party) said no.", None),
        ("OSTBURG — The bridge is closed to all traffic for eleven weeks.", None),
    ],
)
def test_a_dateline_is_a_separate_line(line: str, found: Dateline | None) -> None:
    assert find_dateline([line]) == found
