"""Finds quotes, both words between quotation marks and reported speech, each with its speaker.

The path: marks -> quoted passages -> cues -> speakers -> names -> kinds and confidence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from clippings.documents import Entity, Quote, QuoteKind, Span, Speaker
from clippings.enrich.coreference import resolve_mention
from clippings.enrich.coreference.candidates import Candidates, collect_candidates
from clippings.enrich.coreference.described import describe_subjects
from clippings.enrich.coreference.people_without_model import spot_people
from clippings.enrich.coreference.single_names import spot_single_names
from clippings.enrich.quotes.attribution import CONFIDENCE, UNSAID, UNSURE, Attribution, locate_mention
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cue_words import write_cue
from clippings.enrich.quotes.cues.cues import find_cues
from clippings.enrich.quotes.passages.blocks import find_block, is_beat
from clippings.enrich.quotes.passages.dialogue import drop_names_in_turns, find_dialogue
from clippings.enrich.quotes.passages.headings import (
    find_headings,
    find_headline_end,
    find_named_again,
    find_said_again,
)
from clippings.enrich.quotes.passages.incises import split_incises
from clippings.enrich.quotes.passages.joined_words import list_clitics, list_elisions
from clippings.enrich.quotes.passages.labels import find_labeled
from clippings.enrich.quotes.passages.signatures import find_signatures
from clippings.enrich.quotes.passages.transcripts import find_transcript, part_labels
from clippings.enrich.quotes.reports.claims import find_claims
from clippings.enrich.quotes.reports.indirect import find_reported
from clippings.enrich.quotes.reports.stances import find_stances
from clippings.enrich.quotes.speakers.context import Context
from clippings.enrich.quotes.speakers.mood import find_continued
from clippings.enrich.quotes.speakers.narrative import find_actor_above
from clippings.enrich.quotes.speakers.reasons import find_reasons
from clippings.enrich.quotes.speakers.speakers import attribute_quotes
from clippings.enrich.text.models import Analysis, find_paragraphs
from clippings.enrich.text.quote_marks import QuotedPassage, find_quoted_passages
from clippings.enrich.text.sentence_view import SentenceView, view_sentences
from clippings.languages import find_grammar
from clippings.languages.grammar import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Doc

VERSION = "29"
Piece = tuple[Span, Attribution | None, QuoteKind | None]  # a passage; its kind, if the form alone shows it
_CAPITALS = re.compile(r"\b[^\W\d_a-zß-ÿ]\w+")  # a word with a capital
_UNTOLD = 0.9  # share of the confidence that is left if "he" may be one of several people
_TELLING = frozenset({"after", "running"})  # rules of a quote whose speaker is named behind it
_SPOKEN = 5  # from this many words on, a quote without a named speaker counts as said by somebody unknown


def find_quotes(
    text: str, analysis: Analysis | None, entities: tuple[Entity, ...], language_code: str
) -> tuple[Quote, ...]:
    """The quotes of a text, in order. Without an analysis they are found by marks alone and, if known, by verbs."""
    grammar = find_grammar(language_code)
    paragraphs = list(find_paragraphs(text))
    passages, labels = _find_passages(text, paragraphs, entities, grammar)
    found, reported, views = _attribute_all(text, passages, paragraphs, analysis, entities, grammar)
    found |= {i: Attribution(label, ":", "transcript") for i, label in labels.items()}
    found |= dict.fromkeys(find_headings(text, passages, paragraphs, grammar), UNSAID)
    if grammar.capitalized_nouns:
        found |= dict.fromkeys(find_named_again(text, passages, found), UNSAID)
    found |= {i: Attribution(name, ":", "colon") for i, name in find_labeled(text, passages, found, entities)}
    found |= find_said_again(text, passages, found)
    for i, name in find_signatures(text, passages, paragraphs, entities, grammar):
        if i not in found or found[i].rule in UNSURE | {"acting"}:
            found[i] = Attribution(name, None, "signature")
    pieces: list[Piece] = [
        (Span(m.start, m.end), found.get(i), "direct" if m.in_dialogue else None) for i, m in enumerate(passages)
    ]
    headline = find_headline_end(text, paragraphs)
    reported = [(span, attribution) for span, attribution in reported if span.start >= headline]
    pieces += [(span, attribution, "indirect") for span, attribution in reported]
    if not pieces:
        return ()
    mentions = sorted({a.mention for a in [*found.values(), *(a for _, a in reported)] if a.mention})
    entities = (*entities, *_find_missed_people(text, mentions, entities, grammar, named=analysis is not None))
    candidates = collect_candidates(text, entities, grammar, [(m.start, m.end) for m in passages], paragraphs, views)
    describe_subjects(candidates)
    return _make_quotes(text, sorted(pieces, key=lambda p: p[0]), candidates)


def _find_missed_people(
    text: str, mentions: Sequence[tuple[int, int]], entities: Sequence[Entity], grammar: Grammar, *, named: bool
) -> list[Entity]:
    """The people found without a model; if one has read the article (`named`), only the speakers that it missed."""
    if not named:
        return spot_people(text, mentions, grammar)
    taken = sorted((span.start, span.end) for entity in entities for span in entity.spans)
    rests = (_find_rest(taken, *m) for m in mentions)
    missed = [rest for rest in rests if len(_CAPITALS.findall(text[slice(*rest)])) > 1]
    spotted = spot_people(text, missed, grammar) if missed else []
    single = (mention for mention in mentions if not _overlaps(taken, *mention))
    return [
        *(e for e in spotted if any(_overlaps(missed, s.start, s.end) for s in e.spans)),
        *spot_single_names(text, single, grammar),
    ]


def _find_rest(taken: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """What follows the last name in a mention: "Harbor Board chair (Jane Doe)". All of it if it holds no name."""
    i = bisect_left(taken, (end,))
    return max(start, min(end, taken[i - 1][1])) if i else start, end


def _overlaps(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether start:end overlaps any of the ranges, which are in order and do not overlap each other."""
    i = bisect_left(ranges, (end,))
    return i > 0 and ranges[i - 1][1] > start


