"""What Clippings knows of Chinese: the words of cleaning alone."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.zh.cleaning import CLEANING_WORDS

CHINESE = KnownLanguage(version="1", cleaning=CLEANING_WORDS)
