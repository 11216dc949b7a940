"""Finds what a tag reports, in or behind its sentence: "The bridge, Doe said, is shut"; "It rained, Doe said." """

from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.closing_tags import find_subject_before_tag
from clippings.enrich.quotes.cues.cues import is_aside
from clippings.enrich.quotes.cues.verb_first import find_words_before_tag
from clippings.enrich.text.dateline import skip_dateline
from clippings.enrich.text.punctuation import SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_TO_NAME = 12  # most words from a subject to the end of the name that describes it


def find_around_aside(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "The plan, the minister said, will cost nothing": the whole sentence."""
    sentence = view.sentence_around(cue.word[0])
    if not is_aside(view, cue):
        return None
    inverted = cue.subject is not None and cue.subject[0] > cue.word[0]
    after = view.lower[min(cue.last + 1, sentence.stop - 1)]
    described = after in grammar.determiners or after in grammar.relative_pronouns
    described = described or _has_apposition(view, cue, sentence.stop, grammar)
    start = _find_relative(view, cue.first - 2, grammar) or sentence.start
    return start, cue.first if inverted and described else sentence.stop  # "..., said Doe, a lawyer"


def _find_relative(view: SentenceView, last: int, grammar: Grammar) -> int | None:
    """ "The bridge, all of which, Doe says, is old": where the clause begins that an aside parts from its pronoun."""
    if not view.heads or view.lower[last] not in grammar.relative_pronouns:
        return None
    while not view.opens_sentence(last) and view.texts[last - 1] not in SIGNS and view.is_outside_quotes(last - 1):
        last -= 1
    return last


def _has_apposition(view: SentenceView, cue: Cue, stop: int, grammar: Grammar) -> bool:
    """ "..., said the mayor, Jane Doe": whether a name or a description of the subject follows the aside."""
    labels, subject = grammar.labels, cue.subject
    if labels is None or subject is None:
        return False
    behind = (i for i in range(cue.last + 1, min(stop, cue.last + _MAX_TO_NAME)) if view.labels[i] in labels.apposition)
    return any(subject[0] <= view.heads[i] < subject[1] for i in behind)


def find_around_long_aside(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "The offer, Doe said in May, could cost a lot"; "On Friday, Doe told Roe, it closed": the whole sentence, if its
    main verb follows the aside."""
    labels, verb, sentence = grammar.labels, cue.word[0], view.sentence_around(cue.word[0])
    if labels is None or cue.first <= sentence.start + 1 or view.texts[cue.first - 1] != ",":
        return None
    comma = next(view.list_places(",", ",".__eq__, cue.last, sentence.stop), None)
    if comma is None or comma == cue.last or not view.is_plain(sentence.start, sentence.stop):
        return None
    main = next((c for c in view.children[verb] if c > comma and view.labels[c] in labels.reported_clause), None)
    if main is not None:
        inside = not any(view.labels[c] in labels.any_subject for c in view.children[main])
        inside = inside and view.lower[comma + 1] not in grammar.complementizers
    else:
        inside = view.heads[verb] > comma and view.labels[verb] in labels.adverbial_clause
        inside = inside and not any(view.lower[c] in grammar.subordinators for c in view.children[verb])
        inside = inside and not grammar.is_active_participle(view.lower[verb]) and _reports_nothing(view, verb, grammar)
    opens = view.lower[cue.first] not in grammar.relative_pronouns | grammar.subordinators | grammar.conjunctions
    start = _find_relative(view, cue.first - 2, grammar) or sentence.start
    return (start, sentence.stop) if inside and opens else None


def _reports_nothing(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a verb has no object, apart from a hearer, and no clause."""
    labels = grammar.labels
    assert labels is not None
    said = labels.reported_clause | labels.open_complement
    said |= frozenset() if view.lower[verb] in grammar.reporting.telling_verbs else labels.object
    return said.isdisjoint(view.labels[c] for c in view.children[verb])


def find_tagged(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """The words of a sentence before its tag, without a dateline."""
    subject = find_subject_before_tag(view, cue.word[0], grammar)
    if subject is None or cue.subject is None or not subject[0] <= cue.subject[0] < subject[1]:
        return None
    first, last = view.sentence_around(subject[0]).start, subject[0] - 1
    if {":", ";"}.isdisjoint(view.texts[first:last]):
        return skip_dateline(view, first, last), last
    return None


def find_before_inverted(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """The same before ", said the keeper.", whose subject is behind the verb."""
    words = find_words_before_tag(view, cue, grammar)
    return (skip_dateline(view, *words), words[1]) if words else None