def _find_passages(
    text: str, paragraphs: Sequence[tuple[int, int]], entities: Sequence[Entity], grammar: Grammar
) -> tuple[list[QuotedPassage], dict[int, tuple[int, int]]]:
    """The passages in quotation marks and the turns of dialogue, in order, and the labels of those that have one."""
    passages = list(split_incises(text, find_quoted_passages(text, paragraphs, grammar.elided_words), grammar))
    if grammar.dialogue_dash:
        passages = drop_names_in_turns(text, paragraphs, passages)
    free = list(_list_unquoted_paragraphs(paragraphs, passages))
    if grammar.dialogue_dash:
        passages += find_dialogue(text, paragraphs, set(free), grammar)
    both = [*part_labels(text, passages), *find_transcript(text, free, entities, grammar)]
    both.sort(key=lambda labeled: labeled[0].start)
    return [m for m, _ in both], {i: label for i, (_, label) in enumerate(both) if label}


def _list_unquoted_paragraphs(
    paragraphs: Sequence[tuple[int, int]], taken: Sequence[QuotedPassage]
) -> Iterator[tuple[int, int]]:
    """The paragraphs without quoted passages."""
    i = 0
    for start, end in paragraphs:
        while i < len(taken) and taken[i].outer_end <= start:
            i += 1
        if i == len(taken) or taken[i].outer_start >= end:
            yield start, end


def _attribute_all(
    text: str,
    passages: Sequence[QuotedPassage],
    paragraphs: Sequence[tuple[int, int]],
    analysis: Analysis | None,
    entities: Sequence[Entity],
    grammar: Grammar,
) -> tuple[dict[int, Attribution], list[tuple[Span, Attribution]], list[SentenceView]]:
    """The attributions of marked quotes by number, the reported passages with theirs, and the parsed paragraphs."""
    found: dict[int, Attribution] = {}
    reported: list[tuple[Span, Attribution]] = []
    views: list[SentenceView] = []
    surnames = {entity.name.split()[-1] for entity in entities if entity.type == "person"}
    times = grammar.time_nouns if grammar.before_ordinals else frozenset[str]()  # "ab 9. Mai"
    context, first, joined = Context(), 0, (list_elisions(grammar), list_clitics(grammar))
    for start, end, doc in _find_speaking(text, paragraphs, analysis, grammar):
        while first < len(passages) and passages[first].outer_end <= start:
            first += 1
        lead = context.lead
        verb = lead.cue if lead and lead.mention and lead.cue in grammar.speech_verbs else None  # not "We have:"
        if lead and (block := find_block(text, paragraphs, start, verb, passages)):
            reported.append((block, lead))
            context = Context(lead, surnames=context.surnames)
            continue
        view = view_sentences(text, start, end, doc, passages, first, grammar.before_ordinals, *joined, times)
        if not len(view):
            context = context if is_beat(text, paragraphs, start) else Context(surnames=context.surnames)
            continue
        views.append(view)
        cues = find_cues(view, grammar)
        if first < len(passages) and passages[first].outer_start == start:
            context = replace(context, acting=find_actor_above(text, paragraphs, passages, first, surnames, grammar))
        here, after = attribute_quotes(view, cues, grammar, context)
        found |= {number: a for number, a in here.items() if a.mention or number not in found}
        told = _report_paragraph(view, cues, here, context.speaker, after.surnames, grammar)
        reported, context = reported + told, _go_on(after, told)
    return found | _find_told_below(passages, found), reported, views


def _go_on(context: Context, told: list[tuple[Span, Attribution]]) -> Context:
    """What a paragraph provides for the next one; one that only goes on in the mood that reports has its speaker."""
    last = max(told, key=lambda piece: piece[0].start, default=None)
    goes_on = context.speaker is None and last is not None and last[1].rule == "mood"
    return replace(context, speaker=last[1]) if goes_on and last else context


