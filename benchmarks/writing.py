"""Compares writing articles, with faked enrichment, with the client's bulk helper and exactly the same actions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from elasticsearch import helpers

from benchmarks.articles import make_articles
from benchmarks.enrich import to_document
from benchmarks.figures import Figure
from benchmarks.running import Bench
from clippings.documents import EnrichedDocument, Entity, Language, Quote, Span, Speaker
from clippings.index.archive import Archive
from clippings.index.articles import Change, write
from clippings.index.serialize import StoredArticle, serialize_article, serialize_quotes
from clippings.runs.resources import open_resources, prepare_archive

ARTICLES, WORDS = 6_000, 400
BATCH = 256
ROUNDS = 3


def measure_writing(bench: Bench, articles: int = ARTICLES) -> list[Figure]:
    stored = make_stored(articles)
    _help(bench.fresh(), stored)  # a warm-up: a new server would slow down whichever comes first
    rounds = [(_write(bench.fresh(), stored), _help(bench.fresh(), stored)) for _ in range(ROUNDS)]
    ours, theirs = (min(seconds) for seconds in zip(*rounds, strict=True))
    return [
        Figure(
            "writing articles",
            "helpers.bulk of the same actions",
            theirs / ours,
            0.9,
            1.2,
            f"{articles / ours:,.0f} a second",
        )
    ]


def make_stored(articles: int) -> list[StoredArticle]:
    now, texts = datetime.now(UTC), make_articles(articles, WORDS)
    documents = (_fake(to_document(one["text"], number)) for number, one in enumerate(texts))
    return [StoredArticle(document, now, now, now, now, document.article.id) for document in documents]


def _write(bench: Bench, stored: list[StoredArticle]) -> float:
    resources = open_resources(bench.settings)
    prepare_archive(resources)
    began = perf_counter()
    for start in range(0, len(stored), BATCH):
        results = write(resources.archive, [Change(one, None) for one in stored[start : start + BATCH]])
        assert all(result.status == "written" for result in results)
    return perf_counter() - began


def _help(bench: Bench, stored: list[StoredArticle]) -> float:
    resources = open_resources(bench.settings)
    prepare_archive(resources)
    began = perf_counter()
    helpers.bulk(resources.archive.es, _actions(resources.archive, stored), chunk_size=500)
    return perf_counter() - began


def _actions(archive: Archive, stored: list[StoredArticle]) -> Iterator[dict[str, Any]]:
    for one in stored:
        source = serialize_article(one)
        yield {"_index": archive.write_alias("articles"), "_id": source["id"], "_source": source, "_op_type": "create"}
        for id, quote in serialize_quotes(one).items():
            yield {"_index": archive.write_alias("quotes"), "_id": id, "_source": quote}


def _fake(document: EnrichedDocument) -> EnrichedDocument:
    """Ten entities and five quotes; their spans do not matter here."""
    entities = tuple(Entity(f"Person {n}", "person", (Span(n, n + 8), Span(n + 20, n + 28))) for n in range(10))
    quotes = tuple(
        Quote(
            text=document.article.text[n : n + 120],
            span=Span(n, n + 120),
            kind="direct",
            speaker=Speaker("Person 1", Span(n + 121, n + 129), "Person 1"),
            cue="said",
            rule="subject",
            confidence=0.9,
            group=n,
        )
        for n in range(5)
    )
    return replace(
        document,
        language=Language("en", 0.99, "text"),
        entities=entities,
        entities_status="ok",
        entity_count=10,
        quotes=quotes,
        quote_count=5,
        versions={"clean": "1", "language": "1", "entities": "1", "quotes": "1"},
    )
