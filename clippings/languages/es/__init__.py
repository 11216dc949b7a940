"""What cleaning and enrichment know of Spanish."""

from clippings.languages.es.cleaning import CLEANING_WORDS
from clippings.languages.es.given_names import MEN, RARER, WOMEN
from clippings.languages.es.grammar import GRAMMAR
from clippings.languages.es.name_words import NAME_FORMS
from clippings.languages.es.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    algo antes así bien cada cuando cuál donde dos entre eran eres fue fueron hay lo mismo muy más nada nos
    otra otras otro otros poco porque quien quién sea ser si sino sobre solo son también tan tanto toda todas
    todo todos ya yo
    """
)
SPANISH = KnownLanguage(
    version="10",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    small_words=SMALL_WORDS,
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
    rarer_names=RARER,
    pipeline=PIPELINE,
)