def _report_paragraph(
    view: SentenceView,
    cues: list[Cue],
    here: dict[int, Attribution],
    spoke_before: Attribution | None,
    surnames: frozenset[str],
    grammar: Grammar,
) -> list[tuple[Span, Attribution]]:
    """The reported passages of a paragraph, whose quotes have the attributions `here`."""
    reported: list[tuple[Span, Attribution]] = []
    said = {number for number, a in here.items() if a.mention}
    passages_here = find_reported(view, cues, said, grammar)
    for passage in passages_here:
        mention = passage.cue.subject
        assert mention is not None
        span = Span(view.starts[passage.words[0]], view.ends[passage.words[1] - 1])
        cue = write_cue(view, passage.cue, grammar)
        reported.append((span, Attribution(locate_mention(view, mention), cue, passage.rule)))
    continued = find_continued(view, cues, passages_here, here, spoke_before, surnames, grammar)
    taken = [p.words for p in passages_here] + [words for words, _ in continued]
    continued += find_reasons(view, cues, taken, surnames, grammar)
    continued += find_claims(view, taken + [words for words, _ in continued], grammar)
    continued += find_stances(view, taken + [words for words, _ in continued], grammar)
    for words, attribution in continued:
        reported.append((Span(view.starts[words[0]], view.ends[words[1] - 1]), attribution))
    return reported


def _find_told_below(passages: Sequence[QuotedPassage], found: dict[int, Attribution]) -> dict[int, Attribution]:
    """The speakers of passages whose marks stay open until the next paragraph, which says who speaks."""
    told: dict[int, Attribution] = {}
    for i in range(len(passages) - 2, -1, -1):
        below = told.get(i + 1) or found.get(i + 1)
        alone = i not in found or (found[i].mention is None and found[i].rule == "none")
        if alone and not passages[i].closed and below and below.mention and below.rule in _TELLING:
            told[i] = Attribution(below.mention, below.cue, "running")
    return told


def _find_speaking(
    text: str, paragraphs: Sequence[tuple[int, int]], analysis: Analysis | None, grammar: Grammar
) -> Iterator[tuple[int, int, "Doc | None"]]:
    """(Start, end, parsed Doc) of the paragraphs in which somebody may speak; the others become empty."""
    if analysis is not None:
        for paragraph in analysis:
            if paragraph.parsed:
                yield paragraph.start, paragraph.end, paragraph.doc
            else:
                yield paragraph.start, paragraph.start, None
    elif grammar.speech_verbs:
        for start, end in paragraphs:
            yield start, end if grammar.may_speak(text[start:end]) else start, None


def _make_quotes(text: str, pieces: Sequence[Piece], candidates: Candidates) -> tuple[Quote, ...]:
    names: dict[tuple[int, int], str | None] = {}
    quotes: list[Quote] = []
    for span, attribution, known in pieces:
        speaker = _name_speaker(text, attribution, candidates, names)
        kind = known or _choose_kind(text, span, attribution)
        rule = attribution.rule if attribution else "none"
        cue = attribution.cue if attribution else None
        group = _number_group(text, quotes, span, kind, speaker)
        confidence = candidates.grammar.confidence.get(rule, CONFIDENCE[rule])
        if speaker and not speaker.name and candidates.grammar.pronouns.get(speaker.text.lower()) in {"m", "f"}:
            confidence = round(confidence * _UNTOLD, 2)
        quotes.append(Quote(text[span.start : span.end], span, kind, speaker, cue, rule, confidence, group))
    return tuple(quotes)


def _name_speaker(
    text: str, attribution: Attribution | None, candidates: Candidates, names: dict[tuple[int, int], str | None]
) -> Speaker | None:
    if attribution is None or attribution.mention is None:
        return None
    mention = attribution.mention
    if mention not in names:
        names[mention] = resolve_mention(candidates, *mention)
    return Speaker(text[slice(*mention)], Span(*mention), names[mention])


def _choose_kind(text: str, span: Span, attribution: Attribution | None) -> QuoteKind:
    if attribution is not None and attribution.rule == "unsaid":
        return "unattributed"
    if attribution is not None and attribution.mention is not None:
        return "partial" if attribution.fragment else "direct"
    long = len(text[span.start : span.end].split()) >= _SPOKEN
    return "direct" if long and not (attribution and attribution.fragment) else "unattributed"


def _number_group(text: str, before: list[Quote], span: Span, kind: QuoteKind, speaker: Speaker | None) -> int:
    """The number of the quote before, if this one continues it: the words of attribution between them belong to both,
    or its marks were left open at the end of a paragraph."""
    number = before[-1].group + 1 if before else 0
    if not before or kind != "direct":
        return max((q.group for q in before[-1:]), default=-1) + 1
    last = before[-1]
    if last.kind != "direct" or last.speaker is None or speaker is None:
        return number
    between = text[last.span.end : span.start]
    same = last.speaker.span == speaker.span
    opened = "\n" in between and not between.strip("\n\t \xa0“\"„«»'‘")
    return last.group if (same and "\n" not in between) or (same and opened) else number
