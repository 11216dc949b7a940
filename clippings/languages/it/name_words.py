"""Italian names."""

from clippings.languages.name_words import NameForms
from clippings.languages.word_lists import words

NAME_FORMS = NameForms(
    particles=words("de da la"),
)
