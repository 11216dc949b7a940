"""The layers hold: which folder may import what, and how long a file and a function may be."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = ("clippings", "flows", "tests", "benchmarks")
FILES = sorted(path.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
LIBRARY = [path for path in FILES if path.parts[0] == "clippings"]
PATH = ("capture", "clean", "enrich", "index")  # the states of a document, in order
MAX_FILE = 300
MAX_FUNCTION = 40

ALLOWED = {  # package -> where in clippings/ it may be imported
    "prefect": set[str](),
    "elasticsearch": {
        "index",
        "search",
        "local",
        "cli",
        "tools.py",
        "pipeline.py",
    },  # the last two only pass the client on
    "spacy": {"enrich"},
    "langdetect": {"enrich"},
    "trafilatura": {"clean"},
    "bs4": {"clean"},
    "typer": {"cli"},
}


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """The dotted names of all modules that a file imports, also inside functions and for types alone."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_each_library_is_imported_in_its_own_layer() -> None:
    for path in LIBRARY:
        for module in imported(path):
            allowed = ALLOWED.get(module.split(".")[0])
            assert allowed is None or path.parts[1] in allowed, f"{path} imports {module}"


def test_no_stage_knows_a_later_one() -> None:
    for path in LIBRARY:
        if path.parts[1] in PATH:
            later = {*PATH[PATH.index(path.parts[1]) + 1 :], "search", "local", "cli", "pipeline", "pool"}
            for module in imported(path):
                assert not any(module.startswith(f"clippings.{name}") for name in later), f"{path} imports {module}"


def test_only_the_command_line_knows_the_flows_and_only_inside_functions() -> None:
    for path in LIBRARY:
        for module in imported(path):
            assert module.split(".")[0] != "flows" or path.parts[1] == "cli", f"{path} imports {module}"
        for node in parse(path).body:
            assert not (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("flows")), path


def test_settings_are_built_at_the_edges_and_passed_down() -> None:
    for path in LIBRARY:
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Settings":
                assert path.parts[1] == "cli", f"{path}:{node.lineno}"


def test_no_file_is_too_long() -> None:
    lengths = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {path: length for path, length in lengths.items() if length > MAX_FILE} == {}


def test_no_function_is_too_long() -> None:
    lengths = {
        f"{path}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for path in FILES
        for function in functions(path)
    }
    assert {name: length for name, length in lengths.items() if length > MAX_FUNCTION} == {}


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "base", "core", "misc"}
    assert [path for path in FILES if path.stem in drawers] == []
