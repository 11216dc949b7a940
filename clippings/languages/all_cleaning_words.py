"""The cleaning words of all languages: the language of a page is not known yet when it is cleaned."""

from collections.abc import Callable, Iterable

from clippings.languages import LANGUAGES
from clippings.languages.cleaning_words import CleaningWords

CLEANING_WORDS: tuple[CleaningWords, ...] = tuple(known.cleaning for known in LANGUAGES.values() if known.cleaning)


def gather(read: Callable[[CleaningWords], Iterable[str]]) -> tuple[str, ...]:
    """Return the words or patterns of one kind from all languages, each once."""
    return tuple(dict.fromkeys(word for language in CLEANING_WORDS for word in read(language)))


def alternatives(read: Callable[[CleaningWords], Iterable[str]]) -> str:
    """Return a pattern for any word or pattern of one kind from all languages, longer ones first."""
    return f"(?:{'|'.join(sorted(gather(read), key=len, reverse=True))})"
