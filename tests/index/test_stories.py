"""Copies are linked into stories on a real Elasticsearch, in any order, and however many there are."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from clippings.documents import Dated
from clippings.index import holders, paging, stories
from clippings.index.archive import Archive
from clippings.index.articles import Change, fetch, remove, write
from clippings.index.fields import Json
from clippings.index.outcomes import succeed
from clippings.index.paging import refresh
from clippings.index.stories import find_wrong_stories, link_stories
from tests.index.articles import NOW, make_article, make_document
from tests.linking.stories import draw_words, make_text, write_text

pytestmark = pytest.mark.integration

Links = Mapping[str, tuple[str, str | None]]


def dated(day: int | None) -> Dated | None:
    return Dated(datetime(2026, 1, day, tzinfo=UTC), "record", "day") if day else None


def links(archive: Archive, *ids: str) -> Links:
    held = fetch(archive, ids)
    return {id: (held[id].article.story, held[id].article.duplicate_of) for id in ids}


def add(archive: Archive, id: str, text: str, day: int | None = 1) -> None:
    (result,) = write(archive, [Change(make_article(id, text=text, published=dated(day)), None)])
    assert result.status == "written"


def change(archive: Archive, id: str, text: str) -> None:
    held = fetch(archive, [id])[id]
    changed = succeed(held.article, make_document(id, text=text, published=dated(1)), "changed", NOW)
    (result,) = write(archive, [Change(changed, held)])
    assert result.status == "written"


def test_copies_are_linked_to_the_earliest_in_any_order_and_the_story_is_the_smallest_id(archive: Archive) -> None:
    for number, order in enumerate(itertools.permutations([("x", 2), ("y", 1), ("z", 1), ("u", None)])):
        text = make_text(number)
        for id, day in order:
            add(archive, f"{id}{number}", text, day)
            link_stories(archive, [f"{id}{number}"])
        x, y, z, u = (f"{id}{number}" for id in "xyzu")
        assert links(archive, x, y, z, u) == {x: (u, y), y: (u, None), z: (u, y), u: (u, y)}
        assert link_stories(archive, [x, y, z, u]).written == 0


def test_a_cut_text_and_an_extended_one_are_copies_of_the_first(archive: Archive) -> None:
    words = draw_words(240, 1_000)
    add(archive, "c-whole", write_text(words), 1)
    add(archive, "c-cut", write_text(words[:140]), 2)
    add(archive, "c-more", write_text([*words, *draw_words(100, 1_001)]), 3)
    add(archive, "c-other", make_text(1_002), 4)
    link_stories(archive, ["c-more", "c-other", "c-cut"])
    assert links(archive, "c-whole", "c-cut", "c-more", "c-other") == {
        "c-whole": ("c-cut", None),
        "c-cut": ("c-cut", "c-whole"),
        "c-more": ("c-cut", "c-whole"),
        "c-other": ("c-other", None),
    }


def test_links_are_updated_when_the_text_of_the_earliest_changes(archive: Archive) -> None:
    for day, id in enumerate(("m1", "m2", "m3"), 1):
        add(archive, id, make_text(2_000), day)
    assert link_stories(archive, ["m1", "m2", "m3"]).written == 2
    change(archive, "m1", make_text(2_001))
    assert link_stories(archive, ["m1"]).written == 2
    assert links(archive, "m1", "m2", "m3") == {"m1": ("m1", None), "m2": ("m2", None), "m3": ("m2", "m2")}
    change(archive, "m1", make_text(2_000))
    link_stories(archive, ["m1"])
    assert links(archive, "m2", "m3") == {"m2": ("m1", "m1"), "m3": ("m1", "m1")}


def test_the_other_copies_are_linked_before_the_earliest_is_removed(archive: Archive) -> None:
    for day, id in enumerate(("r1", "r2", "r3"), 1):
        add(archive, id, make_text(3_000), day)
    link_stories(archive, ["r1", "r2", "r3"])
    link_stories(archive, ["r1"], without={"r1"})
    assert links(archive, "r2", "r3") == {"r2": ("r2", None), "r3": ("r2", "r2")}
    remove(archive, {"r1": fetch(archive, ["r1"])["r1"].guard})
    assert link_stories(archive, ["r2", "r3"]).written == 0


def test_near_copies_are_linked_before_the_one_that_they_follow_is_removed(archive: Archive) -> None:
    words = draw_words(240, 3_100)
    add(archive, "n-whole", write_text(words), 1)
    add(archive, "n-cut", write_text(words[:140]), 2)
    add(archive, "n-more", write_text([*words, *draw_words(100, 3_101)]), 3)
    add(archive, "n-late", write_text([*draw_words(100, 3_102), *words[140:]]), 4)
    ids = ["n-whole", "n-cut", "n-more", "n-late"]
    link_stories(archive, ids)
    assert {leader for _, leader in links(archive, *ids).values()} == {None, "n-whole"}
    link_stories(archive, ["n-whole"], without={"n-whole"})
    stay = links(archive, *ids[1:])
    assert "n-whole" not in {leader for _, leader in stay.values()}
    remove(archive, {"n-whole": fetch(archive, ["n-whole"])["n-whole"].guard})
    assert link_stories(archive, ids[1:]).written == 0
    assert links(archive, *ids[1:]) == stay


def test_a_faster_writer_does_not_prevent_linking(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for id in ("f1", "f2"):
        add(archive, id, make_text(4_000))
    fetched = fetch

    def overtaken(*args: object, **kwargs: object) -> object:
        monkeypatch.setattr(stories, "fetch", fetched)
        held = fetched(*args, **kwargs)  # type: ignore[arg-type]
        write(archive, [Change(replace(held["f2"].article, enriched_at=datetime.now(UTC)), held["f2"])])
        return held

    monkeypatch.setattr(stories, "fetch", overtaken)
    link_stories(archive, ["f1"])
    assert links(archive, "f1", "f2") == {"f1": ("f1", None), "f2": ("f1", "f1")}


def test_copies_found_in_one_batch_are_not_looked_at_again_in_the_next(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stories, "BATCH", 1)
    looked_at, grow = list[list[str]](), stories._Neighborhood.grow

    def note_and_grow(found: stories._Neighborhood) -> None:
        looked_at.append(sorted(found.ids))
        grow(found)

    monkeypatch.setattr(stories._Neighborhood, "grow", note_and_grow)
    words = draw_words(200, 5_900)
    for id in ("g1", "g2", "g3"):
        add(archive, id, write_text(words))
    add(archive, "g4", write_text(draw_words(200, 5_901)))
    link_stories(archive, ["g1", "g2", "g3", "g4"])
    assert looked_at == [["g1"], [], [], ["g4"]]
    assert links(archive, "g3", "g4") == {"g3": ("g1", "g1"), "g4": ("g4", None)}


def test_a_crowded_band_gives_the_same_links_in_any_order(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holders, "CROWDED", 3)
    monkeypatch.setattr(holders, "PAGE", 2)
    found: list[Links] = []
    for number, order in enumerate(["abcde", "edcba", "cebad"]):
        ids = {name: f"{name}-{number}" for name in order}
        for name, id in ids.items():
            own = draw_words(40, 5_001 + number * 10 + ord(name))
            add(archive, id, write_text([*draw_words(240, 5_500 + number), *own]))
            link_stories(archive, [id])
        ends = links(archive, *(ids[name] for name in "abcde"))
        found.append({id[0]: (story[0], leader[0] if leader else None) for id, (story, leader) in ends.items()})
    assert found[0] == found[1] == found[2]
    assert found[0]["a"] == ("a", None)


def test_a_daily_template_is_not_compared_with_every_day(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holders, "CROWDED", 3)
    monkeypatch.setattr(holders, "PAGE", 2)
    ids = [f"w{day:02}" for day in range(30)]
    form = draw_words(240, 6_000)
    for day, id in enumerate(ids):
        add(archive, id, write_text([*form, *draw_words(20, 6_001 + day)]))
    link_stories(archive, ids)
    read: list[str] = []
    whole = paging.read_page

    def read_page(*args: Any, **kwargs: Any) -> list[Json]:
        hits = whole(*args, **kwargs)
        read.extend(hit["_id"] for hit in hits)
        return hits

    monkeypatch.setattr("clippings.index.holders.read_page", read_page)
    assert link_stories(archive, ["w29"]).written == 0
    assert set(read) < set(ids)
    assert len(set(read)) < 15


def test_an_article_is_linked_in_few_requests_and_only_what_is_compared_is_read_with_its_text(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, id in enumerate(("q1", "q2", "q3"), 1):
        add(archive, id, write_text([*draw_words(240, 7_000), *draw_words(12, 7_000 + day)]), day)
    add(archive, "q4", make_text(7_100))
    for id in ("q5", "q6"):
        add(archive, id, make_text(7_200))
    link_stories(archive, ["q1", "q2", "q3", "q5", "q6"])
    requests: list[str] = []
    ask = archive.es.perform_request

    def perform_request(method: str, path: str, **parameters: Any) -> Any:
        requests.append(path.rpartition("/")[2])
        return ask(method, path, **parameters)

    monkeypatch.setattr(archive.es, "perform_request", perform_request)
    assert link_stories(archive, ["q4"]).written == 0
    assert requests == ["_refresh", "_mget", "_search"]
    requests.clear()
    assert link_stories(archive, ["q1"]).written == 0
    assert requests == ["_refresh", "_mget", "_search", "_mget", "_search"]  # the texts and the bands of its copies
    requests.clear()
    assert link_stories(archive, ["q5"]).written == 0
    assert requests == ["_refresh", "_mget", "_search"]  # an exact copy has neither a text nor bands of its own


def spoil(archive: Archive, id: str) -> None:
    """Give an article the story of another one, as a hand or a lost write would."""
    spoilt = {"story": f"stray-{id}", "duplicate_of": f"stray-{id}"}
    archive.es.update(index=archive.write_alias("articles"), id=id, doc=spoilt, refresh=True)


def test_an_audit_finds_wrong_stories_except_those_that_a_pass_may_not_have_seen(archive: Archive) -> None:
    words = draw_words(240, 9_000)
    add(archive, "s1", write_text(words), 1)
    add(archive, "s2", write_text(words[:140]), 2)
    add(archive, "s3", write_text(words), 3)
    for id in ("t1", "t2"):
        add(archive, id, make_text(9_001))
    add(archive, "t3", make_text(9_002))
    every = ["s1", "s2", "s3", "t1", "t2", "t3"]
    link_stories(archive, every)
    later = NOW + timedelta(hours=1)
    assert list(find_wrong_stories(archive, every, later)) == []
    for id in ("s2", "t2", "t3"):
        spoil(archive, id)
    assert list(find_wrong_stories(archive, every, later)) == ["s2", "t2", "t3"]
    assert list(find_wrong_stories(archive, ["s3"], later)) == ["s2"]
    assert list(find_wrong_stories(archive, every, NOW)) == []  # all were written at that moment
    held = fetch(archive, ["s3"])["s3"]
    write(archive, [Change(replace(held.article, enriched_at=later), held)])
    refresh(archive, archive.alias("articles"))
    assert list(find_wrong_stories(archive, every, later)) == ["t2", "t3"]
    assert link_stories(archive, every).written == 3
    assert list(find_wrong_stories(archive, every, later)) == []
