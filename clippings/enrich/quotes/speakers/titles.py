"""Judges whether a quote is a title, or else no speech, by its form and by the quote and the tag next to it."""

from clippings.enrich.quotes.attribution import UNSAID, Attribution, QuotePosition, find_last_sign
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.passages.not_speech import is_in_title_case, is_not_speech
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar


def is_title(
    view: SentenceView, position: QuotePosition, joined: Attribution | None, cues: list[Cue], grammar: Grammar
) -> bool:
    """Whether a quote is no speech by its form, and nobody says it right after a comma that opens a sentence with it:
    "Call 911," he said.
    """
    if _follows_title(view, position, joined, grammar):
        return True
    if joined is not None and joined.mention is not None:
        return False
    opens = view.opens_sentence(position.first) and find_last_sign(view, position) in frozenset(",?!")
    said = opens and any(c.kind == "speech" and c.subject and c.first == position.last for c in cues)
    return not said and is_not_speech(view, position.first, position.last, grammar)


def _follows_title(view: SentenceView, position: QuotePosition, joined: Attribution | None, grammar: Grammar) -> bool:
    """The films "Mill" and "Boat": whether a quote that looks like a title follows one that nobody says."""
    unsaid = joined is not None and joined.rule == UNSAID.rule
    return unsaid and is_in_title_case(view, position.first, position.last, grammar)
