"""`clippings save`, `saved` and `watch` as a person calls them."""

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Run

pytestmark = pytest.mark.integration


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLIPPINGS_SAVED_QUESTIONS", str(tmp_path / "saved.yaml"))
    return tmp_path / "saved.yaml"


def test_a_question_is_saved_listed_and_watched(run: Run, saved: Path) -> None:
    done = run("save", "ferry", "winter ferries", "--articles", "--person", "clint", "--source", "example.org")
    assert (done.status, "+winter +ferries" in done.stdout) == (0, True)
    assert run("save", "mayor", "--speaker", "clint", "--file", str(saved.parent / "a.jsonl")).status == 0
    (ferry, mayor) = json.loads(run("saved", "--json").stdout)
    assert ferry["question"] == {"words": "winter ferries", "person": ["clint"], "source": ["example.org"]}
    assert (ferry["channels"], mayor["channels"], mayor["matches"]) == (["terminal"], ["file"], 0)
    text = saved.read_text()
    for entry in yaml.safe_load(text)["questions"]:  # makes it look as if it had been saved before the articles arrived
        text = text.replace(entry["saved"].strftime("%Y-%m-%d %H:%M:%S+00:00"), "2026-01-01 00:00:00+00:00")
    saved.write_text(text)
    shown = run("watch").stdout
    assert "ferry: Title e" in shown
    assert "mayor: 1 new" in shown
    assert len((saved.parent / "a.jsonl").read_text().splitlines()) == 1
    assert "ferry: 0 new" in run("watch").stdout
    assert "terminal" in run("saved").stdout


@pytest.mark.parametrize("args", [("saved",), ("watch",)])
def test_without_saved_questions_the_command_says_how_to_save_one(run: Run, saved: Path, args: tuple[str, ...]) -> None:
    done = run(*args)
    assert "clippings save NAME WORDS" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("a", "ferry", "--webhook", "http://a.example"), "must begin with https://"),
        (("", "ferry"), "name: String should have at least 1 character"),
        (("a", "..."), "There is no word"),
        (("a", "--kind", "said"), "There is no kind"),
        (("a\nb", "ferry"), "pattern"),
    ],
)
def test_an_invalid_question_is_not_saved(run: Run, saved: Path, args: tuple[str, ...], said: str) -> None:
    done = run("save", *args)
    assert done.status == 1
    assert said in done.stderr
    assert not saved.exists()
