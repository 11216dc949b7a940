"""Guesses the charset of bytes that do not state one and are not UTF-8."""

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
