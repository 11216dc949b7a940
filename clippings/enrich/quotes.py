"""Quotes: the words that stand between marks, and those reported without them, each with who said it.

The path: marks -> quoted passages -> cues -> speakers -> names -> kinds and confidence.
"""

from collections.abc import Sequence

from clippings.documents import Entity, Quote, QuoteKind, Span, Speaker
from clippings.enrich.cast import Cast, build_cast, resolve
from clippings.enrich.certainty import confidence
from clippings.enrich.cues import find_cues
from clippings.enrich.indirect import find_reported
from clippings.enrich.languages import Grammar, find_grammar
from clippings.enrich.marks import Marked, find_marked
from clippings.enrich.models import Analysis, find_paragraphs
from clippings.enrich.reading import read_words
from clippings.enrich.speakers import Attribution, Context, attribute

VERSION = "1"
_SPOKEN = 5  # words from which a quote that nobody is named for counts as said, by somebody unknown


def find_quotes(
    text: str, analysis: Analysis | None, entities: tuple[Entity, ...], language_code: str
) -> tuple[Quote, ...]:
    """The quotes of a text in the order of their place."""
    grammar = find_grammar(language_code)
    paragraphs = list(find_paragraphs(text))
    marked = find_marked(text, paragraphs, grammar.elisions)
    found, reported = _attribute_all(text, marked, analysis or (), grammar)
    cast = build_cast(text, entities, grammar, [(m.start, m.end) for m in marked], paragraphs)
    pieces: list[tuple[Span, Attribution | None, bool]] = [
        (Span(m.start, m.end), found.get(i), False) for i, m in enumerate(marked)
    ]
    pieces += [(span, attribution, True) for span, attribution in reported]
    names: dict[tuple[int, int], str | None] = {}
    quotes: list[Quote] = []
    for span, attribution, indirect in sorted(pieces, key=lambda p: p[0]):
        speaker = _speaker(text, attribution, cast, names)
        kind = "indirect" if indirect else _kind(text, span, attribution)
        rule = attribution.rule if attribution else "none"
        cue = attribution.cue if attribution else None
        sure = confidence(kind, rule)
        group = _group(text, quotes, span, kind, speaker)
        quotes.append(Quote(text[span.start : span.end], span, kind, speaker, cue, rule, sure, group))
    return tuple(quotes)


def _attribute_all(
    text: str, marked: Sequence[Marked], analysis: Analysis, grammar: Grammar
) -> tuple[dict[int, Attribution], list[tuple[Span, Attribution]]]:
    """Attributions of the marked quotes by number, and the reported passages with theirs."""
    found: dict[int, Attribution] = {}
    reported: list[tuple[Span, Attribution]] = []
    context, first = Context(), 0
    for paragraph in analysis:
        if not paragraph.parsed:
            context = Context()
            continue
        end = paragraph.start + len(paragraph.doc.text)
        while first < len(marked) and marked[first].outer_end <= paragraph.start:
            first += 1
        reading = read_words(text, paragraph.start, end, paragraph.doc, marked, first)
        cues = find_cues(reading, grammar)
        here, context = attribute(reading, cues, grammar, context)
        found |= here
        said = {number for number, a in here.items() if a.mention}
        for passage in find_reported(reading, cues, said, grammar):
            mention = passage.cue.subject
            assert mention is not None
            span = Span(reading.starts[passage.words[0]], reading.ends[passage.words[1] - 1])
            place = reading.starts[mention[0]], reading.ends[mention[1] - 1]
            reported.append((span, Attribution(place, reading.text(passage.cue.word), passage.rule)))
    return found, reported


def _speaker(
    text: str, attribution: Attribution | None, cast: Cast, names: dict[tuple[int, int], str | None]
) -> Speaker | None:
    if attribution is None or attribution.mention is None:
        return None
    place = attribution.mention
    if place not in names:
        names[place] = resolve(cast, *place)
    return Speaker(text[slice(*place)], Span(*place), names[place])


def _kind(text: str, span: Span, attribution: Attribution | None) -> QuoteKind:
    if attribution is None or attribution.rule == "unsaid":
        return "unattributed"
    if attribution.mention is not None:
        return "partial" if attribution.fragment else "direct"
    long = len(text[span.start : span.end].split()) >= _SPOKEN
    return "direct" if long and not attribution.fragment else "unattributed"


def _group(text: str, before: list[Quote], span: Span, kind: QuoteKind, speaker: Speaker | None) -> int:
    """The number of the quote before, if this one goes on with it: the same words of attribution between them serve
    both, or its marks were left open at the end of a paragraph."""
    number = before[-1].group + 1 if before else 0
    if not before or kind != "direct":
        return max((q.group for q in before[-1:]), default=-1) + 1
    last = next((q for q in reversed(before) if q.kind != "indirect"), None)
    if last is None or last.kind != "direct" or last.speaker is None or speaker is None:
        return number
    between = text[last.span.end : span.start]
    same = last.speaker.span == speaker.span
    opened = "\n" in between and not between.strip("\n\t \xa0“\"„«»'‘")
    return last.group if (same and "\n" not in between) or (same and opened) else number
