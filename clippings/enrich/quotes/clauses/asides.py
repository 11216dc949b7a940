"""Finds the name that an aside parts from its verb: "The minister, a lawyer, said"."""

from clippings.enrich.quotes.clauses.name_phrases import find_name_after, find_name_before, opens_clause
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar


def find_name_before_aside(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "The minister, a lawyer, angrily said": the name before the pair of commas."""
    while verb > 0 and grammar.is_adverb(view.lower[verb - 1]):
        verb -= 1
    if verb < 3 or view.texts[verb - 1] != ",":
        return None
    for i in range(verb - 2, max(verb - 40, view.sentence_around(verb).start - 1, 0), -1):
        name = find_name_before(view, _before_brackets(view, i), grammar) if view.texts[i] == "," else None
        if view.texts[i] == "," and grammar.names_take_complements and not (name and opens_clause(view, name[0])):
            name = _find_name_over_prepositions(view, i, grammar)
        if name and (opens_clause(view, name[0]) or _is_joined(view, name[0], grammar)):
            return name
    return None


def _is_joined(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "..., which the mayor, Jane Doe, called": whether a word follows one that begins a clause."""
    begins = grammar.relative_pronouns | grammar.complementizers | grammar.subordinators
    return bool(view.heads) and view.lower[i - 1] in begins - grammar.determiners - grammar.prepositions


def _before_brackets(view: SentenceView, i: int) -> int:
    """The place before a word in brackets that precedes a word: "Doe (CDU), Minister des Landes, sagte"."""
    return i - 3 if i > 3 and view.texts[i - 3 : i : 2] == ["(", ")"] else i


def _find_name_over_prepositions(view: SentenceView, end: int, grammar: Grammar) -> WordRange | None:
    """ "L'adjoint au patrimoine": the name that opens the clause before a word, if no verb follows it."""
    first = end - 1
    while first > 0 and not opens_clause(view, first):
        first -= 1
    verbal = grammar.auxiliaries_and_adverbs | grammar.speech_verbs | grammar.relative_pronouns - grammar.determiners
    return find_name_after(view, first, grammar) if verbal.isdisjoint(view.lower[first + 1 : end]) else None
