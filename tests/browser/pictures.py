"""Takes the screenshots in docs/ from a running archive that contains only the seeds:

make demo
.venv/bin/clippings web &
.venv/bin/python -m tests.browser.pictures http://127.0.0.1:4300
"""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM

DOCS = Path(__file__).parents[2] / "docs"
COLORS = 96  # enough for text on paper, in a third of the bytes
ARTICLE = "Harbour bridge to close for eleven weeks"


def take(page: Page, name: str) -> None:
    picture = Image.open(BytesIO(page.screenshot()))
    picture.quantize(COLORS, dither=Image.Dither.NONE).save(DOCS / f"{name}.png", optimize=True)


def take_all(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)

        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        page.goto(f"{address}/search?words=council")
        take(page, "page-search")
        page.goto(f"{address}/search?words=ferry")
        page.get_by_role("link", name=ARTICLE).click()
        page.locator("details.said-by", has_text="indirect").first.locator("summary").first.click()
        page.locator("h1").click()  # so that nothing has the focus
        take(page, "page-article")
        browser.close()


if __name__ == "__main__":
    take_all(sys.argv[1])
