"""What cleaning knows of a language is in that language's folder, and nowhere in clippings/clean."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from clippings.languages.all_cleaning_words import CLEANING_WORDS, alternatives, gather
from clippings.languages.cleaning_words import CleaningWords, Phrase
from clippings.languages.en.cleaning import appeals, comments, credits, links, newsletter, payment, photos
from clippings.settings import ROOT

CLEAN = ROOT / "clippings" / "clean"
LANGUAGES = ROOT / "clippings" / "languages"
MODULES = sorted(CLEAN.rglob("*.py"))
WORD = re.compile(r"[^\W\d_]{4,}")
HTML = "names of HTML tags and attributes"
SCHEMA = "names of meta tags and of types and properties of schema.org"
CODE = "names that the code of pages gives to boxes, English in every language"
FIELD = "values and names of fields of clippings/documents.py"
MESSAGE = "words of a message to the reader of a log"
NAMES = "names of networks"
MEASURE = "names of what is measured of a line"
ALLOWED = {  # file -> reason -> words that do not come from lines of a page
    "__init__.py": {FIELD: "text published modified date", MESSAGE: "page more tags article first before"},
    "page/authors.py": {
        HTML: "link",
        SCHEMA: "article author data name twitter",
        CODE: "writer written",
    },
    "text/blocks.py": {
        HTML: "address article audio button caption center content embed font form header main menu picture search "
        "section small start text video",
    },
    "facts/byline.py": {HTML: "https"},
    "facts/line_patterns.py": {HTML: "https"},
    "facts/dates.py": {FIELD: "time text file date minute", MESSAGE: "before"},
    "facts/dates_abroad.py": {FIELD: "date en text time"},
    "formats/__init__.py": {HTML: "note", MESSAGE: "word"},
    "page/json_ld.py": {SCHEMA: "account article author name posting report review"},
    "page/marked_elements.py": {
        HTML: "article button content data link main menu time",
        CODE: "author comment date datum fecha from info latest more most news popular posted read related stories "
        "trending writer",
    },
    "page/no_article.py": {HTML: "article form", CODE: "consent cookies error found privacy register sign"},
    "page/__init__.py": {HTML: "article text"},
    "page/shown_dates.py": {HTML: "time", CODE: "date datum fecha info posted"},
    "page/standfirst.py": {
        HTML: "audio button caption data form",
        CODE: "copyright credit disclaimer first gallery image lead list notice photo slide stand",
    },
    "page/page_dates.py": {SCHEMA: "article created date last modified original post published time updated"},
    "page/page_title.py": {SCHEMA: "twitter"},
    "lines/headline.py": {MEASURE: "above address after before below first from last marked name next open told words"},
    "lines/headline_weights.py": {
        MEASURE: "above address after before below first from last marked name next open told words"
    },
    "lines/surroundings.py": {
        MEASURE: "above address after before below from main marked name shared small total words"
    },
    "text/line.py": {HTML: "https"},
    "text/markdown.py": {HTML: "https"},
    "text/passages.py": {FIELD: "text"},
    "formats/pdf.py": {MESSAGE: "letters pages pictures text"},
    "lines/below_article.py": {FIELD: "advertisement"},
    "lines/prose.py": {FIELD: "list"},
    "lines/near_headline.py": {FIELD: "list"},
    "rules/rule.py": {FIELD: "list", MESSAGE: "need each other"},
    "rules/rows.py": {
        NAMES: "bluesky email facebook flipboard google instagram linkedin mail mastodon telegram threads tiktok "
        "twitter whatsapp youtube",
    },
    "sandboxed.py": {HTML: "text", MESSAGE: "more"},
    "page/structure.py": {
        HTML: "article header https main",
        CODE: "advert advertisement author comments consent cookies disclaimer donate newsletters popular recommended "
        "related replies responses share sharing sign social sponsored subscribe subscription tags trending",
    },
    "page/structured_data.py": {
        HTML: "content link",
        SCHEMA: "apple mobile name site twitter website",
    },
}


def strings(value: object) -> Iterator[str]:
    """The strings in a value; for a phrase, its pattern without escapes."""
    if isinstance(value, str):
        yield re.sub(r"\\[a-zA-Z]", " ", value)
    elif isinstance(value, Phrase):
        yield from strings(value.pattern)
    elif isinstance(value, dict):
        yield from strings(tuple(value.values()))
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value):
        yield from strings(tuple(getattr(value, found.name) for found in fields(value)))


VOCABULARY = {word for text in strings(CLEANING_WORDS) for word in WORD.findall(text.lower())}
CODES = {language.code for language in CLEANING_WORDS}


def exempt(tree: ast.Module) -> Iterator[ast.AST]:
    """Text for readers of the code: docstrings, names and reasons of rules, examples of phrases."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and isinstance(node.body[0], ast.Expr):
            yield node.body[0].value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Rule", "_make_rule"):
            yield from node.args
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "stored")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Phrase":
            yield from (keyword.value for keyword in node.keywords if keyword.arg in ("example", "near"))


