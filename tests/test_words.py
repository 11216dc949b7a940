"""The texts that people write are plain English: no turn of the house's list of banned ones comes back."""

import re
from pathlib import Path

import pytest

from clippings.settings import ROOT
from tests.rendering import DOCS, PAGES

GENERATED = {DOCS / page for page in PAGES} - {DOCS / "pipeline.md"}  # of the pipeline only a table is generated
TOP = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
WRITTEN = sorted([*TOP, *DOCS.rglob("*.md")])

BANNED = {  # a turn, and what to write instead
    r"\banew\b": "again, or a verb with re-",
    r"\bmend(?:s|ed|ing)?\b": "repair, fix",
    r"\bwhom\b(?! does this source quote)": "who, or another sentence (a test reads that question of kibana.md)",
    r"\bwhoever\b": "anyone who, or you",
    r"\bwhatever\b": "everything that, any",
    r"\bof which\b": "a second sentence",
    r"\bleft out with a word\b": "skipped with a message",
    r"\bkept and said so\b": "kept, and the run says so",
    r"(?<!there )\b(?:is|are) no (?!longer\b|more\b)\w+": "is not a, does not",
    r"\bbehind (?!aliases\b)": "after, under",
    r"\bbeside\b": "next to, during, apart from",
    r"\bspoken of\b|\bspeaks? of\b": "refer to",
    r"\btells? of\b": "show, report",
    r"\bas (?:it|they) stands?\b": "as written, word for word",
    r"\bnobody's\b": "not anyone's",
    r"\bspelt (?:nearly )?so\b": "with a similar spelling",
    r"\bshall\b": "should, must",
    r"\bgoes? on where\b": "continues where it left off",
    r"\bbut for\b": "except for",
}


def prose(page: Path) -> str:
    """The text of a page on one line, without code."""
    text = re.sub(r"^(?: {4}|\t).*$|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return " ".join(text.split())


@pytest.mark.parametrize("turn", BANNED)
def test_banned_turn_is_in_no_text_that_people_write(turn: str) -> None:
    found = [
        f"{page.relative_to(ROOT)}: {match[0]}"
        for page in WRITTEN
        if page not in GENERATED
        for match in re.finditer(turn, prose(page), re.IGNORECASE)
    ]
    assert found == [], f"write instead: {BANNED[turn]}"


def test_glossary_is_alphabetical() -> None:
    terms = re.findall(r"^- \*\*(.+?)\*\*", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert terms == sorted(terms, key=str.lower)
