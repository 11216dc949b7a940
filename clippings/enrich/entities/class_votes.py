"""Reads the noun next to a name that says its class: "bands such as X", "X and other bands", "a band called X"."""

from collections.abc import Iterator

from clippings.documents import EntityType
from clippings.enrich.entities.phrases import list_ends, list_starts
from clippings.enrich.text.tokens import POSSESSIVE_GAPS, Tokens
from clippings.languages.name_words import NameWords

LIST = 24  # most words from a name to the class after its list
PHRASE = 4  # most words of the phrase that names the class
SUBJECT = 12  # most words of a subject
BACK = 8  # words before a name between commas that are read

_GAPS_IN_PHRASE = {" ", "", *POSSESSIVE_GAPS}
_ENDS_SENTENCE = (".", ",", ";", ")", "\n", "!", "?")


def find_classes(tokens: Tokens, first: int, last: int, name_words: NameWords) -> Iterator[EntityType]:
    """The types of all classes that the words around a name say it belongs to."""
    for found in (
        _before_examples(tokens, first, name_words),
        _before_list(tokens, first, last, name_words),
        _after_list(tokens, last, name_words),
        _called(tokens, first, name_words),
        _equated(tokens, first, last, name_words),
        _beside_comma(tokens, first, last, name_words),
    ):
        if found:
            yield found


def find_predicate(tokens: Tokens, i: int, name_words: NameWords) -> EntityType | None:
    """The type of the head of the noun phrase at word i: "a small French village" -> place."""
    found = None
    for j in range(i, min(i + 8, len(tokens.texts))):
        word, gap = tokens.texts[j], tokens.gaps[j]
        if j > i and gap == "-":
            continue  # "an Orla-based firm", "a well-known singer"
        ends = word in name_words.phrase_ends or word in name_words.copulas
        if ends or (j > i and gap not in _GAPS_IN_PHRASE):
            break
        found = name_words.noun_types.get(word)
        if found is None and word.islower() and len(word) > 4 and word.endswith(name_words.role_endings):
            found = "person"
    return found


def _before_examples(tokens: Tokens, first: int, name_words: NameWords) -> EntityType | None:
    """The type of the plural before words that introduce examples: "bands such as X", "companies including X"."""
    for start in list_starts(tokens, first, name_words.example_openers):
        if start > 0 and tokens.gaps[start] in {" ", ", "}:
            return name_words.plural_noun_types.get(tokens.texts[start - 1])
    return None


def _before_list(tokens: Tokens, first: int, last: int, name_words: NameWords) -> EntityType | None:
    """The type of the plural right before a list: "the towns X and Y"."""
    if first == 0 or tokens.gaps[first] != " " or last + 1 >= len(tokens.texts):
        return None
    joined = tokens.texts[last] in name_words.conjunctions and tokens.gaps[last] == " " and tokens.capital[last + 1]
    comma = tokens.gaps[last] == ", " and tokens.capital[last]
    return name_words.plural_noun_types.get(tokens.texts[first - 1]) if joined or comma else None


def _after_list(tokens: Tokens, last: int, name_words: NameWords) -> EntityType | None:
    """The type of the plural after words that close a list: "X, Y and other bands"."""
    for i in range(last, min(last + LIST, len(tokens.texts))):
        if tokens.gaps[i] not in {" ", ", "}:
            return None
        for end in list_ends(tokens, i, name_words.list_closers):
            return _find_plural(tokens, end, name_words)
        listed = tokens.capital[i] or tokens.texts[i] in name_words.linking_words
        if not listed or (i == last and tokens.gaps[i] != ", "):
            return None
    return None


def _find_plural(tokens: Tokens, i: int, name_words: NameWords) -> EntityType | None:
    """The type of the first plural in the phrase at word i: "European cities"."""
    for j in range(i, min(i + PHRASE, len(tokens.texts))):
        if tokens.gaps[j] != " " or tokens.texts[j] in name_words.phrase_ends:
            return None
        if found := name_words.plural_noun_types.get(tokens.texts[j]):
            return found
    return None


def _called(tokens: Tokens, first: int, name_words: NameWords) -> EntityType | None:
    """The type of the noun before a word that names: "a band called X"."""
    if first < 2 or tokens.lower[first - 1] not in name_words.naming_words or tokens.gaps[first - 1] != " ":
        return None
    noun = tokens.texts[first - 2]
    return name_words.noun_types.get(noun) or name_words.plural_noun_types.get(noun)


def _equated(tokens: Tokens, first: int, last: int, name_words: NameWords) -> EntityType | None:
    """The type of the subject that the name is said to be, if nothing else is: "The capital of Orla is X."."""
    verb = first - 1
    if verb < 2 or tokens.texts[verb] not in name_words.copulas or tokens.gaps[first] != " ":
        return None
    start = verb
    while start > max(verb - SUBJECT, 0) and not tokens.opens(start) and tokens.gaps[start] in _GAPS_IN_PHRASE:
        start -= 1
    ends = last == len(tokens.texts) or not tokens.joined(last)  # unlike "The singer is a Vint fan"
    begins = tokens.opens(start) or tokens.gaps[start] == ", "
    return find_predicate(tokens, start, name_words) if begins and ends else None


def _beside_comma(tokens: Tokens, first: int, last: int, name_words: NameWords) -> EntityType | None:
    """The type of a name by its description before a comma: "The mayor of Orla, X, ..."; "by a rock band, X."."""
    if first == 0 or tokens.gaps[first] != ", ":
        return None
    follows = tokens.text[tokens.ends[last - 1] : tokens.ends[last - 1] + 1]
    if follows == ",":
        return _introduction(tokens, first, name_words)
    ends = not follows or follows in _ENDS_SENTENCE
    return name_words.noun_types.get(tokens.texts[first - 1]) if ends else None


def _introduction(tokens: Tokens, first: int, name_words: NameWords) -> EntityType | None:
    """The type of the head of the phrase before a comma; the first noun is the head: "the director of the opera"."""
    found = None
    for i in range(first - 1, max(first - BACK, -1), -1):
        noun = name_words.noun_types.get(tokens.texts[i])
        if noun and (i == first - 1 or tokens.texts[i + 1] in name_words.head_links):
            found = noun
        if tokens.gaps[i] not in _GAPS_IN_PHRASE:
            break
    return found
