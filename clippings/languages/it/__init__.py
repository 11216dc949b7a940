"""What cleaning and enrichment know of Italian."""

from clippings.languages.it.cleaning import CLEANING_WORDS
from clippings.languages.it.given_names import MEN, RARER, WOMEN
from clippings.languages.it.grammar import GRAMMAR
from clippings.languages.it.name_words import NAME_FORMS
from clippings.languages.it.pipeline import PIPELINE
from clippings.languages.known_language import KnownLanguage
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    alcuni altra altre altri altro anche ancora ci cosa così c'è dopo dove due ecco ed era erano essere fa
    già ha hanno ho lo molto ne nessun noi non ogni ora perché più poi prima quale quando quanto quasi qui
    quindi quello quella questa questo se senza si solo sono stata stato sua suo te tra tutta tutte tutti
    tutto un vi
    """
)
ITALIAN = KnownLanguage(
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
