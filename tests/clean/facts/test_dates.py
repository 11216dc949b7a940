"""Days and times in lines, tags and addresses: what is read, with which precision and zone, and what is refused."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.clean.facts.dates import (
    choose_date,
    date_of_url,
    month_of_url,
    parse_date,
    parse_date_line,
    remark_zone,
    says_published,
)
from tests.clean.records import PARAGRAPHS, clean_page, clean_text, make_page, paragraphs

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "value", "precision", "zone_stated"),
    [
        ("2019-11-18", "2019-11-18 00:00:00", "day", False),
        ("20191118", "2019-11-18 00:00:00", "day", False),
        ("2019/11/18", "2019-11-18 00:00:00", "day", False),
        ("2019-11-18T05:20", "2019-11-18 05:20:00", "minute", False),
        ("2019-11-18T05:20:03.123+05:30", "2019-11-17 23:50:03", "second", True),
        ("2019-11-18T05:20+0530", "2019-11-17 23:50:00", "minute", True),
        ("20191118T100203Z", "2019-11-18 10:02:03", "second", True),
        ("2019-11-18 05:20 UTC", "2019-11-18 05:20:00", "minute", True),
        ("2019-11-18 05:20 gmt", "2019-11-18 05:20:00", "minute", True),
        ("2019-11-18t05:20z", "2019-11-18 05:20:00", "minute", True),
        ("Mon, 18 Nov 2019 20:15:00 GMT", "2019-11-18 20:15:00", "second", True),
        ("Nov. 19, 2019 8:03 am ET", "2019-11-19 13:03:00", "minute", True),
        ("July 4, 2019 8:03 am ET", "2019-07-04 12:03:00", "minute", True),
        ("Monday, November 18th, 2019 at 11:08 p.m.", "2019-11-18 23:08:00", "minute", False),
        ("Posted: Fri 6:45 PM, Feb 16, 2018 |", "2018-02-16 18:45:00", "minute", False),
        ("le 3 mars 2021 à 14h05", "2021-03-03 14:05:00", "minute", False),
        ("1er janvier 2020", "2020-01-01 00:00:00", "day", False),
        ("am 30. Juli 2018", "2018-07-30 00:00:00", "day", False),
        ("05.06.2019, 14.30 Uhr", "2019-06-05 14:30:00", "minute", False),
        ("4 de enero de 2020", "2020-01-04 00:00:00", "day", False),
        ("20 июня 2024 г. в 10:15", "2024-06-20 10:15:00", "minute", False),
        ("2019年11月18日", "2019-11-18 00:00:00", "day", False),
        ("3. syyskuuta 2024 klo 10.15", "2024-09-03 10:15:00", "minute", False),
        ("1574108400", "2019-11-18 20:20:00", "second", True),
        ("1574108400000", "2019-11-18 20:20:00", "second", True),
        ("18 Nov 2019, 22:11 GMT+10", "2019-11-18 12:11:00", "minute", True),
        ("18 November 2019, 10:15 Europe/Berlin", "2019-11-18 09:15:00", "minute", True),
        ("Mon 18 Nov 2019 08.00 GMT", "2019-11-18 08:00:00", "minute", True),
        ("2019年11月18日 10時05分", "2019-11-18 10:05:00", "minute", False),
        ("18 Nov 2019, 22:11 GMT+5:30", "2019-11-18 16:41:00", "minute", True),
        (
            "18 November 2019, Europe/Berlin",
            "2019-11-18 00:00:00",
            "day",
            False,
        ),  # a zone says nothing without a time of day
        ("13/06/2019", "2019-06-13 00:00:00", "day", False),
        ("06/13/2019", "2019-06-13 00:00:00", "day", False),
        ("06/06/2019", "2019-06-06 00:00:00", "day", False),
        ("November 18, 2019, from 10:00 to 11:00", "2019-11-18 00:00:00", "day", False),
    ],
)
def test_date_is_read_with_precision_and_zone(text: str, value: str, precision: str, zone_stated: bool) -> None:
    dated = parse_date(text, "meta")
    assert dated is not None
    read = (str(dated.value.astimezone(UTC))[:19], dated.source, dated.precision, dated.zone_stated)
    assert read == (value, "meta", precision, zone_stated)
    assert dated.value.tzinfo is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2 days ago",
        "June 2019",
        "2019",
        "2019-11",
        "05/06/2019",
        "12/06/2019",
        "5-6-2019",
        "on the 31st, 2019",
        "Chapter 3, 2019",
        "2019-13-45",
        "2019-11-18T25:00",
        "9" * 5_000,
        "May may may may 2019",
    ],
)
def test_incomplete_dates_are_not_dates(text: str) -> None:
    assert parse_date(text, "text") is None


@pytest.mark.parametrize("text", ["2019-11-18T05:20+05:30", "Nov. 17, 2019 11:50 pm UTC"])
def test_the_day_does_not_depend_on_the_time_zone_of_the_machine(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        dated = parse_date(text, "record")
    time.tzset()
    assert dated is not None
    assert (dated.value.astimezone(UTC).isoformat(), dated.source) == ("2019-11-17T23:50:00+00:00", "record")


def test_a_number_that_is_no_zone_is_refused() -> None:
    assert parse_date("version 1.13.25 - Ann Lee, 2001-09-26", "text") is None  # not 2,001 hours before Greenwich


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for dated in (parse_date(text, "text"), parse_date(f"{text} 2019", "text"), *parse_date_line(text)):
        assert dated is None or dated.value.tzinfo is not None


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_iso_dates_are_unchanged(value: datetime) -> None:
    dated = parse_date(value.isoformat(), "record")
    assert dated is not None
    assert dated.value == value.replace(microsecond=0)


def test_a_change_is_recognized_in_other_languages_too() -> None:
    published, modified = parse_date_line("Опубликовано 12 апреля 2026, обновлено 13 апреля 2026")
    assert published is not None
    assert modified is not None
    assert (published.value.day, modified.value.day) == (12, 13)


def test_line_may_state_publication_and_change() -> None:
    published, modified = parse_date_line("Published 1:30 p.m. ET Nov. 18, 2019 | Updated 3:00 p.m. ET Nov. 19, 2019")
    assert published is not None
    assert modified is not None
    assert (published.value.day, modified.value.day) == (18, 19)
    published, modified = parse_date_line("Mis à jour le 4 mars 2021 à 10:00")
    assert published is None
    assert modified is not None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://post.example/2019/11/18/ferry", "2019-11-18"),
        ("https://post.example/2019/nov/18/ferry", "2019-11-18"),
        ("https://post.example/news/2019-11-18/ferry", "2019-11-18"),
        ("https://post.example/2019/13/18/ferry", None),
        ("https://post.example/2019/11/ferry", None),
        ("https://post.example/20191118", None),
        ("https://post.example/2019/sport/nov/18/final", "2019-11-18"),
    ],
)
def test_address_may_state_the_day(url: str, day: str | None) -> None:
    dated = date_of_url(url)
    assert (dated and (str(dated.value.date()), dated.source)) == (day and (day, "url"))


def test_impossible_dates_are_skipped_and_noted() -> None:
    candidates = [parse_date(text, "meta") for text in ("1899-12-31", "2026-01-04", "2026-01-02")]
    dated, remarks = choose_date([date for date in candidates if date], NOW)
    assert dated is not None
    assert str(dated.value.date()) == "2026-01-02"
    assert len(remarks) == 2
    assert "before 1900" in remarks[0]
    assert "in the future" in remarks[1]


@pytest.mark.parametrize("text", ["1900-01-01", "2026-01-03"])
def test_the_first_year_and_the_last_day_that_are_possible_are_kept(text: str) -> None:
    """The first issue of an old newspaper in that century, or tomorrow's date from an editor in the far east."""
    dated = parse_date(text, "meta")
    assert dated is not None
    assert choose_date([dated], NOW) == (dated, [])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("1. Mai 20193. Mai 2019 Mara Veldt", "2019-05-01"),
        ("Posted on June 4, 2018June 9, 2018 by Mara", "2018-06-04"),
        ("15/03/202014/03/2020", "2020-03-15"),
        ("Publié le 14 juin 2023 à 06h45 - Mis à jour le 15 juin 2023 à 09h10", "2023-06-14"),
        ("Geschrieben von Mara am 25.08.2015 22:30 (1599 x gelesen)", "2015-08-25"),
    ],
)
def test_the_first_day_of_a_crowded_line_is_read(line: str, day: str) -> None:
    published, _ = parse_date_line(line)
    assert published is not None
    assert (str(published.value.date()), published.source) == (day, "text")


