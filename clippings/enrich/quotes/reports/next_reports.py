"""Ends what somebody reports where the next report begins."""

from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import is_aside
from clippings.enrich.quotes.cues.verb_first import find_and_said
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar


def cut_before_next(view: SentenceView, words: WordRange, cue: Cue, cues: list[Cue], grammar: Grammar) -> WordRange:
    """ "They said that they will come and others have said that they will not": the words up to the next speaker."""
    first, last = words
    for i in range(max(first, cue.last) + 1, last):
        if view.texts[i - 1] != ",":
            continue
        goes_on = view.lower[i] in grammar.continuing_participles
        goes_on = goes_on or (cue.kind != "source" and opens_another_report(view, i, grammar))
        if goes_on and view.is_outside_quotes(i):
            last = i - 1  # "..., adding that": the speaker continues, not the person who is mentioned
            break
    conditional = (
        bool(view.heads) and view.lower[first : first + 1] != [] and view.lower[first] in grammar.subordinators
    )
    for other in cues:
        beside = not view.heads and other.subject and first + 1 < other.word[0] < last
        if beside and (end := find_and_said(view, other, grammar)) is not None:
            return first, end
        own = other.kind == "speech" and other.subject is not None and other.first == other.subject[0] > cue.last
        if own and first < other.first < last:
            before = view.lower[other.first - 1]
            joined = before == "," or before in grammar.conjunctions | grammar.reporting.contrasting_words
            if not (conditional or joined) or is_aside(view, other):
                continue
            if conditional and _depends_on_later(view, first, cue, other):
                break  # "He added that if they came, he would tell them"
            if joined:
                return first, other.first - 1
    return first, last


def opens_another_report(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "They urged her to go, warning that it was late": whether a participle reports more of what somebody said."""
    speaks = view.lower[i] in grammar.speech_verbs and grammar.is_active_participle(view.lower[i])
    after = "".join(view.lower[i + 1 : i + 2])
    return bool(view.heads) and speaks and after in grammar.declarative_complementizers


def _depends_on_later(view: SentenceView, first: int, cue: Cue, other: Cue) -> bool:
    """Whether the clause that the reported words begin with depends on a later one, which has the next speaker."""
    verb = view.heads[first]
    return first <= verb < other.first and view.heads[verb] != cue.word[0]
