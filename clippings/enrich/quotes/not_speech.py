"""Words in quote marks that nobody says: titles of works, nicknames, names of things, values of attributes."""

from clippings.enrich.text.sentence_view import Reading
from clippings.languages.grammar import Grammar

_MAX_TITLE = 12  # words
_MAX_NICKNAME = 3


def is_unsaid(reading: Reading, first: int, last: int, grammar: Grammar) -> bool:
    """Whether the quote in words first:last, marks among them, is a title or a name by its form and its place."""
    marked = reading.marked[reading.quotes[first]]
    words = [i for i in range(first, last) if marked.start <= reading.starts[i] < marked.end]
    words = [i for i in words if reading.texts[i][0].isalnum()]
    before = reading.texts[first - 1] if first else ""
    if not words or before.endswith("="):
        return True
    if not any(reading.outside(i) and reading.texts[i][0].isalnum() for i in reading.sentence_around(first)):
        return False  # a sentence of its own is said
    if _is_nickname(reading, first, last, words) or _is_label(reading, first, last, words, grammar):
        return True
    if len(words) > _MAX_TITLE or not _in_title_case(reading, words, grammar):
        return False
    if grammar.capital_nouns and any(reading.texts[i][0].islower() for i in words):
        return reading.lower[first - 1 : first] in [[word] for word in grammar.titled]  # capitals say nothing
    return _stands_like_a_title(reading, first, last, len(words), grammar)


def _is_nickname(reading: Reading, first: int, last: int, words: list[int]) -> bool:
    """Robert "Bob" Roe."""
    if len(words) > _MAX_NICKNAME or first == 0 or last >= len(reading):
        return False
    return (
        all(reading.texts[i][0].isupper() for i in (first - 1, last, *words))
        and reading.texts[words[-1] + 1][0] not in ",.!?"
    )


def _is_label(reading: Reading, first: int, last: int, words: list[int], grammar: Grammar) -> bool:
    """The "ghost" plan, a so-called "ghost plan": a word or two as the name of a thing, inside its noun phrase."""
    before = reading.lower[first - 1] if first else ""
    named = before in grammar.named and not (first > 1 and reading.lower[first - 2] in grammar.auxiliaries)
    if named or before in grammar.doubting or (before == "called" and "so" in reading.lower[max(0, first - 3) : first]):
        return True
    if len(words) > 2 or before not in grammar.articles or last == len(reading):
        return False
    word = reading.texts[last]
    small = word in grammar.behind_nouns or word in grammar.conjunctions or word in grammar.auxiliaries
    noun = word.isalpha() and word.islower() and not small and word not in grammar.speech
    return noun and reading.texts[last - 2][-1].isalnum()


def _in_title_case(reading: Reading, words: list[int], grammar: Grammar) -> bool:
    """All words but the small ones begin with a capital, or are figures."""
    if reading.texts[words[0]][0].islower():
        return False
    return all(
        not reading.texts[i][0].islower()
        or reading.lower[i] in grammar.prepositions
        or reading.lower[i] in grammar.articles
        or reading.lower[i] in grammar.conjunctions
        or reading.lower[i] in grammar.genitives
        or reading.texts[i] in {"'s", "’s", "n't", "n’t", "'m", "’m", "'re", "’re"}
        for i in words
    )


def _stands_like_a_title(reading: Reading, first: int, last: int, size: int, grammar: Grammar) -> bool:
    """After a noun for a work, a preposition, a possessive or an article; several words anywhere but after a lead."""
    before = first - 1
    while (
        before >= 0 and reading.texts[before] == "," and before > 0 and reading.lower[before - 1] not in grammar.speech
    ):
        before -= 1
    lead = reading.lower[before] if before >= 0 else ""
    if lead in grammar.titled or (last < len(reading) and reading.lower[last] in grammar.titled):
        return True
    if lead in {":", ""} or lead in grammar.naming or lead in grammar.speech or lead == ",":
        return False
    if lead in grammar.prepositions or lead in {"'s", "’s", "'", "’"}:
        return lead != "as"
    return size > 1 and reading.lower[before] != "as"
