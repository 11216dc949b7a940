"""Shows an article with its entities and quotes marked, and a table of who said what: for terminals and as HTML."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from clippings.cli.controls import CONTROLS
from clippings.cli.html_page import make_table
from clippings.documents import EnrichedDocument, EntityType, Quote, Span
from clippings.search.plain import write_count

# Type -> color in the terminal, color on a light page, color on a dark page.
COLORS: dict[EntityType, tuple[str, str, str]] = {
    "person": ("cyan", "#0a6c74", "#5fd7e0"),
    "organization": ("magenta", "#8e2c8a", "#e58fe0"),
    "place": ("green", "#2b6e1f", "#8fd67f"),
    "group": ("yellow", "#7a5c00", "#e0c060"),
    "event": ("blue", "#2a4fb0", "#8fb0ff"),
    "work": ("red", "#a3261d", "#ff9a8f"),
    "law": ("bright_black", "#555555", "#b0b0b0"),
    "product": ("bright_red", "#a34a00", "#ffb070"),
}
QUOTE = "italic on grey19"
NO_SPEAKER = "italic dim"
HEADS = ("", "Who", "What", "Kind", "Cue", "Rule", "Confidence", "Pronoun")
SHOWN = 160  # characters of a quote in the table

STYLE = (
    ".quote { background: #8883; font-style: italic; border-radius: 0.2rem; } .no-speaker { opacity: 0.7; }\n"
    + "".join(f".{type_} {{ color: {light}; font-weight: 600; }}\n" for type_, (_, light, _) in COLORS.items())
    + "@media (prefers-color-scheme: dark) {\n"
    + "".join(f".{type_} {{ color: {dark}; }}\n" for type_, (_, _, dark) in COLORS.items())
    + "}\n"
)


@dataclass(frozen=True, slots=True)
class Highlight:
    span: Span
    classes: str  # of HTML
    hint: str


def highlight(doc: EnrichedDocument) -> RenderableType:
    """For a terminal: title, text, legend and table."""
    text = Text(doc.article.text.translate(CONTROLS))
    for quote in doc.quotes:
        text.stylize(NO_SPEAKER if quote.speaker is None else QUOTE, quote.span.start, quote.span.end)
    for entity in doc.entities:
        for span in entity.spans:
            text.stylize(f"bold {COLORS[entity.type][0]}", span.start, span.end)
    title = Text((doc.article.title or f"(no title) {doc.article.origin}").translate(CONTROLS), style="bold")
    return Group(title, Text(describe(doc), style="dim"), Text(), text, Text(), _draw_legend(doc), _draw_table(doc))


def highlight_html(doc: EnrichedDocument) -> str:
    """The same as a section of a page that has STYLE."""
    types = sorted({entity.type for entity in doc.entities}, key=list(COLORS).index)
    legend = "".join(f'<span class="{type_}">{type_}</span>' for type_ in types)
    table = make_table(HEADS, [_list_cells(number, quote) for number, quote in enumerate(doc.quotes, 1)])
    return (
        f"<article>\n<header><h1>{escape(doc.article.title or doc.article.id)}</h1>\n"
        f'<p class="faint">{escape(describe(doc))}</p></header>\n'
        f'<div class="text">{"".join(_write_pieces(doc))}</div>\n'
        f'<p class="legend">{legend}<span class="quote">quote</span>'
        f'<span class="quote no-speaker">quote without a speaker</span></p>\n'
        f"{table if doc.quotes else ''}\n</article>"
    )


def describe(doc: EnrichedDocument) -> str:
    """One line: source, date, language, what was found, what failed."""
    article, language = doc.article, doc.language
    entities = write_count(doc.entity_count, "entity", "entities")
    parts = [
        article.source,
        article.published.value.date().isoformat() if article.published else "no date",
        f"language {language.code} ({language.confidence:.0%}, by {language.decided_by})" if language else "",
        entities if doc.entities_status != "no_model" else "no model for entities",
        write_count(doc.quote_count, "quote"),
        *(f"{failure.stage} failed: {failure.error}" for failure in doc.failures),
    ]
    return " · ".join(part.translate(CONTROLS) for part in parts if part)


def _draw_legend(doc: EnrichedDocument) -> Text:
    types = sorted({entity.type for entity in doc.entities}, key=list(COLORS).index)
    marks = [Text(type_, style=f"bold {COLORS[type_][0]}") for type_ in types]
    marks += [Text("quote", style=QUOTE), Text("quote without a speaker", style=NO_SPEAKER)]
    return Text("  ").join(marks)


def _draw_table(doc: EnrichedDocument) -> RenderableType:
    if not doc.quotes:
        return Text("No quotes.", style="dim")
    table = Table(
        title="Who said what",
        title_justify="left",
        title_style="bold",
        caption="Below each quote: kind, cue, rule, confidence, and the speaker's pronoun with the word that tells it.",
        caption_justify="left",
        box=None,
        header_style="dim",
        padding=(0, 2, 0, 0),
    )
    table.add_column("", no_wrap=True)
    table.add_column("Who", ratio=1, overflow="fold")
    table.add_column("What, and how it was decided", ratio=2, overflow="fold")
    for number, quote in enumerate(doc.quotes, 1):
        place, who, what, *how = (cell.translate(CONTROLS) for cell in _list_cells(number, quote))
        table.add_row(Text(place), Text(who), Text(what).append(f"\n{' · '.join(filter(None, how))}", style="dim"))
    return table


def _list_cells(number: int, quote: Quote) -> tuple[str, ...]:
    text = " ".join(quote.text.split())
    return (
        str(number),
        _tell_speaker(quote),
        text if len(text) <= SHOWN else text[: SHOWN - 1] + "…",
        quote.kind + (", corrected" if quote.corrected else ""),
        quote.cue or "",
        quote.rule,
        f"{quote.confidence:.0%}",
        _tell_pronoun(quote),
    )


def _tell_speaker(quote: Quote) -> str:
    """ "Bruce Bechtol Jr. (he)": the canonical name and, where it differs, the mention."""
    if quote.speaker is None:
        return "unknown"
    name, mention = quote.speaker.name, " ".join(quote.speaker.text.split())
    return mention if name in {None, mention} else f"{name} ({mention})"


def _tell_pronoun(quote: Quote) -> str:
    """ "she (chairwoman)": the pronoun, and the word that tells it."""
    pronoun = quote.pronoun
    return f"{pronoun.value} ({pronoun.word})" if pronoun and pronoun.word else pronoun.value if pronoun else ""


def _list_marks(doc: EnrichedDocument) -> Iterator[Highlight]:
    for quote in doc.quotes:
        speakerless = " no-speaker" if quote.speaker is None else ""
        yield Highlight(quote.span, f"quote{speakerless}", f"{_tell_speaker(quote)}: {quote.kind}, {quote.rule}")
    for entity in doc.entities:
        for span in entity.spans:
            sure = f", {entity.confidence:.0%} sure" if entity.confidence < 1 else ""
            yield Highlight(span, entity.type, f"{entity.name}: {entity.type}{sure}")


def _write_pieces(doc: EnrichedDocument) -> Iterator[str]:
    """The text between the borders of all marks, each piece in the classes of the marks around it."""
    text = doc.article.text
    opening: dict[int, list[Highlight]] = {}
    closing: dict[int, list[Highlight]] = {}
    for mark in _list_marks(doc):
        opening.setdefault(mark.span.start, []).append(mark)
        closing.setdefault(mark.span.end, []).append(mark)
    open_marks: list[Highlight] = []
    last = 0
    for border in sorted({*opening, *closing, len(text)}):
        yield _write_piece(text[last:border], open_marks)
        ended = closing.get(border, [])
        open_marks = [mark for mark in open_marks if mark not in ended] + opening.get(border, [])
        last = border


def _write_piece(text: str, marks: list[Highlight]) -> str:
    if not text or not marks:
        return escape(text)
    classes = " ".join(mark.classes for mark in marks)
    hint = escape("; ".join(mark.hint for mark in marks))
    return f'<span class="{classes}" title="{hint}">{escape(text)}</span>'
