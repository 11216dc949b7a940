"""Finds the name that follows a description between signs: "a sociologist, Jane Doe,"; "the leader, known as Doe,"."""

from bisect import bisect_left

from clippings.enrich.coreference.candidates import Candidate, CandidateMention, Candidates
from clippings.enrich.coreference.roles import WORD

_MAX_TITLES = 40  # characters between a description and the name after a comma
_MAX_DESCRIPTION = 60  # characters of a second description before the name
_MAX_FIELD = 80  # characters of the rest of an office's field


def find_name_in_apposition(candidates: Candidates, end: int) -> Candidate | None:
    """ "A sociologist, Dr. Jane Doe, ...": the person whose name between signs follows the mention."""
    i = bisect_left(candidates.mention_starts, end)
    while i < len(candidates.mentions) and _is_in_description(candidates, end, candidates.mentions[i]):
        i += 1
    if i == len(candidates.mentions) or not candidates.mentions[i].candidate.is_person:
        return None
    mention = candidates.mentions[i]
    after = candidates.text[mention.end : mention.end + 2]
    closed = after[:1] in {",", ".", ")", ":"} or after == " ("
    between = candidates.text[end : mention.start]
    titles = {word.lower() for word in WORD.findall(between)} if len(between) < _MAX_TITLES else {""}
    named = between in {" (", " : "} or (between.startswith(", ") and titles <= candidates.grammar.before_names)
    named = named or _is_field(candidates, between, mention.end) or _is_described_again(candidates, between, mention)
    named = named or (between.startswith(", ") and _introduces_name(candidates, between))
    return mention.candidate if closed and named else None


def _is_in_description(candidates: Candidates, end: int, mention: CandidateMention) -> bool:
    """ "The captain, (Orla) winger Jane Doe,": whether a place or body is named in what may be a description."""
    near = mention.end - end < _MAX_DESCRIPTION and candidates.text.startswith(", ", end)
    return near and not mention.candidate.is_person and candidates.grammar.nouns_before_names


def _is_described_again(candidates: Candidates, between: str, mention: CandidateMention) -> bool:
    """ "The plaintiff, retired surveyor Jane Doe,": whether a noun for a person and its adjectives are before the name.

    In "The mayor, baker Jane Doe and", "The mayor, meeting baker Jane Doe,", they are about somebody else.
    """
    grammar = candidates.grammar
    words = WORD.findall(between)
    plain = between.startswith(", ") and between.endswith(" ") and "," not in between[2:] and words != []
    if not plain or len(between) > _MAX_DESCRIPTION or not grammar.nouns_before_names:
        return False
    small = grammar.noun_phrase_ends | grammar.conjunctions | grammar.pronouns.keys() | grammar.known_verbs
    small -= grammar.definite_articles
    low = [word.lower() for word in words]
    acts = grammar.is_active_participle(low[0]) or not small.isdisjoint(low)
    listed = WORD.match(candidates.text, mention.end + 2)
    listed_too = listed is not None and listed.group().lower() in grammar.conjunctions
    return grammar.reporting.is_person(low[-1], grammar.roles) and words[-1].islower() and not (acts or listed_too)


def _introduces_name(candidates: Candidates, between: str) -> bool:
    """ ", known as ", ", who gave her name as ": whether the words before a name end by saying that it is one."""
    phrases = tuple(f" {phrase} " for phrase in candidates.grammar.naming_phrases) or ("\0",)
    plain = len(between) < _MAX_DESCRIPTION and not any(sign in between[2:] for sign in ',;:"“”\n')
    return plain and between.lower().endswith(phrases)


def _is_field(candidates: Candidates, between: str, end: int) -> bool:
    """ "The member for schools, (parks and sports,) Jane Doe, said": whether the field of an office goes on between."""
    grammar = candidates.grammar
    words = WORD.findall(between)
    speaks = WORD.match(candidates.text, end + 2)
    field = between.startswith(", ") and between.endswith(", ") and words[-2:-1] != [] and between.islower()
    field = field and len(between) < _MAX_FIELD and grammar.conjunctions.issuperset(words[-2:-1])
    small = grammar.known_verbs | grammar.determiners | grammar.relative_pronouns | grammar.pronouns.keys()
    return field and small.isdisjoint(words) and speaks is not None and speaks.group() in grammar.speech_verbs
