"""A paragraph as the rules read it: its words, their heads, the quote that each stands in, and its sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from clippings.enrich.marks import Marked

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]  # words, half-open

# Titles keep their full stop, numbers their comma.
_WORD = re.compile(
    r"\b(?:Dr|Prof|Sr|Sra|Hr|Fr|Mr|Mrs|St)\.|\d+(?:[.,]\d+)+|\w+(?:[.'’-]\w+)*(?:(?<=\b\w)\.)?|''|``|\.{2,}|\S"
)
_MAX_DEPTH = 60  # of a parse; sentences of people are far flatter
_FINAL = frozenset({".", "?", "!", "…", "...", "...."})


@dataclass(frozen=True)
class Reading:
    """Word i is texts[i] at starts[i]:ends[i] of the article. Without a parse, `heads` and `labels` are empty."""

    texts: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    heads: list[int]
    labels: list[str]
    quotes: list[int]  # number of the quote that the word stands in, with its marks; -1 outside
    marked: Sequence[Marked]  # the quotes of the whole article
    breaks: frozenset[int]  # words after which a new line begins

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.heads]
        for i, head in enumerate(self.heads):
            if head != i:
                found[head].append(i)
        return found

    @cached_property
    def sentences(self) -> list[int]:
        """The number of the sentence of each word. A quote belongs to the sentence that it stands in."""
        numbers: list[int] = []
        number = 0
        for i in range(len(self)):
            numbers.append(number)
            if self.texts[i] in _FINAL or self.quotes[i] >= 0 or i in self.breaks:  # few words can
                number += self._ends_sentence(i)
        return numbers

    def _ends_sentence(self, i: int) -> bool:
        if i + 1 >= len(self):
            return False
        after, quote = i + 1, self.quotes[i]
        if i in self.breaks and self.quotes[after] != quote and self.texts[i] not in {",", ":"}:
            return True
        if quote >= 0:
            if self.quotes[after] == quote or not self.marked[quote].closed:
                return False
            final = self._last_sign(i) in ".?!…"
            return final and (self.texts[after][0].isupper() or self.quotes[after] >= 0 or self.texts[after] in "([")
        if self.texts[i] not in _FINAL:
            return False
        if self.quotes[after] >= 0:
            return True
        return not self.texts[after][0].islower() and self.texts[after] not in ",;:)”’\"'"

    def _last_sign(self, i: int) -> str:
        """The last sign inside the quote that word i ends."""
        end = self.marked[self.quotes[i]].end
        while i >= 0 and self.ends[i] > end:
            i -= 1
        return self.texts[i][-1] if i >= 0 else ""

    @cached_property
    def _bounds(self) -> list[range]:
        """The words of each sentence."""
        firsts = [i for i, number in enumerate(self.sentences) if i == 0 or number != self.sentences[i - 1]]
        return [range(first, last) for first, last in pairwise([*firsts, len(self)])]

    def sentence_around(self, i: int) -> range:
        """The words of the sentence of a word."""
        return self._bounds[self.sentences[i]]

    @cached_property
    def edges(self) -> list[Range]:
        """First and last word that hang on each word, itself among them."""
        first, last = list(range(len(self))), list(range(len(self)))
        for i in range(len(self)):
            head = i
            for _ in range(_MAX_DEPTH):
                if self.heads[head] == head:
                    break
                head = self.heads[head]
                if i < first[head]:
                    first[head] = i
                elif i > last[head]:
                    last[head] = i
        return list(zip(first, last, strict=True))

    def outside(self, i: int) -> bool:
        return 0 <= i < len(self) and self.quotes[i] < 0

    def text(self, words: Range) -> str:
        return " ".join(self.texts[words[0] : words[1]])


def read_words(text: str, start: int, end: int, doc: "Doc | None", marked: Sequence[Marked], first: int) -> Reading:
    """Reads text[start:end], by its Doc where it is parsed. `first`: the first quote that may stand in it."""
    heads: list[int] = []
    labels: list[str] = []
    if doc is not None:
        words, all_heads, all_labels = _unpack(doc, text, start)
        pieces = _cut(words, marked, first, end)
        if [old for old, _, _ in pieces] == list(range(len(words))):
            heads, labels = all_heads, all_labels
        else:
            place = {old: new for new, (old, _, _) in reversed(list(enumerate(pieces)))}
            own = [place[old] == new for new, (old, _, _) in enumerate(pieces)]
            heads = [
                place.get(all_heads[old], new) if own[new] else place[old] for new, (old, _, _) in enumerate(pieces)
            ]
            labels = [all_labels[old] if own[new] else "punct" for new, (old, _, _) in enumerate(pieces)]
    else:
        pieces = [(0, m.start(), m.group()) for m in _WORD.finditer(text, start, end)]
    texts, starts = [piece[2] for piece in pieces], [piece[1] for piece in pieces]
    quotes: list[int] = []
    for at in starts:
        while first < len(marked) and marked[first].outer_end <= at:
            first += 1
        quotes.append(first if first < len(marked) and marked[first].outer_start <= at else -1)
    ends = [at + len(word) for at, word in zip(starts, texts, strict=True)]
    lines = range(len(starts) - 1) if "\n" in text[start:end] else ()
    breaks = frozenset(i for i in lines if "\n" in text[ends[i] : starts[i + 1]])
    return Reading(texts, [word.lower() for word in texts], starts, ends, heads, labels, quotes, marked, breaks)


def _unpack(doc: "Doc", text: str, start: int) -> tuple[list[tuple[int, str]], list[int], list[str]]:
    """(Start, word), head and label of each word of a Doc, as plain lists: its own words cost far more to read."""
    table = doc.to_array(["LENGTH", "SPACY", "HEAD", "DEP"])
    words: list[tuple[int, str]] = []
    at = start
    for length, space in table[:, :2].tolist():
        words.append((at, text[at : at + length]))
        at += length + space
    heads = [i + offset for i, offset in enumerate(table[:, 2].astype("int64").tolist())]
    labels = table[:, 3].tolist()
    names = {label: doc.vocab.strings[label] for label in set(labels)}
    return words, heads, [names[label] for label in labels]


def _cut(words: list[tuple[int, str]], marked: Sequence[Marked], first: int, end: int) -> list[tuple[int, int, str]]:
    """(number, start, text) of each word that is no space; one that runs over the end of a quote becomes two."""
    edges: list[int] = []
    while first < len(marked) and marked[first].outer_start < end:
        edges.append(marked[first].outer_end)
        first += 1
    pieces: list[tuple[int, int, str]] = []
    i = 0
    for number, (at, word) in enumerate(words):
        while i < len(edges) and edges[i] <= at:
            i += 1
        if i < len(edges) and at < edges[i] < at + len(word):
            pieces.append((number, at, word[: edges[i] - at]))
            at, word = edges[i], word[edges[i] - at :]
        if not word.isspace():
            pieces.append((number, at, word))
    return pieces
