"""What Clippings knows of Chinese: only the words of cleaning."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.zh.cleaning import CLEANING_WORDS

CHINESE = KnownLanguage(version="1", cleaning=CLEANING_WORDS)
