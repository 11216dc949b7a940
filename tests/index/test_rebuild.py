"""Copying an index under a new mapping, on a real Elasticsearch: no write is lost, even if replies are."""

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from elasticsearch import ConnectionTimeout, Elasticsearch

from clippings.index import rebuild as rebuilding
from clippings.index.archive import MID_RUN, Archive
from clippings.index.articles import Change, fetch, write
from clippings.index.mappings import apply
from clippings.index.paging import refresh, scan
from clippings.index.serialize import serialize_article
from clippings.settings import Settings
from tests.index.articles import make_article
from tests.index.changed_files import alter_field
from tests.index.test_mappings import behind
from tests.timing import patient

pytestmark = pytest.mark.integration


@pytest.fixture
def archive(es: Elasticsearch, prefix: str) -> Archive:
    """An archive without any index."""
    return Archive(es, prefix, MID_RUN)


def raise_scheme(folder: Path) -> None:
    """Raise the scheme of the bands of articles."""
    path = folder / "articles.json"
    content = json.loads(path.read_text())
    content["mappings"]["_meta"]["bands"] += 1
    path.write_text(json.dumps(content))


def test_derived_fields_are_computed_again_when_a_mapping_changes(
    archive: Archive, settings: Settings, other_files: Path
) -> None:
    def read() -> tuple[object, object]:
        found = archive.es.get(index=archive.alias("articles"), id="a")["_source"]
        return found.get("sounds"), found["bands"]

    apply(archive, settings)
    write(archive, [Change(make_article("a"), None)])
    sounds, bands = read()
    archive.es.update(index=archive.write_alias("articles"), id="a", doc={"sounds": ["old"], "bands": ["old"]})
    settings = settings.model_copy(update={"index_shards": 2})
    assert [d.change for d in apply(archive, settings) if d.name == "articles"] == ["rebuild", "template"]
    assert read() == (["old"], ["old"])  # nothing new
    alter_field(other_files, "articles")
    apply(archive, settings)
    assert read() == (sounds, ["old"])  # which only a different scheme changes
    raise_scheme(other_files)
    apply(archive, settings)
    assert read() == (sounds, bands)


def test_requests_of_a_rebuild_are_repeated_if_their_replies_are_lost(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(archive, settings)
    write(archive, [Change(make_article("a"), None)])
    (old,) = behind(archive, archive.alias("articles"))
    archive.es.indices.create(index=f"{old}-unfinished", aliases={f"{archive.alias('articles')}-next": {}})
    alter_field(other_files, "articles")
    lost: list[str] = []

    def lose_reply_once(name: str) -> None:
        ask = getattr(archive.es.indices, name)

        def ask_and_lose(**given: object) -> object:
            answer = ask(**given)
            if name not in lost:
                lost.append(name)
                raise ConnectionTimeout("the reply was lost")
            return answer

        monkeypatch.setattr(archive.es.indices, name, ask_and_lose)

    for name in ("delete", "create", "add_block", "update_aliases"):
        lose_reply_once(name)
    apply(archive, settings)
    assert lost == ["delete", "create", "add_block", "update_aliases"]
    assert behind(archive, archive.alias("articles")) == behind(archive, archive.write_alias("articles")) != [old]
    assert set(fetch(archive, ["a"])) == {"a"}


def test_an_article_without_its_quotes_after_a_kill_does_not_stop_a_rebuild(
    archive: Archive, settings: Settings, other_files: Path
) -> None:
    apply(archive, settings)
    write(archive, [Change(make_article("a"), None)])
    article = serialize_article(replace(make_article("a"), revision=2))
    archive.es.index(index=archive.write_alias("articles"), id="a", document=article)
    for name in ("articles", "quotes"):
        alter_field(other_files, name)
    apply(archive, settings)
    quotes = list(scan(archive, archive.alias("quotes"), {"match_all": {}}))
    assert [hit["_source"]["article_revision"] for hit in quotes] == [1, 1]  # for `clippings audit` to find


def test_quotes_become_what_their_articles_say_and_others_stay(
    archive: Archive, settings: Settings, other_files: Path
) -> None:
    def read() -> dict[str, dict[str, object]]:
        return {hit["_id"]: hit["_source"] for hit in scan(archive, archive.alias("quotes"), {"match_all": {}})}

    apply(archive, settings)
    write(archive, [Change(make_article("a"), None)])
    refresh(archive, archive.alias("quotes"))
    said = read()
    stray = next(iter(said.values())) | {"id": "b-0-9", "article_id": "b"}
    archive.es.index(index=archive.write_alias("quotes"), id="b-0-9", document=stray)
    for id in said:
        archive.es.update(index=archive.write_alias("quotes"), id=id, doc={"copy_key": "old"})
    alter_field(other_files, "quotes")
    apply(archive, settings)
    assert read() == said | {"b-0-9": stray}


def test_a_rebuild_loses_no_write_that_was_under_way(archive: Archive, settings: Settings) -> None:
    apply(archive, settings)
    alias = archive.alias("articles")
    article = serialize_article(make_article("any", text="We were late. " * 300))
    acknowledged: dict[str, int] = {}
    all_written = threading.Barrier(4)

    def write_until_blocked(writer: int) -> None:
        for turn in range(1, 1_000):
            actions: list[dict[str, object]] = []
            for number in range(400):
                id = f"{writer}-{number}"
                actions += [{"index": {"_index": f"{alias}-write", "_id": id}}, article | {"id": id, "revision": turn}]
            for item in archive.es.bulk(operations=actions)["items"]:
                if item["index"]["status"] not in (200, 201):
                    return
                acknowledged[item["index"]["_id"]] = turn
            if turn == 1:
                all_written.wait(patient(60))

    writers = [threading.Thread(target=write_until_blocked, args=(number,)) for number in range(3)]
    for thread in writers:
        thread.start()
    all_written.wait(patient(60))
    (old,) = behind(archive, alias)
    rebuilding.rebuild(archive, "articles", old, f"{alias}-v9", "change")
    for thread in writers:
        thread.join(patient(60))
    stored = {hit["_id"]: hit["_source"]["revision"] for hit in scan(archive, alias, {"match_all": {}})}
    assert len(stored) == 1_200
    assert {id: turn for id, turn in acknowledged.items() if stored[id] < turn} == {}
