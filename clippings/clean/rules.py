"""The rules for lines that are no part of an article: what they are, where they hold, what they cut, and why.

A rule of words holds for a line whose every word is in its vocabulary, one of them a `core` word. A rule of patterns
holds for a line in which its pattern is found. Both are data, by language; "*" is for every language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from clippings.clean.measures import Line

Where = Literal[
    "anywhere",  # no article has such a line
    "edges",  # an article may have it: cut before and after the body, and beside another cut line
]
Effect = Literal[
    "line",  # cuts the line
    "list",  # cuts the line and all that follows until the article goes on
    "end",  # says that the article is over: only much prose after it is the article again
]

MAX_CHARACTERS = 700  # longer lines are prose that no rule judges
MAX_WORDS = 14  # different words of a line for a rule of words


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    where: Where
    effect: Effect
    reason: str
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # language -> (core words, words beside them)
    patterns: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # language -> patterns of the line, see Line.plain
    max_words: int = 60


@dataclass(frozen=True, slots=True)
class Matcher:
    """The rules, made ready: a core word leads to the vocabularies it belongs to; the patterns stand in order."""

    vocabularies: Mapping[str, tuple[tuple[Rule, frozenset[str]], ...]]
    patterns: tuple[tuple[Rule, re.Pattern[str]], ...]

    def match(self, line: Line) -> Rule | None:
        """Return the first rule that holds for the line by itself."""
        if len(line.text) > MAX_CHARACTERS:
            return None
        words = set(line.tokens)
        if len(words) <= MAX_WORDS and len(line.tokens) <= 3 * MAX_WORDS and not line.quoted:
            for word in line.tokens:
                for rule, vocabulary in self.vocabularies.get(word, ()):
                    if words <= vocabulary:
                        return rule
        for rule, pattern in self.patterns:
            if line.words <= rule.max_words and pattern.search(line.plain):
                return rule
        return None


def compile_rules(rules: tuple[Rule, ...]) -> Matcher:
    vocabularies: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
    for rule in rules:
        shared_core, shared_beside = rule.words.get("*", ("", ""))
        for core, beside in rule.words.values():
            vocabulary = frozenset(f"{core} {beside} {shared_core} {shared_beside}".split())
            for word in sorted(set(f"{core} {shared_core}".split())):
                vocabularies.setdefault(word, []).append((rule, vocabulary))
    patterns = tuple(
        (rule, re.compile("|".join(f"(?:{p})" for ps in rule.patterns.values() for p in ps)))
        for rule in rules
        if rule.patterns
    )
    return Matcher({word: tuple(found) for word, found in vocabularies.items()}, patterns)
