"""The commands that answer who said what, how often and when."""

import csv
import io
import json
import re

import pytest
from rich.console import Console

from clippings.cli.tables import Bar, Trend, draw_table
from clippings.index.archive import Archive
from tests.cli.conftest import Run

pytestmark = pytest.mark.integration


def test_who_said_it_is_answered_with_when_and_where_first(run: Run) -> None:
    found = json.loads(run("who-said", "a winter service", "--json").stdout)
    assert (found["total"], found["named"]) == (1, 1)
    (one,) = found["speakers"]
    assert (one["speaker"], one["quotes"], one["articles"]) == ("Hilary Rodwell Clint", 1, 1)
    assert (one["first"]["published_day"], one["first"]["article_id"]) == ("2026-01-10", "e" * 40)
    told = run("who-said", "winter service").stdout
    assert "Hilary Rodwell Clint" in told
    assert told.endswith("\n1 quote, 1 of them by a named speaker\n")


def test_who_is_quoted_indirectly_is_told_with_the_verb(
    clippings: Run,
    elasticsearch: str,
    shelf: Archive,
) -> None:
    told = clippings(elasticsearch, shelf.prefix, "who-said", "vote in spring").stdout
    assert re.search(r" 2026-01-05 .*\n +a1 +\n +indirect: said\b", told)


def test_words_in_another_order_were_not_said(run: Run) -> None:
    assert "0 quotes" in run("who-said", "service winter").stdout


def test_who_is_quoted_most_is_counted(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("speakers", "--csv").stdout)))
    assert {(row["speaker"], row["quotes"]) for row in rows} == {("Hilary Rodwell Clint", "1"), ("Zoé Lefèvre", "1")}
    assert "3 quotes, 2 of them by a named speaker" in run("speakers").stdout
    assert "Lefèvre" not in run("speakers", "--not-speaker", "lefevre").stdout


def test_women_and_men_among_the_speakers_are_counted(run: Run) -> None:
    done = run("pronouns", "--by", "language", "--csv").stdout.splitlines()
    assert done[0].startswith("language,she,he,they,unknown,share,speakers_she")
    assert done[1].startswith("en,1,0,0,1,1.0000,1")
    assert done[-1].startswith("all,1,0,0,1,1.0000,1")
    by_topic = run("pronouns", "--topics", "winter, nothing", "--csv").stdout.splitlines()
    assert [line.split(",")[:2] for line in by_topic] == [
        ["topic", "she"],
        ["winter", "1"],
        ["nothing", "0"],
        ["all", "1"],
    ]
    assert run("pronouns", "--topics", "winter", "--by", "source").status == 1
    shown = run("pronouns").stdout
    assert "100%" in shown
    assert "3 quotes, 1 of them without a known speaker\n" in shown
    first = " ".join(run("pronouns", "--by", "language", "--size", "1").stdout.split())
    assert first.endswith("; these are the 1 largest, more with --size")
    assert "these are" not in run("pronouns", "--by", "language", "--size", "2").stdout


def test_quotes_are_counted_by_time(run: Run) -> None:
    found = json.loads(run("timeline", "--by", "day", "--json").stdout)
    assert (found["step"], found["total"], found["undated"]) == ("day", 3, 0)
    assert len(found["buckets"]) == 11  # includes the days without a quote between them
    assert [one for one in found["buckets"] if one["count"]] == [
        {"day": "2026-01-10", "count": 2},
        {"day": "2026-01-20", "count": 1},
    ]
    lines = run("timeline", "--speaker", "mayor", "--by", "month").stdout.splitlines()
    assert lines[1].split() == ["2026-01", "1", "█" * 40]
    assert lines[2] == "1 dated"
    assert run("timeline", "+nowhere").stdout == "0 dated\n"


def test_days_without_a_quote_take_one_line(run: Run) -> None:
    lines = [line.split() for line in run("timeline", "--by", "day").stdout.splitlines()[1:]]
    assert lines == [["2026-01-10", "2", "█" * 40], ["9", "days", "0"], ["2026-01-20", "1", "█" * 20], ["3", "dated"]]


def test_trends_fit_a_terminal_of_80_columns(run: Run) -> None:
    lines = run("speakers").stdout.splitlines()
    assert lines[0].rstrip().endswith("Over time")
    assert "…" not in "".join(lines)
    hers = next(line for line in lines if "Hilary Rodwell Clint" in line)
    assert hers.rstrip().endswith("2026-01-10  █")
    assert "e" * 12 in lines[lines.index(hers) + 1]


def test_a_narrow_screen_shows_the_whole_time_of_a_trend_in_fewer_bars_and_shorter_bars() -> None:
    console = Console(width=20)
    with console.capture() as captured:
        console.print(draw_table(("Name", "", ""), [("Ada Novak", "1", Trend((9, *(0,) * 20, 1)))]))
        console.print(draw_table(("Day", "", ""), [("2026-01-10", "2", Bar(1)), ("2026-01-11", "1", Bar(0.5))]))
    _, ada, _, one, other = captured.get().splitlines()
    assert ada.split() == ["Ada", "Novak", "1", "█", "▁"]
    assert (one.count("█"), other.count("█")) == (3, 2)


def test_nothing_is_left_out_of_a_table_on_a_narrow_screen() -> None:
    heads, row = ("Month", "quarterly.example", "chronicle.example"), ("2026-01-01", "1,000", "2")
    console = Console(width=30)
    with console.capture() as captured:
        console.print(draw_table(heads, [row]))
    assert "…" not in captured.get()
    assert "".join(captured.get().split()).count("1,000") == 1


def test_articles_are_counted_too_and_split(run: Run) -> None:
    done = run("timeline", "--articles", "--split", "language", "--by", "month", "--csv").stdout
    assert done == "day,count,en,fr\n2026-01-01,2,1,1\n"
    drawn = run("timeline", "--articles", "--split", "language", "--by", "month").stdout.splitlines()
    assert drawn[0].split() == ["Month", "All", "en", "fr"]
    assert run("timeline", "--by", "month").stdout.splitlines()[1].split()[:2] == ["2026-01", "3"]
    assert "2 dated, 20 more undated" in run("timeline", "--articles").stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--person", "clint"), "--person applies only to articles. Add --articles."),
        (("--articles", "--kind", "direct"), "--kind applies only to quotes. Leave --articles out."),
    ],
)
def test_an_option_of_the_other_kind_is_refused(run: Run, args: tuple[str, ...], told: str) -> None:
    done = run("timeline", *args)
    assert done.status == 1
    assert told in " ".join(done.stderr.split())
