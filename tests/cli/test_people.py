"""The commands about people, on a separate archive."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from clippings.enrich.corrections import load_corrections
from clippings.index.archive import Archive
from tests.cli.conftest import Run
from tests.index.test_people import ARTICLES, article
from tests.library import hold

pytestmark = pytest.mark.integration


@pytest.fixture
def archive(es: Elasticsearch) -> Iterator[Archive]:
    with hold(es, ARTICLES, people=False) as archive:
        yield archive


def test_people_are_linked_shown_asked_for_and_decided_on(
    clippings: Run,
    archive: Archive,
    elasticsearch: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CLIPPINGS_CORRECTIONS", str(tmp_path / "corrections.yaml"))

    def run(*args: str) -> str:
        done = clippings(elasticsearch, archive.prefix, *args)
        assert done.status == 0, done.stderr
        return str(done.stdout)

    assert "Written: 3 people and 7 articles." in run("people", "link")
    once = json.loads(run("people", "show", "Quill", "--json"))
    assert [(one["name"], one["articles"]) for one in once] == [("Ada Quill", 6), ("Cy Quill", 1)]
    ada, cy = json.loads(run("people", "show", "Quill", "--all", "--json"))
    assert (ada["name"], ada["articles"], ada["probable"], cy["name"]) == ("Ada Quill", 6, 1, "Cy Quill")
    assert json.loads(run("quotes", "--person-id", ada["id"], "--json"))["quotes"] == 6
    assert json.loads(run("quotes", "--person-id", ada["id"], "--certain", "--json"))["quotes"] == 5
    run("people", "merge", "Ada Quill", "Cy Quill")
    assert "No two people" in run("people", "suggest")
    run("people", "rename", "Cy Quill", "Ada C. Quill")
    told = run("people", "show", "Quill")
    assert "…" not in told
    assert all(part in " ".join(told.split()) for part in (ada["id"][:12], "spelled Ada Quill (", "only the surname"))
    (one,) = json.loads(run("people", "show", "Quill", "--all", "--json"))
    assert (one["id"], one["name"], one["articles"]) == (ada["id"], "Ada C. Quill", 7)
    run("people", "split", one["id"], "a5")
    assert len(json.loads(run("people", "show", "Quill", "--json"))) == 2
    assert "No two people" in run("people", "suggest"), "somebody has just decided it"
    assert [decision.day is not None for decision in load_corrections(tmp_path / "corrections.yaml").people] == [
        True
    ] * 3
    assert clippings(elasticsearch, archive.prefix, "people", "rename", "Nobody Known", "X").status == 1


def test_suggestions_say_how_many_there_are(
    clippings: Run,
    es: Elasticsearch,
    elasticsearch: str,
) -> None:
    named = [
        article(f"s{number}", number, f"Bert Quill {form}") for number, form in enumerate(("Jr.", "Sr.", "III"), 1)
    ]
    with hold(es, named) as archive:
        printed = clippings(elasticsearch, archive.prefix, "people", "suggest", "--size", "2").stdout
    assert "2 of 3 pairs" in printed


def test_an_article_is_corrected_in_an_editor(
    clippings: Run,
    archive: Archive,
    elasticsearch: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CLIPPINGS_CORRECTIONS", str(tmp_path / "corrections.yaml"))
    monkeypatch.setenv("EDITOR", "sed -i '/^names:/,$ s/correct: Cy Quill/correct: Cyril Quill/'")
    assert "Added 1 correction to" in clippings(elasticsearch, archive.prefix, "correct", "a7", "--by", "Mara").stdout
    (alias,) = load_corrections(tmp_path / "corrections.yaml").entities.aliases
    assert (alias.article, alias.name, alias.canonical, alias.by) == ("a7", "Cy Quill", "Cyril Quill", "Mara")
    monkeypatch.setenv("EDITOR", "false")
    failed = clippings(elasticsearch, archive.prefix, "correct", "a7")
    assert (failed.status, "Traceback" in failed.stderr, "Set EDITOR" in failed.stderr) == (1, False, True)
    monkeypatch.setenv("EDITOR", "true")
    assert "Nothing was changed" in clippings(elasticsearch, archive.prefix, "correct", "a7").stdout


def test_what_contradicts_itself_is_edited_again_from_where_it_was(
    clippings: Run,
    archive: Archive,
    elasticsearch: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The editor exchanges two names: once is a circle, twice is nothing."""
    monkeypatch.setenv("CLIPPINGS_CORRECTIONS", str(tmp_path / "corrections.yaml"))
    monkeypatch.setenv(
        "EDITOR", "sed -i 's/correct: Ada Quill/correct: Bert Moor/;t;s/correct: Bert Moor/correct: Ada Quill/'"
    )
    refused = clippings(elasticsearch, archive.prefix, "correct", "a1")
    assert (refused.status, "form a circle" in refused.stderr) == (1, True)
    asked: list[str] = []

    def agree(text: str, default: bool) -> bool:
        asked.append(text)
        return default

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("typer.confirm", agree)
    assert "Nothing was changed" in clippings(elasticsearch, archive.prefix, "correct", "a1").stdout
    assert len(asked) == 1
    assert not (tmp_path / "corrections.yaml").exists()
