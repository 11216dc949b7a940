"""What the words around a name say about its type."""

import re
from collections.abc import Iterator

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import Mention
from clippings.enrich.text.tokens import Words
from clippings.languages.name_words import NameWords

# "(born 1950", "(1920-1980", ", 45,"
_LIFE = re.compile(
    r",? \((?:born|née?|geboren)\b|,? \((?:[^()\n]{0,40}\b)?1?\d{3} ?[-–—]+ |, \d{1,3}(?: ans| years old)?,"
)

_OPENING, _CLOSING = '“"«„', '”"»“'

Vote = tuple[EntityType, float]

# What each voice weighs, in mentions of the model.
TITLE = 2.0  # "President X"
NOUN = 2.2  # "the lawyer X", "X is a village"
ROLE = 1.0  # "the lifeguard X"
STATE = 1.5  # "X, Ohio"
LIFE = 2.0  # "X (born 1950)", "X, 45,"
DONE = 1.0  # "X was founded"
MEMBER = 1.2  # "a member of X"
WHERE = 0.8  # "at X"
INSIDE = 1.1  # "in X"
SPEECH = 1.0  # "said X", "X, who"
HAS = 1.5  # "X's wife", "X's shareholders"
PRONOUN = 0.8  # "X ... he" before the next name
THE = 1.0  # "the X of": no person
QUOTED = 1.0  # the name alone between quote marks
OWN = 1.0  # "X shares"


def hear_context(words: Words, mention: Mention, naming: NameWords) -> Iterator[Vote]:
    """The votes of the words around a mention."""
    yield from _before(words, mention.first, mention.last, naming)
    yield from _after(words, mention.first, mention.last, naming)
    if mention.last - mention.first > 1 and _quoted(words, mention):
        yield "work", QUOTED


def _quoted(words: Words, mention: Mention) -> bool:
    """Whether the name alone stands between quote marks."""
    opening = words.gaps[mention.first].rstrip()[-1:]
    closing = words.text[words.ends[mention.last - 1] : words.ends[mention.last - 1] + 2].lstrip()[:1]
    return opening in _OPENING and closing in _CLOSING and bool(opening and closing)


def _before(words: Words, first: int, last: int, naming: NameWords) -> Iterator[Vote]:
    if first > 1 and words.texts[first - 1] == "The" and words.joined(first):
        first -= 1
    between_commas = first > 0 and words.gaps[first] == ", " and words.text.startswith(",", words.ends[last - 1])
    if between_commas and (noun := _introduction(words, first, naming)):
        yield noun, NOUN
    if first == 0 or words.gaps[first].strip(" \"“'‘«("):
        return
    lower = words.bare[first - 1]
    if lower in naming.titles and words.texts[first - 1][0].isupper():
        yield "person", TITLE
    elif not words.capital[first - 1]:
        if noun := naming.nouns.get(lower):
            yield noun, NOUN
        elif lower in naming.of and first > 1 and _of_place(words.texts[first - 2], naming):
            yield "place", NOUN
        elif first > 1 and _pair(words, first) in naming.members:
            yield "organization", MEMBER
        elif lower in naming.inside:
            yield "place", INSIDE
        elif lower in naming.where and (first < 2 or words.texts[first - 2] not in naming.tellers):
            yield "place", WHERE
        elif len(lower) > 4 and lower.endswith(naming.role_endings):
            yield "person", ROLE
        elif lower in naming.articles:
            if first > 2 and _pair(words, first - 1) in naming.members:
                yield "organization", MEMBER
            if _head(words, last, naming):
                yield "person", -THE
        elif lower in naming.speech:
            yield "person", SPEECH


def _pair(words: Words, i: int) -> str:
    """The two words before word i."""
    return " ".join(words.lower[i - 2 : i])


def _of_place(noun: str, naming: NameWords) -> bool:
    """Whether "of" after the noun begins the name of a place: "the town of", "the mayor of"."""
    return naming.nouns.get(noun) == "place" or noun.lower() in naming.people_of


