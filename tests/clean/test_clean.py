"""The laws of cleaning, for any text and page, and the composition of its parts."""

import hashlib
from dataclasses import replace

import ftfy
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clippings.clean import clean
from clippings.clean.page import parse_page
from clippings.clean.text.blocks import find_blocks
from clippings.clean.text.decode import decode
from clippings.documents import CleanDocument, Declared, Rejected
from tests.clean.records import PARAGRAPHS, clean_page, clean_text, make_page, make_raw, paragraphs

LINES = st.one_of(
    st.sampled_from(PARAGRAPHS),
    st.sampled_from(
        (
            "",
            "Ferry to Cross the Firth Again.",
            "By Ann Lee",
            "June 3, 2024",
            "Leave a Reply",
            "Share on Facebook",
            "Related articles",
            "Subscribe to our newsletter",
            "Photo: Ann Lee / Agency",
            "A long quay",
            "•",
            "Copyright 2024 The Ardle Post. All rights reserved.",
        )
    ),
    st.text(max_size=60),
)
TEXTS = st.lists(LINES, max_size=14).map("\n".join)
INLINE = st.one_of(LINES, LINES.map(lambda text: f"<a href='/x'>{text}</a>"), LINES.map(lambda text: f"<b>{text}</b>"))
TAGS = st.sampled_from(("p", "div", "li", "h1", "h2", "blockquote", "aside", "span", "td", "article", "nav", "footer"))
PAGES = st.lists(
    st.recursive(
        INLINE,
        lambda inner: st.builds(
            lambda tag, parts: f"<{tag}>{'<br>'.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
        ),
        max_leaves=12,
    ),
    max_size=8,
).map(lambda parts: make_page("".join(parts)))


def order_of(whole: list[str], parts: list[str]) -> bool:
    """Whether the whole contains the parts, in their order."""
    rest = iter(whole)
    return all(part in rest for part in parts)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_kept_and_removed_are_the_whole_text(text: str) -> None:
    doc = clean(make_raw(text))
    lines = [line.strip() for line in decode(text.encode("utf-8"), "text/plain").split("\n") if line.strip()]
    if isinstance(doc, Rejected):
        assert doc.reason in ("empty", "not_text")
        return
    kept = doc.text.split("\n\n")
    cut = [line.strip() for removed in doc.removed for line in removed.text.split("\n") if line.strip()]
    assert sorted(kept + cut) == sorted(lines)
    assert order_of(lines, kept)
    assert order_of(lines, cut)


@given(PAGES)
@settings(max_examples=150, deadline=None)
def test_kept_and_removed_are_all_blocks_of_the_page(page: str) -> None:
    doc = clean(make_raw(page, "text/html"))
    if isinstance(doc, Rejected):
        assert doc.reason == "empty"
        return
    blocks = [block.text for block in find_blocks(parse_page(decode(page.encode("utf-8"), "text/html")))[0]]
    kept = doc.text.split("\n\n")
    cut = [line for removed in doc.removed for line in removed.text.split("\n")]
    assert sorted(kept + cut) == sorted(blocks)
    assert order_of(blocks, kept)
    assert order_of(blocks, cut)


@given(st.one_of(TEXTS.map(lambda text: (text, "text/plain")), PAGES.map(lambda page: (page, "text/html"))))
@settings(max_examples=200, deadline=None)
def test_cleaning_what_is_clean_changes_nothing(given_: tuple[str, str]) -> None:
    doc = clean(make_raw(*given_))
    if isinstance(doc, CleanDocument):
        # a line of four random letters may look like two that were decoded wrongly
        assume(all(ftfy.fix_encoding(line) == line for line in doc.text.split("\n")))
        declared = Declared(
            title=doc.title or "",
            published=doc.published.value.isoformat() if doc.published else None,
            modified=doc.modified.value.isoformat() if doc.modified else None,
        )
        again = clean(make_raw(doc.text, declared=declared))
        assert isinstance(again, CleanDocument)
        assert again.removed == ()
        assert again.text == doc.text
        assert again.title == doc.title


