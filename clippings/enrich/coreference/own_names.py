"""Finds a person's own name if the entity contains more: "Despite Jane Doe", "Twins Jane Doe", "Jane Doe Says"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from clippings.documents import Entity, Span
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import GIVEN, MEN, WOMEN
from clippings.languages.grammar import Grammar

_MAX_TITLE = 30  # characters
_LINK = re.compile(r" (\w+) ")  # between two given names with one surname: "Jane and John Doe"
_WORD = re.compile(r"\w+")
_SHORT = 3  # most letters of a position: "DL Doe"
# What precedes a word that has a capital anyway, or an article: ". Twins Jane Doe", "the Browns DL Jan Doe".
_OPENING = re.compile(r"(?:\A|[.!?\n\"“”«»:]\s*|\b[Tt]he )\Z")


@dataclass(frozen=True)
class Names:
    """What an article says about all its names, found once: there may be thousands."""

    text: str
    entities: Sequence[Entity]
    grammar: Grammar

    @cached_property
    def people_by_last_word(self) -> dict[str, list[Entity]]:
        found = defaultdict[str, list[Entity]](list)
        for entity in self.entities:
            if entity.type == "person":
                found[entity.name.split()[-1]].append(entity)
        return dict(found)

    @cached_property
    def places_of_people(self) -> dict[int, Span]:
        """Where persons are named, by the start of the name."""
        people = (entity for entity in self.entities if entity.type == "person")
        return {span.start: span for person in people for span in person.spans}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the text as written."""
        return frozenset(_WORD.findall(self.text))

    def has_word(self, word: str) -> bool:
        if _WORD.fullmatch(word):
            return word in self.words
        return re.search(rf"\b{re.escape(word)}\b", self.text) is not None


def find_own_name(entity: Entity, names: Names) -> str:
    """The name without a title, without a verb after it, and without other words before the given name.

    A surname of somebody else may also begin the name: "Top Doe".
    """
    text, grammar = names.text, names.grammar
    words = entity.name.split()
    if entity.type != "person":
        return entity.name
    if len(words) < 2:
        return _add_shared_surname(entity.name, entity, names)
    titles = [i for i, word in enumerate(words[:-1]) if _is_title(word, grammar)]
    words = words[titles[-1] + 1 :] if titles else words
    last = words[-1].lower()
    if last in grammar.speech_verbs and last.endswith(grammar.finite_endings or ("\0",)):
        words = words[:-1]  # in a headline
    if len(words) == 2 and words[0].lower().removesuffix("s") in grammar.person_nouns and words[0].endswith("s"):
        return _add_shared_surname(words[1], entity, names)  # "Sisters Jane and Ann Doe"
    first = 0 if is_given(words[0], grammar) else _find_first_word_of_name(words, entity, names)
    own = all(_is_not_part_of_name(word, entity, names) for word in words[:first])
    own = own or (0 < first < len(words) - 1 and _is_shorter_name_more_frequent(text, entity, " ".join(words[first:])))
    return " ".join(words[first:] if own else words)


def _add_shared_surname(name: str, entity: Entity, names: Names) -> str:
    """A given name with the surname of the full name after it: "Jane and John Doe", not "Pope Jane and John Doe"."""
    text, grammar = names.text, names.grammar
    if not is_given(name, grammar):
        return name
    links = (_LINK.match(text, span.end) for span in entity.spans)
    begins = [
        link.end()
        for span, link in zip(entity.spans, links, strict=True)
        if link and link[1] in grammar.conjunctions and not _follows_title(text, span.start, grammar)
    ]
    for span in (names.places_of_people.get(begin) for begin in begins):
        words = text[span.start : span.end].split() if span else []
        if len(words) == 2 and is_given(words[0], grammar):
            return f"{name} {words[1]}"
    return name


def _follows_title(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a title, or another word with a capital within the sentence, is right before a name."""
    before = text[max(0, start - _MAX_TITLE) : start].split()[-1:]
    opens = _OPENING.search(text[max(0, start - 5) : start])
    return not opens and any(w in grammar.titles or (w[0].isupper() and w[-1].isalnum()) for w in before)


def _find_first_word_of_name(words: list[str], entity: Entity, names: Names) -> int:
    """The given name, the word after a position, or the surname that somebody else also has; else the first word."""
    if given := next((i for i in range(1, len(words) - 1) if is_given(words[i], names.grammar)), 0):
        return given
    position = next((i + 1 for i in range(len(words) - 2) if _is_position(words[i])), 0)
    shared = any(other is not entity for other in names.people_by_last_word.get(words[-1], ()))
    return len(words) - 1 if shared and len(words) == 2 else position


def _is_shorter_name_more_frequent(text: str, entity: Entity, shorter: str) -> bool:
    """Whether the article has the name more often without its first words: "Jane Doe" for "Wily Jane Doe"."""
    found = [text[span.start : span.end] for span in entity.spans]
    return found.count(shorter) > sum(name.endswith(f" {shorter}") for name in found)


def _is_not_part_of_name(word: str, entity: Entity, names: Names) -> bool:
    """Whether a word is an ordinary word of the language, a position, a plural, or in lower case elsewhere in the text.

    A plural counts if it opens a sentence or has an article: "Twins Jane Doe row", "the Browns DL Jan Doe".
    """
    lower, text, grammar = word.lower(), names.text, names.grammar
    if lower in grammar.sentence_openers or lower in grammar.words_before_nouns or grammar.is_role(lower):
        return True
    if _is_position(word) or names.has_word(lower):
        return True
    whole = [span.start for span in entity.spans if text.startswith(entity.name, span.start)]
    return lower.endswith("s") and all(_OPENING.search(text[max(0, start - 5) : start]) for start in whole)


def _is_position(word: str) -> bool:
    return word.isupper() and word.isalpha() and 1 < len(word) <= _SHORT


def _is_title(word: str, grammar: Grammar) -> bool:
    """Whether a word is a title like "Mr.", but not like "Queen", which is part of names."""
    return word.rstrip(".") in NAME_FORMS.abbreviations and word.lower() in grammar.titles


def is_given(word: str, grammar: Grammar) -> bool:
    lower = word.partition("-")[0].lower()
    return lower in GIVEN or lower in grammar.male_given_names or lower in grammar.female_given_names


def read_given_name(name: str, grammar: Grammar) -> tuple[str, bool, bool]:
    """The given name of a full name, and whether men and women have it: in this language, else in any."""
    given = name.split()[0].lower() if " " in name else ""
    man = given in grammar.male_given_names or (given in MEN and given not in grammar.female_given_names)
    woman = given in grammar.female_given_names or (given in WOMEN and given not in grammar.male_given_names)
    return given, man, woman
