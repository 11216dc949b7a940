"""Made-up articles for the tests of the archive: hypothesis strategies and one plain example."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from clippings.documents import (
    Capture,
    CleanDocument,
    Dated,
    Dateline,
    Declared,
    EnrichedDocument,
    Entity,
    Failure,
    Language,
    Origin,
    Point,
    Quote,
    Removed,
    Span,
    Speaker,
    SpeakerPronoun,
)
from clippings.index.serialize import Earlier, StoredArticle

NOW = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
hashes = st.text("0123456789abcdef", min_size=8, max_size=8)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1900, 1, 2), datetime(2100, 1, 1), timezones=zones)
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 1000)).map(lambda pair: Span(pair[0], sum(pair)))
chances = st.floats(0, 1)
optional = st.none() | words

dates = st.builds(
    Dated,
    moments,
    st.sampled_from(["record", "json-ld", "meta", "time", "url", "text", "file"]),
    st.sampled_from(["day", "minute", "second"]),
    st.booleans(),
)
declared = st.builds(Declared, optional, optional, optional, optional, optional)
captures = st.builds(Capture, hashes, names, declared, st.lists(words, max_size=2).map(tuple))
clean_documents = st.builds(
    CleanDocument,
    id=hashes,
    origin=st.builds(Origin, names, names, words),
    source=names,
    url=st.none() | names.map("https://example.org/{}".format),
    title=optional,
    text=words,
    byline=st.lists(names, max_size=2).map(tuple),
    published=st.none() | dates,
    modified=st.none() | dates,
    removed=st.lists(
        st.builds(Removed, words, names, st.integers(1, 99), st.integers(0, 9), st.integers(9, 99)), max_size=2
    ).map(tuple),
    content_hash=hashes,
    capture=captures,
    declared_language=optional,
    standfirst=st.none() | spans,
    dateline=st.none() | st.builds(Dateline, optional, optional),
    extracted_by=names,
    remarks=st.lists(names, max_size=2).map(tuple),
)
entities = st.builds(
    Entity,
    names,
    st.sampled_from(["person", "organization", "place", "group", "event", "work", "law", "product"]),
    st.lists(spans, max_size=3).map(tuple),
    st.booleans(),
    chances,
    st.none() | st.sampled_from(["GB", "US"]),
    st.none() | st.builds(Point, st.floats(-90, 90), st.floats(-180, 180)),
)
quotes = st.builds(
    Quote,
    text=words,
    span=spans,
    kind=st.sampled_from(["direct", "partial", "indirect", "unattributed"]),
    speaker=st.none() | st.builds(Speaker, words, st.none() | spans, st.none() | words),
    cue=optional,
    rule=names,
    confidence=chances,
    group=st.integers(0, 9),
    corrected=st.booleans(),
    pronoun=st.none()
    | st.builds(
        SpeakerPronoun,
        st.sampled_from(["he", "she", "they", "unknown"]),
        st.none() | st.sampled_from(["title", "noun", "pronoun", "given_name"]),
        st.none() | names,
        chances,
    ),
    roles=st.lists(names, max_size=2).map(tuple),
)
enriched_documents = st.builds(
    EnrichedDocument,
    article=clean_documents,
    language=st.none()
    | st.builds(
        Language,
        st.sampled_from(["en", "fr", "zh-cn", "und"]),
        chances,
        st.sampled_from(["text", "page", "source", "nothing"]),
    ),
    entities=st.lists(entities, max_size=3).map(tuple),
    entities_status=st.none() | st.sampled_from(["ok", "no_model", "failed"]),
    entity_count=st.integers(0, 9999),
    quotes=st.lists(quotes, max_size=3).map(tuple),
    quote_count=st.integers(0, 9999),
    truncated=st.booleans(),
    versions=st.dictionaries(st.sampled_from(["clean", "language", "entities", "quotes"]), names, max_size=4),
    failures=st.lists(
        st.builds(Failure, st.sampled_from(["language", "entities", "quotes"]), names, words), max_size=2
    ).map(tuple),
)
stored_articles = st.builds(
    StoredArticle,
    document=enriched_documents,
    indexed_at=moments,
    enriched_at=moments,
    first_seen=moments,
    source_changed_at=moments,
    revision=st.integers(1, 99),
    earlier=st.lists(
        st.builds(Earlier, optional, optional, hashes, hashes, st.none() | moments, moments), max_size=2
    ).map(tuple),
    duplicate_of=st.none() | hashes,
    story_changed_at=st.none() | moments,
)


def fill(kind: Any, number: int) -> Any:
    """A value of a type of documents.py or serialize.py, built from its declared fields.

    For number 1, no field has its default; for number 2, every field differs from number 1. A law over both therefore
    notices a field that nobody has thought of.
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{one.name: fill(hints[one.name], number) for one in fields(kind)})  # type: ignore[operator]
    if origin is Literal:
        return arguments[number % len(arguments)]
    if origin in (UnionType, Union):
        return fill(arguments[0], number)
    if origin is tuple:
        return (fill(arguments[0], number),)
    if origin is Mapping:
        return {"clean": f"version {number}"}
    simple: dict[Any, object] = {
        str: f"word {number}",
        int: number + 10,
        float: number / 8,
        bool: number == 1,
        datetime: NOW + timedelta(days=number),
    }
    return simple[kind]


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def make_document(
    id: str = "a1",
    text: str = "The bridge is closed. “It will open in May,” said Ada Novak. “We are late,” she said.",
    **changes: object,
) -> EnrichedDocument:
    """An English article with one person, one place and two quotes; `changes` replace fields of the CleanDocument."""
    clean = CleanDocument(
        id=id,
        origin=Origin("made-up", f"{id}.txt"),
        source="example.org",
        url=f"https://www.example.org/{id}",
        title="The bridge",
        text=text,
        byline=("Rosa Díaz",),
        published=Dated(datetime(2026, 2, 3, tzinfo=UTC), "record", "day"),
        modified=None,
        removed=(Removed("Leave a Reply", "comment_form", 9, 90, 103),),
        content_hash=digest(text),
        capture=Capture(digest(f"bytes of {text}"), "text/plain", Declared(title="The bridge")),
    )
    clean = replace(clean, **changes)  # type: ignore[arg-type]
    quoted = [(start, clean.text.find("”", start)) for start in range(len(clean.text)) if clean.text[start - 1] == "“"]
    speaker = Speaker("Ada Novak", None, "Ada Novak")
    return EnrichedDocument(
        article=clean,
        language=Language("en", 0.99, "text"),
        entities=(Entity("Ada Novak", "person", (Span(0, 3),)), Entity("Split", "place", (Span(4, 10),))),
        entities_status="ok",
        entity_count=2,
        quotes=tuple(
            Quote(clean.text[start:end], Span(start, end), "direct", speaker, "said", "subject after", 0.9, number)
            for number, (start, end) in enumerate(quoted)
        ),
        quote_count=len(quoted),
        versions={"clean": "1", "language": "1", "entities": "1", "quotes": "1"},
    )


def make_article(id: str = "a1", **changes: object) -> StoredArticle:
    return StoredArticle(make_document(id, **changes), NOW, NOW, NOW, NOW, id)  # type: ignore[arg-type]
