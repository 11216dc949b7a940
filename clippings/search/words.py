"""Reads the words of a question, and builds the query that finds and ranks what contains them (pure).

Any word finds an article; articles with all words come first. "A phrase" and +words must occur, -words must not, begin*
matches all words that begin with it. "Two words"~5 must occur with at most five others between them. A word counts
once, where it counts most: in the title, in the text as written or in another form, or, unless it must occur, as a
name with a similar spelling or sound. Words next to each other in the question rank an article higher if they are
adjacent there too. A title is short, so its words already count more than those of a text. A weight of its own would
put one word in a title above all others in the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from clippings.errors import InvalidInput
from clippings.index.fields import STEMMED, Json
from clippings.linking.sounds import sound

Said = TypeVar("Said")

MAX_QUERY = 1_000  # characters
MAX_WORDS = 64  # each becomes a clause for each field
MAX_PAIRS = 12  # pairs of adjacent words

TERM = re.compile(r'([-+]?)(?:"([^"]*)"?(?:~(\d{1,2})(?![^\s"|()]))?|([^\s"|()]+))')
PREFIX_LENGTH = 1  # first letters of a misspelled name that must be right
FUZZY = 0.8  # as a share of the score of the name as it is spelled
SOUND = 0.4
PAIR = 0.25  # as a share of the score of the two words as a phrase
ALL = 1_000.0  # puts everything that has all words above everything that does not


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields to search for the words of a question."""

    forms: tuple[str, ...]  # each word as written and in other forms, with its weight
    plain: tuple[str, ...]  # only as written: for phrases and beginnings
    names: tuple[str, ...]  # fields in which a misspelled word may be a name
    sounds: str | None = None  # the field with the sounds of these names


_STEMS = tuple(f"text_{code}" for code in STEMMED)
_NAMES = tuple(f"{field}.words" for field in ("people", "organizations", "places", "speakers"))
ARTICLE = Fields(("title", "text", *_STEMS), ("title", "text"), _NAMES, "sounds")
_NEAR = tuple(f"context_{code}^0.3" for code in STEMMED)
QUOTE = Fields(
    ("text", *_STEMS, "title^0.5", "context^0.3", *_NEAR), ("text", "title", "context^0.3"), ("speaker.words",)
)


@dataclass(frozen=True, slots=True)
class SearchPhrase:
    words: str
    between: int = 0  # how many other words may come between them


@dataclass(frozen=True, slots=True)
class Words:
    free: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    phrases: tuple[SearchPhrase, ...] = ()
    excluded: tuple[str, ...] = ()  # words
    excluded_phrases: tuple[SearchPhrase, ...] = ()


def parse_words(text: str) -> Words:
    """The parsed words. Raises InvalidInput if it exceeds MAX_QUERY or MAX_WORDS, or has no letter or digit."""
    if len(text) > MAX_QUERY or len(text.split()) > MAX_WORDS:
        raise InvalidInput(
            f"The query is too long: {len(text)} characters, {len(text.split())} words.",
            f"Use at most {MAX_QUERY} characters and {MAX_WORDS} words.",
        )
    words: dict[str, list[str]] = {"": [], "+": [], "-": []}
    phrases: dict[str, list[SearchPhrase]] = {"": [], "+": [], "-": []}
    for sign, phrase, between, word in TERM.findall(text):
        if any(map(str.isalnum, phrase)):
            phrases[sign].append(SearchPhrase(phrase, int(between or 0)))
        elif any(map(str.isalnum, word)):
            words[sign].append(word)
    if text.strip() and not any([*words.values(), *phrases.values()]):
        raise InvalidInput(f"There is no word in {text.strip()[:40]!r}.", "Give a word, a name or a phrase.")
    return Words(
        free=_drop_repeats(words[""]),
        required=_drop_repeats(words["+"]),
        phrases=_drop_repeats(phrases[""] + phrases["+"]),
        excluded=_drop_repeats(words["-"]),
        excluded_phrases=_drop_repeats(phrases["-"]),
    )


def _drop_repeats(said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(said))


