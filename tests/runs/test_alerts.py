"""Saved questions on a real Elasticsearch: each match is reported once, and only what a source has brought."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from clippings.errors import ClippingsError
from clippings.index import lease
from clippings.index.bulk import Action
from clippings.index.lease import hold
from clippings.index.writer import write_all
from clippings.runs import alerts
from clippings.runs.alerts import watch
from clippings.runs.reenrich import reenrich_selected, select_articles
from clippings.runs.resources import Resources
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.saved import SavedQuestion, save
from tests.archives import ingest, make_resources, stored, write_records
from tests.runs.test_forget import forget
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
BRIDGE = SavedQuestion(name="bridge", articles=ArticleQuestion("bridges closed"), saved=LONG_AGO, file=Path("a.jsonl"))
BERGER = SavedQuestion(name="berger", quotes=QuoteQuestion("safe", speaker=("berger",)), saved=LONG_AGO)


def keep(resources: Resources, *questions: SavedQuestion) -> None:
    for question in questions:
        save(resources.settings.saved_questions, question)


def told(resources: Resources, file: str = "a.jsonl") -> list[dict[str, Any]]:
    path = resources.settings.home / file
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def test_a_new_article_is_alerted_once_with_the_words_that_were_found(resources: Resources, tmp_path: Path) -> None:
    keep(resources, BRIDGE)
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    assert [one.new for one in watch(resources)] == [1]
    (message,) = told(resources)
    assert (message["question"], message["article"]["title"]) == ("bridge", FIRST["title"])
    assert {word.casefold() for word in message["words"]} == {"bridge", "closed"}
    assert [one.new for one in watch(resources)] == [0]
    assert told(resources) == [message]


def test_only_the_first_article_of_a_story_is_alerted_unless_copies_are_asked_for(
    resources: Resources, tmp_path: Path
) -> None:
    keep(resources, BRIDGE, BRIDGE.model_copy(update={"name": "all", "copies": True, "file": Path("all.jsonl")}))
    mirror = FIRST | {"url": "https://mirror.example/b7", "id": "3"}
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, mirror]))
    assert {one.question: one.new for one in watch(resources)} == {"bridge": 1, "all": 2}
    ingest(resources, write_records(tmp_path / "in/b.jsonl", [FIRST | {"url": "https://other.example/1", "id": "4"}]))
    assert {one.question: one.new for one in watch(resources)} == {"bridge": 0, "all": 1}
    assert (len(told(resources)), len(told(resources, "all.jsonl"))) == (1, 3)


def test_articles_from_before_the_question_are_not_alerted(resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    keep(resources, BRIDGE.model_copy(update={"saved": datetime.now(UTC)}))
    assert [one.new for one in watch(resources)] == [0]


def test_one_of_two_words_is_not_a_match(resources: Resources, tmp_path: Path) -> None:
    keep(resources, BRIDGE)
    ingest(
        resources, write_records(tmp_path / "in/a.jsonl", [SECOND | {"text": "The school by the bridge was built."}])
    )
    assert [one.new for one in watch(resources)] == [0]


def test_a_changed_source_alerts_again_and_a_new_enrichment_does_not(resources: Resources, tmp_path: Path) -> None:
    keep(resources, BRIDGE)
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    ingest(resources, path)
    watch(resources)
    reenrich_selected(resources, select_articles(resources, [], {}, force=True, reclean=True), "")
    assert [one.new for one in watch(resources)] == [0]
    write_records(path, [FIRST | {"text": f"{FIRST['text']} It opens in May."}])
    ingest(resources, path)
    assert [one.new for one in watch(resources)] == [1]
    assert len({message["id"] for message in told(resources)}) == 2


def test_a_match_that_only_enrichment_makes_is_not_alerted(resources: Resources, tmp_path: Path) -> None:
    person = SavedQuestion(
        name="person", articles=ArticleQuestion(person=("Clara Weiss",)), saved=LONG_AGO, file=Path("a.jsonl")
    )
    keep(resources, person)
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    assert [one.new for one in watch(resources)] == [0]
    resources.settings.corrections.write_text(
        "entities: {aliases: [{name: Anna Berger, canonical: Clara Weiss, type: person}]}"
    )
    corrected = make_resources(resources.settings.elasticsearch_url, resources.settings.prefix, resources.settings.home)
    reenrich_selected(corrected, select_articles(corrected, [], {}), "")
    assert [article["people"] for article in stored(resources).values()] == [["Clara Weiss"]]
    assert [one.new for one in watch(corrected)] == [0]


def test_the_terminal_shows_quotes_of_one_article_as_one_match(resources: Resources, tmp_path: Path) -> None:
    keep(resources, BERGER)
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    watch(resources)  # nobody is at a terminal, so it waits
    shown: list[Any] = []
    watch(resources, shown.append)
    (message,) = shown
    assert [(one["text"], one["speaker"]) for one in message["quotes"]] == [("It is not safe,", "Anna Berger")]
    watch(resources, shown.append)
    assert len(shown) == 1


@pytest.mark.parametrize("killed_in", ["append_lines", "mark_gone", "write_asked_until", "add_matches"])
def test_a_killed_run_loses_no_alert_and_sends_none_twice(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, killed_in: str
) -> None:
    keep(resources, BRIDGE)
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    with monkeypatch.context() as patched:
        patched.setattr(alerts, killed_in, kill)
        with pytest.raises(Killed):
            watch(resources)
    watch(resources)
    assert len(told(resources)) == 1


def test_a_webhook_that_is_down_gets_the_alert_next_time(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(resources, BRIDGE.model_copy(update={"file": None, "webhook": "https://hook.example/"}))
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    with monkeypatch.context() as patched:
        away = ClippingsError("It is away.", "Wait.")
        patched.setattr(alerts, "post", lambda address, message: (_ for _ in ()).throw(away))
        assert [one.failed for one in watch(resources)] == [("webhook: It is away. Wait.",)]
    sent: list[Any] = []
    monkeypatch.setattr(alerts, "post", lambda address, message: sent.append(message))
    assert [one.failed for one in watch(resources)] == [()]
    watch(resources)
    assert len(sent) == 1


def test_an_alert_is_forgotten_with_its_article(resources: Resources, tmp_path: Path) -> None:
    keep(resources, BRIDGE.model_copy(update={"atom": Path("a.xml")}))
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    watch(resources)
    assert "Northport" in (resources.settings.home / "a.xml").read_text()
    forget(resources, str(FIRST["url"]))
    assert told(resources) == []
    feed = (resources.settings.home / "a.xml").read_text()
    assert "Northport" not in feed
    assert "<title>bridge</title>" in feed
    assert [one["kind"] for one in stored(resources, "alerts").values()] == ["cursor"]


def test_an_article_that_became_searchable_late_is_alerted(resources: Resources, tmp_path: Path) -> None:
    keep(resources, BRIDGE)
    ingest(resources, write_records(tmp_path / "in/b.jsonl", [SECOND]))
    watch(resources)
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    ((id, article),) = ((id, one) for id, one in stored(resources).items() if one["url"] == FIRST["url"])
    article.pop("_seq_no")
    stamp = (datetime.now(UTC) - timedelta(minutes=20)).isoformat()  # as from another machine, whose write took long
    late = article | dict.fromkeys(("source_changed_at", "enriched_at"), stamp)
    write_all(resources.archive, [Action("index", resources.archive.write_alias("articles"), id, late)])
    assert [one.new for one in watch(resources)] == [1]


def test_a_run_that_sends_alerts_waits_for_another(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(resources, BRIDGE)
    monkeypatch.setattr(lease, "WAIT", 0.5)
    with hold(resources.archive, "alerts", "another"), pytest.raises(ClippingsError, match="another has been running"):
        watch(resources)
    assert [one.new for one in watch(resources)] == [0]


class Killed(BaseException):
    pass


def kill(*args: Any) -> None:
    raise Killed
