"""What people read is plain: no phrase from the list of banned ones in texts, and no long expression in one piece."""

import ast
import io
import re
import tokenize
from functools import cache
from pathlib import Path

import pytest

from clippings.settings import ROOT
from tests.rendering import DOCS, PAGES

PAGES_OF_EXAMPLES = [DOCS / f"{name}.md" for name in ("alerts", "commands", "cookbook", "search")]  # with commands
GENERATED = {DOCS / page for page in PAGES} - {DOCS / "pipeline.md"}  # of the pipeline only a table is generated
TOP = [ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")]
WRITTEN = sorted([*TOP, *DOCS.rglob("*.md")])

CODE = sorted((ROOT / "clippings").rglob("*.py"))
BANNED_IN_CODE = (
    r"\banew\b",
    r"\bmend(?:s|ed|ing)?\b",
    r"\bwhoever\b",
    r"\bbut for\b",
    r"\bleft out with a word\b",
    r"\b(?:mis)?spelt\b",
    r"\blearned voice\b",
    r"\bon a line of its own\b",
    r"\bspoken of\b",
    r"\bsomething else than\b",
)
BRITISH = (  # the project writes American English, as its field names do; names of others and test texts keep theirs
    r"\w{4}alis(?:e[ds]?|ing|ation)\b",
    r"\b(?:organ|recogn|minim|maxim|optim|summar|token|categor|priorit|synchron|util)is(?:e[ds]?|ing|ation)\b",
    r"(?:col|fav|hon|rum|neighb|behavi)our",
    r"\b(?:centre|metre|theatre|catalogue|licence|defence|judgement|grey|learnt|travelled)",
    r"label(?:led|ling)\b",
    r"\bcancell(?:ed|ing)\b",
    r"\b(?:after|to)wards\b|\bper cent\b",
    r"harbour(?! bridge to close)",  # that is a seed's headline
)
LONGEST_EXPRESSION = 120  # characters

BANNED = {  # a turn, and what to write instead
    r"\banew\b": "again, or a verb with re-",
    r"\bmend(?:s|ed|ing)?\b": "repair, fix",
    r"\bwhom\b": "who, or another sentence",
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
    r"\bspelt\b": "spelled, under any spelling",
    r"\bparted (?:by|from|into)\b": "separated, split",
    r"\blies (?:in|on|within|below|outside|next)\b": "is",
    r"\b(?:it|which|that|what) stands (?:in|on|above|below|before|after|next|between|within)\b": "is, occurs",
    r"\bgoes on (?:with|in|where|to)\b|\bgoes on[.,;]": "continues",
    r"\bin the place of\b": "instead of, in place of",
    r"\bof one's own\b": "your own, separate",
    r"\bwhere (?:nothing|nobody|none|there is no)\b": "if",
    r"\b(?:one|once) an? (?:file|line|document|row|record|entry|match|run)\b": "one per file, once per run",
    r"\bhangs on\b": "depends on, belongs to",
    r"\bsomething else than\b": "something other than",
    r"\balso where\b": "even if",
    r"\bsurer\b": "more certain",
}


def prose(page: Path) -> str:
    """The text of a page on one line, without code."""
    text = re.sub(r"^(?: {4}|\t).*$|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return " ".join(text.split())


@pytest.mark.parametrize("turn", BANNED)
def test_banned_phrase_is_not_in_any_page(turn: str) -> None:
    found = [
        f"{page.relative_to(ROOT)}: {match[0]}"
        for page in WRITTEN
        if page not in GENERATED
        for match in re.finditer(turn, prose(page), re.IGNORECASE)
    ]
    assert found == [], f"write instead: {BANNED[turn]}"


def test_examples_have_american_spelling() -> None:
    texts = [*(DOCS / "tutorial").rglob("*.*"), DOCS / "tutorial.md", *PAGES_OF_EXAMPLES]
    assert [file.name for file in texts if "harbour" in file.read_text(encoding="utf-8").lower()] == []


@pytest.mark.parametrize("spelling", BRITISH)
def test_pages_and_comments_have_american_spelling(spelling: str) -> None:
    texts = {page: prose(page) for page in WRITTEN} | {file: list_comments(file) for file in CODE}
    found = [str(file.relative_to(ROOT)) for file, text in texts.items() if re.search(f"(?i){spelling}", text)]
    assert found == []


def test_glossary_is_alphabetical() -> None:
    terms = re.findall(r"^- \*\*(.+?)\*\*", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert terms == sorted(terms, key=str.lower)


@cache
def list_comments(file: Path) -> str:
    """The comments and docstrings of a module, each on a line."""
    code = file.read_text("utf-8")
    tokens = [
        token.string for token in tokenize.generate_tokens(io.StringIO(code).readline) if token.type == tokenize.COMMENT
    ]
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    strings = [ast.get_docstring(node) for node in ast.walk(ast.parse(code)) if isinstance(node, documented)]
    return "\n".join([*tokens, *filter(None, strings)])


@pytest.mark.parametrize("turn", BANNED_IN_CODE)
def test_banned_phrase_is_not_in_any_comment(turn: str) -> None:
    found = {str(file.relative_to(ROOT)) for file in CODE if re.search(turn, list_comments(file), re.IGNORECASE)}
    assert found == set()


def list_long_expressions(code: str) -> list[int]:
    """Lines of `code` on which an expression of more than 120 characters is compiled without re.VERBOSE."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    return [
        call.lineno
        for call in calls
        if ast.unparse(call.func) == "re.compile"
        and len(ast.unparse(call.args[0])) > LONGEST_EXPRESSION
        and not any("VERBOSE" in ast.unparse(flags) for flags in call.args[1:])
    ]


def test_long_expressions_are_written_in_parts() -> None:
    found = {str(file.relative_to(ROOT)): list_long_expressions(file.read_text("utf-8")) for file in CODE}
    assert {file: lines for file, lines in found.items() if lines} == {}


def test_a_long_expression_is_found() -> None:
    assert list_long_expressions(f'import re\nre.compile(r"{"a" * 130}")\nre.compile(r"{"a" * 130}", re.VERBOSE)') == [
        2
    ]
