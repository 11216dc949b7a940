"""Whole pages as flattened text: the article stays, everything around it is cut, and the fields are read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.clean.records import clean_text

PAGES = yaml.safe_load(Path(__file__).with_name("flattened_pages.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=[page["text"].split("\n")[0] for page in PAGES])
def test_flattened_page(page: dict[str, Any]) -> None:
    article = clean_text(page["text"].replace("\n", "\n\n"))
    lines = article.text.split("\n\n")
    assert [line for line in page.get("kept", ()) if line not in lines] == []
    assert [line for line in page.get("cut", ()) if line in lines] == []
    assert article.title == page.get("title", article.title)
    assert list(article.byline) == page.get("byline", list(article.byline))
    if "published" in page:
        assert article.published is not None
        assert article.published.value.isoformat().startswith(page["published"])
