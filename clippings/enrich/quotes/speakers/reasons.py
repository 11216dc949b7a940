"""Finds reasons that only their mood reports: "Doe lehnte ab, da der Steg zu alt sei." """

from collections.abc import Iterable, Iterator
from dataclasses import replace

from clippings.enrich.quotes.attribution import Attribution, make_attribution
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.reports.indirect import trim
from clippings.enrich.quotes.speakers.acting import find_acting_by_place
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_WORDS = 3


def find_reasons(
    view: SentenceView, cues: list[Cue], taken: Iterable[WordRange], surnames: frozenset[str], grammar: Grammar
) -> Iterator[tuple[WordRange, Attribution]]:
    """The clauses of reason that are reported by the person who acts in the clause before, and not in `taken`."""
    if not grammar.reason_words or view.heads:
        return
    covered = {i for words in taken for i in range(*words)}
    for sentence in view.sentences:
        first = next((i for i in sentence if _opens_reason(view, i, sentence, grammar)), None)
        if first is None or not covered.isdisjoint(range(first, sentence.stop)):
            continue
        words = trim(view, (first, sentence.stop), grammar)
        speaker = _find_actor(view, cues, range(sentence.start, first - 1), surnames, grammar)
        plain = sum(map(view.is_outside_quotes, range(*words)))
        if speaker and speaker.mention and plain >= max(_MIN_WORDS, (words[1] - words[0]) // 2):
            yield words, replace(speaker, rule="mood", fragment=False)


def _opens_reason(view: SentenceView, i: int, sentence: range, grammar: Grammar) -> bool:
    """Whether a reason begins after a comma, and its own verb is in the mood that reports."""
    if view.lower[i] not in grammar.reason_words or i == sentence.start or view.texts[i - 1] != ",":
        return False
    verbs = grammar.reporting_moods | grammar.finite_auxiliaries
    end = next((j for j in range(i + 1, sentence.stop - 1) if view.texts[j] in verbs), None)
    if end is None or not view.is_outside_quotes(end) or view.texts[end] not in grammar.reporting_moods:
        return False
    return not view.texts[end + 1][0].isalnum() or view.lower[end + 1] in grammar.conjunctions


def _find_actor(
    view: SentenceView, cues: list[Cue], clause: range, surnames: frozenset[str], grammar: Grammar
) -> Attribution | None:
    if any(view.texts[i] in grammar.reporting_moods for i in clause):
        return None  # "Der Steg sei zu, da er alt sei": the last speaker goes on
    saying = (c for c in cues if c.word[0] in clause and c.subject and c.kind != "statement")
    # "Doe konnte nichts erkennen, da": such a verb says who speaks only with "als"
    named = next((c for c in saying if view.lower[c.word[0]] not in grammar.comparing_verbs), None)
    return make_attribution(view, named, "mood") if named else find_acting_by_place(view, clause, surnames, grammar)
