"""A language is one folder: no part of it is in the enrichment code, and the parts outside are listed here."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from clippings import languages
from clippings.documents import EntityType, Pronoun, PronounEvidence, QuoteKind, Stage
from clippings.enrich.entities.mentions import LABELS
from clippings.enrich.quotes.attribution import CONFIDENCE
from clippings.enrich.quotes.cue import CueKind
from clippings.languages import find_grammar
from clippings.languages.grammar import Grammar
from clippings.search.plain import LANGUAGES
from clippings.settings import ROOT

FOLDER = Path(languages.__file__).parent
NO_LANGUAGE = {"gazetteer"}  # a folder that all languages share
CODES = sorted({path.name for path in FOLDER.iterdir() if (path / "__init__.py").exists()} - NO_LANGUAGE)
ENRICH = ROOT / "clippings" / "enrich"
MIN_LETTERS = 3  # letters of a word; shorter strings are parts of patterns
NO_RULES = {"installed.py", "natasha.py"}  # which models exist and how one is run: packages and messages
PARTS = [  # all except corrections, whose words are messages to the person who writes the file
    "entities",
    "places",
    "coreference",
    "quotes",
    "descriptions",
    *(
        path.relative_to(ENRICH).as_posix()
        for path in sorted([*ENRICH.glob("*.py"), *ENRICH.glob("text/*.py")])
        if path.name not in NO_RULES
    ),
]
# Codes that belong to langdetect rather than to a language folder.
KNOWN = {"text/language.py": {"language.py": ["en", "zh"]}}
VALUES = (EntityType, QuoteKind, Stage, CueKind, Pronoun, PronounEvidence)
ALLOWED = {
    *CONFIDENCE,  # names of rules, as archives store them
    *(value for type_ in VALUES for value in get_args(type_)),  # values of types
    "und",  # for no language
    *("HEAD", *LABELS),  # spaCy's name for a column of a parse, and the types of names
    "text",  # what decides the language, as stored in archives
    *("list2ragged", "ragged2list", "embed_once", "choose_and_scale"),  # names of layers
}


@cache
def vocabulary() -> frozenset[str]:
    """The words of all grammars."""
    texts = [text for code in CODES for text in words_of(find_grammar(code))]
    return frozenset(word for text in texts for word in split(text))


@cache
def labels() -> frozenset[str]:
    """The labels of all treebanks."""
    found = [find_grammar(code).labels for code in CODES]
    return frozenset(label for of in found if of for field in fields(of) for label in getattr(of, field.name))


def words_of(grammar: Grammar) -> Iterator[str]:
    for field in fields(grammar):
        value = getattr(grammar, field.name)
        if isinstance(value, frozenset | tuple):
            yield from value
        elif isinstance(value, dict):
            yield from value
            yield from (word for of in value.values() if isinstance(of, frozenset) for word in of)


def split(text: str) -> list[str]:
    """The words of a text or a pattern, in lower case."""
    plain = re.sub(r"\\.| # .*", " ", text)  # without the comments of a long pattern
    return re.findall(rf"[^\W\d_]{{{MIN_LETTERS},}}", plain.lower())


def files_of(part: str) -> list[Path]:
    path = ENRICH / part
    return [path] if path.suffix else sorted(path.rglob("*.py"))


def constants(tree: ast.Module) -> Iterator[ast.Constant]:
    """The string constants of a module that are not documentation, types or error messages."""
    aside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            aside.update(ast.walk(node) if isinstance(node.value, ast.Constant) else ())
        annotations = (getattr(node, "annotation", None), getattr(node, "returns", None))
        aside.update(inner for annotation in annotations if annotation for inner in ast.walk(annotation))
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal"):
            aside.update(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in aside:
            yield node


def findings(source: str) -> list[str]:
    """What a module knows about a language: codes, labels of a treebank, words."""
    found = []
    for node in constants(ast.parse(source)):
        assert isinstance(node.value, str)
        text = node.value
        if text in ALLOWED:
            continue
        alone = [text] if text in CODES or text in labels() else []
        found += [word for word in alone or vocabulary().intersection(split(text))]
    return found


@pytest.mark.parametrize("part", PARTS)
def test_everything_of_a_language_is_in_its_folder(part: str) -> None:
    found = {path.name: findings(path.read_text(encoding="utf-8")) for path in files_of(part)}
    assert {name: words for name, words in found.items() if words} == KNOWN.get(part, {})


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('if code == "fr": pass', id="a code"),
        pytest.param('names = {"de": 1}', id="a code as a key"),
        pytest.param('x = word.endswith("said")', id="a word"),
        pytest.param('X = re.compile(r"\\b(?:said|told)\\b")', id="words in a pattern"),
        pytest.param('X = words("""dit répond""")', id="a list of words"),
        pytest.param('if label == "nsubj": pass', id="a label"),
    ],
)
def test_language_outside_its_folder_is_found(line: str) -> None:
    assert findings(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('"""German nouns; said the minister."""', id="documentation"),
        pytest.param('x: "Doc | None" = None', id="a type"),
        pytest.param('rule = "after"', id="the name of a rule"),
        pytest.param('X = re.compile(r"[^\\W\\d_]+")', id="signs"),
    ],
)
def test_words_that_are_not_languages_are_ignored(line: str) -> None:
    assert findings(line) == []


# What the plain files outside the folders lack of each language. A new folder needs a separate line here: at first
# all four places, then without those that it was added to.
LACKING = {
    "fi": {"articles searches text_fi", "articles text_fi", "kibana text_fi", "quotes text_fi"},
    "ja": {"articles searches text_ja", "articles text_ja", "kibana text_ja", "quotes text_ja"},
    "zh": {"articles searches text_zh", "articles text_zh", "kibana text_zh", "quotes text_zh"},
    "nl": {"articles searches text_nl", "articles text_nl", "kibana text_nl", "quotes text_nl"},
}


@cache
def fields_outside() -> frozenset[str]:
    """The places where the mappings have a field, and where Kibana's source names one: "articles text_en"."""
    found = []
    for name in ("articles", "quotes"):
        mapping = json.loads((ROOT / "mappings" / f"{name}.json").read_text(encoding="utf-8"))
        searched = mapping["settings"]["index"]["query"]["default_field"]
        found += [f"{name} {field}" for field in mapping["mappings"]["properties"]]
        found += [f"{name} searches {field.partition('^')[0]}" for field in searched]
    objects = (ROOT / "kibana" / "objects.yaml").read_text(encoding="utf-8")
    return frozenset([*found, *(f"kibana {field}" for field in re.findall(r"\w+", objects))])


@pytest.mark.parametrize("code", sorted({*CODES, *LACKING}))
def test_gaps_of_a_language_outside_its_folder_are_listed(code: str) -> None:
    wanted = {
        f"articles text_{code}",
        f"articles searches text_{code}",
        f"quotes text_{code}",
        f"kibana text_{code}",
    }
    assert code in CODES, f"there is no folder clippings/languages/{code}"
    assert wanted - fields_outside() == LACKING.get(code, set()), "say in LACKING what there is still to add"


@pytest.mark.parametrize("code", CODES)
def test_a_language_can_be_asked_for_by_its_name(code: str) -> None:
    assert any(re.match(rf"{code}\b", asked) for asked in LANGUAGES.values())
