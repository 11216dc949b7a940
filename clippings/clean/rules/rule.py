"""The rules for lines that are no part of an article: what they are, where they hold, what they cut, and why.

A rule of words holds for a line whose every word is in its vocabulary, one of them a `core` word. A rule of patterns
holds for a line in which its pattern is found. Both are data, by language; "*" is for every language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from clippings.clean.line import Line

Where = Literal[
    "anywhere",  # no article has such a line
    "edges",  # an article may have it: cut before and after the body, and beside another cut line
]
Effect = Literal[
    "line",  # cuts the line
    "list",  # cuts the line and all that follows until the article goes on
    "end",  # says that the article is over: only much prose after it is the article again
]

_REPORTING = """
    said says told wrote asked added warned urged ordered begged declined found explained declared announced
    dit écrit déclaré expliqué affirmé demandé sagte schrieb erklärte teilte berichtete fragte
    dijo escribió explicó declaró afirmó disse afirmou detto сказал сказала заявил заявила сообщил сообщила сообщили
    написал рассказал
"""
REPORTING = frozenset(_REPORTING.split())  # a page does not report: a sentence with one of these is the article's
MAX_CHARACTERS = 1500  # longer lines are prose that no rule judges
END = 120  # characters at the end of a line in which patterns that are bound to its end are looked for
MAX_WORDS = 14  # different words of a line for a rule of words


@dataclass(frozen=True, slots=True)
class Rule:
    name: str  # of this row alone
    where: Where
    effect: Effect
    reason: str
    stored: str = ""  # its name in `removed`, where several rows share one
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # language -> (core words, words beside them)
    patterns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # language -> patterns, see Line.plain
    cues: tuple[str, ...] = ()  # a pattern that is bound to no end of the line holds only where one of them is
    max_words: int = 60
    reports: bool = False  # holds also for a sentence that reports what somebody said
    has_items: bool = False  # the short lines that follow belong to it
    leads_down: bool = (
        False  # above an article it is a link to what stands below: the lines that follow are not its own
    )
    boxed: bool = False  # it also opens small boxes within an article, which then goes on with less prose
    within: bool = False  # articles have such lines too: it says nothing about the lines above it
    states_date: bool = False  # above an article it states when that was published
    credits_photo: bool = False  # it names the owner of a photo, or announces him before a colon
    in_thread: bool = False  # below an article, comments are known by its coming again and again

    @property
    def label(self) -> str:
        """The name under which `removed` has the lines that it cuts."""
        return self.stored or self.name


@dataclass(frozen=True, slots=True)
class Pattern:
    """The patterns of a rule, by where in a line they are looked for."""

    rule: Rule
    begin: re.Pattern[str] | None  # from the beginning of the line
    end: re.Pattern[str] | None  # in the last END characters
    inside: re.Pattern[str] | None  # in a line that has a cue

    def matches(self, line: Line) -> bool:
        plain = line.plain
        if self.begin is not None and self.begin.match(plain):
            return True
        if self.end is not None and self.end.search(plain, max(0, len(plain) - END)):
            return True
        if self.inside is None or line.quoted:  # what is quoted is somebody's words
            return False
        return any(c in plain for c in self.rule.cues) and bool(self.inside.search(plain))


@dataclass(frozen=True, slots=True)
class Matcher:
    """The rules, made ready: a core word leads to the vocabularies it belongs to; the patterns stand in order."""

    vocabularies: Mapping[str, tuple[tuple[Rule, frozenset[str]], ...]]
    patterns: tuple[Pattern, ...]

    def match(self, line: Line) -> Rule | None:
        """Return the first rule that holds for the line by itself."""
        if len(line.text) > MAX_CHARACTERS:
            return None
        words = set(line.tokens)
        if len(words) <= MAX_WORDS and not line.quoted:
            for word in line.tokens:
                for rule, vocabulary in self.vocabularies.get(word, ()):
                    if words <= vocabulary:
                        return rule
        reports = line.sentence and line.words >= 6 and not REPORTING.isdisjoint(line.tokens)
        for pattern in self.patterns:
            if reports and not pattern.rule.reports:
                continue
            if line.words <= pattern.rule.max_words and pattern.matches(line):
                return pattern.rule
        return None


def compile_rules(rules: tuple[Rule, ...]) -> Matcher:
    vocabularies: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
    for rule in rules:
        shared_core, shared_beside = rule.words.get("*", ("", ""))
        for core, beside in rule.words.values():
            vocabulary = frozenset(f"{core} {beside} {shared_core} {shared_beside}".split())
            for word in sorted(set(f"{core} {shared_core}".split())):
                vocabularies.setdefault(word, []).append((rule, vocabulary))
    patterns = tuple(_compile(rule) for rule in rules if rule.patterns)
    return Matcher({word: tuple(found) for word, found in vocabularies.items()}, patterns)


def _compile(rule: Rule) -> Pattern:
    begin: list[str] = []
    end: list[str] = []
    inside: list[str] = []
    for pattern in (p for language in rule.patterns.values() for p in language):
        (begin if pattern.startswith("^") else end if pattern.endswith("$") else inside).append(pattern)
    if bool(inside) != bool(rule.cues):
        raise ValueError(f"rule {rule.name}: patterns that are bound to no end of the line and cues need each other")
    return Pattern(rule, *(re.compile("|".join(f"(?:{p})" for p in ps)) if ps else None for ps in (begin, end, inside)))
