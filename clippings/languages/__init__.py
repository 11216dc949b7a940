"""What cleaning and enrichment know of each language: one folder per language, one line of the table each.

A language without a folder is read only by its quotation marks and by the words that all languages share.
"""

from dataclasses import replace
from functools import cache

from clippings.languages.de import GERMAN
from clippings.languages.en import ENGLISH
from clippings.languages.es import SPANISH
from clippings.languages.fi import FINNISH
from clippings.languages.fr import FRENCH
from clippings.languages.grammar import Grammar
from clippings.languages.it import ITALIAN
from clippings.languages.ja import JAPANESE
from clippings.languages.known_language import KnownLanguage
from clippings.languages.name_words import SHARED, NameForms, NameWords, join_name_forms
from clippings.languages.nl import DUTCH
from clippings.languages.pt import PORTUGUESE
from clippings.languages.ru import RUSSIAN
from clippings.languages.word_lists import words
from clippings.languages.zh import CHINESE

LANGUAGES: dict[str, KnownLanguage] = {
    "en": ENGLISH,
    "fr": FRENCH,
    "de": GERMAN,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
    "fi": FINNISH,
    "ru": RUSSIAN,
    "ja": JAPANESE,
    "zh": CHINESE,
}
PIPELINES = {code: known.pipeline for code, known in LANGUAGES.items() if known.pipeline}
_ARABIC = NameForms(particles=words("bin ibn al"))  # a language without a folder
NAME_FORMS = join_name_forms([*(known.name_forms for known in LANGUAGES.values()), _ARABIC])
_NO_GRAMMAR = Grammar("")


def find_grammar(code: str) -> Grammar:
    """The grammar of a language; an empty one if there is none."""
    known = LANGUAGES.get(code)
    return known.grammar if known and known.grammar else _NO_GRAMMAR


@cache
def find_small_words(code: str) -> frozenset[str]:
    """The words of a language that say nothing about what a text is about."""
    known = LANGUAGES.get(code)
    return known.small_words | find_grammar(code).small_words if known else frozenset()


@cache
def find_name_words(code: str) -> NameWords:
    """The name words of a language; without its own, it has those that all share and the titles of its grammar."""
    known = LANGUAGES.get(code)
    if known and known.name_words:
        return known.name_words
    return replace(SHARED, titles=frozenset(title.rstrip(".") for title in find_grammar(code).titles))


def find_language_version(code: str) -> str:
    """The version of a language's folder, such as "en1"; "" if it has no folder."""
    return f"{code}{LANGUAGES[code].version}" if code in LANGUAGES else ""
