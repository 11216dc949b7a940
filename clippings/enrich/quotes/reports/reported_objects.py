"""Finds what a verb or noun reports that is no clause after the verb: "she suggested waiting", "his claim that"."""

from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import count_further_words
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar


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


def find_judged(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "They called the plan a mistake": the thing and what it is called."""
    labels = grammar.labels
    assert labels is not None
    judged = [c for c in view.children[verb] if c > verb and view.labels[c] in labels.object_complement]
    return (verb + 1, view.find_subtree(judged[-1])[1] + 1) if judged else None


def find_object(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "She suggested waiting", "he called for talks", "they announced cuts": what is reported without a clause."""
    verb, labels = cue.word[0], grammar.labels
    assert labels is not None
    asking = " ".join(view.lower[verb : verb + 2]) in grammar.reporting.asking_phrases
    after = [c for c in view.children[verb] if c > verb and view.is_outside_quotes(c)]
    if (act := _find_act(view, verb, after, grammar)) and (asking or not count_further_words(view, verb, grammar)):
        return max(act[0], verb + 1 + asking), act[1]  # "went on to win" reports nothing
    for child in after:
        called = asking and child == verb + 1 and not _reports_nothing(view, child, grammar)
        announced = view.lower[verb] in grammar.announcing_verbs and view.labels[child] in labels.object
        if called or announced:
            first, last = view.find_subtree(child)
            return max(first, verb + 1 + called), last + 1
    return None


def _find_act(view: SentenceView, verb: int, after: list[int], grammar: Grammar) -> WordRange | None:
    """ "They urged the council to act", "he promised to act": the act, with the person who should do it."""
    labels = grammar.labels
    assert labels is not None
    act = next((c for c in after if view.labels[c] in labels.open_complement), None)
    if act is None or not grammar.negations.isdisjoint(view.lower[max(verb - 4, 0) : verb]):
        return None
    first, last = view.find_subtree(act)
    if view.texts[first - 1] == "," and view.lower[verb] in grammar.reporting.ordering_verbs:
        return None  # "ordered the gates shut, to save the town": a purpose
    whom = [c for c in after if c < first and view.find_subtree(c)[1] + 1 == first]
    beside = whom and (
        view.labels[whom[0]] in labels.object or (whom[0] == verb + 1 and count_further_words(view, verb, grammar))
    )
    return view.find_subtree(whom[0])[0] if beside else first, _cut_before_saying(view, first, last + 1, grammar)


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
