"""How a terminal and a page show what was cut from an article."""

from dataclasses import replace
from io import StringIO

from rich.console import Console

from clippings.clean import clean
from clippings.cli.html_page import make_page
from clippings.cli.show_cleaned import SHOWN, STYLE, mark_removed, mark_removed_html
from clippings.documents import CleanDocument, Declared, Origin, RawDocument

SENTENCE = "The ferry will cross the firth every half hour from the first week of June, the harbour office said."
LINES = (
    "Ferry to Cross the Firth Again.",
    SENTENCE,
    "Advertisement",
    f"{SENTENCE} It costs two coins.",
    f"{SENTENCE} Dogs travel free of charge.",
    "Leave a Reply",
)


def make_doc(content: str, media_type: str = "text/plain") -> CleanDocument:
    raw = RawDocument("id", Origin("c", "f"), "s", None, media_type, content.encode(), Declared())
    doc = clean(raw)
    assert isinstance(doc, CleanDocument)
    return doc


def to_text(doc: CleanDocument) -> str:
    console = Console(file=StringIO(), width=200, force_terminal=True)
    console.print(mark_removed(doc))
    file = console.file
    assert isinstance(file, StringIO)
    return file.getvalue()


def test_terminal_strikes_through_what_was_cut_and_names_the_rule() -> None:
    shown = to_text(make_doc("\n\n".join(LINES)))
    assert "\x1b[2;9mLeave a Reply" in shown
    assert "[cut: comments]" in shown
    assert SENTENCE in shown


def test_each_paragraph_of_a_cut_passage_names_the_rule() -> None:
    lines = (*LINES, "Your email address will not be published.")
    assert to_text(make_doc("\n\n".join(lines))).count("[cut: comments]") == 2


def test_page_escapes_everything() -> None:
    hostile = "<script>alert(1)</script>"
    doc = make_doc(
        "\n\n".join((*LINES, f"{hostile} is no markup here, said the harbour office of the town on Monday.", *LINES))
    )
    section = mark_removed_html(replace(doc, title=hostile, remarks=(hostile,)))
    assert hostile not in section
    assert "&lt;script&gt;" in section
    assert "<del>Leave a Reply</del>" in section
    assert "<script" not in make_page("Cut", [section], STYLE)


def test_controls_reach_no_terminal() -> None:
    doc = replace(make_doc("\n\n".join(LINES)), title="\x1b[31mred\u202e")
    assert "\x1b[31mred" not in to_text(doc)
    assert "\u202e" not in to_text(doc)


def test_long_cut_passages_are_shortened() -> None:
    menu = "".join(f"<li><a href='/{i}'>Section number {i}</a></li>" for i in range(300))
    doc = make_doc(
        f"<html><body><nav><ul>{menu}</ul></nav><article>{''.join(f'<p>{SENTENCE}</p>' for _ in range(5))}</article>",
        "text/html",
    )
    assert sum(len(removed.text) for removed in doc.removed) > SHOWN
    assert len(mark_removed_html(doc)) < 2 * SHOWN
