"""Reads what the words around a name say about its type."""

import re
from collections.abc import Iterator

from clippings.enrich.entities.class_votes import find_classes, find_predicate
from clippings.enrich.entities.context_weights import (
    DONE,
    HAS,
    INSIDE,
    LIFE,
    LISTED,
    NOUN,
    OWN,
    PLURAL,
    PRONOUN,
    QUOTED,
    QUOTED_WORD,
    SPEECH,
    STATE,
    THE,
    WHERE,
    Vote,
)
from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.entities.votes_before import precedes_past_verb, vote_by_words_before
from clippings.enrich.entities.whereabouts import follows_town, lies_beside_place, precedes_state
from clippings.enrich.text.tokens import DASH, POSSESSIVE_GAPS, Tokens
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import GIVEN_OR_RARER
from clippings.languages.name_words import NameWords
from clippings.languages.word_lists import match_any

_LIFE = re.compile(
    rf"""
    ,?[ ]\((?:{match_any(NAME_FORMS.birth_words)})\b  # "(born 1950"
    | ,?[ ]\((?:[^()\n]{{0,40}}\b)?1?\d{{3}}[ ]?{DASH}+[ ]  # "(1920 - 1980"
    | ,[ ]\d{{1,3}}(?:[ ](?:{match_any(NAME_FORMS.age_words)}))?,  # ", 45,"
    """,
    re.VERBOSE,
)

# The symbol under which shares are traded: "Orla Vint <OVT.N>", "Orla Vint (NYSE: OVT)".
_LISTED = re.compile(r" (?:<[A-Z]{1,5}(?:\.[A-Z]{1,2})?>|\((?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|AMEX):)")
_BRACKETS = re.compile(r" \([^()\n]{1,200}\)(,? )")

_OPENING, _CLOSING = '“"«„', '”"»“'


