"""Finds quotation marks, which of them open and close, and the words between them.

A mark means little by itself: the same sign opens quotes in one language and closes them in another, a straight mark
does both, and an apostrophe does neither. Its place decides, paragraph by paragraph, so a forgotten mark spoils only
its own quote. Every step looks at each mark a fixed number of times.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Opening mark -> the marks that may close it, since writers and editors mix them.
CLOSERS = {
    '"': "\"”“''",
    "“": "”\"“''",
    "”": "”",
    "„": '“”"‟',
    "‟": "”",
    "''": "''\"”",
    "``": "''”“\"",
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
}
SINGLE_CLOSERS = {"'": "'’", "`": "'’`", "‘": "’'", "‚": "‘’", "‹": "›", "›": "‹"}
OPENING = frozenset("“„«「『〝")
MAX_DEPTH = 4  # quotes within quotes

# '' and `` and the others, also curly; a pattern is twice as fast if it begins with one set of signs.
_DOUBLE = re.compile("[\"“”„‟«»「」『』〝〞〟'`‘’](?:(?<![`'‘’])|(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’)")
_STRAIGHT = {"‘‘": "``", "’’": "''"}
_TYPED = frozenset({"``", "''"})  # marks of two strokes, which close each other
_SINGLE = re.compile("['`‘’‚‹›]")
_ANY = re.compile("[\"“”„‟«»「」『』〝〞〟'`‘’‚‹›]")
_BEFORE_OPENING = frozenset("([{—–―-/:>¿¡=…“„«\"'‘")
_TIED = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}['’]$")  # a short word that an apostrophe ties to the next
_AFTER_CLOSING = frozenset(")]}—–―-/.,;:!?…<”“»\"'’")
_ENDS = frozenset(".,!?…—–-")  # signs that end the words of a quote
_SENTENCE = re.compile(r"[.?!…][)\]]?\s+\Z")  # what is before the first mark of a sentence
_INNER_END = re.compile(r"[.?!…][)\]]?\s")
_LEAD = re.compile(r"(?:\A|[:,]|[.?!…][)\]”\"’']*)\s*\Z")  # what is before somebody's words
_LOW_COMMAS = re.compile(r"(?<![^\s(]),,(?=\S)")  # a low mark on a keyboard without one: ,,We won''
_TYPED_ENDS = re.compile("’'|'’")  # how such a quote may end, besides '' and ”
_CUT_OFF = re.compile(r"\s\[?(?:\.\.\.|…)\]?\s+[^\W\d_]")  # where a teaser ends, and words behind it
_GOES_ON = 5  # fewest words of a quote without a closing mark, if another begins behind it


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """Words between two marks. `outer` includes the marks; an unclosed passage runs to the end of its paragraph."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True
    in_dialogue: bool = False  # a turn of dialogue: it does not continue from the paragraph before
    told: tuple[str, tuple[int, int]] | None = (
        None  # an aside inside the marks: its verb, and where it names the speaker
    )


@dataclass(frozen=True, slots=True)
class _QuoteMark:
    sign: str
    start: int
    end: int
    may_open: bool
    may_close: bool
    ends: bool  # it follows a sign that may end the quoted words
    tight: bool  # a straight mark between such a sign and a capital, without a space


def find_quoted_passages(
    text: str, paragraphs: Sequence[tuple[int, int]], elided_words: frozenset[str]
) -> list[QuotedPassage]:
    """The outermost quoted passages of a text in order. `elided_words`: they begin with an apostrophe, as in 'em."""
    if _LOW_COMMAS.search(text):  # as long as what it replaces, so that all places stay right
        text = _TYPED_ENDS.sub("''", _LOW_COMMAS.sub("``", text))
    found: list[QuotedPassage] = []
    running, left = False, ""  # whether the paragraph before left its quote open, and by which mark
    for i, (start, end) in enumerate(paragraphs):
        if not _ANY.search(text, start, end):
            running, left = False, ""
            continue
        goes_on = i + 1 < len(paragraphs) and text[paragraphs[i + 1][0]] in '“"„«»'
        doubles = _find_doubles(text, start, end, running, goes_on, left)
        running = bool(doubles) and not doubles[-1].closed
        left = text[doubles[-1].outer_start] if running else ""
        edges = [start, *(edge for m in doubles for edge in (m.outer_start, m.outer_end)), end]
        below = text[paragraphs[i + 1][0]] if i + 1 < len(paragraphs) else ""
        for a, b in list(pairwise(edges))[::2]:
            found += _find_singles(text, (start, a, b), elided_words, below if b == end else "")
        found += doubles
    return sorted((m for m in found if m.start < m.end), key=lambda m: m.start)


