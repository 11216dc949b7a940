"""Guesses the charset of bytes that do not state one and are not UTF-8."""

from unicodedata import category

from charset_normalizer import from_bytes

_WESTERN = frozenset(
    [
        "English",
        "French",
        "German",
        "Spanish",
        "Portuguese",
        "Italian",
        "Dutch",
        "Danish",
        "Swedish",
        "Norwegian",
        "Finnish",
    ]
)
_WITHIN_WORDS = "’–—·\xad"  # and between them: "don’t", "Paris–Nice", Catalan "col·lega"
_NEVER_IN_NEWS = frozenset(["Lm", "Cc", "Co", "Cn"])  # controls, and accents alone
_APART = frozenset(["Sm", "Sk", "Sc"])  # of mathematics, more such accents, currencies: no letter is next to them


def guess_charset(sample: bytes) -> str:
    """Return the guess of charset-normalizer; for a western language, windows-1252 if its text is as free of nonsense,
    since it has all the letters. Counts for other charsets may differ by one, such as a pound sign read as a letter.
    """
    matches = list(from_bytes(sample))
    if not matches:
        return "cp1252"
    western = next((match for match in matches if match.encoding == "cp1252"), None)
    best = matches[0]
    if western and western.chaos <= best.chaos and best.language in _WESTERN:
        return "cp1252"
    if western and western.coherence >= best.coherence and western.language in _WESTERN:
        return "cp1252"
    return best.encoding


def is_macintosh(sample: bytes) -> bool:
    """Whether a text of a western language was written in mac-roman, which the guess above takes for another charset.

    Both it and windows-1252 give each byte a sign. In the wrong one, letters within words become capitals ("CafŽ") or
    other signs ("Stra§e"). Lines that end in a return alone decide where neither has any, as in "Kšln".
    """
    macintosh, windows = (_count_misplaced(sample.decode(charset, "replace")) for charset in ("mac-roman", "cp1252"))
    returns_alone = b"\r" in sample and b"\n" not in sample
    return 10 * macintosh < windows or (returns_alone and macintosh <= windows)


def _count_misplaced(text: str) -> int:
    """How many signs beyond ASCII are not where a western language has them."""
    return sum(
        _is_misplaced(before, sign, after)
        for before, sign, after in zip(f" {text}", text, f"{text[1:]} ", strict=False)
        if sign > "\x7f"
    )


def _is_misplaced(before: str, sign: str, after: str) -> bool:
    kind = category(sign)
    if kind == "Lu":
        return before.islower()
    if kind in _APART:
        return before.isalpha() or after.isalpha()
    if kind in _NEVER_IN_NEWS or sign == "\ufffd":
        return True
    return not sign.isalpha() and sign not in _WITHIN_WORDS and before.isalpha() and after.isalpha()
