"""What becomes of an article that arrives: new, changed, unchanged, or a copy of another one."""

import itertools
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.documents import CleanDocument, Dated, EnrichedDocument, Origin
from clippings.index import outcomes
from clippings.index.bulk import Guard
from clippings.index.outcomes import STAMP_FIELDS, Outcome, Stamp, decide, deserialize_stamp, is_known, succeed
from clippings.index.serialize import StoredArticle, captures_of, serialize_article
from tests.index.articles import NOW, clean_documents, digest, fill, make_document

PARTS = {"article", "document"}  # these have separate fields
LATER = NOW + timedelta(days=1)


def copy(text: str, day: int | None = 1, file: str = "a.txt") -> EnrichedDocument:
    """A copy of one article, with this text, publication day and file."""
    published = Dated(datetime(2026, 1, day, tzinfo=UTC), "record", "day") if day else None
    return make_document(
        text=text, published=published, origin=Origin("made-up", file), capture=replace(CAPTURE, hash=digest(text))
    )


CAPTURE = make_document().article.capture


def stamp_of(article: StoredArticle) -> Stamp:
    return deserialize_stamp(serialize_article(article), Guard(1, 1))


ONE: StoredArticle = fill(StoredArticle, 1)
OTHER: StoredArticle = fill(StoredArticle, 2)
# Deciding needs neither texts nor what was found in them; the id is the key of a stamp.
NOT_IN_A_STAMP = {"id", "title", "text", "standfirst", "dateline", "removed", "extracted_by", "remarks"}
NOT_IN_A_STAMP |= {"language", "entities", "entities_status", "entity_count", "quotes", "quote_count", "truncated"}
NOT_IN_A_STAMP |= {
    "enriched_at",
    "first_seen",
    "source_changed_at",
    "former_captures",
    "story",
    "duplicate_of",
    "story_changed_at",
    "people",
}
# The hash covers title and text; the rest is how the same article was cut from other bytes.
SAME_TO_READERS = {"id", "title", "text", "standfirst", "dateline", "removed", "capture", "extracted_by", "remarks"}
SAME_TO_READERS |= {"claim"}


def with_other(article: StoredArticle, name: str) -> StoredArticle:
    """The article with one field taken from OTHER: its own, its document's, or that of the article in the document."""
    doc, other = article.document, OTHER.document
    if name in names_of(CleanDocument):
        clean = replace(doc.article, **{name: getattr(other.article, name)})
        return replace(article, document=replace(doc, article=clean))
    if name in names_of(EnrichedDocument):
        return replace(article, document=replace(doc, **{name: getattr(other, name)}))
    return replace(article, **{name: getattr(OTHER, name)})


def names_of(kind: Any) -> set[str]:
    return {one.name for one in fields(kind)}


def fetched_stamp(article: StoredArticle) -> Stamp:
    """The stamp, made only from what the server is asked for."""
    source, wanted = serialize_article(article), set(STAMP_FIELDS)
    earlier = [{"content_hash": one["content_hash"]} for one in source["earlier"]]
    picked = {name: value for name, value in source.items() if name in wanted}
    return deserialize_stamp(picked | ({"earlier": earlier} if "earlier.content_hash" in wanted else {}), Guard(1, 1))


@pytest.mark.parametrize(
    "name", sorted((names_of(CleanDocument) | names_of(EnrichedDocument) | names_of(StoredArticle)) - PARTS)
)
def test_every_field_is_in_the_stamp_or_listed_as_left_out(name: str) -> None:
    moves_the_stamp = fetched_stamp(with_other(ONE, name)) != fetched_stamp(ONE)
    assert moves_the_stamp != (name in NOT_IN_A_STAMP)


@pytest.mark.parametrize("name", sorted(names_of(CleanDocument)))
def test_every_field_counts_as_a_change_or_is_listed_as_the_same_to_readers(name: str) -> None:
    incoming = with_other(ONE, name).document.article
    assert (decide(fetched_stamp(ONE), incoming) == "unchanged") == (name in SAME_TO_READERS)


def bring_in(stored: StoredArticle | None, doc: EnrichedDocument) -> tuple[str, StoredArticle]:
    outcome = decide(stamp_of(stored) if stored else None, doc.article)
    if outcome in ("unchanged", "duplicate"):
        assert stored
        return outcome, stored
    return outcome, succeed(stored, doc, outcome, NOW)


def history(*docs: EnrichedDocument) -> tuple[list[str], StoredArticle]:
    outcomes, stored = [], None
    for doc in docs:
        outcome, stored = bring_in(stored, doc)
        outcomes.append(outcome)
    assert stored
    return outcomes, stored


