"""Candidates for copies on a real Elasticsearch: none is missed, none is read twice, and few texts are in memory."""

import random
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import Any

import pytest

from clippings.index import holders, paging
from clippings.index.archive import Archive
from clippings.index.articles import Change, fetch, remove, write
from clippings.index.bulk import Action
from clippings.index.fields import Json
from clippings.index.holders import Holders
from clippings.index.paging import refresh
from clippings.index.stories import link_stories
from clippings.index.writer import write_all
from tests.index.articles import digest, make_article
from tests.linking.stories import draw_words, write_text

pytestmark = pytest.mark.integration

BANDS = [f"{number:02x}" for number in range(8)]


@pytest.fixture(scope="module")
def stored(archive: Archive) -> Mapping[str, Json]:
    """Articles by id. Each band is held by many of them, and each text by one or a few."""
    draw = random.Random(1)
    sources: dict[str, Json] = {
        f"h{number:02}": {
            "id": f"h{number:02}",
            "content_hash": f"text {draw.randrange(25)}",
            "bands": draw.sample(BANDS, draw.randrange(4)),
        }
        for number in range(40)
    }
    write_all(archive, (Action("index", archive.write_alias("articles"), id, one) for id, one in sources.items()))
    refresh(archive, archive.alias("articles"))
    return sources


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The ids of what each request for articles answers with."""
    read: list[list[str]] = []
    for name in ("read_page", "get_many"):
        monkeypatch.setattr(holders, name, note_ids(getattr(paging, name), read))
    return read


def note_ids(ask: Callable[..., list[Json]], read: list[list[str]]) -> Callable[..., list[Json]]:
    def note(*args: Any, **kwargs: Any) -> list[Json]:
        found = ask(*args, **kwargs)
        read.append([one["_id"] for one in found])
        return found

    return note


def list_compared(stored: Mapping[str, Json], band: str, moving: Collection[str]) -> set[str]:
    """The ids of all holders of a band, up to the one with which enough texts are complete, whatever comes or goes."""
    compared, texts = set[str](), set[str]()
    for id, source in sorted(stored.items()):
        if band in source["bands"] and len(texts) < holders.CROWDED:
            compared.add(id)
            texts |= {source["content_hash"]} if id not in moving else set()
    return compared


@pytest.mark.parametrize("seed", range(24))
def test_all_that_is_compared_is_found_whatever_was_known_before_and_no_query_reads_twice(
    seed: int, archive: Archive, stored: Mapping[str, Json], read: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(seed)
    monkeypatch.setattr(holders, "CROWDED", draw.choice([2, 4, 9]))
    monkeypatch.setattr(holders, "PAGE", draw.choice([1, 3, 50]))
    monkeypatch.setattr(holders, "FEW", draw.choice([1, holders.FEW]))
    moving = frozenset(draw.sample(sorted(stored), draw.choice([0, 3, 12])))
    met = Holders(archive, moving)
    for _ in range(5):
        met.meet(draw.sample(sorted(stored), draw.randrange(9)))
        met.ask(draw.sample(BANDS, draw.randrange(4)))
        for band in met.asked:
            assert list_compared(stored, band, moving) <= met.holding(band), band
            assert met.holding(band) == {id for id, source in met.articles.items() if band in source["bands"]}
    together = holders.TOGETHER if holders.FEW == 1 else 1  # both parts of the bands may lead to an article
    assert max(Counter(id for ids in read for id in ids).values()) <= together


def test_more_bands_than_one_query_takes_are_asked_for_in_several(
    archive: Archive, stored: Mapping[str, Json], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holders, "TERMS", 3)
    met = Holders(archive)
    met.meet(sorted(stored)[::2])
    met.ask(BANDS)
    assert met.articles == {id: source for id, source in stored.items() if source["bands"] or id in sorted(stored)[::2]}


def add(archive: Archive, id: str, text: str) -> None:
    (result,) = write(archive, [Change(make_article(id, text=text), fetch(archive, [id]).get(id))])
    assert result.status == "written"


def test_a_text_is_read_once_and_in_answers_of_a_limited_size(
    archive: Archive, read: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holders, "TEXTS", 2)
    for number in range(5):
        for copy in "ab":
            add(archive, f"x{number}{copy}", f"Text {number}.")
    having = {digest(f"Text {number}."): {f"x{number}a", f"x{number}b"} for number in range(5)}
    texts = dict(Holders(archive).read_texts(having))
    assert texts == {digest(f"Text {number}."): f"Text {number}." for number in range(5)}
    assert read == [["x0a", "x1a"], ["x2a", "x3a"], ["x4a"]]


def test_a_text_is_read_of_another_article_if_the_first_one_has_changed(archive: Archive) -> None:
    for id in ("y1", "y2", "y3"):
        add(archive, id, "The ferry is late.")
    having = {digest("The ferry is late."): {"y1", "y2", "y3"}, digest("Nobody has it."): {"y1", "gone"}}
    add(archive, "y1", "The ferry is back.")
    remove(archive, {"y2": fetch(archive, ["y2"])["y2"].guard})
    assert list(Holders(archive).read_texts(having)) == [(digest("The ferry is late."), "The ferry is late.")]


def test_a_copy_that_is_removed_before_its_text_is_read_is_left_out(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = draw_words(240, 11_000)
    for number, id in enumerate(("z1", "z2", "z3")):
        add(archive, id, write_text([*words, *draw_words(12, 11_001 + number)]))
    read_texts = Holders.read_texts

    def remove_first(met: Holders, having: Mapping[str, Collection[str]]) -> Any:
        monkeypatch.setattr(Holders, "read_texts", read_texts)
        remove(archive, {"z1": fetch(archive, ["z1"])["z1"].guard})
        return read_texts(met, having)

    monkeypatch.setattr(Holders, "read_texts", remove_first)
    link_stories(archive, ["z3"])
    held = fetch(archive, ["z1", "z2", "z3"])
    assert {id: (one.article.story, one.article.duplicate_of) for id, one in held.items()} == {
        "z2": ("z2", None),
        "z3": ("z2", "z2"),
    }


@pytest.mark.parametrize("seed", range(4))
def test_stories_of_crowded_bands_are_the_same_for_any_order_and_any_pages(
    seed: int, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(seed)
    monkeypatch.setattr(holders, "CROWDED", 4)
    texts = {f"c{number:02}": make_near_copy(seed, number) for number in range(10)}
    found: list[Mapping[str, tuple[str, str | None]]] = []
    for turn in range(3):
        monkeypatch.setattr(holders, "PAGE", [2, 5, 50][turn])
        ids = draw.sample(sorted(texts), len(texts))
        while ids:
            some, ids = ids[: turn * 2 + 1], ids[turn * 2 + 1 :]
            for id in some:
                add(archive, id, texts[id])
            link_stories(archive, some)
        held = fetch(archive, sorted(texts))
        found.append({id: (one.article.story, one.article.duplicate_of) for id, one in held.items()})
        assert link_stories(archive, sorted(texts)).written == 0
        link_stories(archive, sorted(texts), without=set(texts))
        remove(archive, {id: one.guard for id, one in held.items()})
    assert found[0] == found[1] == found[2]
    assert len({story for story, _ in found[0].values()}) < len(texts)


def make_near_copy(seed: int, number: int) -> str:
    """One of two families that share a phrase; some texts are exact copies of others."""
    own = 12_000 + 100 * seed
    phrase, family = draw_words(60, own), draw_words(180, own + 1 + number % 2)
    return write_text([*phrase, *family, *draw_words(24, own + 10 + number // 2 % 4)])