def rank(words: Words, fields: Fields) -> Json:
    """The query that finds and ranks articles by these words."""
    must = [
        *(_match_required(word, fields) for word in words.required),
        *(_match_stated(one, fields) for one in words.phrases),
    ]
    free = [_match_word(word, fields) for word in words.free]
    if free and not must:
        must.append({"bool": {"should": free, "minimum_should_match": 1}})
    elif free:
        must.append({"bool": {"should": [{"match_all": {"boost": 0}}, *free]}})
    excluded = [
        *(_match_exact(word, fields) for word in words.excluded),
        *(_match_stated(one, fields) for one in words.excluded_phrases),
    ]
    return {"bool": {"must": must, "should": _boost(words, fields), "must_not": excluded}}


def mark(words: Words, fields: Fields) -> Json:
    """The query for the words to mark in a text that was found. It matches the same words without what only affects
    ranking: for similar spellings and pairs of words, a server would have to read each text again.
    """
    found = [_match_exact(word, fields) for word in (*words.free, *words.required)]
    return {"bool": {"should": [*found, *(_match_stated(one, fields) for one in words.phrases)]}}


def mark_names(words: Words) -> Json:
    """The query for names that resemble the words: they say why an article without the words was found."""
    free, required = ([word for word in said if not word.endswith("*")] for said in (words.free, words.required))
    found = [_match_resembling(word, ARTICLE) for word in free]
    return {"bool": {"should": [*found, *(_match_named(word, ARTICLE) for word in required)]}}


def listen(words: Words) -> frozenset[str]:
    """How the words sound, for names that are found only by that."""
    return frozenset(filter(None, (sound(word) for word in words.free if not word.endswith("*"))))


def _boost(words: Words, fields: Fields) -> list[Json]:
    """Rank what has all words, as written or in another form, above what has only names that resemble them."""
    said = [*words.free, *words.required]
    if not said:
        return []
    pairs = list(pairwise(words.free))[:MAX_PAIRS]
    lifts = [
        _match_phrase(f"{one} {other}", fields, slop=1, boost=PAIR) for one, other in pairs if "*" not in one + other
    ]
    every: Json = {"bool": {"filter": [_match_exact(word, fields) for word in said]}}
    return [*lifts, {"constant_score": {"filter": every, "boost": ALL}}]


def _match_word(word: str, fields: Fields) -> Json:
    """Match one word, scored in the place where it counts most."""
    name = word.rstrip("*")
    if name != word:
        return _match_exact(word, fields)
    ways = [_match_exact(word, fields), _match_resembling(word, fields)]
    if fields.sounds and sound(word):
        ways.append({"match": {fields.sounds: {"query": sound(word), "boost": SOUND}}})
    return {"dis_max": {"queries": ways}}


def _match_required(word: str, fields: Fields) -> Json:
    """Match one word that must occur: in any of its forms, or in a name, but not in one that only resembles it."""
    if word.endswith("*"):
        return _match_exact(word, fields)
    return {"dis_max": {"queries": [_match_exact(word, fields), _match_named(word, fields)]}}


def _match_named(word: str, fields: Fields) -> Json:
    """Match the word in a name. Not each name is part of a text: the place of a dateline is not."""
    return {"multi_match": {"query": word, "fields": list(fields.names), "operator": "and", "boost": FUZZY}}


def _match_resembling(word: str, fields: Fields) -> Json:
    """Match a name with a similar spelling."""
    fuzzy: Json = {"fuzziness": "AUTO", "prefix_length": PREFIX_LENGTH, "operator": "and", "boost": FUZZY}
    return {"multi_match": {"query": word, "fields": list(fields.names), **fuzzy}}


def _match_exact(word: str, fields: Fields) -> Json:
    """Match the word in any of its forms, or all words that begin with it."""
    if word.endswith("*"):
        return {"multi_match": {"query": word.rstrip("*"), "type": "bool_prefix", "fields": list(fields.plain)}}
    return {"multi_match": {"query": word, "fields": list(fields.forms), "operator": "and"}}


def _match_stated(phrase: SearchPhrase, fields: Fields) -> Json:
    return _match_phrase(phrase.words, fields, slop=phrase.between)


def _match_phrase(phrase: str, fields: Fields, slop: int, boost: float = 1.0) -> Json:
    match: Json = {"query": phrase, "type": "phrase", "fields": list(fields.plain), "slop": slop, "boost": boost}
    return {"multi_match": match}
