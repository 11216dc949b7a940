"""Ends what somebody reports where the next report begins."""

from bisect import bisect_right
from dataclasses import dataclass

from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import is_aside
from clippings.enrich.quotes.cues.verb_first import find_and_said
from clippings.enrich.quotes.reports.reported_objects import find_judged
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar


@dataclass(frozen=True, slots=True)
class _Opening:
    """A cue before which another report may end. `end`: the place of "and" in "..., and said"."""

    cue: Cue
    end: int | None
    own: bool  # it begins with its subject
    joined: bool  # it follows a comma or "and"
    earliest: int  # the first word of this cue and of those after it


class NextReports:
    """The cues of a paragraph before which reports end. They are judged once, not for each report."""

    def __init__(self, view: SentenceView, cues: list[Cue], grammar: Grammar) -> None:
        self._view, self._grammar = view, grammar
        self.beginnings = {cue.first for cue in cues if cue.kind == "speech" and cue.subject}
        ordered = sorted(cues, key=lambda cue: cue.word[0])
        self._all = _list_openings(view, ordered, grammar)
        joined = [opening.cue for opening in self._all if opening.end is not None or opening.joined]
        self._joined = _list_openings(view, joined, grammar)

    def cut_before(self, words: WordRange, cue: Cue) -> WordRange:
        """ "They said that they will come and others have said that they will not": the words before the next one."""
        view, (first, last) = self._view, words
        last = _find_continuation(view, first, last, cue, self._grammar)
        opens = bool(view.heads) and view.lower[first : first + 1] != []
        conditional = opens and view.lower[first] in self._grammar.subordinators
        openings = self._all if conditional else self._joined
        for k in range(bisect_right(openings, first, key=lambda opening: opening.cue.word[0]), len(openings)):
            opening = openings[k]
            if opening.cue.word[0] >= last and opening.earliest >= last:
                break
            inside = not view.heads or (opening.cue.subject and cue.last <= first <= opening.cue.subject[0])
            if opening.end is not None and inside and first + 1 < opening.cue.word[0] < last:
                return first, opening.end
            if opening.own and cue.last < opening.cue.first and first < opening.cue.first < last:
                if conditional and _depends_on_later(view, first, cue, opening.cue):
                    break  # "He added that if they came, he would tell them"
                if opening.joined:
                    return first, opening.cue.first - 1
        return first, last


def _list_openings(view: SentenceView, cues: list[Cue], grammar: Grammar) -> list[_Opening]:
    openings: list[_Opening] = []
    joints = grammar.conjunctions | grammar.reporting.contrasting_words | {","}
    earliest = len(view)
    for cue in reversed(cues):
        end = _find_end_before(view, cue, grammar) if cue.subject and cue.word[0] > 1 else None
        own = cue.kind == "speech" and cue.subject is not None and cue.first == cue.subject[0]
        own = own and not is_aside(view, cue)
        if end is not None or own:
            earliest = min(earliest, cue.first)
            joined = own and view.lower[cue.first - 1] in joints
            openings.append(_Opening(cue, end, own, joined, earliest))
    return openings[::-1]


def _find_end_before(view: SentenceView, cue: Cue, grammar: Grammar) -> int | None:
    """ "Doe said he was ill and called it bad luck": the place of "and", if "he" in what is reported is who calls."""
    if not view.heads or grammar.labels is None:
        return find_and_said(view, cue, grammar)
    verb, who = cue.word[0], cue.subject
    joint = verb - 1
    while joint > 0 and grammar.is_adverb(view.lower[joint]):
        joint -= 1
    shared = who is not None and who[1] < joint and view.lower[who[0]] in grammar.reporting.acting_pronouns
    shared = shared and view.labels[verb] in grammar.labels.conjunct and view.is_outside_quotes(joint)
    shared = shared and view.labels[view.heads[verb]] not in grammar.labels.relative_clause
    finite = view.lower[verb].endswith(grammar.finite_endings) or view.lower[verb] in grammar.reporting.plain_verbs
    reports = cue.kind == "speech" or view.lower[verb] in grammar.reporting.denying_verbs
    speaks = finite and (reports or find_judged(view, verb, grammar) is not None)
    return joint if shared and speaks and view.lower[joint] in grammar.conjunctions else None


def _find_continuation(view: SentenceView, first: int, last: int, cue: Cue, grammar: Grammar) -> int:
    """ "..., adding that": where the speaker continues, not the person who is mentioned; else the last word."""

    def reports_more(word: str) -> bool:
        word = word.lower()
        speaks = word in grammar.speech_verbs
        return speaks or word in grammar.continuing_participles or grammar.is_active_participle(word)

    for i in view.list_places("continuations", reports_more, max(first, cue.last) + 1, last, after=","):
        goes_on = view.lower[i] in grammar.continuing_participles
        goes_on = goes_on or (cue.kind != "source" and opens_another_report(view, i, grammar))
        if _is_main_verb(view, i, grammar) or (goes_on and view.is_outside_quotes(i)):
            return i - 1  # "Doe, quien dijo que se irá, negó que"
    return last


def opens_another_report(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "They urged her to go, warning that it was late": whether a participle reports more of what somebody said."""
    speaks = view.lower[i] in grammar.speech_verbs and grammar.is_active_participle(view.lower[i])
    after = "".join(view.lower[i + 1 : i + 2])
    return bool(view.heads) and speaks and after in grammar.declarative_complementizers


def _is_main_verb(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a verb of speech before "that" follows a comma, without a parse and a subject of its own."""
    after = "".join(view.lower[i + 1 : i + 2])
    speaks = view.lower[i] in grammar.speech_verbs and not grammar.is_active_participle(view.lower[i])
    return not view.heads and not grammar.verb_second and speaks and after in grammar.declarative_complementizers


def _depends_on_later(view: SentenceView, first: int, cue: Cue, other: Cue) -> bool:
    """Whether the clause that the reported words begin with depends on a later one, which has the next speaker."""
    verb = view.heads[first]
    return first <= verb < other.first and view.heads[verb] != cue.word[0]