def test_the_time_of_day_is_kept_before_a_dash_and_a_change() -> None:
    published, modified = parse_date_line("Publié le 14 juin 2023 à 06h45 - Mis à jour le 15 juin 2023 à 09h10")
    assert [str(dated.value)[:16] for dated in (published, modified) if dated] == [
        "2023-06-14 06:45",
        "2023-06-15 09:10",
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [("Published 3 June 2024", True), ("Updated 3 June 2024", True), ("The mill burned down on 3 June 2024", False)],
)
def test_a_line_says_that_its_date_is_the_day_of_publication_or_of_a_change(line: str, says: bool) -> None:
    """Such a line is read where a date alone could be the date of anything."""
    assert says_published(line) == says


@pytest.mark.parametrize(
    ("text", "published", "changed"),
    [
        ("Last updated: 2 April 2024, 18:05 First published: 14 March 2024", "2024-03-14", "2024-04-02"),
        ("Publié le 12 avril 2024 à 07h30 - Mis à jour le 13 avril 2024 à 11h02", "2024-04-12", "2024-04-13"),
        ("Aggiornato il 3 maggio 2024 | Pubblicato il 2 maggio 2024", "2024-05-02", "2024-05-03"),
        ("Von Ann Lee | 31.10.23", "2023-10-31", None),
        ("@somov1989 10 Jul", None, None),
        ("Feb 182009", "2009-02-18", None),
        ("May 22020", "2020-05-02", None),
        ("Ardle, 3 June 2024 | 5 June 2024", "2024-06-03", None),
        ("Published 14 March 2024 | Published in print 15 March 2024", "2024-03-14", None),
    ],
)
def test_a_line_says_which_day_is_publication_and_which_is_change(
    text: str, published: str | None, changed: str | None
) -> None:
    first, second = parse_date_line(text)
    assert (first and str(first.value)[:10], second and str(second.value)[:10]) == (published, changed)