def test_the_same_again_is_unchanged() -> None:
    doc = copy("one")
    assert history(doc, doc)[0] == ["new", "unchanged"]


@given(clean_documents)
def test_any_article_is_unchanged_compared_with_itself(article: CleanDocument) -> None:
    doc = EnrichedDocument(article)
    assert history(doc, doc)[0] == ["new", "unchanged"]


def test_other_bytes_that_clean_to_the_same_article_are_unchanged() -> None:
    doc = copy("one")
    other = replace(doc, article=replace(doc.article, capture=replace(CAPTURE, hash="else"), removed=()))
    assert history(doc, other)[0] == ["new", "unchanged"]


@pytest.mark.parametrize(
    "changes",
    [
        {"byline": ("Ole Bø",)},
        {"published": None},
        {"source": "else"},
        {"url": None},
        {"declared_language": "de"},
    ],
)
def test_anything_that_the_source_changes_is_a_change(changes: dict[str, object]) -> None:
    doc = copy("one")
    other = replace(doc, article=replace(doc.article, **changes))  # type: ignore[arg-type]
    told, stored = history(doc, other)
    assert told == ["new", "changed"]
    assert stored.revision == 2
    assert stored.earlier == ()  # the text is the same


def test_a_changed_text_keeps_the_earlier_one_readable() -> None:
    told, stored = history(copy("one"), copy("two"), copy("three"))
    assert told == ["new", "changed", "changed"]
    assert stored.revision == 3
    assert stored.document.article.text == "three"
    assert {e.text for e in stored.earlier} == {"one", "two"}
    assert {e.title for e in stored.earlier} == {stored.document.article.title}
    assert {e.capture for e in stored.earlier} == {digest("one"), digest("two")}


def test_a_text_that_returns_is_not_an_earlier_one() -> None:
    _, stored = history(copy("one"), copy("two"), copy("one"))
    assert stored.revision == 3
    assert [e.text for e in stored.earlier] == ["two"]


def test_bytes_of_states_without_a_text_are_still_known() -> None:
    """Otherwise, removing the article would leave them on the disk, and nobody would find them."""

    def captured(text: str, name: str, day: int, *byline: str, file: str = "a.txt") -> EnrichedDocument:
        doc = copy(text, day, file)
        return replace(doc, article=replace(doc.article, byline=byline, capture=replace(CAPTURE, hash=name)))

    _, stored = history(captured("one", "first", 1), captured("one", "second", 1, "Ole Bø"))
    assert stored.former_captures == ("first",)
    _, stored = history(
        captured("one", "first", 1), captured("one", "second", 1, "Ole Bø"), captured("two", "third", 2)
    )
    assert captures_of(stored) == ["third", "second", "first"]
    back = captured("one", "first", 2)
    _, stored = history(captured("one", "first", 1), captured("two", "second", 2), back, captured("two", "third", 3))
    assert (stored.document.article.capture.hash, [e.capture for e in stored.earlier]) == ("third", ["first"])
    assert stored.former_captures == ("second",)
    _, stored = history(captured("two", "newest", 4, file="b.txt"), captured("one", "old", 1))
    assert captures_of(stored) == ["newest", "old"]


def test_of_two_places_the_later_record_is_kept() -> None:
    told, stored = history(copy("one", 1), copy("two", 2, "b.txt"), copy("zero", 1, "c.txt"))
    assert told == ["new", "replaces", "earlier"]
    assert stored.document.article.text == "two"
    assert {e.text for e in stored.earlier} == {"zero", "one"}


def test_an_older_copy_seen_again_is_a_duplicate() -> None:
    newer, older = copy("two", 2), copy("one", 1, "b.txt")
    assert history(newer, older, older)[0] == ["new", "earlier", "duplicate"]


def test_the_same_text_from_another_place_is_a_duplicate() -> None:
    assert history(copy("one"), copy("one", file="b.txt"))[0] == ["new", "duplicate"]


def test_an_older_record_below_the_newest_in_its_file_does_not_take_its_place() -> None:
    """Although the file has it for the first time: otherwise readers would get the text that was corrected since."""
    newest, older = copy("two", 2), copy("one", 1).article
    stamp = stamp_of(succeed(None, newest, "new", NOW))
    assert decide(stamp, older, twin=True, since=LATER) == "earlier"
    assert decide(stamp, older, since=LATER) == "changed"  # alone in its file, it is what the source says now


