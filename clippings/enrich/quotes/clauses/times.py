"""Skips what says when somebody spoke, between a verb and its subject: "dijo este martes por la noche el alcalde"."""

from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_MAX_SMALL = 2  # most small words before a word for a time: "por la noche"


def skip_time(view: SentenceView, first: int, stop: int, grammar: Grammar) -> int | None:
    """The place after the words for a time that begin at a word, a number and its brackets; None if it begins none."""
    last = _past_time(view, first, stop, grammar)
    while last is not None and last < stop:
        if (again := _past_time(view, last, stop, grammar)) is not None:
            last = again
        elif view.lower[last] in grammar.time_nouns or view.texts[last].isdigit():
            last += 1  # "ce mardi soir", "el lunes 5"
        elif view.texts[last : last + 3 : 2] == ["(", ")"] and view.texts[last + 1].isdigit():
            last += 3
        else:
            break
    return last


def begins_day(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "dijo Doe este lunes": whether a day, and not its parts alone, begins after a name, without a parse."""
    plain = not view.heads and not grammar.verb_second and view.texts[i].islower()
    plain = plain and view.lower[i - 1] not in grammar.words_before_nouns
    return plain and skip_time(view, i, len(view), grammar) is not None


def begins_date(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "am Freitag, 15. Mai, ...": whether a number and a month begin at a word."""
    return (
        view.texts[i : i + 1] != []
        and view.texts[i].isdigit()
        and not grammar.time_nouns.isdisjoint(view.lower[i + 1 : i + 3])
    )


def _past_time(view: SentenceView, first: int, stop: int, grammar: Grammar) -> int | None:
    """The place after "martes", "este martes" or "por la noche"."""
    known = grammar.time_words | grammar.time_nouns
    small = (grammar.determiners | grammar.prepositions | grammar.contracted_articles) - known
    last, end = first, min(first + _MAX_SMALL, stop - 1)
    while last < end and view.lower[last] in small and view.is_outside_quotes(last):
        last += 1
    described = view.texts[last].islower() and view.lower[last].endswith(grammar.adjective_endings or ("\0",))
    if described and view.lower[last] not in known and last + 1 < stop:
        last += 1  # "am vergangenen Montag"
    elif last > first and view.texts[last][0].isdigit() and last + 1 < stop:
        last += 1 + (view.texts[last + 1] == "." and last + 2 < stop)  # "am 5. Mai"
    times = known if last > first else grammar.time_words
    return last + 1 if last < stop and view.lower[last] in times and view.is_outside_quotes(last) else None
