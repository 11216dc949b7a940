"""Finds what is reported after "that", where no parse shows the clause: "Doe said, in a letter, that it hurts"."""

from clippings.enrich.quotes.clauses.clauses import describes_document, is_part_of_clause, is_relative_that
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.reports.next_reports import opens_another_report
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_TO_THAT = 8  # most words from a verb and its subject to "that"


def find_after_that(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """The rest of the sentence after "that" or "whether", if the parse missed the clause."""
    sentence = view.sentence_around(cue.word[0])
    parted = view.lower[cue.word[0]] in grammar.particle_verbs  # "ging Doe, die Anwältin der Frau, davon aus, dass"
    end = cue.word[1] + _MAX_TO_THAT * (1 + parted)
    for i in range(cue.word[1], sentence.stop):
        if i >= end or not view.is_outside_quotes(i) or view.texts[i] in {":", ";"}:
            return None
        if view.texts[i - 1] == "," and opens_another_report(view, i, grammar):
            return None
        if view.texts[i] in grammar.reporting_moods and "," in view.texts[cue.word[1] : i]:
            return None  # "Doe sagte, sie könne nicht glauben, dass": the clause begins at the comma
        likened = grammar.verb_second and view.lower[i] in grammar.likening_words
        likened = likened and (view.texts[i - 1] != "," or cue.kind == "naming")
        described = describes_document(view, cue.word[0], i, grammar)
        end = i + _MAX_TO_THAT if described else end  # "in a letter that we have seen that ..."
        relative = described or is_relative_that(view, cue.word[0], i, grammar)
        pointing = _is_of_that(view, cue.word[0], i, grammar)
        that = view.lower[i] in grammar.declarative_complementizers
        inside = that and is_part_of_clause(view, i, grammar, determines=i > cue.word[1])
        if view.lower[i] in grammar.complementizers and not (likened or relative or pointing or inside):
            semicolon = next(view.list_places(";", ";".__eq__, i, sentence.stop), sentence.stop)
            another = not grammar.speech_verbs.isdisjoint(view.lower[semicolon : sentence.stop])
            return i, semicolon if another else sentence.stop
    return None


def _is_of_that(view: SentenceView, verb: int, i: int, grammar: Grammar) -> bool:
    """ "says of that plan", "fue informado de que": not "avisó de que", whose "that" is no determiner."""
    of = view.lower[i] in grammar.declarative_complementizers and view.lower[i - 1] in grammar.genitive_markers
    told = not grammar.reporting.state_auxiliaries.isdisjoint(view.lower[max(verb - 2, 0) : verb])
    return of and (view.lower[i] in grammar.determiners or told)
