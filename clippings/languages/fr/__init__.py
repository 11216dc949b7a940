"""What cleaning and enrichment know of French."""

from clippings.languages.fr.cleaning import CLEANING_WORDS
from clippings.languages.fr.given_names import MEN, RARER, WOMEN
from clippings.languages.fr.grammar import GRAMMAR
from clippings.languages.fr.name_words import NAME_FORMS, NAME_WORDS
from clippings.languages.fr.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage

FRENCH = KnownLanguage(
    version="5",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    name_words=NAME_WORDS,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
