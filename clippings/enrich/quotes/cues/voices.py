"""Judges whether a verb of speech reports at all: whether its subject can speak, and whether somebody has spoken."""

from collections.abc import Collection
from dataclasses import replace

from clippings.enrich.quotes.clauses.name_phrases import find_name_around
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_CLIMB = 3  # verbs between one that reports and the one with the condition: "if Doe gets up and says"


def reports_speech(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """Whether the subject of a verb has said something, not only shown it or been asked for it."""
    if cue.subject is None or not view.heads:
        return True
    verb, reporting = cue.word[0], grammar.reporting
    if view.lower[cue.subject[0]] in reporting.negative_subjects:
        return False  # "Nobody said"
    if cue.subject[0] > 0 and _is_anybody(view, cue.subject[0], grammar):
        return False  # "Anybody who says"
    by_things = {view.lower[verb], " ".join(view.lower[verb : verb + 2])}
    if not by_things.isdisjoint(reporting.shown_by_things) and not can_speak(view, cue.subject, grammar):
        return False  # "The crack suggests"
    return not (_is_supposed(view, verb, grammar) or _is_asked(view, verb, cue.subject, grammar))


def _is_anybody(view: SentenceView, subject: int, grammar: Grammar) -> bool:
    relative = view.lower[subject] in grammar.relative_pronouns
    return relative and view.lower[subject - 1] in grammar.reporting.negative_subjects


def reports_clause(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "Doe agrees it is late", not "agreed to leave": whether a verb that may report has a clause with a subject."""
    return view.lower[verb] in grammar.reporting.clause_verbs and _has_clause(view, verb, grammar)


def find_finder(view: SentenceView, subject: WordRange | None, verb: int, grammar: Grammar) -> WordRange | None:
    """The study that "shows" something, or the court that "finds" that something is so."""
    labels, reporting = grammar.labels, grammar.reporting
    if labels is None or not view.heads or view.lower[verb] not in reporting.finding_verbs:
        return None
    if view.labels[verb] in labels.adverbial_clause and grammar.is_active_participle(view.lower[verb]):
        objects = (c for c in view.children[view.heads[verb]] if c < verb and view.labels[c] in labels.object)
        thing = next((c for c in objects if view.lower[c] in reporting.finding_nouns), None)
        return find_name_around(view, thing, grammar) if thing is not None else None  # "issued figures showing"
    word = view.lower[_find_head(view, subject)] if subject else ""
    finds = word in reporting.finding_people and _has_clause(view, verb, grammar)
    return subject if finds or word in reporting.finding_nouns else None


def _has_clause(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    labels = grammar.labels
    if labels is None or not view.heads:
        return False
    clauses = (c for c in view.children[verb] if c > verb and view.labels[c] in labels.reported_clause)
    return any(view.labels[c] in labels.any_subject for clause in clauses for c in view.children[clause])


def is_said_by_another(view: SentenceView, words: WordRange, beginnings: Collection[int], grammar: Grammar) -> bool:
    """ "Doe fordert mehr Geld, der Verein sagt, das sei zu viel": whether a verb has an object, and the next speaks."""
    before = words[0] - 2
    noun = before >= 0 and view.texts[before + 1] == "," and view.texts[before][0].isupper()
    noun = noun and view.lower[before] not in grammar.time_words and grammar.capitalized_nouns
    return noun and words[0] in beginnings


def is_general_pronoun(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    return subject[1] == subject[0] + 1 and view.lower[subject[0]] in grammar.general_pronouns


def stands_for_words(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """Whether a subject is a pronoun for what was or will be said, and nobody's."""
    assert cue.subject is not None
    first, last = cue.subject
    word = view.lower[first]
    before = view.lower[cue.word[0]] in grammar.reporting.state_auxiliaries and grammar.pronouns.get(word) == "n"
    return last == first + 1 and (before or (word in grammar.summing_pronouns and view.texts[max(first - 1, 0)] != ","))


def name_cited(view: SentenceView, cue: Cue, grammar: Grammar) -> Cue:
    """ "The paper quoted Doe as saying": the cue with Doe as its subject."""
    labels, verb = grammar.labels, cue.word[0]
    if labels is None or not view.heads or cue.subject is None or not grammar.is_active_participle(view.lower[verb]):
        return cue
    as_, cites = view.heads[verb], view.heads[view.heads[verb]]
    if view.lower[as_] not in grammar.likening_words or view.lower[cites] not in grammar.citing_verbs:
        return cue
    cited = next((c for c in view.children[cites] if cites < c < as_ and view.labels[c] in labels.object), None)
    return cue if cited is None else replace(cue, subject=find_name_around(view, cited, grammar), first=verb)


def can_speak(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    """Whether words name a person, a body or a text, as far as the words show; a name always does."""
    head = _find_head(view, subject)
    word, reporting = view.lower[head], grammar.reporting
    if word in reporting.pointing_pronouns:
        return False
    forms = [word, *(word.removesuffix(ending) for ending in grammar.plural_endings)]
    if word in grammar.pronouns or word[0].isdigit() or any(map(grammar.is_role, forms)) or reporting.is_voice(word):
        return True
    return view.texts[head][0].isupper() and (head > subject[0] or word not in reporting.mute_nouns)


def _find_head(view: SentenceView, words: WordRange) -> int:
    """The word that the others of a noun phrase depend on."""
    return next((i for i in range(*words) if not words[0] <= view.heads[i] < words[1]), words[1] - 1)


def _is_supposed(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "If Doe says", "let us say": whether the words are only thought of."""
    labels = grammar.labels
    assert labels is not None
    shared = labels.conjunct | labels.open_complement
    for _ in range(_MAX_CLIMB):
        if any(view.lower[child] in grammar.reporting.conditions for child in view.children[verb] if child < verb):
            return True
        head = view.heads[verb]
        if view.lower[head] in grammar.reporting.permitting_verbs and head < verb:
            return True
        if view.labels[verb] not in shared or head == verb:
            return False
        verb = head
    return False


def _is_asked(view: SentenceView, verb: int, subject: WordRange, grammar: Grammar) -> bool:
    """ "Did Doe say it was late?": whether the sentence asks if somebody spoke."""
    last = view.sentence_around(verb).stop - 1
    before = subject[0] - 1
    asks = view.texts[last] == "?" and view.is_outside_quotes(last) and subject[1] <= verb
    return asks and before >= 0 and view.heads[before] == verb and view.lower[before] in grammar.auxiliaries_and_adverbs
