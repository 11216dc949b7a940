"""Prints found articles and quotes: draws them for a terminal, or writes them as JSON or CSV."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli.controls import CONTROLS
from clippings.cli.questions import print_json, print_json_lines
from clippings.cli.tables import write_rows
from clippings.documents import Span
from clippings.search.articles import ArticleHit, ArticleHits
from clippings.search.plain import write_count
from clippings.search.quotes import QuoteHit, QuoteHits, write_lead
from clippings.search.suggestions import NameSuggestion, Without

PARTS = {  # of a question, that have no option of their name
    "words": "the words",
    "phrase": "the phrase",
    "has_quotes": "--quoting",
    "is_copy": "--copies",
}
SHORT_ID = 12  # characters of an id: enough to name an article among millions


def print_hits(
    found: ArticleHits | QuoteHits, size: int, *, as_json: bool, as_jsonl: bool = False, as_csv: bool
) -> None:
    """A page of `size` rows in the form that was asked for."""
    if as_json:
        print_json(asdict(found))
    elif as_jsonl:
        print_json_lines(found.hits)
    elif isinstance(found, ArticleHits):
        _print_found_articles(found, size, as_csv)
    else:
        _print_found_quotes(found, size, as_csv)


def _print_found_articles(found: ArticleHits, size: int, as_csv: bool) -> None:
    if as_csv:
        write_rows(ARTICLE_COLUMNS, map(article_row, found.hits))
        return
    console = Console(highlight=False)
    if found.hits:
        console.print(draw_articles(found.hits))
    _print_total(console, found, size, found.articles, "articles")


def _print_found_quotes(found: QuoteHits, size: int, as_csv: bool) -> None:
    if as_csv:
        write_rows(QUOTE_COLUMNS, map(quote_row, found.hits))
        return
    console = Console(highlight=False)
    print_quotes(console, found.hits)
    _print_total(console, found, size, found.quotes, "quotes")


def draw_articles(hits: Sequence[ArticleHit]) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("Date", no_wrap=True)
    table.add_column("Article", ratio=1, overflow="fold")
    table.add_column("Id", no_wrap=True)
    for hit in hits:
        day = hit.published_day.isoformat() if hit.published_day else ""
        table.add_row(day, _draw_article(hit), hit.id[:SHORT_ID])
    return table


def print_quotes(console: Console, hits: Sequence[QuoteHit]) -> None:
    """The quotes below their articles, each after its kind; an indirect one has its cue instead of quotation marks."""
    order = {article: place for place, article in enumerate(dict.fromkeys(hit.article_id for hit in hits))}
    for _, group in groupby(sorted(hits, key=lambda hit: order[hit.article_id]), key=lambda hit: hit.article_id):
        said = list(group)
        console.print(_draw_heading(said[0]))
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
        table.add_column(no_wrap=True, style="dim", min_width=10)
        table.add_column(ratio=1, overflow="fold")
        for hit in said:
            table.add_row(f"  {hit.kind}", _draw_quote(hit))
        console.print(table)
        console.print()


def _print_total(console: Console, found: ArticleHits | QuoteHits, size: int, counted: int, what: str) -> None:
    """The number of rows, the number with copies, and how to see the next page."""
    total = f"{found.total:,}" if found.is_exact else f"≈{found.total:,}"
    first = (found.page - 1) * size
    shown = len(found.hits) if found.page == 1 else f"{first + 1:,} to {first + len(found.hits):,}"
    line = f"{shown} of {total} {what}"
    if counted != found.total:
        line += f", {counted:,} with copies"
    if found.hits and first + len(found.hits) < found.total:
        line += f"; more with --page {found.page + 1}"
    console.print(Text(line, style="dim"))
    for remark in found.remarks:
        console.print(Text(remark, style="dim"))


def print_suggestions(console: Console, names: Iterable[NameSuggestion], without: Iterable[Without]) -> None:
    for one in names:
        articles = write_count(one.articles, "article")
        instead = f"Did you mean {one.name} ({articles})?" if one.is_close else f"There is {one.name} ({articles})."
        console.print(Text(f"No {one.field} {one.asked!r}. {instead}"))
    for left_out in without:
        part = PARTS.get(left_out.field, f"--{left_out.field.replace('_', '-')}")
        console.print(Text(f"Without {part}: {left_out.count:,}."))


ARTICLE_COLUMNS = (
    *("id", "published_day", "title", "source", "collection", "url", "language", "people", "speakers"),
    *("quote_count", "copies", "duplicate_of"),
)
QUOTE_COLUMNS = (
    *("id", "published_day", "speaker", "speaker_text", "kind", "cue", "confidence", "text", "title", "source"),
    *("collection", "url", "copies", "sources", "duplicate_of"),
)


def article_row(hit: ArticleHit) -> list[object]:
    cells = [getattr(hit, name) for name in ARTICLE_COLUMNS]
    return ["; ".join(cell) if isinstance(cell, tuple) else cell for cell in cells]


def quote_row(hit: QuoteHit) -> list[object]:
    return [getattr(hit, name) for name in QUOTE_COLUMNS]


def _draw_heading(hit: QuoteHit) -> Text:
    day = hit.published_day.isoformat() if hit.published_day else "no date"
    heading = _mark(hit.title or "(no title)", hit.title_found, "bold")
    heading.append(f"\n{hit.source.translate(CONTROLS)} · {day} · {hit.article_id[:SHORT_ID]}", style="not bold dim")
    return heading.append(_tell_copies(hit), style="not bold dim")


def _draw_quote(hit: QuoteHit) -> Text:
    words = _mark(hit.text.rstrip(","), hit.found, "italic" if hit.kind == "indirect" else "")
    line = Text(write_lead(hit)).append(words) if hit.kind == "indirect" else Text("“").append(words).append("”")
    known = hit.speaker or hit.speaker_text
    line.append(f"\n— {known or 'unknown'}".translate(CONTROLS), style="" if hit.speaker else "dim")
    return line.append(f" · probably {hit.person_id[:SHORT_ID]}" if hit.person_id and hit.is_probable else "", "dim")


def _draw_article(hit: ArticleHit) -> Text:
    cell = _mark(hit.title or "(no title)", hit.title_found, "bold")
    cell.append(f"\n{hit.source.translate(CONTROLS)}", style="not bold dim")
    cell.append(_tell_copies(hit), style="not bold dim")
    if hit.people:
        cell.append(f" · {', '.join(hit.people[:4])}".translate(CONTROLS), style="not bold dim")
    for snippet in hit.snippets:
        lines = _mark(snippet.text, snippet.found).split("\n")
        cell.append("\n").append(Text(" ").join(line for line in lines if line))  # none between two paragraphs
    if hit.similar_names:
        cell.append("\nA similar name: ", style="not bold dim")
        cell.append(", ".join(hit.similar_names).translate(CONTROLS), style="not bold dim")
    return cell


def _tell_copies(hit: ArticleHit | QuoteHit) -> str:
    said = f" · copy of {hit.duplicate_of[:SHORT_ID]}" if hit.duplicate_of else ""
    if hit.copies:
        said += f" · {write_count(hit.copies, 'copy', 'copies')}"
    if isinstance(hit, QuoteHit) and hit.sources > 1:
        said += f" · {hit.sources:,} sources"
    return said


def _mark(text: str, found: Iterable[Span], style: str = "not bold") -> Text:
    marked = Text(text.translate(CONTROLS), style=style)
    for span in found:
        marked.stylize("bold yellow", span.start, span.end)
    return marked
