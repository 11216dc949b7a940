"""docs/tutorial.md and docs/cookbook.md: every command succeeds, and prints what the tutorial says."""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from clippings.runs.resources import Resources
from tests.archives import ingest
from tests.cli.conftest import Run
from tests.cli.test_runs import resources, run  # noqa: F401
from tests.rendering import DOCS

pytestmark = pytest.mark.integration

STEP = re.compile(
    r"""
    ^[ ]{4}\$[ ](?P<command>
        .*<<END\n (?:[ ]{4}.*\n)*? [ ]{4}END\n  # a command that reads the lines up to END
        | .*\n
    )
    (?P<output>
        (?: [ ]{4}(?!\$[ ]).*\n        # what is printed
        | \n(?=\n*[ ]{4}(?!\$[ ]))     # an empty line within it
        )*
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
VARYING = re.compile(r"\d+\.\d s\b|\b[0-9a-f]{12}\b")  # seconds, and ids, whose rules may change one day
Shell = Callable[[str], str]


@pytest.fixture
def shell(resources: Resources, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:  # noqa: F811
    """Run a line in a folder next to docs/, with `clippings` in this process, and return what it prints."""
    folder = tmp_path / "first-hour"
    folder.mkdir()
    (tmp_path / "docs").symlink_to(DOCS)
    monkeypatch.chdir(folder)
    for name, value in {"CORRECTIONS": "corrections.yaml", "SAVED_QUESTIONS": "saved.yaml"}.items():
        monkeypatch.setenv(f"CLIPPINGS_{name}", value)
    monkeypatch.setenv("COLUMNS", "80")

    def call(line: str) -> str:
        command, _, file = line.strip().partition(" > ")
        if not command.startswith("clippings "):
            return subprocess.run(["bash", "-ec", line], check=True, capture_output=True, text=True).stdout
        done = run(*shlex.split(command, comments=True)[1:])
        assert done.status == 0, f"{line}: {done.stderr}"
        if file:
            Path(file).write_text(done.stdout, encoding="utf-8")
            return ""
        return done.stdout

    return call


def play(page: str, shell: Shell) -> str:
    """The page with today's output of its commands; output that always varies stays as written."""

    def answer(step: re.Match[str]) -> str:
        printed = "".join(
            f"{line.rstrip()}\n" for line in shell(dedent(f"    {step['command']}")).rstrip().splitlines()
        )
        new, old = indent(printed, "    "), step["output"]
        same = VARYING.sub("", new) == VARYING.sub("", old)
        return f"    $ {step['command']}{old if same else new}"

    return STEP.sub(answer, page)


def test_tutorial_shows_what_its_commands_print(shell: Shell, tmp_path: Path) -> None:
    page = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    played = play(page, shell)
    (tmp_path / "tutorial.md").write_text(played, encoding="utf-8")
    assert played == page, f"Read the differences. If they are right, take {tmp_path / 'tutorial.md'}."


def test_every_command_of_the_cookbook_succeeds(shell: Shell, resources: Resources) -> None:  # noqa: F811
    shell("cp -r ../docs/tutorial news && rm -r news/later")
    ingest(resources, Path("news").absolute())
    tasks = re.split(r"^### ", (DOCS / "cookbook.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert len(tasks) == 20
    for task in tasks:
        commands = re.findall(r"^    (.+)$", task, flags=re.MULTILINE)
        assert any(command.startswith("clippings ") for command in commands), task
        for command in commands:
            shell(command)