def _read_mark(text: str, sign: re.Match[str], start: int, end: int) -> _QuoteMark:
    before = text[sign.start() - 1] if sign.start() > start else " "
    after = text[sign.end()] if sign.end() < end else " "
    if before in "'’" and _TIED.search(text, max(start, sign.start() - 4), sign.start()):
        before = " "  # d'« une pause »
    return _QuoteMark(
        _STRAIGHT.get(sign.group(), sign.group()),
        sign.start(),
        sign.end(),
        not after.isspace() and (before.isspace() or before in _BEFORE_OPENING),
        not before.isspace() and (after.isspace() or after in _AFTER_CLOSING),
        before in _ENDS,
        sign.group() == '"' and before in ".,:;?!" and after.isupper(),
    )


def _find_doubles(text: str, start: int, end: int, running: bool, goes_on: bool, left: str) -> list[QuotedPassage]:
    marks = [_read_mark(text, m, start, end) for m in _DOUBLE.finditer(text, start, end)]
    stack: list[_QuoteMark] = []
    pairs: list[QuotedPassage] = []
    closes = bool(marks) and left != "" and marks[0].start > start and _only_closes(marks[0], left)
    if closes and not _names_author(text[start : marks[0].start]):
        stack = [_QuoteMark(left, start, start, True, False, False, False)]  # opened in the paragraph before
    for i, mark in enumerate(marks):
        if mark.start == start and running:
            stack = [mark]  # the opening mark, repeated at the beginning of a paragraph
        elif (depth := _find_closed_depth(mark, stack)) is not None:
            pairs.append(_make_passage(text, stack[depth], mark))
            del stack[depth:]
        elif _opens(mark, stack) and len(stack) < MAX_DEPTH:
            if stack and stack[-1].sign == mark.sign and not _is_nested(marks, i):
                never_closed = stack.pop()
                if not stack and _goes_on_behind(text, never_closed, mark, start):
                    first, last = _strip_spaces(text, never_closed.end, mark.start)
                    pairs.append(QuotedPassage(first, last, never_closed.start, last, closed=False))
            stack.append(mark)
    if stack and (goes_on or _may_stay_open(text, stack[0], start, end)):
        first, last = _strip_spaces(text, stack[0].end, end)
        pairs.append(QuotedPassage(first, last, stack[0].start, end, closed=False))
    return list(_keep_outermost(pairs))


def _only_closes(mark: _QuoteMark, left: str) -> bool:
    """Whether the first mark of a paragraph closes what the paragraph before has left open."""
    return mark.sign in CLOSERS.get(left, ()) and mark.may_close and not mark.may_open


def _names_author(text: str) -> bool:
    """ "We won. / Mayor Jane Doe." ": whether a line before a closing mark only names who said the words above it."""
    words = text.split()
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def _find_closed_depth(mark: _QuoteMark, stack: list[_QuoteMark]) -> int | None:
    """The depth of the open quote that the mark closes."""
    for depth in range(len(stack) - 1, -1, -1):
        if mark.sign in CLOSERS.get(stack[depth].sign, ()):
            pair = {mark.sign, stack[depth].sign}
            if "''" in pair and not pair <= _TYPED and not mark.ends:
                continue  # "... 6'' long"; but ''...", and "...,''
            certain = mark.sign not in CLOSERS or not mark.may_open or mark.sign in "”»«"
            closes = mark.may_close and (mark.sign != "“" or stack[depth].sign == "„")  # „Er sagte ‚nein'“, sagte Roth
            return depth if certain or closes else None
    return None


def _opens(mark: _QuoteMark, stack: list[_QuoteMark]) -> bool:
    if mark.sign in OPENING:
        return mark.may_open or not mark.may_close
    if mark.tight and not stack:
        return True  # Doe said,"We won."
    return mark.sign in CLOSERS and mark.may_open and (not mark.may_close or not stack)


def _is_nested(marks: list[_QuoteMark], i: int) -> bool:
    """Whether a second opening mark begins a quote within the quote, because two closing ones follow."""
    after = marks[i + 1 : i + 3]
    return len(after) == 2 and all(m.may_close and not m.may_open for m in after)


def _may_stay_open(text: str, mark: _QuoteMark, start: int, end: int) -> bool:
    """Whether a never closed quote takes the rest of its paragraph: it begins the paragraph or a sentence, or follows a
    colon. A teaser that is cut off inside a quote goes on with words of the site: "We won ... Read it here."
    """
    before = text[start : mark.start]
    opens = _SENTENCE.search(before[-4:]) is not None and text[mark.end : mark.end + 1].isupper()
    opens = opens and _CUT_OFF.search(text, mark.end, end) is None
    return opens or before.rstrip()[-1:] in ("", ":", ",")


