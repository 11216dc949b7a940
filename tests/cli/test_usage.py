"""Repeated and wrong options, tried with every command."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from typer.testing import CliRunner

from clippings.cli import app
from clippings.cli.usage import EITHER
from tests.commands import load_commands

COMMANDS = load_commands()
RUNNER = CliRunner(env={"COLUMNS": "300", "TERM": "dumb", "NO_COLOR": "1"})


def commands(command: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, child in getattr(command, "commands", {}).items():
        yield from commands(child, *path, name)
    if not hasattr(command, "commands"):
        yield path, command


OPTIONS = {
    " ".join((*path, option.opts[0])): (path, option)
    for path, command in commands(COMMANDS)
    for option in command.params
    if option.param_type_name == "option"
}


def call(*args: str) -> tuple[int, str]:
    done = RUNNER.invoke(app, list(args))
    return done.exit_code, " ".join(done.stderr.replace("│", " ").split())


def test_the_table_has_options_of_every_part() -> None:
    assert {path[0] for path, _ in commands(COMMANDS)} >= {"search", "ingest", "dead-letters", "kibana", "setup"}
    assert len(OPTIONS) > 40


@pytest.mark.parametrize("name", OPTIONS)
def test_an_option_that_is_given_twice_is_kept_or_refused(name: str) -> None:
    path, option = OPTIONS[name]
    if option.multiple:
        assert "epeat" in option.help  # its help says whether all or any must match
        return
    values = () if option.is_flag else ("1",)
    status, said = call(*path, option.opts[0], *values, option.opts[0], *values)
    assert status == 2
    assert f"{option.opts[0]} is given more than once" in said
    assert ("'a|b'" in said) == (option.metavar == EITHER)


def test_an_option_with_one_value_per_article_accepts_any_of_several() -> None:
    assert {name for name, (_, option) in OPTIONS.items() if option.metavar == EITHER} >= {
        "search --language",
        "quotes --language",
        "quotes --speaker",
        "reenrich --language",
        "reenrich --source",
        "reenrich --collection",
        "dead-letters list --reason",
        "dead-letters list --collection",
        "dead-letters retry --reason",
    }


def test_an_option_under_two_spellings_is_the_same_option() -> None:
    status, said = call("search", "--size=3", "--size", "4")
    assert status == 2
    assert "--size is given more than once" in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("--scene", "There is no option --scene. See "),  # not --since
        ("--langauge", "Did you mean --language?"),
        ("--organisation", "Did you mean --organization?"),
    ],
)
def test_an_unknown_option_is_not_mistaken_for_another(typed: str, told: str) -> None:
    status, said = call("search", typed, "x")
    assert status == 2
    assert told in said
    assert "since" not in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("search", "harbor", "bridge"), "in quotation marks: 'harbor bridge'"),
        (("who-said", "not", "one", "day"), "in quotation marks: 'not one day'"),
        (("together", "Maren", "Holt"), "in quotation marks: 'Maren Holt'"),
        (("search", "harbor", "-bridge"), "after another word: 'harbor -bridge'"),
        (("search", "-bridge harbor"), "after another word: 'harbor -bridge'"),
    ],
)
def test_words_without_quotation_marks_are_explained(typed: tuple[str, ...], told: str) -> None:
    status, said = call(*typed)
    assert status == 2
    assert told in said


def test_an_unknown_value_is_told_in_our_words() -> None:
    status, said = call("search", "--sort", "date")
    assert status == 2
    assert "'date' is not one of 'best', 'newest'" in said
    assert "Value error" not in said


def test_a_missing_option_says_what_to_write() -> None:
    status, said = call("export", "harbor")
    assert status == 2
    assert "--to is missing. The file to write." in said


def test_a_paragraph_of_a_help_text_fills_its_lines() -> None:
    """The code's own line breaks do not show: at 80 columns, they would leave lines of two words."""
    for path, _ in commands(COMMANDS):
        shown = RUNNER.invoke(app, [*path, "--help"], env={"COLUMNS": "80"}).stdout.split("╭")[0]
        lines = [line.strip() for line in shown.splitlines()]
        for line, below in pairwise(lines):
            if line and below and not line.startswith("Usage:"):
                assert len(f" {line} {below.split()[0]}") > 77, (path, line)
