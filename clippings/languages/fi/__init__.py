"""What Clippings knows of Finnish: the words of cleaning alone."""

from clippings.languages.fi.cleaning import CLEANING_WORDS
from clippings.languages.known_language import KnownLanguage

FINNISH = KnownLanguage(version="1", cleaning=CLEANING_WORDS)
