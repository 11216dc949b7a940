"""Finds who speaks by a noun for what is said: "No," was Doe's answer; Doe's answer was short: "No." """

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, locate_mention, make_attribution
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, find_name_around
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.subjects import find_owner
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.grammar import Grammar

_MAX_TO_NOUN = 4  # most words from "was" to the noun: "was the short, blunt answer"


def find_author_after(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """ "No," was the short answer from Doe; "No," is how Doe put it: the person behind a quote that is a subject."""
    verb = position.last + (view.texts[position.last : position.last + 1] == [","])
    if verb + 2 >= position.end or not view.heads or view.lower[verb] not in grammar.auxiliaries_and_adverbs:
        return None
    if view.lower[verb + 1] in grammar.complementizers:
        cue = next((c for c in cues if c.subject and c.kind == "speech" and c.first == verb + 2), None)
        return make_attribution(view, cue, "after") if cue else None
    for noun in range(verb + 2, min(verb + 2 + _MAX_TO_NOUN, position.end)):
        if view.lower[noun] not in grammar.statement_nouns or not view.is_outside_quotes(noun):
            continue
        author = find_author_of_statement(view, (verb + 1, noun + 1), grammar)
        if author[1] <= noun:
            return Attribution(locate_mention(view, author), view.texts[noun], "after")
        if "".join(view.lower[noun + 1 : noun + 2]) in grammar.reporting.author_prepositions:
            name = find_name_after(view, noun + 2, grammar)
            return Attribution(locate_mention(view, name), view.texts[noun], "after") if name else None
    return None


def find_author_of_statement(view: SentenceView, subject: WordRange, grammar: Grammar) -> WordRange:
    """ "Doe's answer (was short: ...)": Doe; the subject itself if it is no statement, or nobody owns it."""
    for noun in range(*subject) if view.heads else ():
        owner = find_owner(view, noun, grammar) if view.lower[noun] in grammar.statement_nouns else None
        if owner is not None and subject[0] <= owner < noun:
            name = find_name_around(view, owner, grammar)
            return name[0], name[1] - (view.texts[name[1] - 1] in POSSESSIVES)
    return subject
