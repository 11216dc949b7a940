"""Each question counts people and stories, on real articles that also come at mirrored addresses and as copies."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from clippings.index.archive import Archive
from clippings.runs.audit import audit
from clippings.search.articles import search_articles
from clippings.search.people import find_people
from clippings.search.places import count_places
from clippings.search.pronouns import count_pronouns
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.search.speakers import count_people, count_speakers
from clippings.search.timeline import count_by_time
from tests.archives import ingest, make_resources, write_records

pytestmark = [pytest.mark.integration, pytest.mark.quality]

ARTICLES, ALL = 6, 1_000
MIRRORS = ["http://www.{}", "https://amp.{}?ref=front", "https://web.archive.org/web/20260301083000/https://{}"]


def read_articles(gold: Path) -> list[dict[str, Any]]:
    """The articles with the most quotes."""
    lines = (gold / "quotes/dev.jsonl").read_text(encoding="utf-8").splitlines()
    articles = sorted(map(json.loads, lines), key=lambda one: (-len(one["quotes"]), one["id"]))[:ARTICLES]
    return [
        {"id": one["id"], "title": one["title"], "text": one["text"], "published": one["published"]}
        | {"url": f"https://{one['publisher']}.example/{number}"}
        for number, one in enumerate(articles)
    ]


def mirror(articles: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        one | {"id": f"{one['id']} {number}", "url": form.format(one["url"].removeprefix("https://"))}
        for one in articles
        for number, form in enumerate(MIRRORS)
    ]


def copy(articles: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Copies under another headline on another site, each with an extra line at the end."""
    added = {"title": "From our partners", "source": "mirror.example"}
    return [
        one
        | added
        | {"url": f"https://mirror.example/{number}", "text": f"{one['text']}\n\nThis comes from a partner."}
        for number, one in enumerate(articles)
    ]


def strip_id(label: str) -> str:
    """A surname alone is another person in each article, and so in each copy: its label then has the id."""
    return label.partition(" (")[0]


def ask_everything(archive: Archive) -> dict[str, Any]:
    people = count_people(archive, ArticleQuestion(), size=ALL)
    speakers = count_speakers(archive, QuoteQuestion(), size=ALL)
    places = count_places(archive, ArticleQuestion(), size=ALL)
    return {
        "articles": search_articles(archive, ArticleQuestion()).total,
        "quotes": search_quotes(archive, QuoteQuestion()).total,
        "people": {(strip_id(one.name), one.articles) for one in people.people},
        "speakers": {(strip_id(one.speaker), one.quotes, one.articles) for one in speakers.speakers},
        "numbers": {(one.name, one.quotes, one.articles) for one in find_people(archive, size=ALL)},
        "places": {(one.name, one.articles) for one in places.places},
        "pronouns": count_pronouns(archive, QuoteQuestion()).all.quotes,
        "days": [bucket.count for bucket in count_by_time(archive, ArticleQuestion()).buckets],
    }


def test_mirrored_addresses_and_copies_change_no_answer(
    gold: Path, elasticsearch: str, prefix: str, tmp_path: Path
) -> None:
    resources = make_resources(elasticsearch, prefix, tmp_path / "home")
    articles = read_articles(gold)
    ingest(resources, write_records(tmp_path / "in/first.jsonl", articles))
    alone = ask_everything(resources.archive)
    assert alone["articles"] == ARTICLES
    assert 10 < max(len(alone["people"]), len(alone["speakers"]), len(alone["places"])) < ALL - 20  # none is left out
    write_records(tmp_path / "in/mirrored.jsonl", mirror(articles))
    ingest(resources, write_records(tmp_path / "in/copies.jsonl", copy(articles)), tmp_path / "in/mirrored.jsonl")
    assert search_articles(resources.archive, ArticleQuestion(), fold=False).total == 2 * ARTICLES
    together = ask_everything(resources.archive)
    assert {name: together[name] for name in alone if together[name] != alone[name]} == {}
    assert {hit.copies for hit in search_articles(resources.archive, ArticleQuestion(), size=ARTICLES).hits} == {1}
    assert {hit.copies for hit in search_quotes(resources.archive, QuoteQuestion(), size=10).hits} == {1}
    assert audit(resources).difference == 0
