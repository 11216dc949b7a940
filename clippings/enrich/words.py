"""The words of a text as names are made of them: capitals, initials, abbreviations and hyphens kept together."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

# Abbreviations that stand inside names and whose full stop ends no sentence.
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|St|Ste|Jr|Sr|Gen|Lt|Col|Sen|Rep|Gov|Prof|Rev|Hon|Capt|Sgt|Cpl|Cmdr|Adm|Maj|Brig|Pres|Supt|Insp"
    "|Inc|Corp|Co|Cos|Ltd|Bros|Ft|Mt|Mme|Mlle|MM|M|Me"
)
# A part after a hyphen belongs to the name when it is capitalised or a short syllable: "Jean-Luc", "Jong-un",
# but not "Washington-based".
_NO_SYLLABLE = "led|era|run|born|made|like|wide|area|only|held|rich|free|wing|old|type|size|side|in|to|and|or"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?|(?:{_ABBREVIATIONS})\.|[A-ZÀ-ÖØ-Þ]\.(?=\s?[\"“]?[A-ZÀ-ÖØ-Þ])"
    r"|\b[dlnsjmtc]['’](?=[^\W\d_])|\b[DLNSJMTC]['’](?=[^\W\d_]{2})"
    r"|\b(?:pro|anti|non|ex|pre|post|mid|then|all)(?=-[A-ZÀ-ÖØ-Þ])"
    r"|(?!(?<=['’])s\b)[^\W_]+(?:(?:[.&/]|['’](?!s\b)|-(?=[A-ZÀ-ÖØ-Þ0-9])"
    rf"|-(?!(?:{_NO_SYLLABLE})\b)(?=[^\W\d_]{{1,4}}(?![^\W_])))[^\W_]+)*|&"
)
_BREAK = re.compile(r"[;:!?…\n()\[\]]|\.\s|\s[-–—]|[–—-]{2}")
_ENDS = re.compile(r"[.!?…:;\n]|[-–—•*]\s|[“\"«„(‘]")
_LINE_END = re.compile(r"\n")


@dataclass(frozen=True)
class Words:
    """The words of a text in order; the i-th is texts[i], at starts[i]:ends[i] of the text."""

    text: str
    texts: list[str]
    starts: list[int]
    ends: list[int]
    capital: list[bool]  # whether the word is written as names are

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Word -> where it stands, in order."""
        found: dict[str, list[int]] = {}
        for i, word in enumerate(self.texts):
            found.setdefault(word, []).append(i)
        return found

    @cached_property
    def headings(self) -> set[int]:
        """The words of lines that are written as headings are: every long word with a capital."""
        found: set[int] = set()
        firsts = [bisect_left(self.starts, end.start()) for end in _LINE_END.finditer(self.text)]
        for start, i in pairwise([0, *firsts, len(self.texts)]):
            long = [self.capital[j] for j in range(start, i) if len(self.texts[j]) > 3]
            if len(long) > 4 and i - start <= 20 and all(long):
                found.update(range(start, i))
        return found

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The words (first, last + 1) that overlap the characters start:end."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def gap(self, i: int) -> str:
        """What stands between the word before and word i."""
        return self.text[self.ends[i - 1] if i else 0 : self.starts[i]]

    def joined(self, i: int) -> bool:
        """Whether word i follows the word before with nothing but a space between."""
        return 0 < i < len(self.texts) and self.gap(i) in {" ", ""}

    def unbroken(self, first: int, last: int) -> bool:
        """Whether no sentence, bracket or dash ends between the words first:last."""
        return not any(_BREAK.search(self.gap(i)) for i in range(first + 1, last))

    def possessive(self, i: int) -> bool:
        return self.text.startswith(("'s", "’s"), self.ends[i])

    def opens(self, i: int) -> bool:
        """Whether word i begins a sentence, a line or a quotation, where a capital says nothing."""
        return i == 0 or bool(_ENDS.search(self.gap(i)))


def split_words(text: str, boundaries: Collection[int]) -> Words:
    """The words of a text. `boundaries`: where names begin or end in it; hyphens there part words."""
    texts, starts, ends = [], [], []
    for found in _WORD.finditer(text):
        start, word = found.start(), found.group()
        if "-" not in word:
            texts.append(word)
            starts.append(start)
            ends.append(found.end())
            continue
        for end in _part_ends(word, start, boundaries):
            texts.append(text[start:end])
            starts.append(start)
            ends.append(end)
            start = end + 1
    return Words(text, texts, starts, ends, [is_capital(word) for word in texts])


def _part_ends(word: str, start: int, boundaries: Collection[int]) -> Iterator[int]:
    """Where the parts of a word with hyphens end: at the hyphens where a name begins or ends, and at its own end."""
    for i, letter in enumerate(word[:-1]):
        at = start + i
        if letter == "-" and (at + 1 in boundaries or (at in boundaries and word[i + 1].islower())):
            yield at
    yield start + len(word)


def is_capital(word: str) -> bool:
    """Whether a word is written as names are: with a capital first, or inside ("iPhone", "al-Assad")."""
    return word != word.lower()
