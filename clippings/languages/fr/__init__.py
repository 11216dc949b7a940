"""What cleaning and enrichment know of French."""

from clippings.languages.fr.cleaning import CLEANING_WORDS
from clippings.languages.fr.given_names import MEN, RARER, WOMEN
from clippings.languages.fr.grammar import GRAMMAR
from clippings.languages.fr.name_words import NAME_FORMS, NAME_WORDS
from clippings.languages.fr.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    alors après autre autres aussi bien cela cet encore être avoir fait faire fut ici même moins non où peu
    plus puis qu quand quelques rien sera sont soit tous tout toute toutes très trop une y
    """
)
FRENCH = KnownLanguage(
    version="10",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    small_words=SMALL_WORDS,
    name_words=NAME_WORDS,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
