"""Finds the speaker in the sentence behind a quote that sums it up: «Basta». Así se expresó Doe."""

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, locate_mention, make_attribution
from clippings.enrich.quotes.clauses.beside_names import find_end_of_summing
from clippings.enrich.quotes.clauses.name_phrases import find_name_after
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.dateline import is_behind_dateline
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar


def find_speaker_summing_up(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """«Basta». Así se expresó Doe: the person in the next sentence, if it begins by pointing to the quote."""
    first = position.end
    while first < len(view) and not view.texts[first][0].isalnum():
        first += 1  # the full stop behind the marks
    begin = position.first if is_behind_dateline(view, position.first) else position.begin
    words = (i for i in range(begin, position.end) if view.texts[i][0].isalnum())
    if first + 2 >= len(view) or any(map(view.is_outside_quotes, words)) or not view.is_outside_quotes(first):
        return None
    summed = not view.heads and find_end_of_summing(view, first, grammar) is not None
    if not summed and grammar.summing_adverbs.isdisjoint(view.lower[first : first + 2]):
        return None
    sentence = view.sentence_around(first)
    cue = next((c for c in cues if c.word[0] in sentence and c.kind == "speech" and c.subject), None)
    if cue is not None:
        return make_attribution(view, cue, "trailing")
    for i in range(first + 1, sentence.stop):
        opens = view.lower[i] in grammar.definite_articles or grammar.is_role(view.lower[i])
        name = find_name_after(view, i, grammar) if opens or view.texts[i][0].isupper() else None
        if name and any(grammar.is_role(w) or w in GIVEN | grammar.own_given_names for w in view.lower[slice(*name)]):
            return Attribution(locate_mention(view, name), view.texts[first], "trailing")
    return None
