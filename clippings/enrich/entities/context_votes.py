"""Reads what the words around a name say about its type."""

import re
from collections.abc import Iterator

from clippings.documents import EntityType
from clippings.enrich.entities.class_votes import find_classes, find_predicate
from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.entities.whereabouts import lies_beside_place, precedes_state
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

Vote = tuple[EntityType, float]

# The weight of each vote, where a mention by the model counts 1.
TITLE = 2.0  # "President X"
NOUN = 2.2  # "the lawyer X", "X is a village"
ROLE = 1.0  # "the lifeguard X"
STATE = 1.5  # "X, Ohio"
LIFE = 2.0  # "X (born 1950)", "X, 45,"
DONE = 1.0  # "X was founded"
MEMBER = 1.8  # "a member of X"
WHERE = 0.8  # "at X", "X, where"
INSIDE = 1.1  # "in X", "Ann Reed, 45, of X"
SPEECH = 1.0  # "said X", "X, who"
HAS = 1.5  # "X's wife", "X's shareholders"
PRONOUN = 0.8  # "X ... he" before the next name
THE = 1.0  # "the X of", "X, which": not a person
TIME = 1.4  # "during the X"; too little for a word that only this shows
QUOTED = 1.0  # the name alone between quotation marks
QUOTED_WORD = 1.2  # the same for a single word
OWN = 1.0  # "X shares"
BASED = 1.5  # "Ohio-based X"
LISTED = 1.4  # "X (NYSE: XYZ)"; too little for a row of capitals in a headline


