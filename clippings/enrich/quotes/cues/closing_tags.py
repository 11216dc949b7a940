"""Finds the subject of a tag that ends its sentence, where the parse errs: "It rained, the keeper said on Monday." """

from clippings.enrich.quotes.cues.voices import can_speak
from clippings.enrich.text.dateline import skip_dateline
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_REPORTED = 3  # fewest words before a tag
_MIN_MAIN = 4  # fewest words of a main clause behind "On Monday," or "When it rained,"
_MAX_SUBJECT = 10
_MAX_BEHIND = 12  # words between a verb and the end of its sentence


def find_subject_before_tag(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """The words between the last comma and a verb of speech after which nothing is reported."""
    labels = grammar.labels
    if labels is None or not view.heads or view.lower[verb] not in grammar.reporting.closing_verbs:
        return None
    last = verb
    while last > 0 and view.is_outside_quotes(last - 1) and grammar.is_adverb(view.lower[last - 1]):
        last -= 1
    sentence, comma = view.sentence_around(verb), last - 1
    while comma > sentence.start and view.texts[comma] != "," and last - comma <= _MAX_SUBJECT:
        comma -= 1
    subject = comma + 1, last
    if view.texts[comma] != "," or subject[0] == last or comma - sentence.start < _MIN_REPORTED:
        return None
    if any(view.labels[child] in labels.passive_auxiliary for child in view.children[verb]):
        return None  # "..., it was added in May."
    if not view.is_plain(sentence.start, sentence.stop) or not _may_speak(view, subject, verb, grammar):
        return None
    if not _ends_sentence(view, verb, sentence.stop, grammar) or not _is_clause(view, sentence.start, comma, grammar):
        return None
    return subject


def _may_speak(view: SentenceView, subject: WordRange, verb: int, grammar: Grammar) -> bool:
    """Whether words are a noun phrase for somebody; not "which the mayor", "as officials", "and the mayor"."""
    first = view.lower[subject[0]]
    links = grammar.relative_pronouns - grammar.determiners | grammar.conjunctions | grammar.subordinators
    links |= grammar.complementizers | grammar.likening_words | grammar.prepositions
    verbs = grammar.speech_verbs | grammar.relative_pronouns - grammar.determiners
    if first in links or not verbs.isdisjoint(view.texts[slice(*subject)]):
        return False
    named = any(view.texts[i][0].isupper() for i in range(*subject)) or first in grammar.pronouns
    definite = named or first in grammar.definite_articles
    return can_speak(view, subject, grammar) and (definite or view.lower[verb] in grammar.reporting.plain_verbs)


def _ends_sentence(view: SentenceView, verb: int, stop: int, grammar: Grammar) -> bool:
    """Whether only a time, a place or a hearer follows a verb: "said on Monday", "told the paper"."""
    behind = range(verb + 1, stop - 1)
    if len(behind) > _MAX_BEHIND or view.texts[stop - 1] != ".":
        return False
    if not behind:
        return True
    labels, first = grammar.labels, behind[0]
    assert labels is not None
    told = view.lower[verb] in grammar.reporting.telling_verbs
    hearer = view.labels[first] in labels.object or view.heads[first] in behind
    when = view.lower[first] in grammar.prepositions or view.labels[first] in labels.adverbial_noun
    when = when or (grammar.is_adverb(view.lower[first]) and view.labels[first] in labels.within_name)
    opens = hearer if told else when
    opens = opens and view.labels[first] not in labels.agent
    clause = grammar.complementizers | grammar.relative_pronouns
    plain = clause.isdisjoint(view.lower[verb + 1 : stop]) and "," not in view.texts[verb + 1 : stop]
    return opens and plain and not any(view.labels[i] in labels.any_subject for i in behind)


def _is_clause(view: SentenceView, first: int, comma: int, grammar: Grammar) -> bool:
    """Whether words before a tag are more than a time, a place or "Speaking in Orla"."""
    first = skip_dateline(view, first, comma)
    word = view.lower[first]
    beside = word in grammar.prepositions | grammar.subordinators or grammar.is_active_participle(word)
    if not beside:
        return True
    labels = grammar.labels
    assert labels is not None
    inner = next((i for i in range(first, comma) if view.texts[i] == ","), comma)
    clausal = labels.any_subject | labels.clausal_modifier | labels.reported_clause | labels.adverbial_clause
    return comma - inner > _MIN_MAIN and any(view.labels[i] in clausal for i in range(inner, comma))
