"""Spanish names."""

from clippings.languages.name_words import NameForms
from clippings.languages.word_lists import words

NAME_FORMS = NameForms(
    abbreviations=words("Sr Sra Dr"),
    particles=words("de la"),
    titles_of_men=words("señor"),
    titles_of_women=words("señora"),
)
