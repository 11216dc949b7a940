"""What Clippings knows of Finnish: the words of cleaning, and small words."""

from clippings.languages.fi.cleaning import CLEANING_WORDS
from clippings.languages.known_language import KnownLanguage
from clippings.languages.word_lists import words

SMALL_WORDS = words(
    """
    ei eivät emme en et ette että he heidän hän hänen ja joka jossa jotka jos kanssa koko kuin kun kuten me
    meidän mikä mitä muiden mukaan mukana mutta myös mitään ne niiden niin noin nyt näin ole oli olisi olivat
    olla olleet ollut on oma oman ovat pois saa se sekä sen siitä siinä sitä sitten tai tämä tämän tätä
    täällä te vai vaikka vain voi yli
    """
)
FINNISH = KnownLanguage(version="1", cleaning=CLEANING_WORDS, small_words=SMALL_WORDS)