def vote_by_context(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> Iterator[Vote]:
    """The votes of the words around a mention."""
    yield from vote_by_words_before(tokens, mention.first, mention.last, name_words)
    yield from _vote_by_words_after(tokens, mention.first, mention.last, name_words)
    if follows_town(tokens, mention.first, mention.last, name_words):
        yield "place", STATE
    for type_ in find_classes(tokens, mention.first, mention.last, name_words):
        yield type_, NOUN
    if _is_in_quote_marks(tokens, mention):
        yield "work", QUOTED if mention.last - mention.first > 1 else QUOTED_WORD


def _is_in_quote_marks(tokens: Tokens, mention: EntityMention) -> bool:
    """Whether the name alone is between quotation marks."""
    opening = tokens.gaps[mention.first].rstrip()[-1:]
    closing = tokens.text[tokens.ends[mention.last - 1] : tokens.ends[mention.last - 1] + 2].lstrip()[:1]
    return opening in _OPENING and closing in _CLOSING and bool(opening and closing)


def _follows_article(tokens: Tokens, first: int, name_words: NameWords) -> bool:
    """Whether an article is before the name, as before those of bodies: "the Exchange said"."""
    return tokens.joined(first) and tokens.lower[first - 1] in name_words.articles


def _vote_by_words_after(tokens: Tokens, first: int, last: int, name_words: NameWords) -> Iterator[Vote]:
    if last >= len(tokens.texts):
        return
    gap, word = tokens.gaps[last], tokens.texts[last]
    if gap in {" ", ", "} and lies_beside_place(tokens, last, name_words):
        yield "place", INSIDE
    if gap == " ":
        if word in name_words.speech_verbs and _follows_article(tokens, first, name_words):
            if tokens.bare[last - 1].partition("-")[0] not in name_words.titles:
                yield "person", -THE
        elif word in name_words.speech_verbs and not name_words.things_own.isdisjoint(
            tokens.lower[last + 1 : last + 2]
        ):
            yield "organization", SPEECH
        elif word in name_words.speech_verbs or word in name_words.relative_pronouns:
            yield "person", SPEECH
        elif word in name_words.copulas:
            if last + 1 < len(tokens.texts) and (done := name_words.participle_types.get(tokens.texts[last + 1])):
                yield done, DONE
            elif noun := find_predicate(tokens, last + 1, name_words):
                yield noun, NOUN
        elif own := name_words.following_noun_types.get(word.lower() if word.isupper() else word):
            yield own, OWN
        if word in name_words.plural_verbs and _is_plural_subject(tokens, first, last, name_words):
            yield "organization", PLURAL
        if word.islower() and _precedes_pronoun(tokens, last, name_words.personal_pronouns):
            yield "person", PRONOUN
        elif _is_subject(tokens, first, last, name_words) and _precedes_pronoun(tokens, last, name_words.things_own):
            yield "person", -THE
    elif gap == ", ":
        yield from _vote_by_words_after_comma(tokens, first, last, name_words)
    elif gap in POSSESSIVE_GAPS:
        yield from _vote_by_owned(tokens, last, name_words)
    elif _LISTED.match(tokens.text, tokens.ends[last - 1]):
        yield "organization", LISTED
    elif _LIFE.match(tokens.text, tokens.ends[last - 1]):
        yield "person", LIFE
    elif not _follows_preposition(tokens, first, name_words):
        yield from _vote_by_words_after_brackets(tokens, last, name_words)


def _vote_by_owned(tokens: Tokens, i: int, name_words: NameWords) -> Iterator[Vote]:
    """The votes of word i, which the name owns: "Orla's wife", "Orla's Ann Reed"."""
    if owner := name_words.possession_types.get(tokens.texts[i]):
        yield owner, HAS
    elif tokens.lower[i] in GIVEN_OR_RARER and tokens.rows.get(i, 0) > i + 1:
        yield "person", -THE


def _vote_by_words_after_brackets(tokens: Tokens, last: int, name_words: NameWords) -> Iterator[Vote]:
    """The votes of the description that follows: "Orla Vint (OVP), a politician", "Vint (from Orla) is a village"."""
    bracket = _BRACKETS.match(tokens.text, tokens.ends[last - 1])
    if bracket is None or not tokens.text[bracket.end() : bracket.end() + 1].isalpha():
        return
    i = tokens.within(bracket.end(), bracket.end() + 1)[0]
    word = tokens.texts[i]
    if bracket[1] == ", " and word in name_words.relative_pronouns:
        yield "person", SPEECH
    elif bracket[1] == ", " and word in name_words.apposition_openers:
        if noun := find_predicate(tokens, i, name_words):
            yield noun, NOUN
    elif bracket[1] == " " and word in name_words.copulas:
        if i + 1 < len(tokens.texts) and (done := name_words.participle_types.get(tokens.texts[i + 1])):
            yield done, DONE
        elif noun := find_predicate(tokens, i + 1, name_words):
            yield noun, NOUN


def _vote_by_words_after_comma(tokens: Tokens, first: int, last: int, name_words: NameWords) -> Iterator[Vote]:
    word = tokens.texts[last]
    if word in name_words.relative_pronouns:
        yield "person", SPEECH
    elif word in name_words.thing_relatives:
        if tokens.lower[first] not in GIVEN_OR_RARER:  # "he lost to Ann Reed, which surprised him"
            yield "person", -THE
    elif word in name_words.place_relatives:
        yield "person", -THE
        yield "place", WHERE
    elif word in name_words.participle_types:
        yield name_words.participle_types[word], DONE
    elif word in name_words.apposition_openers and not _follows_preposition(tokens, first, name_words):
        if noun := find_predicate(tokens, last, name_words):
            yield noun, NOUN
    elif tokens.bare[last] in name_words.company_forms:
        yield "organization", NOUN
    elif precedes_state(tokens, last, name_words):
        yield "place", STATE
    elif _LIFE.match(tokens.text, tokens.ends[last - 1]):
        yield "person", LIFE


def _follows_preposition(tokens: Tokens, first: int, name_words: NameWords) -> bool:
    """Whether the words after the comma may not describe the name: "In Paris, the mayor"."""
    before = tokens.lower[first - 1] if first else ""
    return before in name_words.loose_prepositions or before in name_words.place_prepositions


def _is_subject(tokens: Tokens, first: int, last: int, name_words: NameWords) -> bool:
    """Whether a verb follows the name, and no preposition is before it: "Orla has", "Orla started"."""
    verb, before = tokens.texts[last], tokens.lower[first - 1] if tokens.joined(first) else ""
    acts = verb in name_words.auxiliaries or verb in name_words.copulas or precedes_past_verb(tokens, last, name_words)
    prepositions = name_words.place_prepositions | name_words.loose_prepositions | name_words.head_links
    return acts and before not in prepositions


def _is_plural_subject(tokens: Tokens, first: int, last: int, name_words: NameWords) -> bool:
    """Whether a name that is no plural by itself begins the clause: "Orla have", not "people in Orla have"."""
    begins = tokens.opens(first) or tokens.lower[first - 1] in name_words.clause_openers
    return begins and not tokens.lower[last - 1].endswith("s")


def _precedes_pronoun(tokens: Tokens, last: int, pronouns: frozenset[str]) -> bool:
    """Whether "he" or "its" occurs within ten words in the same clause, before any other name."""
    if pronouns.isdisjoint(tokens.texts[last : last + 10]):
        return False
    for j in range(last, min(last + 10, len(tokens.texts))):
        if tokens.capital[j] or tokens.gaps[j].strip(" ,"):
            return False
        if tokens.texts[j] in pronouns:
            return True
    return False
