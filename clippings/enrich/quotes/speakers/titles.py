"""Judges whether a quote is a title, or else no speech, by its form and by the quote and the tag next to it."""

from clippings.enrich.quotes.attribution import UNSAID, Attribution, QuotePosition, find_last_sign
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.passages.not_speech import is_in_title_case, is_not_speech
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_MAX_NAME = 3  # most words of the name of a body in marks


def is_title(
    view: SentenceView, position: QuotePosition, joined: Attribution | None, cues: list[Cue], grammar: Grammar
) -> bool:
    """Whether a quote is no speech by its form, and nobody says it right after a comma that opens a sentence with it:
    "Call 911," he said.
    """
    if _follows_title(view, position, joined, grammar) or _is_body(view, position, grammar):
        return True
    if joined is not None and joined.mention is not None:
        return False
    opens = view.opens_sentence(position.first) and find_last_sign(view, position) in frozenset(",?!")
    said = opens and any(c.kind == "speech" and c.subject and c.first == position.last for c in cues)
    return not said and is_not_speech(view, position.first, position.last, grammar)


def _is_body(view: SentenceView, position: QuotePosition, grammar: Grammar) -> bool:
    """ "Тренер «Волны» Егор Рогов": whether a name with a capital is right behind a word that reports nothing, in a
    language that puts names of bodies in marks."""
    before = position.first - 1
    if not grammar.reporting.names_in_marks or before < position.begin or not view.texts[before][0].isalnum():
        return False
    words = [view.texts[i] for i in range(position.first, position.last) if view.texts[i][0].isalnum()]
    called = view.lower[before] in grammar.speech_verbs | grammar.naming_verbs
    return 0 < len(words) <= _MAX_NAME and words[0][0].isupper() and not called


def _follows_title(view: SentenceView, position: QuotePosition, joined: Attribution | None, grammar: Grammar) -> bool:
    """The films "Mill" and "Boat": whether a quote that looks like a title follows one that nobody says."""
    unsaid = joined is not None and joined.rule == UNSAID.rule
    return unsaid and is_in_title_case(view, position.first, position.last, grammar)
