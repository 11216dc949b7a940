"""An archive with a few made-up articles, for all tests of the reading side."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.documents import Dated, Entity, Language, Point, Quote, Span, Speaker, SpeakerPronoun
from clippings.index.archive import MID_RUN, Archive
from clippings.index.articles import Change, write
from clippings.index.mappings import apply
from clippings.index.people import link_people
from clippings.index.serialize import StoredArticle
from clippings.index.stories import link_stories
from clippings.settings import Settings
from tests.index.articles import make_article

ENGLISH = (
    "The ferries are running again. “We promised the islands a winter service,” said Hilary Rodwell Clint, who runs "
    "the harbour of Split. “The <b>islands</b> were patient,” the mayor added."
)
FRENCH = "Les traversiers naviguent. « Nous avons promis un service d’hiver », a déclaré Zoé Lefèvre à Québec."


SPLIT = Entity("Split", "place", (Span(0, 1),), country="HR", point=Point(43.51, 16.44))


def said(
    text: str, words: str, name: str | None, mention: str, kind: str = "direct", *, called: str = "", roles: str = ""
) -> Quote:
    """A quote. `called`: the pronoun by which the article refers to the speaker."""
    span = Span(text.index(words), text.index(words) + len(words))
    speaker = Speaker(mention, None, name)
    return Quote(
        words,
        span,
        kind,  # type: ignore[arg-type]
        speaker,
        "said",
        "subject after",
        0.9,
        0,
        pronoun=SpeakerPronoun(called, "noun", "word", 0.9) if called else None,  # type: ignore[arg-type]
        roles=tuple(roles.split()),
    )


def article(id: str, text: str, language: str, day: int | None, people: list[str], *quotes: Quote) -> StoredArticle:
    published = Dated(datetime(2026, 1, day, tzinfo=UTC), "record", "day") if day else None
    made = make_article(id, text=text, title=f"Title {id[0]}", published=published)
    entities = tuple(Entity(name, "person", (Span(0, 1),)) for name in people)
    doc = replace(
        made.document,
        language=Language(language, 0.99, "text"),
        entities=(*entities, SPLIT, Entity("Jadrolinija", "organization", ())),
        quotes=quotes,
        quote_count=len(quotes),
    )
    return replace(made, document=doc)


@contextmanager
def hold(es: Elasticsearch, articles: Sequence[StoredArticle], *, people: bool = True) -> Iterator[Archive]:
    """An archive of these articles, linked, which is removed at the end. people: with their people."""
    prefix = f"test-{uuid4().hex[:12]}"
    archive = Archive(es, prefix, MID_RUN)
    apply(archive, Settings(prefix=prefix))
    assert {r.status for r in write(archive, [Change(one, None) for one in articles])} == {"written"}
    link_stories(archive, [one.document.article.id for one in articles])
    if people:
        link_people(archive, None)
    es.indices.refresh(index=f"{prefix}-*")
    yield archive
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")


def _lock(archive: Archive) -> None:
    """Refuse changes: many files share the archive, and what one test writes would change what another reads. Leases,
    which the commands take, change nothing that anybody reads.
    """
    indices = [archive.alias(name) for name in ("articles", "quotes", "people")]
    archive.es.indices.put_settings(index=indices, settings={"index.blocks.write": True})


WEIR = (
    "Anglers met the council about the weir. “The fish cannot pass it,” said Ada Novak of the river trust.\n\n"
    "The council will vote in spring, Bill Holt said."
)
RIVER = "The river rose on Friday. “We have sandbags,” said Bill Holt."


WEIR_SAID = (
    said(WEIR, "The fish cannot pass it,", "Ada Novak", "Ada Novak", called="she", roles="prime minister"),
    said(WEIR, "The council will vote in spring", "Bill Holt", "Bill Holt", "indirect", called="he", roles="mayor"),
)
RIVER_SAID = (said(RIVER, "We have sandbags,", "Bill Holt", "Bill Holt", called="unknown"),)


@pytest.fixture(scope="session")
def shelf(es: Elasticsearch) -> Iterator[Archive]:
    """Two texts that three and two sources have printed, and seven others from five months, one of them undated."""
    weir = [("a1", "The Dale Gazette", 5), ("a2", "Upland Post", 6), ("a3", "Wire North", None)]
    river = [("b1", "The Dale Gazette", 9), ("b2", "Wire North", 8)]
    articles = [
        *(
            sourced(article(id, WEIR, "en", day, ["Ada Novak", "Bill Holt"], *WEIR_SAID), source)
            for id, source, day in weir
        ),
        *(sourced(article(id, RIVER, "en", day, ["Bill Holt"], *RIVER_SAID), source) for id, source, day in river),
    ]
    for month in range(1, 6):
        text = f"Letter number {month} about nothing at all."
        letter = sourced(article(f"c{month}", text, "fr", month, []), "Upland Post")
        articles.append(dated(letter, date(2026, month, 20)))
    # No other article has a word of it, however often Elasticsearch counts the states of an article that were replaced.
    articles.append(titled(article("d1", "A note without a day.", "en", None, ["Cy Marsh"]), "Undated"))
    with hold(es, articles) as archive:
        _lock(archive)
        yield archive


def titled(made: StoredArticle, title: str) -> StoredArticle:
    clean = replace(made.document.article, title=title)
    return replace(made, document=replace(made.document, article=clean))


def sourced(made: StoredArticle, source: str) -> StoredArticle:
    clean = replace(made.document.article, source=source)
    return replace(made, document=replace(made.document, article=clean))


def dated(made: StoredArticle, day: date) -> StoredArticle:
    published = Dated(datetime(day.year, day.month, day.day, tzinfo=UTC), "record", "day")
    clean = replace(made.document.article, published=published)
    return replace(made, document=replace(made.document, article=clean))


@pytest.fixture(scope="session")
def library(es: Elasticsearch) -> Iterator[Archive]:
    """An archive with an English article, a French one, and twenty without a date or any name."""
    articles = [
        article(
            "e" * 40,
            ENGLISH,
            "en",
            10,
            ["Hilary Rodwell Clint", "Bill Novak"],
            said(
                ENGLISH,
                "We promised the islands a winter service,",
                "Hilary Rodwell Clint",
                "Hilary Rodwell Clint",
                called="she",
            ),
            said(ENGLISH, "The <b>islands</b> were patient,", None, "the mayor", called="unknown", roles="mayor"),
            said(ENGLISH, "running", None, "", "unattributed"),
        ),
        article(
            "f" * 40,
            FRENCH,
            "fr",
            20,
            ["Zoé Lefèvre"],
            said(FRENCH, "Nous avons promis un service d’hiver", "Zoé Lefèvre", "Zoé Lefèvre"),
        ),
        *(article(f"{number:040x}", f"Nothing much {number}.", "en", None, []) for number in range(20)),
    ]
    with hold(es, articles) as archive:
        _lock(archive)
        yield archive
