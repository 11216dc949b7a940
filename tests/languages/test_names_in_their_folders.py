"""The words of names are in the folders of their languages, and nowhere in the code that reads names."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from clippings import languages
from clippings.documents import EntityType
from clippings.enrich.entities.mentions import LABELS
from clippings.enrich.text.language import TRUST
from clippings.languages import NAME_FORMS, find_name_words
from clippings.languages.given_names import FAMILY_FIRST, GIVEN, SHORT
from clippings.languages.name_words import NameForms, NameWords

ROOT = Path(languages.__file__).parents[1]
FOLDERS = {path.parent.name for path in ROOT.glob("languages/*/__init__.py")}
FILES = [
    *sorted(ROOT.glob("enrich/entities/*.py")),
    *(ROOT / "enrich/text" / name for name in ("models.py", "language.py", "tokens.py")),
]
# Strings that are words of some language, but are not used as words here.
ALLOWED = {
    *get_args(EntityType),
    *(label.lower() for label in LABELS),  # labels of the pipelines
    *TRUST,  # what can declare a language
}
LANGDETECT_CODES = {"en", "he", "in", "no", "und", "zh"}  # its codes that are words as well
_WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")


def words_of(listed: NameWords | NameForms) -> Iterator[str]:
    for found in fields(listed):
        value = getattr(listed, found.name)
        if isinstance(value, Iterable):
            yield from value
        if isinstance(value, Mapping) and found.name == "usual_names":
            yield from value.values()


LISTS: list[NameWords | NameForms] = [*map(find_name_words, ("en", "fr", "")), NAME_FORMS]
VOCABULARY = {word.lower() for listed in LISTS for entry in words_of(listed) for word in entry.split()}
VOCABULARY |= GIVEN | FAMILY_FIRST | SHORT.keys()


def constants(source: str) -> Iterator[str]:
    """The strings of a module, except those for people: docstrings and messages."""
    tree = ast.parse(source)
    for_people: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) or (isinstance(node, ast.Call) and ast.unparse(node.func) == "ClippingsError"):
            for_people |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in for_people:
            yield node.value


def without_comments(pattern: str) -> str:
    """A multi-line pattern without its comments."""
    return re.sub(r"(?<=\s)#[ ].*", "", pattern) if "\n" in pattern else pattern


def find_language(source: str) -> list[str]:
    """The words and the code of a language in a module."""
    found = []
    for constant in constants(source):
        whole = constant.strip().rstrip(".").lower()
        words = {word.lower() for word in _WORD.findall(without_comments(constant)) if len(word) > 3}
        short = {whole} if whole in VOCABULARY | FOLDERS and len(whole) > 1 else set()
        found += sorted((words & VOCABULARY | short) - ALLOWED)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_code_that_reads_names_contains_no_word_of_a_language(path: Path) -> None:
    found = set(find_language(path.read_text(encoding="utf-8")))
    assert found == (LANGDETECT_CODES if path.name == "language.py" else set())


@pytest.mark.parametrize(
    "source",
    [
        'SAINTS = ("St",)',
        'x = word == "the"',
        'x = code == "fr"',
        'x = re.compile(r"(?:born|né)[ ]")',
        'x = re.compile("""\\n[a-z]+  # letters\\n| monsieur\\n""")',
        'x = f"{name} Department"',
        'x = words("jonathan mlle")',
        'x = name.removesuffix("d.c")',
    ],
)
def test_words_in_the_code_are_found(source: str) -> None:
    assert find_language(source)


@pytest.mark.parametrize(
    "source",
    ['"""Born in the State Department."""', 'x = "person"', 'raise ClippingsError("The church is loaded.")'],
)
def test_texts_for_people_are_not_searched(source: str) -> None:
    assert find_language(source) == []
