"""What the structure of a page says about its blocks: prose, links, boxes, and the main part."""

import pytest

from clippings.clean.page import parse_page
from clippings.clean.page.structure import (
    BlockPlace,
    find_main,
    find_missed,
    find_places,
    find_scope,
    is_link,
    is_prose,
)
from clippings.clean.text.blocks import PageBlock, Ranges, find_blocks
from tests.clean.records import PARAGRAPHS, make_page, paragraphs

SENTENCE = "The harbour of Ulva was sold last year to a company from abroad, and nobody knew."


def look(body: str) -> tuple[list[PageBlock], list[BlockPlace], Ranges]:
    blocks, ranges = find_blocks(parse_page(make_page(body)))
    return blocks, find_places(blocks, ranges), ranges


@pytest.mark.parametrize(
    ("body", "prose", "link"),
    [
        (f"<p>{SENTENCE}</p>", True, False),
        ("<p>Too short.</p>", False, False),
        ("<p>A heading without an end of sentence</p>", False, False),
        (f"<p>{'word ' * 30}</p>", True, False),
        ("<p><a href=x>Another headline about the harbour</a></p>", False, True),
        ("<p><a href=x>Agency</a></p>", False, False),
        ("<ul><li><a href=x>Agency</a></ul>", False, True),
        ("<p><a href=x>https://post.example/a/long/address</a></p>", False, False),
        (f"<p><a href=x>{SENTENCE}</a></p>", False, False),
        (f"<a href=x><p>{SENTENCE}</p></a>", False, True),
        (f"<p>See <a href=x>the harbour</a>: {SENTENCE}</p>", True, False),
    ],
)
def test_prose_and_links_are_distinguished(body: str, prose: bool, link: bool) -> None:
    (block,) = look(body)[0]
    assert (is_prose(block), is_link(block)) == (prose, link)


@pytest.mark.parametrize(
    ("body", "widget"),
    [
        (f"<div class='related-items'><p>{SENTENCE}</p></div>", True),
        (f"<div id='newsletter_box'><div><p>{SENTENCE}</p></div></div>", True),
        (f"<nav><p>{SENTENCE}</p></nav>", True),
        (f"<div class='shareholders'><p>{SENTENCE}</p></div>", False),
        (f"<div class='related'><article><p>{SENTENCE}</p></article></div>", False),
        (f"<div class='text'><p>{SENTENCE}</p></div>", False),
    ],
)
def test_boxes_are_recognized_by_whole_words_of_their_names(body: str, widget: bool) -> None:
    assert look(body)[1][0].widget is widget


def test_the_main_part_has_the_most_prose_with_its_headings_and_quotes() -> None:
    inner = f"{paragraphs()}<h2>A heading</h2><blockquote>We waited</blockquote><div class='share'>Share</div>"
    blocks, places, ranges = look(f"<div><p>{SENTENCE}</p></div><div>{inner}</div>")
    main = find_main(blocks, places, ranges)
    assert [blocks[i].text for i in sorted(main)] == [*PARAGRAPHS, "A heading", "We waited"]


def test_the_main_part_is_around_paragraphs_that_each_have_a_box() -> None:
    boxed = "".join(f"<div class='row'><div>{text}</div></div>" for text in PARAGRAPHS)
    blocks, places, ranges = look(f"<div><p>{SENTENCE}</p></div><div>{boxed}</div>")
    assert [blocks[i].text for i in sorted(find_main(blocks, places, ranges))] == list(PARAGRAPHS)


def test_missed_prose_is_structured_like_the_kept_prose_in_the_same_article() -> None:
    other = "<article><div class='t'><p>Another article, which is loaded below the first one.</p></div></article>"
    blocks, places, ranges = look(f"<article><div class='t'>{paragraphs()}</div></article>{other}")
    assert find_missed(blocks, places, ranges, {0, 1, 2}) == {3, 4}
    assert find_missed(blocks, places, ranges, set()) == set()


def test_scope_is_the_smallest_article_around_nearly_all_that_is_kept() -> None:
    blocks, _, ranges = look(f"<main><p>Before</p><article>{paragraphs()}</article><p>After</p></main><p>Foot</p>")
    assert find_scope(ranges, set(range(1, 6)), len(blocks)) == (1, 6)
    assert find_scope(ranges, {0, 1, 2, 6}, len(blocks)) == (0, 7)
    assert find_scope(ranges, {0, 7}, len(blocks)) == (0, 8)
