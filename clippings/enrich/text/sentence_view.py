"""Gives the rules their view of a paragraph: words, their heads, the quote that each word is in, and sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.enrich.text.unparsed_words import split_words
from clippings.languages import NAME_FORMS
from clippings.languages.labels import PUNCTUATION

if TYPE_CHECKING:
    from spacy.tokens import Doc

WordRange = tuple[int, int]  # half-open range of words
_Columns = tuple[list[int], list[int], list[int], list[str]]  # starts, ends, heads, labels

_MAX_DIGITS = 2  # of an ordinal
_MAX_DEPTH = 60  # deepest parse; human sentences are far flatter
_FINAL = frozenset({".", "?", "!", "…", "...", "...."})
_BULLETS = frozenset({"-", "–", "—", "•", "·", "*"})  # begin a line of a list
_label_names: dict[int, str] = {}  # names of the few dozen labels that the parsers use


def _is_digit_with_stop(word: str) -> bool:
    return word[0].isdecimal() and word[1:] == "."


@dataclass(frozen=True)
class SentenceView:
    """Word i is texts[i] at starts[i]:ends[i] of the article. Without a parse, `heads` and `labels` are empty.

    Facts that only some paragraphs need are found when they are first used.
    """

    texts: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    heads: list[int]
    labels: list[str]
    quotes: list[int]  # number of the quote, marks included, that the word is in; -1 outside
    quote_ranges: list[tuple[int, WordRange]]  # number and words of each quote in the paragraph
    passages: Sequence[QuotedPassage]  # the quotes of the whole article
    line_breaks: frozenset[int]  # a new line begins after these words
    before_ordinals: frozenset[str] = frozenset()  # words before a number with a full stop: "am" 9. Mai
    after_ordinals: frozenset[str] = frozenset()  # words behind one: ab 9. "Mai"

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def children(self) -> list[list[int]]:
        none: list[int] = []
        found = [none] * len(self.heads)
        for i, head in enumerate(self.heads):
            if head != i and found[head]:
                found[head].append(i)
            elif head != i:
                found[head] = [i]
        return found

    def list_places(
        self, kind: str, is_one: Callable[[str], bool], first: int, stop: int, after: str = ""
    ) -> Iterator[int]:
        """Where the words of a kind are in first:stop, all of them or those after a certain word. A paragraph, which
        may have a thousand reports, is read once.
        """
        places = self._places.get(kind)
        if places is None:
            known = set(filter(is_one, set(self.texts)))
            places = [i for i, word in enumerate(self.texts) if word in known]
            places = self._places[kind] = [i for i in places if not after or (i and self.texts[i - 1] == after)]
        for k in range(bisect_left(places, first), len(places)):
            if places[k] >= stop:
                return
            yield places[k]

    @cached_property
    def clause_starts(self) -> dict[int, int]:
        return {}  # word -> the first word of its clause, as far as it has been looked for

    @cached_property
    def reported_ends(self) -> dict[int, int]:
        return {}  # word -> where reported words end that it is among, as far as it has been looked for

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        return {}

    @cached_property
    def _sentence_starts(self) -> list[int]:
        """The first word of each sentence, and the end. A quote belongs to the sentence that it is in."""
        may_end = {i for i, word in enumerate(self.texts) if word in _FINAL} | self.line_breaks
        if not self.before_ordinals:
            may_end |= {i for i, word in enumerate(self.texts) if len(word) == 2 and _is_digit_with_stop(word)}
        may_end |= {last - 1 for _, (_, last) in self.quote_ranges}
        return [0, *(i + 1 for i in sorted(may_end) if self._ends_sentence(i)), len(self)]

    def _ends_sentence(self, i: int) -> bool:
        if i + 1 >= len(self):
            return False
        after, quote = i + 1, self.quotes[i]
        if i in self.line_breaks and self.quotes[after] != quote and self.texts[i] not in {",", ":"}:
            return True
        if i in self.line_breaks and quote < 0 and self.texts[after] in _BULLETS:
            return True
        if quote >= 0:
            if self.quotes[after] == quote or not self.passages[quote].closed:
                return False
            final = self._last_sign(i) in ".?!…"
            return final and (self.texts[after][0].isupper() or self.quotes[after] >= 0 or self.texts[after] in "([")
        if not self.before_ordinals and _is_digit_with_stop(self.texts[i]):
            return self.texts[after][0].isupper()  # "He was 6. The town"
        if self.texts[i] not in _FINAL or self._is_abbreviation(i):
            return False
        if self.quotes[after] >= 0:
            return True
        return not self.texts[after][0].islower() and self.texts[after] not in ",;:)”’\"'"

    def _is_abbreviation(self, i: int) -> bool:
        """Whether the full stop belongs to the title or number before it, though it is read as a separate word."""
        if i == 0 or self.starts[i] != self.ends[i - 1]:
            return False
        ordinal = self.texts[i - 1].isdecimal() and len(self.texts[i - 1]) <= _MAX_DIGITS
        behind = i + 1 < len(self) and self.lower[i + 1] in self.after_ordinals
        ordinal = ordinal and (behind or (i > 1 and self.lower[i - 2] in self.before_ordinals))
        return ordinal or self.texts[i - 1] in NAME_FORMS.abbreviations

    def _last_sign(self, i: int) -> str:
        """The last sign inside the quote that word i ends."""
        end = self.passages[self.quotes[i]].end
        while i >= 0 and self.ends[i] > end:
            i -= 1
        return self.texts[i][-1] if i >= 0 else ""

    def ends_with(self, last: int, phrase: str) -> bool:
        """Whether the words before a place are those of a phrase, in lower case."""
        said = phrase.split()
        return last >= len(said) and self.lower[last - len(said) : last] == said

    def opens_sentence(self, i: int) -> bool:
        return i in self._sentence_starts

    def sentence_around(self, i: int) -> range:
        """The words of the sentence of a word."""
        after = bisect_right(self._sentence_starts, i)
        return range(self._sentence_starts[after - 1], self._sentence_starts[after])

    @property
    def sentences(self) -> list[range]:
        return [range(first, last) for first, last in pairwise(self._sentence_starts)]

    def find_subtree(self, i: int) -> WordRange:
        """The first and last word that depend on a word, which is included."""
        found = self._subtrees.get(i)
        if found is None:
            found = self._subtrees[i] = self._measure_subtree(i)
        return found

    @cached_property
    def _subtrees(self) -> dict[int, WordRange]:
        return {}

    def _measure_subtree(self, i: int) -> WordRange:
        first = last = i
        hanging = self.children[i]
        for _ in range(_MAX_DEPTH):
            if not hanging:
                break
            first, last = min(first, *hanging), max(last, *hanging)
            hanging = [child for word in hanging for child in self.children[word]]
        return first, last

    def is_outside_quotes(self, i: int) -> bool:
        return 0 <= i < len(self.quotes) and self.quotes[i] < 0

    def is_plain(self, first: int, stop: int) -> bool:
        """Whether no word of first:stop is in a quote."""
        i = bisect_left(self.quote_ranges, stop, key=lambda quote: quote[1][0])
        return first >= stop or i == 0 or self.quote_ranges[i - 1][1][1] <= first

    def extend_over_hyphens(self, first: int, last: int) -> WordRange:
        """Words first:last with those joined to them by hyphens: "the vice-chair", which the parser reads as four."""
        while first > 1 and self._is_hyphen(first - 1):
            first -= 2
        while last < len(self) - 1 and self._is_hyphen(last):
            last += 2
        return first, last

    def _is_hyphen(self, i: int) -> bool:
        inside = self.texts[i] == "-" and self.is_outside_quotes(i - 1) and self.is_outside_quotes(i + 1)
        return inside and self.ends[i - 1] == self.starts[i] and self.ends[i] == self.starts[i + 1]

    def is_hanging(self, i: int) -> bool:
        """Whether a hyphen stands for a part that the next word has too: "the wine- and beermakers"."""
        tied = 0 < i < len(self) - 1 and self.texts[i] == "-" and self.ends[i - 1] == self.starts[i]
        return tied and self.starts[i + 1] > self.ends[i] and self.is_outside_quotes(i)

    def join_words(self, words: WordRange) -> str:
        """The words with the spaces between them: "didn't", not "did n't"."""
        first, last = words
        spaces = (" " * (i + 1 < last and self.ends[i] < self.starts[i + 1]) for i in range(first, last))
        return "".join(text + space for text, space in zip(self.texts[first:last], spaces, strict=True))


def view_sentences(
    text: str,
    start: int,
    end: int,
    doc: "Doc | None",
    passages: Sequence[QuotedPassage],
    first: int,
    before_ordinals: frozenset[str] = frozenset(),
    elisions: frozenset[str] = frozenset(),
    clitics: Sequence[str] = (),
    after_ordinals: frozenset[str] = frozenset(),
) -> SentenceView:
    """The view of text[start:end], by its Doc if it is parsed. `first`: the first quote that may be in it."""
    last = first
    while last < len(passages) and passages[last].outer_start < end:
        last += 1
    columns = _unpack(doc, start) if doc is not None else _columns(split_words(text, start, end, elisions, clitics))
    starts, ends, heads, labels = columns
    texts = _slice(text, starts, ends)
    stops = [passage.outer_end for passage in passages[first:last]]
    if doc is not None and (any(map(str.isspace, texts)) or any(_is_inside(stop, starts, ends) for stop in stops)):
        starts, ends, heads, labels = _split_at_ends(text, (starts, ends, heads, labels), stops)
        texts = _slice(text, starts, ends)
    quotes = [-1] * len(starts)
    quote_ranges: list[tuple[int, WordRange]] = []
    for number in range(first, last):
        passage = passages[number]
        words = bisect_left(starts, passage.outer_start), bisect_left(starts, passage.outer_end)
        if words[0] < words[1]:
            quotes[slice(*words)] = [number] * (words[1] - words[0])
            quote_ranges.append((number, words))
    lines = range(len(starts) - 1) if text.find("\n", start, end) >= 0 else ()
    line_breaks = frozenset(i for i in lines if "\n" in text[ends[i] : starts[i + 1]])
    lower = list(map(str.lower, texts))
    return SentenceView(
        *(texts, lower, starts, ends, heads, labels, quotes, quote_ranges, passages, line_breaks),
        *(before_ordinals, after_ordinals),
    )


def _slice(text: str, starts: list[int], ends: list[int]) -> list[str]:
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _columns(spans: list[tuple[int, int]]) -> _Columns:
    return [start for start, _ in spans], [end for _, end in spans], [], []


def _unpack(doc: "Doc", start: int) -> _Columns:
    """The words of a Doc as plain lists, since its own words cost far more to read."""
    table = doc.to_array(["IDX", "LENGTH", "HEAD", "DEP"]).view("int64")
    table[:, 0] += start
    starts, lengths, offsets, labels = table.T.tolist()
    for label in set(labels) - _label_names.keys():
        _label_names[label] = doc.vocab.strings[label % 2**64]
    ends, heads = map(add, starts, lengths), map(add, offsets, range(len(starts)))
    return starts, list(ends), list(heads), [_label_names[label] for label in labels]


def _is_inside(at: int, starts: list[int], ends: list[int]) -> bool:
    """Whether a place is inside a word, not at its edge."""
    i = bisect_left(starts, at) - 1
    return i >= 0 and at < ends[i]


def _split_at_ends(text: str, words: _Columns, stops: list[int]) -> _Columns:
    """The words that are not white space; a word across the end of a quote is split in two."""
    starts, ends, heads, labels = words
    pieces: list[WordRange] = []
    numbers: list[int] = []  # the number of the word that each piece belongs to
    i = 0
    for number, (at, end) in enumerate(zip(starts, ends, strict=True)):
        while i < len(stops) and stops[i] <= at:
            i += 1
        if i < len(stops) and stops[i] < end:
            pieces.append((at, stops[i]))
            numbers.append(number)
            at = stops[i]
        if not text[at:end].isspace():
            pieces.append((at, end))
            numbers.append(number)
    first_pieces = {number: i for i, number in reversed(list(enumerate(numbers)))}
    own = [first_pieces[number] == i for i, number in enumerate(numbers)]
    return (
        [at for at, _ in pieces],
        [end for _, end in pieces],
        [first_pieces.get(heads[number], i) if own[i] else first_pieces[number] for i, number in enumerate(numbers)],
        [labels[number] if own[i] else PUNCTUATION for i, number in enumerate(numbers)],
    )
