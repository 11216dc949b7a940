"""An archive of many made-up articles to measure questions on; the enrichment is made up together with the text.

Names, words, sources and days are as unevenly distributed as in news: a few are everywhere, most are rare. Each article
names two people. One of them speaks, so it has one quote. Each name is a person of the archive, as after linking.
"""

import hashlib
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice

from benchmarks.articles import CLAIMS, FIRST, LAST, TOPICS, TOWNS
from benchmarks.articles import fill as fill_in
from clippings.documents import (
    Capture,
    CleanDocument,
    Dated,
    Declared,
    EnrichedDocument,
    Entity,
    Language,
    Origin,
    Quote,
    Span,
    Speaker,
)
from clippings.index.archive import Archive
from clippings.index.articles import Change, write
from clippings.index.bulk import Action
from clippings.index.mappings import FOLDER
from clippings.index.paging import EVERYTHING, count, refresh
from clippings.index.person_links import PersonLink
from clippings.index.serialize import StoredArticle
from clippings.index.writer import write_all
from clippings.linking.names import find_surname, fold_name

BATCH = 500
WORDS = 250  # words per text
BEGUN = datetime(2020, 1, 1, tzinfo=UTC)
DAYS = 2_000

_rng = random.Random("names and words")
_SYLLABLES = [
    "ba",
    "ce",
    "do",
    "fi",
    "gu",
    "ha",
    "jo",
    "ke",
    "li",
    "mu",
    "na",
    "pe",
    "qui",
    "ro",
    "sa",
    "te",
    "vu",
    "zi",
]
VOCABULARY = ["".join(_rng.choices(_SYLLABLES, k=_rng.randint(2, 4))) + _rng.choice("nrst") for _ in range(30_000)]
PEOPLE = sorted(
    {f"{_rng.choice(FIRST)} {_rng.choice(LAST)}{_rng.choice(_SYLLABLES)}{_rng.choice('nrst')}" for _ in range(5_000)}
)
SOURCES = [f"{town} {paper}" for town in TOWNS for paper in ("Courier", "Gazette", "Post", "Wire")]
_rng.shuffle(PEOPLE)


def _spread(size: int) -> list[float]:
    """The cumulative weights of a list in which the n-th item is n times as rare as the first."""
    return list(accumulate(1 / (rank + 1) for rank in range(size)))


_WORDS, _PEOPLE, _SOURCES = _spread(len(VOCABULARY)), _spread(len(PEOPLE)), _spread(len(SOURCES))


def fingerprint() -> str:
    """A fingerprint of everything that determines the archive: if it differs, so does the archive."""
    parts = [path.read_bytes() for path in sorted(FOLDER.glob("*.json"))]
    sample = [repr(make_stored(number)).encode() for number in range(3)]
    return hashlib.sha256(b"".join(parts + sample)).hexdigest()[:8]


def fill(archive: Archive, number: int) -> None:
    """Write the articles that are missing, up to this number."""
    there = count(archive, archive.alias("articles"), EVERYTHING)
    missing = iter(range(there // BATCH * BATCH, number))
    while batch := list(islice(missing, BATCH)):
        for result in write(archive, [Change(make_stored(one), None) for one in batch]):
            assert result.status in ("written", "conflict"), result  # a conflict means that it already exists
    write_all(archive, [_make_person(archive, *ranked) for ranked in enumerate(PEOPLE, 1)])
    for index in ("articles", "quotes", "people"):
        refresh(archive, archive.alias(index))
    assert count(archive, archive.alias("articles"), EVERYTHING) == number


def make_stored(number: int) -> StoredArticle:
    document = _make_document(number)
    seen = BEGUN + timedelta(days=DAYS, seconds=number)
    people = tuple(
        PersonLink(entity.name, _id_of(entity.name), False, entity.name)
        for entity in document.entities
        if entity.type == "person"
    )
    return StoredArticle(document, seen, seen, seen, seen, document.article.id, people=people)


def _make_person(archive: Archive, rank: int, name: str) -> Action:
    id = _id_of(name)
    source = {
        "id": id,
        "keys": [id],
        "surname": [find_surname(fold_name(name))],
        "name": name,
        "label": name,
        "spellings": [{"name": name, "articles": 1_000 // rank + 1}],
        "languages": ["en"],
        "sources": SOURCES[:3],
        "articles": 1_000 // rank + 1,
        "quotes": 1_000 // rank + 1,
    }
    return Action("index", archive.write_alias("people"), id, source)


def _id_of(name: str) -> str:
    return hashlib.sha1(name.encode()).hexdigest()


def _make_document(number: int) -> EnrichedDocument:
    rng = random.Random(number)
    first, second = rng.choices(PEOPLE, cum_weights=_PEOPLE, k=2)
    town, topic = rng.choice(TOWNS), rng.choice(TOPICS)
    said = " ".join([fill_in(rng, rng.choice(CLAIMS)), *_words(rng, 8)])
    opening = f"The {topic} of {town} was the subject when {second} met the press. "
    text = f"{opening}{_prose(rng, WORDS // 2)}\n\n“{said},” said {first}. {_prose(rng, WORDS // 2)}"
    start = text.index(said)
    mention = text.index(first, start)
    speaker = Speaker(first, Span(mention, mention + len(first)), first)
    quote = Quote(said, Span(start, start + len(said)), "direct", speaker, "said", "after", 0.95, 0)
    people = {first: mention, second: len(opening) - len(" met the press. ") - len(second)}
    entities = [Entity(name, "person", (Span(at, at + len(name)),)) for name, at in people.items()]
    entities.append(Entity(town, "place", (Span(text.index(town), text.index(town) + len(town)),)))
    return EnrichedDocument(
        article=_make_clean(rng, number, f"{town}: {' '.join(_words(rng, 4))} {topic}", text),
        language=Language(rng.choices(("en", "de", "fr"), (8, 1, 1))[0], 0.99, "text"),
        entities=tuple(entities),
        entities_status="ok",
        entity_count=len(entities),
        quotes=(quote,),
        quote_count=1,
        versions={"clean": "1", "language": "1", "entities": "1", "quotes": "1"},
    )


def _make_clean(rng: random.Random, number: int, title: str, text: str) -> CleanDocument:
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = rng.choices(SOURCES, cum_weights=_SOURCES)[0]
    return CleanDocument(
        id=hashlib.sha1(str(number).encode()).hexdigest(),
        origin=Origin(f"collection {number % 5}", f"{number}.txt"),
        source=source,
        url=f"https://{source.lower().replace(' ', '-')}.example/{number}",
        title=title,
        text=text,
        byline=(),
        published=Dated(BEGUN + timedelta(days=rng.randrange(DAYS)), "record", "day"),
        modified=None,
        removed=(),
        content_hash=digest,
        capture=Capture(digest, "text/plain", Declared()),
    )


def _prose(rng: random.Random, size: int) -> str:
    return " ".join(_words(rng, size)).capitalize() + "."


def _words(rng: random.Random, size: int) -> Sequence[str]:
    return rng.choices(VOCABULARY, cum_weights=_WORDS, k=size)
