"""Finds what people say of their own view, by a verb with a reflexive pronoun: "La maire se dit favorable au pont"."""

from collections.abc import Iterable, Iterator

from clippings.enrich.quotes.attribution import Attribution, locate_mention
from clippings.enrich.quotes.clauses.name_phrases import find_name_before, is_relative
from clippings.enrich.quotes.cues.subjects import find_subject
from clippings.enrich.quotes.reports.indirect import trim
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_BETWEEN = 2  # most words between the pronoun and the verb, and between the verb and the view: "s'est dite"
_MIN_WORDS = 2
_ENDS = frozenset({",", ";", ":", "(", "."})


def find_stances(
    view: SentenceView, taken: Iterable[WordRange], grammar: Grammar
) -> Iterator[tuple[WordRange, Attribution]]:
    """The views that nobody else reports (`taken`), from the adjective to the end of the clause."""
    stances = grammar.reporting.stances
    if not stances or stances.isdisjoint(view.lower):
        return
    covered = {i for words in taken for i in range(*words)}
    for i, word in enumerate(view.lower):
        verb = _find_verb(view, i, grammar) if word in stances and i not in covered else None
        words = _find_words(view, i, grammar) if verb is not None else None
        who = _find_holder(view, verb, grammar) if verb is not None and words else None
        if verb is not None and who and words and covered.isdisjoint(range(*words)):
            yield words, Attribution(locate_mention(view, who), view.texts[verb], "reported")


def _find_verb(view: SentenceView, stance: int, grammar: Grammar) -> int | None:
    """The verb before a view, with a reflexive pronoun before, behind or tied to it."""
    first = max(view.sentence_around(stance).start, stance - _MAX_BETWEEN)
    for verb in range(stance - 1, first - 1, -1):
        if view.lower[verb] in grammar.reporting.stance_verbs and view.is_outside_quotes(verb):
            beside = view.lower[max(0, verb - _MAX_BETWEEN) : stance]
            tied = view.lower[verb].rpartition("-")[2]
            clitics = grammar.reporting.reflexive_clitics
            return verb if tied in clitics or not clitics.isdisjoint(beside) else None
    return None


def _find_holder(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """Who holds a view: the subject, not "who" and not everybody."""
    first = verb
    while first > 0 and (
        view.lower[first - 1] in grammar.reporting.reflexive_clitics or grammar.is_adverb(view.lower[first - 1])
    ):
        first -= 1
    who = find_subject(view, verb, grammar) if view.heads or grammar.verb_second else None
    who = who or find_name_before(view, first, grammar)
    if who is None or is_relative(view, who, grammar) or view.lower[who[0]] in grammar.general_pronouns:
        return None
    return who


def _find_words(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """The words of a view: up to the next sign outside quotes."""
    stop = view.sentence_around(first).stop
    last = next((i for i in range(first, stop) if view.texts[i] in _ENDS), stop)
    start, end = trim(view, (first, last), grammar)
    plain = all(map(view.is_outside_quotes, range(start, end)))
    return (start, end) if plain and end - start >= _MIN_WORDS else None
