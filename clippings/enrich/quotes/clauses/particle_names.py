"""Finds a surname that begins with a preposition in lower case."""

from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES


def find_particle_name(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """ "..., sagte von der Heyde": a surname with its preposition."""
    articles = grammar.definite_articles | grammar.oblique_determiners
    if not grammar.verb_second or first >= len(view) or view.lower[first] in articles or view.texts[first].istitle():
        return None
    last = first
    while view.is_outside_quotes(last) and view.texts[last] in NAME_PARTICLES:
        last += 1
    named = first < last < len(view) and view.texts[last][0].isupper() and view.is_outside_quotes(last)
    return (first, last + 1) if named else None
