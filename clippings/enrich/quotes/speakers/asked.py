"""Finds who answers a question that an article reports: Doe asked Roe whether she would go. "Yes." """

from clippings.enrich.quotes.attribution import Attribution, locate_mention
from clippings.enrich.quotes.clauses.name_phrases import find_name_around
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar


def find_asked(view: SentenceView, cue: Cue, grammar: Grammar) -> Attribution | None:
    """The person whom the subject of a cue asks something, or who acts when asked: "Asked by Doe, Roe smiled"."""
    labels, verb = grammar.labels, cue.word[0]
    if (
        labels is None
        or not view.heads
        or view.lower[verb] not in grammar.asking_verbs
        or not _asks(view, cue, grammar)
    ):
        return None
    below = {view.labels[child] for child in view.children[verb]}
    passive = not below.isdisjoint(labels.agent) or view.opens_sentence(verb)
    head = view.heads[verb]
    asked = (
        next((c for c in view.children[head] if c > verb and view.labels[c] in labels.subject), None)
        if passive and head > verb
        else next((c for c in view.children[verb] if c > verb and view.labels[c] in labels.object), None)
    )
    if asked is None or not view.is_outside_quotes(asked) or not _is_person(view, asked, grammar):
        return None
    name = find_name_around(view, asked, grammar)
    return Attribution(locate_mention(view, name), view.texts[verb], "running")


def _asks(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """Whether a question follows in the sentence of an asking verb: "asked her whether", "asked about"."""
    behind = range(cue.word[1], view.sentence_around(cue.word[0]).stop)
    return any(view.lower[i] in grammar.reporting.question_openers and view.is_outside_quotes(i) for i in behind)


def _is_person(view: SentenceView, word: int, grammar: Grammar) -> bool:
    pronoun = grammar.pronouns.get(view.lower[word]) in {"m", "f"}
    return pronoun or view.texts[word][0].isupper() or grammar.reporting.is_person(view.lower[word], grammar.roles)
