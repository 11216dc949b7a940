"""Which way is chosen if the extractor and the page's structure disagree, and that this is recorded."""

import pytest

from clippings.clean.page import parse_page
from clippings.clean.page.extract import extract_blocks, select_blocks
from clippings.clean.text.blocks import find_blocks
from tests.clean.records import PARAGRAPHS, clean_page, make_page, paragraphs

STORY = tuple(
    f"In the year {year} the boat still crossed the firth, though with fewer people on it." for year in range(30)
)


def test_subheads_of_a_page_without_menus_are_kept() -> None:
    sections = f"<section><h3>What it costs</h3><p>{PARAGRAPHS[3]}</p></section>"
    body = f"<h2>What happened</h2>{paragraphs(PARAGRAPHS[1:3])}<h2>What comes next</h2>{paragraphs(STORY[:3])}"
    doc = clean_page(make_page(f"<p>{PARAGRAPHS[0]}</p>{body}{sections}<h2>Read more</h2>"))
    kept = doc.text.split("\n\n")
    assert [text for text in kept if text.startswith(("What", "Read"))] == [
        "What happened",
        "What comes next",
        "What it costs",
    ]


@pytest.mark.parametrize(
    "mark",
    [
        '<sup><a href="#n1">1</a></sup>',
        '<a href="notes.xhtml#n1" role="doc-noteref"><span>[</span>1<span>]</span></a>',
        '<a href="#n1"><sup>[12]</sup></a>',
    ],
)
def test_footnote_marks_are_taken_out_of_sentences(mark: str) -> None:
    first = f"{PARAGRAPHS[0]}{mark}"
    square = "It covers 12 m<sup>2</sup> and <a href='#plan'>nine gardens</a>."
    note = '<p id="n1">Built in 1871, as it says above its gate. <a href="#r1" role="doc-backlink">\u21a9</a></p>'
    doc = clean_page(make_page("".join(f"<p>{text}</p>" for text in (first, *PARAGRAPHS[1:], square)) + note))
    kept = doc.text.split("\n\n")
    assert kept[0] == PARAGRAPHS[0]
    assert "It covers 12 m2 and nine gardens." in kept
    assert kept[-1] == "Built in 1871, as it says above its gate."


def test_much_more_prose_elsewhere_outweighs_the_extractor() -> None:
    teaser = f"<div class='post-content'>{paragraphs(PARAGRAPHS[:4])}</div>"
    doc = clean_page(make_page(f"{teaser}<div class='story'>{paragraphs(STORY)}</div>"))
    assert doc.extracted_by == "structure"
    assert doc.text == "\n\n".join(STORY)
    assert [removed.rule for removed in doc.removed] == ["outside-article"]


@pytest.mark.parametrize("name", ["reader-comments", "commentaires", "kommentare", "reacties"])
def test_comments_never_outweigh_the_article(name: str) -> None:
    article = f"<div class='post-content'>{paragraphs(PARAGRAPHS[:4])}</div>"
    doc = clean_page(make_page(f"{article}<div class='{name}'>{paragraphs(STORY)}</div>"))
    assert doc.text == "\n\n".join(PARAGRAPHS[:4])


def test_the_marked_article_outweighs_the_prose_around_it() -> None:
    article = f"<article>{paragraphs(PARAGRAPHS[:4])}</article>"
    doc = clean_page(make_page(f"{article}<div class='readers'>{paragraphs(STORY)}</div>"))
    assert doc.text == "\n\n".join(PARAGRAPHS[:4])


def test_text_that_is_on_the_page_twice_is_kept_once() -> None:
    article = f"<div class='post-content'>{paragraphs()}</div>"
    copy = f"<div class='print'>{' '.join(PARAGRAPHS)} {' '.join(STORY)}</div>"
    doc = clean_page(make_page(article + copy))
    assert doc.text.count(PARAGRAPHS[0]) == 1


def test_marks_leave_no_trace_and_find_blocks_exactly() -> None:
    repeated = (*PARAGRAPHS, PARAGRAPHS[0])
    tree = parse_page(make_page(f"<p>{PARAGRAPHS[0]}</p><nav>menu</nav><article>{paragraphs(repeated)}</article>"))
    blocks, ranges = find_blocks(tree)
    labels, _ = select_blocks(tree, blocks, ranges, url=None, stated_body="")
    assert [label is None for label in labels][2:] == [True] * len(repeated)
    assert all(ord(c) < 0x20000 for block in blocks for c in block.text)


def test_page_in_rare_ideographs_is_extracted() -> None:
    text = "".join(chr(0x20000 + i) for i in range(120)) + "。"
    tree = parse_page(make_page(f"<article>{paragraphs((text, text[::-1], *PARAGRAPHS))}</article>"))
    blocks, _ = find_blocks(tree)
    assert extract_blocks(tree, blocks, None) == set(range(len(blocks)))
