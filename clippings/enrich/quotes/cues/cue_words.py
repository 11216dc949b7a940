"""Writes a cue with the words that change what it says: "did not say", "wies zurück", "refused to confirm"."""

from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import CLAUSE_ENDS, count_further_words
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_MAX_TO_VERB = 3  # words from "refused" to the verb in "refused publicly to say"


def write_cue(view: SentenceView, cue: Cue, grammar: Grammar) -> str:
    """The words of a cue; a verb has its negation and its particle, since it may say the opposite without them."""
    if cue.kind not in {"speech", "naming"}:
        return view.join_words(cue.word)
    verb = cue.word[0]
    last = max(cue.word[1] - 1, verb + count_further_words(view, verb, grammar))  # "called for"
    words = view.join_words((_find_beginning(view, verb, grammar), last + 1))
    return " ".join([words, *_find_words_after(view, verb, grammar)])


def _find_beginning(view: SentenceView, verb: int, grammar: Grammar) -> int:
    """The first word of "did not say" or "refused to say"; the verb itself if neither is before it."""
    first = verb
    if view.heads and grammar.labels and view.labels[verb] in grammar.labels.open_complement:
        head = view.heads[verb]
        first = head if verb - _MAX_TO_VERB <= head < verb and view.is_outside_quotes(head) else verb
    inside = grammar.negations | grammar.auxiliaries_and_adverbs | grammar.reporting.hedges
    before = first
    while before > 0 and view.is_outside_quotes(before - 1):
        if view.lower[before - 1] not in inside and not grammar.is_adverb(view.lower[before - 1]):
            break
        before -= 1
    while before < first and view.lower[before] not in inside:
        before += 1  # "the family did not say"
    if 0 < before < first and view.ends[before - 1] == view.starts[before] and view.is_outside_quotes(before - 1):
        before -= 1  # "won't"
    changed = any(
        (view.lower[i] in grammar.negations and view.lower[i + 1] != grammar.only)
        or view.lower[i] in grammar.reporting.hedges
        for i in range(before, first)
    )
    return before if changed else first


def _find_words_after(view: SentenceView, verb: int, grammar: Grammar) -> list[str]:
    """The particle and the negation after a verb, in the same clause: "wies den Vorwurf zurück", "zei niet"."""
    particles = grammar.particle_verbs.get(view.lower[verb], frozenset())
    found: list[str] = []
    for i in range(verb + 1, len(view) - 1 if particles or grammar.verb_second else 0):
        if view.texts[i] in CLAUSE_ENDS or not view.is_outside_quotes(i):
            break
        if view.lower[i] in grammar.declarative_complementizers:
            break
        ends = view.texts[i + 1] in CLAUSE_ENDS or view.lower[i + 1] in grammar.declarative_complementizers
        if view.lower[i] in particles or (ends and view.lower[i] in grammar.negations):
            found.append(view.texts[i])
    return found
