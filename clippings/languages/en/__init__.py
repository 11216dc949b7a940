"""What cleaning and enrichment know of English."""

from clippings.languages.en.cleaning import CLEANING_WORDS
from clippings.languages.en.given_names import MEN, RARER, WOMEN
from clippings.languages.en.grammar import GRAMMAR
from clippings.languages.en.name_words import NAME_FORMS, NAME_WORDS
from clippings.languages.en.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    all am aren between couldn didn doesn don down each hadn hasn haven how if isn more much no off out own per
    same should shouldn so such too up us very wasn weren while won wouldn yet
    """
)
ENGLISH = KnownLanguage(
    version="14",
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
