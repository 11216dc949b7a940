"""What cleaning and enrichment know of Dutch."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.nl.given_names import MEN, WOMEN
from clippings.languages.nl.name_words import NAME_FORMS

DUTCH = KnownLanguage(
    version="1",
    name_forms=NAME_FORMS,
    men=MEN,
    women=WOMEN,
)