def _introduction(words: Words, first: int, naming: NameWords) -> EntityType | None:
    """The type of what a name between commas is: "The mayor of Orla, X, ..."; "Its chairwoman, X, ..."."""
    found = None
    for i in range(first - 1, max(first - 8, -1), -1):
        noun = naming.nouns.get(words.texts[i])
        if noun and (i == first - 1 or words.texts[i + 1] in naming.of):
            found = noun  # the first such noun is the head: "the director of the opera"
        if words.gaps[i] not in {" ", "", "'s ", "’s "}:
            break
    return found


def _after(words: Words, first: int, last: int, naming: NameWords) -> Iterator[Vote]:
    if last >= len(words.texts):
        return
    gap, word = words.gaps[last], words.texts[last]
    if gap == " ":
        if word in naming.speech or word in naming.who:
            yield "person", SPEECH
        elif word in naming.copulas:
            if last + 1 < len(words.texts) and (done := naming.done.get(words.texts[last + 1])):
                yield done, DONE
            elif noun := _predicate(words, last + 1, naming):
                yield noun, NOUN
        elif own := naming.own.get(word):
            yield own, OWN
        if word.islower() and _pronoun_follows(words, last, naming):
            yield "person", PRONOUN
    elif gap == ", ":
        yield from _after_comma(words, first, last, naming)
    elif gap in {"'s ", "’s "}:
        if owner := naming.has.get(word):
            yield owner, HAS
    elif _LIFE.match(words.text, words.ends[last - 1]):
        yield "person", LIFE


def _after_comma(words: Words, first: int, last: int, naming: NameWords) -> Iterator[Vote]:
    word = words.texts[last]
    if word in naming.who:
        yield "person", SPEECH
    elif word in naming.done:
        yield naming.done[word], DONE
    elif word in naming.determiners and not _after_preposition(words, first, naming):
        if noun := _predicate(words, last, naming):
            yield noun, NOUN
    elif words.bare[last] in naming.legal:
        yield "organization", NOUN
    elif _is_state(words, last, naming) and not _goes_on(words, last + 1):
        yield "place", STATE
    elif _LIFE.match(words.text, words.ends[last - 1]):
        yield "person", LIFE


def _after_preposition(words: Words, first: int, naming: NameWords) -> bool:
    """Whether what follows the comma need not be said of the name: "In Paris, the mayor"."""
    return first > 0 and words.lower[first - 1] in naming.where


def _is_state(words: Words, i: int, naming: NameWords) -> bool:
    return words.bare[i] in naming.places or words.bare[i] in naming.same


def _head(words: Words, last: int, naming: NameWords) -> bool:
    """Whether a name that ends before word `last` stands for itself, and describes no noun as in "the Ford car"."""
    if last >= len(words.texts) or words.gaps[last] != " ":
        return not words.possessive(last - 1)
    return words.texts[last] in naming.ends or words.texts[last] in naming.copulas


def _goes_on(words: Words, i: int) -> bool:
    return words.joined(i) and words.capital[i]


def _predicate(words: Words, i: int, naming: NameWords) -> EntityType | None:
    """The type of the head of the noun phrase at word i: "a small French village" -> place."""
    found = None
    for j in range(i, min(i + 8, len(words.texts))):
        word, gap = words.texts[j], words.gaps[j]
        if word in naming.ends or (j > i and gap not in {" ", "'s ", "’s "}):
            break
        found = naming.nouns.get(word, None if gap != " " else found)
    return found


def _pronoun_follows(words: Words, last: int, naming: NameWords) -> bool:
    """Whether "he" or "her" comes within ten words of the same clause, before any other name."""
    if naming.personal.isdisjoint(words.texts[last : last + 10]):
        return False
    for j in range(last, min(last + 10, len(words.texts))):
        if words.capital[j] or words.gaps[j].strip(" ,"):
            return False
        if words.texts[j] in naming.personal:
            return True
    return False