@given(st.one_of(TEXTS.map(lambda text: (text, "text/plain")), PAGES.map(lambda page: (page, "text/html"))))
@settings(max_examples=50, deadline=None)
def test_cleaning_is_deterministic(given_: tuple[str, str]) -> None:
    assert clean(make_raw(*given_)) == clean(make_raw(*given_))


@given(st.binary(max_size=400), st.sampled_from(("text/plain", "text/html", "text/html; charset=utf-16")))
@settings(max_examples=200, deadline=None)
def test_any_bytes_end_in_a_document_or_a_rejection(content: bytes, media_type: str) -> None:
    assert isinstance(clean(make_raw(content, media_type)), CleanDocument | Rejected)


def test_removed_passages_say_where_they_were() -> None:
    text = f"Ferry to Cross the Firth Again.\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\nLeave a Reply\n"
    doc = clean_text(text)
    assert doc.title == "Ferry to Cross the Firth Again"
    assert [(removed.rule, removed.line) for removed in doc.removed] == [("title", 1), ("comments", 7)]
    assert all(text[removed.start : removed.end] == removed.text for removed in doc.removed)
    assert doc.text == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"


def test_a_line_that_repeats_the_declared_title_is_cut_and_the_title_is_kept() -> None:
    doc = clean_text("\n\n".join(("Ferry opens.", *PARAGRAPHS)), Declared(title="Ferry opens"))
    assert doc.title == "Ferry opens"
    assert [removed.rule for removed in doc.removed] == ["title"]


def test_text_without_a_headline_has_no_title() -> None:
    doc = clean_text("\n\n".join(PARAGRAPHS))
    assert doc.title is None
    assert doc.removed == ()


def test_a_declared_value_cannot_take_over_the_terminal_that_shows_it() -> None:
    declared = Declared(title="Ferry \x1b]0;evil\x07returns", byline="Ann Lee\x1b[2J, Bo Chi\x9b5m")
    doc = clean(replace(make_raw("\n\n".join(PARAGRAPHS), declared=declared), source="Ardle\x1b[8m Post"))
    assert isinstance(doc, CleanDocument)
    shown = f"{doc.title}{''.join(doc.byline)}{doc.source}"
    assert shown.isprintable()
    assert "Ferry" in shown
    assert doc.source == "Ardle[8m Post"


def test_declared_values_take_precedence_over_the_page() -> None:
    head = "<meta property='og:title' content='Of the page'><meta name='author' content='Bo Chi'>"
    declared = Declared(title="Of the record", published="2024-06-03", byline="Ann Lee", language="fr")
    doc = clean_page(make_page(paragraphs(), head), declared)
    assert (doc.title, doc.byline, doc.declared_language) == ("Of the record", ("Ann Lee",), "fr")
    assert doc.published is not None
    assert doc.published.source == "record"


def test_dates_that_cannot_be_true_are_refused_and_noted() -> None:
    doc = clean_text("\n\n".join(PARAGRAPHS), Declared(published="2999-01-01", modified="soon"))
    assert doc.published is None
    assert doc.modified is None
    assert len(doc.remarks) == 2


def test_byline_and_date_lines_become_fields() -> None:
    doc = clean_text(
        "\n\n".join(("Ferry Crosses the Firth", "By John Smith and Mary Jones", "June 3, 2024", *PARAGRAPHS))
    )
    assert doc.byline == ("John Smith", "Mary Jones")
    assert doc.published is not None
    assert (str(doc.published.value.date()), doc.published.source) == ("2024-06-03", "text")
    assert {removed.rule for removed in doc.removed} == {"title", "byline", "date"}


def test_hash_is_equal_only_for_copies() -> None:
    first, second = clean_text("\n".join(PARAGRAPHS)), clean_page(make_page(paragraphs()), Declared(title=""))
    assert first.content_hash == second.content_hash
    other = clean_text("\n".join(PARAGRAPHS), Declared(title="Another"))
    assert other.content_hash != first.content_hash
    assert first.capture.hash == hashlib.sha256("\n".join(PARAGRAPHS).encode()).hexdigest()


