"""Finds what an article says about a person besides the name: titles, nouns, pronouns, and last the given name."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clippings.documents import Pronoun, PronounEvidence, SpeakerPronoun
from clippings.enrich.coreference.candidates import Candidate, Candidates, list_words_after
from clippings.enrich.coreference.own_names import read_given_name
from clippings.enrich.coreference.roles import WORD
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages import NAME_FORMS
from clippings.languages.grammar import Gender, Grammar

PRONOUNS: dict[Gender, Pronoun] = {"m": "he", "f": "she"}
UNKNOWN = SpeakerPronoun("unknown", None, None, 0.0)
# The weight of each kind, and how often it is right if most of the evidence agrees.
WEIGHTS: dict[PronounEvidence, int] = {"title": 3, "noun": 2, "pronoun": 1}
CONFIDENCE: dict[PronounEvidence, float] = {"title": 0.99, "noun": 0.98, "pronoun": 0.97, "given_name": 0.96}
_MOST = 3  # a pronoun is stated if its evidence weighs this many times the evidence against it
_MAX_SPANS = 50  # places of a name that are looked at
_LEAD = 3  # words before a pronoun that opens a sentence
_AFTER = 160
_TITLES = NAME_FORMS.titles_of_men | NAME_FORMS.titles_of_women  # in any language
_TITLES_OF_MEN = NAME_FORMS.titles_of_men - NAME_FORMS.titles_of_women
_TITLES_OF_WOMEN = NAME_FORMS.titles_of_women - NAME_FORMS.titles_of_men


class Evidence(NamedTuple):
    kind: PronounEvidence
    gender: Gender
    word: str


class Described(NamedTuple):
    pronoun: SpeakerPronoun | None
    roles: tuple[str, ...]


def find_evidence(candidates: Candidates, person: Candidate, mentions: Sequence[str]) -> list[Evidence]:
    """The evidence about a person. `mentions`: the words for the person as a speaker."""
    grammar, found = candidates.grammar, list[Evidence]()
    for span in person.spans[:_MAX_SPANS]:
        found += read_nouns(person.read_roles_beside(span), grammar)
        found += _read_title(person.text[max(0, span.start - 12) : span.start], grammar)
        found += read_nouns(set(_list_words(person.text[span.start : span.end])[:-1]), grammar)
        found += _find_pronoun_after(person.text, span.end, grammar)
        found += _find_pronoun_in_next_sentence(candidates, person, span.start)
    for mention in mentions:
        gender = grammar.pronouns.get(mention.lower())
        if gender in PRONOUNS:
            found.append(Evidence("pronoun", gender, mention.lower()))
        else:
            found += read_nouns(set(find_head(mention, grammar)), grammar)
    generation = _list_words(person.name)[-1:]
    found += [Evidence("title", "m", word) for word in generation if word.rstrip(".") in NAME_FORMS.generations]
    return found


def weigh_evidence(evidence: Sequence[Evidence], name: str, grammar: Grammar) -> SpeakerPronoun:
    """The pronoun that most of the evidence supports, with its strongest kind. A few pronouns may mean somebody else:
    if the given name contradicts them, the pronoun stays unknown.
    """
    weights = {gender: sum(WEIGHTS[e.kind] for e in evidence if e.gender == gender) for gender in PRONOUNS}
    gender: Gender = max(weights, key=lambda one: weights[one])
    by_name = _read_given_name(name, grammar)
    told: Evidence | None = by_name
    if weights[gender] > _MOST * min(weights.values()):
        told = max((e for e in evidence if e.gender == gender), key=lambda e: WEIGHTS[e.kind])
        if told.kind == "pronoun" and weights[gender] < _MOST and by_name and by_name.gender != gender:
            told = None
    if told is None:
        return UNKNOWN
    return SpeakerPronoun(PRONOUNS[told.gender], told.kind, told.word.rstrip("."), CONFIDENCE[told.kind])


def find_head(mention: str, grammar: Grammar) -> list[str]:
    """The noun phrase that a mention begins with, in lower case and without its owner: "senator" of "a state's
    senator in the council, who"."""
    words = _list_words(mention.partition(",")[0].partition("(")[0])
    owners = [i for i, word in enumerate(words[:-1]) if word.endswith(POSSESSIVES)]
    words = words[owners[-1] + 1 :] if owners else words
    while len(words) > 1 and words[0] in grammar.determiners:
        words = words[1:]
    return words[: next((i for i, word in enumerate(words) if i and word in grammar.noun_linkers), len(words))]


