"""Finds the body that a noun for its kind names too: "Orla news agency", "the official agency, OPA,"."""

from bisect import bisect_left

from clippings.enrich.coreference.candidates import Candidate, Candidates
from clippings.languages.grammar import Grammar


def says_what_it_is(rest: str, candidate: Candidate, grammar: Grammar) -> bool:
    """ "Orla news agency said": whether the words behind a name only say that it is a paper or a station."""
    return not candidate.is_person and rest.strip().lower() in grammar.reporting.media_phrases


def find_body_in_apposition(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """ "The country's official news agency, OPA, said": the name of the body between signs after the noun for it."""
    grammar = candidates.grammar
    kinds = grammar.organization_nouns | {phrase.split()[-1] for phrase in grammar.reporting.media_phrases}
    i = bisect_left(candidates.mention_starts, end)
    if i == len(candidates.mentions) or candidates.text[start:end].split()[-1] not in kinds:
        return None
    named = candidates.mentions[i]
    between = candidates.text[end : named.start] == ", " and candidates.text[named.end : named.end + 2] == ", "
    return named.candidate if between and named.candidate.type == "organization" else None
