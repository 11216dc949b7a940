"""Forgetting holds: killed half-way, next to a run that reads the same article, after a restore, cleaned again, tried
again.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import CleanDocument, Counts, RawDocument, Rejected
from clippings.errors import ClippingsError, InvalidInput
from clippings.index.articles import fetch
from clippings.index.bulk import Action
from clippings.index.dead_letters import list_dead_letters, make_due
from clippings.index.refusals import fingerprint_address
from clippings.index.serialize import serialize_article
from clippings.index.writer import write_all
from clippings.runs import forget as forgetting
from clippings.runs import ingest_slice, reenrich
from clippings.runs.audit import audit
from clippings.runs.forget import apply_refusals, find_articles, find_refused, remove_all, trace, trace_refused
from clippings.runs.planning import Ledger, plan_retry
from clippings.runs.reenrich import reenrich_selected, select_articles
from clippings.runs.resources import Resources, open_resources, prepare_archive
from tests.archives import ingest, read_slices, stored, write_records
from tests.runs.test_forget import captures, everything, forget
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

URL = str(FIRST["url"])
STEPS = ["spool.drop", "dead_letters.resolve", "write_entries", "link_stories", "remove"]


class Killed(BaseException):
    pass


def kill(*_: object, **__: object) -> None:
    raise Killed


def during(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, action: Callable[[], None], after: bool) -> None:
    """Do something once, before or after a function is called."""
    function = getattr(module, name)
    done: list[bool] = []

    def call(*args: Any, **kwargs: Any) -> Any:
        answer = function(*args, **kwargs) if after else None
        if not done:
            done.append(True)
            action()
        return answer if after else function(*args, **kwargs)

    monkeypatch.setattr(module, name, call)


@pytest.mark.parametrize("step", STEPS)
def test_forgetting_killed_anywhere_and_repeated_gives_the_same(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    mirror = FIRST | {"url": "https://mirror.example/b7", "id": "3"}
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND, mirror]))
    with monkeypatch.context() as patch:
        patch.setattr(f"clippings.runs.{'linking' if step == 'link_stories' else 'forget'}.{step}", kill)
        with pytest.raises(Killed):
            forget(resources, URL)
    assert resources.settings.refusals_file.exists()
    forget(resources, URL)
    assert {article["url"] for article in stored(resources).values()} == {SECOND["url"], mirror["url"]}
    assert not any("duplicate_of" in article for article in stored(resources).values())
    assert {quote["url"] for quote in stored(resources, "quotes").values()} == {SECOND["url"], mirror["url"]}
    assert len(resources.settings.refusals_file.read_text(encoding="utf-8").splitlines()) == 1
    assert audit(resources).difference == 0


def test_captures_left_by_a_kill_are_removed_the_next_time(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    with monkeypatch.context() as patch:
        patch.setattr("clippings.capture.store.Captures.remove", kill)
        with pytest.raises(Killed):
            forget(resources, URL)
    assert len(captures(resources)) == 1
    forget(resources, URL)
    assert captures(resources) == set()
    assert stored(resources) == {}


@pytest.mark.parametrize(("name", "after"), [("clean_all", False), ("store", False), ("store", True)])
def test_an_ingest_of_the_same_article_does_not_bring_it_back(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, after: bool
) -> None:
    """The list grows after the run has checked it: before it cleans, before it stores, and after it has stored."""
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    changed = [FIRST | {"text": f"{FIRST['text']} It will be opened again in May."}, SECOND]
    other = open_resources(resources.settings)  # stands in for another process
    during(monkeypatch, ingest_slice, name, lambda: forget(other, URL), after)
    ledger = ingest(resources, write_records(path, changed))
    assert ledger.tally.reasons == {"forgotten": 1}
    assert [article["url"] for article in stored(resources).values()] == [SECOND["url"]]
    assert len(captures(resources)) == 1
    assert "Northport" not in everything(resources)
    assert audit(resources).difference == 0
    again = ingest(resources, path)
    assert again.tally.counts == Counts(unchanged=1, rejected=1)
    assert audit(resources).difference == 0


def test_a_file_is_read_again_if_its_article_was_forgotten_before_it_was_recorded(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise its entry would count the article."""
    other = open_resources(resources.settings)
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    during(monkeypatch, forgetting, "write_entries", lambda: forget(other, URL), False)
    assert ingest(resources, path).tally.counts == Counts(new=2)
    assert audit(resources).difference == 0
    assert ingest(resources, path).tally.reasons == {"forgotten": 1}
    assert audit(resources).difference == 0


