"""Finds what a verb or noun reports that is no clause after the verb: "she suggested waiting", "his claim that"."""

from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import count_further_words
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_TO_NOT = 4  # words between "not" and its verb


def find_clause_of_noun(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Doe's claim that the bridge is safe": the clause with the claim."""
    labels, noun = grammar.labels, cue.word[0]
    assert labels is not None
    for child in view.children[noun]:
        first, last = view.find_subtree(child)
        clause = view.labels[child] in labels.clausal_modifier - labels.relative_clause and child > noun
        if clause and first == noun + 1 and view.lower[first] in grammar.declarative_complementizers:
            return first, last + 1
    return None


def _is_word(view: SentenceView, i: int) -> bool:
    """Whether a word is no sign, or one inside a word: "10%", "drug-resistant"."""
    tied = 0 < i < len(view) - 1 and view.ends[i - 1] == view.starts[i] and view.texts[i] in {"%", "-"}
    return view.texts[i][0].isalnum() or (tied and (view.texts[i] == "%" or view.ends[i] == view.starts[i + 1]))


def find_lost_subject(view: SentenceView, verb: int, clause: int, first: int, grammar: Grammar) -> int:
    """ "He confirmed the death was due to flu": where "the death" begins, which the parse takes for an object; else the
    first word of the clause."""
    labels, children = grammar.labels, view.children[clause]
    assert labels is not None
    if view.lower[verb] in grammar.reporting.finding_verbs:
        return _find_first_found(view, verb, first, grammar)
    finite = any(view.lower[c] in grammar.auxiliaries_and_adverbs for c in children) or clause == first
    infinite = view.lower[first] in grammar.prepositions or grammar.is_active_participle(view.lower[first])
    if not finite or infinite or any(view.labels[c] in labels.any_subject for c in children):
        return first
    thing = next((c for c in view.children[verb] if verb < c < first and view.labels[c] in labels.object), None)
    if thing is None or view.lower[verb] in grammar.reporting.telling_verbs:
        return first
    start, end = view.find_subtree(thing)[0], view.find_subtree(thing)[1] + 1
    plain = all(view.is_outside_quotes(i) and view.texts[i][0].isalnum() for i in range(end, first))
    return start if end == first or (plain and view.lower[end] in grammar.prepositions) else first


def extend_to_sign(view: SentenceView, last: int, grammar: Grammar) -> int:
    """The end of reported words that the parse cut short: the next sign, conjunction or quote."""
    ends, first = view.reported_ends, last
    while last not in ends and _goes_on(view, last, grammar):
        last += 1
    end = ends.get(last, last)
    ends.update(dict.fromkeys(range(first, last + 1), end))
    return end


def _goes_on(view: SentenceView, i: int, grammar: Grammar) -> bool:
    is_word = view.is_outside_quotes(i) and (_is_word(view, i) or view.texts[i] in grammar.contractions)
    return is_word and view.lower[i] not in grammar.conjunctions


def _find_first_found(view: SentenceView, verb: int, first: int, grammar: Grammar) -> int:
    """ "found 30 cases were new": where what a study found begins, which is the whole rest without "that" or "how"."""
    labels = grammar.labels
    assert labels is not None
    opened = view.lower[first] in grammar.complementizers
    time = view.labels[verb + 1] in labels.adverbial_noun or view.lower[verb + 1] in grammar.prepositions
    return first if opened or time else verb + 1


def find_judged(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "They called the plan a mistake": the thing and what it is called."""
    labels = grammar.labels
    assert labels is not None
    after = [c for c in view.children[verb] if c > verb and view.is_outside_quotes(c)]
    judged = [c for c in view.children[verb] if c > verb and view.labels[c] in labels.object_complement]
    return (verb + 1, view.find_subtree(judged[-1])[1] + 1) if judged else _find_blamed(view, verb, after, grammar)


def find_object(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "She suggested waiting", "he called for talks", "they announced cuts": what is reported without a clause."""
    verb, labels = cue.word[0], grammar.labels
    assert labels is not None
    asking = " ".join(view.lower[verb : verb + 2]) in grammar.reporting.asking_phrases
    after = [c for c in view.children[verb] if c > verb and view.is_outside_quotes(c)]
    if (act := _find_act(view, verb, after, grammar)) and (asking or not count_further_words(view, verb, grammar)):
        return max(act[0], verb + 1 + asking), act[1]  # "went on to win" reports nothing
    if blamed := _find_blamed(view, verb, after, grammar):
        return blamed
    found = view.lower[verb] in grammar.reporting.finding_verbs
    participle = grammar.is_active_participle(view.lower[verb])
    if _is_only_named(view, verb, grammar) or _is_denied(view, verb, grammar):
        return None
    for child in after:
        called = asking and view.find_subtree(child)[0] == verb + 1 and not _reports_nothing(view, child, grammar)
        announced = (found or view.lower[verb] in grammar.announcing_verbs) and view.labels[child] in labels.object
        if called or announced:
            first, last = view.find_subtree(child)
            first = max(first, verb + 1 + called)
            whole = found and view.labels[verb] not in labels.clausal_modifier and not participle
            end = extend_to_sign(view, last + 1, grammar) if whole or last == first else last + 1
            quoted = end < len(view) and not view.is_outside_quotes(end)
            return first, last + 1 if quoted else end
    return None


def _find_blamed(view: SentenceView, verb: int, after: list[int], grammar: Grammar) -> WordRange | None:
    """ "Doe accused the mayor of lying": the mayor and the fault."""
    labels = grammar.labels
    assert labels is not None
    whom = next((c for c in after if view.labels[c] in labels.object), None)
    if whom is None or _is_only_named(view, verb, grammar):
        return None
    start, end = view.find_subtree(whom)
    faults = [c for c in after if c > whom and _blames(view, verb, c, grammar)]
    if not faults:  # "accused the town and its clerks of lying", whose "of" the parse links to "clerks"
        inside = (i for i in range(whom + 1, end) if grammar.is_active_participle(view.lower[i + 1]))
        faults = [i for i in inside if _blames(view, verb, i, grammar)]
    return (start, view.find_subtree(faults[0])[1] + 1) if faults else None


def _is_only_named(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "They kept clear of blaming Doe": whether a participle names an act that may not take place."""
    return view.lower[verb - 1] in grammar.genitive_markers and grammar.is_active_participle(view.lower[verb])


def _blames(view: SentenceView, verb: int, i: int, grammar: Grammar) -> bool:
    """ "accused (the mayor) of": whether a word belongs to a verb of blame, and leads to the fault."""
    return f"{view.lower[verb]} {view.lower[i]}" in grammar.reporting.blaming_phrases


def _find_act(view: SentenceView, verb: int, after: list[int], grammar: Grammar) -> WordRange | None:
    """ "They urged the council to act", "he promised to act": the act, with the person who should do it."""
    labels = grammar.labels
    assert labels is not None
    act = next((c for c in after if view.labels[c] in labels.open_complement), None)
    if act is None and view.lower[verb] in grammar.reporting.urging_verbs:
        act = _find_late_act(view, after, grammar)
    if act is None or _is_denied(view, verb, grammar):
        return None
    first, last = view.find_subtree(act)
    if view.texts[first - 1] == "," and view.lower[verb] in grammar.reporting.ordering_verbs:
        return None  # "ordered the gates shut, to save the town": a purpose
    whom = [c for c in after if c < first and view.find_subtree(c)[1] + 1 == first]
    beside = whom and (
        view.labels[whom[0]] in labels.object or (whom[0] == verb + 1 and count_further_words(view, verb, grammar))
    )
    return view.find_subtree(whom[0])[0] if beside else first, _cut_before_saying(view, first, last + 1, grammar)


def _is_denied(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "decided not to recommend charges": whether nothing is said."""
    labels = grammar.labels
    assert labels is not None
    subjects = [c + 1 for c in view.children[verb] if c < verb and view.labels[c] in labels.any_subject]
    first = max(verb - _MAX_TO_NOT, *subjects, 0)  # "Not long after Doe asked for talks"
    return not grammar.negations.isdisjoint(view.lower[first:verb])


def _find_late_act(view: SentenceView, after: list[int], grammar: Grammar) -> int | None:
    """ "They reminded the crew this week to act": the act that the parse takes for a purpose."""
    labels = grammar.labels
    assert labels is not None
    told = any(view.labels[c] in labels.object for c in after)
    purposes = (c for c in after if view.labels[c] in labels.adverbial_clause)
    return next((c for c in purposes if told and view.lower[view.find_subtree(c)[0]] == "to"), None)


def _cut_before_saying(view: SentenceView, first: int, last: int, grammar: Grammar) -> int:
    """ "They urged the council to act, saying it was late": the end of the act."""
    for i in range(first + 1, last):
        speaks = view.lower[i] in grammar.speech_verbs and grammar.is_active_participle(view.lower[i])
        if speaks and view.texts[i - 1] == "," and grammar.active_participle_endings:
            return i - 1
    return last


def _reports_nothing(view: SentenceView, child: int, grammar: Grammar) -> bool:
    """ "called for the inquiry": whether the words only name a thing."""
    last = view.find_subtree(child)[1]
    return last == child + 2 and view.lower[child + 1] in grammar.definite_articles
