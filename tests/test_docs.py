"""The documentation is complete: fields, settings, commands, rules. Pages generated from the code are current."""

import ast
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from clippings.clean.rules.places import PLACE_RULES
from clippings.runs.audit import Audit, audit_rows
from clippings.settings import ROOT
from tests.commands import load_commands
from tests.quality.floors import FLOORS
from tests.rendering import DOCS, PAGES, RULES

MAPPINGS = sorted((ROOT / "mappings").glob("*.json"))
GOLDEN = sorted((ROOT / "tests" / "golden").glob("[0-9]*.json"))
PROSE = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
NAMING = [
    path for folder in ("clippings", "flows") for end in ("py", "html") for path in (ROOT / folder).rglob(f"*.{end}")
]
MAX_DECISION_LINES = 40


def field_names(properties: dict[str, Any], above: str = "") -> Iterator[str]:
    """The names of a mapping's fields; for an object only its parts, for a nested one also itself."""
    for name, field in properties.items():
        if "type" in field:
            yield above + name
        yield from field_names(field.get("properties", {}), f"{above}{name}.")


def sections() -> dict[str, str]:
    """The sections of fields.md by name of their index."""
    parts = re.split(r"^## ", (DOCS / "fields.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {part.split(":")[0]: part for part in parts[1:]}


@pytest.mark.parametrize("mapping", MAPPINGS, ids=[path.stem for path in MAPPINGS])
def test_every_field_is_documented_and_every_documented_field_exists(mapping: Path) -> None:
    properties = json.loads(mapping.read_text(encoding="utf-8"))["mappings"]["properties"]
    documented = re.findall(r"^\| `([^`]+)`", sections()[mapping.stem], flags=re.MULTILINE)
    assert sorted(documented) == sorted(field_names(properties))


@pytest.mark.parametrize(("page", "render"), PAGES.items())
def test_page_that_is_written_from_the_code_is_current(page: str, render: Callable[[], str]) -> None:
    assert (DOCS / page).read_text(encoding="utf-8") == render(), "Run `make docs`."


@pytest.mark.parametrize("golden", GOLDEN, ids=[path.name for path in GOLDEN])
def test_every_rule_that_acts_on_a_seed_is_documented(golden: Path) -> None:
    cleaning = {rule.label for rule in (*RULES, *PLACE_RULES)}
    quotes = set(re.findall(r"^\| `([a-z-]+)` \|", (DOCS / "pipeline.md").read_text(encoding="utf-8"), re.MULTILINE))
    for doc in json.loads(golden.read_text(encoding="utf-8")):
        assert {cut["rule"] for cut in doc["removed"]} <= cleaning
        assert {quote["rule"] for quote in doc["quotes"]} <= quotes


@pytest.mark.parametrize("page", PROSE, ids=[path.relative_to(ROOT).as_posix() for path in PROSE])
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in target and not target.startswith("#"):
            assert (page.parent / target.split("#")[0]).exists(), target


def test_every_file_that_contributors_are_told_of_exists() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w/])(?:clippings|docs|tests)/[\w./-]*\w", text))
    assert len(named) > 50
    assert [path for path in sorted(named) if "xx" not in path and not (ROOT / path).exists()] == []


