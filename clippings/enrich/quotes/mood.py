"""Speech that goes on by its mood alone: "Doe sagte, er habe Zeit. Das Amt sei zu klein." """

from collections.abc import Mapping
from dataclasses import replace

from clippings.enrich.quotes.attribution import Attribution, make_attribution
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.indirect import Reported, trim
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_WORDS = 3


def is_reported_by_mood(view: SentenceView, sentence: range, grammar: Grammar) -> bool:
    """Whether the main verb of a sentence stands in the mood that reports; "ich habe" is the plain one."""
    words = [view.lower[i] for i in sentence if view.is_outside_quotes(i)]
    if words and words[0] in grammar.subordinators and "," in words:
        words = words[words.index(",") :]  # the main clause behind it
    if any(grammar.pronouns.get(word) == "1" for word in words):
        return False
    first = next((word for word in words if word in grammar.reporting_moods | grammar.finite_auxiliaries), None)
    return first in grammar.reporting_moods


def find_continued(
    view: SentenceView,
    cues: list[Cue],
    reported: list[Reported],
    found: Mapping[int, Attribution],
    before: Attribution | None,
    grammar: Grammar,
) -> list[tuple[WordRange, Attribution]]:
    """The sentences that go on with the words of whoever spoke last, here or in the paragraph before."""
    taken = {i for passage in reported for i in passage.words[:1]}
    speaker, continued = before, list[tuple[WordRange, Attribution]]()
    for sentence in view.sentences if grammar.reporting_moods else ():
        own = [cue for cue in cues if cue.word[0] in sentence and _names_speaker(cue)]
        quoted = [found[view.quotes[i]] for i in sentence if view.quotes[i] in found]
        if own:
            speaker = make_attribution(view, own[0], "mood")
        elif said := [a for a in quoted if a.mention and a.rule != "mood"]:
            speaker = said[-1]
        elif speaker and speaker.mention and is_reported_by_mood(view, sentence, grammar):
            words = trim(view, (sentence.start, sentence.stop), grammar)
            plain = sum(view.quotes[i] < 0 for i in range(*words))
            if taken.isdisjoint(range(*words)) and plain >= _MIN_WORDS and 2 * plain > words[1] - words[0]:
                continued.append((words, replace(speaker, rule="mood", fragment=False)))
    return continued


def _names_speaker(cue: Cue) -> bool:
    """Whether a cue names somebody beside its own words: "ersten Angaben" is nobody."""
    return cue.subject is not None and cue.kind in {"speech", "source"} and cue.subject[0] not in range(*cue.word)
