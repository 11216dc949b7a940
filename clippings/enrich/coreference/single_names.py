"""Finds speakers named by a single word that the model has taken for no name: "Doe replied", "the plan, Doe said"."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from clippings.documents import Entity, EntityType, Span
from clippings.languages.grammar import Grammar

_SHORT = 5  # letters of the longest acronym that may be a name
_WORD = re.compile(r"\w+")
_INSIDE = re.compile(r"[^\W_][,;]? $")  # the end of what is before a word within a sentence


def spot_single_names(text: str, mentions: Iterable[tuple[int, int]], grammar: Grammar) -> Iterator[Entity]:
    """The names among the mentions of one word. Nouns must not have capitals in the language."""
    if grammar.capitalized_nouns:
        return
    ends = {text[start:end]: end for start, end in mentions if text[start:end].isalpha()}
    places: dict[str, list[Span]] = {word: [] for word in ends}
    small = {word.lower() for word in ends}
    written_small: set[str] = set()
    for found in _WORD.finditer(text) if ends else ():
        if (word := found[0]) in places:
            places[word].append(Span(*found.span()))
        elif word in small:
            written_small.add(word)
    for word, end in ends.items():
        if type_ := _choose_type(text, word, end, places[word], written_small, grammar):
            yield Entity(word, type_, tuple(places[word]))


def _choose_type(
    text: str, word: str, end: int, places: Sequence[Span], written_small: Set[str], grammar: Grammar
) -> EntityType | None:
    """A person has a capital within a sentence or is named again, and the word is never written without a capital; an
    acronym has only capitals."""
    if word.isupper():
        return "organization" if 1 < len(word) <= _SHORT and text[end : end + 1] != ":" else None
    small = word.lower()
    several = small.endswith(grammar.plural_endings)  # "Republicans"
    if (
        not word.istitle()
        or several
        or grammar.is_role(small)
        or small in grammar.small_words
        or small in grammar.reporting.voices
    ):
        return None
    inside = len(places) > 1 or any(_INSIDE.search(text, max(0, p.start - 3), p.start) for p in places)
    return "person" if inside and small not in written_small else None
