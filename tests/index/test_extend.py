"""Fields that are added in place, on a real Elasticsearch: filled, without a gap, and taken away again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from clippings.index import extend as extending
from clippings.index.archive import MID_RUN, Archive, IndexName
from clippings.index.articles import Change, fetch, write
from clippings.index.bulk import Action
from clippings.index.catch_up import find_last_writes
from clippings.index.mappings import NAMES, apply, check, load_mappings, plan, roll_back
from clippings.index.paging import EVERYTHING, count, refresh, scan
from clippings.index.serialize import serialize_article, serialize_quotes
from clippings.index.writer import write_all
from clippings.settings import Settings
from tests.index.articles import make_article
from tests.index.changed_files import Json, add_field, alter_field, edit
from tests.index.test_mappings import behind, counting

pytestmark = pytest.mark.integration

IDS = [f"{number:04x}" for number in range(600)]
KINDS: dict[str, Callable[[Json], object]] = {
    "field": lambda fields: fields.update(mood={"type": "keyword"}),
    "object": lambda fields: fields.update(mood={"dynamic": "strict", "properties": {"name": {"type": "keyword"}}}),
    "field in an object": lambda fields: fields["claim"]["properties"].update(mood={"type": "keyword"}),
    "field of nested ones": lambda fields: fields["quotes"]["properties"].update(mood={"type": "keyword"}),
    "form": lambda fields: fields["title"]["fields"].update(whole={"type": "keyword", "ignore_above": 64}),
}


class Killed(BaseException):
    """Ends a change of mappings as a kill does: nothing else catches it."""


@pytest.fixture
def archive(es: Elasticsearch, prefix: str) -> Archive:
    """An archive without any index."""
    return Archive(es, prefix, MID_RUN)


def fill_archive(archive: Archive, settings: Settings, ids: list[str]) -> None:
    apply(archive, settings)
    assert all(one.status == "written" for one in write(archive, [Change(make_article(id), None) for id in ids]))
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))


def leave_out(folder: Path, name: str, field: str) -> Callable[[], object]:
    """Take a field out of the files, as if a later release had added it; return what adds it again."""
    path = folder / f"{name}.json"
    whole = path.read_text()
    content = json.loads(whole)
    del content["mappings"]["properties"][field]
    path.write_text(json.dumps(content))
    return lambda: path.write_text(whole)


def store_without(archive: Archive, field: str, *ids: str) -> None:
    """Write articles and their quotes as a release does that does not have this field."""
    for id in ids:
        article = make_article(id)
        documents = {"articles": [serialize_article(article)], "quotes": serialize_quotes(article).values()}
        for name, sources in documents.items():
            alias = f"{archive.prefix}-{name}-write"
            sources = [{key: value for key, value in one.items() if key != field} for one in sources]
            write_all(archive, [Action("index", alias, one["id"], one) for one in sources])


def read(archive: Archive, name: str) -> dict[str, Json]:
    refresh(archive, f"{archive.prefix}-{name}")
    return {hit["_id"]: hit["_source"] for hit in scan(archive, f"{archive.prefix}-{name}", EVERYTHING)}


@pytest.mark.parametrize("kind", KINDS)
def test_an_addition_stays_in_its_index_and_is_taken_away_with_what_was_written_since(
    archive: Archive, settings: Settings, other_files: Path, kind: str
) -> None:
    fill_archive(archive, settings, IDS)
    index, present = behind(archive, archive.alias("articles")), load_mappings(settings)["articles"].mappings
    articles, writes = read(archive, "articles"), find_last_writes(archive, index[0])
    edit(other_files, "articles", KINDS[kind])
    assert [(one.name, one.change) for one in plan(archive, settings)] == [
        ("articles", "extend"),
        ("articles", "template"),
    ]
    with counting(archive, archive.alias("articles")) as counts:
        apply(archive, settings)
        assert plan(archive, settings) == []
        assert behind(archive, archive.alias("articles")) == index
        again = len(IDS) if kind == "form" else 0
        assert find_last_writes(archive, index[0]) == [writes[0] + again]
        if kind == "form":
            refresh(archive, index[0])
            assert count(archive, archive.alias("articles"), {"exists": {"field": "title.whole"}}) == len(IDS)
        assert read(archive, "articles") == articles
        write(archive, [Change(make_article("0000", title="Changed"), fetch(archive, ["0000"])["0000"])])
        since = read(archive, "articles")
        assert len(roll_back(archive)) == 1
    assert set(counts) == {(len(IDS),)}  # readers see neither gaps nor duplicates
    (earlier,) = behind(archive, archive.write_alias("articles"))
    assert [earlier] != index
    assert archive.es.indices.get_mapping(index=earlier)[earlier]["mappings"] == present
    assert read(archive, "articles") == since
    assert since["0000"]["title"] == "Changed"
    assert roll_back(archive) == []


@pytest.mark.parametrize(("name", "field"), [("articles", "sounds"), ("quotes", "copy_key")])
def test_new_fields_are_filled_where_there_is_something_to_derive(
    archive: Archive, settings: Settings, other_files: Path, name: IndexName, field: str
) -> None:
    add_again = leave_out(other_files, name, field)
    apply(archive, settings)
    store_without(archive, field, *IDS)
    without = read(archive, name)
    (index,) = behind(archive, archive.alias(name))
    add_again()
    apply(archive, settings)
    said = {id: quote for one in IDS for id, quote in serialize_quotes(make_article(one)).items()}
    filled = {one: serialize_article(make_article(one)) for one in IDS} if name == "articles" else said
    assert read(archive, name) == filled != without
    assert behind(archive, archive.alias(name)) == [index]
    (writes,) = find_last_writes(archive, index)
    assert writes == 2 * len(filled) - 1  # each once more
    roll_back(archive)
    assert read(archive, name) == without


def test_no_document_is_read_if_no_new_field_can_be_derived(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(archive, settings)
    edit(other_files, "articles", KINDS["field of nested ones"])  # of quotes, and so of the others in `quotes`
    for name in NAMES:
        add_field(other_files, name)
    monkeypatch.setattr(extending, "read_pages", None)  # no document is read
    assert [one.change for one in apply(archive, settings)] == ["extend"] * 7 + ["template"] * 7
    check(archive, settings)


def test_a_change_that_also_copies_an_index_and_changes_settings_goes_back_as_one(
    archive: Archive, settings: Settings, other_files: Path
) -> None:
    fill_archive(archive, settings, ["a", "b"])
    names: tuple[IndexName, ...] = ("articles", "quotes")
    before = {name: archive.es.indices.get(index=archive.alias(name)) for name in names}
    add_field(other_files, "articles")
    alter_field(other_files, "quotes")
    edit_settings(other_files, "articles", ["title", "mood"])
    changes = [(one.name, one.change) for one in apply(archive, settings) if one.change != "template"]
    assert changes == [("articles", "extend"), ("quotes", "rebuild")]
    assert plan(archive, settings) == []
    write(archive, [Change(make_article("c"), None)])
    assert len(roll_back(archive)) == 2
    for name, known in before.items():
        for body, back in zip(known.values(), archive.es.indices.get(index=archive.alias(name)).values(), strict=True):
            assert back["mappings"] == body["mappings"]
            for part in ("analysis", "codec", "number_of_shards", "number_of_replicas", "query", "refresh_interval"):
                assert back["settings"]["index"].get(part) == body["settings"]["index"].get(part)
    assert read(archive, "articles").keys() == {"a", "b", "c"}
    assert count(archive, archive.alias("quotes"), EVERYTHING) == 6
    apply(archive, settings)  # forward again
    assert plan(archive, settings) == []
    assert len(roll_back(archive)) == 2


def test_only_the_last_change_is_undone_and_nothing_is_left_of_the_way_back_of_earlier_ones(
    archive: Archive, settings: Settings, other_files: Path
) -> None:
    fill_archive(archive, settings, ["a"])
    indices = set(archive.es.indices.get(index=f"{archive.prefix}-*"))
    add_field(other_files, "articles")
    apply(archive, settings)
    present = load_mappings(settings)["articles"].mappings
    edit(other_files, "articles", KINDS["form"])
    apply(archive, settings)
    (kept,) = set(archive.es.indices.get(index=f"{archive.prefix}-*")) - indices
    assert roll_back(archive) == [kept]
    assert archive.es.indices.get_mapping(index=kept)[kept]["mappings"] == present
    assert read(archive, "articles").keys() == {"a"}


STEPS = ["keep_mapping", "put_fields", "_list_again", "fill", "put_meta"]


@pytest.mark.parametrize("step", STEPS)
def test_an_addition_that_was_killed_is_completed_or_given_up_or_goes_on_in_the_next(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    fill_archive(archive, settings, IDS[:3])
    articles, present = read(archive, "articles"), load_mappings(settings)["articles"].mappings
    whole = (other_files / "articles.json").read_text()
    edit(other_files, "articles", KINDS["form"])
    kill_before(monkeypatch, step, archive, settings)
    (left,) = plan(archive, settings)  # as doctor says
    assert left.change == "extend"
    assert left.details[0].startswith("its fields are there" if STEPS.index(step) > 1 else "_meta.sha256")
    (other_files / "articles.json").write_text(whole)
    apply(archive, settings)  # given up
    assert plan(archive, settings) == []
    assert len(archive.es.indices.get(index=f"{archive.alias('articles')}-v*")) <= 2  # the present one, and a way back
    edit(other_files, "articles", KINDS["form"])
    kill_before(monkeypatch, step, archive, settings)
    add_field(other_files, "articles")  # the next release
    apply(archive, settings)
    assert plan(archive, settings) == []
    assert count(archive, archive.alias("articles"), {"exists": {"field": "title.whole"}}) == 3
    (earlier,) = roll_back(archive)
    assert archive.es.indices.get_mapping(index=earlier)[earlier]["mappings"] == present
    assert read(archive, "articles") == articles


def kill_before(monkeypatch: pytest.MonkeyPatch, step: str, archive: Archive, settings: Settings) -> None:
    def die(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(extending, step, die)
        with pytest.raises(Killed):
            apply(archive, settings)


def edit_settings(folder: Path, name: str, default_fields: list[str]) -> None:
    path = folder / f"{name}.json"
    content = json.loads(path.read_text())
    content["settings"]["index"]["query"]["default_field"] = default_fields
    path.write_text(json.dumps(content))
