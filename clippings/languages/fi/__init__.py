"""What Clippings knows of Finnish: only the words of cleaning."""

from clippings.languages.fi.cleaning import CLEANING_WORDS
from clippings.languages.known_language import KnownLanguage

FINNISH = KnownLanguage(version="1", cleaning=CLEANING_WORDS)
