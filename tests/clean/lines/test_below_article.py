"""Where an article continues after a box within it, or below what is next to it on its page."""

import pytest

from tests.clean.articles import EN, kept
from tests.clean.records import PARAGRAPHS, clean_page, make_page, paragraphs

SIGN_UP = ["Sign up for our newsletter", "All of the river, every morning at seven.", "Enter your email", "Subscribe"]
SHARE = ["Share this article", "Facebook", "Email"]


@pytest.mark.parametrize(
    "told",
    [
        ["Nobody could swim.", "The baker laughed."],
        ["Nobody could swim.", "The baker laughed.", "It rained."],
    ],
)
def test_short_sentences_below_the_button_of_a_box_are_kept(told: list[str]) -> None:
    assert kept([*EN, *SIGN_UP, *told, *SHARE]) == [*EN, *told]


def test_a_sentence_below_a_button_is_kept_if_the_article_above_tells_of_the_same() -> None:
    heading = "The lantern factory"  # its words alone prove nothing
    assert kept([*EN, heading, *SIGN_UP, "The bridge opened in spring.", *SHARE])[-1] == "The bridge opened in spring."
    assert kept([*EN, heading, *SIGN_UP, "The lantern factory closed.", *SHARE]) == [*EN, heading]


def test_sentences_below_a_button_that_speak_to_the_reader_are_part_of_the_box() -> None:
    thanks = ["Thank you for your interest.", "We have sent you a message.", "More from the valley"]
    assert kept([*EN, *SIGN_UP, *thanks]) == EN


def test_a_box_ends_where_the_page_goes_on_with_a_sentence_beside_it() -> None:
    box = "<div><h4>Newsletter</h4><p>All of the coast, once a week</p><p>Subscribe</p></div>"
    body = f"<article>{paragraphs(PARAGRAPHS)}{box}<p>The sea was calm.</p></article>"
    assert clean_page(make_page(body)).text == "\n\n".join([*PARAGRAPHS, "The sea was calm."])


CORRECTION = "Correction: An earlier version of this article gave the wrong year for the storm."


def test_a_correction_in_a_box_below_the_article_is_kept() -> None:
    body = f"<div class=story>{paragraphs()}</div><div class=correction><p>{CORRECTION}</p></div>"
    assert clean_page(make_page(f"<h1>Ferry returns</h1>{body}")).text == "\n\n".join([*PARAGRAPHS, CORRECTION])


def test_how_to_report_an_error_is_not_a_correction() -> None:
    link = "Corrections: If you see an error in this article, please <a href='/m'>write to us</a> about it."
    body = f"<article>{paragraphs()}</article><div class=note><p>{link}</p></div>"
    assert clean_page(make_page(body)).text == "\n\n".join(PARAGRAPHS)


def test_the_button_under_each_entry_of_a_live_blog_is_cut() -> None:
    entries = [line for text in EN for line in (text, "Share")]
    assert kept(entries) == EN
    assert kept([EN[0], "Share", *EN[1:]]) == [EN[0], "Share", *EN[1:]]  # once, it may be a subhead
