"""The day of a text that only its headline or a separate line states."""

import pytest

from clippings.clean.lines.dated_within import read_dateline, read_day
from tests.clean.articles import EN


@pytest.mark.parametrize(
    ("headline", "day"),
    [
        ("23.01.2022 - Ferry wins the regatta", "2022-01-23"),
        ("08.11.2021 | A day of bridges", "2021-11-08"),
        ("What the bridge costs at a glance 21.11.2022", "2022-11-21"),
        ("Was die Wahl am 3.5.2024 bringt", None),
        ("Die Wahl am 3.5.2024", None),
        ("Town gets a bridge", None),
        ("# Hearing on the bridge, 21 May 2026", "2026-05-21"),
        ("# Interview with Hester Quill (5 May 2026)", "2026-05-05"),
        ("# Anhörung zur Brücke am 21. Mai 2026", "2026-05-21"),
        ("# What the bridge costs in 2026", None),
        ("Hearing on the bridge, 21 May 2026", None),
    ],
)
def test_the_day_next_to_the_words_of_a_headline_is_read(headline: str, day: str | None) -> None:
    found = read_day([headline], EN)
    assert (found and str(found.value.date())) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ([EN[0], "18.10.2019 16:06 Uhr", *EN[1:]], "2019-10-18"),
        ([*EN, "Velm, 18 October 2019"], "2019-10-18"),
        ([EN[0], "18.10.2019", EN[1], "19.10.2019", *EN[2:]], None),  # a diary
        ([*EN, *EN, "18.10.2019", *EN, *EN], None),
        (EN, None),
    ],
)
def test_a_line_with_only_a_day_counts_near_the_ends_of_a_text(text: list[str], day: str | None) -> None:
    found = read_day([], text)
    assert (found and str(found.value.date())) == day


@pytest.mark.parametrize(
    ("beginning", "day"),
    [
        ("OSTBURG, June 23, 2026 – The bridge is open.", "2026-06-23"),
        ("Ostburg, 10. Februar 2026 – Die Brücke ist offen.", "2026-02-10"),
        ("Neu Ostburg, 8. Juni 2026. Die Brücke ist offen.", "2026-06-08"),
        ("OSTBURG, Velm, Feb. 19, 2026 /NewsWire/ -- The bridge is open.", "2026-02-19"),
        ("Ostburg, which voted on June 23, 2026 – a Tuesday – for its bridge, is proud.", None),
        ("On Monday, June 23, 2026, the bridge was opened.", None),
    ],
)
def test_the_day_of_a_dispatch_is_read(beginning: str, day: str | None) -> None:
    found = read_dateline([beginning, *EN])
    assert (found and str(found.value.date())) == day
