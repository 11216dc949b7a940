"""The layers are respected: which folder may import what, and how long files and functions may be."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("clippings", "flows", "tests", "benchmarks")
FILES = sorted(path.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
LIBRARY = [path for path in FILES if path.parts[0] == "clippings"]
PATH = ("capture", "clean", "enrich", "index")  # the states of a document, in order
SURROUNDINGS = ("search", "local", "cli", "pipeline", "runs", "kibana", "web")  # what no state may import
FLOORS = {  # folder -> its sibling folders that it may import
    "clippings.enrich.text": set[str](),
    "clippings.enrich.entities": {"text"},
    "clippings.enrich.places": set[str](),
    "clippings.enrich.coreference": {"text"},
    "clippings.enrich.quotes": {"text", "coreference"},
    "clippings.enrich.quotes.passages": set[str](),
    "clippings.enrich.quotes.clauses": set[str](),
    "clippings.enrich.quotes.cues": {"clauses"},
    "clippings.enrich.quotes.reports": {"clauses", "cues"},
    "clippings.enrich.quotes.speakers": {"passages", "clauses", "cues", "reports"},
    "clippings.enrich.descriptions": {"text", "coreference"},
    "clippings.enrich.corrections": set[str](),
    "clippings.languages": set[str](),
    "clippings.clean.text": set[str](),
    "clippings.clean.facts": {"text"},
    "clippings.clean.rules": {"text", "facts"},
    "clippings.clean.page": {"text", "facts", "rules"},
    "clippings.clean.lines": {"text", "facts", "rules", "page"},
    "clippings.clean.formats": {"text", "rules", "page"},
    "clippings.clean": {"capture", "languages"},
    "clippings.enrich": {"languages"},
}
MAX_FILE = 300
MAX_FUNCTION = 40

ALLOWED = {  # package -> where in clippings/ it may be imported
    "prefect": set[str](),
    "elasticsearch": {"index", "local"},
    "spacy": {"enrich"},
    "langdetect": {"enrich"},
    "trafilatura": {"clean"},
    "bs4": {"clean"},
    "typer": {"cli"},
    "starlette": {"web"},
    "jinja2": {"web"},
    "uvicorn": {"web"},
    "ruamel": {"enrich"},
}


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> list[str]:
    """The dotted names of all modules that a file imports, including inside functions and only for types."""
    names: list[str] = []
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            names += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
    return names


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_each_library_is_imported_in_its_own_layer() -> None:
    for path in LIBRARY:
        for module in imported(path):
            allowed = ALLOWED.get(module.split(".")[0])
            assert allowed is None or path.parts[1] in allowed, f"{path} imports {module}"


def test_no_stage_imports_a_later_one() -> None:
    for path in LIBRARY:
        if path.parts[1] in PATH:
            later = {*PATH[PATH.index(path.parts[1]) + 1 :], *SURROUNDINGS}
            for module in imported(path):
                assert not any(module.startswith(f"clippings.{name}") for name in later), f"{path} imports {module}"


@pytest.mark.parametrize("folder", FLOORS)
def test_each_folder_imports_only_the_layers_below_it(folder: str) -> None:
    above = folder.rpartition(".")[0]
    beside = {path.name for path in (ROOT / above.replace(".", "/")).iterdir() if path.is_dir()}
    files = [path for path in LIBRARY if ".".join(path.parts).startswith(f"{folder}.")]
    assert files
    for path in files:
        for module in imported(path):
            neighbor = module.removeprefix(f"{above}.").split(".")[0] if module.startswith(f"{above}.") else ""
            wrong = neighbor in beside - FLOORS[folder] - {folder.rpartition(".")[2]}
            assert not wrong, f"{path} imports {module}"


def test_no_import_inside_a_function_of_the_path_hides_a_cycle() -> None:
    for path in LIBRARY:
        if path.parts[1] in (*PATH, "languages"):
            for function in functions(path):
                inside = [node.module or "" for node in ast.walk(function) if isinstance(node, ast.ImportFrom)]
                assert not any(module.startswith("clippings") for module in inside), f"{path} {function.name}"


def test_only_the_command_line_imports_the_flows_and_only_inside_functions() -> None:
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


def test_no_module_is_a_catch_all() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "base", "core", "misc"}
    assert [path for path in FILES if path.stem in drawers] == []
