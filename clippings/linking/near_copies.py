"""Finds near copies: texts that share most of their runs of three words (pure).

    find_bands(text)             # stored with each article: two texts that share a band may be copies
    measure(cut(one), cut(other))    # decides: the share of the shorter text's shingles that the other has

Most bands come from the whole text (MinHash), so they find copies of about the same length. An agency first sends a
few sentences, then cuts, extends and rewrites them: the other bands come from passages at the beginning (winnowing).

The bands are stored, so nothing here may use a library whose hashes could change: docs/decisions/0032.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

K = TypeVar("K", bound=Hashable)

SCHEME = 3  # raise it when bands or verdicts change; mappings/articles.json states it in its `_meta`
WORDS = 3  # words per shingle
BANDS, ROWS = 42, 3  # two texts that share half of their shingles share a band 998 times in 1,000
RUN, WINDOW = 8, 17  # words and runs: two texts with 24 words in a row in common share a band
LEAD = 200  # words of a text of which passages become bands
SHORTEST = 20  # shingles; shorter texts are copies only if they are identical
FEWEST = 10  # the shingles with numbers or names count only if there are at least this many
ENOUGH = 0.5  # share of all shingles of the shorter text, and of those with a number or a name
BRIEF = 100  # shingles; the shorter a text below that, the more it must share: two notices may open alike
MOST = 0.8  # share of the shingles of the shortest texts, and of the numbers of all brief ones
TERSE = 2 * SHORTEST  # shingles; a text as short as that says little but its names: without one it is another notice
AT_ONCE = 4_096  # shingles per step, which limits memory

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")  # one character is one word in scripts without spaces
_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else ord(" ") for code in range(256))
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_GAMMA, _FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB  # constants of splitmix64
_MASK = (1 << 64) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Shingles:
    """The runs of three words of a text, as sorted hashes without repeats."""

    all: "Hashes"
    telling: "Hashes"  # those with a number or a name: these differ when the same wording is filled in again
    numbers: frozenset[str]
    words: "Hashes"
    names: "Hashes"  # words that the text writes only with a capital letter


def cut(text: str) -> Shingles:
    """The shingles of a text; a text that is shorter than a shingle becomes one shingle."""
    import numpy as np  # searches never need it

    words = _WORD.findall(text)
    if not words:
        nothing = np.zeros(0, np.uint64)
        return Shingles(nothing, nothing, frozenset(), nothing, nothing)
    folded = [word.casefold() for word in words]
    common = {word for word, low in zip(words, folded, strict=True) if word == low and word.isalpha()}
    tells = np.fromiter((low not in common for low in folded), np.bool_, len(words))
    codes = _encode(folded)
    hashes = _hash_runs(codes)
    marks = np.zeros(hashes.size, np.bool_)
    for place in range(min(WORDS, len(words))):
        marks |= tells[place : place + hashes.size]
    is_name = tells & np.fromiter(map(str.isalpha, words), np.bool_, len(words))
    numbers = frozenset(_NUMBER.findall(text))
    return Shingles(_sort(hashes), _sort(hashes[marks]), numbers, _sort(codes), _sort(codes[is_name]))


def _sort(values: "Hashes") -> "Hashes":
    """In order, without repeats. numpy's own function takes three times as long for so few."""
    import numpy as np

    ordered = np.sort(values)
    is_first = np.ones(ordered.size, np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return ordered[is_first]


def _encode(words: Sequence[str]) -> "Hashes":
    import numpy as np

    encoded = "\n".join(words).encode("utf-8", "surrogatepass").split(b"\n")  # no word holds a line end
    return np.fromiter(map(crc32, encoded), np.uint64, len(words))


def _hash_runs(codes: "Hashes", length: int = WORDS) -> "Hashes":
    """The hashes of all runs of so many words, in text order; fewer words make one run."""
    import numpy as np

    runs = max(codes.size - length + 1, 1)
    hashes = np.zeros(runs, np.uint64)
    for place in range(min(length, codes.size)):
        hashes = _mix(hashes + codes[place : place + runs])
    return hashes


def measure(one: Shingles, other: Shingles) -> float:
    """The shared share of one pair, as in `measure_pairs`."""
    return measure_pairs({0: one, 1: other}, [(0, 1)])[0, 1]


def measure_pairs(texts: Mapping[K, Shingles], pairs: Iterable[tuple[K, K]]) -> dict[tuple[K, K], float]:
    """For each pair, the share of the shorter text that the other contains; 0 if they are not copies.

    Shingles with names or numbers are also counted separately: two weather reports share sentences, but not their names
    and numbers. An archive of such reports has hundreds of pairs per text. We therefore mark the shingles of one text
    in a table of all shingles, and look up those of all its partners there.
    """
    import numpy as np

    partners: dict[K, list[K]] = defaultdict(list)
    for one, other in pairs:
        partners[one].append(other)
    met = {*partners, *(other for others in partners.values() for other in others)}
    if not met:
        return {}
    every = np.unique(np.concatenate([texts[key].all for key in met]))
    places = {key: np.searchsorted(every, texts[key].all) for key in met}
    telling = {key: np.searchsorted(every, texts[key].telling) for key in met}
    held, held_telling = np.zeros(every.size, np.bool_), np.zeros(every.size, np.bool_)
    shares: dict[tuple[K, K], float] = {}
    for one, others in partners.items():
        held[places[one]] = held_telling[telling[one]] = True
        for other in others:
            both = int(np.count_nonzero(held[places[other]]))
            if _is_shorter(texts[one], texts[other]):
                told = int(np.count_nonzero(held_telling[places[other]]))
                shares[one, other] = _judge(texts[one], texts[other], both, told)
            else:
                told = int(np.count_nonzero(held[telling[other]]))
                shares[one, other] = _judge(texts[other], texts[one], both, told)
        held[places[one]] = held_telling[telling[one]] = False
    return shares


def _is_shorter(one: Shingles, other: Shingles) -> bool:
    """Whether `one` is the shorter text; for two of the same length, the answer always picks the same one."""
    if one.all.size != other.all.size:
        return one.all.size < other.all.size
    return one.all.tobytes() <= other.all.tobytes()


def _judge(shorter: Shingles, longer: Shingles, both: int, told: int) -> float:
    """The shared share of a pair. both, told: how many shingles of the shorter text the other has, and how many of
    those with a name or a number.
    """
    size, telling = shorter.all.size, shorter.telling.size
    if size < SHORTEST:
        return float(both == size == longer.all.size and size > 0)
    share, brevity = both / size, max((BRIEF - size) / (BRIEF - SHORTEST), 0)
    needed = ENOUGH + (MOST - ENOUGH) * brevity
    if share < needed or (telling >= FEWEST and told / telling < needed):
        return 0.0
    if brevity and len(shorter.numbers & longer.numbers) < MOST * len(shorter.numbers):
        return 0.0  # a notice of another day
    if size <= TERSE and not _has_all(longer.words, shorter.names):
        return 0.0  # of somebody else
    return share


def _has_all(words: "Hashes", names: "Hashes") -> bool:
    import numpy as np

    return bool(np.isin(names, words).all())


def find_bands(text: str) -> list[str]:
    """The keys of a text: 42 of all its words, and about 20 of passages in its first 200 words."""
    words = _encode([word.casefold() for word in _WORD.findall(text)])
    return [*_find_least(words), *_find_passages(words[:LEAD])] if words.size else []


def _find_least(words: "Hashes") -> list[str]:
    """Two texts share a key with the chance 1 - (1 - j ** 3) ** 42, where j is the share of all their shingles that
    both have.
    """
    import numpy as np

    hashes = _hash_runs(words)
    factors, terms = (values[:, None] for values in _permutations())
    least = np.full(BANDS * ROWS, _MASK, np.uint64)
    for start in range(0, hashes.size, AT_ONCE):
        places = factors * hashes[start : start + AT_ONCE]  # one row per order, with its values next to each other
        places += terms
        least = np.minimum(least, places.min(axis=1))
    keys = np.zeros(BANDS, np.uint64)
    for row in least.reshape(BANDS, ROWS).T:
        keys = _mix(keys + row)
    return [f"{number:02x}{int(key) >> 32:08x}" for number, key in enumerate(keys)]


def _find_passages(words: "Hashes") -> list[str]:
    """The keys of the runs of eight words whose hash is the smallest in one of the windows that slide over the text."""
    import numpy as np

    if words.size < RUN:
        return []
    hashes = _hash_runs(words, RUN)
    windows = np.lib.stride_tricks.sliding_window_view(hashes, min(WINDOW, hashes.size))
    return [f"{BANDS:02x}{int(key) >> 24:010x}" for key in np.unique(windows.min(axis=1))]


def key_words(texts: Iterable[str]) -> list[str]:
    """A key of each quote of an article, the same in its copies. An article may quote the same words twice."""
    seen: Counter[str] = Counter()
    keys = []
    for digest in map(digest_words, texts):
        seen[digest] += 1
        keys.append(f"{digest}-{seen[digest]}")
    return keys


def digest_words(text: str) -> str:
    """Sixteen digits that are the same for the same words in any layout."""
    if not text.isascii():
        for sign in "’‘–—…":
            text = text.replace(sign, " ")
    if text.isascii():  # most English quotes, in a quarter of the time
        folded = b" ".join(text.encode().translate(_LETTERS).split())
    else:
        folded = " ".join(_WORD.findall(text)).casefold().encode("utf-8", "surrogatepass")
    return sha256(folded).hexdigest()[:16]


def _mix(values: "Hashes") -> "Hashes":
    """Each value replaced by one that looks random (splitmix64)."""
    import numpy as np

    mixed = values + np.uint64(_GAMMA)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(_FIRST)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(_SECOND)
    return mixed ^ (mixed >> np.uint64(31))


@cache
def _permutations() -> "tuple[Hashes, Hashes]":
    """The factor, which is odd, and the term for each of the 126 orders of all shingles."""
    import numpy as np

    drawn = _mix(np.arange(2 * BANDS * ROWS, dtype=np.uint64) * np.uint64(_GAMMA))
    return drawn[: BANDS * ROWS] | np.uint64(1), drawn[BANDS * ROWS :]