def test_a_forgotten_article_stored_by_a_killed_run_is_removed_when_it_is_met_again(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    write_records(path, [FIRST | {"text": f"{FIRST['text']} It will be opened again in May."}, SECOND])
    with monkeypatch.context() as patch:
        during(patch, ingest_slice, "store", lambda: forget(open_resources(resources.settings), URL), False)
        patch.setattr(ingest_slice, "refuse_stored", kill)
        with pytest.raises(Killed):
            ingest(resources, path)
    assert any(article["url"] == URL for article in stored(resources).values())
    assert ingest(resources, path).tally.reasons == {"forgotten": 1}
    assert [article["url"] for article in stored(resources).values()] == [SECOND["url"]]
    assert len(captures(resources)) == 1
    assert audit(resources).difference == 0


def test_a_change_of_the_article_meanwhile_is_refused_too(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no address, so another text of its file is another input, unless it is already stored by then."""
    path = tmp_path / "in/note.txt"
    path.parent.mkdir()
    path.write_text("The ferry of Eastvale sails again since Sunday, and the harbour was full.", encoding="utf-8")
    ingest(resources, path)
    (id,) = stored(resources)
    later = "The ferry of Eastvale sails again since Sunday, and the harbour was full of people."

    def change() -> None:
        path.write_text(later, encoding="utf-8")
        ingest(open_resources(resources.settings), path)

    with monkeypatch.context() as patch:
        during(patch, forgetting, "removing", change, False)
        forget(resources, id)
    assert stored(resources) == {}
    assert captures(resources) == set()
    path.touch()
    assert ingest(resources, path).tally.reasons == {"forgotten": 1}
    assert audit(resources).difference == 0


def test_restored_articles_are_removed_when_the_list_is_applied(resources: Resources, tmp_path: Path) -> None:
    """Articles, quotes, dead letters and captures, as a snapshot and a backup restore them."""
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    (id,) = find_articles(resources, [URL], None)
    article = fetch(resources.archive, [id])[id].article
    forget(resources, URL)
    archive = resources.archive
    write_all(archive, [Action("index", archive.write_alias("articles"), id, serialize_article(article))])
    resources.captures.put(str(FIRST["text"]).encode())
    assert find_refused(resources) == [id]
    assert len(trace_refused(resources).captures) == 1
    assert list(apply_refusals(resources).held) == [id]
    assert [article["url"] for article in stored(resources).values()] == [SECOND["url"]]
    assert len(captures(resources)) == 1
    assert find_refused(resources) == []
    assert list(apply_refusals(resources).held) == []
    assert audit(resources).difference == 0


def test_restored_articles_are_found_by_address_too(resources: Resources, tmp_path: Path) -> None:
    """A later state of it was forgotten, so the bytes of the restored one are not listed."""
    path = write_records(tmp_path / "in/a.jsonl", [FIRST | {"byline": "Anna Berger"}, SECOND])
    ingest(resources, path)
    (id,) = find_articles(resources, [URL], None)
    old = serialize_article(fetch(resources.archive, [id])[id].article)
    forget(resources, URL)
    old["capture"]["hash"] = "ab" * 32
    archive = resources.archive
    write_all(archive, [Action("index", archive.write_alias("articles"), id, old)])
    assert list(apply_refusals(resources).held) == [id]
    assert len(stored(resources)) == 1


def test_a_forgotten_record_is_not_retried(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    forget(resources, URL)
    ingest(resources, path)
    (letter,) = list_dead_letters(resources.archive)
    with pytest.raises(InvalidInput, match="Forgotten articles"):
        make_due(resources.archive, [letter], datetime.now(UTC))
    ledger, later = Ledger(), datetime(2036, 3, 1, tzinfo=UTC)
    read_slices(resources, ledger, plan_retry(resources, ledger, later), later, again=True)
    assert ledger.tally.counts == Counts()
    assert list(list_dead_letters(resources.archive)) == [letter]


def test_a_due_letter_of_a_forgotten_article_becomes_a_refusal(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST | {"text": "Leave a Reply"}])
    ingest(resources, path)
    assert [letter["reason"] for letter in stored(resources, "dead-letters").values()] == ["empty"]
    resources.refusals.append("mara", [fingerprint_address(URL)])
    ledger, later = Ledger(), datetime(2036, 3, 1, tzinfo=UTC)
    read_slices(resources, ledger, plan_retry(resources, ledger, later), later, again=True)
    assert ledger.tally.reasons == {"forgotten": 1}
    (letter,) = stored(resources, "dead-letters").values()
    assert (letter["reason"], letter["state"], letter["article_id"]) == ("forgotten", "dropped", "")
    assert audit(resources).difference == 0


def test_an_article_that_cleans_to_refused_words_is_removed(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of cleaning cuts the words that made the difference."""
    ending = "Share this with your neighbours, wherever they live."
    mirror = FIRST | {"url": "https://mirror.example/b7", "id": "2", "text": f"{FIRST['text']}\n\n{ending}"}
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, mirror, SECOND])
    ingest(resources, path)
    forget(resources, URL)
    assert len(stored(resources)) == 2

    def clean(raw: RawDocument) -> CleanDocument | Rejected:
        return clean_within_limits(
            RawDocument(
                raw.id,
                raw.origin,
                raw.source,
                raw.url,
                raw.media_type,
                raw.content.replace(ending.encode(), b""),
                raw.declared,
            )
        )

    monkeypatch.setattr(reenrich, "clean_within_limits", clean)
    done = reenrich_selected(resources, select_articles(resources, [], {}, force=True, reclean=True), "")
    assert (done.forgotten, done.visited) == (1, 2)
    assert [article["url"] for article in stored(resources).values()] == [SECOND["url"]]
    assert audit(resources).difference == 0


def test_old_indices_that_contain_it_are_named(resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    ids = find_articles(resources, [URL], None)
    archive = resources.archive
    old = f"{archive.alias('articles')}-v1-20200101t0000"
    document = json.loads(json.dumps(stored(resources)[ids[0]]))
    del document["_seq_no"]
    archive.es.indices.create(index=old)
    archive.es.index(index=old, id=ids[0], document=document, refresh=True)
    assert trace(resources, ids).old_indices == (old,)
    assert remove_all(resources, ids, who="mara").old_indices == (old,)


def test_without_the_list_of_refusals_nothing_is_ingested(resources: Resources, tmp_path: Path) -> None:
    """A disk that is not mounted looks like this; an empty list is one that somebody made."""
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    ingest(resources, path)
    forget(resources, URL)
    ingest(resources, path)
    resources.settings.refusals_file.unlink()
    with pytest.raises(ClippingsError, match="no list of refusals") as caught:
        prepare_archive(open_resources(resources.settings))
    assert "touch" in (caught.value.remedy or "")
    resources.settings.refusals_file.touch()
    prepare_archive(open_resources(resources.settings))
