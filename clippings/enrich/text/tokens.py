"""Splits a text into words for finding names, and keeps capitals, initials, abbreviations and hyphens together."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, count, pairwise, repeat
from operator import ne

from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.languages import NAME_FORMS
from clippings.languages.word_lists import match_any

DASH = f"[-{LONG_DASHES}]"
CAPITAL = "A-ZÀ-ÖØ-Þ"  # within the brackets of a pattern
POSSESSIVES = tuple(f"{apostrophe}{ending}" for apostrophe in "'’" for ending in NAME_FORMS.possessive_endings)
POSSESSIVE_GAPS = frozenset(f"{possessive} " for possessive in POSSESSIVES)

_ENDING = f"(?:{match_any(NAME_FORMS.possessive_endings)})\\b"
_ELIDED = match_any(NAME_FORMS.elided_words)
_ELIDED_CAPITAL = match_any(word.upper() for word in NAME_FORMS.elided_words)
_TOKEN = re.compile(
    rf"""(  # one group, so that gaps and words come in turns
        (?=[\w&])  # a word begins here
        (?:
            [A-Za-z]{{2,}}+ (?![\w.&/'’–-])  # most words, told without trying anything else
            | (?:[^\W\d_]\.){{2,}} (?:[^\W\d_](?![^\W_]))?  # "U.S."
            | (?:{match_any(NAME_FORMS.abbreviations)})\.  # "Mr."
            | [{CAPITAL}]\. (?=\s?["“]?[{CAPITAL}])  # "J." of "J. Lane"
            | \b(?:{_ELIDED})['’] (?=[^\W\d_])  # "d'" of "d'Orves"
            | \b(?:{_ELIDED_CAPITAL})['’] (?=[^\W\d_]{{2}})  # "D'" of "D'ORVES"
            | \b(?:{match_any(NAME_FORMS.detachable_prefixes)}) (?=-[{CAPITAL}])  # "pro" of "pro-Orla"
            | (?!(?<=['’]){_ENDING})  # not the "s" of "Neil's"
              [^\W_]+  # any other word, and its parts after a sign
              (?:
                  (?:
                      [.&/]  # "AT&T"
                      | ['’](?!{_ENDING})  # "O'Neil", but not "Neil's"
                      | -(?=[{CAPITAL}0-9])  # "Jean-Luc"
                      | –(?=[{CAPITAL}])  # "Orla–Vint Treaty"
                      # A short syllable: "Jong-un", but not "Orla-based" nor "Orla-led".
                      | -(?!(?:{match_any(NAME_FORMS.detachable_suffixes)})\b) (?=[^\W\d_]{{1,4}}(?![^\W_]))
                  )
                  [^\W_]+
              )*
            | &  # by itself: "Doe & Co"
        )
    )""",
    re.VERBOSE,
)
# Signs over which no name continues: "Orla; Vint", "Orla (Vint", "Orla -- Vint".
_BREAK = re.compile(rf"[;:!?…\n()\[\]]|\.\s|\s{DASH}|{DASH}{{2}}")
# Signs after which a word has a capital anyway: "It closed. Orla", "- Orla", "“Orla".
_ENDS = re.compile(rf"[.!?…:;\n]|(?:{DASH}|[•*])\s|[“\"«„(‘]")
_LINE_END = re.compile(r"\n")
_QUOTES = tuple("“\"«„‘'")
_HYPHEN = re.compile(r"-")


@dataclass(frozen=True)
class Tokens:
    """The words of a text in order; the i-th is texts[i], at starts[i]:ends[i] of the text."""

    text: str
    texts: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]  # gaps[i] is the text between the word before and word i; the last gap is after all words

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return list(map(str.lower, self.texts))

    @cached_property
    def bare(self) -> list[str]:
        """The words in lower case and without a full stop at the end, like those in the word lists."""
        return list(map(str.rstrip, self.lower, repeat(".")))

    @cached_property
    def capital(self) -> list[bool]:
        """Whether each word is written like a name, with a capital first, or inside ("iPhone", "al-Assad")."""
        return list(map(ne, self.texts, self.lower))

    @cached_property
    def capitals(self) -> list[int]:
        """The numbers of those words."""
        return list(compress(count(), self.capital))

    @cached_property
    def forms(self) -> set[str]:
        """The words as written, each once."""
        return set(self.texts)

    @cached_property
    def rows(self) -> dict[int, int]:
        """Capitalized word -> the end of the unbroken row of such words that continues from it."""
        ends: dict[int, int] = {}
        for i in reversed(self.capitals):
            ends[i] = ends[i + 1] if i + 1 in ends and self.joined(i + 1) and not self.ends_headline(i) else i + 1
        return ends

    @cached_property
    def headings(self) -> set[int]:
        """The words of lines written like headings, with a capital in every long word."""
        found: set[int] = set()
        firsts = [bisect_left(self.starts, end.start()) for end in _LINE_END.finditer(self.text)]
        for start, i in pairwise([0, *firsts, len(self.texts)]):
            if 4 < i - start <= 20:
                long = [self.capital[j] for j in range(start, i) if len(self.texts[j]) > 3]
                if len(long) > 4 and all(long):
                    found.update(range(start, i))
        return found

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The words (first, last + 1) that overlap the characters start:end."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def ends_headline(self, i: int) -> bool:
        """Whether word i is the last of a headline in capitals that runs into the text: "LAKE RISES Orla Vint said"."""
        if not 0 < i < len(self.texts) - 1 or not self.capital[i + 1] or self.texts[i + 1].isupper():
            return False
        return all(word.isupper() and len(word) > 4 for word in self.texts[i - 1 : i + 1])

    def joined(self, i: int) -> bool:
        """Whether only a space separates word i from the word before."""
        return 0 < i < len(self.texts) and self.gaps[i] in {" ", ""}

    def unbroken(self, first: int, last: int) -> bool:
        """Whether the words first:last are not separated by the end of a sentence, bracket or dash."""
        return last - first < 2 or self.run_starts[last - 1] <= first

    @cached_property
    def run_starts(self) -> list[int]:
        """For each word the first that is not separated from it like that."""
        broken = (i if gap != " " and _BREAK.search(gap) else 0 for i, gap in enumerate(self.gaps))
        return list(accumulate(broken, max))

    def possessive(self, i: int) -> bool:
        return self.text.startswith(POSSESSIVES, self.ends[i])

    def starts_sentence(self, i: int) -> bool:
        """Whether word i begins a sentence or a line, not a title in quotation marks."""
        return self.opens(i) and not self.gaps[i].endswith(_QUOTES)

    def opens(self, i: int) -> bool:
        """Whether word i begins a sentence, a line or a quotation, where a capital means nothing."""
        return i == 0 or (self.gaps[i] != " " and bool(_ENDS.search(self.gaps[i])))


def straighten(text: str) -> str:
    """The text with straight apostrophes, like those in the word lists."""
    return text.replace("’", "'")


def split_tokens(text: str, boundaries: Set[int]) -> Tokens:
    """The words of a text. `boundaries`: where names begin or end in it; hyphens there separate words."""
    pieces = _TOKEN.split(text)  # gap, word, gap, word, ..., gap
    edges = list(accumulate(map(len, pieces)))  # start and end of each word in turn
    hyphens = [at for at in _find_hyphens(text, boundaries) if bisect_right(edges, at) % 2]  # inside words
    if hyphens:
        edges = sorted([*edges, *hyphens, *(at + 1 for at in hyphens)])
        pieces = [text[start:end] for start, end in pairwise([0, *edges])]
    return Tokens(text, pieces[1::2], edges[:-1:2], edges[1::2], pieces[::2])


def _find_hyphens(text: str, boundaries: Set[int]) -> Iterator[int]:
    """The hyphens right before a name, or right after one if a lower-case letter follows."""
    for hyphen in _HYPHEN.finditer(text):
        before, behind = hyphen.span()
        if behind in boundaries or (before in boundaries and text[behind : behind + 1].islower()):
            yield before
