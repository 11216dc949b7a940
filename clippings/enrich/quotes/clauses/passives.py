"""Finds who acts in a passive, without a parse: "Doe wurde von Roe gewarnt"."""

from clippings.enrich.quotes.clauses.clauses import find_clause_start
from clippings.enrich.quotes.clauses.name_phrases import find_name_after
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_AGENT = 8  # most words from "von" to the quote after "als"


def is_passive(view: SentenceView, finite: int, verb: int, grammar: Grammar) -> bool:
    cites = view.lower[verb] in grammar.citing_verbs
    behind = "".join(view.lower[verb + 1 : verb + 2]) in grammar.passive_auxiliaries  # "sei gesagt worden"
    future = view.lower[verb] in grammar.infinitives  # "Doe wird sagen"
    passive = behind or (finite < verb and view.lower[finite] in grammar.passive_auxiliaries)
    passive = passive or _is_state(view, finite, verb, grammar)
    return passive and not cites and not future


def _is_state(view: SentenceView, finite: int, verb: int, grammar: Grammar) -> bool:
    """ "Alle sind aufgerufen", "wer hier versichert ist": since verbs of speech form their past with "haben"."""
    behind = "".join(view.lower[verb + 1 : verb + 2]) in grammar.reporting.state_auxiliaries
    before = finite < verb and view.lower[finite] in grammar.reporting.state_auxiliaries
    before = before and view.lower[verb - 1] not in grammar.conjunctions  # "Doe ist müde und erklärt, ..."
    return view.lower[verb] in grammar.reporting.participles and (behind or before)


def find_passive_agent(view: SentenceView, finite: int, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Doe wurde von Roe gewarnt": who acts in the passive, if that is stated; not "der von Roe gebaute Steg"."""
    opening = find_clause_start(view, finite)
    if view.lower[opening] in grammar.agent_prepositions and view.texts[verb + 1 : verb + 2] == [","]:
        name = find_name_after(view, opening + 1, grammar)
        return name if name and name[1] == finite else None  # "Von Roe wurde gesagt, dass"
    first = finite if finite < verb else find_clause_start(view, verb)  # "wie von Roe gesagt wurde"
    for i in range(first + 1, verb):
        inside = view.lower[i - 1] in grammar.determiners
        if view.lower[i] in grammar.agent_prepositions and view.is_outside_quotes(i) and not inside:
            return find_name_after(view, i + 1, grammar)
    return None


def find_agent_before(view: SentenceView, i: int, grammar: Grammar) -> WordRange | None:
    """ "Das von Doe als (Witz) bezeichnete Haus": the person named by the preposition before "als"."""
    if i < 3 or view.lower[i - 1] not in grammar.likening_words:
        return None
    for first in range(i - 2, max(i - _MAX_AGENT, 0), -1):
        if view.lower[first] in grammar.agent_prepositions:
            name = find_name_after(view, first + 1, grammar)
            return name if name and name[1] == i - 1 else None
    return None
