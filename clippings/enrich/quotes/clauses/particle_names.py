"""Finds a surname that begins with a preposition or an article, after a verb of speech or before it."""

from clippings.enrich.text.punctuation import SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES


def find_particle_name_after(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """ "..., sagte von der Heyde": a surname with its preposition."""
    articles = grammar.definite_articles | grammar.oblique_determiners
    if first >= len(view) or view.lower[first] in articles or view.texts[first].istitle():
        return None
    if not grammar.verb_second and not _is_behind_tag(view, first, grammar):
        return None
    last = first
    while view.is_outside_quotes(last) and view.texts[last] in NAME_PARTICLES:
        last += 1
    named = first < last < len(view) and view.texts[last][0].isupper() and view.is_outside_quotes(last)
    named = named and (grammar.verb_second or view.texts[last + 1 : last + 2] in ([], [","], ["."]))
    return (first, last + 1) if named else None


def _is_behind_tag(view: SentenceView, first: int, grammar: Grammar) -> bool:
    """«Basta», detalló del Río: whether a verb of speech right behind quoted words is before a word."""
    verb = first - 1
    if verb < 1 or view.lower[verb] not in grammar.speech_verbs or not view.is_outside_quotes(verb):
        return False
    return not view.is_outside_quotes(verb - 1) or (
        view.texts[verb - 1] in SIGNS and verb > 1 and not view.is_outside_quotes(verb - 2)
    )


def find_particle_name_before(view: SentenceView, first: int, finite: int, grammar: Grammar) -> WordRange | None:
    """ "Von der Heyde sagte, ...": it opens the clause, and is all of it up to the verb; not an article alone."""
    last = first if view.lower[first] not in grammar.prepositions else finite  # "Zu den Kosten sagte Doe"
    while last < finite and view.lower[last] in NAME_PARTICLES:
        last += 1
    named = first < last == finite - 1 and view.texts[last][0].isupper()
    return (first, finite) if named and not grammar.determiners.issuperset(view.lower[first:last]) else None