def _goes_on_behind(text: str, mark: _QuoteMark, after: _QuoteMark, start: int) -> bool:
    """ "We won. "We won," she said.: whether a quote without a closing mark goes on with the next one.

    An opening mark is repeated where a paragraph begins, and a page may lose that its paragraph ended there. Of several
    sentences behind words that lead to a quote, some may not belong to it.
    """
    words = text[mark.end : after.start]
    if text[start : mark.start].strip() and _INNER_END.search(words.rstrip()):
        return False
    ends = _SENTENCE.search(words[-4:]) is not None and text[after.end : after.end + 1].isupper()
    return (
        ends
        and len(words.split()) >= _GOES_ON
        and _LEAD.search(text[max(start, mark.start - 8) : mark.start]) is not None
    )


def _make_passage(text: str, opening: _QuoteMark, closing: _QuoteMark) -> QuotedPassage:
    first, last = _strip_spaces(text, opening.end, closing.start)
    return QuotedPassage(first, last, opening.start, closing.end)


def _strip_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))


def _keep_outermost(pairs: list[QuotedPassage]) -> Iterator[QuotedPassage]:
    reached = -1
    for pair in sorted(pairs, key=lambda m: (m.outer_start, -m.outer_end)):
        if pair.outer_start >= reached:
            yield pair
            reached = pair.outer_end


def _find_singles(
    text: str, stretch: tuple[int, int, int], elided_words: frozenset[str], below: str
) -> list[QuotedPassage]:
    """The quotes in single marks in a stretch without other quotes. A mark inside a word is an apostrophe.

    `stretch`: where its paragraph begins, and its own edges. `below`: the first sign of the next paragraph.
    """
    begin, start, end = stretch
    marks = [_read_mark(text, m, start, end) for m in _SINGLE.finditer(text, start, end)]
    closing = [m for m in marks if m.may_close and m.sign in "'’‘›‹`"]
    closing_starts = [m.start for m in closing]
    opening = [m.start for m in marks if _opens_single(text, m, elided_words) and not m.may_close]
    found: list[QuotedPassage] = []
    for mark in marks:
        if found and mark.start < found[-1].outer_end:
            continue
        if _opens_single(text, mark, elided_words):
            candidates = closing[(i := bisect_left(closing_starts, mark.end)) : i + 8]
            last = _pick_closing(text, mark, candidates, opening)
            if [mark.start] == opening[-1:] and _stays_open(text, mark, last, begin, end, below):
                found.append(QuotedPassage(*_strip_spaces(text, mark.end, end), mark.start, end, closed=False))
            elif last:
                found.append(_make_passage(text, mark, last))
    return found


def _stays_open(text: str, mark: _QuoteMark, last: _QuoteMark | None, begin: int, stop: int, below: str) -> bool:
    """Whether a quote in single marks goes on in the next paragraph, which begins with the same mark: nothing closes
    it, unless it is the apostrophe of a plural: "the bakers' ovens"."""
    leads = text[max(begin, mark.start - 4) : mark.start].rstrip()[-1:] in ("", ":", ",")
    if mark.sign != below or mark.may_close or not leads:
        return False
    return last is None or (text[last.start - 1] in "sS" and text[last.end : min(last.end + 1, stop)] in (" ", "\xa0"))


def _opens_single(text: str, mark: _QuoteMark, elided_words: frozenset[str]) -> bool:
    return mark.may_open and mark.sign in SINGLE_CLOSERS and not _is_elided(text, mark, elided_words)


def _is_elided(text: str, mark: _QuoteMark, elided_words: frozenset[str]) -> bool:
    word = re.compile(r"\w+").match(text, mark.end)
    return word is not None and (word[0].lower() in elided_words or word[0][0].isdigit())


def _pick_closing(text: str, opening: _QuoteMark, candidates: list[_QuoteMark], others: list[int]) -> _QuoteMark | None:
    """The first closing mark; a mark after an s only if no better one follows: "the parties' lists" has one too.

    `others`: where other quotes open. A better mark behind one of them belongs to it.
    """
    candidates = [m for m in candidates if m.sign in SINGLE_CLOSERS[opening.sign]]
    for mark in candidates:
        if bisect_left(others, candidates[0].end) < bisect_left(others, mark.start):
            break
        if text[mark.start - 1] not in "sS" or text[mark.end : mark.end + 1] not in (" ", "\xa0"):
            return mark
    return candidates[0] if candidates else None
