"""What cleaning and enrichment know of Dutch."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.nl.cleaning import CLEANING_WORDS
from clippings.languages.nl.given_names import MEN, RARER, WOMEN
from clippings.languages.nl.grammar import GRAMMAR
from clippings.languages.nl.name_words import NAME_FORMS
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    alle alles al ander andere bij dan dat deze die dit doen door dus een eens geen had hadden hebben heel
    hem hier hoe hun iets maar meer mijn na naar niet niets nog nu om ons ook op over toch toen tot uit veel
    waar wat weer wel werd wie wordt worden zal zelf zich zo zonder zou
    """
)
DUTCH = KnownLanguage(
    version="12",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    small_words=SMALL_WORDS,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
)
