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
    """Return what charset-normalizer finds; for a western language windows-1252, which has all of its letters, where it
    is as free of nonsense. Another charset can count one letter less than it, such as a pound sign read as one.
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
