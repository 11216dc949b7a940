"""What cleaning and enrichment know of each language: one folder a language.

A language without a folder is read by its quote marks alone, and by the words that all languages share.
"""

from dataclasses import replace
from functools import cache

from clippings.languages.de import VERSION as de_version
from clippings.languages.de import grammar as de
from clippings.languages.en import VERSION as en_version
from clippings.languages.en import grammar as en
from clippings.languages.en import name_words as en_names
from clippings.languages.es import VERSION as es_version
from clippings.languages.es import grammar as es
from clippings.languages.fr import VERSION as fr_version
from clippings.languages.fr import grammar as fr
from clippings.languages.fr import name_words as fr_names
from clippings.languages.grammar import Grammar
from clippings.languages.it import VERSION as it_version
from clippings.languages.it import grammar as it
from clippings.languages.name_words import SHARED, NameWords
from clippings.languages.pt import VERSION as pt_version
from clippings.languages.pt import grammar as pt
from clippings.languages.ru import VERSION as ru_version
from clippings.languages.ru import grammar as ru

_GRAMMARS: dict[str, Grammar] = {module.GRAMMAR.code: module.GRAMMAR for module in (en, fr, de, es, ru, it, pt)}
_NAME_WORDS = {"en": en_names.NAME_WORDS, "fr": fr_names.NAME_WORDS}
_VERSIONS = {
    "de": de_version,
    "en": en_version,
    "es": es_version,
    "fr": fr_version,
    "it": it_version,
    "pt": pt_version,
    "ru": ru_version,
}
_NO_GRAMMAR = Grammar("")


def find_grammar(code: str) -> Grammar:
    """The grammar of a language; an empty one where none is written."""
    return _GRAMMARS.get(code, _NO_GRAMMAR)


@cache
def find_name_words(code: str) -> NameWords:
    """The name words of a language; one without them has what all share, and its grammar's titles."""
    titles = frozenset(title.rstrip(".") for title in find_grammar(code).titles)
    return _NAME_WORDS.get(code) or replace(SHARED, titles=titles)


def find_language_version(code: str) -> str:
    """The version of what is known of a language, such as "en1"; "" where it has no folder."""
    return f"{code}{_VERSIONS[code]}" if code in _VERSIONS else ""
