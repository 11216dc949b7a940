"""What makes two workers alike: all that decides what comes out of a text."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from clippings.runs.worker import LIBRARIES
from clippings.settings import ROOT

# They compute, check, store or read people's own files: another release of them makes no other article.
NO_READERS = {
    "PyYAML",
    "fsspec",
    "numpy",
    "pydantic",
    "ruamel.yaml",
    "ruamel.yaml.clib",
    "s3fs",
    "thinc",
    "threadpoolctl",
}
NO_READERS |= {"natasha", "navec", "razdel", "slovnet"}  # the model for Russian, which is compared as such


def test_every_library_that_reads_input_must_be_of_one_release_on_all_workers() -> None:
    folders = [ROOT / "clippings" / name for name in ("capture", "clean", "enrich", "languages")]
    files = [ROOT / "clippings" / "charsets.py", *(path for folder in folders for path in folder.rglob("*.py"))]
    owners = packages_distributions()
    used = {name for path in files for name in list_imports(path)} - sys.stdlib_module_names - {"clippings"}
    assert {owner for name in used for owner in owners.get(name, ())} - NO_READERS == set(LIBRARIES)


def list_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]
