"""Finds who speaks when two people take turns: "Why?" asked Doe. "Who knows?" said Roe. "You do." """

from dataclasses import dataclass

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, find_last_sign, find_quote_positions
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph in which one person speaks. `asks`: its last words are a question to somebody."""

    speaker: Attribution
    name: str
    asks: bool


def find_turn(view: SentenceView, position: QuotePosition, turns: tuple[Turn, ...]) -> Attribution | None:
    """The speaker before the last one, if a quote is its whole paragraph and answers or asks in turn.

    A question with a plain verb such as "said" may need no answer: its speaker may continue.
    """
    outside = any(view.is_outside_quotes(i) and view.texts[i][0].isalnum() for i in range(len(view)))
    if len(turns) < 2 or outside or len(view.quote_ranges) > 1:
        return None
    other, last = turns
    asks_again = other.asks and find_last_sign(view, position) == "?"
    in_turn = last.speaker.rule == "turn" or view.passages[position.number].in_dialogue
    return other.speaker if other.name != last.name and (last.asks or asks_again or in_turn) else None


def add_turn(
    view: SentenceView, speaker: Attribution | None, turns: tuple[Turn, ...], grammar: Grammar
) -> tuple[Turn, ...]:
    """The turns with that of a paragraph, whose last speaker is given; empty if the paragraph has no speaker."""
    last = next(reversed(find_quote_positions(view)), None)
    if last is None or speaker is None or speaker.mention is None:
        return ()
    start, end = speaker.mention
    words = [view.lower[i] for i in range(len(view)) if start <= view.starts[i] < end]
    known = next((turn.name for turn in turns if turn.speaker.mention == speaker.mention), "")
    asked = speaker.rule == "turn" or not grammar.asking_verbs.isdisjoint((speaker.cue or "").lower().split())
    return (*turns[-1:], Turn(speaker, " ".join(words) or known, asked and find_last_sign(view, last) == "?"))