@pytest.mark.parametrize(
    ("content", "media_type", "reason"),
    [
        (b"", "text/plain", "empty"),
        (b"", "text/html", "empty"),
        (b" \n\t\n", "text/plain", "empty"),
        (b"Leave a Reply\n", "text/plain", "empty"),
        (b"<html><body><nav><a href=x>Home</a></nav></body></html>", "text/html", "empty"),
        (b"%PDF-1.7\n\x00\x01\x02", "text/html", "not_text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "text/plain", "not_text"),
        (bytes(range(32)) * 200, "text/plain", "not_text"),
        pytest.param(b"All work and no play. " * 420_000, "text/plain", "too_large", marks=pytest.mark.slow),
        pytest.param(b"line\n" * 200_000, "text/plain", "too_large", marks=pytest.mark.slow),
    ],
)
def test_records_that_are_not_articles_are_rejected(content: bytes, media_type: str, reason: str) -> None:
    doc = clean(make_raw(content, media_type))
    assert isinstance(doc, Rejected)
    assert (doc.reason, doc.stage) == (reason, "clean")
    assert doc.capture == hashlib.sha256(content).hexdigest()


def test_the_address_is_that_of_the_record_after_capture_has_checked_it() -> None:
    page = make_page(paragraphs(), "<link rel=canonical href='https://post.example/ferry?utm_source=x'>")
    assert clean_page(page).url is None
    assert clean_page(page, url="https://post.example/other").url == "https://post.example/other"


def test_cleaning_keeps_the_identity_of_the_record() -> None:
    raw = replace(make_raw("\n".join(PARAGRAPHS)), id="other", source="The Post")
    doc = clean(raw)
    assert isinstance(doc, CleanDocument)
    assert (doc.id, doc.source, doc.origin, doc.extracted_by) == ("other", "The Post", raw.origin, "text")


@pytest.mark.parametrize("second", ["Bridge Stays Open", "BRIDGE STAYS OPEN", "What the council decided"])
def test_cleaning_twice_finds_the_same_title(second: str) -> None:
    """A heading below the title does not become the title after the real one is cut."""
    doc = clean_text("\n\n".join(("Council votes on ferry and bridge", second, *PARAGRAPHS, *PARAGRAPHS)))
    assert doc.title == "Council votes on ferry and bridge"
    assert [cut.text for cut in doc.removed if cut.rule == "title"] == ["Council votes on ferry and bridge"]
    assert doc.text.startswith(second)


def test_a_title_that_is_shortened_is_noted_for_every_origin() -> None:
    long, remark = "The bridge " * 200, "title cut: its first 1,000 characters are kept"
    stated = clean(replace(make_raw("\n\n".join(PARAGRAPHS)), declared=Declared(title=long)))
    shown = clean(make_raw(f"<html><head><title>{long}</title></head><body>{paragraphs()}</body></html>", "text/html"))
    for doc in (stated, shown):
        assert isinstance(doc, CleanDocument)
        assert doc.title is not None
        assert doc.title.endswith("…")
        assert remark in doc.remarks
    whole = clean(replace(make_raw("\n\n".join(PARAGRAPHS)), declared=Declared(title="The bridge …")))
    assert isinstance(whole, CleanDocument)
    assert whole.remarks == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("3 May 2024, 10:15 Mara Veldt", ("Mara Veldt",)),
        ("Mara Veldt – 03.05.2024 – 0", ("Mara Veldt",)),
        ("3. Mai 2024 von Mara Veldt", ("Mara Veldt",)),
        ("3 May 2024 Harbour News Desk Online", ()),
    ],
)
def test_the_author_next_to_the_day_is_found(line: str, names: tuple[str, ...]) -> None:
    doc = clean_text("\n\n".join(["The tunnel choir sings again", line, *PARAGRAPHS]))
    assert doc.byline == names
    assert doc.published is not None
    assert str(doc.published.value.date()) == "2024-05-03"
