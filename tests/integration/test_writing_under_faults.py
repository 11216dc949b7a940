"""Several writers on the same articles, over a connection that breaks: nothing is lost, and all agrees in the end."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from clippings.index.archive import Archive, open_archive
from clippings.index.articles import Change, fetch, write
from clippings.index.mappings import apply
from clippings.index.outcomes import succeed
from clippings.index.paging import count, refresh, scan
from clippings.index.serialize import serialize_quotes
from clippings.settings import Settings
from tests.faults.proxy import faulty_proxy
from tests.index.articles import NOW, make_article, make_document

pytestmark = pytest.mark.integration
QUICK = ("429", "502", "503", "cut reply", "reply lost")
IDS = [f"{number:02x}" for number in range(40)]
ROUNDS, WRITERS = 4, 4


def update(archive: Archive, writer: int) -> int:
    """Give every article this writer's texts, one after another; return how many writes succeeded."""
    rng = random.Random(writer)
    written = 0
    for number in range(ROUNDS):
        pending = rng.sample(IDS, len(IDS))
        while pending:
            held = fetch(archive, pending)
            changes = []
            for id in pending:
                said = " ".join(f"“Word {n} of {writer} in {number},” said Ada Novak." for n in range(rng.randrange(4)))
                doc = make_document(id, text=f"Text {number} of {writer}. {said}")
                before = held.get(id)
                stored = before.article if before else None
                changes.append(Change(succeed(stored, doc, "changed" if stored else "new", NOW), before))
            results = write(archive, changes)
            written += sum(result.status == "written" for result in results)
            pending = [result.action.id for result in results if result.status == "conflict"]
    return written


def test_writers_that_compete_over_a_bad_connection(elasticsearch: str, prefix: str) -> None:
    settings = Settings(elasticsearch_url=elasticsearch, prefix=prefix)
    archive = open_archive(settings)
    apply(archive, settings)
    with faulty_proxy(elasticsearch, share=0.3, seed=1, faults=QUICK) as proxy:
        through = [open_archive(settings.model_copy(update={"elasticsearch_url": proxy.url})) for _ in range(WRITERS)]
        with ThreadPoolExecutor(WRITERS) as threads:
            written = list(threads.map(update, through, range(WRITERS)))
        assert proxy.met.total() > proxy.met["none"]
    assert written == [ROUNDS * len(IDS)] * WRITERS
    held = fetch(archive, IDS)
    # Each write is there; if its reply was lost and it was overwritten before anyone looked, it is there twice.
    assert min(one.article.revision for one in held.values()) >= ROUNDS * WRITERS
    refresh(archive, archive.alias("quotes"))
    stored = {hit["_id"]: hit["_source"] for hit in scan(archive, archive.alias("quotes"), {"match_all": {}})}
    assert stored == {id: quote for one in held.values() for id, quote in serialize_quotes(one.article).items()}


def test_new_articles_over_a_bad_connection_are_stored_once(elasticsearch: str, prefix: str) -> None:
    settings = Settings(elasticsearch_url=elasticsearch, prefix=prefix)
    archive = open_archive(settings)
    apply(archive, settings)
    articles = [replace(make_article(f"{number:03x}"), enriched_at=NOW) for number in range(600)]
    with faulty_proxy(elasticsearch, share=0.3, seed=2, faults=QUICK) as proxy:
        through = open_archive(settings.model_copy(update={"elasticsearch_url": proxy.url}))
        for start in range(0, len(articles), 20):
            results = write(through, [Change(article, None) for article in articles[start : start + 20]])
            assert {result.status for result in results} == {"written"}
        assert proxy.met.total() > proxy.met["none"]
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))
    assert count(archive, archive.alias("articles"), {"match_all": {}}) == 600
    assert count(archive, archive.alias("quotes"), {"match_all": {}}) == 1200
