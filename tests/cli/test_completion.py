"""What the shell gets when a person presses the tab key."""

import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from clippings.index.archive import Archive
from tests.timing import patient

pytestmark = pytest.mark.slow
CLIPPINGS = Path(sys.executable).with_name("clippings")
PRESS = """
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_clippings_completion clippings
[ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def archive(library: Archive, elasticsearch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPPINGS_ELASTICSEARCH_URL", elasticsearch)
    monkeypatch.setenv("CLIPPINGS_PREFIX", library.prefix)


@pytest.fixture
def silent_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A server that accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setenv("CLIPPINGS_ELASTICSEARCH_URL", f"http://127.0.0.1:{server.getsockname()[1]}")
        yield


@cache
def script() -> str:
    return subprocess.run([CLIPPINGS, "--show-completion", "bash"], capture_output=True, text=True, check=True).stdout


def press_in_bash(*words: str) -> list[str]:
    """The completions in a real bash; `words` as the user types them."""
    environment = os.environ | {"PATH": f"{CLIPPINGS.parent}:{os.environ['PATH']}"}
    command = ["bash", "-c", script() + PRESS, "bash", "clippings", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=patient(60))
    assert done.stderr == ""
    return done.stdout.splitlines()


def press(shell: str, line: str) -> str:
    asked = {"_CLIPPINGS_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": line}
    asked |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    done = subprocess.run([CLIPPINGS], env=os.environ | asked, capture_output=True, text=True, timeout=patient(60))
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_commands_and_options_are_completed() -> None:
    assert press_in_bash("who") == ["who-said"]
    assert press_in_bash("dead-letters", "dr") == ["drop"]
    assert press_in_bash("search", "--lang") == ["--language"]
    assert press_in_bash("search", "--sort", "arr") == ["arrived"]


@pytest.mark.integration
@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("option", "typed", "completed"),
    [
        ("--person", "Hil", r"Hilary\ Rodwell\ Clint"),
        ("--person", "hil", r"hilary\ Rodwell\ Clint"),
        ("--person", r"Hilary\ Ro", r"Hilary\ Rodwell\ Clint"),
        ("--person", '"Hilary Ro', "Hilary Rodwell Clint"),
        ("--person", "Clin", "Clint"),
        ("--speaker", "Hil", r"Hilary\ Rodwell\ Clint"),
        ("--place", "Sp", "Split"),
        ("--organization", "jad", "jadrolinija"),
        ("--language", "f", "fr"),
        ("--language", "'en|f", "en|fr"),
        ("--language", r"en\|f", r"en\|fr"),
    ],
)
def test_names_and_languages_of_the_archive_are_completed(option: str, typed: str, completed: str) -> None:
    assert press_in_bash("search", option, typed) == [completed]


@pytest.mark.integration
@pytest.mark.usefixtures("archive")
def test_typed_text_is_not_a_pattern() -> None:
    assert press_in_bash("search", "--person", "'.") == []
    assert press_in_bash("search", "--person", r"H[a-z]\*") == []


@pytest.mark.integration
@pytest.mark.usefixtures("archive")
def test_sources_and_collections_are_completed_for_every_option_that_takes_them() -> None:
    (source,) = press_in_bash("reenrich", "--source", "")
    assert press_in_bash("quotes", "--source", source[:2].upper()) == [source[:2].upper() + source[2:]]
    (collection,) = press_in_bash("search", "--collection", "")
    assert press_in_bash("reenrich", "--collection", collection[:1]) == [collection]
    assert press_in_bash("dead-letters", "list", "--collection", collection[:1]) == [collection]


@pytest.mark.integration
@pytest.mark.usefixtures("archive")
def test_completions_are_quoted_for_each_shell() -> None:
    assert press("zsh", "clippings search --person Hil") == "_arguments '*: :((\"Hilary Rodwell Clint\"))'\n"
    assert press("fish", "clippings search --person Hil") == "Hilary Rodwell Clint\n"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CLIPPINGS_ELASTICSEARCH_URL", "http://127.0.0.1:9"),
        ("CLIPPINGS_ELASTICSEARCH_URL", "http://elsewhere.example:9200"),
        ("CLIPPINGS_WORKERS", "many"),
    ],
)
def test_without_an_archive_completion_is_empty_and_silent(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert press_in_bash("search", "--person", "Hil") == []


@pytest.mark.usefixtures("silent_server")
def test_a_server_that_does_not_answer_is_not_waited_for() -> None:
    assert press_in_bash("search", "--person", "Hil") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_each_shell_is_written_to_the_users_home(shell: str, tmp_path: Path) -> None:
    environment = os.environ | {"HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    command = shlex.split(f"{CLIPPINGS} --install-completion {shell}")
    subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    written = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file()]
    assert any("_CLIPPINGS_COMPLETE" in script for script in written)
