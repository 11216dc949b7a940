"""Faults put into the code one at a time, each of which the tests that need no server must notice (`make mutants`).

    python -m tests.mutants                                   # in the files that differ from main
    python -m tests.mutants clippings/index --sample 40       # of those of a folder forty, always the same ones
    python -m tests.mutants clippings/index --sample 40 --seed 2            # forty others
    python -m tests.mutants clippings/index --server          # noticed also by the tests that need an Elasticsearch
    python -m tests.mutants clippings/capture/files.py --tests tests/capture/test_files.py      # by these tests alone

A copy of the project is changed, never the project. Three kinds of faults are left out: those in the letters of a
sentence for people, since tests hold its words; those that no use of the code can show, which are listed with their
reason in tests/equivalent_mutants.yaml; and those at the top level of a module, such as another limit.
"""

import argparse
import difflib
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
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.serving import open_node

ROOT = Path(__file__).parents[1]
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.yaml")
FAST = "not integration and not faults and not quality and not slow"
ALSO = {"clean": ["golden"], "enrich": ["golden"], "languages": ["clean", "enrich", "golden"]}  # further test folders
SENTENCE = re.compile(r'"[A-Z][^"]* [^"]*"|"[a-z]+(?: [a-z]+){2,}"')  # a sentence or part of one
LITERAL = re.compile(r'"[^"]*"')
SEED = 20
SHARE = 0.85  # lowest share of faults that must be noticed
LIST_MUTANTS = """
import json, sys
from pathlib import Path
from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name
for file in map(Path, sys.argv[1:]):
    mutated = mutate_file_contents(str(file), file.read_text(encoding="utf-8"))
    lines = mutated.code.splitlines()
    def read(name):
        span = mutated.line_span_by_function_name[name]
        return [line.replace(name, name.partition("__mutmut")[0]) for line in lines[span.start - 1 : span.end]]
    for name in mutated.mutant_names:
        original = read(name.partition("__mutmut")[0] + "__mutmut_orig")
        print(json.dumps([get_mutant_name(file, name), str(file), original, read(name)]))
"""
NOTICED = {"killed", "timeout", "segfault", "suspicious"}


@dataclass(frozen=True)
class Mutant:
    name: str
    file: str
    was: str  # the lines that the fault changes, before and after
    now: str

    @property
    def function(self) -> str:
        mangled = self.name.rpartition(".")[2].partition("__mutmut_")[0]
        return mangled.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", help="files and folders of clippings/; default: what differs from main")
    parser.add_argument("--sample", type=int, help="so many of the faults, chosen by chance, the same each time")
    parser.add_argument("--seed", type=int, default=SEED, help="another number chooses others")
    parser.add_argument("--tests", nargs="+", help="files and folders of tests/; default: the folders that mirror them")
    parser.add_argument("--server", action="store_true", help="with the tests that need an Elasticsearch")
    given = parser.parse_args()
    files = list_files(given.paths) if given.paths else list_changed("main")
    if not files:
        sys.exit("No file of clippings/ differs from main.")
    marks = FAST.removeprefix("not integration and ") if given.server else FAST
    with TemporaryDirectory(prefix="clippings-mutants-") as folder:
        place = Path(folder)
        copy_project(place)
        set_up(place, files, given.tests or list_tests(files), marks)
        mutants = choose(list_mutants(place, files), given.sample, given.seed)
        set_up(place, sorted({one.file for one in mutants}), given.tests or list_tests(files), marks)
        with open_node(place / "node") if given.server else nullcontext() as node:
            if node:
                os.environ["TESTS_ELASTICSEARCH"] = f"http://127.0.0.1:{node.port}"
            ended = run(place, mutants)
        sys.exit(0 if report(mutants, ended) else 1)


def list_files(paths: Iterable[str]) -> list[str]:
    found = (ROOT / path for path in paths)
    files = (file for path in found for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path]))
    return [str(file.relative_to(ROOT)) for file in files]


def list_changed(branch: str) -> list[str]:
    """The changed files, including those that are not committed or that git does not know yet."""
    changed = _git("diff", "--name-only", "--diff-filter=d", branch, "--", "clippings")
    unknown = _git("ls-files", "--others", "--exclude-standard", "--", "clippings")
    return sorted(file for file in {*changed, *unknown} if file.endswith(".py"))


def list_tests(files: Iterable[str]) -> list[str]:
    """The folders of tests that mirror these files, and those that test their results."""
    rooms = {file.split("/")[1] for file in files}
    folders = {folder for room in rooms for folder in (room, *ALSO.get(room, ()))}
    return sorted(f"tests/{folder}" for folder in folders if (ROOT / "tests" / folder).is_dir())


