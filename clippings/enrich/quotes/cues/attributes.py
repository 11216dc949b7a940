"""Finds the noun behind what describes it, if verbs are second: "Im Exil lebende Bauern warnen"."""

from clippings.enrich.quotes.clauses.name_phrases import find_name_after
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_MAX_ATTRIBUTE = 16  # most words from the article or preposition to the noun's participle


def skip_to_participle(view: SentenceView, first: int, finite: int, grammar: Grammar) -> int:
    """ "Im Exil lebende Bauern warnen": the place of the participle between a noun with its preposition and another."""
    if view.lower[first] in grammar.definite_articles and not view.heads:
        return _skip_attribute(view, first, finite, grammar)
    if view.lower[first] not in grammar.prepositions:
        return first
    for i in range(first + 2, min(finite - 1, first + _MAX_ATTRIBUTE)):
        noun_before, noun_behind = view.texts[i - 1][0].isupper(), view.texts[i + 1][0].isupper()
        if noun_before and noun_behind and view.lower[i].endswith(grammar.attribute_endings or ("\0",)):
            return i
    return first


def _skip_attribute(view: SentenceView, first: int, finite: int, grammar: Grammar) -> int:
    """ "Die seit Jahren in Orla lebende Bäckerin sagte": the place of the participle before the noun of an article."""
    article = find_name_after(view, first, grammar)
    opens = view.lower[first + 1] in grammar.prepositions | grammar.agent_prepositions
    if not grammar.capitalized_nouns or (article and article[1] > first + 1 and not opens):
        return first
    for i in range(first + 2, min(finite - 1, first + _MAX_ATTRIBUTE)):
        declined = view.texts[i].islower() and view.lower[i].endswith(grammar.adjective_endings)
        small = grammar.determiners | grammar.prepositions | grammar.oblique_determiners | grammar.possessives
        if declined and view.lower[i] not in small and view.texts[i + 1][0].isupper() and view.texts[i - 1] != ",":
            before = range(first + 1, i)
            plain = all(view.texts[j][0].isalnum() and view.is_outside_quotes(j) for j in before)
            if plain and not _continues_object(view, i, finite, grammar):
                return i
    return first


def _continues_object(view: SentenceView, i: int, finite: int, grammar: Grammar) -> bool:
    """ "Die auf weite Reisen spezialisierte Werft": whether another participle before a noun follows a noun."""
    later = (
        j
        for j in range(i + 2, min(finite - 1, i + _MAX_ATTRIBUTE))
        if view.texts[j].islower() and view.texts[j + 1][0].isupper()
    )
    small = grammar.determiners | grammar.prepositions | grammar.oblique_determiners | grammar.genitive_determiners
    return any(view.lower[j].endswith(grammar.adjective_endings) and view.lower[j] not in small for j in later)