def findings_of_doctor() -> Iterator[tuple[str, str]]:
    """Subject and first words of every finding that is not ok; "" if they are only known once it is found."""
    for function in ast.walk(ast.parse((ROOT / "clippings" / "local" / "doctor.py").read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        assigned = {ast.unparse(a.targets[0]): a.value for a in ast.walk(function) if isinstance(a, ast.Assign)}
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "Finding":
                subject, state, detail = call.args[:3]
                if set(literals(state)) != {"ok"}:
                    words = literals(assigned.get(ast.unparse(detail), detail))
                    yield "".join(literals(subject)), next((w for w in words if re.search("[a-z]", w)), "")


def literals(tree: ast.AST) -> list[str]:
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return [text.strip(" .:,;") for text in texts if isinstance(text, str)]


def test_every_alert_is_explained() -> None:
    text = (DOCS / "operations.md").read_text(encoding="utf-8")
    findings = list(findings_of_doctor())
    assert len(findings) > 15
    for subject, words in findings:
        row = rf"^\| doctor{', ' if subject else ''}{subject}: [^|]*{re.escape(words)}[^|]* \|"
        assert re.search(row, text, flags=re.MULTILINE), (subject, words)
    explained = set(re.findall(r"^\| doctor, (\w+):", text, flags=re.MULTILINE))
    assert explained == {subject for subject, _ in findings if subject}
    for name in rows_that_must_be_zero():
        assert f"| audit: {name} |" in text


def rows_that_must_be_zero() -> Iterator[str]:
    empty: dict[str, Any] = {
        "unaccounted": {},
        "wrong_quotes": (),
        "wrong_stories": (),
        "wrong_people": (),
        "drift": (),
        "stale": {},
    }
    well = Audit(**{field.name: empty.get(field.name, 0) for field in fields(Audit)})
    for field in fields(Audit):
        one: Any = {dict: {"x": 1}, tuple: ("x",), int: 1}[type(getattr(well, field.name))]
        changed = replace(well, **{field.name: one})
        if changed.difference:
            yield from {name for name, _ in set(audit_rows(changed)) - set(audit_rows(well))} - {"difference"}


@pytest.mark.parametrize(
    ("row", "measures"),
    [
        ("text of 449 web pages", ("parts F1", "parts recall")),
        ("their titles", ("title",)),
        ("their day", ("date",)),
        ("their authors", ("byline",)),
        ("direct quotes of 245", ("end-to-end F1",)),
    ],
)
def test_readme_claims_no_more_than_the_floors(row: str, measures: tuple[str, ...]) -> None:
    found = re.search(
        rf"^\| {row}[^|]*\| ([.\d/ ]+) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert found
    sets = ("quotes",) if "end-to-end F1" in measures else ("pages A", "pages B")
    held = [min(FLOORS[name][measure].needed for name in sets) for measure in measures]
    claims = [float(claim) for claim in found[1].split("/")]
    assert all(claim <= floor for claim, floor in zip(claims, held, strict=True))


def test_decisions_are_short_and_numbered() -> None:
    decisions = sorted((DOCS / "decisions").glob("[0-9]*.md"))
    assert [path.name[:4] for path in decisions] == [f"{i:04}" for i in range(1, len(decisions) + 1)]
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in decisions}
    assert {name: length for name, length in lengths.items() if length > MAX_DECISION_LINES} == {}


def test_changelog_says_what_to_do_in_each_new_entry_and_once_in_each_release() -> None:
    duties = r"Clean again: (?:yes|no)\. Enrich again: (?:yes|no)\. Reindex: (?:yes|no)\."
    parts = re.split(r"^## (.+)\n", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    (first, unreleased), *releases = zip(parts[::2], parts[1::2], strict=True)
    assert first == "Unreleased"
    for entry in re.findall(r"^- .*(?:\n  .*)*", unreleased, flags=re.MULTILINE):
        assert re.search(rf"{duties}$", entry), entry
    for name, text in releases:
        group = r"\n(?:[^-\s].*:\n\n)?(?:- .*\n(?:  .*\n)*)+"
        assert re.fullmatch(rf"\n{duties}\n(?:[^-\s].*\n)*(?:{group})+\n?", text), name
        assert len(re.findall(duties, text)) == 1, name
    versions = [[int(number) for number in name.split()[0].split(".")] for name, _ in releases]
    assert versions == sorted(versions, reverse=True)


def test_version_is_that_of_the_last_release() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    release = re.search(r"^## (\d\S+) \(", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert release
    assert project["project"]["version"] == release[1]


def find_unknown_command(line: str) -> str | None:
    """The first word of a command line, after `clippings`, that is not a command or an option of it."""
    command, words = load_commands(), line.split()
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    if hasattr(command, "commands"):
        return next((word for word in words if word != "--help"), None)
    options = {"--help", *(option for parameter in command.params for option in parameter.opts)}
    return next((word for word in words if word.startswith("--") and word.split("=")[0] not in options), None)


def test_every_command_that_a_page_or_a_message_names_exists() -> None:
    unknown: dict[str, str] = {}
    for page in [*PROSE, *NAMING]:
        text = re.sub("</?code>", "`", page.read_text(encoding="utf-8"))
        named = re.findall(r"`(?:\.venv/bin/)?clippings ([a-z][^`\n]*)`", "" if page.name == "CHANGELOG.md" else text)
        unknown |= {f"{page}: {line}": word for line in named if (word := find_unknown_command(line))}
    assert unknown == {}


def test_a_command_or_option_that_does_not_exist_is_found() -> None:
    assert find_unknown_command("people shwo ID") == "shwo"
    assert find_unknown_command("reenrich --all") == "--all"
    assert find_unknown_command("link --all") is None
