"""Finds the headline of a flattened page: the line above the body that looks most like one.

Its words occur again below, the byline or the day is near, and it is not in a menu. How much each of these signs counts
was learned from pages whose headline is known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from math import log1p
from operator import mul

from clippings.clean.facts.line_patterns import ADDRESS, BYLINES, DATE_WORDS, has_date, is_author, is_name
from clippings.clean.lines.headline_weights import WEIGHTS
from clippings.clean.lines.told_again import gather_words, measure_share
from clippings.clean.rules.places import BYLINE, DATE
from clippings.clean.rules.rule import Rule, is_attributed
from clippings.clean.text.line import DASHES, MeasuredLine

ENTRIES = 3  # fewest lines that only have a time on the page of a live blog
SHORTEST = 6  # fewest words of a headline over a standfirst that looks more like one
FULL = 10  # fewest words of that standfirst
MARGIN = 1.5  # by how much the headline may look less like one
TITLE_WORDS = 24  # most words of a headline
ENOUGH = 8  # words of a headline: more of them do not make it more likely
LONG = 14  # words; a longer candidate is more likely the standfirst
HEADED = 3  # fewest words of a headline with a standfirst right below it
NEAR = 5  # lines above a byline or date
AROUND = 3  # lines before and after it that are looked at: those of a menu are short
HEAD = 300  # the headline is at most this many lines above the body
TOLD = 12  # first lines of the body in which its words are looked for
_NAMES = """
    told length long near next_stated above_stated below_stated again name dated sentence call capitals upper numbered
    parted open_end address lower quoted listed ruled far from_top standfirst headed marked_before marked_after
    words_before words_after first last
"""
MEASURES = tuple(_NAMES.split())
_DIGITS = re.compile(r"\d")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
_PARTED = re.compile(r"\s[|›»→>·•/]\s|[|›»→←>]")
_BEGINS_WITH_TIME = re.compile(r"\d{1,2}[.:h]\d\d\b")  # an entry of a live blog
_TIME = re.compile(r"\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
_WEIGHTS = tuple(WEIGHTS[name] for name in MEASURES)


def find_headline(lines: Sequence[MeasuredLine], found: Mapping[int, Rule], start: int) -> int | None:
    """Return the line above `start` that looks most like the headline; `found`: the lines that are cut in any case."""
    rated = {i: sum(map(mul, _WEIGHTS, measures)) for i, measures in measure_candidates(lines, found, start)}
    if not rated:
        return None
    best = max(rated, key=lambda i: rated[i])
    above = best - 1
    if above not in rated or above in found:
        return best
    signed = is_author(lines[best]) and found.get(best + 1) is DATE and lines[above].words >= HEADED
    if signed and not is_name(lines[above].text):
        return above
    return above if rated[above] > rated[best] - MARGIN and _may_be_over(lines[above], lines[best]) else best


def _announces(line: MeasuredLine) -> bool:
    """Whether the line says that the one below it has a name: "News provided by"."""
    return line.words <= AROUND and line.plain.rstrip(" :").rpartition(" ")[2] in BYLINES


def _may_be_over(line: MeasuredLine, below: MeasuredLine) -> bool:
    """Whether the line may be the headline over `below`, the standfirst, which is longer and tells more."""
    longer = below.words >= FULL and SHORTEST <= line.words < below.words
    return longer and not line.sentence and not is_name(line.text) and not has_date(line)


def measure_candidates(
    lines: Sequence[MeasuredLine], found: Mapping[int, Rule], start: int
) -> Iterator[tuple[int, tuple[float, ...]]]:
    """Yield the lines that may be the headline, each with its MEASURES."""
    stated = {i for i, rule in found.items() if rule in (BYLINE, DATE)}
    lowest = max(stated, default=-1)
    candidates = list(_list_candidates(lines, found, start))
    known = frozenset(candidates)
    words = gather_words(lines[start : start + TOLD])
    again = "\n".join(line.plain for line in lines if line.words <= TITLE_WORDS)
    for i in candidates:
        line = lines[i]
        before, after = lines[max(0, i - AROUND) : i], lines[i + 1 : i + 1 + AROUND]
        yield (
            i,
            (
                measure_share(line, words),
                min(line.words, ENOUGH) / ENOUGH,
                line.words > LONG,
                any(k in stated for k in range(i + 1, i + 1 + NEAR)),
                i + 1 in stated,
                i - 1 in stated or i - 2 in stated,
                i < lowest,
                again.count(line.plain) > 1,
                *_measure_own(line),
                i in found and found[i].has_items,
                i in found and not found[i].has_items and found[i] is not DATE,
                log1p(start - i),
                log1p(i),
                i + 1 < start and i + 1 not in found and lines[i + 1].words > line.words,
                i - 1 in known and i - 1 not in found and lines[i - 1].words >= HEADED,
                bool(before) and before[-1].marked,
                bool(after) and after[0].marked,
                sum(min(other.words, ENOUGH) for other in before) / ENOUGH,
                sum(min(other.words, ENOUGH) for other in after) / ENOUGH,
                i == candidates[0],
                i == candidates[-1],
            ),
        )


def _list_candidates(lines: Sequence[MeasuredLine], found: Mapping[int, Rule], start: int) -> Iterator[int]:
    """Yield the lines that may be the headline: not the name of a sender, nor that of an entry of a live blog."""
    entries = sum(bool(_TIME.fullmatch(line.text)) for line in lines) >= ENTRIES
    for i in range(max(0, start - HEAD), start):
        headed = i > 0 and (_announces(lines[i - 1]) or (entries and bool(_TIME.fullmatch(lines[i - 1].text))))
        if not headed and _may_be_headline(lines[i], found.get(i)):
            yield i


def _measure_own(line: MeasuredLine) -> tuple[float, ...]:
    """Return the measures of a candidate without its neighbors."""
    text = line.text
    return (
        is_name(text),
        has_date(line),
        line.sentence,
        text[-1] in "!?…",
        line.capitals,
        text.isupper(),
        bool(_NUMBERED.match(text)),
        bool(_PARTED.search(text)),
        text[-1] in ":,;",
        bool(ADDRESS.search(text)),
        text[0].islower(),
        line.quoted,
    )


def _may_be_headline(line: MeasuredLine, rule: Rule | None) -> bool:
    if line.marked or line.text[-1] in DASHES or (rule is not None and (rule is BYLINE or rule.within)):
        return False
    if is_attributed(line) or (line.prose and line.sentence and line.text[-1] not in "!?…"):
        return False
    if _BEGINS_WITH_TIME.match(line.text):
        return False
    if rule is not None and (rule is DATE or rule.states_date) and not _names_a_day(line):
        return False
    return 1 <= line.words <= TITLE_WORDS and any(map(str.isalpha, line.text[:40]))


def _names_a_day(line: MeasuredLine) -> bool:
    """Whether it is a headline that names a day or month: it begins with several other words and has no time of day."""
    begin = _DIGITS.split(line.text.lstrip("# "), maxsplit=1)[0].split()  # the mark of Markdown's headings is no word
    return len(begin) >= HEADED and begin[0].lower() not in DATE_WORDS and ":" not in line.text[-6:]
