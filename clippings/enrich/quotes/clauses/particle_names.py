"""Finds a surname that begins with a preposition in lower case."""

from clippings.enrich.text.punctuation import SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES


def find_particle_name(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
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
