"""What saved questions have found: each match is kept once, and goes once each way."""

from datetime import timedelta

import pytest

from clippings.index import alerts
from clippings.index.alerts import Match
from clippings.index.archive import Archive
from clippings.index.paging import refresh
from tests.index.articles import NOW

pytestmark = pytest.mark.integration
HOUR = timedelta(hours=1)


def match(id: str, question: str, hours: int = 0, article: str = "a1", due: tuple[str, ...] = ("mail", "web")) -> Match:
    return Match(id, question, article, NOW + hours * HOUR, due, {"title": f"Lock {id}"})


def add(archive: Archive, *matches: Match) -> int:
    new = alerts.add_matches(archive, matches)
    refresh(archive, archive.alias("alerts"))
    return new


def test_a_question_goes_on_where_it_was_asked_last(archive: Archive) -> None:
    assert alerts.fetch_asked_until(archive, "lock") is None
    for moment in (NOW, NOW + HOUR):
        alerts.write_asked_until(archive, "lock", moment)
        assert alerts.fetch_asked_until(archive, "lock") == moment
    assert alerts.fetch_asked_until(archive, "weir") is None
    refresh(archive, archive.alias("alerts"))
    assert (alerts.count_matches(archive, "lock"), alerts.list_latest(archive, "lock", 9)) == (0, [])


def test_a_match_that_has_gone_is_not_new_again(archive: Archive) -> None:
    one, other = match("g1", "gone"), match("g2", "gone", 1)
    assert add(archive, one, other) == 2
    alerts.mark_gone(archive, [one], "mail")
    assert add(archive, one, match("g3", "gone", 2)) == 1
    assert [found.id for found in alerts.list_due(archive, "gone", "mail")] == ["g2", "g3"]
    assert [found.id for found in alerts.list_due(archive, "gone", "web")] == ["g1", "g2", "g3"]
    assert alerts.list_due(archive, "gone", "web")[1] == other
    assert alerts.list_due(archive, "another", "web") == []


def test_a_feed_shows_the_newest_matches_of_its_question(archive: Archive) -> None:
    add(archive, *(match(f"f{hours:02}", "feed", hours) for hours in range(12)), match("f", "another", 99))
    assert [found.id for found in alerts.list_latest(archive, "feed", 11)] == [f"f{n:02}" for n in range(11, 0, -1)]
    assert alerts.count_matches(archive, "feed") == 12
    add(archive, match("f-b", "tie"), match("f-a", "tie"))
    assert [found.id for found in alerts.list_latest(archive, "tie", 2)] == ["f-a", "f-b"]


def test_the_matches_of_a_removed_article_are_found_and_removed(archive: Archive) -> None:
    add(archive, match("r1", "first", article="gone"), match("r2", "next", article="gone"), match("r3", "next"))
    assert sorted(alerts.find_matches(archive, ["gone"])) == ["r1", "r2"]
    assert alerts.list_known(archive, ["r1", "r3", "never there"]) == {"r1", "r3"}
    assert alerts.list_known(archive, []) == set()
    assert alerts.list_alerted(archive, "next", ["gone", "a1", "other"]) == {"gone", "a1"}
    assert alerts.list_alerted(archive, "first", ["gone", "a1"]) == {"gone"}
    alerts.remove_matches(archive, ["r1", "r2"])
    refresh(archive, archive.alias("alerts"))
    assert alerts.find_matches(archive, ["gone"]) == []
    assert alerts.list_known(archive, ["r1", "r2", "r3"]) == {"r3"}
