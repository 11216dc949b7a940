"""Ingest and re-enrichment under a real Prefect, on a real Elasticsearch, as commands and deployments start them."""

import json
from pathlib import Path

import pytest

from benchmarks.articles import write_articles
from clippings.documents import Counts
from clippings.runs.audit import audit
from clippings.runs.resources import Resources
from tests.archives import ingest as ingest_here
from tests.archives import stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("prefect_server")]


def test_ingest_and_reenrich(resources: Resources, tmp_path: Path) -> None:
    from flows.ingest import ingest
    from flows.reenrich import reenrich

    write_articles(tmp_path / "in.jsonl", 20, words=120)
    first = ingest([str(tmp_path / "in.jsonl")])
    assert first.tally.counts == Counts(new=20)
    assert set(first.tally.seconds) == {"capture", "clean", "enrich", "index"}
    before = stored(resources)
    assert ingest([str(tmp_path / "in.jsonl")]).tally.counts == Counts(unchanged=20)
    assert reenrich().reenriched.visited == 0
    assert stored(resources) == before


def test_unread_keys_are_named_once_per_run(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from prefect.artifacts import Artifact
    from prefect.client.schemas.objects import Artifact as Published

    from flows.ingest import ingest

    monkeypatch.setenv("CLIPPINGS_LOG_JSON", "true")
    write_records(tmp_path / "in/a.jsonl", [FIRST | {"mood": "grim"}, SECOND | {"mood": "fair"}])
    ingest([str(tmp_path / "in")])
    lines = [line for line in capsys.readouterr().err.splitlines() if "JSON keys that were not read" in line]
    assert [json.loads(line)["keys"] for line in lines] == [{"mood (first in in/a.jsonl)": 2}]
    found = Artifact.get("ingest-unread-keys")
    assert isinstance(found, Published)
    assert json.loads(str(found.data)) == [{"JSON key": "mood (first in in/a.jsonl)", "number": 2}]


def test_pruning_a_file_that_was_renamed_loses_no_article(resources: Resources, tmp_path: Path) -> None:
    from flows.ingest import ingest

    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest([str(tmp_path / "in")])
    path.rename(tmp_path / "in/b.jsonl")
    report = ingest([str(tmp_path / "in")], prune_deleted=True)
    assert report.deleted == ("in/a.jsonl",)
    assert (report.pruned, report.moved) == (0, 2)
    assert report.tally.counts == Counts(duplicate=2)
    assert {article["file"] for article in stored(resources).values()} == {"b.jsonl"}
    assert audit(resources).difference == 0


def test_articles_follow_a_renamed_folder(resources: Resources, tmp_path: Path) -> None:
    from flows.ingest import ingest

    write_records(tmp_path / "old/sub/a.jsonl", [{"id": "1", "text": FIRST["text"]}, SECOND])
    write_records(tmp_path / "old/b.jsonl", [{"id": "2", "text": SECOND["text"]}])
    ingest([str(tmp_path / "old")])
    former = {id for id, article in stored(resources).items() if "url" not in article}
    (tmp_path / "old").rename(tmp_path / "new")
    report = ingest([str(tmp_path / "new")])
    assert (report.deleted, report.pruned, report.moved) == ((), 0, 2)
    assert {article["collection"] for article in stored(resources).values()} == {"new"}
    assert {id for article in stored(resources).values() for id in article.get("former_ids", ())} == former
    assert audit(resources).difference == 0
    path = tmp_path / "new/sub/a.jsonl"
    path.rename(tmp_path / "new/c.jsonl")
    assert ingest([str(tmp_path / "new")]).deleted == ("new/sub/a.jsonl",)


def test_an_article_that_turns_out_to_be_in_a_new_language_is_no_longer_stale(
    resources: Resources, tmp_path: Path
) -> None:
    from flows.reenrich import reenrich

    ingest_here(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    (id,) = stored(resources)
    older = {"language": "eo", "versions": {"language": "older"}}
    resources.archive.es.update(index=resources.archive.write_alias("articles"), id=id, doc=older)
    report = reenrich()
    assert stored(resources)[id]["language"] == "en"
    assert (report.reenriched.visited, report.remaining) == (1, 0)


def test_saved_questions_are_asked_after_an_ingest_and_never_fail_it(resources: Resources, tmp_path: Path) -> None:
    from flows.ingest import ingest

    saved = resources.settings.saved_questions
    saved.parent.mkdir(parents=True, exist_ok=True)
    saved.write_text(
        "questions: [{name: bridge, articles: {words: bridge}, saved: 2020-01-01T00:00:00Z, file: a.jsonl}]"
    )
    report = ingest([str(write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))])
    assert [(one.question, one.new) for one in report.told] == [("bridge", 1)]
    (line,) = (saved.parent / "a.jsonl").read_text().splitlines()
    assert json.loads(line)["article"]["title"] == FIRST["title"]
    saved.write_text("questions: [{name: bridge}]")
    report = ingest([str(write_records(tmp_path / "in/b.jsonl", [FIRST | {"url": "https://courier.example/b"}]))])
    assert report.tally.counts.inputs == 1
    assert "saved.yaml" in report.unasked
