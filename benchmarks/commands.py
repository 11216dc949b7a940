"""Measures how long a command takes to start, in processor seconds of whole processes, next to a minimal program.

The minimal program prints the same. Elapsed time would include other work of the machine and the server.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from benchmarks.figures import Figure
from benchmarks.running import Bench, environment
from clippings.search.questions import ArticleQuestion
from clippings.search.requests import list_request
from clippings.settings import ROOT

BARE_COMMAND = '''
import typer

app = typer.Typer()

@app.command()
def say(what: str = "nothing") -> None:
    """Say something."""

app()
'''
BARE_SEARCH = """
import json, sys
from elasticsearch import Elasticsearch

found = Elasticsearch(sys.argv[1]).search(index=sys.argv[2], **json.loads(sys.argv[3]))
for hit in found["hits"]["hits"]:
    print(hit["_source"].get("published_at"), hit["_source"].get("title"))
"""
COMMAND = str(Path(sys.executable).with_name("clippings"))
WORDS = "ferry bridge"
SLOWEST = {  # times as slow as the minimal program
    "--help": 3.0,
    "completion": 3.0,
    "completion of an option": 3.0,
    "completion of a name": 3.0,
    "search": 1.3,
}


def measure_commands(bench: Bench) -> list[Figure]:
    own = bench.fresh()
    own.time_command("ingest", str(ROOT / "seeds"))
    seconds = time_starts(bench.folder, own.settings.elasticsearch_url, own.settings.prefix, environment(own.settings))
    return [
        Figure(
            f"start: {name}", "the least program", bare / ours, 1 / SLOWEST[name], 1.0, f"{ours:.2f} s, {bare:.2f} s"
        )
        for name, (ours, bare) in seconds.items()
    ]


def time_starts(
    folder: Path, url: str, prefix: str, variables: Mapping[str, str], rounds: int = 7
) -> dict[str, tuple[float, float]]:
    """Processor seconds of our program and of the minimal one: the least of several rounds in which they alternate."""
    bare, bare_search = folder / "bare", folder / "bare-search"
    bare.write_text(BARE_COMMAND, encoding="utf-8")
    bare_search.write_text(BARE_SEARCH, encoding="utf-8")
    python = [sys.executable, str(bare)]
    request = json.dumps(list_request(ArticleQuestion(WORDS)) | {"size": 10})
    word = (python, complete("bare", "--wh"))
    pairs: dict[str, tuple[list[str], dict[str, str], list[str], dict[str, str]]] = {
        "--help": ([COMMAND, "--help"], {}, [*python, "--help"], {}),
        "completion": ([COMMAND], complete("clippings", "sea"), *word),
        "completion of an option": ([COMMAND], complete("clippings", "search", "--la"), *word),
        "completion of a name": ([COMMAND], complete("clippings", "search", "--person", ""), *word),
        "search": (
            [COMMAND, "search", WORDS],
            {},
            [sys.executable, str(bare_search), url, f"{prefix}-articles", request],
            {},
        ),
    }
    found = {}
    for name, (ours, own, theirs, its) in pairs.items():
        spent = [(spend(ours, {**variables, **own}), spend(theirs, its)) for _ in range(rounds)]
        found[name] = (min(one for one, _ in spent), min(other for _, other in spent))
    return found


def complete(program: str, *words: str) -> dict[str, str]:
    """The variables by which bash asks for completions when a person presses Tab after these words."""
    line = "\n".join((program, *words))
    return {f"_{program.upper()}_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words))}


def spend(command: list[str], variables: Mapping[str, str]) -> float:
    """The processor seconds of a whole process, which must print something."""
    before = getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(command, env={**os.environ, **variables}, check=True, stdout=subprocess.PIPE)
    after = getrusage(RUSAGE_CHILDREN)
    assert done.stdout.strip(), command
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
