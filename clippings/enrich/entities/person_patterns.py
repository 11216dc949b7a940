"""Finds the names of persons by their form alone: "Sen. ...", Robert "Bob" Reed, "Ann van der Berg", "Will Reed"."""

import re

from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.tokens import Tokens
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import GIVEN
from clippings.languages.name_words import NameWords

ROW = 30  # most capitalized words that are read as one row
TITLES = 5  # most titles before one name
_NICKNAME = re.compile(r" [\"“'‘][\"”'’] ")  # the signs around it: Robert "Bob" Reed


def find_person(tokens: Tokens, i: int, name_words: NameWords) -> EntityMention | None:
    """The person's name at word i, if its form shows that it is one."""
    return (
        _find_person_with_nickname(tokens, i)
        or _find_person_with_title(tokens, i, name_words)
        or _find_person_with_particles(tokens, i)
        or _find_person_called_like_word(tokens, i, name_words)
    )


def end_of_capitals(tokens: Tokens, i: int) -> int:
    """The end of the unbroken row of capitalized words that begins at word i."""
    return min(tokens.rows[i], i + ROW)


def _find_person_with_nickname(tokens: Tokens, i: int) -> EntityMention | None:
    """A person's name with a nickname in quotation marks at word i: Robert "Bob" Reed."""
    if tokens.lower[i] not in GIVEN:
        return None
    j = i + 2 if i + 1 < len(tokens.texts) and tokens.texts[i + 1].endswith(".") and tokens.joined(i + 1) else i + 1
    if (
        j + 1 < len(tokens.texts)
        and tokens.capital[j]
        and tokens.capital[j + 1]
        and _NICKNAME.fullmatch(tokens.gaps[j] + tokens.gaps[j + 1])
    ):
        return EntityMention(i, j + 2, "person")
    return None


def _find_person_with_title(tokens: Tokens, i: int, name_words: NameWords) -> EntityMention | None:
    """The person after a title at word i."""
    if tokens.bare[i] not in name_words.certain_titles:
        return None
    first = i + 1
    while first < min(i + TITLES, len(tokens.texts)) and tokens.joined(first) and _is_title(tokens, first, name_words):
        first += 1
    if first < len(tokens.texts) and (found := _find_person_with_nickname(tokens, first)):
        return found
    last = _skip_particles(tokens, first) or first
    while (
        last < len(tokens.texts)
        and last < first + 4
        and tokens.joined(last)
        and tokens.capital[last]
        and tokens.lower[last] not in name_words.not_names
    ):
        last += 1
        if tokens.possessive(last - 1):
            break
    return EntityMention(first, last, "person") if last > first else None


def _skip_particles(tokens: Tokens, i: int) -> int | None:
    """The capitalized word after the particles at word i: "de la Cruz" -> "Cruz"."""
    last = i
    while last < min(i + 3, len(tokens.texts)) and tokens.texts[last] in NAME_FORMS.particles and tokens.joined(last):
        last += 1
    return last if last > i and last < len(tokens.texts) and tokens.capital[last] and tokens.joined(last) else None


def _find_person_with_particles(tokens: Tokens, i: int) -> EntityMention | None:
    """A person's name with particles at word i: "Ann van der Berg"."""
    if tokens.lower[i].split("-")[0] not in GIVEN or not tokens.joined(i + 1):
        return None
    last = _skip_particles(tokens, i + 1)
    return EntityMention(i, end_of_capitals(tokens, last), "person") if last else None


def _find_person_called_like_word(tokens: Tokens, i: int, name_words: NameWords) -> EntityMention | None:
    """A person whose given name is also a common word: "Will Reed" within a sentence, or as its subject."""
    last = i + 2
    if tokens.bare[i] not in name_words.not_names or tokens.lower[i] not in GIVEN or tokens.rows[i] != last:
        return None
    if i in tokens.headings or not tokens.texts[i + 1].istitle() or tokens.bare[i + 1] in name_words.words_before_names:
        return None
    if not tokens.opens(i):
        before = tokens.lower[i - 1]  # "said Will Reed", unlike "in April Orla said"
        return EntityMention(i, last, "person") if before not in name_words.function_words else None
    verb = tokens.texts[last] if tokens.joined(last) else ""
    acts = verb in name_words.auxiliaries or verb in name_words.copulas or verb in name_words.speech_verbs
    past = len(verb) > 4 and verb.endswith(name_words.past_endings)
    return EntityMention(i, last, "person") if acts or past else None


def _is_title(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether word i is a title, or describes the one after it: "Senior" of "Senior Sergeant"."""
    described = tokens.bare[i] in name_words.apposition_openers and tokens.joined(i + 1)
    words = tokens.bare[i : i + 2] if described else tokens.bare[i : i + 1]
    return tokens.capital[i] and not name_words.titles.isdisjoint(words)
