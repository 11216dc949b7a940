"""What is asked of the server and how its answers are read, on a server whose answers are a script."""

from datetime import timedelta
from typing import Any

import pytest

from clippings.index import alerts, mappings, paging
from clippings.index.alerts import Match, match_id
from clippings.index.bulk import Guard
from clippings.index.differences import compare
from clippings.index.duplicates import list_later_copies
from clippings.index.fields import Json
from clippings.index.former_ids import find_heirs
from clippings.index.index_file import make_template, name_physical, pick_dynamic, pick_static
from clippings.index.mappings import MappingDifference
from clippings.index.paging import in_batches, scan
from clippings.index.person_links import PersonLink, person_fields, speaker_fields
from clippings.index.serialize import serialize_article
from clippings.index.stale import join_queries, read_selected, stale_query
from clippings.settings import Settings
from tests.index.articles import NOW, make_article
from tests.index.scripted import Server

CURRENT = {"clean": "2", "quotes": "3"}


def page(*ids: str, **source: Any) -> tuple[int, Json]:
    found = [{"_id": id, "_source": {"id": id, **source}, "_seq_no": 7, "_primary_term": 1, "sort": [id]} for id in ids]
    return 200, {"hits": {"hits": found}}


def test_all_hits_are_read_page_by_page_after_the_last_one() -> None:
    server = Server([page("a", "b"), page("c", "d"), page("e")])
    hits = list(scan(server.archive(5), "made-up", {"term": {"x": 1}}, fields={"includes": ["x"]}, page=2))
    assert [hit["_id"] for hit in hits] == ["a", "b", "c", "d", "e"]
    first, second, third = (request[0] for request in server.requests)
    assert first == {
        "query": {"term": {"x": 1}},
        "sort": [{"id": "asc"}],
        "size": 2,
        "_source": {"includes": ["x"]},
        "seq_no_primary_term": True,
        "track_total_hits": False,
    }
    assert (second, third) == (first | {"search_after": ["b"]}, first | {"search_after": ["d"]})
    assert list(scan(Server([page()]).archive(5), "made-up", {})) == []


