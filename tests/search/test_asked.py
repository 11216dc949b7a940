"""The requests to the server apart from lists, and how its answers are read: on a server with scripted answers."""

from typing import Any

import pytest

from clippings.documents import Point
from clippings.enrich.corrections.file import NamedPerson
from clippings.errors import InvalidInput
from clippings.index.fields import Json
from clippings.search import people, values
from clippings.search.folding import MORE
from clippings.search.people import PersonFound, Spelling, find_mention, resolve_person
from clippings.search.places import PlaceCount, Places, count_places
from clippings.search.questions import ArticleQuestion
from clippings.search.timeline import Timeline, count_by_time
from clippings.search.values import list_values
from tests.index.scripted import Server


def hits(*sources: Json, total: int = 0) -> tuple[int, Json]:
    found = {"total": {"value": total}, "hits": [{"_source": source} for source in sources]}
    return 200, {"timed_out": False, "hits": found}


def counted(total: int = 0, **aggregations: Any) -> tuple[int, Json]:
    return 200, {"timed_out": False, "hits": {"total": {"value": total}, "hits": []}, "aggregations": aggregations}


def together(*answers: tuple[int, Json]) -> tuple[int, Json]:
    """The answer to several searches in one request."""
    return 200, {"responses": [answer for _, answer in answers]}


def buckets(**counts: int) -> Json:
    return {"buckets": [{"key": key, "doc_count": count} for key, count in counts.items()]}


@pytest.mark.parametrize(
    ("field", "typed", "pattern"),
    [
        ("language", "e.n", "e\\.n.*"),
        ("source", "Ti 1", "[tT][iI] 1.*"),
        ("people", "ho", "(.* )?[hH][oO].*"),
        ("people", "ß|", "(.* )?ß\\|.*"),
    ],
)
def test_a_value_is_completed_whatever_is_typed(field: str, typed: str, pattern: str) -> None:
    """With any capitals if the field has names, in the middle of a name, and never as a pattern that the user typed."""
    server = Server([together(counted(values=buckets()))])
    assert list_values(server.archive(5), field, typed) == []
    _, request, *_ = server.requests[0]
    assert request == {
        "size": 0,
        "track_total_hits": False,
        "timeout": "1000ms",
        "aggs": {"values": {"terms": {"field": field, "size": values.SHOWN, "include": pattern}}},
    }


def test_a_name_is_completed_once_from_the_start_of_any_of_its_words() -> None:
    found = {"Maren Holt": 3, "Ada Holt": 2, "Holtby": 1, "Sholto": 1}
    server = Server([together(counted(values=buckets(**found)))])
    assert list_values(server.archive(5), "byline", "hol") == ["Holt", "Holtby", "Sholto"]


def test_a_person_is_completed_once_by_the_first_matching_spelling() -> None:
    def person(name: str, *others: str) -> Json:
        return {"id": name, "name": name, "spellings": [{"name": one} for one in (name, *others)]}

    found = counted(values=buckets(**{"Maren Holt": 3, "M. Holt": 2, "Holtby Ltd": 1}))
    called = hits(person("Maren Holt", "M. Holt"), person("Ada Reed", "Holtina Reed"), person("Bo Sholto"))
    server = Server([together(found, called), together(found, called)])
    assert list_values(server.archive(5), "speakers", "hol") == ["Holt", "Holtina Reed", "Holtby Ltd"]
    list_values(server.archive(5), "people", "")
    (_, _, _, quoted), (_, _, _, anybody) = server.requests
    assert {"range": {"quotes": {"gt": 0}}} in quoted["query"]["bool"]["filter"]
    assert anybody["query"]["bool"]["filter"] == []


def test_places_with_the_same_name_in_two_countries_are_listed_by_frequency() -> None:
    def country(key: str, articles: int, *points: Json) -> Json:
        located = {"first": {"hits": {"hits": [{"_source": {"point": point}} for point in points]}}}
        return {"key": key, "located": located, "articles": {"doc_count": 9, "folded": {"value": articles}}}

    paris = {"key": "Paris", "countries": {"buckets": [country("FR", 2, {"lat": 48.9, "lon": 2.4}), country("US", 5)]}}
    split = {"key": "Split", "countries": {"buckets": [country("", 2)]}}
    names = {"places": {"names": {"buckets": [paris, split], "sum_other_doc_count": 0}}}
    server = Server([counted(9, entities=names, folded={"value": 7})])
    found = count_places(server.archive(5), ArticleQuestion(language=("en",)), size=3)
    assert found == Places(
        7,
        (
            PlaceCount("Paris", "US", None, 5),
            PlaceCount("Paris", "FR", Point(48.9, 2.4), 2),
            PlaceCount("Split", None, None, 2),
        ),
    )
    (request,) = server.requests[0]
    assert request["query"]["bool"]["filter"][0]["bool"]["filter"] == [{"terms": {"language": ["en"]}}]
    assert (request["size"], request["track_total_hits"], request["timeout"]) == (0, True, "20s")
    asked = request["aggs"]["entities"]
    assert request["aggs"]["folded"] == {"cardinality": {"field": "story", "precision_threshold": 40_000}}
    assert asked["nested"] == {"path": "entities"}
    of_places = asked["aggs"]["places"]
    assert of_places["filter"] == {"term": {"entities.type": "place"}}
    assert of_places["aggs"]["names"]["terms"] == {"field": "entities.name", "size": 3 + MORE}
    by_country = of_places["aggs"]["names"]["aggs"]["countries"]
    assert by_country["terms"] == {"field": "entities.country", "missing": "", "size": 5}
    assert by_country["aggs"] == {
        "located": {
            "filter": {"exists": {"field": "entities.point"}},
            "aggs": {"first": {"top_hits": {"size": 1}}},
        },
        "articles": {
            "reverse_nested": {},
            "aggs": {"folded": {"cardinality": {"field": "story", "precision_threshold": 3_000}}},
        },
    }
    assert len(count_places(server.archive(5), ArticleQuestion(), size=2).places) == 2


