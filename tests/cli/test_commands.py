"""The table of commands says what the commands themselves say, and brings none of them before it is called."""

import subprocess
import sys

import pytest

from clippings.cli import COMMANDS
from tests.commands import load_commands

LATER = ("elasticsearch", "prefect", "spacy", "pydantic", "trafilatura", "clippings.cli.search", "clippings.settings")


@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name, _, sentence in COMMANDS])
def test_the_table_has_the_help_of_the_command(name: str, sentence: str) -> None:
    command = load_commands().commands[name]
    assert command.name == name
    assert " ".join(command.help.split("\n\n")[0].split()) == sentence


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
