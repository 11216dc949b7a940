"""Notes the people without a name who act or speak: "his father left", "One Orla resident said"."""

from clippings.enrich.coreference.candidates import Candidate, CandidateMention, Candidates
from clippings.enrich.coreference.noun_phrases import find_named
from clippings.enrich.coreference.pronouns import find_sentence_end
from clippings.enrich.coreference.roles import WORD
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_MAX_PHRASE = 6  # words before the noun that heads a description


def describe_subjects(candidates: Candidates) -> None:
    """Note people who do something without being named: "his father left", "the captain slept".

    If a person in the article is known by the role, it means that person; anybody else has no name.
    """
    grammar = candidates.grammar
    labels, nouns = grammar.labels, grammar.person_nouns
    if labels is None:
        return
    for view in candidates.views:
        for i in [i for i, word in enumerate(view.lower) if word in nouns]:
            wanted = view.labels[i] in labels.any_subject and view.quotes[i] < 0
            if not wanted or not view.texts[i].islower():
                continue
            start, end = _find_description(view, i, grammar)
            candidate = find_named(candidates, start, end) or _make_nameless(candidates, view.lower[i])
            candidates.described_people.append(CandidateMention(start, end, candidate))


def _find_description(view: SentenceView, noun: int, grammar: Grammar) -> tuple[int, int]:
    """The characters of a description, from its article to the end of what follows "of": "the head of the clinic"."""
    back = range(noun, max(noun - _MAX_PHRASE, -1), -1)
    first = next((j for j in back if view.lower[j] in grammar.determiners), noun)
    of = view.lower[noun + 1 : noun + 2] != [] and view.lower[noun + 1] in grammar.genitive_markers
    return view.starts[first], view.ends[view.find_subtree(noun + 1)[1] if of else noun]


def find_unnamed(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """ "One Orla resident said": somebody without a name who speaks, and whom "he" or "she" may mean after it."""
    grammar, reporting = candidates.grammar, candidates.grammar.reporting
    words = [word.lower() for word in WORD.findall(candidates.text[start:end])]
    head = next((i for i, word in enumerate(words) if word in grammar.noun_phrase_ends), len(words)) - 1
    if head < 1 or not reporting.unnamed_people or words[head] in reporting.asking_people:
        return None
    person = words[head] in reporting.unnamed_people or reporting.is_person(words[head], grammar.roles)
    if not person or words[0] not in grammar.indefinite_determiners:
        return None
    behind = candidates.mentions_between(end, find_sentence_end(candidates, end))
    asked = any(m.candidate.is_person and not candidates.is_quoted(m.start) for m in behind)  # who may answer
    return None if asked else _make_nameless(candidates, words[head])


def _make_nameless(candidates: Candidates, role: str) -> Candidate:
    candidate = Candidate("", "person", candidates.text, (), candidates.grammar)
    candidate.gender = (
        "m"
        if role in candidates.grammar.masculine_roles
        else "f"
        if role in candidates.grammar.feminine_roles
        else None
    )
    return candidate
