"""Finds the speaker named and described right after a quote: "...," Jane Doe, head of the board said."""

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, locate_mention
from clippings.enrich.quotes.clauses.name_phrases import find_name_after
from clippings.enrich.quotes.cues.cues import has_subject
from clippings.enrich.quotes.cues.voices import can_speak
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES

_MAX_NAME = 5  # words


def find_speaker_described(
    view: SentenceView, position: QuotePosition, first: int, stop: int, grammar: Grammar
) -> Attribution | None:
    """The name that a comma and a description part from a verb of speech, whatever the parse takes for its subject.

    A description may also be all that follows: "...," Jane Doe, head of the board.
    """
    if not view.heads or view.texts[position.last - 2 : position.last - 1] != [","]:
        return None
    name = _read_name(view, first, stop)
    if name is None:
        return _find_last_verb(view, first, stop, grammar)
    behind = range(name[1] + 1, stop)
    for verb in behind:
        if view.lower[verb] in grammar.speech_verbs and _ends_clause(view, verb + 1, stop, grammar):
            return Attribution(locate_mention(view, name), view.texts[verb], "after")
    role = any(grammar.is_role(view.lower[i]) for i in behind)
    acts = any(has_subject(view, i, grammar) or view.lower[i] in grammar.known_verbs for i in behind)
    return Attribution(locate_mention(view, name), None, "signature") if role and not acts else None


def _find_last_verb(view: SentenceView, first: int, stop: int, grammar: Grammar) -> Attribution | None:
    """ "...," a letter from the board read: the noun phrase before a verb that ends the sentence."""
    verb = stop - 1 - (view.texts[stop - 1] == ".")
    if not first + 1 < verb or view.lower[first] not in grammar.determiners:
        return None
    between = view.lower[first + 1 : verb]
    name = find_name_after(view, first, grammar)
    if name is None or name[1] > verb or not grammar.known_verbs.isdisjoint(between) or "," in between:
        return None
    word = view.lower[verb]
    speaks = word in grammar.speech_verbs or (word in grammar.naming_verbs and can_speak(view, name, grammar))
    return Attribution(locate_mention(view, name), view.texts[verb], "after") if speaks else None


def _read_name(view: SentenceView, first: int, stop: int) -> WordRange | None:
    """A name of several words before a comma."""
    last = first
    while last < stop and (view.texts[last][0].isupper() or view.texts[last] in NAME_PARTICLES):
        last += 1
    named = 1 < last - first <= _MAX_NAME and view.texts[first][0].isupper() and view.texts[last - 1][0].isupper()
    return (first, last) if named and last < stop and view.texts[last] == "," else None


def _ends_clause(view: SentenceView, after: int, stop: int, grammar: Grammar) -> bool:
    """Whether a sentence ends behind its verb, or a time or place follows."""
    closed = after >= stop or view.texts[after] in {".", ":"} or not view.is_outside_quotes(after)
    return closed or view.lower[after] in grammar.prepositions - grammar.complementizers
