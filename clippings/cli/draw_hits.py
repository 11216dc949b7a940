"""Found articles and quotes, drawn for a terminal or written as CSV."""

import csv
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from clippings.search.articles import ArticleHit, Snippet
from clippings.search.quotes import QuoteHit
from clippings.search.suggestions import Suggestion

SHORT_ID = 12  # characters of an id: enough to name an article among millions


def draw_articles(hits: Sequence[ArticleHit]) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("Date", no_wrap=True)
    table.add_column("Article", ratio=1, overflow="fold")
    table.add_column("Id", no_wrap=True)
    for hit in hits:
        day = hit.published.value.date().isoformat() if hit.published else ""
        table.add_row(day, _article_cell(hit), hit.id[:SHORT_ID])
    return table


def print_quotes(console: Console, hits: Sequence[QuoteHit]) -> None:
    """Below each article what it quotes: in marks what was said so, without what is only reported."""
    order = {article: place for place, article in enumerate(dict.fromkeys(hit.article_id for hit in hits))}
    for _, group in groupby(sorted(hits, key=lambda hit: order[hit.article_id]), key=lambda hit: hit.article_id):
        said = list(group)
        console.print(_heading(said[0]))
        for hit in said:
            console.print(Padding(_quote(hit), (0, 0, 0, 2)))
        console.print()


def print_total(console: Console, shown: int, total: int, what: str) -> None:
    console.print(Text(f"{shown} of {total:,} {what}", style="dim"))


def print_suggestions(console: Console, found: Iterable[Suggestion]) -> None:
    for one in found:
        articles = "1 article" if one.articles == 1 else f"{one.articles:,} articles"
        console.print(Text(f"No {one.field} {one.asked!r}. Close to it: {one.name} ({articles})."))


def write_article_rows(hits: Sequence[ArticleHit]) -> None:
    write_rows(
        ("id", "published_day", "title", "source", "url", "language", "people", "speakers", "quote_count"),
        (
            (
                hit.id,
                hit.published.value.date() if hit.published else None,
                hit.title,
                hit.source,
                hit.url,
                hit.language,
                "; ".join(hit.people),
                "; ".join(hit.speakers),
                hit.quote_count,
            )
            for hit in hits
        ),
    )


def write_quote_rows(hits: Sequence[QuoteHit]) -> None:
    columns = ("id", "published_day", "speaker", "speaker_text", "kind", "confidence", "text", "title", "source", "url")
    write_rows(columns, ([getattr(hit, name) for name in columns] for hit in hits))


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """What a spreadsheet would take for a formula begins with an apostrophe."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(
            [f"'{one}" if isinstance(one, str) and one.startswith(("=", "+", "-", "@")) else one for one in row]
        )


def _heading(hit: QuoteHit) -> Text:
    day = hit.published_day.isoformat() if hit.published_day else "no day"
    heading = Text(hit.title or "(no title)", style="bold")
    return heading.append(f"\n{hit.source} · {day} · {hit.article_id[:SHORT_ID]}", style="not bold dim")


def _quote(hit: QuoteHit) -> Text:
    words = hit.text.rstrip(",")
    line = Text(words if hit.kind == "indirect" else f"“{words}”")
    known = hit.speaker or hit.speaker_text
    line.append(f"\n— {known or 'unknown'}", style="" if hit.speaker else "dim")
    kind = {"indirect": "reported", "partial": "in part"}.get(hit.kind)
    return line.append(f" ({kind})" if kind else "", style="dim")


def _article_cell(hit: ArticleHit) -> Text:
    cell = Text(hit.title or "(no title)", style="bold")
    cell.append(f"\n{hit.source}", style="not bold dim")
    if hit.duplicate_of:
        cell.append(f" · copy of {hit.duplicate_of[:SHORT_ID]}", style="not bold dim")
    if hit.people:
        cell.append(f" · {', '.join(hit.people[:4])}", style="not bold dim")
    for snippet in hit.snippets:
        cell.append("\n").append(_snippet(snippet))
    return cell


def _snippet(snippet: Snippet) -> Text:
    text = Text(snippet.text, style="not bold")
    for span in snippet.found:
        text.stylize("bold yellow", span.start, span.end)
    return Text(" ").join(text.split("\n", allow_blank=True))
