"""What Clippings knows of Japanese: only the words of cleaning."""

from clippings.languages.ja.cleaning import CLEANING_WORDS
from clippings.languages.known_language import KnownLanguage

JAPANESE = KnownLanguage(version="1", cleaning=CLEANING_WORDS)
