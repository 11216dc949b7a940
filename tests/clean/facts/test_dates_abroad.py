"""Dates that can be read in two ways, or in languages of the library alone: the language of the page decides."""

from datetime import UTC, datetime

import pytest
from lxml import html

from clippings.clean.facts.dates import parse_date, parse_date_line
from clippings.clean.facts.dates_abroad import guess_date
from clippings.documents import Dated

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("03/04/2024 09:15", "en-GB", "2024-04-03"),
        ("03/04/2024 09:15", "en-US", "2024-03-04"),
        ("03/04/2024", "en", None),
        ("05/06/2024 a las 10:20", "es", "2024-06-05"),
        ("05/06/2024", "fr_FR", "2024-06-05"),
        ("11/01/2021", "de", None),  # German does not write dates like this; anyone who does uses another style
        ("14 במרץ 2024", "he", "2024-03-14"),
        ("١ / ١٢ / ٢٠٢٠", "ar", "2020-12-01"),
        ("14. března 2024", "cs", "2024-03-14"),
        ("14 मार्च 2024", "hi", "2024-03-14"),
        ("14. listopada 2024", "hr", "2024-10-14"),
        ("14 listopada 2024", "pl", "2024-11-14"),
        ("14. xyzzy 2024", "cs", None),
        ("14 listopada 2024", "", None),
        ("14 listopada 2024", "lang=", None),
    ],
)
def test_the_language_of_the_page_decides_how_a_date_is_read(text: str, language: str, day: str | None) -> None:
    dated = parse_date(text, "text", language)
    assert (dated and str(dated.value)[:10]) == day


def test_the_language_of_the_page_decides_how_a_line_with_names_is_read() -> None:
    published, changed = parse_date_line("14. března 2024 | Mara Veldt", "cs")
    assert published == Dated(datetime(2024, 3, 14, tzinfo=UTC), "text", "day")
    assert changed is None


@pytest.mark.parametrize(("language", "day"), [("en-GB", "2024-04-03"), ("en-US", "2024-03-04"), ("", None)])
def test_the_language_of_the_page_decides_how_a_crowded_line_is_read(language: str, day: str | None) -> None:
    published, _ = parse_date_line("03/04/202405/04/2024 Mara Veldt", language)
    assert (published and str(published.value.date())) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("<div class=post-meta>14 March 2024</div>", "2024-03-14"),
        ("<div class=post-meta>14 March 2024</div><div class=updated>Updated 2 June 2024</div>", "2024-03-14"),
        ("<time datetime=2024-06-02>2 June</time><time datetime=2024-03-14>14 March</time>", "2024-03-14"),
        ("<link rel=canonical href=https://post.example/2024/03/14/ferry>", None),  # date_of_url reads addresses
        ("<p>The ferry sank on 14 March 2024.</p>", None),  # what the article reports on is not its own day
        ("<div class=post-meta>1 January 2026</div>", "2026-01-01"),
        ("<div class=post-meta>2 January 2026</div>", None),  # after the page was captured
        ("<div class=post-meta>14 March 1994</div>", None),  # before there were pages
    ],
)
def test_markup_may_hold_the_day(line: str, day: str | None) -> None:
    dated = guess_date(html.fromstring(f"<html><body><article><h1>Ferry</h1>{line}</article></body></html>"), NOW)
    expected = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    assert dated == (expected and Dated(expected, "text", "day"))


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("14. března 2024 8:30", "2024-03-14 08:30", "minute"),
        ("14. března 2024 0:01", "2024-03-14 00:01", "minute"),
        ("14. března 2024", "2024-03-14 00:00", "day"),
    ],
)
def test_time_of_day_is_read_in_a_language_of_the_library_too(text: str, value: str, precision: str) -> None:
    dated = parse_date(text, "time", "cs")
    assert dated is not None
    assert (str(dated.value), dated.source, dated.precision) == (f"{value}:00+00:00", "time", precision)