def find_roles(words: set[str], grammar: Grammar) -> set[str]:
    """The titles and roles among words, without a full stop, and without titles for any man or woman."""
    return {word.rstrip(".") for word in words if grammar.is_role(word)} - _TITLES


def _list_words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def read_nouns(words: set[str], grammar: Grammar) -> Iterator[Evidence]:
    for word in sorted(words):
        gender: Gender | None = "f" if grammar.is_feminine(word) else "m" if word in grammar.masculine_roles else None
        if gender:
            yield Evidence("title" if word.rstrip(".") in _TITLES else "noun", gender, word)


def _read_title(left: str, grammar: Grammar) -> Iterator[Evidence]:
    """The evidence of a title right before a name, even in a language without a grammar: "Mr. Doe", "Frau Doe"."""
    word = left.split()[-1].lower() if left.split() and left[-1:].isspace() else ""
    if word and word not in grammar.masculine_roles and word not in grammar.feminine_roles:
        if word.rstrip(".") in _TITLES_OF_MEN:
            yield Evidence("title", "m", word)
        elif word.rstrip(".") in _TITLES_OF_WOMEN:
            yield Evidence("title", "f", word)


def _find_pronoun_after(text: str, at: int, grammar: Grammar) -> Iterator[Evidence]:
    """ "Doe was carried from her house": the first pronoun after a name, before any other name or sign."""
    words = list_words_after(text, at)
    for i, word in enumerate(words):
        if word in grammar.anaphoric_pronouns:
            gender = grammar.pronouns[word]
            spoken = i > 0 and not grammar.speech_verbs.isdisjoint(words[max(0, i - 2) : i])  # "Doe said she"
            if gender in PRONOUNS and i > 0 and not spoken:
                yield Evidence("pronoun", gender, word)
            return


def _find_pronoun_in_next_sentence(candidates: Candidates, person: Candidate, at: int) -> Iterator[Evidence]:
    """ "Doe left early. Then she came back.": it opens the next sentence, and nobody else is named in the first."""
    ends = candidates.sentence_ends
    i = bisect_right(ends, at)
    if i >= len(ends) or candidates.is_quoted(at):
        return
    begin = ends[i - 1] if i else 0
    if candidates.paragraph_at(begin) != candidates.paragraph_at(max(begin, ends[i] - 2)):
        begin = candidates.paragraph_starts[candidates.paragraph_at(at)]
    others = {m.candidate.name for m in candidates.mentions_between(begin, ends[i]) if m.candidate.type == "person"} - {
        person.name
    }
    words = WORD.findall(candidates.text[ends[i] : ends[i] + _AFTER])[: _LEAD + 1]
    if others or candidates.is_quoted(ends[i] + 1):
        return
    for word in words:
        if word.lower() in candidates.grammar.anaphoric_pronouns:
            gender = candidates.grammar.pronouns[word.lower()]
            if gender in PRONOUNS:
                yield Evidence("pronoun", gender, word.lower())
            return
        if word[0].isupper() and word is not words[0]:
            return


def _read_given_name(name: str, grammar: Grammar) -> Evidence | None:
    given, man, woman = read_given_name(name, grammar)
    return None if man == woman else Evidence("given_name", "m" if man else "f", given)
