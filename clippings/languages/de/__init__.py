"""What cleaning and enrichment know of German."""

from clippings.languages.de.cleaning import CLEANING_WORDS
from clippings.languages.de.given_names import MEN, RARER, WOMEN
from clippings.languages.de.grammar import GRAMMAR
from clippings.languages.de.name_words import NAME_FORMS
from clippings.languages.de.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    alle allem allen aller alles als ander andere anderen andern da dann doch dort einmal hier immer kein
    keine keinem keinen keiner mehr nun sehr sei selbst so sowie was weil weiter weitere welche wenn wer wie
    wo
    """
)
GERMAN = KnownLanguage(
    version="22",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    small_words=SMALL_WORDS,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
