import csv
import io
import json

import pytest

from tests.cli.test_search import Run, clippings, run  # noqa: F401
from tests.search.conftest import library  # noqa: F401

pytestmark = pytest.mark.integration


def test_who_said_it_is_told_with_when_and_where_first(run: Run) -> None:  # noqa: F811
    found = json.loads(run("who-said", "a winter service", "--json").stdout)
    assert (found["total"], found["named"]) == (1, 1)
    (one,) = found["speakers"]
    assert (one["speaker"], one["quotes"], one["articles"]) == ("Hilary Rodwell Clint", 1, 1)
    assert (one["first"]["published_day"], one["first"]["article_id"]) == ("2026-01-10", "e" * 40)
    assert "Hilary Rodwell Clint" in run("who-said", "winter service").stdout


def test_words_in_another_order_were_not_said(run: Run) -> None:  # noqa: F811
    assert "0 quotes" in run("who-said", "service winter").stdout


def test_who_is_quoted_most_is_counted(run: Run) -> None:  # noqa: F811
    rows = list(csv.DictReader(io.StringIO(run("speakers", "--csv").stdout)))
    assert {(row["speaker"], row["quotes"]) for row in rows} == {("Hilary Rodwell Clint", "1"), ("Zoé Lefèvre", "1")}
    assert "3 quotes, 2 of them by a speaker with a name" in run("speakers").stdout
    assert "Lefèvre" not in run("speakers", "--not-speaker", "lefevre").stdout


def test_quotes_are_counted_by_time(run: Run) -> None:  # noqa: F811
    found = json.loads(run("timeline", "--by", "day", "--json").stdout)
    assert len(found) == 11  # days without a quote stand between
    assert [one for one in found if one["quotes"]] == [
        {"day": "2026-01-10", "quotes": 2},
        {"day": "2026-01-20", "quotes": 1},
    ]
    assert run("timeline", "--speaker", "mayor").stdout.splitlines() == [
        f"2026-01-01       1  {'█' * 40}",
        "quotes with a day: 1",
    ]
    assert run("timeline", "+nowhere").stdout == "quotes with a day: 0\n"
