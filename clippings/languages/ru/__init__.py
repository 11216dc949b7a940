"""What cleaning and enrichment know of Russian."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.ru.cleaning import CLEANING_WORDS
from clippings.languages.ru.given_names import MEN, WOMEN
from clippings.languages.ru.grammar import GRAMMAR
from clippings.languages.ru.pipeline import PIPELINE
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    бы был была были было быть во вот все всё всего вы да даже её ещё ее еще же за здесь или им их как когда
    кто ли между меня мне можно мы на над надо нам нас не него нее неё нет ни них но ну об один от очень по
    под при раз с со так также такой там то тоже только том тот ту тут ты уже хотя чего чей чем через что
    чтобы эта эти это этого этой этом этот я
    """
)
RUSSIAN = KnownLanguage(
    version="11",
    cleaning=CLEANING_WORDS,
    grammar=GRAMMAR,
    small_words=SMALL_WORDS,
    men=MEN,
    women=WOMEN,
    pipeline=PIPELINE,
)
