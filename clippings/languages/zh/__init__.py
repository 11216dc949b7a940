"""What Clippings knows of Chinese: the words of cleaning, and characters that are no topic."""

from clippings.languages.known_language import KnownLanguage
from clippings.languages.zh.cleaning import CLEANING_WORDS

SMALL_WORDS = frozenset(
    "的了在是我他她它们們这這那有和与與也不就都而及或被把从從对對为為以于於之其所一个個着著地得将將但如并並又还還说說"
)
CHINESE = KnownLanguage(version="1", cleaning=CLEANING_WORDS, small_words=SMALL_WORDS)
