"""Days and languages as people write them, and numbers as people read them."""

from datetime import date

import pytest

from clippings.errors import InvalidInput
from clippings.search.plain import read_days, read_language, write_count

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("count", "nouns", "written"),
    [
        (1, ("quote",), "1 quote"),
        (0, ("quote",), "0 quotes"),
        (1200, ("quote",), "1,200 quotes"),
        (2, ("copy", "copies"), "2 copies"),
        (1, ("copy", "copies"), "1 copy"),
    ],
)
def test_a_number_has_its_noun_in_the_right_form(count: int, nouns: tuple[str, ...], written: str) -> None:
    assert write_count(count, *nouns) == written


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-11-05", date(2019, 11, 5), date(2019, 11, 5)),
        ("2020-2", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        (" Yesterday", date(2026, 2, 28), date(2026, 2, 28)),
        ("today", TODAY, TODAY),
    ],
)
def test_a_day_is_read_as_people_write_it(value: str, first: date, last: date) -> None:
    assert read_days(value, TODAY) == (first, last)


@pytest.mark.parametrize("value", ["soon", "2019-13", "2019-02-30", "0000", "", "20191105"])
def test_an_invalid_day_is_refused(value: str) -> None:
    with pytest.raises(InvalidInput, match="day"):
        read_days(value, TODAY)


@pytest.mark.parametrize(
    ("value", "code"), [("English", "en"), ("EN", "en"), ("french | german", "fr|de"), ("zh-tw", "zh-tw")]
)
def test_a_language_is_read_by_code_and_by_name(value: str, code: str) -> None:
    assert read_language(value) == code


@pytest.mark.parametrize("value", ["englsh", "", "en|", "e n"])
def test_an_unknown_language_is_refused(value: str) -> None:
    with pytest.raises(InvalidInput, match="not a language"):
        read_language(value)
