"""An archive with a few made-up articles, for all tests of the reading side."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.documents import Dated, Entity, Language, Quote, Span, Speaker
from clippings.index.archive import MID_RUN, Archive
from clippings.index.articles import Change, write
from clippings.index.mappings import apply
from clippings.index.serialize import StoredArticle
from clippings.settings import Settings
from tests.index.articles import make_article

ENGLISH = (
    "The ferries are running again. “We promised the islands a winter service,” said Hilary Rodwell Clint, who runs "
    "the harbour of Split. “The <b>islands</b> were patient,” the mayor added."
)
FRENCH = "Les traversiers naviguent. « Nous avons promis un service d’hiver », a déclaré Zoé Lefèvre à Québec."


def said(text: str, words: str, name: str | None, mention: str, kind: str = "direct") -> Quote:
    span = Span(text.index(words), text.index(words) + len(words))
    speaker = Speaker(mention, None, name)
    return Quote(words, span, kind, speaker, "said", "subject after", 0.9, 0)  # type: ignore[arg-type]


def article(id: str, text: str, language: str, day: int | None, people: list[str], *quotes: Quote) -> StoredArticle:
    published = Dated(datetime(2026, 1, day, tzinfo=UTC), "record", "day") if day else None
    made = make_article(id, text=text, title=f"Title {id[0]}", published=published)
    entities = tuple(Entity(name, "person", (Span(0, 1),)) for name in people)
    doc = replace(
        made.document,
        language=Language(language, 0.99, "text"),
        entities=(*entities, Entity("Split", "place", (Span(0, 1),)), Entity("Jadrolinija", "organization", ())),
        quotes=quotes,
        quote_count=len(quotes),
    )
    return replace(made, document=doc)


@pytest.fixture(scope="session")
def library(es: Elasticsearch) -> Iterator[Archive]:
    """An archive with an English article, a French one, and twenty without a date or any name."""
    prefix = f"test-{uuid4().hex[:12]}"
    archive = Archive(es, prefix, MID_RUN)
    apply(archive, Settings(prefix=prefix))
    articles = [
        article(
            "e" * 40,
            ENGLISH,
            "en",
            10,
            ["Hilary Rodwell Clint", "Bill Novak"],
            said(ENGLISH, "We promised the islands a winter service,", "Hilary Rodwell Clint", "Hilary Rodwell Clint"),
            said(ENGLISH, "The <b>islands</b> were patient,", None, "the mayor"),
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
    assert {r.status for r in write(archive, [Change(one, None) for one in articles])} == {"written"}
    es.indices.refresh(index=f"{prefix}-*")
    yield archive
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")
