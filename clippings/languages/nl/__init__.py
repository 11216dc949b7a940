"""What cleaning and enrichment know of Dutch."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.nl.cleaning import CLEANING_WORDS
from clippings.languages.nl.given_names import MEN, RARER, WOMEN
from clippings.languages.nl.grammar import GRAMMAR
from clippings.languages.nl.name_words import NAME_FORMS

DUTCH = KnownLanguage(
    version="7",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
)
