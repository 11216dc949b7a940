"""Two articles that turn out to be one, such as by their folded addresses: nothing that readers had is lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from clippings.documents import Claim, Dated, EnrichedDocument, Origin
from clippings.index.bulk import Guard
from clippings.index.outcomes import Stamp, decide, deserialize_stamp, holds, join, succeed
from clippings.index.serialize import StoredArticle, captures_of, serialize_article
from tests.index.articles import NOW, digest, make_document

LATER = NOW + timedelta(days=1)


def stored(text: str, at: datetime, id: str = "a1", file: str = "a.txt", day: int | None = None) -> StoredArticle:
    """An article that arrived at this time, published on this day of January."""
    published = Dated(datetime(2026, 1, day, tzinfo=UTC), "record", "day") if day else None
    doc = make_document(id, text, origin=Origin("made-up", file), published=published, url="https://a.example/b")
    return succeed(None, doc, "new", at)


def both_ways(one: StoredArticle, other: StoredArticle) -> StoredArticle:
    joined = join(one, other)
    assert joined == join(other, one)
    return joined


def test_of_two_articles_of_one_place_the_last_stored_wins_and_the_other_text_stays_readable() -> None:
    joined = both_ways(stored("old", NOW, "a1", day=9), stored("new", LATER, "a2", day=1))
    assert (joined.document.article.id, joined.document.article.text) == ("a2", "new")
    assert [(one.text, one.title) for one in joined.earlier] == [("old", "The bridge")]
    assert (joined.revision, joined.first_seen, joined.indexed_at) == (2, NOW, LATER)


def test_of_two_articles_of_two_places_the_later_published_wins() -> None:
    joined = both_ways(stored("new", NOW, "a1", "a.txt", day=9), stored("old", LATER, "a2", "b.txt", day=1))
    assert (joined.document.article.text, [one.text for one in joined.earlier]) == ("new", ["old"])


def test_the_same_text_twice_makes_no_revision() -> None:
    joined = both_ways(stored("same", NOW, "a1", "a.txt"), stored("same", LATER, "a2", "b.txt"))
    assert (joined.revision, joined.earlier) == (1, ())


def test_a_text_that_is_already_an_earlier_one_makes_no_revision() -> None:
    changed = succeed(stored("old", NOW, "a2"), stored("new", LATER, "a2").document, "changed", LATER)
    joined = both_ways(stored("old", NOW, "a1"), changed)
    assert (joined.revision, [one.text for one in joined.earlier]) == (2, ["old"])


def test_earlier_texts_of_both_are_kept() -> None:
    one = succeed(stored("first", NOW, "a1"), stored("second", NOW, "a1").document, "changed", NOW)
    joined = both_ways(one, succeed(stored("third", LATER, "a2"), stored("last", LATER).document, "changed", LATER))
    assert {one.text for one in joined.earlier} == {"first", "second", "third"}
    assert (joined.document.article.text, joined.revision) == ("last", 3)


def test_all_former_ids_lead_to_the_article_and_its_own_id_is_not_among_them() -> None:
    one = replace(stored("old", NOW, "a1"), former_ids=("z", "b"))
    joined = both_ways(one, replace(stored("new", LATER, "a2"), former_ids=("c", "a2")))
    assert joined.former_ids == ("b", "c", "z")


def test_the_captured_bytes_of_both_are_found_for_removal() -> None:
    one = replace(stored("old", NOW, "a1"), former_captures=("bytes before",))
    other = replace(stored("new", LATER, "a2"), former_captures=("other bytes before",))
    joined = both_ways(one, other)
    assert captures_of(joined)[:2] == [digest("bytes of new"), digest("bytes of old")]
    assert joined.former_captures == ("bytes before", "other bytes before")


@pytest.mark.parametrize(
    ("former_ids", "text", "held"),
    [(("a1",), "new", True), (("a1",), "old", True), (("a1",), "another", False), (("b",), "new", False)],
)
def test_an_article_that_was_joined_before_is_not_joined_again(
    former_ids: tuple[str, ...], text: str, held: bool
) -> None:
    """This happens if a run was cut off and starts again; otherwise every article would count one revision too many."""
    whole = succeed(stored("old", NOW, "a2"), stored("new", LATER, "a2").document, "changed", LATER)
    assert holds(replace(whole, former_ids=former_ids), stored(text, NOW, "a1")) == held


URL = "https://a.example/b"
OWN, TAKEN, OTHER = Claim(URL, "a1", None), Claim(URL, "left", None), Claim(f"{URL}/2", "left", None)


def claiming(claim: Claim | None, file: str, capture: str) -> EnrichedDocument:
    made = make_document("a1", "same", origin=Origin("made-up", file), url=URL, published=None, claim=claim)
    return replace(made, article=replace(made.article, capture=replace(made.article.capture, hash=capture)))


def stamp_of(article: StoredArticle) -> Stamp:
    return deserialize_stamp(serialize_article(article), Guard(1, 1))


@pytest.mark.parametrize(
    ("stands", "comes", "outcome"),
    [
        (TAKEN, None, "earlier"),
        (TAKEN, TAKEN, "duplicate"),
        (OWN, None, "duplicate"),
        (None, None, "duplicate"),
        (None, TAKEN, "duplicate"),
    ],
)
def test_a_copy_that_was_found_at_the_address_is_noted_although_its_text_is_known(
    stands: Claim | None, comes: Claim | None, outcome: str
) -> None:
    """Otherwise the address would count as a mere claim, and the next similar page could move the article away."""
    stamp = stamp_of(succeed(None, claiming(stands, "a.txt", "first"), "new", NOW))
    assert decide(stamp, claiming(comes, "b.txt", "second").article) == outcome


@pytest.mark.parametrize(
    ("stands", "comes", "earlier", "replaces"),
    [
        (TAKEN, None, None, None),
        (OWN, None, OWN, OWN),
        (None, OWN, OWN, OWN),
        (TAKEN, OWN, OWN, OWN),
        (TAKEN, OTHER, TAKEN, OTHER),
        (None, None, None, None),
    ],
)
def test_an_article_that_stands_for_two_claims_what_neither_has(
    stands: Claim | None, comes: Claim | None, earlier: Claim | None, replaces: Claim | None
) -> None:
    stored = succeed(None, claiming(stands, "a.txt", "first"), "new", NOW)
    incoming = claiming(comes, "b.txt", "second")
    assert succeed(stored, incoming, "earlier", LATER).document.article.claim == earlier
    assert succeed(stored, incoming, "replaces", LATER).document.article.claim == replaces
    of_one_place = claiming(comes, "a.txt", "second")
    assert succeed(stored, of_one_place, "changed", LATER).document.article.claim == comes
    noted = succeed(stored, incoming, "earlier", LATER)
    assert (captures_of(noted), noted.revision, noted.earlier) == (["first", "second"], 1, ())
