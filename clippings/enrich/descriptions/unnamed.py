"""Describes speakers that an article does not name: "she", "a spokeswoman", "two officials", "the report"."""

from clippings.documents import Speaker, SpeakerPronoun
from clippings.enrich.coreference.candidates import Candidates
from clippings.enrich.descriptions.evidence import (
    CONFIDENCE,
    PRONOUNS,
    UNKNOWN,
    Described,
    find_head,
    find_roles,
    read_nouns,
)
from clippings.languages.grammar import Grammar

_MANY = 0.95  # how often a noun that looks plural means several people
_PLURAL = 2  # such a noun is at most this many letters longer than its singular
_SHORT = 4  # fewest letters of a noun that is looked for in a longer one


def describe_unnamed(candidates: Candidates, speaker: Speaker) -> Described:
    """The description by the words of the mention alone. Only a person has a pronoun, not a report or a company."""
    grammar = candidates.grammar
    head = find_head(speaker.text, grammar)
    return Described(_find_pronoun(candidates, speaker, head), tuple(sorted(find_roles(set(head), grammar))))


def _find_pronoun(candidates: Candidates, speaker: Speaker, head: list[str]) -> SpeakerPronoun | None:
    grammar = candidates.grammar
    if not head:
        return None
    word = head[-1]
    if len(head) == 1 and word in grammar.pronouns:
        return _read_pronoun(word, grammar)
    if speaker.span and names_several(candidates, speaker.span.start, speaker.span.end):
        return SpeakerPronoun("they", "noun", None, _MANY)
    for noun in reversed(head):
        human = grammar.generic_person_nouns.get(noun)
        if human in PRONOUNS:
            return SpeakerPronoun(PRONOUNS[human], "noun", noun, CONFIDENCE["noun"])
    for noun in {head[-1], head[-1 if grammar.nouns_before_names else 0]}:
        if _is_plural(noun, grammar):
            return SpeakerPronoun("they", "noun", noun, _MANY)
    for told in read_nouns(set(head), grammar):
        return SpeakerPronoun(PRONOUNS[told.gender], told.kind, told.word.rstrip("."), CONFIDENCE[told.kind])
    return UNKNOWN if find_roles(set(head), grammar) else None


def _read_pronoun(word: str, grammar: Grammar) -> SpeakerPronoun | None:
    match grammar.pronouns[word]:
        case "m" | "f" as gender:
            return SpeakerPronoun(PRONOUNS[gender], "pronoun", word, CONFIDENCE["pronoun"])
        case "p" if word in grammar.plural_pronouns:
            return SpeakerPronoun("they", "pronoun", word, CONFIDENCE["pronoun"])
        case "n":
            return None
        case _:
            return UNKNOWN


def names_several(candidates: Candidates, start: int, end: int) -> bool:
    """Whether the mention names several people: "Doe and Roe"."""
    people = {m.candidate.name for m in candidates.mentions_between(start, end) if m.candidate.is_person}
    words = candidates.text[start:end].lower().split()
    return len(people) > 1 and not candidates.grammar.conjunctions.isdisjoint(words)


def _is_plural(noun: str, grammar: Grammar) -> bool:
    """Whether the word is a plural noun for people: "officials"."""
    if grammar.is_feminine(noun) or grammar.is_role(noun):
        return False
    shorter = (noun[: len(noun) - letters] for letters in range(1, _PLURAL + 1))
    return any(len(one) >= _SHORT and one in grammar.person_nouns for one in shorter)
