"""The cleaning words of all languages: what language a page is in is not known when it is cleaned."""

from collections.abc import Callable, Iterable

from clippings.languages.cleaning_words import CleaningWords
from clippings.languages.de import cleaning as de
from clippings.languages.en import cleaning as en
from clippings.languages.es import cleaning as es
from clippings.languages.fi import cleaning as fi
from clippings.languages.fr import cleaning as fr
from clippings.languages.it import cleaning as it
from clippings.languages.ja import cleaning as ja
from clippings.languages.nl import cleaning as nl
from clippings.languages.pt import cleaning as pt
from clippings.languages.ru import cleaning as ru
from clippings.languages.zh import cleaning as zh

CLEANING_WORDS: tuple[CleaningWords, ...] = tuple(
    language.CLEANING_WORDS for language in (en, fr, de, es, pt, it, nl, fi, ru, ja, zh)
)


def gather(read: Callable[[CleaningWords], Iterable[str]]) -> tuple[str, ...]:
    """Return what all languages have of one kind, each word or pattern once."""
    return tuple(dict.fromkeys(word for language in CLEANING_WORDS for word in read(language)))


def alternatives(read: Callable[[CleaningWords], Iterable[str]]) -> str:
    """Return a pattern for any of what all languages have of one kind; longer ones first."""
    return f"(?:{'|'.join(sorted(gather(read), key=len, reverse=True))})"
