"""German names."""

from clippings.languages.name_words import NameForms
from clippings.languages.word_lists import words

NAME_FORMS = NameForms(
    abbreviations=words("Fr Hr Dr Prof"),
    particles=words("von der"),
    titles_of_men=words("herr"),
    titles_of_women=words("frau"),
    birth_words=words("geboren"),
)
