"""What can be seen of a line without knowing its subject: length, sentence shape, list mark, case.

Lengths are in words; scripts without spaces count two characters as a word. Of a very long line only the first
and the last characters are looked at, so that its cost does not grow with its length.
"""

import re
from dataclasses import dataclass
from functools import cached_property

LOOK = 2_000  # characters of a line that are looked at; a longer line is prose in any case

_BULLET = re.compile(r"^(?:[•·●▪◦‣∙○■□►▶➤→»›*+–—-]|\d{1,2}[.)](?=\s))\s*")
_MARKED = re.compile(r"^[•·●▪◦‣∙○■□►▶➤→»›*+]")
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।॥‽][\s\"'”’»›)\]）」』]*$")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_JOINED = re.compile(r"(?<=[a-zà-öø-ÿа-яё])(?=[A-ZÀ-ÖØ-ÞА-ЯЁ])")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_QUOTE = re.compile(r"[\"“”„«»]")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u00a0": " ", "\u200b": None, "\ufeff": None})

PROSE_WORDS = 10  # a sentence of so many words is prose
LONG_WORDS = 30  # a line of so many words is prose without a full stop too


def tokenize(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case, numbers as "#", words that were glued together parted."""
    return tuple("#" if t.isdigit() else t for t in _TOKEN.findall(_JOINED.sub(" ", text).casefold()))


@dataclass(frozen=True)
class Line:
    """A line that is not blank, without the white space around it."""

    text: str

    @cached_property
    def plain(self) -> str:
        """Lower case, straight apostrophes, single spaces, no list mark."""
        return " ".join(_BULLET.sub("", self.text[:LOOK].translate(_PLAIN)).casefold().split())

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        return tokenize(self.text[:LOOK])

    @cached_property
    def words(self) -> int:
        head = self.text[:LOOK]
        return max(len(head.split()), len(_UNSPACED.findall(head)) // 2)

    @cached_property
    def marked(self) -> bool:
        """A list mark stands before it."""
        return bool(_MARKED.match(self.text))

    @cached_property
    def sentence(self) -> bool:
        """It ends like a sentence."""
        return bool(_SENTENCE_END.search(self.text[-12:]))

    @cached_property
    def quoted(self) -> bool:
        return bool(_QUOTE.search(self.text[:LOOK]))

    @cached_property
    def prose(self) -> bool:
        if len(self.text) > LOOK:
            return True
        if self.marked:
            return self.sentence and self.words >= LONG_WORDS
        return self.words >= LONG_WORDS or (self.sentence and self.words >= PROSE_WORDS)

    @cached_property
    def capitals(self) -> float:
        """The share of its words of four letters or more that begin with a capital."""
        long = [w for w in self.text[:LOOK].split() if len(w) >= 4 and w[0].isalpha()]
        return sum(w[0].isupper() for w in long) / len(long) if long else 0.0
