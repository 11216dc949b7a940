"""How a terminal and a page show the names and quotes of an article."""

from dataclasses import replace
from io import StringIO

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console

from clippings.cli.html_page import make_page
from clippings.cli.show_enriched import STYLE, highlight, highlight_html
from clippings.documents import (
    Capture,
    CleanDocument,
    Declared,
    EnrichedDocument,
    Entity,
    Failure,
    Language,
    Origin,
    Quote,
    Span,
    Speaker,
)

TEXT = "Ann Reed of Orla said: “We at Orla <b>never</b> knew.”\n\nShe called it a “farce”."


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def article(text: str = TEXT) -> CleanDocument:
    return CleanDocument(
        id="a1",
        origin=Origin("tests", "a1.txt"),
        source="a <source>",
        url=None,
        title="Reed & Orla <script>alert(1)</script>",
        text=text,
        byline=(),
        published=None,
        modified=None,
        removed=(),
        content_hash="0",
        capture=Capture("0", "text/plain", Declared()),
    )


def document() -> EnrichedDocument:
    said = "We at Orla <b>never</b> knew."
    return EnrichedDocument(
        article(),
        language=Language("en", 0.98, "text"),
        entities=(
            Entity("Ann Reed", "person", (at("Ann Reed"),)),
            Entity("Orla", "place", (at("Orla"), at("Orla", 1))),
        ),
        entity_count=2,
        entities_status="ok",
        quotes=(
            Quote(said, at(said), "direct", Speaker("Ann Reed", at("Ann Reed"), "Ann Reed"), "said", "before", 0.9, 0),
            Quote("farce", at("farce"), "unattributed", None, None, "none", 0.5, 1, corrected=True),
        ),
        quote_count=2,
        failures=(Failure("language", "ValueError", "x"),),
    )


def render(doc: EnrichedDocument) -> str:
    console = Console(width=200, record=True, force_terminal=True, color_system="truecolor", file=StringIO())
    console.print(highlight(doc))
    return console.export_text(styles=True)


def test_terminal_shows_text_legend_and_table() -> None:
    shown = render(document())
    for words in ("<b>never</b>", "quote without a speaker", "Who said what", "before", "90%", "unknown"):
        assert words in shown
    assert "Below each quote: kind, cue, rule" in shown
    assert "unattributed, corrected" in shown
    assert "language en (98%, by text)" in shown
    assert "language failed: ValueError" in shown
    assert "\x1b[1;36mAnn Reed\x1b[0m" in shown


def test_an_article_cannot_control_the_terminal() -> None:
    text = "\x1b]0;owned\x07 Ann\x9b31m \u202egnorw\x08" + TEXT
    shown = render(EnrichedDocument(replace(article(text), title="\x1b[2J[bold]not markup[/]")))
    assert not {"\x07", "\x08", "\x9b", "\u202e"} & set(shown)
    assert "\x1b]0" not in shown
    assert "\x1b[2J" not in shown
    assert "[bold]not markup[/]" in shown


def test_page_contains_the_whole_text_with_its_marks() -> None:
    page = BeautifulSoup(make_page("Reed", [highlight_html(document())], STYLE), "html.parser")
    text = page.select_one(".text")
    assert text is not None
    assert text.get_text() == TEXT
    assert [mark.get_text() for mark in text.select(".place")] == ["Orla", "Orla"]
    assert "".join(mark.get_text() for mark in text.select(".quote:not(.no-speaker)")) == document().quotes[0].text
    assert text.select_one(".quote.place") is not None
    assert [mark["title"] for mark in text.select(".no-speaker")] == ["unknown: unattributed, none"]
    assert len(page.select("table tr")) == 3


def test_page_runs_nothing_and_loads_nothing() -> None:
    page = make_page("<script>", [highlight_html(document())], STYLE)
    assert "<script" not in page
    assert not BeautifulSoup(page, "html.parser").select("script, link, img, iframe, a, b, [onload], [src], [href]")
    assert "default-src 'none'" in page


LETTERS = st.text(alphabet="ab <>&\"'\n\x1b“é𝄞", max_size=40)


@given(LETTERS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), max_size=6), st.integers(0, 6))
@example("  ", [], 0)
@example("a  b", [(1, 2)], 1)
def test_any_marks_leave_the_text_unchanged(text: str, pairs: list[tuple[int, int]], count: int) -> None:
    spans = [Span(start, min(start + size, len(text))) for start, size in pairs if start < len(text)]
    doc = EnrichedDocument(
        article(text),
        entities=tuple(Entity("<E>", "work", (span,)) for span in spans[:count]),
        quotes=tuple(
            Quote(text[s.start : s.end], s, "direct", Speaker('"', s, None), "said", "before", 0.9, 0)
            for s in spans[count:]
        ),
    )
    # The parser removes white space between two tags, except in these.
    page = BeautifulSoup(highlight_html(doc), "html.parser", preserve_whitespace_tags={"div"})
    shown = page.select_one(".text")
    assert shown is not None
    assert shown.get_text() == text
    render(doc)


@pytest.mark.parametrize("status", ["no_model", "ok"])
def test_no_quotes(status: str) -> None:
    doc = EnrichedDocument(article(), entities_status="no_model" if status == "no_model" else "ok")
    shown = render(doc)
    assert "No quotes." in shown
    assert ("no model for entities" in shown) == (status == "no_model")
