"""Finds who a mention means: "he", "Doe", "the professor".

A mention gets a name only if the article gives evidence for it; everybody else stays unnamed.
"""

import re
from bisect import bisect_left

from clippings.enrich.coreference.appositions import find_name_in_apposition
from clippings.enrich.coreference.candidates import Candidate, CandidateMention, Candidates
from clippings.enrich.coreference.described import find_unnamed
from clippings.enrich.coreference.noun_phrases import find_named
from clippings.enrich.coreference.pronouns import find_organization, find_person
from clippings.enrich.coreference.roles import WORD

_ASIDE = re.compile(r", [^.;:!?,]{1,80}, ")  # "Doe, now the head of the council, who ..."
_NEAR = 3  # names before "who" that are looked at


def resolve_mention(candidates: Candidates, start: int, end: int) -> str | None:
    """The canonical name of who or what text[start:end] means, or None. Resolve speakers in the order of the text."""
    candidate = _find_candidate(candidates, start, end) or find_unnamed(candidates, start, end)
    if candidate is None or _is_namesake(candidates, end, candidate):
        return None
    candidates.resolved_speakers.append(CandidateMention(start, end, candidate))
    return candidate.name or None


def _find_candidate(candidates: Candidates, start: int, end: int) -> Candidate | None:
    words = WORD.findall(candidates.text[start:end].lower())
    if not words:
        return None
    if len(words) > 1:
        return find_named(candidates, start, end)
    short = candidates.text[start:end].isupper()  # "WHO"
    if words[0] in candidates.grammar.relative_pronouns and not short:
        return _find_antecedent(candidates, start)
    match candidates.grammar.pronouns.get(words[0]):
        case None:
            return find_named(candidates, start, end)
        case "m" | "f" as gender:
            return find_person(candidates, start, gender)
        case "n":
            return find_organization(candidates, start)
        case _ if words[0] in candidates.grammar.indefinite_determiners:
            return find_name_in_apposition(candidates, end)  # "said one, Jane Doe"
        case _:
            return find_named(candidates, start, end) if short else None


def _is_namesake(candidates: Candidates, end: int, candidate: Candidate) -> bool:
    """ "Doe junior": whether a generation follows that the candidate's name lacks: it may be the father."""
    generations = candidates.grammar.generations
    behind = WORD.match(candidates.text, end + 1) if candidates.text[end : end + 1] == " " else None
    told = generations.get(behind.group().rstrip(".")) if behind else None
    own = candidate.name.split()[-1:]
    return told is not None and candidate.is_person and told not in map(generations.get, map(_normalize_word, own))


def _normalize_word(word: str) -> str:
    return word.rstrip(".").lower()


def _find_antecedent(candidates: Candidates, start: int) -> Candidate | None:
    """ "Doe, who ...": the name that the relative pronoun follows; "Doe, now the head of the council, who ...".

    "The people of Orla, who ...": if the language has another pronoun for things, no place is meant.
    """
    things = candidates.grammar.thing_relative_pronouns
    pronoun = WORD.match(candidates.text, start)
    person = bool(things) and pronoun is not None and pronoun.group().lower() not in things
    last = bisect_left(candidates.mention_starts, start)
    for mention in reversed(candidates.mentions[max(0, last - _NEAR) : last]):
        between = candidates.text[mention.end : start]
        if between.strip() in {"", ","} or _ASIDE.fullmatch(between):
            return None if person and mention.candidate.type == "place" else mention.candidate
    return None
