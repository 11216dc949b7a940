"""Articles and their quotes on a real Elasticsearch: both agree, whatever writers and kills do."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import clippings.index.articles as module
from clippings.index.archive import Archive
from clippings.index.articles import Change, Held, fetch, fetch_stamps, remove, repair_quotes, write
from clippings.index.bulk import Guard, Result
from clippings.index.outcomes import decide
from clippings.index.serialize import StoredArticle, serialize_article, serialize_quotes
from clippings.index.writer import bulk_write
from tests.index.articles import make_article, make_document

pytestmark = pytest.mark.integration
ONE_QUOTE = "Nothing new. “We are late,” said Ada Novak."


def put(archive: Archive, *articles: StoredArticle) -> list[str]:
    held = fetch(archive, [a.document.article.id for a in articles])
    return [r.status for r in write(archive, [Change(a, held.get(a.document.article.id)) for a in articles])]


def quotes_of(archive: Archive, id: str) -> dict[str, Any]:
    archive.es.indices.refresh(index=archive.alias("quotes"))
    query = {"term": {"article_id": id}}
    hits = archive.es.search(index=archive.alias("quotes"), query=query, size=100)["hits"]["hits"]
    return {hit["_id"]: hit["_source"] for hit in hits}


def quote_states(archive: Archive, id: str) -> dict[str, int]:
    """Each quote's number of the write that stored it."""
    ids = list(quotes_of(archive, id))
    docs = archive.es.mget(index=archive.alias("quotes"), ids=ids)["docs"]
    return {doc["_id"]: doc["_seq_no"] for doc in docs}


def test_an_article_is_read_back_with_its_quotes(archive: Archive) -> None:
    article = make_article("whole")
    assert put(archive, article) == ["written"]
    assert fetch(archive, ["whole", "not there"]).keys() == {"whole"}
    assert fetch(archive, ["whole"])["whole"].article == article
    assert quotes_of(archive, "whole") == serialize_quotes(article)


def test_a_stamp_is_enough_to_decide_the_outcome(archive: Archive) -> None:
    article = make_article("stamped")
    put(archive, article)
    stamp = fetch_stamps(archive, ["stamped"])["stamped"]
    assert decide(stamp, article.document.article) == "unchanged"
    assert decide(stamp, make_document("stamped", text=ONE_QUOTE).article) == "changed"
    assert stamp.guard == fetch(archive, ["stamped"])["stamped"].guard
    assert stamp.versions == article.document.versions


def test_quotes_that_no_longer_exist_are_removed(archive: Archive) -> None:
    put(archive, make_article("shorter"))
    shorter = make_article("shorter", text=ONE_QUOTE)
    assert put(archive, shorter) == ["written"]
    assert quotes_of(archive, "shorter") == serialize_quotes(shorter)
    assert len(serialize_quotes(shorter)) == 1


def test_quotes_that_stay_the_same_are_not_written_again(archive: Archive) -> None:
    article = make_article("steady")
    put(archive, article)
    before = archive.es.get(index=archive.alias("quotes"), id=next(iter(serialize_quotes(article))))["_seq_no"]
    newer = replace(article, document=replace(article.document, versions={"language": "2"}))
    put(archive, newer)
    assert archive.es.get(index=archive.alias("quotes"), id=next(iter(serialize_quotes(article))))["_seq_no"] == before


def test_the_second_writer_gets_a_conflict(archive: Archive) -> None:
    put(archive, make_article("raced"))
    held = fetch(archive, ["raced"])["raced"]
    first = make_article("raced", text=ONE_QUOTE)
    assert write(archive, [Change(first, held)])[0].status == "written"
    second = make_article("raced", title="Another")
    assert [r.status for r in write(archive, [Change(second, held), Change(second, None)])] == ["conflict"] * 2
    assert fetch(archive, ["raced"])["raced"].article == first
    assert quotes_of(archive, "raced") == serialize_quotes(first)


