"""Mappings on a real Elasticsearch: how they are planned, applied, changed with the archive in use, and rolled back."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import ArchiveNotReady
from clippings.index import rebuild as rebuilding
from clippings.index.archive import MID_RUN, Archive
from clippings.index.articles import Change, fetch, write
from clippings.index.mappings import NAMES, apply, check, load_mappings, plan, roll_back
from clippings.settings import Settings
from tests.index.articles import make_article
from tests.index.changed_files import alter_field
from tests.timing import patient

pytestmark = pytest.mark.integration


@pytest.fixture
def archive(es: Elasticsearch, prefix: str) -> Archive:
    """An archive without any index."""
    return Archive(es, prefix, MID_RUN)


def behind(archive: Archive, alias: str) -> list[str]:
    return sorted(archive.es.indices.get_alias(name=alias))


@contextmanager
def counting(archive: Archive, *indices: str) -> Iterator[list[tuple[int, ...]]]:
    """Repeatedly record what readers count in the indices, until the `with` ends."""
    counts: list[tuple[int, ...]] = []
    over = threading.Event()

    def count() -> None:
        while not over.is_set():
            counts.append(tuple(archive.es.count(index=index)["count"] for index in indices))

    reader = threading.Thread(target=count)
    reader.start()
    yield counts
    over.set()
    reader.join(patient(20))


def test_apply_does_what_plan_shows_and_then_nothing_is_left(archive: Archive, settings: Settings) -> None:
    shown = plan(archive, settings)
    assert {d.name for d in shown if d.change == "create"} == set(NAMES)
    assert {d.name for d in shown if d.change == "template"} == set(NAMES)
    with pytest.raises(ArchiveNotReady, match="clippings mappings apply"):
        check(archive, settings)
    assert apply(archive, settings) == shown
    assert plan(archive, settings) == []
    assert apply(archive, settings) == []
    check(archive, settings)


def test_file_template_and_index_are_the_same(archive: Archive, settings: Settings) -> None:
    apply(archive, settings)
    for name, file in load_mappings(settings).items():
        (index,) = behind(archive, archive.write_alias(name))
        assert index.startswith(f"{settings.prefix}-{name}-v{file.version}-")
        simulated = archive.es.indices.simulate_template(name=archive.alias(name))["template"]["mappings"]
        live = archive.es.indices.get_mapping(index=index)[index]["mappings"]
        assert simulated == live == file.mappings


def test_the_codec_comes_from_the_settings_and_is_never_the_slow_one_by_default(settings: Settings) -> None:
    assert {file.settings["index"]["codec"] for file in load_mappings(settings).values()} == {"default"}
    production = settings.model_copy(update={"index_codec": "best_compression", "index_replicas": 1})
    assert {file.settings["index"]["codec"] for file in load_mappings(production).values()} == {"best_compression"}


def test_a_changed_mapping_is_refused_with_the_difference(archive: Archive, settings: Settings) -> None:
    apply(archive, settings)
    archive.es.indices.put_mapping(index=archive.alias("quotes"), properties={"mood": {"type": "keyword"}})
    with pytest.raises(ArchiveNotReady, match=r"quotes: rebuild\n  mood: nothing in the files"):
        check(archive, settings)


def test_settings_that_can_change_are_changed_in_place(archive: Archive, settings: Settings) -> None:
    apply(archive, settings)
    index = behind(archive, archive.alias("articles"))
    copies = settings.model_copy(update={"index_replicas": 1})
    assert {d.change for d in plan(archive, copies)} == {"settings", "template"}
    apply(archive, copies)
    assert plan(archive, copies) == []
    assert behind(archive, archive.alias("articles")) == index


def test_aliases_that_point_to_the_wrong_index_are_named(archive: Archive, settings: Settings) -> None:
    apply(archive, settings)
    archive.es.indices.create(index=f"{settings.prefix}-articles-v0", aliases={archive.alias("articles"): {}})
    with pytest.raises(ArchiveNotReady, match="do not point to one index"):
        check(archive, settings)


def test_a_changed_mapping_moves_the_archive(archive: Archive, settings: Settings, other_files: Path) -> None:
    apply(archive, settings)
    articles = [make_article(f"{number:04x}") for number in range(700)]
    assert all(r.status == "written" for r in write(archive, [Change(a, None) for a in articles]))
    old = behind(archive, archive.alias("articles"))
    archive.es.indices.refresh(index=f"{settings.prefix}-*")
    for name in ("articles", "quotes"):
        alter_field(other_files, name)
    with counting(archive, archive.alias("articles"), archive.alias("quotes")) as counts:
        rebuilt = [d.name for d in apply(archive, settings) if d.change == "rebuild"]
    assert rebuilt == ["articles", "quotes"]
    assert set(counts) == {(700, 1400)}  # readers see neither gaps nor duplicates
    assert plan(archive, settings) == []
    assert behind(archive, archive.alias("articles")) == behind(archive, archive.write_alias("articles")) != old
    held = fetch(archive, [f"{number:04x}" for number in range(700)])
    assert [held[a.document.article.id].article for a in articles] == articles
    assert archive.es.count(index=archive.alias("quotes"))["count"] == 1400
    assert not archive.es.indices.exists_alias(name=f"{settings.prefix}-articles-next")


def test_writes_and_deletions_during_a_rebuild_are_carried_over(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(archive, settings)
    write(archive, [Change(make_article(id), None) for id in ("a", "b", "c")])
    for name in ("articles", "quotes"):
        alter_field(other_files, name)
    compare = rebuilding._compare
    changed: list[str] = []

    def write_meanwhile(move: rebuilding.Move, seen: int) -> None:
        """Write after the copy, before writers are stopped."""
        if move.name == "articles":
            held = fetch(archive, ["a"])["a"]
            changes = [Change(make_article("a", title="Changed"), held), Change(make_article("d"), None)]
            changed.extend(result.status for result in write(archive, changes))
            archive.es.delete(index=archive.write_alias("articles"), id="b")
        compare(move, seen)

    monkeypatch.setattr(rebuilding, "_compare", write_meanwhile)
    apply(archive, settings)
    assert changed == ["written", "written"]  # nobody had to wait
    held = fetch(archive, ["a", "b", "c", "d"])
    assert set(held) == {"a", "c", "d"}
    assert held["a"].article.document.article.title == "Changed"
    check(archive, settings)


def test_a_rollback_keeps_what_was_written_since(archive: Archive, settings: Settings, other_files: Path) -> None:
    apply(archive, settings)
    assert roll_back(archive) == []
    write(archive, [Change(make_article(id), None) for id in ("a", "b", "c")])
    old = behind(archive, archive.alias("articles"))
    for name in ("articles", "quotes"):
        alter_field(other_files, name)
    apply(archive, settings)
    write(archive, [Change(make_article("a", title="Changed"), fetch(archive, ["a"])["a"])])
    write(archive, [Change(make_article("d"), None)])
    archive.es.delete(index=archive.write_alias("articles"), id="b")
    index = archive.write_alias("articles")
    archive.es.update(index=index, id="d", doc={"mood": "bright"})  # a field that the old mapping does not have
    with counting(archive, archive.alias("articles")) as counts:
        assert [one.split("-v")[0] for one in roll_back(archive)] == [
            archive.alias("articles"),
            archive.alias("quotes"),
        ]
    assert set(counts) <= {(3,), (4,)}  # 4 until the deletion is seen
    assert behind(archive, archive.alias("articles")) == behind(archive, archive.write_alias("articles")) == old
    held = fetch(archive, ["a", "b", "c", "d"])
    assert set(held) == {"a", "c", "d"}
    assert held["a"].article.document.article.title == "Changed"
    assert write(archive, [Change(make_article("e"), None)])[0].status == "written"
    assert roll_back(archive) == []  # only one step back
    apply(archive, settings)
    assert set(fetch(archive, ["a", "b", "c", "d", "e"])) == {"a", "c", "d", "e"}
