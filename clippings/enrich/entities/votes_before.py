"""Reads what the words before a name say about its type."""

from collections.abc import Iterator

from clippings.enrich.entities.context_weights import (
    BASED,
    INSIDE,
    MEMBER,
    NOUN,
    SPEECH,
    THE,
    TIME,
    TITLE,
    WHERE,
    Vote,
)
from clippings.enrich.text.tokens import Tokens
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import GIVEN_OR_RARER
from clippings.languages.name_words import NameWords


def vote_by_words_before(tokens: Tokens, first: int, last: int, name_words: NameWords) -> Iterator[Vote]:
    if first > 0 and _is_capital_article(tokens, first - 1) and tokens.joined(first) and tokens.opens(first - 1):
        yield from _vote_after_article(tokens, first, last, name_words)
    if first > 1 and _is_capital_article(tokens, first - 1) and tokens.joined(first):
        first -= 1
        if tokens.texts[first - 1] in name_words.speech_verbs_to_hearers:
            yield "organization", MEMBER
    if first == 0 or tokens.gaps[first].strip(" \"“'‘«("):
        return
    lower = tokens.bare[first - 1]
    if _is_time(tokens, first, last, name_words):
        yield "event", TIME
    if lower in name_words.titles and tokens.texts[first - 1][0].isupper():
        if lower in name_words.certain_titles or not _describes_role(tokens, last, name_words):
            yield "person", TITLE
    elif not tokens.capital[first - 1]:
        if noun := name_words.noun_types.get(lower):
            yield noun, NOUN
        elif lower in name_words.head_links and (weight := _weigh_place(tokens, first - 1, name_words)):
            yield "place", weight
        elif first > 1 and _join_two_words_before(tokens, first) in name_words.phrases_before_organizations:
            yield "organization", MEMBER
        elif first > 1 and _join_two_words_before(tokens, first) in name_words.phrases_before_works:
            if not tokens.possessive(last - 1):
                yield "work", MEMBER
        elif lower in name_words.participles_before_organizations and tokens.gaps[first - 1] == "-":
            if tokens.bare[first] not in name_words.lone_word_types:
                yield "organization", BASED
        elif lower in name_words.place_prepositions:
            yield "place", INSIDE
        elif lower in name_words.loose_prepositions and not _is_governed(tokens, first - 1, name_words):
            yield "place", WHERE
        elif lower in name_words.articles:
            yield from _vote_after_article(tokens, first, last, name_words)
        elif lower in name_words.speech_verbs - name_words.speech_verbs_to_hearers:
            yield "person", SPEECH


def _weigh_place(tokens: Tokens, link: int, name_words: NameWords) -> float:
    """The weight of what stands before a link for a place after it: "the mayor of Orla", "Ann Reed, 45, of Orla"."""
    if link > 0 and _introduces_place(tokens.texts[link - 1], name_words):
        return NOUN
    if link > 0 and _is_age(tokens, link - 1):
        return INSIDE
    return WHERE if _follows_person(tokens, link) else 0


def _is_time(tokens: Tokens, first: int, last: int, name_words: NameWords) -> bool:
    """Whether the name says when: "during the Middle Ages", but not "during the Vint years"."""
    i = first - 1 - (tokens.lower[first - 1] in name_words.articles)
    return i >= 0 and tokens.lower[i] in name_words.time_prepositions and stands_for_itself(tokens, last, name_words)


def _describes_role(tokens: Tokens, last: int, name_words: NameWords) -> bool:
    """Whether a noun for a person follows the name, which then is that of a body or place: "Former Orla trader"."""
    word = tokens.texts[last] if tokens.joined(last) else ""
    return word.islower() and (name_words.noun_types.get(word) == "person" or word in name_words.introductions)


def _vote_after_article(tokens: Tokens, first: int, last: int, name_words: NameWords) -> Iterator[Vote]:
    led = first > 2 and _join_two_words_before(tokens, first - 1) in name_words.phrases_before_organizations
    if led and (last == len(tokens.texts) or tokens.gaps[last] != "-"):  # unlike "analyst for the Orla-based Vint"
        yield "organization", MEMBER
    if first > 1 and tokens.texts[first - 2] in name_words.speech_verbs_to_hearers:
        yield "organization", MEMBER
    if stands_for_itself(tokens, last, name_words) or precedes_past_verb(tokens, last, name_words):
        yield "person", -THE


def _is_age(tokens: Tokens, i: int) -> bool:
    """Whether word i is the age of a person between commas: "Ann Reed, 45, of Orla"."""
    return tokens.texts[i].isdigit() and len(tokens.texts[i]) < 3 and tokens.gaps[i] == tokens.gaps[i + 1] == ", "


def _follows_person(tokens: Tokens, i: int) -> bool:
    """Whether a full name ends before word i: "Ann Reed of Orla", "Ann van Reed of Orla"."""
    first = i - 2 - (i > 2 and tokens.texts[i - 2] in NAME_FORMS.particles)
    named = first >= 0 and tokens.capital[i - 1] and tokens.joined(i - 1) and tokens.gaps[i] in {" ", ", "}
    return named and tokens.capital[first] and tokens.lower[first] in GIVEN_OR_RARER


def _is_governed(tokens: Tokens, preposition: int, name_words: NameWords) -> bool:
    """Whether a word before the preposition leads to a person: "spoke to"."""
    return preposition > 0 and tokens.texts[preposition - 1] in name_words.governing_words


def _is_capital_article(tokens: Tokens, i: int) -> bool:
    return tokens.lower[i] in NAME_FORMS.capital_articles and tokens.texts[i].istitle()


def _join_two_words_before(tokens: Tokens, i: int) -> str:
    """The two words before word i."""
    return " ".join(tokens.lower[i - 2 : i])


def _introduces_place(noun: str, name_words: NameWords) -> bool:
    """Whether "of" after the noun introduces a place: "the town of", "the mayor of"."""
    types = {name_words.noun_types.get(noun), name_words.plural_noun_types.get(noun)}
    return "place" in types or noun.lower() in name_words.nouns_before_place


def stands_for_itself(tokens: Tokens, last: int, name_words: NameWords) -> bool:
    """Whether a name that ends before word `last` is independent, and does not describe a noun as in "the Ford car"."""
    if last >= len(tokens.texts) or tokens.gaps[last] != " ":
        return not tokens.possessive(last - 1)
    return tokens.texts[last] in name_words.phrase_ends or tokens.texts[last] in name_words.copulas


def precedes_past_verb(tokens: Tokens, last: int, name_words: NameWords) -> bool:
    """Whether a verb in the past follows the name: "the Beatles parted"."""
    return tokens.joined(last) and len(tokens.texts[last]) > 4 and tokens.texts[last].endswith(name_words.past_endings)