@pytest.mark.parametrize("moment", ["before", "after"])
def test_quotes_match_the_article_whatever_another_writer_does_meanwhile(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    id = f"overtaken {moment}"
    put(archive, make_article(id))
    held = fetch(archive, [id])[id]
    slow = make_article(id, text="Later. “It is slow,” said Ada Novak. “So slow,” she said.")
    fast = make_article(id, text=ONE_QUOTE)

    def overtaken(*args: object, **kwargs: object) -> Iterator[Result]:
        monkeypatch.setattr("clippings.index.articles.bulk_write", bulk_write)
        if moment == "before":
            assert put(archive, fast) == ["written"]
        yield from bulk_write(*args, **kwargs)  # type: ignore[arg-type]
        if moment == "after":
            assert put(archive, fast) == ["written"]

    monkeypatch.setattr("clippings.index.articles.bulk_write", overtaken)
    expected = {"before": "conflict", "after": "written"}[moment]
    assert write(archive, [Change(slow, held)])[0].status == expected
    assert fetch(archive, [id])[id].article == fast
    assert quotes_of(archive, id) == serialize_quotes(fast)


def test_quotes_of_a_writer_that_was_killed_are_repaired(archive: Archive) -> None:
    put(archive, make_article("cut off"), make_article("sound"))
    half = make_article("cut off", text=ONE_QUOTE)
    archive.es.index(index=archive.write_alias("articles"), id="cut off", document=serialize_article(half))
    assert quotes_of(archive, "cut off") != serialize_quotes(half)
    assert repair_quotes(archive, ["cut off", "sound", "not there"]) == 3  # one to write, two to remove
    assert quotes_of(archive, "cut off") == serialize_quotes(half)
    assert repair_quotes(archive, ["cut off", "sound", "not there"]) == repair_quotes(archive, []) == 0


def test_quotes_without_an_article_are_removed_by_repair(archive: Archive) -> None:
    put(archive, make_article("orphaned"))
    archive.es.delete(index=archive.alias("articles"), id="orphaned")
    assert repair_quotes(archive, ["orphaned"]) == 2
    assert quotes_of(archive, "orphaned") == {}


def test_removing_articles_removes_their_quotes(archive: Archive) -> None:
    put(archive, make_article("gone"), make_article("kept"))
    guards = {id: held.guard for id, held in fetch(archive, ["gone"]).items()}
    assert remove(archive, guards | {"never there": Guard(0, 1)}) == 1
    assert fetch(archive, ["gone", "kept"]).keys() == {"kept"}
    assert quotes_of(archive, "gone") == {}
    assert len(quotes_of(archive, "kept")) == 2


def test_an_article_written_during_its_removal_is_kept(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the check of its state and the removal, another writer replaces the article."""
    put(archive, make_article("taken"))
    (held,) = fetch(archive, ["taken"]).values()
    original = module.fetch

    def fetch_slowly(*arguments: Any, **options: Any) -> dict[str, Held]:
        found = original(*arguments, **options)
        write(archive, [Change(replace(held.article, revision=2), held)])
        return found

    monkeypatch.setattr(module, "fetch", fetch_slowly)
    assert remove(archive, {"taken": held.guard}) == 0
    monkeypatch.undo()
    assert [one.article.revision for one in fetch(archive, ["taken"]).values()] == [2]
    assert {quote["article_revision"] for quote in quotes_of(archive, "taken").values()} == {2}
    assert remove(archive, {"taken": held.guard}) == 0


def test_a_refused_article_does_not_affect_its_neighbors_and_has_no_quotes(archive: Archive) -> None:
    bad = make_article("bad", source="x" * 40_000)
    es_says = write(
        archive, [Change(make_article("left"), None), Change(bad, None), Change(make_article("right"), None)]
    )
    assert [r.status for r in es_says] == ["written", "written", "written"]  # ignore_above keeps long names out
    worse = make_article("worse", content_hash="x" * 40_000)
    results = write(
        archive, [Change(make_article("up"), None), Change(worse, None), Change(make_article("down"), None)]
    )
    assert [r.status for r in results] == ["written", "refused", "written"]
    assert "content_hash" in results[1].detail
    assert quotes_of(archive, "worse") == {}
    assert len(quotes_of(archive, "down")) == 2


def test_the_largest_article_is_stored(archive: Archive) -> None:
    words = " ".join(f"word{number % 50_000}" for number in range(830_000))
    article = make_article("largest", text=words[: 8 * 1024 * 1024])
    assert put(archive, article) == ["written"]
    assert fetch(archive, ["largest"])["largest"].article == article


def test_ten_thousand_and_one_quotes_are_more_than_one_article_may_hold(archive: Archive) -> None:
    article = make_article("talkative")
    quote = article.document.quotes[0]
    many = replace(article, document=replace(article.document, quotes=(quote,) * 10_001))
    results = write(archive, [Change(make_article("silent", text="."), None), Change(many, None)])
    assert [r.status for r in results] == ["written", "refused"]


def test_articles_in_memory_are_those_that_were_read(archive: Archive) -> None:
    put(archive, make_article("held"))
    held = fetch(archive, ["held"])["held"]
    assert held == Held(make_article("held"), held.guard, tuple(serialize_article(make_article("held"))["bands"]))


def test_an_article_that_only_other_versions_wrote_keeps_its_bands_and_leaves_its_quotes_alone(
    archive: Archive,
) -> None:
    article = make_article("kept")
    put(archive, article)
    before = fetch(archive, ["kept"])["kept"]
    marked = replace(before, bands=("as stored",))
    newer = replace(article, document=replace(article.document, versions={"language": "newer"}))
    states = quote_states(archive, "kept")
    assert [one.status for one in write(archive, [Change(newer, marked)])] == ["written"]
    assert fetch(archive, ["kept"])["kept"].bands == ("as stored",)  # not found again
    assert quote_states(archive, "kept") == states


def test_another_text_gets_bands_of_its_own(archive: Archive) -> None:
    put(archive, make_article("revised"))
    before = replace(fetch(archive, ["revised"])["revised"], bands=("of the text before",))
    revised = make_article("revised", text=ONE_QUOTE)
    assert [one.status for one in write(archive, [Change(revised, before)])] == ["written"]
    assert list(fetch(archive, ["revised"])["revised"].bands) == serialize_article(revised)["bands"]