def copy_project(place: Path) -> None:
    for name in _git("ls-files", "--cached", "--others", "--exclude-standard"):
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)


def set_up(place: Path, files: Sequence[str], tests: Sequence[str], marks: str) -> None:
    """Write the settings of mutmut, which it reads from the project's own file. `marks`: which tests to run."""
    settings = {
        "source_paths": ["clippings"],
        "only_mutate": list(files),
        "also_copy": sorted(path.name for path in place.iterdir() if path.name not in ("clippings", "tests")),
        "pytest_add_cli_args": ["-m", marks, "-p", "no:cacheprovider", "-p", "tests.stable_ids"],
        "pytest_add_cli_args_test_selection": list(tests),
        "timeout_constant": 10,  # seconds, on top of the multiple of the time that the tests take without a fault
        "timeout_multiplier": 4,
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    own = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (place / "pyproject.toml").write_text("\n".join([own, "[tool.mutmut]", *lines, ""]), encoding="utf-8")


def list_mutants(place: Path, files: Sequence[str]) -> list[Mutant]:
    """Every fault that a test could notice."""
    command = [sys.executable, "-c", LIST_MUTANTS, *files]
    lines = subprocess.run(command, cwd=place, capture_output=True, text=True, check=True).stdout.splitlines()
    known = [(one["was"], one["is"]) for one in yaml.safe_load(EQUIVALENT.read_text(encoding="utf-8"))]
    found = (Mutant(name, file, *changes(was, now)) for name, file, was, now in map(json.loads, lines))
    return [one for one in found if not is_wording(one.was, one.now) and not is_equivalent(one.was, one.now, known)]


def changes(original: Sequence[str], changed: Sequence[str]) -> tuple[str, str]:
    """The lines that differ, before and after."""
    lines = list(difflib.unified_diff(original, changed, n=0, lineterm=""))[2:]
    was, now = ([line[1:].strip() for line in lines if line[0] == sign] for sign in "-+")
    return " ".join(was), " ".join(now)


def is_wording(was: str, now: str) -> bool:
    """Whether only the wording of a sentence differs."""
    if LITERAL.sub('""', was) != LITERAL.sub('""', now):
        return False
    pairs = zip(LITERAL.findall(was), LITERAL.findall(now), strict=True)
    return all(SENTENCE.fullmatch(before) for before, after in pairs if before != after)


def is_equivalent(was: str, now: str, known: Iterable[tuple[str, str]]) -> bool:
    """Whether the fault is listed, either with its whole lines or with the part that changes."""
    return any(was.replace(before, after, 1) == now for before, after in known)


def choose(mutants: Sequence[Mutant], number: int | None, seed: int) -> list[Mutant]:
    return random.Random(seed).sample(mutants, min(number or len(mutants), len(mutants)))


def run(place: Path, mutants: Iterable[Mutant]) -> dict[str, str]:
    """The outcome of each mutant, by name."""
    _mutmut(place, "run", "--max-children", "1", *(one.name for one in mutants), show=True)
    lines = _mutmut(place, "results", "--all", "true").splitlines()
    return dict(line.strip().rsplit(": ", 1) for line in lines if ": " in line)


def report(mutants: Iterable[Mutant], ended: dict[str, str]) -> bool:
    """Whether enough faults were noticed; prints all others."""
    counts: dict[str, Counter[str]] = {}
    for one in sorted(mutants, key=lambda one: one.name):
        end = ended[one.name]
        if end not in NOTICED:
            print(f"\n{end}: {one.function} in {one.file}\n- {one.was}\n+ {one.now}")
        counts.setdefault("/".join(one.file.split("/")[:2]), Counter())["noticed" if end in NOTICED else end] += 1
    enough = True
    for room, count in sorted(counts.items()):
        share = count["noticed"] / count.total()
        enough = enough and share >= SHARE
        told = ", ".join(f"{end} {number}" for end, number in sorted(count.items()))
        print(f"\n{room}: {share:.0%} noticed ({told}); at least {SHARE:.0%} are expected")
    return enough


def _mutmut(place: Path, *arguments: str, show: bool = False) -> str:
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    done = subprocess.run(command, cwd=place, stdout=None if show else subprocess.PIPE, text=True, check=True)
    return done.stdout or ""


def _git(*arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


if __name__ == "__main__":
    main()
