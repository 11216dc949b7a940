"""Quotes: the words that stand between marks, and those reported without them, each with who said it."""

from clippings.documents import Entity, Quote, QuoteKind, Span, Speaker
from clippings.enrich.cast import build_cast, resolve
from clippings.enrich.languages import find_grammar
from clippings.enrich.marks import find_marked
from clippings.enrich.models import Analysis, find_paragraphs
from clippings.enrich.reading import read_words
from clippings.enrich.speakers import Attribution, Context, attribute

VERSION = "1"


def find_quotes(
    text: str, analysis: Analysis | None, entities: tuple[Entity, ...], language_code: str
) -> tuple[Quote, ...]:
    """The quotes of a text in the order of their place."""
    grammar = find_grammar(language_code)
    marked = find_marked(text, list(find_paragraphs(text)), grammar.elisions)
    found: dict[int, Attribution] = {}
    context = Context()
    first = 0
    for paragraph in analysis or ():
        if not paragraph.parsed:
            context = Context()
            continue
        end = paragraph.start + len(paragraph.doc.text)
        while first < len(marked) and marked[first].outer_end <= paragraph.start:
            first += 1
        reading = read_words(text, paragraph.start, end, paragraph.doc, marked, first)
        here, context = attribute(reading, grammar, context)
        found.update(here)
    paragraphs = list(find_paragraphs(text))
    cast = build_cast(text, entities, grammar, [(m.start, m.end) for m in marked], paragraphs)
    quotes: list[Quote] = []
    names: dict[tuple[int, int], str | None] = {}
    for i, mark in enumerate(marked):
        a = found.get(i)
        words = text[mark.start : mark.end]
        speaker = None
        if a and a.mention:
            if a.mention not in names:
                names[a.mention] = resolve(cast, *a.mention)
            speaker = Speaker(text[slice(*a.mention)], Span(*a.mention), names[a.mention])
        kind: QuoteKind = "direct" if speaker or len(words.split()) > 8 else "unattributed"
        quotes.append(
            Quote(
                words, Span(mark.start, mark.end), kind, speaker, a.cue if a else None, a.rule if a else "none", 0.5, i
            )
        )
    return tuple(quotes)
