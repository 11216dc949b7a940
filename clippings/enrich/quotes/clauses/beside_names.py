"""Skips what is between the subject before a verb and the verb, and what opens its sentence, without a parse."""

from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_BRACKETED = 5  # fewest words and signs of a full name and a word in brackets
_MAX_BRACKETED = 6  # most words from a bracket to the one that closes it


def find_end_before_aside(view: SentenceView, last: int, grammar: Grammar) -> int:
    """The end of a name before a phrase such as "por su parte", or before brackets."""
    return _skip_brackets_back(view, _skip_phrase_back(view, last, grammar), grammar)


def skip_summing(view: SentenceView, first: int, grammar: Grammar) -> int:
    """ "Con queste parole la sindaca Doe ha risposto": the place behind words that open a sentence and sum up the one
    before."""
    opens = first > 0 and view.opens_sentence(first - 1)
    return (find_end_of_summing(view, first - 1, grammar) if opens else None) or first


def find_end_of_summing(view: SentenceView, first: int, grammar: Grammar) -> int | None:
    """The place behind words for the sentence before that begin here: "Об этом", "Con queste parole"."""
    phrases = grammar.reporting.summing_phrases
    ends = ((first + phrase.count(" ") + 1, phrase) for phrase in phrases)
    return next((last for last, phrase in ends if view.ends_with(last, phrase)), None)


def _skip_brackets_back(view: SentenceView, last: int, grammar: Grammar) -> int:
    """ "Ana Doe (PSD) disse": the place before a word in brackets that follows a full name, without a parse."""
    if view.heads or grammar.verb_second or last < _BRACKETED or view.texts[last - 1] != ")":
        return last
    opening = next((i for i in range(last - 3, max(last - _MAX_BRACKETED, 1), -1) if view.texts[i] == "("), None)
    named = opening and all(word[0].isupper() for word in view.texts[opening - 2 : opening])
    return opening if opening and named else last


def _skip_phrase_back(view: SentenceView, last: int, grammar: Grammar) -> int:
    """ "Мэр в свою очередь сказал": the place before a phrase that may be between a subject and its verb."""
    sizes = (phrase.count(" ") + 1 for phrase in grammar.phrases_before_subject if view.ends_with(last, phrase))
    return last - next(sizes, 0)


def begins_lower_phrase(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "omdat volgens Doe de brug dicht is": whether an article with no name behind it follows a name."""
    article = grammar.verb_second and view.lower[i] in grammar.definite_articles
    return article and not any(w[0].isupper() for w in view.texts[i + 1 : i + 3])
