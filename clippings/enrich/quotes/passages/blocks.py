"""Tells what a whole paragraph is: words quoted by their place alone ("Doe wrote:" / the next paragraph, without
quotation marks), or a pause between two quotes.
"""

from bisect import bisect_left
from collections.abc import Sequence

from clippings.documents import Span
from clippings.enrich.text.quote_marks import QuotedPassage

_MIN_WORDS = 8  # a shorter paragraph may be a heading or an item of a list
_FINAL = ".!?…"
_BEAT = 3  # most words of a pause between two quotes


def find_block(
    text: str, paragraphs: Sequence[tuple[int, int]], start: int, verb: str | None, passages: Sequence[QuotedPassage]
) -> Span | None:
    """The paragraph at a place, if the one before ends with a verb of speech and a colon, and it has no marks.

    Sentences are wanted: lists and tables follow colons, too.
    """
    i = bisect_left(paragraphs, (start,))
    if not verb or not 0 < i < len(paragraphs) or not text.endswith(f" {verb}:", 0, paragraphs[i - 1][1]):
        return None
    first, last = paragraphs[i]
    marked = bisect_left(passages, first, key=lambda passage: passage.outer_end)
    if marked < len(passages) and passages[marked].outer_start < last:
        return None
    words = text[first:last]
    sentences = words[0].isupper() and words[-1] in _FINAL and len(words.split()) >= _MIN_WORDS
    return Span(first, last) if sentences else None


def is_beat(text: str, paragraphs: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether a paragraph is only a pause between two quotes: "She paused." """
    i = bisect_left(paragraphs, (start, start))
    return i < len(paragraphs) and len(text[slice(*paragraphs[i])].split()) <= _BEAT
