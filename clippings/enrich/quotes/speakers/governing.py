"""Finds the cues above a quote in the parse: the minister said that they called it a "mess"."""

from clippings.enrich.quotes.attribution import QuotePosition
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_MAX_CLIMB = 15


def find_governing(view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar) -> list[Cue]:
    """The cues above a quote in the parse, the innermost first; a verb reports neither its subject nor an adverbial."""
    labels = grammar.labels
    assert labels is not None
    by_word = {cue.word[0]: cue for cue in cues if cue.kind != "source" and cue.subject}
    best: list[Cue] = []
    for i in range(position.first, position.last):
        head = view.heads[i]
        if position.first <= head < position.last:
            continue
        child, found = i, list[Cue]()
        for _ in range(_MAX_CLIMB):
            cue = by_word.get(head)
            outer = (
                cue
                and cue.kind == "speech"
                and (view.labels[child] not in labels.not_reported or _is_joined_by_that(view, child, head, grammar))
            )
            own = cue and cue.kind == "speech" and child < head and view.labels[child] in labels.subject
            if cue and not own and (outer or not found or _thought_by_others(view, found[-1], grammar)):
                found.append(cue)
            if view.heads[head] == head:
                break
            child, head = head, view.heads[head]
        best = best or found
    return best[:-1] if len(best) > 1 and _is_joined_behind(view, position, best, grammar) else best


def _is_joined_behind(view: SentenceView, position: QuotePosition, governing: list[Cue], grammar: Grammar) -> bool:
    """ "Doe said it was "late", and in the hall, he told us that": whether the last cue begins a clause of its own."""
    assert grammar.labels is not None
    inner, outer = governing[-2:]
    between = range(position.last, outer.first)
    joined = any(view.lower[i] in grammar.conjunctions and view.is_outside_quotes(i) for i in between)
    adverbial = view.labels[inner.word[0]] in grammar.labels.adverbial_clause
    return joined and inner.kind == "speech" and inner.word[0] < position.first and not adverbial


def _is_joined_by_that(view: SentenceView, clause: int, verb: int, grammar: Grammar) -> bool:
    """ "Doe recalled that before the vote, nobody knew": a reported clause that the parse takes for an adverbial."""
    assert grammar.labels is not None
    adverbial = view.labels[clause] in grammar.labels.adverbial_clause and verb < clause
    return adverbial and any(
        view.lower[c] in grammar.declarative_complementizers and c < clause for c in view.children[clause]
    )


def _thought_by_others(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """They slammed those who think it is a "mess": whether these are the critics' words."""
    assert cue.subject is not None
    return (
        cue.kind == "naming"
        and view.lower[cue.subject[0]] in grammar.relative_pronouns - grammar.thing_relative_pronouns
    )
