"""docs/api.md describes what the pages answer."""

import re

import pytest
from starlette.testclient import TestClient

from clippings.settings import ROOT

pytestmark = pytest.mark.integration
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
FORMS = ("json", "jsonl", "csv", "atom")
ROWS = re.findall(
    r"^\| (`/.*?`) \| (.*?) \| (.*?) \| (.*?) \| (.*?) \|", PAGE.replace("| |", "|  |"), flags=re.MULTILINE
)
ADDRESSES = [(one, cells) for addresses, *cells in ROWS for one in re.findall(r"`(/[^`]*)`", addresses)]


@pytest.mark.parametrize(("address", "cells"), ADDRESSES, ids=[address for address, _ in ADDRESSES])
def test_each_address_answers_in_exactly_the_formats_of_the_table(
    shelf_pages: TestClient, address: str, cells: list[str]
) -> None:
    path = address.replace("NAME", "Ada%20Novak").replace("ID", "a1")
    for form, cell in zip(FORMS, cells, strict=True):
        answer = shelf_pages.get(f"{path}.{form}")
        is_there = answer.status_code == 200 and form in answer.headers["content-type"]
        assert is_there == (cell.strip() == "yes"), form


def test_the_table_lists_the_fields_of_the_answers(shelf_pages: TestClient) -> None:
    for path in ("/search", "/quotes"):
        (cell,) = re.findall(rf"^\| `{path}` \| ((?:`\w+`(?:, )?)+) \|$", PAGE, flags=re.MULTILINE)
        assert re.findall(r"`(\w+)`", cell) == list(shelf_pages.get(f"{path}.json").json()["hits"][0])