def words_of_languages(source: str) -> set[str]:
    """The words of any language, and language codes, in the strings of a module."""
    tree = ast.parse(source)
    left_out = {id(node) for node in exempt(tree)}
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            text = re.sub(r"\\[a-zA-Z]", " ", node.value.lower())
            found |= {node.value} & CODES | {word for word in WORD.findall(text) if word in VOCABULARY}
    return found


@pytest.mark.parametrize("module", MODULES, ids=[path.relative_to(CLEAN).as_posix() for path in MODULES])
def test_no_word_of_a_language_is_in_clean(module: Path) -> None:
    allowed = {
        word for words in ALLOWED.get(module.relative_to(CLEAN).as_posix(), {}).values() for word in words.split()
    }
    assert words_of_languages(module.read_text(encoding="utf-8")) - allowed == set()


def test_every_allowed_word_is_still_used() -> None:
    for name, by_reason in ALLOWED.items():
        there = words_of_languages((CLEAN / name).read_text("utf-8"))
        assert {word for words in by_reason.values() for word in words.split()} <= there, name


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('MONTHS = "janvier xyzzy"', {"janvier"}),
        ('if language == "fr":\n    pass', {"fr"}),
        ('BYLINE = re.compile(r"^(?:door|tekst)\\b")', {"door", "tekst"}),
        ('Rule("x", "edges", "line", "reads advertisement", words=("werbung", ""))', {"werbung"}),
        ('"""Says what an advertisement is."""', set()),
        ('Phrase("^x", example="Werbung", near="Werbung")', set()),
    ],
)
def test_words_of_languages_are_found(source: str, words: set[str]) -> None:
    assert words_of_languages(source) == words


def test_every_folder_with_cleaning_words_is_looked_up() -> None:
    folders = {path.parent.name for name in ("cleaning.py", "cleaning") for path in LANGUAGES.glob(f"*/{name}")}
    assert [language.code for language in CLEANING_WORDS] == list(dict.fromkeys(gather(lambda words: [words.code])))
    assert folders == CODES


@pytest.mark.parametrize("language", CLEANING_WORDS, ids=lambda language: language.code)
def test_there_are_twelve_months_in_lower_case(language: CleaningWords) -> None:
    assert len(language.months) in (0, 12)
    assert len(language.months_short) in (0, 12)
    assert all(month and month == month.lower() for month in language.months)


def test_the_longer_of_two_alternatives_is_tried_first() -> None:
    found = re.match(alternatives(lambda language: language.bylines), "автор текста")
    assert found is not None
    assert found[0] == "автор текста"


def test_no_row_of_english_is_in_two_modules() -> None:
    """Otherwise one would hide the other."""
    modules = (appeals, comments, credits, links, newsletter, payment, photos)
    tables = [table for module in modules for table in vars(module).values() if isinstance(table, dict)]
    rows = [row for table in tables for row, found in table.items() if isinstance(found, tuple)]
    english = CLEANING_WORDS[0]
    assert sorted(rows) == sorted([*english.phrases, *english.cues])
