"""An article as a reader uses it: marked, stepped through, explained, corrected; wide and narrow, in four scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from clippings.enrich.corrections.file import load_corrections
from tests.browser.conftest import PHONE, WIDE, Open, find_violations
from tests.browser.newsroom import ARABIC, ARABIC_TEXT, CHINESE, CHINESE_TEXT, FERRY, FERRY_TEXT, HEBREW, HEBREW_TEXT

# The text of a page without the notes about it, as it would be copied.
TEXT = """() => {
  const reading = document.querySelector(".reading").cloneNode(true);
  reading.querySelectorAll(".note").forEach(note => note.remove());
  return reading.textContent;
}"""
# How many characters each full line of the longest paragraph has.
LINES = """() => {
  const paragraphs = [...document.querySelectorAll(".paragraph")];
  const longest = paragraphs.sort((a, b) => b.textContent.length - a.textContent.length)[0];
  const walker = document.createTreeWalker(longest, NodeFilter.SHOW_TEXT,
    node => node.parentElement.closest(".note") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const lines = new Map(), range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i); range.setEnd(node, i + 1);
      const line = Math.round(range.getBoundingClientRect().bottom / 12);
      lines.set(line, (lines.get(line) || 0) + 1);
    }
  return [...lines.values()].slice(0, -1);
}"""


def step(page: Page) -> Locator:
    """The element that is shown next to the mark that the address points to."""
    return page.locator(".step:visible")


@pytest.mark.parametrize(
    ("id", "text"), [(FERRY, FERRY_TEXT), (ARABIC, ARABIC_TEXT), (HEBREW, HEBREW_TEXT), (CHINESE, CHINESE_TEXT)]
)
def test_the_page_reads_like_the_article(open_page: Open, id: str, text: str) -> None:
    assert open_page(f"/article/{id}?words=ferry").evaluate(TEXT) == text


def test_a_line_has_60_to_70_characters(open_page: Open) -> None:
    lines = open_page(f"/article/{FERRY}").evaluate(LINES)
    assert lines
    assert 58 <= sum(lines) / len(lines) <= 70
    assert max(lines) <= 75


def test_the_speaker_is_in_the_margin_or_on_a_phone_after_the_quote(open_page: Open) -> None:
    for id, before in ((FERRY, False), (ARABIC, True)):
        page = open_page(f"/article/{id}")
        said, text = (
            page.locator("details.said-by").first.bounding_box(),
            page.locator(".paragraph").first.bounding_box(),
        )
        assert said
        assert text
        assert (said["x"] + said["width"] <= text["x"]) if before else (said["x"] >= text["x"] + text["width"])
    page = open_page(f"/article/{FERRY}", PHONE)
    mark, said = page.locator("mark.direct").first.bounding_box(), page.locator("details.said-by").nth(1).bounding_box()
    assert mark
    assert said
    assert 0 <= said["y"] - mark["y"] < 80
    assert said["x"] + said["width"] <= PHONE[0]


def test_why_a_speaker_was_chosen_is_shown_on_request(open_page: Open) -> None:
    page = open_page(f"/article/{FERRY}")
    said = page.locator("details.said-by", has_text="Elias Bragg")
    expect(said.locator("dd").first).to_be_hidden()
    said.locator("summary").first.click()
    expect(said.locator("dd").first).to_be_visible()
    expect(said.locator("dd")).to_have_text(["direct", "said", "subject after", "90 %"])


def test_each_quote_is_announced_once(open_page: Open) -> None:
    page = open_page(f"/article/{FERRY}")
    assert page.locator(".reading").aria_snapshot().count("- mark") == 4
    assert page.locator("details.said-by").count() == 4


def test_cut_passages_open_in_their_place(open_page: Open) -> None:
    page = open_page(f"/article/{FERRY}")
    expect(page.get_by_text("Share this page")).to_be_hidden()
    page.get_by_text("cut here: sharing").click()
    expect(page.get_by_text("Share this page")).to_be_visible()


def test_matches_of_a_search_are_stepped_through_by_keyboard_alone(open_page: Open) -> None:
    page = open_page(f"/article/{FERRY}?words=ferry")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "First match":
            break
    page.keyboard.press("Enter")
    expect(step(page)).to_contain_text("1 of 3")
    page.keyboard.press("Tab")  # a reader continues from the match
    page.keyboard.press("Enter")
    expect(step(page)).to_contain_text("2 of 3")
    assert page.url.endswith("#found-1")


def test_mentions_of_a_person_are_stepped_through_and_lead_to_the_person(open_page: Open) -> None:
    page = open_page(f"/article/{FERRY}")
    named = page.locator("details.named", has_text="Ada Novak")
    named.locator("summary").first.click()
    named.get_by_role("link", name="Step through the mentions").click()
    for place in (1, 2):
        expect(step(page)).to_contain_text(f"{place} of 3")
        page.get_by_role("link", name="next mention of Ada Novak").click()
    expect(page.locator("mark:target")).to_have_text("Ada Novak")
    page.get_by_role("link", name="previous mention of Ada Novak").click()
    expect(page.locator("mark:target")).to_have_text("Novak")
    named.get_by_role("link", name="More from Ada Novak").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ada Novak")


def test_a_quote_is_corrected_in_place(open_page: Open, corrections: Path) -> None:
    page = open_page(f"/article/{FERRY}")
    said = page.locator("details.said-by", has_text="Elias Bragg")
    said.locator("summary").first.click()
    said.get_by_text("Correct it").click()
    said.get_by_label("The speaker’s full name").fill("Elias Bragg the Younger")
    said.get_by_label("Your name").fill("Ida Öst")
    said.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_role("status")).to_contain_text("The correction is saved.")
    (written,) = load_corrections(corrections).quotes
    assert (written.article, written.speaker, written.by) == (FERRY, "Elias Bragg the Younger", "Ida Öst")
    assert written.words == "Nobody asked us. We read of the ferry in the paper. “Next time we want to be heard,"


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("id", [FERRY, ARABIC, HEBREW, CHINESE])
def test_nothing_is_wider_than_the_screen(open_page: Open, id: str, size: tuple[int, int]) -> None:
    page = open_page(f"/article/{id}?words=ferry", size)
    for summary in page.locator(
        "details.said-by > summary, details.named > summary, details.provenance > summary"
    ).all():
        summary.click()
    for summary in page.locator("details.correct > summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("id", [ARABIC, HEBREW])
def test_right_to_left_text_begins_at_the_right(open_page: Open, id: str) -> None:
    page = open_page(f"/article/{id}")
    for selector in ("h1", ".paragraph"):
        assert page.locator(selector).first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert page.locator("details.named").first.evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_a_printed_page_has_only_the_text_and_its_speakers(open_page: Open) -> None:
    page = open_page(f"/article/{FERRY}?words=ferry")
    page.emulate_media(media="print")
    expect(page.locator("details.said-by", has_text="Elias Bragg").locator("summary").first).to_be_visible()
    for hidden in (".masthead nav", ".found-bar", ".cut", ".provenance"):
        expect(page.locator(hidden).first).to_be_hidden()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", [f"/article/{FERRY}?words=ferry", f"/article/{ARABIC}", f"/article/{FERRY}/revisions"])
def test_axe_finds_nothing_wrong_with_an_article_with_everything_open(open_page: Open, path: str, theme: str) -> None:
    page = open_page(path, theme=theme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert find_violations(page) == []
