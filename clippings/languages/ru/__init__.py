"""What cleaning and enrichment know of Russian."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.ru.cleaning import CLEANING_WORDS
from clippings.languages.ru.given_names import MEN, WOMEN
from clippings.languages.ru.grammar import GRAMMAR
from clippings.languages.ru.pipeline import PIPELINE

RUSSIAN = KnownLanguage(
    version="6",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    men=MEN,
    women=WOMEN,
    pipeline=PIPELINE,
)
