"""The rules for lines that are not part of an article: what they are, where they apply, what they cut, and why.

A rule applies to a line if all its words are in one vocabulary of the rule and one of them is a core word, or if the
line has a phrase of the rule. Both are data that each language keeps under the rule's name.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from clippings.clean.text.line import CLOSING, DASHES, LOOK, SMALL, MeasuredLine
from clippings.languages.all_cleaning_words import CLEANING_WORDS, gather
from clippings.languages.cleaning_words import CleaningWords, Phrase

Where = Literal[
    "anywhere",  # no article has such a line
    "edges",  # an article may have such a line: cut before and after the body, and next to another cut line
]
Effect = Literal[
    "line",  # cuts the line
    "list",  # cuts the line and everything after it until the article continues
    "end",  # ends the article: only a lot of prose after it continues it
]

# A page does not report what people say: a sentence with one of these verbs is part of the article.
REPORTING = frozenset(gather(lambda language: language.reporting.split()))
# What follows a quotation: `," said`, `“, sagte`, `», — сказала`
_ATTRIBUTED = re.compile(rf"\w(?:[,!?…][{CLOSING}]|[!?….]?[{CLOSING}],)\s*(?:[{DASHES}]\s*)?(?=[{SMALL}])")
REPORTING_WORDS = 6  # fewest words of such a sentence
MAX_CHARACTERS = 1500  # longer lines are prose, and no rule judges them
END = 120  # last characters of a line in which patterns for its end are looked for
MAX_WORDS = 14  # a rule of words applies to lines with at most this many different words


def is_attributed(line: MeasuredLine) -> bool:
    """Whether the line is a quotation with its attribution: a known verb, or marks as in `"...," said`."""
    if not line.sentence or not line.quoted:
        return False
    return not REPORTING.isdisjoint(line.tokens) or bool(_ATTRIBUTED.search(line.text[:LOOK]))


@dataclass(frozen=True, slots=True, eq=False)  # a row equals only itself
class Rule:
    name: str  # of this row only
    where: Where
    effect: Effect
    reason: str
    stored: str = ""  # its name in `removed`, if several rows share one
    # Those of no language; clippings/languages has those of each language under the name of the rule.
    words: tuple[str, str] = ("", "")  # core words, and words next to them
    phrases: tuple[Phrase, ...] = ()
    cues: tuple[str, ...] = ()  # a phrase bound to neither end of the line applies only if the line has one of them
    max_words: int = 60
    reports: bool = False  # also applies to a sentence that reports what somebody said
    has_items: bool = False  # the short lines after it belong to it
    leads_down: bool = False  # above an article it links to what is below: the lines after it do not belong to it
    boxed: bool = False  # it also opens small boxes within an article, which then continues with less prose
    bare_links: bool = False  # its links have no summaries: the first sentence below them is the article's
    inset: bool = False  # it also occurs within an article, whose short sentences may follow
    within: bool = False  # articles have such lines too: it shows nothing about the lines above it
    states_date: bool = False  # above an article it states when the article was published
    credits_photo: bool = False  # it names the owner of a photo, or introduces the name with a colon
    in_release: bool = False  # press releases have it
    in_thread: bool = False  # below an article, it marks comments if it recurs

    @property
    def label(self) -> str:
        """The name that `removed` has for the lines that it cuts."""
        return self.stored or self.name


@dataclass(frozen=True, slots=True)
class Pattern:
    """The phrases of a rule, compiled by where in a line they are looked for."""

    rule: Rule
    cues: tuple[str, ...]
    begin: re.Pattern[str] | None  # at the beginning of the line
    end: re.Pattern[str] | None  # in the last END characters
    inside: re.Pattern[str] | None  # in a line that has a cue

    def matches(self, line: MeasuredLine) -> bool:
        plain = line.plain
        if self.begin is not None and self.begin.match(plain):
            return True
        if self.end is not None and self.end.search(plain, max(0, len(plain) - END)):
            return True
        if self.inside is None or line.quoted:  # quoted text is somebody's words
            return False
        return any(cue in plain for cue in self.cues) and bool(self.inside.search(plain))


@dataclass(frozen=True, slots=True)
class Matcher:
    """The compiled rules: each core word leads to the vocabularies it belongs to; the patterns are in order."""

    vocabularies: Mapping[str, tuple[tuple[Rule, frozenset[str]], ...]]
    patterns: tuple[Pattern, ...]

    def match(self, line: MeasuredLine) -> Rule | None:
        """Return the first rule that applies to the line by itself."""
        if len(line.text) > MAX_CHARACTERS:
            return None
        words = set(line.tokens)
        if len(words) <= MAX_WORDS and not line.quoted:
            for word in line.tokens:
                for rule, vocabulary in self.vocabularies.get(word, ()):
                    if words <= vocabulary:
                        return rule
        reports = line.sentence and line.words >= REPORTING_WORDS and not REPORTING.isdisjoint(line.tokens)
        for pattern in self.patterns:
            if reports and not pattern.rule.reports:
                continue
            if line.words <= pattern.rule.max_words and pattern.matches(line):
                return pattern.rule
        return None


def compile_rules(rules: Sequence[Rule], languages: Sequence[CleaningWords] = CLEANING_WORDS) -> Matcher:
    vocabularies: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
    for rule in rules:
        shared_core, shared_beside = rule.words
        spoken = [language.words[rule.name] for language in languages if rule.name in language.words]
        for core, beside in (rule.words, *spoken):
            vocabulary = frozenset(f"{core} {beside} {shared_core} {shared_beside}".split())
            for word in sorted(set(f"{core} {shared_core}".split())):
                vocabularies.setdefault(word, []).append((rule, vocabulary))
    patterns = tuple(pattern for rule in rules if (pattern := _compile(rule, languages)))
    return Matcher({word: tuple(found) for word, found in vocabularies.items()}, patterns)


def _compile(rule: Rule, languages: Sequence[CleaningWords]) -> Pattern | None:
    phrases = [*rule.phrases, *(phrase for language in languages for phrase in language.phrases.get(rule.name, ()))]
    cues = (*rule.cues, *(cue for language in languages for cue in language.cues.get(rule.name, ())))
    begin: list[str] = []
    end: list[str] = []
    inside: list[str] = []
    for pattern in (phrase.pattern for phrase in phrases):
        (begin if pattern.startswith("^") else end if pattern.endswith("$") else inside).append(pattern)
    if bool(inside) != bool(cues):
        raise ValueError(f"rule {rule.name}: phrases that are bound to no end of the line and cues need each other")
    compiled = (re.compile("|".join(f"(?:{p})" for p in ps)) if ps else None for ps in (begin, end, inside))
    return Pattern(rule, tuple(dict.fromkeys(cues)), *compiled) if phrases else None
