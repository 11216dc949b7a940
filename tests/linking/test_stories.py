"""Stories depend only on the set of articles, not on their order."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clippings.linking.stories import Member, Pair, group

NAMES = "abcdefgh"
members = st.lists(
    st.builds(
        Member,
        id=st.sampled_from([f"{name}{number}" for name in NAMES for number in (1, 2)]),
        content_hash=st.sampled_from(NAMES),
        published=st.none() | st.integers(0, 3).map(lambda days: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days)),
    ),
    unique_by=lambda one: one.id,
    min_size=1,
)
pairs = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.5, 0.7, 1.0]),
)


def present(ones: Sequence[Member], shares: Mapping[Pair, float]) -> dict[Pair, float]:
    texts = {one.content_hash for one in ones}
    return {pair: share for pair, share in shares.items() if {*pair} <= texts}


@given(members, pairs, st.randoms(), st.integers(1, 4))
def test_the_order_changes_nothing(
    ones: list[Member], shares: dict[Pair, float], chance: random.Random, limit: int
) -> None:
    shares = present(ones, shares)
    mixed = chance.sample(ones, len(ones))
    others = dict(chance.sample(sorted(shares.items()), len(shares)))
    assert {*group(ones, shares, limit).stories} == {*group(mixed, others, limit).stories}


@given(members, pairs, st.integers(1, 4))
def test_every_article_is_in_one_story_and_a_copy_of_its_first(
    ones: list[Member], shares: dict[Pair, float], limit: int
) -> None:
    shares = present(ones, shares)
    text_of = {one.id: one.content_hash for one in ones}
    stories = group(ones, shares, limit).stories
    assert sorted(id for story in stories for id in story.members) == sorted(text_of)
    for story in stories:
        assert story.id == min(story.members)
        assert len(story.members) <= limit
        lead = text_of[story.leader]
        for text in {text_of[id] for id in story.members} - {lead}:
            assert (min(text, lead), max(text, lead)) in shares


def test_a_chain_of_copies_does_not_join_what_has_nothing_in_common() -> None:
    first, second, third = (Member(name, name, datetime(2026, 1, day, tzinfo=UTC)) for day, name in enumerate("abc", 1))
    found = group([third, first, second], {("a", "b"): 0.9, ("b", "c"): 0.8}).stories
    assert {story.members for story in found} == {("a", "b"), ("c",)}


def test_a_full_story_leaves_out_the_largest_ids_but_never_its_first() -> None:
    ones = [Member(name, "same", datetime(2026, 1, 9 - day, tzinfo=UTC)) for day, name in enumerate("abcd")]
    found = group(ones, {}, limit=2)
    assert {(story.id, story.leader, story.members) for story in found.stories} == {
        ("a", "d", ("a", "d")),
        ("b", "b", ("b",)),
        ("c", "c", ("c",)),
    }
    assert found.left_out == 2