def vote_by_context(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> Iterator[Vote]:
    """The votes of the words around a mention."""
    yield from _vote_by_words_before(tokens, mention.first, mention.last, name_words)
    yield from _vote_by_words_after(tokens, mention.first, mention.last, name_words)
    for type_ in find_classes(tokens, mention.first, mention.last, name_words):
        yield type_, NOUN
    if _is_in_quote_marks(tokens, mention):
        yield "work", QUOTED if mention.last - mention.first > 1 else QUOTED_WORD


def _is_in_quote_marks(tokens: Tokens, mention: EntityMention) -> bool:
    """Whether the name alone is between quotation marks."""
    opening = tokens.gaps[mention.first].rstrip()[-1:]
    closing = tokens.text[tokens.ends[mention.last - 1] : tokens.ends[mention.last - 1] + 2].lstrip()[:1]
    return opening in _OPENING and closing in _CLOSING and bool(opening and closing)


def _vote_by_words_before(tokens: Tokens, first: int, last: int, name_words: NameWords) -> Iterator[Vote]:
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
        yield "person", TITLE
    elif not tokens.capital[first - 1]:
        if noun := name_words.noun_types.get(lower):
            yield noun, NOUN
        elif lower in name_words.head_links and first > 1 and _introduces_place(tokens.texts[first - 2], name_words):
            yield "place", NOUN
        elif lower in name_words.head_links and first > 1 and _is_age(tokens, first - 2):
            yield "place", INSIDE
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
        elif len(lower) > 4 and lower.endswith(name_words.role_endings):
            yield "person", ROLE
        elif lower in name_words.articles:
            yield from _vote_after_article(tokens, first, last, name_words)
        elif lower in name_words.speech_verbs - name_words.speech_verbs_to_hearers:
            yield "person", SPEECH


def _is_time(tokens: Tokens, first: int, last: int, name_words: NameWords) -> bool:
    """Whether the name says when: "during the Middle Ages", but not "during the Vint years"."""
    i = first - 1 - (tokens.lower[first - 1] in name_words.articles)
    return i >= 0 and tokens.lower[i] in name_words.time_prepositions and _stands_for_itself(tokens, last, name_words)


def _vote_after_article(tokens: Tokens, first: int, last: int, name_words: NameWords) -> Iterator[Vote]:
    led = first > 2 and _join_two_words_before(tokens, first - 1) in name_words.phrases_before_organizations
    if led and (last == len(tokens.texts) or tokens.gaps[last] != "-"):  # unlike "analyst for the Orla-based Vint"
        yield "organization", MEMBER
    if first > 1 and tokens.texts[first - 2] in name_words.speech_verbs_to_hearers:
        yield "organization", MEMBER
    if _stands_for_itself(tokens, last, name_words) or _precedes_past_verb(tokens, last, name_words):
        yield "person", -THE


def _is_age(tokens: Tokens, i: int) -> bool:
    """Whether word i is the age of a person between commas: "Ann Reed, 45, of Orla"."""
    return tokens.texts[i].isdigit() and len(tokens.texts[i]) < 3 and tokens.gaps[i] == tokens.gaps[i + 1] == ", "


def _is_governed(tokens: Tokens, preposition: int, name_words: NameWords) -> bool:
    """Whether a word before the preposition leads to a person: "spoke to"."""
    return preposition > 0 and tokens.texts[preposition - 1] in name_words.governing_words


def _follows_article(tokens: Tokens, first: int, name_words: NameWords) -> bool:
    """Whether an article is before the name, as before those of bodies: "the Exchange said"."""
    return tokens.joined(first) and tokens.lower[first - 1] in name_words.articles


def _is_capital_article(tokens: Tokens, i: int) -> bool:
    return tokens.lower[i] in NAME_FORMS.capital_articles and tokens.texts[i].istitle()


def _join_two_words_before(tokens: Tokens, i: int) -> str:
    """The two words before word i."""
    return " ".join(tokens.lower[i - 2 : i])


def _introduces_place(noun: str, name_words: NameWords) -> bool:
    """Whether "of" after the noun introduces a place: "the town of", "the mayor of"."""
    return name_words.noun_types.get(noun) == "place" or noun.lower() in name_words.nouns_before_place


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
        if word.islower() and _precedes_pronoun(tokens, last, name_words.personal_pronouns):
            yield "person", PRONOUN
        elif _is_subject(tokens, first, last, name_words) and _precedes_pronoun(tokens, last, name_words.things_own):
            yield "person", -THE
    elif gap == ", ":
        yield from _vote_by_words_after_comma(tokens, first, last, name_words)
    elif gap in POSSESSIVE_GAPS:
        if owner := name_words.possession_types.get(word):
            yield owner, HAS
    elif _LISTED.match(tokens.text, tokens.ends[last - 1]):
        yield "organization", LISTED
    elif _LIFE.match(tokens.text, tokens.ends[last - 1]):
        yield "person", LIFE
    elif not _follows_preposition(tokens, first, name_words):
        yield from _vote_by_words_after_brackets(tokens, last, name_words)


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


def _stands_for_itself(tokens: Tokens, last: int, name_words: NameWords) -> bool:
    """Whether a name that ends before word `last` is independent, and does not describe a noun as in "the Ford car"."""
    if last >= len(tokens.texts) or tokens.gaps[last] != " ":
        return not tokens.possessive(last - 1)
    return tokens.texts[last] in name_words.phrase_ends or tokens.texts[last] in name_words.copulas


def _precedes_past_verb(tokens: Tokens, last: int, name_words: NameWords) -> bool:
    """Whether a verb in the past follows the name: "the Beatles parted"."""
    return tokens.joined(last) and len(tokens.texts[last]) > 4 and tokens.texts[last].endswith(name_words.past_endings)


def _is_subject(tokens: Tokens, first: int, last: int, name_words: NameWords) -> bool:
    """Whether a verb follows the name, and no preposition is before it: "Orla has", "Orla started"."""
    verb, before = tokens.texts[last], tokens.lower[first - 1] if tokens.joined(first) else ""
    acts = verb in name_words.auxiliaries or verb in name_words.copulas or _precedes_past_verb(tokens, last, name_words)
    prepositions = name_words.place_prepositions | name_words.loose_prepositions | name_words.head_links
    return acts and before not in prepositions


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
