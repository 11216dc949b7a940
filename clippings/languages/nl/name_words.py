"""Dutch names."""

from clippings.languages.name_words import NameForms
from clippings.languages.word_lists import words

NAME_FORMS = NameForms(
    abbreviations=words("mr ir ing ds drs mw dhr prof dr"),
    particles=words("de van der den ter"),
)