def test_batches_keep_everything_in_order() -> None:
    assert list(in_batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(in_batches([], 2)) == []


def test_articles_without_the_versions_of_their_language_are_stale() -> None:
    found = {"aggregations": {"languages": {"buckets": [{"key": "fr"}, {"key": "en"}]}}}
    server = Server([(200, {}), (200, found)])
    query = stale_query(server.archive(5), lambda code: CURRENT | ({"quotes": "3/fr"} if code == "fr" else {}))
    no_language = {"bool": {"must_not": {"exists": {"field": "language"}}}}
    either = {"bool": {"should": [{"terms": {"language": ["en", "und"]}}, no_language], "minimum_should_match": 1}}
    assert query["bool"]["must_not"] == [
        {"bool": {"filter": [either, {"term": {"versions.clean": "2"}}, {"term": {"versions.quotes": "3"}}]}},
        {
            "bool": {
                "filter": [
                    {"terms": {"language": ["fr"]}},
                    {"term": {"versions.clean": "2"}},
                    {"term": {"versions.quotes": "3/fr"}},
                ]
            }
        },
    ]
    assert server.requests[1][0] == {"size": 0, "aggs": {"languages": {"terms": {"field": "language", "size": 1000}}}}


def test_a_reader_can_ask_what_is_stale() -> None:
    """And it finds what was written more than a second ago."""
    refused = 403, {"error": {"type": "security_exception", "reason": "no"}, "status": 403}
    found: Json = {"aggregations": {"languages": {"buckets": []}}}
    assert "und" in str(stale_query(Server([refused, (200, found)]).archive(5), lambda code: CURRENT))


def test_selected_articles_come_complete_with_their_versions() -> None:
    source = serialize_article(make_article())
    server = Server([page("a1", "a2", **source), page("a3", **source)])
    pages = list(read_selected(server.archive(5), {"match_all": {}}, "a", page=2))
    assert [len(one) for one in pages] == [2, 1]
    assert (pages[0][0].article, pages[0][0].guard) == (make_article(), Guard(7, 1))
    request = server.requests[0][0]
    assert request["query"] == join_queries({"match_all": {}}, {"prefix": {"id": "a"}})
    assert request["_source"] == {"excludes": ["text_*"]}
    list(read_selected(server.archive(5), {"match_all": {}}))
    assert server.requests[2][0]["query"] == {"match_all": {}}


def match_of(id: str, day: int) -> Match:
    return Match(id, "ferry", "a1", NOW + timedelta(days=day), ("atom", "webhook"), {"title": "Lock"})


def test_a_match_is_read_back_unchanged() -> None:
    source = alerts._serialize(match_of("m", 1))
    assert alerts._deserialize(source) == match_of("m", 1)
    assert source["kind"] == "match"


def test_only_the_same_bytes_give_the_same_match() -> None:
    ids = {match_id(*stated) for stated in (("q", "a", "c"), ("q", "a", "d"), ("q", "b", "c"), ("r", "a", "c"))}
    assert len(ids) == 4
    assert match_id("q", "a", "c") in ids
    assert all(len(id) == 40 for id in ids)


def test_the_oldest_match_is_sent_first() -> None:
    sources = [alerts._serialize(one) for one in (match_of("c", 2), match_of("b", 1), match_of("a", 1))]
    hits = [{"_id": one["id"], "_source": one, "sort": [one["id"]]} for one in sources]
    server = Server([(200, {"hits": {"hits": hits}})])
    assert [one.id for one in alerts.list_due(server.archive(5), "ferry", "atom")] == ["a", "b", "c"]
    assert server.requests[0][0]["query"] == {
        "bool": {"filter": [{"term": {"question": "ferry"}}, {"term": {"due": "atom"}}]}
    }


def test_an_article_is_found_by_all_its_former_ids() -> None:
    found = [{"_id": "now", "_source": {"former_ids": ["old", "older"]}, "sort": ["now"]}]
    server = Server([(200, {"hits": {"hits": found}})])
    assert find_heirs(server.archive(5), ["older", "old"]) == {"old": "now", "older": "now"}
    assert server.requests[0][0]["query"] == {"terms": {"former_ids": ["old", "older"]}}


def test_all_exact_copies_except_the_earliest_are_marked_as_later() -> None:
    shared = {"aggregations": {"shared": {"buckets": [{"key": "one"}]}}}
    dated = [("b", "2026-01-02T00:00:00Z"), ("c", None), ("a", "2026-01-02T00:00:00Z"), ("d", "2026-01-01T00:00:00Z")]
    hits = [{"_source": {"id": id, "content_hash": "one", "published_at": at}, "sort": [id]} for id, at in dated]
    server = Server([(200, {}), (200, shared), (200, {"hits": {"hits": hits}})])
    assert list_later_copies(server.archive(5), ["two", "one", "one"]) == {"a", "b", "c"}
    asked = server.requests[1][0]
    assert asked["query"] == {"terms": {"content_hash": ["one", "two"]}}
    assert asked["aggs"]["shared"]["terms"] == {"field": "content_hash", "min_doc_count": 2, "size": 2}
    assert server.requests[2][0]["query"] == {"terms": {"content_hash": ["one"]}}


def test_links_to_people_are_stored_once_per_article_and_marked_if_only_probable() -> None:
    links = [
        PersonLink("A. Novak", "p1", False, "Ada Novak"),
        PersonLink("Novak", "p1", True, "Ada Novak"),
        PersonLink("Cy", "p2", False, "Cy"),
    ]
    stated = person_fields(links, ["Novak", "Di", "A. Novak"], ["Port", "Novak"])
    assert stated["people_ids"] == ["p1", "p2"]
    assert stated["person_links"][1] == {"name": "Novak", "id": "p1", "probable": True, "shown": "Ada Novak"}
    assert stated["people_shown"] == ["Ada Novak", "Di", "Cy"], "also whom it quotes without an entity of that name"
    assert stated["speaker_shown"] == ["Port", "Ada Novak"]
    assert [speaker_fields("Novak", link) for link in (None, links[0], links[1])] == [
        {"speaker_shown": "Novak"},
        {"speaker_id": "p1", "speaker_shown": "Ada Novak"},
        {"speaker_id": "p1", "speaker_shown": "Ada Novak", "speaker_id_probable": True},
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ({"a": 1}, {"a": "1"}, []),
        ({"a": [1, "b"]}, {"a": ["1", "b"]}, []),
        ({"codec": "default"}, {}, []),
        ({"codec": "best_compression"}, {}, ['codec: "best_compression" in the files, nothing on the server']),
        ({"a": "default"}, {}, ['a: "default" in the files, nothing on the server']),
        ({}, {"a": 1}, ["a: nothing in the files, 1 on the server"]),
        (
            {"properties": {"b": {"fields": {"c": {"type": "text"}}}, "a": {"type": "date"}}},
            {"properties": {"b": {"fields": {"c": {"type": "keyword"}}}, "a": {"type": "long"}}},
            [
                'a.type: "date" in the files, "long" on the server',
                'b.c.type: "text" in the files, "keyword" on the server',
            ],
        ),
    ],
)
def test_every_difference_of_the_mappings_is_reported_with_its_path(ours: Json, theirs: Json, told: list[str]) -> None:
    assert list(compare(ours, theirs)) == told


def test_a_difference_is_shown_with_its_details() -> None:
    assert str(MappingDifference("quotes", "rebuild", ("one", "two"))) == "quotes: rebuild\n  one\n  two"


def test_an_index_is_made_as_the_settings_and_its_file_say() -> None:
    files = mappings.load_mappings(Settings(index_shards=3, index_replicas=2, index_codec="best_compression"))
    file = files["articles"]
    assert list(files) == list(mappings.NAMES)
    assert (file.settings["index"]["number_of_shards"], file.settings["index"]["number_of_replicas"]) == (3, 2)
    assert file.settings["index"]["codec"] == "best_compression"
    assert (file.mappings["_meta"]["version"], len(file.mappings["_meta"]["sha256"])) == (file.version, 64)
    archive = Server([]).archive(0)
    assert make_template(archive, file) == {
        "index_patterns": ["made-up-articles-v*"],
        "priority": 500,
        "template": {"settings": file.settings, "mappings": file.mappings},
    }
    assert name_physical(archive, file).startswith(f"made-up-articles-v{file.version}-20")
    assert pick_static(file.settings)["number_of_shards"] == 3
    assert pick_dynamic(file.settings) == {
        "query.default_field": file.settings["index"]["query"]["default_field"],
        "number_of_replicas": 2,
    }


def test_a_count_covers_what_the_query_selects() -> None:
    server = Server([(200, {"hits": {"total": {"value": 70_000}}})])
    assert paging.count(server.archive(5), "made-up", {"term": {"x": 1}}) == 70_000
    assert server.requests[0][0] == {"query": {"term": {"x": 1}}, "size": 0, "track_total_hits": True}