def test_the_day_is_in_the_zone_that_is_stated() -> None:
    dated = parse_date("2024-05-04T04:25:00+07:00", "json-ld")
    assert dated is not None
    assert (str(dated.value.date()), str(dated.value.astimezone(UTC).date())) == ("2024-05-04", "2024-05-03")


@pytest.mark.parametrize(
    ("url", "month"),
    [
        ("https://post.example/2017/09/ferry.html", (2017, 9)),
        ("https://post.example/2017/99/ferry.html", None),
        ("https://post.example/17/09/ferry.html", None),
    ],
)
def test_address_may_state_the_month(url: str, month: tuple[int, int] | None) -> None:
    assert month_of_url(url) == month


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ("3 June 2024, 10:15 WGST", ("time zone not understood: WGST",)),
        ("2024-06-03 10:15 Mars/Olympus", ()),
        ("3 June 2024, 10:15 Europe/Ardle", ("time zone not understood: Europe/Ardle",)),
        ("3 June 2024, 10:15 WGST, 12:15 AZOT", ("time zone not understood: WGST",)),  # one shows what happened
        ("3 June 2024, 10:15 CEST", ()),
        ("3 June 2024, 10:15 AT NOON", ()),
    ],
)
def test_unknown_zone_is_noted(text: str, remarks: tuple[str, ...]) -> None:
    assert remark_zone(text) == remarks


HEADLINE = "<h1>Ferry returns</h1>"


@pytest.mark.parametrize(
    ("body", "day", "remarks"),
    [
        # the dateline at the beginning of the text
        (paragraphs((f"Ardle, (3.6.2024). {PARAGRAPHS[0]}", *PARAGRAPHS[1:])), "2024-06-03", ()),
        (paragraphs((f"(3 June 2024) {PARAGRAPHS[0]}", *PARAGRAPHS[1:])), "2024-06-03", ()),
        (paragraphs((f"ARDLE, 3 June 2024 (Kestrel) - {PARAGRAPHS[0]}", *PARAGRAPHS[1:])), "2024-06-03", ()),
        (paragraphs((f"The storm of 3 June 2014 closed the ferry. {PARAGRAPHS[0]}", *PARAGRAPHS[1:])), None, ()),
        # a letter has its date at the foot; a diary has many dates
        (f"{paragraphs()}<p>Ardle, 3 June 2024</p>", "2024-06-03", ()),
        (f"<p>3 June 2024</p>{paragraphs()}<p>4 June 2024</p>{paragraphs()}<p>5 June 2024</p>", "2024-06-03", ()),
        (f"{paragraphs()}<h2>4 June 2024</h2>{paragraphs()}<p>5 June 2024</p>", None, ()),
        # an unknown time zone
        (f"<p>3 June 2024, 10:15 WGST</p>{paragraphs()}", "2024-06-03", ("time zone not understood: WGST",)),
    ],
)  # fmt: skip
def test_a_day_in_a_dateline_or_at_the_foot_is_found(body: str, day: str | None, remarks: tuple[str, ...]) -> None:
    doc = clean_page(make_page(f"<article>{HEADLINE}{body}</article>"))
    assert (doc.published and str(doc.published.value.date()), doc.remarks) == (day, remarks)


def test_zone_in_a_line_of_text_is_noted() -> None:
    doc = clean_text("\n".join(("Ferry returns", "Published 3 June 2024, 10:15 WGST", *PARAGRAPHS)))
    assert doc.remarks == ("time zone not understood: WGST",)
