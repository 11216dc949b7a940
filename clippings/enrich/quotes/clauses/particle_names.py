"""Finds a surname that begins with a preposition or an article, after a verb of speech or before it."""

from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES


def find_particle_name_after(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """ "..., sagte von der Heyde": a surname with its preposition."""
    articles = grammar.definite_articles | grammar.oblique_determiners
    if not grammar.verb_second or first >= len(view) or view.lower[first] in articles or view.texts[first].istitle():
        return None
    last = first
    while view.is_outside_quotes(last) and view.texts[last] in NAME_PARTICLES:
        last += 1
    named = first < last < len(view) and view.texts[last][0].isupper() and view.is_outside_quotes(last)
    return (first, last + 1) if named else None


def find_particle_name_before(view: SentenceView, first: int, finite: int, grammar: Grammar) -> WordRange | None:
    """ "Von der Heyde sagte, ...": it opens the clause, and is all of it up to the verb; not an article alone."""
    last = first if view.lower[first] not in grammar.prepositions else finite  # "Zu den Kosten sagte Doe"
    while last < finite and view.lower[last] in NAME_PARTICLES:
        last += 1
    named = first < last == finite - 1 and view.texts[last][0].isupper()
    return (first, finite) if named and not grammar.determiners.issuperset(view.lower[first:last]) else None
