"""A server may hold other archives: every question and every write goes to an index of the archive that asks."""

from collections.abc import Callable
from typing import Any

import pytest

from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.index import alerts, articles, contested, people, run_ends, sources, stories
from clippings.index.archive import Archive
from clippings.index.bulk import Guard
from clippings.index.dead_letters import fetch_dead_letters, find_dead_letters, list_dead_letters, readdress
from clippings.index.duplicates import list_later_copies
from clippings.index.former_ids import name_by_ids_of_now
from clippings.index.lease import find_covered, is_held
from clippings.index.mappings import NAMES
from clippings.index.rederive import rederive_quotes
from clippings.index.stale import count, read_selected, stale_query
from tests.index.articles import NOW
from tests.index.scripted import Answer, Server

ENTRY = sources.unread("news", "/in", "a.txt")
QUOTE = {"sort": ["q"], "fields": {"article_id": ["a"]}}  # as a search returns its columns
DECISION = PersonDecision(same=(NamedPerson(article="a", name="Ada"), NamedPerson(article="b", name="Ada")))
NOTHING: dict[str, Any] = {
    "hits": {"hits": [], "total": {"value": 0}},
    "aggregations": {name: {"buckets": []} for name in ("ids", "roots", "files", "languages", "shared")},
}


def answer(lines: list[Any]) -> Answer:
    """Nothing is found."""
    wanted = lines[0].get("ids", ()) if lines else ()
    return 200, NOTHING | {"docs": [{"_id": id, "found": False} for id in wanted], "_source": {}}


@pytest.mark.parametrize(
    ("ask", "names"),
    [
        (lambda a: alerts.fetch_asked_until(a, "ferry"), "alerts"),
        (lambda a: alerts.list_due(a, "ferry", "mail"), "alerts"),
        (lambda a: alerts.list_latest(a, "ferry", 9), "alerts"),
        (lambda a: alerts.count_matches(a, "ferry"), "alerts"),
        (lambda a: alerts.find_matches(a, ["a"]), "alerts"),
        (lambda a: alerts.list_known(a, ["a"]), "alerts"),
        (lambda a: alerts.list_alerted(a, "ferry", ["a"]), "alerts"),
        (lambda a: articles.fetch(a, ["a"]), "articles"),
        (lambda a: articles.fetch_stamps(a, ["a"]), "articles"),
        (lambda a: list(articles.list_said(a, {})), "articles"),
        (lambda a: articles.repair_quotes(a, ["a"]), "quotes articles"),
        (lambda a: articles.remove(a, {"a": Guard(1, 1)}), "articles"),
        (lambda a: contested.find_contested(a, {"a"}), "articles"),
        (lambda a: list(contested.list_contested(a)), "articles"),
        (lambda a: contested.list_claimants(a, "a"), "articles"),
        (lambda a: fetch_dead_letters(a, ["a"]), "dead-letters"),
        (lambda a: list(list_dead_letters(a)), "dead-letters"),
        (lambda a: find_dead_letters(a, "a"), "dead-letters"),
        (lambda a: readdress(a, {"a": "b"}), "dead-letters"),
        (lambda a: list_later_copies(a, {"a"}), "articles"),
        (lambda a: name_by_ids_of_now(a, [DECISION]), "articles"),
        (lambda a: is_held(a, "linking"), "leases"),
        (lambda a: find_covered(a, "linking", ""), "leases"),
        (lambda a: people.link_people(a, None), "articles people quotes"),
        (lambda a: people.list_people_found(a, [DECISION]), "articles"),
        (lambda a: people.link_people(a, ["a"]), "articles people quotes"),
        (lambda a: list(people._scan_people(a, {"quill"})), "people"),
        (lambda a: people._fetch_named(a, ["a"]), "articles"),
        (
            lambda a: rederive_quotes(a, a.alias("quotes"), [QUOTE]),
            "articles quotes",
        ),
        (lambda a: run_ends.list_ends(a), "leases"),
        (lambda a: sources.fetch_entries(a, ["a"]), "sources"),
        (lambda a: list(sources.list_entries(a, "news")), "sources"),
        (lambda a: sources.list_roots(a), "sources"),
        (lambda a: list(sources.list_held(a, ENTRY)), "articles dead-letters"),
        (lambda a: sources.count_by_file(a, "dead-letters"), "dead-letters"),
        (lambda a: count(a, {}), "articles"),
        (lambda a: stale_query(a, lambda code: {"clean": "1"}), "articles"),
        (lambda a: list(read_selected(a, {})), "articles"),
        (lambda a: stories.link_stories(a, ["a"]), "articles"),
        (lambda a: list(stories.find_wrong_stories(a, ["a"], NOW)), "articles"),
    ],
)
def test_every_question_goes_to_the_indices_of_its_archive(ask: Callable[[Archive], object], names: str) -> None:
    server = Server([answer])
    ask(server.archive(0))
    places = [target.split("/")[1] for target in server.targets]
    asked = {one for place in places for one in place.replace("%2C", ",").split(",")}
    assert asked == {f"made-up-{name}" for name in names.split()}
    assert set(names.split()) <= set(NAMES)
