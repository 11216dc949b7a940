"""Fields that are added in place while others write, or change mappings, at the worst moment."""

from pathlib import Path
from typing import Any

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import ClippingsError
from clippings.index import extend as extending
from clippings.index.archive import MID_RUN, Archive
from clippings.index.bulk import Action
from clippings.index.extend import Extension
from clippings.index.index_file import IndexFile, put_template
from clippings.index.mappings import apply, load_mappings, roll_back
from clippings.index.paging import count, get_many
from clippings.index.writer import write_all
from clippings.settings import Settings
from tests.index.changed_files import Json, add_field, edit
from tests.index.test_extend import IDS, fill_archive, leave_out, read, store_without

pytestmark = pytest.mark.integration


@pytest.fixture
def archive(es: Elasticsearch, prefix: str) -> Archive:
    """An archive without any index."""
    return Archive(es, prefix, MID_RUN)


def test_a_writer_in_between_wins_and_what_it_writes_is_filled_as_well(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_again = leave_out(other_files, "articles", "sounds")
    apply(archive, settings)
    store_without(archive, "sounds", *IDS)
    add_again()
    derive, put_meta = extending._list_articles, extending.put_meta
    begun: list[Extension] = []

    def write_between(extension: Extension, hits: list[Json]) -> list[Action]:
        derived = derive(extension, hits)
        if not begun:  # what is derived here is older than what is stored
            begun.append(extension)
            source = hits[0]["_source"] | {"title": "Changed"}
            write_all(archive, [Action("index", archive.write_alias("articles"), IDS[0], source)])
            archive.es.delete(index=archive.write_alias("articles"), id=IDS[1])
        return derived

    def write_before(archive: Archive, index: str, mapping: Json) -> None:
        store_without(archive, "sounds", "last")
        put_meta(archive, index, mapping)

    monkeypatch.setattr(extending, "_list_articles", write_between)
    monkeypatch.setattr(extending, "put_meta", write_before)
    apply(archive, settings)
    articles = read(archive, "articles")
    assert articles.keys() == {*IDS, "last"} - {IDS[1]}
    assert articles[IDS[0]]["title"] == "Changed"
    assert all("sounds" in one for one in articles.values())


def test_nothing_stays_empty_if_an_earlier_write_of_somebody_else_ends_last(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_again = leave_out(other_files, "articles", "sounds")
    apply(archive, settings)
    store_without(archive, "sounds", *IDS[:3])
    add_again()
    derive, stats, asked = extending._list_articles, archive.es.indices.stats, []

    def write_between(extension: Extension, hits: list[Json]) -> list[Action]:
        monkeypatch.setattr(extending, "_list_articles", derive)
        store_without(archive, "sounds", "last")
        return derive(extension, hits)

    def leave_one_in_progress(**request: Any) -> object:
        found = stats(**request)
        asked.append(request)
        if len(asked) == 2:
            (shards,) = (index["shards"] for index in found["indices"].values())
            shards["0"][0]["seq_no"]["local_checkpoint"] -= 1
        return found

    monkeypatch.setattr(extending, "_list_articles", write_between)
    monkeypatch.setattr(archive.es.indices, "stats", leave_one_in_progress)
    apply(archive, settings)
    assert all("sounds" in one for one in read(archive, "articles").values())


def test_quotes_that_are_written_after_their_article_was_looked_at_are_filled_as_well(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_again = leave_out(other_files, "quotes", "copy_key")
    apply(archive, settings)
    store_without(archive, "copy_key", "a", "b")
    alias = archive.write_alias("quotes")
    quotes = read(archive, "quotes")
    write_all(archive, [Action("delete", alias, id) for id, quote in quotes.items() if quote["article_id"] == "a"])
    add_again()

    def write_behind(archive: Archive, **request: Any) -> list[Json]:
        monkeypatch.setattr(extending, "get_many", get_many)
        found = get_many(archive, **request)
        store_without(archive, "copy_key", "b")  # a conflict
        write_all(archive, [Action("index", alias, id, quote) for id, quote in quotes.items()])
        return found

    monkeypatch.setattr(extending, "get_many", write_behind)
    apply(archive, settings)
    assert len(read(archive, "quotes")) == 4
    assert all("copy_key" in one for one in read(archive, "quotes").values())


def test_the_way_back_is_never_made_of_another_mapping_if_two_apply_at_once(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_archive(archive, settings, ["a"])
    present = load_mappings(settings)["articles"].mappings
    add_field(other_files, "articles")
    file = load_mappings(settings)["articles"]

    def put_both(archive: Archive, earlier: IndexFile) -> None:
        put_template(archive, earlier)
        put_template(archive, file)  # the other one begins

    with monkeypatch.context() as patch:
        patch.setattr(extending, "put_template", put_both)
        with pytest.raises(ClippingsError, match="the template"):
            apply(archive, settings)
    apply(archive, settings)
    (earlier,) = roll_back(archive)
    assert archive.es.indices.get_mapping(index=earlier)[earlier]["mappings"] == present


def test_all_shards_are_filled_and_go_back(archive: Archive, settings: Settings, other_files: Path) -> None:
    settings = settings.model_copy(update={"index_shards": 3})
    add_again = leave_out(other_files, "articles", "sounds")
    apply(archive, settings)
    store_without(archive, "sounds", *IDS)
    without, before = read(archive, "articles"), archive.es.indices.get(index=archive.alias("articles"))
    add_again()
    edit(other_files, "articles", lambda fields: fields["title"]["fields"].update(whole={"type": "keyword"}))
    apply(archive, settings)
    assert all("sounds" in one for one in read(archive, "articles").values())
    assert count(archive, archive.alias("articles"), {"exists": {"field": "title.whole"}}) == len(IDS)
    roll_back(archive)
    assert read(archive, "articles") == without
    (body,), (back,) = before.values(), archive.es.indices.get(index=archive.alias("articles")).values()
    assert back["mappings"] == body["mappings"]
    assert back["settings"]["index"]["number_of_shards"] == body["settings"]["index"]["number_of_shards"] == "3"


def test_a_form_that_refuses_a_document_is_taken_away_again(
    archive: Archive, settings: Settings, other_files: Path
) -> None:
    fill_archive(archive, settings, IDS[:3])
    articles, present = read(archive, "articles"), load_mappings(settings)["articles"].mappings
    edit(other_files, "articles", lambda fields: fields["title"]["fields"].update(day={"type": "date"}))
    for _ in range(2):
        with pytest.raises(ClippingsError, match="Elasticsearch rejected"):
            apply(archive, settings)
    (earlier,) = roll_back(archive)
    assert archive.es.indices.get_mapping(index=earlier)[earlier]["mappings"] == present
    assert read(archive, "articles") == articles