def test_undated_articles_are_in_no_bar_and_no_row() -> None:
    nowhere, one = {"value": None}, {"doc_count": 1, "folded": {"value": 1}}
    server = Server([counted(1, first=nowhere, last=nowhere, undated=one, folded={"value": 1})])
    assert count_by_time(server.archive(5), ArticleQuestion()) == Timeline("month", 1, 1, (), ())


def person(id: str, name: str) -> Json:
    numbers = {"articles": 1_234, "quotes": 0, "languages": [], "sources": []}
    return {"id": id, "name": name, "spellings": [{"name": name, "articles": 1}], **numbers}


ADA = PersonFound(
    "a" * 40, "Ada Novak", "Ada Novak", (Spelling("Ada Novak", 1),), (), None, (), (), None, None, 1_234, 0, 0
)


def test_an_exact_name_is_preferred_and_otherwise_the_only_match_is_taken() -> None:
    several = hits(person("b" * 40, "Ada Novakova"), person("a" * 40, "Ada Novak"))
    assert resolve_person(Server([several]).archive(5), "ada novak") == ADA
    assert resolve_person(Server([hits(person("a" * 40, "Ada Novak"))]).archive(5), "Novak") == ADA
    with pytest.raises(InvalidInput, match=r"Ada Novakova \(bbbbbbbbbbbb, 1,234 articles\); Ada Novak \(aaaaaaaaaaaa"):
        resolve_person(Server([several]).archive(5), "Ada")
    with pytest.raises(InvalidInput, match=r"no one called 'Cy'\. Run `clippings people link`"):
        resolve_person(Server([hits()]).archive(5), "Cy")


@pytest.mark.parametrize(("name", "by_beginning"), [("a1b2c3d", False), ("A1B2C3D4", True), ("Ada Novak", False)])
def test_a_person_is_found_by_any_spelling_and_by_the_beginning_of_an_id(name: str, by_beginning: bool) -> None:
    server = Server([hits()])
    people.find_people(server.archive(5), name, size=4, fold=False)
    (request,) = server.requests[0]
    words = {"query": name, "slop": 4}
    either: list[Json] = [{"match_phrase": {field: words}} for field in ("name.words", "spellings.name.words")]
    either += [{"term": {field: name.lower()}} for field in ("id", "keys")]
    either += [{"term": {"label": name}}]
    either += [{"prefix": {"keys": name.lower()}}] if by_beginning else []
    assert request["query"] == {"bool": {"should": either, "minimum_should_match": 1}}
    most = [{"quotes_with_copies": "desc"}, {"articles_with_copies": "desc"}, "id"]
    assert (request["size"], request["sort"]) == (4, most)
    people.find_people(server.archive(5), " ")
    assert server.requests[1][0]["sort"] == [{"quotes": "desc"}, {"articles": "desc"}, "id"]
    assert server.requests[1][0]["query"] == {"match_all": {}}
    people.find_by_spelling(server.archive(5), "Ada Novak")
    fields = ("name.folded", "spellings.name.folded", "label", "id", "keys")
    spelt = [{"term": {field: "Ada Novak"}} for field in fields]
    assert server.requests[2][0]["query"] == {"bool": {"should": spelt, "minimum_should_match": 1}}


def test_a_person_is_named_by_an_article_that_has_the_whole_name_rather_than_the_surname() -> None:
    def naming(article: str, id: str, name: str, probable: bool) -> Json:
        return {"id": article, "person_links": [{"id": id, "name": name, "probable": probable}]}

    named = [
        naming("a1", ADA.id, "Novak", True),
        naming("a2", ADA.id, "Ada Novak", False),
        naming("a3", "b", "Cy", False),
    ]
    server = Server([hits(*named)])
    assert find_mention(server.archive(5), ADA, "a2") == NamedPerson(article="a2", name="Ada Novak")
    (request,) = server.requests[0]
    whole = {"bool": {"should": [{"terms": {field: ["Ada Novak"]}} for field in ("people", "speakers")]}}
    preferred = {"constant_score": {"filter": whole}}
    asked = {"filter": [{"term": {"people_ids": ADA.id}}, {"term": {"id": "a2"}}], "should": preferred}
    assert request["query"] == {"bool": asked}
    assert (request["size"], request["sort"]) == (people.MENTIONS, ["_score", "id"])
    find_mention(server.archive(5), ADA)
    assert server.requests[1][0]["query"] == {"bool": asked | {"filter": [{"term": {"people_ids": ADA.id}}]}}
    with pytest.raises(InvalidInput, match=r"a9 does not name Ada Novak\. See `clippings show ID`"):
        find_mention(Server([hits(named[2])]).archive(5), ADA, "a9")
