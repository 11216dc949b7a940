"""From a question to its answers: by mouse, by keyboard alone and on a phone, in both themes."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, WIDE, Open, find_violations
from tests.browser.newsroom import HOSTILE

LISTS = ("/search?words=lighthouse", "/quotes?words=ferry+paint", "/search?words=zebra", "/people/Ada%20Novak")
OTHERS = ("/pronouns", "/nowhere", "/article/0000", "/search?size=0", f"/article/{HOSTILE}")


def total(page: Page) -> str:
    return page.locator(".count strong").inner_text()


def narrowed_by(page: Page) -> list[str]:
    return [" ".join(chip.split()) for chip in page.get_by_label("Narrowed by").get_by_role("link").all_inner_texts()]


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("searchbox")).to_have_value(words)


def test_a_question_is_narrowed_by_a_facet_and_a_bar_widened_again_and_its_article_opened(open_page: Open) -> None:
    page = open_page("/")
    search(page, "lighthouse")
    assert total(page) == "6 articles"
    page.locator(".facets").get_by_role("link", name="Island Paper").click()
    expect(page.locator(".count strong")).to_have_text("3 articles")
    page.locator(".bars a").first.click()
    expect(page.locator(".count strong")).to_have_text("1 article")
    assert len(narrowed_by(page)) >= 2
    page.get_by_label("Narrowed by").get_by_role("link", name="Island Paper").click()
    assert not any("Island Paper" in chip for chip in narrowed_by(page))
    page.get_by_role("heading", name="Lighthouse, part 1").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lighthouse, part 1")
    page.get_by_role("link", name="First match").click()
    expect(page.locator("mark:target")).to_have_text("lighthouse")


@pytest.mark.parametrize("width", [500, 1200, 1700])
def test_the_name_of_the_archive_is_above_the_left_edge_of_the_page(open_page: Open, width: int) -> None:
    page = open_page("/people")
    page.set_viewport_size({"width": width, "height": 800})
    places = [page.locator(part).bounding_box() for part in (".wordmark", "h1")]
    assert len({place["x"] for place in places if place}) == 1


def test_a_quote_of_a_list_leads_to_its_place_in_the_article(open_page: Open) -> None:
    page = open_page("/quotes?words=promised")
    page.get_by_role("heading", name="Ferry to the islands runs again").get_by_role("link").click()
    expect(page.locator("mark:target")).to_have_text("“We promised a winter service,”")


def test_keyboard_alone_goes_from_the_box_to_an_article(open_page: Open) -> None:
    page = open_page("/search")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("lighthouse")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=lighthouse**")
    first = page.locator(".hits h2 a").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if first.evaluate("one => one === document.activeElement"):
            break
    assert first.evaluate("one => getComputedStyle(one).outlineStyle") != "none", "who tabs sees where"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lighthouse, part")


def test_the_themes_are_light_and_dark(open_page: Open) -> None:
    def lightness(theme: str) -> tuple[int, int]:
        page = open_page("/search", theme=theme)
        paper, ink = (
            page.evaluate(f"getComputedStyle(document.documentElement).{name}") for name in ("backgroundColor", "color")
        )
        return tuple(sum(map(int, one[4:-1].split(","))) for one in (paper, ink))  # type: ignore[return-value]

    paper, ink = lightness("light")
    assert paper > 600 > 200 > ink
    paper, ink = lightness("dark")
    assert paper < 200 < 600 < ink


@pytest.fixture
def paths(open_page: Open) -> list[str]:
    """Every kind of page: those in the head of each page, lists, a missing page, and an invalid question."""
    named = open_page("/search").locator(".masthead a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [*dict.fromkeys([*named, *LISTS, *OTHERS])]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_any_page(open_page: Open, paths: list[str], theme: str) -> None:
    page = open_page("/search", theme=theme)
    found = []
    for path in paths:
        page.goto(path_of(page, path))
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found += [f"{path}: {one}" for one in find_violations(page)]
    assert found == []


def path_of(page: Page, path: str) -> str:
    return "/".join(page.url.split("/")[:3]) + path


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_no_page_is_wider_than_the_screen(open_page: Open, paths: list[str], size: tuple[int, int]) -> None:
    page = open_page("/search", size)
    for path in paths:
        page.goto(path_of(page, path))
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path


def test_a_wide_table_is_scrolled_on_a_phone_not_squeezed(open_page: Open) -> None:
    page = open_page("/health", PHONE)
    cells = page.locator(".wide tbody tr").first.locator("th, td").all()
    widths = [cell.evaluate("one => one.getBoundingClientRect().width") for cell in cells]
    assert min(widths[:2]) > 130, "the file and the reason: about eighteen letters in a line"