def test_the_later_of_two_records_in_a_growing_file_is_not_lost() -> None:
    """Nobody else has read it: taken for another run's, its text would be neither the article's nor an earlier one."""
    first, later = copy("one", 1), copy("two", 2).article
    stamp = stamp_of(succeed(None, first, "new", LATER))
    assert decide(stamp, later, twin=True, since=NOW, outdated=True) == "replaces"
    assert decide(stamp, later, since=NOW, outdated=True) == "duplicate"  # another run has read a later state


def test_modified_counts_before_published() -> None:
    first, second = copy("one", 2), copy("two", 1, "b.txt")
    modified = Dated(datetime(2026, 1, 3, tzinfo=UTC), "meta", "second")
    second = replace(second, article=replace(second.article, modified=modified))
    assert history(first, second)[0] == ["new", "replaces"]


copies = st.lists(
    st.tuples(st.sampled_from(["one", "two", "three"]), st.sampled_from([None, 1, 2])), min_size=1, max_size=4
)


@given(copies)
def test_the_order_of_copies_changes_nothing(given_copies: list[tuple[str, int | None]]) -> None:
    docs = [copy(text, day, f"{number}.txt") for number, (text, day) in enumerate(given_copies)]
    results = [history(*order)[1] for order in itertools.permutations(docs)]
    assert {r.document.article for r in results} == {results[0].document.article}
    assert {frozenset(e.text for e in r.earlier) for r in results} == {frozenset(e.text for e in results[0].earlier)}
    # None of these outcomes changes the article, so the order in which they return cannot matter either.
    assert {bring_in(results[0], doc)[0] for doc in docs} <= {"unchanged", "duplicate"}


def test_the_oldest_of_very_many_texts_keep_only_their_capture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "MAX_EARLIER_CHARACTERS", 20)
    _, stored = history(*(copy(letter * 10, day + 1) for day, letter in enumerate("abcd")))
    assert [e.text for e in stored.earlier] == [None, "b" * 10, "c" * 10]
    assert all(e.capture for e in stored.earlier)


def test_a_known_record_needs_no_cleaning() -> None:
    doc = copy("one")
    stamp = stamp_of(succeed(None, doc, "new", NOW))
    origin, capture = doc.article.origin, doc.article.capture
    assert is_known(stamp, origin, capture, "1")
    assert not is_known(stamp, origin, capture, "2")
    assert not is_known(stamp, origin, replace(capture, hash="else"), "1")
    assert not is_known(stamp, Origin("made-up", "b.txt"), capture, "1")
    assert not is_known(None, origin, capture, "1")


@pytest.mark.parametrize("url", ["https://courier.example/bridge", None])
def test_the_place_in_the_file_identifies_a_record_only_with_an_address(url: str | None) -> None:
    """Otherwise each added line would make all lines below it look new: cleaned again, and changed by every reading."""
    doc = copy("one")
    origin, other = Origin("made-up", "a.jsonl", "7"), Origin("made-up", "a.jsonl", "8")
    stamp = stamp_of(succeed(None, replace(doc, article=replace(doc.article, origin=origin, url=url)), "new", NOW))
    assert is_known(stamp, origin, doc.article.capture, "1")
    assert is_known(stamp, other, doc.article.capture, "1") == (url is None)


def test_a_new_text_is_no_longer_the_copy_of_another_article() -> None:
    stored = replace(succeed(None, copy("one"), "new", NOW), story="a", duplicate_of="b")
    changed = succeed(stored, copy("two"), "changed", LATER)
    assert (changed.story, changed.duplicate_of) == (stored.document.article.id, None)
    same_text = replace(copy("one"), article=replace(copy("one").article, byline=()))
    kept = succeed(stored, same_text, "changed", LATER)
    assert (kept.story, kept.duplicate_of) == ("a", "b")


@pytest.mark.parametrize("outcome", ["changed", "replaces", "earlier"])
def test_the_first_arrival_of_an_article_never_changes(outcome: Outcome) -> None:
    assert succeed(succeed(None, copy("one"), "new", NOW), copy("two"), outcome, LATER).first_seen == NOW


@pytest.mark.parametrize("outcome", ["changed", "replaces"])
def test_a_source_has_changed_if_its_bytes_have(outcome: Outcome) -> None:
    stored = succeed(None, copy("one"), "new", NOW)
    assert stored.source_changed_at == NOW
    other = copy("two")
    recleaned = replace(other, article=replace(other.article, capture=stored.document.article.capture))
    assert succeed(stored, other, outcome, LATER).source_changed_at == LATER
    assert succeed(stored, recleaned, outcome, LATER).source_changed_at == NOW
    assert succeed(stored, other, "earlier", LATER).source_changed_at == NOW
