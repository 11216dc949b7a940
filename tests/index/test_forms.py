"""What the documents of the archive say for those who search them: each field has what it is named for (pure)."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from clippings.capture.identity import address_id
from clippings.documents import Claim, Dated, Dateline, Entity, Failure, Point, Span, Speaker
from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.index import rebuild
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import Json
from clippings.index.former_ids import name_by_ids_of_now
from clippings.index.person_links import PersonLink
from clippings.index.rebuild import Move
from clippings.index.rederive import SAID_BY, fit, rederive_quotes
from clippings.index.serialize import StoredArticle, serialize_article, serialize_quotes
from tests.index.articles import make_article
from tests.index.scripted import Server


def with_document(article: StoredArticle, **changes: Any) -> StoredArticle:
    return replace(article, document=replace(article.document, **changes))


OF_A_QUOTE = {
    "id": "a1-23-43",
    "start": 23,
    "end": 43,
    "speaker": "Ada Novak",
    "speaker_text": "Novak",
    "speaker_id": "p1",
    "speaker_id_probable": True,
    "speaker_shown": "Ada M. Novak",
    "speaker_roles": ["mayor"],
    "cue": "said",
    "kind": "direct",
    "rule": "subject after",
    "confidence": 0.9,
    "group": 7,
    "corrected": False,
    "article_id": "a1",
    "article_revision": 3,
    "former_ids": ["old"],
    "title": "The bridge",
    "url": "https://www.example.org/a1",
    "source": "example.org",
    "collection": "made-up",
    "language": "en",
    "published_at": "2024-04-01T22:41:00Z",
    "published_day": "2024-04-02",
    "story": "a0",
    "duplicate_of": "a0",
    "source_changed_at": "2026-05-06T00:00:00Z",
}


def test_a_quote_carries_what_questions_filter_and_show() -> None:
    night = Dated(datetime.fromisoformat("2024-04-02T00:41+02:00"), "record", "minute")
    link = PersonLink("Ada Novak", "p1", True, "Ada M. Novak")
    article = replace(make_article(published=night), revision=3, former_ids=("old",), people=(link,), story="a0")
    article = replace(article, duplicate_of="a0", source_changed_at=datetime(2026, 5, 6, tzinfo=UTC))
    first = article.document.quotes[0]
    said = replace(first, speaker=Speaker("Novak", Span(50, 55), "Ada Novak"), roles=("mayor",), group=7)
    (quote,) = serialize_quotes(with_document(article, quotes=(said,))).values()
    stated = {name: value for name, value in quote.items() if not name.startswith(("text", "context", "copy_key"))}
    assert stated == OF_A_QUOTE
    assert quote["text"] == quote["text_en"] == first.text
    (unknown,) = serialize_quotes(with_document(article, quotes=(replace(said, speaker=None),), language=None)).values()
    assert not {"speaker", "speaker_id", "language", "text_en", "context_en"} & unknown.keys()


def test_an_article_can_be_found_by_all_that_was_found_in_it() -> None:
    at = Point(43.5, 16.4)
    entities = (
        Entity("Ada Novak", "person", (Span(0, 3), Span(5, 8))),
        Entity("River Trust", "organization", ()),
        Entity("Split", "place", (), country="HR", point=at),
        Entity("Old Split", "place", (), country="HR", point=at),
        Entity("Dale Fair", "event", ()),
    )
    failures = (Failure("quotes", "ValueError", "one"), Failure("quotes", "ValueError", "other"))
    modified = Dated(datetime(2026, 2, 4, 1, tzinfo=UTC), "meta", "minute")
    article = with_document(make_article(modified=modified), entities=entities, failures=failures)
    source = serialize_article(article)
    assert (source["people"], source["organizations"]) == (["Ada Novak"], ["River Trust"])
    assert (source["places"], source["countries"]) == (["Split", "Old Split"], ["HR"])
    assert source["place_points"] == [{"lat": 43.5, "lon": 16.4}]
    assert [one["count"] for one in source["entities"]] == [2, 0, 0, 0, 0]
    assert (source["failed_stages"], source["modified_at"]) == (["quotes"], "2026-02-04T01:00:00Z")
    assert (source["story"], source["revision"], source["truncated"]) == ("a1", 1, False)
    assert len(source["bands"]) > 1


@pytest.mark.parametrize(
    ("dateline", "places", "organizations"),
    [
        (Dateline("LONDON", "Reuters"), ["Split", "London"], ["Reuters"]),
        (Dateline("SPLIT", None), ["Split"], []),
        (Dateline("split", None), ["Split"], []),
        (Dateline("The Hague", "AP"), ["Split", "The Hague"], ["AP"]),
        (Dateline("NEW YORK", None), ["Split", "New York"], []),
        (Dateline(None, "dpa"), ["Split"], ["dpa"]),
        (None, ["Split"], []),
    ],
)
def test_a_dateline_names_its_place_as_the_article_writes_it(
    dateline: Dateline | None, places: list[str], organizations: list[str]
) -> None:
    source = serialize_article(make_article(dateline=dateline))
    assert (source["places"], source.get("organizations", [])) == (places, organizations)


def test_only_an_article_that_is_not_at_the_claimed_address_contests_it() -> None:
    url = "https://a.example/weir"
    assert serialize_article(make_article(claim=Claim(url, "a1", None)))["contested"] == address_id(url)
    assert "contested" not in serialize_article(make_article(claim=Claim(url, "other", None)))
    assert "contested" not in serialize_article(make_article())


def test_an_article_of_an_older_archive_is_read_with_what_it_lacks() -> None:
    link = PersonLink("Novak", "p1", True, "Ada Novak")
    article = replace(make_article(), people=(link,))
    source = serialize_article(article)
    for name in ("source_changed_at", "story", "person_links"):
        del source[name]
    for entity in source["entities"]:
        del entity["confidence"]
    source["person_links"] = [{"name": "Novak", "id": "p1", "probable": True}]
    read = deserialize_article(source | {"indexed_at": "2025-01-02T00:00:00Z"})
    assert (read.source_changed_at, read.story) == (datetime(2025, 1, 2, tzinfo=UTC), "a1")
    assert read.people == (PersonLink("Novak", "p1", True, "Novak"),)
    assert {entity.confidence for entity in read.document.entities} == {1.0}


def test_decisions_follow_an_article_to_its_new_id() -> None:
    def named(article: str) -> NamedPerson:
        return NamedPerson(article=article, name="Ada")

    found = [{"_id": "new", "_source": {"former_ids": ["old"]}, "sort": ["new"]}]
    decisions = [
        PersonDecision(same=(named("old"), named("stays"))),
        PersonDecision(apart=(named("stays"), named("old"))),
        PersonDecision(person=named("old"), name="Ada Novak"),
    ]
    server = Server([(200, {"hits": {"hits": found}})])
    same, apart, shown = name_by_ids_of_now(server.archive(0), decisions)
    assert same.same == (named("new"), named("stays"))
    assert apart.apart == (named("stays"), named("new"))
    assert (shown.person, shown.name) == (named("new"), "Ada Novak")
    assert server.requests[0][0]["query"] == {"terms": {"former_ids": ["old", "stays"]}}


def test_a_quote_is_derived_again_unless_its_article_has_moved_on() -> None:
    article = replace(make_article(), revision=2)
    quotes = list(serialize_quotes(article).values())
    of_before = quotes[1] | {"story": "wrong", "article_revision": 1}
    stray = {"id": "b1-1-2", "article_id": "b1", "article_revision": 1}
    hits = [
        {"sort": [one["id"]], "fields": {name: [one[name]] for name in SAID_BY}}
        for one in (quotes[0], of_before, stray)
    ]
    docs = [
        {"_id": "a1", "found": True, "_source": serialize_article(article)},
        {"_id": "b1", "found": False},
    ]
    kept = [{"_id": one["id"], "found": True, "_source": one} for one in (of_before, stray)]
    server = Server([(200, {"docs": docs}), (200, {"docs": kept})])
    assert rederive_quotes(server.archive(0), "quotes-v1", hits) == [quotes[0], of_before, stray]
    assert server.requests[0][0] == {"ids": ["a1", "b1"]}
    assert set(server.requests[1][0]["ids"]) == {of_before["id"], "b1-1-2"}


def test_a_document_keeps_only_what_the_mapping_of_before_has() -> None:
    properties: Json = {"id": {}, "point": {}, "quotes": {"properties": {"text": {}, "cue": {}}}, "claim": {}}
    document = {"id": "a", "point": {"lat": 1}, "quotes": [{"text": "t", "new": 1}, {"cue": "c"}], "new": {}}
    assert fit(document, properties) == {"id": "a", "point": {"lat": 1}, "quotes": [{"text": "t"}, {"cue": "c"}]}
    assert fit({"quotes": {"text": "t", "new": 1}}, properties) == {"quotes": {"text": "t"}}


@pytest.mark.parametrize("limit", [0, 3, 5_000])
def test_what_was_deleted_is_found_however_much_there_is(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    """In a large index only the parts with a difference are read."""
    old = {"a00", "a01", "b10", "b11", "b12", "c00", "c01", "c02", "c03"}
    indices = {"old": old, "new": old | {"a02", "b13", "b14"}}
    read: set[str] = set()

    def list_ids(_: object, index: str, prefix: str) -> list[str]:
        found = sorted(id for id in indices[index] if id.startswith(prefix))
        read.update(found)
        return found

    def count_below(_: object, index: str, prefix: str) -> int:
        return sum(id.startswith(prefix) for id in indices[index])

    monkeypatch.setattr(rebuild, "IDS", limit)
    monkeypatch.setattr(rebuild, "_list_ids", list_ids)
    monkeypatch.setattr(rebuild, "_count_below", count_below)
    move = Move(Server([(200, {})]).archive(0), "articles", "old", "new", "next", ({}, {}), "change")
    assert list(rebuild._find_deleted(move)) == ["a02", "b13", "b14"]
    assert any(id.startswith("c") for id in read) == (limit == 5_000)
    indices["new"] = {*indices["new"], "Z"}  # an id of another form: then all are read
    assert sorted(rebuild._find_deleted(move)) == ["Z", "a02", "b13", "b14"]
    indices["new"] = old
    read.clear()
    assert list(rebuild._find_deleted(move)) == []
    assert read == set()
