"""The blocks of a page: the text between two block-level tags, and how much of it is linked."""

import pytest

from clippings.clean.page import parse_page
from clippings.clean.text.blocks import find_blocks
from tests.clean.records import make_page


def texts(body: str) -> list[str]:
    return [block.text for block in find_blocks(parse_page(make_page(body)))[0]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One <b>two</b>\n three.</p><p>Four</p>", ["One two three.", "Four"]),
        ("<div>One<p>Two</p>three</div>", ["One", "Two", "three"]),
        ("<p>One<br>two<br><br>three</p>", ["One", "two", "three"]),
        ("<ul><li>One<ul><li>Two</ul><li>Three</ul>", ["One", "Two", "Three"]),
        ("<table><tr><td>1</td><td>Ann</td></tr><tr><th>2</th><td>Bo</td></tr></table>", ["1 Ann", "2 Bo"]),
        ("<table><tr><td>Aside<p>Para</p>after</td></tr></table>", ["Aside", "Para", "after"]),
        (f"<table><tr><td>{'menu ' * 40}</td><td>article</td></tr></table>", ["menu " * 39 + "menu", "article"]),
        ("<p>He <span><div>card</div></span> left.</p>", ["card", "He left."]),
        ("<p>He <span class='tip-rollover-box'>card</span>left.</p>", ["card", "He left."]),
        ("<p>He <span style='display:none'>card</span>left.</p>", ["card", "He left."]),
        ("<script>x()</script><style>p{}</style><noscript>no</noscript><p>One</p>", ["One"]),
        ("<svg><text>icon</text></svg><select><option>a</select><p>One</p>", ["One"]),
        ("<p>\u200b</p><p>&nbsp;</p><p> </p><p>One</p>", ["One"]),
        ("<p>one&nbsp;two</p>", ["one two"]),
        ("<!-- <p>no</p> --><p>One</p>", ["One"]),
        ("<button>Share</button><p>One</p>", ["Share", "One"]),
    ],
)
def test_block_is_the_text_between_two_block_level_tags(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_ranges_give_the_blocks_inside_an_element() -> None:
    tree = parse_page(make_page("<p>One</p><article><p>Two</p><p>Three</p></article><p>Four</p>"))
    blocks, ranges = find_blocks(tree)
    (article,) = tree.iter("article")
    assert [block.text for block in blocks[slice(*ranges[article])]] == ["Two", "Three"]


def test_linked_characters_are_counted() -> None:
    (block,) = find_blocks(parse_page(make_page("<p>See <a href=x>this <b>one</b></a></p>")))[0]
    assert block.link_characters == len("this") + len("one")
