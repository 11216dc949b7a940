"""Speech that goes on by its mood alone: "Doe sagte, er habe Zeit. Das Amt sei zu klein." """

from collections.abc import Mapping
from dataclasses import replace

from clippings.enrich.quotes.acting import find_acting_by_place
from clippings.enrich.quotes.attribution import Attribution, make_attribution
from clippings.enrich.quotes.cue import Cue, names_speaker
from clippings.enrich.quotes.indirect import Reported, trim
from clippings.enrich.quotes.verb_second import find_clause_start, is_subordinate
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_WORDS = 3
_SPEAKING = frozenset({"speech", "source"})


def is_reported_by_mood(view: SentenceView, sentence: range, grammar: Grammar, *, goes_on: bool) -> bool:
    """Whether the main verb of a sentence stands in the mood that reports; "ich habe" is the plain one.

    `goes_on`: the words before it were reported too; then the mood that takes the place of the other will do.
    """
    words = [i for i in sentence if view.is_outside_quotes(i)]
    if any(grammar.pronouns.get(view.lower[i]) == "1" for i in words):
        return False
    moods = grammar.reporting_moods | grammar.other_moods if goes_on else grammar.reporting_moods
    verbs = moods | grammar.finite_auxiliaries | grammar.speech_verbs | grammar.naming_verbs
    main = (view.texts[i] for i in words if view.texts[i] in verbs and not _is_in_subordinate(view, i, grammar))
    return next(main, None) in moods


def _is_in_subordinate(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a verb ends a clause that hangs on another, or stands behind the "als" of a comparison."""
    first = find_clause_start(view, verb)
    likened = first + 1 == verb and view.lower[first] in grammar.likening_words
    return likened or (verb + 1 < len(view) and is_subordinate(view, first, verb, grammar))


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
    speaker, continued, goes_on = before, list[tuple[WordRange, Attribution]](), False
    for sentence in view.sentences if grammar.reporting_moods or grammar.drops_subject else ():
        own = [
            cue for cue in cues if cue.word[0] in sentence and cue.kind in {"speech", "source"} and names_speaker(cue)
        ]
        quoted = [found[view.quotes[i]] for i in sentence if view.quotes[i] in found]
        if own:
            speaker, goes_on = make_attribution(view, own[0], "mood"), True
        elif said := [a for a in quoted if a.mention and a.rule != "mood"]:
            speaker, goes_on = said[-1], True
        elif speaker and speaker.mention and (dropped := _find_after_dropped(view, cues, sentence, grammar)):
            words, cue = dropped
            told = replace(speaker, cue=view.join_words(cue.word), rule="reported", fragment=False)
            continued.append((words, told))
        elif not (goes_on := is_reported_by_mood(view, sentence, grammar, goes_on=goes_on)):
            speaker = find_acting_by_place(view, sentence, grammar) or speaker
        elif speaker and speaker.mention:
            words = trim(view, (sentence.start, sentence.stop), grammar)
            plain = sum(view.quotes[i] < 0 for i in range(*words))
            if taken.isdisjoint(range(*words)) and plain >= _MIN_WORDS and 2 * plain > words[1] - words[0]:
                continued.append((words, replace(speaker, rule="mood", fragment=False)))
    return continued


def _find_after_dropped(
    view: SentenceView, cues: list[Cue], sentence: range, grammar: Grammar
) -> tuple[WordRange, Cue] | None:
    """ "Ha aggiunto che il ponte è chiuso": what a verb reports that opens its sentence without a subject."""
    if not grammar.drops_subject:
        return None
    cue = next((c for c in cues if c.word[0] in sentence and c.kind == "speech" and c.subject is None), None)
    small = grammar.auxiliaries_and_adverbs | grammar.conjunctions
    if cue is None or not small.issuperset(view.lower[sentence.start : cue.word[0]]):
        return None
    joined = cue.word[1]
    while joined < sentence.stop and view.lower[joined] in grammar.auxiliaries_and_adverbs - grammar.complementizers:
        joined += 1
    if joined >= sentence.stop or view.lower[joined] not in grammar.declarative_complementizers:
        return None
    return trim(view, (joined, sentence.stop), grammar), cue
