"""The cleaning words of all languages: what language a page is in is not known when it is cleaned."""

from collections.abc import Callable, Iterable

from clippings.languages import LANGUAGES
from clippings.languages.cleaning_words import CleaningWords

CLEANING_WORDS: tuple[CleaningWords, ...] = tuple(known.cleaning for known in LANGUAGES.values() if known.cleaning)


def gather(read: Callable[[CleaningWords], Iterable[str]]) -> tuple[str, ...]:
    """Return what all languages have of one kind, each word or pattern once."""
    return tuple(dict.fromkeys(word for language in CLEANING_WORDS for word in read(language)))


def alternatives(read: Callable[[CleaningWords], Iterable[str]]) -> str:
    """Return a pattern for any of what all languages have of one kind; longer ones first."""
    return f"(?:{'|'.join(sorted(gather(read), key=len, reverse=True))})"
