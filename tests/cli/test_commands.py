"""The table of commands says what the commands themselves say, and imports none of them before it is called."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchmarks.commands import SLOWEST, time_starts
from clippings.cli import COMMANDS, PANELS, app
from clippings.index.archive import Archive
from tests.commands import load_commands

LATER = ("elasticsearch", "prefect", "spacy", "pydantic", "trafilatura", "clippings.cli.search", "clippings.settings")
UNASKED = ("prefect", "spacy", "trafilatura", "numpy", "clippings.languages", "clippings.enrich", "clippings.clean")


@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name, _, sentence in COMMANDS])
def test_the_table_has_the_help_of_the_command(name: str, sentence: str) -> None:
    command = load_commands().commands[name]
    assert command.name == name
    assert " ".join(command.help.split("\n\n")[0].split()) == sentence


def test_help_shows_each_command_in_its_panel() -> None:
    shown: dict[str, list[str]] = {}
    for line in CliRunner().invoke(app, ["--help"], env={"COLUMNS": "100"}, color=False).output.splitlines():
        if head := re.match(r"╭─ (.+?) ─", line):
            names = shown.setdefault(head[1], [])
        elif name := re.match(r"│ ([a-z][a-z-]+)  ", line):
            names.append(name[1])
    assert {panel: names for panel, names in shown.items() if panel != "Options"} == {
        panel: [name for name, _, _ in rows] for panel, rows in PANELS.items()
    }


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]], ids=" ".join)
def test_no_command_is_imported_that_is_not_called(arguments: list[str]) -> None:
    script = (
        "import sys; from clippings.cli import main\n"
        f"sys.argv[1:] = {arguments}\n"
        "try: main()\n"
        f"finally: print([name for name in {LATER} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_a_search_waits_for_nothing_that_only_an_ingest_needs(tmp_path: Path) -> None:
    script = (
        "import sys; from clippings.cli.search import search; from clippings.cli.questions import open_to_read\n"
        f"open_to_read(); print([name for name in {UNASKED} if name in sys.modules])"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == "[]\n", done.stdout


@pytest.mark.integration
@pytest.mark.slow
def test_commands_start_at_once(elasticsearch: str, library: Archive, tmp_path: Path) -> None:
    archive = {"CLIPPINGS_ELASTICSEARCH_URL": elasticsearch, "CLIPPINGS_PREFIX": library.prefix}
    least: dict[str, tuple[float, float]] = {}
    for _ in range(15):  # other work on the machine can only make a round slower
        for name, found in time_starts(tmp_path, elasticsearch, library.prefix, archive, rounds=1).items():
            ours, bare = zip(found, least.get(name, found), strict=True)
            least[name] = min(ours), min(bare)
        if all(ours <= SLOWEST[name] * bare for name, (ours, bare) in least.items()):
            return
    pytest.fail(f"Seconds of each command and of a bare program: {least}")
