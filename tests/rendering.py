"""The pages of docs/ that are written from the code: `make docs` writes them, and a test compares them."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from clippings.capture.json_keys import KEYS
from clippings.clean.rules.neighbors import NEIGHBOR_RULES
from clippings.clean.rules.places import PLACE_RULES
from clippings.clean.rules.rows import RULES as LINE_RULES
from clippings.clean.rules.rule import Rule
from clippings.cli import PANELS
from clippings.languages.all_cleaning_words import CLEANING_WORDS
from clippings.settings import ROOT, Settings
from tests.commands import load_commands

DOCS = ROOT / "docs"
RULES = (*NEIGHBOR_RULES, *LINE_RULES)
LANGUAGES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "it": "Italian",
    "ja": "Japanese",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ru": "Russian",
    "zh": "Chinese",
}
WHERE = {"anywhere": "anywhere", "edges": "before and after the body"}
EFFECT = {
    "line": "the line",
    "list": "the line and the lines that belong to it",
    "end": "the line and everything after it",
}

SETTINGS_INTRO = """# Settings

Settings are environment variables. Clippings also reads them from a file `.env` in the folder where you start a
command; the environment wins. You need none of them for the local servers of `clippings up`. Put secrets (the API key,
the password) in the environment or in `.env`, which git ignores, and never in a flow's parameters. Clippings does not
show them anywhere.

The defaults are those of a checkout, relative to its folder. Installed from a wheel, Clippings keeps its data in
`~/.local/share/clippings` (or under `XDG_DATA_HOME`), or in the folder that `CLIPPINGS_HOME` names. `corrections.yaml`,
`saved.yaml` and the `inbox` of the schedules are there too.
"""
RULES_INTRO = """# What cleaning cuts

Every line that is not part of the article is kept in `removed`, with its place and one of these labels. Several rows
may share a label. The rows are data in `clippings/clean/rules/`; their words and phrases are in the folder of each
language in `clippings/languages/`. `clippings explain --diff FILE` shows what was cut and why.
"""
DECISIONS_INTRO = """# Decisions

Why it is built this way, in the order in which it was decided. A decision holds, unless its last column names a later
one that replaces parts of it.
"""
COMMANDS_INTRO = """# Commands

Every command has `--help`. Exit status: 0 success, 1 failure, 2 wrong usage, 130 Ctrl-C. Commands that print data
print JSON with `--json`, on one line. `explain` prints one object for each record, each on its own line.

`clippings --install-completion` sets up completion in bash, zsh or fish. It works from the next terminal on. Besides
commands and options, it completes names, sources, domains, collections and languages in the archive. If the archive
does not answer within a second, it completes none of these. Part of a name is enough: `hol` becomes `holt`.
"""


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def render_settings() -> str:
    rows = []
    for name, setting in Settings.model_fields.items():
        default = setting.get_default(call_default_factory=True, validated_data={"home": ROOT / ".clippings"})
        if isinstance(default, Path):
            default = default.relative_to(ROOT)
        shown = "one per processor" if name == "workers" else "" if default in (None, "", {}) else f"`{default}`"
        rows.append((f"`CLIPPINGS_{name.upper()}`", shown, setting.description or ""))
    return f"{SETTINGS_INTRO}\n{table(('variable', 'default', 'meaning'), rows)}"


def render_rules() -> str:
    by_words = [
        (
            f"`{rule.label}`",
            f"`{rule.name}`",
            rule.reason,
            EFFECT[rule.effect],
            WHERE[rule.where],
            spoken(rule),
        )
        for rule in RULES
    ]
    by_place = [(f"`{rule.label}`", f"`{rule.name}`", rule.reason) for rule in PLACE_RULES]
    return (
        f"{RULES_INTRO}\n## By the words and the neighbors of a line\n\n"
        f"{table(('label', 'row', 'cuts', 'how much', 'where', 'languages'), sorted(by_words))}\n"
        f"## By the place of a line\n\n{table(('label', 'row', 'cuts'), by_place)}"
    )


def render_decisions() -> str:
    """A row for each decision. Its second paragraph names the later ones that replace parts of it."""
    rows = []
    for path in sorted((DOCS / "decisions").glob("[0-9]*.md")):
        title, then = path.read_text(encoding="utf-8").removeprefix("# ").split("\n\n", 2)[:2]
        number, said = title.split(". ", 1)
        state = then.removeprefix("Replaced in part ") if then.startswith("Replaced in part ") else ""
        rows.append((number, f"[{said}]({path.name})", state))
    return f"{DECISIONS_INTRO}\n{table(('number', 'decision', 'replaced in part'), rows)}"


def spoken(rule: Rule) -> str:
    languages = [language.code for language in CLEANING_WORDS if rule.name in {*language.words, *language.phrases}]
    everywhere = not languages or any(rule.words) or rule.phrases
    return "all" if everywhere else ", ".join(sorted(LANGUAGES[code] for code in languages))


def render_commands() -> str:
    commands = load_commands().commands
    parts = []
    for panel, rows in PANELS.items():
        parts.append(f"## {panel}\n")
        parts += [section for name, _, _ in rows for section in sections(commands[name], f"clippings {name}")]
    return COMMANDS_INTRO + "".join(f"\n{part}" for part in parts)


def sections(command: Any, name: str) -> Iterable[str]:
    """One section per command; commands of groups are in registration order. typer brings its own click."""
    for child in getattr(command, "commands", {}).values():
        yield from sections(child, f"{name} {child.name}")
    if not hasattr(command, "commands"):
        rows = [parameter_row(parameter) for parameter in command.params]
        parameters = f"\n{table(('argument or option', 'meaning'), rows)}" if rows else ""
        yield f"### {name}\n\n{(command.help or '').strip()}\n{parameters}"


def parameter_row(parameter: Any) -> tuple[str, str]:
    option = parameter.param_type_name == "option"
    shown = ", ".join((*parameter.opts, *parameter.secondary_opts)) if option else parameter.name.upper()
    return f"`{shown}`", " ".join((parameter.help or "").split())


def render_pipeline() -> str:
    """The page, with its table of JSON keys generated from the code."""
    rows = [
        (f"`{field}`" if number == 0 else "", f"`{key.path}`", key.writer, f"`{key.example}`")
        for field, keys in KEYS.items()
        for number, key in enumerate(keys)
    ]
    keys = table(("field", "read from", "as written by", "example"), rows)
    page = (DOCS / "pipeline.md").read_text(encoding="utf-8")
    return re.sub(r"^\| field \| read from .*\n(?:\|.*\n)*", lambda _: keys, page, flags=re.MULTILINE)


PAGES = {
    "pipeline.md": render_pipeline,
    "settings.md": render_settings,
    "rules.md": render_rules,
    "commands.md": render_commands,
    "decisions/README.md": render_decisions,
}


def main() -> None:
    for name, render in PAGES.items():
        (DOCS / name).write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
