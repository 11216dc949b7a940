"""An article in `clippings show` after its source has changed it, and addresses that match several articles."""

import json
from pathlib import Path

import pytest

from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.cli.conftest import Run
from tests.cli.test_runs import resources, run  # noqa: F401
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration


def test_revisions_show_what_a_source_changed(resources: Resources, run: Run, tmp_path: Path) -> None:  # noqa: F811
    later = FIRST | {"text": FIRST["text"].replace("Monday", "Tuesday"), "modified": "2026-03-04"}
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST]))
    (id,) = stored(resources)
    assert "has not changed it" in run("show", id, "--revisions").stdout
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [later]))
    stored(resources)  # refreshes, so that searches find what is written
    said = run("show", id, "--revisions").stdout
    assert "Text 2 of 2: dated 2026-03-04" in said
    assert "was closed on [-Monday-] {+Tuesday+}." in said
    (change,) = json.loads(run("show", id, "--revisions", "--json").stdout)
    assert change["dated"] == "2026-03-04T00:00:00+00:00"
    assert [one["text"] for one in change["text"] if one["kind"] != "kept"] == [" Monday", " Tuesday"]
    assert change["title"] == [{"kind": "kept", "text": FIRST["title"]}]


def test_what_looks_like_markup_or_turns_the_writing_round_is_shown_as_text(
    resources: Resources,  # noqa: F811
    run: Run,  # noqa: F811
    tmp_path: Path,
) -> None:
    evil = FIRST | {"title": "A [/b] bridge", "source": "Post [/i] \u202eof", "byline": "Ann Lee [/x]", "url": None}
    ingest(resources, write_records(tmp_path / "in[/u]" / "[red]a.jsonl", [evil, {"id": "[/z]", "title": "[/b]"}]))
    (id,) = stored(resources)
    (letter,) = json.loads(run("dead-letters", "list", "--json").stdout)
    place = str(tmp_path / "in[/u]")
    shown = {
        ("show", id): ["A [/b] bridge", "Post [/i] \ufffdof", "Ann Lee [/x]", "[red]a.jsonl"],
        ("search", "bridge"): ["A [/b] bridge", "Post [/i] \ufffdof"],
        ("quotes",): ["A [/b] bridge", "Post [/i] \ufffdof"],
        ("stats",): ["Post [/i] \ufffdof"],
        ("dead-letters", "list"): ["[red]a.jsonl", "[/z]"],
        ("dead-letters", "show", letter["id"]): ["[red]a.jsonl", "[/z]"],
        ("explain", place): ["A [/b] bridge", "[/z]"],
        ("explain", "--diff", place): ["A [/b] bridge", "[/z]"],
        ("forget", "--dry-run", id): ["A [/b] bridge"],
    }
    for command, texts in shown.items():
        done = run(*command)
        said = done.stdout + done.stderr
        assert [text for text in texts if text not in said] == [], command
        assert "\u202e" not in said, command


def test_an_address_that_begins_several_articles_lists_them(resources: Resources, run: Run, tmp_path: Path) -> None:  # noqa: F811
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    ids = {article["url"]: id for id, article in stored(resources).items()}
    done = run("show", "courier.example/")
    assert done.status == 1
    assert "More than one article begins with courier.example/:" in done.stderr
    for record in (FIRST, SECOND):
        assert f"{ids[record['url']]}  {record['title']}  {record['url']}" in done.stderr
