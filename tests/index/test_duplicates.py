import itertools
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from clippings.documents import Dated
from clippings.index import duplicates
from clippings.index.archive import Archive
from clippings.index.articles import Change, fetch, write
from clippings.index.duplicates import link_duplicates
from tests.index.articles import digest, make_article

pytestmark = pytest.mark.integration


def dated(day: int) -> Dated:
    return Dated(datetime(2026, 1, day, tzinfo=UTC), "record", "day")


def links(archive: Archive, *ids: str) -> dict[str, str | None]:
    held = fetch(archive, ids)
    return {id: held[id].article.duplicate_of for id in ids}


def test_all_but_the_earliest_are_linked_whatever_the_order(archive: Archive) -> None:
    for number, order in enumerate(itertools.permutations([("x", 2), ("y", 1), ("z", 1), ("u", None)])):
        text = f"Copied {number}."
        for id, day in order:
            published = dated(day) if day else None
            article = make_article(f"{id}{number}", text=text, published=published)
            write(archive, [Change(article, None)])
            link_duplicates(archive, [digest(text)])
        x, y, z, u = (f"{id}{number}" for id in "xyzu")
        assert links(archive, x, y, z, u) == {x: y, y: None, z: y, u: y}
        assert link_duplicates(archive, [digest(text)]) == 0


def test_links_follow_when_the_earliest_changes(archive: Archive) -> None:
    articles = [make_article(id, text="Shared.", published=dated(day)) for day, id in enumerate(("m1", "m2", "m3"), 1)]
    write(archive, [Change(article, None) for article in articles])
    assert link_duplicates(archive, [digest("Shared.")]) == 2
    held = fetch(archive, ["m1"])["m1"]
    write(archive, [Change(make_article("m1", text="Own."), held)])
    assert link_duplicates(archive, [digest("Shared."), digest("Own.")]) == 2
    assert links(archive, "m1", "m2", "m3") == {"m1": None, "m2": None, "m3": "m2"}


def test_the_last_copy_is_no_copy_any_more(archive: Archive) -> None:
    write(archive, [Change(make_article(id, text="Twice."), None) for id in ("p1", "p2")])
    link_duplicates(archive, [digest("Twice.")])
    held = fetch(archive, ["p1"])["p1"]
    write(archive, [Change(make_article("p1", text="Once."), held)])
    link_duplicates(archive, [digest("Twice.")])
    assert links(archive, "p2") == {"p2": None}


def test_a_faster_writer_is_no_obstacle(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    write(archive, [Change(make_article(id, text="Raced."), None) for id in ("r1", "r2")])
    fetched = fetch

    def overtaken(*args: object, **kwargs: object) -> object:
        monkeypatch.setattr(duplicates, "fetch", fetched)
        held = fetched(*args, **kwargs)  # type: ignore[arg-type]
        changed = replace(held["r2"].article, enriched_at=datetime.now(UTC))
        write(archive, [Change(changed, held["r2"])])
        return held

    monkeypatch.setattr(duplicates, "fetch", overtaken)
    assert link_duplicates(archive, [digest("Raced.")]) == 1
    assert links(archive, "r1", "r2") == {"r1": None, "r2": "r1"}
