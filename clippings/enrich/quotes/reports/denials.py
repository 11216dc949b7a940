"""Finds what is denied or doubted ("Doe rejected the claim that it hurts"), and claims of an author behind their noun
("a warning from Doe that it hurts").
"""

from collections.abc import Iterator
from dataclasses import replace

from clippings.enrich.quotes.clauses.name_phrases import find_name_around
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import read_verb_cue
from clippings.enrich.quotes.cues.subjects import find_owner
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_TO_NOUN = 5  # most words from a verb to the noun that is stored with it: "rejected the claim"


def find_denials(view: SentenceView, grammar: Grammar) -> Iterator[tuple[WordRange, Cue]]:
    """What the verbs that deny or doubt are about, each with its cue."""
    denying = grammar.reporting.cue_words
    for verb, word in enumerate(view.lower if view.heads and denying else ()):
        if word not in denying or not view.is_outside_quotes(verb):
            continue
        phrase = " ".join(view.lower[verb : verb + 2]) in grammar.reporting.denying_phrases
        if not phrase and word not in grammar.reporting.denying_verbs:
            continue
        words = _find_denied(view, verb, grammar, plain=phrase)
        cue = read_verb_cue(view, verb, grammar) if words else None
        if words and cue and cue.subject and cue.subject[1] <= verb:
            yield words, replace(cue, kind="speech", word=(verb, verb + 1 + phrase), last=cue.last + phrase)


def _find_denied(view: SentenceView, verb: int, grammar: Grammar, *, plain: bool) -> WordRange | None:
    """The clause of a verb or of its object. `plain`: an object without a clause is denied, too."""
    labels = grammar.labels
    assert labels is not None
    for child in (c for c in view.children[verb] if c > verb and view.is_outside_quotes(c)):
        first, last = view.find_subtree(child)
        if view.labels[child] in labels.reported_clause | labels.open_complement:
            return max(first, verb + 1 + plain), last + 1
        if view.labels[child] not in labels.object:
            continue
        if (clause := find_clause_of(view, child, grammar)) and find_owner(view, child, grammar) is None:
            return clause
        if plain and last > first:
            return first, last + 1
    return None


def find_clause_of(view: SentenceView, noun: int, grammar: Grammar) -> WordRange | None:
    """ "the claim that the bridge is safe": the clause of a noun for what is said, felt or believed."""
    labels = grammar.labels
    assert labels is not None
    if view.lower[noun] not in grammar.reporting.claim_nouns | grammar.statement_nouns:
        return None
    for child in view.children[noun]:
        first, last = view.find_subtree(child)
        clause = view.labels[child] in labels.clausal_modifier - labels.relative_clause and child > noun
        if clause and view.lower[first] in grammar.declarative_complementizers:
            return first, last + 1
    return None


def add_noun(view: SentenceView, cue: Cue, words: WordRange, grammar: Grammar) -> Cue:
    """The cue of a verb with its object, if the clause belongs to that: "expressed doubt", "denied the claim"."""
    labels, verb = grammar.labels, cue.word[0]
    if labels is None or not view.heads or cue.kind != "speech" or words[0] < verb:
        return cue
    for child in view.children[verb]:
        near = cue.word[1] <= child < min(verb + _MAX_TO_NOUN, words[0])
        if near and view.labels[child] in labels.object and (clause := find_clause_of(view, child, grammar)):
            plain = all(view.is_outside_quotes(i) for i in range(verb, child))
            return replace(cue, word=(verb, child + 1)) if clause[0] <= words[0] < clause[1] and plain else cue
    return cue


def find_authored(view: SentenceView, grammar: Grammar) -> Iterator[tuple[WordRange, Cue]]:
    """What the nouns for speech report whose author follows them, or is the subject of "issued" or "made"."""
    nouns = grammar.statement_nouns if view.heads and grammar.reporting.issuing_verbs else frozenset[str]()
    for noun, word in enumerate(view.lower):
        if word not in nouns or not view.is_outside_quotes(noun):
            continue
        words = find_clause_of(view, noun, grammar)
        if words is None or find_owner(view, noun, grammar) is not None:
            continue
        if (author := _find_author(view, noun, grammar)) is not None:
            subject = find_name_around(view, author, grammar)
            yield words, Cue("statement", (noun, noun + 1), subject, noun, max(subject[1], noun + 1))
        elif (issued := _find_issued(view, noun, grammar)) is not None:
            yield words, issued


def _find_author(view: SentenceView, noun: int, grammar: Grammar) -> int | None:
    """ "a warning from the mayor": the mayor."""
    labels = grammar.labels
    assert labels is not None
    for child in view.children[noun]:
        if view.lower[child] in grammar.reporting.author_prepositions:
            return next((c for c in view.children[child] if view.labels[c] in labels.source_object), None)
    return None


def _find_issued(view: SentenceView, noun: int, grammar: Grammar) -> Cue | None:
    """ "The mayor issued a warning": the verb with its noun and its subject."""
    labels, verb = grammar.labels, view.heads[noun]
    assert labels is not None
    issued = view.lower[verb] in grammar.reporting.issuing_verbs and view.labels[noun] in labels.object
    if not issued or not verb < noun < verb + _MAX_TO_NOUN or not view.is_outside_quotes(verb):
        return None
    cue = read_verb_cue(view, verb, grammar)
    return replace(cue, kind="speech", word=(verb, noun + 1)) if cue and cue.subject else None
