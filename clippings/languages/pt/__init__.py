"""What cleaning and enrichment know of Portuguese."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.pt.cleaning import CLEANING_WORDS
from clippings.languages.pt.given_names import MEN, RARER, WOMEN
from clippings.languages.pt.grammar import GRAMMAR
from clippings.languages.pt.name_words import NAME_FORMS
from clippings.languages.pt.pipeline import PIPELINE

PORTUGUESE = KnownLanguage(
    version="5",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
