"""What cleaning and enrichment know of English."""

from clippings.languages.en.cleaning import CLEANING_WORDS
from clippings.languages.en.given_names import MEN, RARER, WOMEN
from clippings.languages.en.grammar import GRAMMAR
from clippings.languages.en.name_words import NAME_FORMS, NAME_WORDS
from clippings.languages.en.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage

ENGLISH = KnownLanguage(
    version="10",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    name_words=NAME_WORDS,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
