"""What cleaning and enrichment know of Portuguese."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.pt.cleaning import CLEANING_WORDS
from clippings.languages.pt.given_names import MEN, RARER, WOMEN
from clippings.languages.pt.grammar import GRAMMAR
from clippings.languages.pt.name_words import NAME_FORMS
from clippings.languages.pt.pipeline import PIPELINE
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    ainda algo além antes assim bem cada como dois ela elas ele eles era eram foi foram há isso isto lhe mais
    mas me mesmo muito nada nem nos onde ou outra outras outro outros pouco quando quem se sem ser seu sobre
    só são também tem toda todas todo todos tudo já
    """
)
PORTUGUESE = KnownLanguage(
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
