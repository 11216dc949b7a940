"""What cleaning and enrichment know of Italian."""

from clippings.languages.it.cleaning import CLEANING_WORDS
from clippings.languages.it.given_names import MEN, RARER, WOMEN
from clippings.languages.it.grammar import GRAMMAR
from clippings.languages.it.name_words import NAME_FORMS
from clippings.languages.it.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage

ITALIAN = KnownLanguage(
    version="5",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
