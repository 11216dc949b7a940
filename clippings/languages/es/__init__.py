"""What cleaning and enrichment know of Spanish."""

from clippings.languages.es.cleaning import CLEANING_WORDS
from clippings.languages.es.given_names import MEN, RARER, WOMEN
from clippings.languages.es.grammar import GRAMMAR
from clippings.languages.es.name_words import NAME_FORMS
from clippings.languages.es.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage

SPANISH = KnownLanguage(
    version="5",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
