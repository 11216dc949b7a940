"""What Clippings knows of Japanese: the words of cleaning, and characters that are no topic."""

from clippings.languages.ja.cleaning import CLEANING_WORDS
from clippings.languages.known_language import KnownLanguage

SMALL_WORDS = frozenset(
    "あいうえおかがきくけこさしすせそただちっつてでとどなにのはばへまみむもやゃゅょよらりるれろをん"
)
JAPANESE = KnownLanguage(version="1", cleaning=CLEANING_WORDS, small_words=SMALL_WORDS)
