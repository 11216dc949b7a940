"""Faults put into the code one at a time, each of which the tests that need no server must notice (`make mutants`).

    python -m tests.mutants                                   # in the files that differ from main
    python -m tests.mutants clippings/index --sample 40       # of those of a folder forty, always the same ones
    python -m tests.mutants clippings/index --server          # noticed also by the tests that need an Elasticsearch

A copy of the project is changed, never the project. A fault that no use of the code can show is listed, with its
reason, in tests/equivalent_mutants.yaml. What stands at the top level of a module, such as limits, is not changed.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.serving import open_node

ROOT = Path(__file__).parents[1]
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.yaml")
FAST = "not integration and not faults and not quality and not slow"
ALSO = {"clean": ["golden"], "enrich": ["golden"], "languages": ["clean", "enrich", "golden"]}  # folders of tests
SENTENCE = r'^f?"[A-Z][^"]* [^"]*"$'  # for people: tests hold its words, not its letters
SEED = 20
SHARE = 0.85  # of the faults, at least, are to be noticed
LIST_MUTANTS = """
import sys
from pathlib import Path
from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name
for file in map(Path, sys.argv[1:]):
    for name in mutate_file_contents(str(file), file.read_text(encoding="utf-8")).mutant_names:
        print(get_mutant_name(file, name), file)
"""
NOTICED = {"killed", "timeout", "segfault", "suspicious"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", help="files and folders of clippings/; default: what differs from main")
    parser.add_argument("--sample", type=int, help="so many of the faults, chosen by chance, the same each time")
    parser.add_argument("--server", action="store_true", help="with the tests that need an Elasticsearch")
    given = parser.parse_args()
    files = list_files(given.paths) if given.paths else list_changed("main")
    if not files:
        sys.exit("No file of clippings/ differs from main.")
    marks = FAST.removeprefix("not integration and ") if given.server else FAST
    with TemporaryDirectory(prefix="clippings-mutants-") as folder:
        place = Path(folder)
        copy_project(place)
        set_up(place, files, marks)
        chosen = choose(place, files, given.sample) if given.sample else {}
        if chosen:
            set_up(place, sorted({*chosen.values()}), marks)
        with open_node(place / "node") if given.server else nullcontext() as node:
            if node:
                os.environ["TESTS_ELASTICSEARCH"] = f"http://127.0.0.1:{node.port}"
            ended = mutate(place, list(chosen))
        sys.exit(0 if report(place, ended) else 1)


def list_files(paths: Iterable[str]) -> list[str]:
    found = (ROOT / path for path in paths)
    files = (file for path in found for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path]))
    return [str(file.relative_to(ROOT)) for file in files]


def list_changed(branch: str) -> list[str]:
    """Also what is not committed, and what git does not know yet."""
    changed = _git("diff", "--name-only", "--diff-filter=d", branch, "--", "clippings")
    unknown = _git("ls-files", "--others", "--exclude-standard", "--", "clippings")
    return sorted(file for file in {*changed, *unknown} if file.endswith(".py"))


def copy_project(place: Path) -> None:
    for name in _git("ls-files", "--cached", "--others", "--exclude-standard"):
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)


def set_up(place: Path, files: Sequence[str], marks: str) -> None:
    """Write the settings of mutmut, which reads them from the project's own file. `marks`: of the tests to run."""
    settings = {
        "source_paths": ["clippings"],
        "only_mutate": list(files),
        "also_copy": sorted(path.name for path in place.iterdir() if path.name not in ("clippings", "tests")),
        "do_not_mutate_patterns": [SENTENCE],
        "pytest_add_cli_args": ["-m", marks, "-p", "no:cacheprovider"],
        "pytest_add_cli_args_test_selection": list_tests(files),
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    own = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (place / "pyproject.toml").write_text("\n".join([own, "[tool.mutmut]", *lines, ""]), encoding="utf-8")


def list_tests(files: Iterable[str]) -> list[str]:
    """The folders of tests that mirror these files, and those that see what becomes of them."""
    rooms = {file.split("/")[1] for file in files}
    folders = {folder for room in rooms for folder in (room, *ALSO.get(room, ()))}
    return sorted(f"tests/{folder}" for folder in folders if (ROOT / "tests" / folder).is_dir())


def choose(place: Path, files: Sequence[str], number: int) -> dict[str, str]:
    """So many mutants, each with its file."""
    command = [sys.executable, "-c", LIST_MUTANTS, *files]
    found = subprocess.run(command, cwd=place, capture_output=True, text=True, check=True).stdout.splitlines()
    chosen = random.Random(SEED).sample(found, min(number, len(found)))
    return {name: file for name, _, file in (line.partition(" ") for line in chosen)}


def mutate(place: Path, names: Sequence[str]) -> dict[str, str]:
    """What became of each mutant, by its name."""
    _mutmut(place, "run", "--max-children", "1", *names, show=True)
    lines = _mutmut(place, "results", "--all", "true").splitlines()
    ended = dict(line.strip().rsplit(": ", 1) for line in lines if ": " in line)
    return {name: end for name, end in ended.items() if end != "not checked"}


def report(place: Path, ended: dict[str, str]) -> bool:
    """Whether enough was noticed; all that was not is shown."""
    known = [(one["was"], one["is"]) for one in yaml.safe_load(EQUIVALENT.read_text(encoding="utf-8"))]
    counts: dict[str, Counter[str]] = {}
    for name, end in ended.items():
        room = ".".join(name.split(".")[:2])
        if end not in NOTICED:
            diff = _mutmut(place, "show", name)
            if _changes(diff) in known:
                end = "equivalent"
            else:
                print(f"\n{end}: {diff}")
        counts.setdefault(room, Counter())["noticed" if end in NOTICED else end] += 1
    enough = True
    for room, count in sorted(counts.items()):
        total = sum(count.values()) - count["equivalent"]
        enough = enough and count["noticed"] >= SHARE * total
        told = ", ".join(f"{end} {number}" for end, number in sorted(count.items()))
        print(f"{room}: {count['noticed'] / max(1, total):.0%} noticed ({told})")
    return enough


def _changes(diff: str) -> tuple[str, str]:
    """What was there, and what is there instead."""
    lines = [line for line in diff.splitlines() if re.match(r"[-+](?![-+])", line)]
    was, now = ([line[1:].strip() for line in lines if line[0] == sign] for sign in "-+")
    return " ".join(was), " ".join(now)


def _mutmut(place: Path, *arguments: str, show: bool = False) -> str:
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    done = subprocess.run(command, cwd=place, stdout=None if show else subprocess.PIPE, text=True, check=True)
    return done.stdout or ""


def _git(*arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


if __name__ == "__main__":
    main()
