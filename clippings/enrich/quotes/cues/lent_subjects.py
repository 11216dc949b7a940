"""Finds the verb whose subject speaks if the noun before a verb of speech does not: "Doe had this to say"."""

from clippings.enrich.quotes.cues.voices import can_speak
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_CLIMB = 8  # most words above a participle in the parse


def find_lending_verb(view: SentenceView, verb: int, near: WordRange, grammar: Grammar) -> int | None:
    """The verb that has the speaker as its subject, if the words before the verb of speech are not the speaker."""
    labels = grammar.labels
    if not view.heads or labels is None:
        return None
    noun = near[1] - 1
    pointing = near[1] == near[0] + 1 and view.lower[noun] in grammar.reporting.pointing_pronouns
    if pointing and near[0] > 0 and near[1] < verb and view.lower[near[0] - 1] in grammar.auxiliaries_and_adverbs:
        return near[0] - 1  # "Doe had this to say"
    below = view.heads[verb] == noun and view.labels[verb] in labels.clausal_modifier
    if below and view.labels[noun] in labels.object and view.heads[noun] < near[0] and near[1] < verb:
        return view.heads[noun]  # "Doe had little to say"
    if not grammar.is_active_participle(view.lower[verb]) or near[1] != verb or can_speak(view, near, grammar):
        return None
    return _find_reporting_above(view, verb, grammar)


def _find_reporting_above(view: SentenceView, verb: int, grammar: Grammar) -> int | None:
    """ "Doe said it may be in more birds saying": the verb of speech that the whole clause depends on."""
    above = verb
    for _ in range(_MAX_CLIMB):
        if view.heads[above] == above:
            return None
        above = view.heads[above]
        if view.lower[above] in grammar.speech_verbs and above < verb and view.is_outside_quotes(above):
            return above
    return None


def is_accompanying(view: SentenceView, name: WordRange, verb: int, grammar: Grammar) -> bool:
    """ "..., with Doe saying": whether a preposition before a name adds a clause of its own."""
    before = name[0] - 1
    beside = all(map(grammar.is_adverb, view.lower[name[1] : verb]))  # not "with (one) official saying"
    added = beside and before >= 0 and view.lower[before] in grammar.reporting.adding_prepositions
    return added and grammar.is_active_participle(view.lower[verb])
