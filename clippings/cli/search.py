"""clippings search | quotes | show: what the archive knows."""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli.show_revisions import compare_texts, draw_revisions
from clippings.cli.stack import AsJson
from clippings.cli.usage import EITHER
from clippings.documents import Dated, Quote
from clippings.index.archive import Archive, open_archive
from clippings.index.serialize import STEMMED, StoredArticle, serialize_article
from clippings.search.articles import ArticleHit, Snippet, get_article, search_articles
from clippings.search.queries import Filters
from clippings.search.quotes import QuoteHit, search_quotes
from clippings.settings import Settings

Language = Annotated[str | None, typer.Option(metavar=EITHER, help="Code of the language, such as en; en|fr: either.")]
Person = Annotated[
    list[str] | None, typer.Option(help="A person whom the article names; part of the name is enough. Repeated: all.")
]
Organization = Annotated[list[str] | None, typer.Option(help="An organization that it names. Repeated: all.")]
Place = Annotated[list[str] | None, typer.Option(help="A place that it names. Repeated: all.")]
Speaker = Annotated[list[str] | None, typer.Option(help="Who is quoted; part of the name is enough. Repeated: all.")]
QuoteSpeaker = Annotated[
    str | None, typer.Option(metavar=EITHER, help="Who says it; part of the name is enough; a|b: either.")
]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Published on this day or later.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Published on this day or earlier.")]
Size = Annotated[int, typer.Option(min=1, max=1000, help="How many to show.")]

SHORT_ID = 12  # characters of an id: enough to name an article among millions


def search(
    query: Annotated[str, typer.Argument(help='Words that must all occur; "a phrase", a|b, -not, begin*.')] = "",
    language: Language = None,
    person: Person = None,
    organization: Organization = None,
    place: Place = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    size: Size = 10,
    as_json: AsJson = False,
) -> None:
    """Search the articles: the best matches first, without words the newest.

    Example: clippings search '"climate change" -sport' --person merkel --since 2024-01-01
    """
    people, organizations, places, speakers = (tuple(names or ()) for names in (person, organization, place, speaker))
    filters = Filters(language, people, organizations, places, speakers, _day(since), _day(until))
    found = search_articles(_open_to_read(), query, filters, size=size)
    if as_json:
        _print_json(asdict(found))
        return
    table = _table("Date", "Article", "Id")
    for hit in found.hits:
        table.add_row(
            _day_of(hit.published.value.date() if hit.published else None), _article_cell(hit), hit.id[:SHORT_ID]
        )
    _print_table(table, len(found.hits), found.total, "articles")


def quotes(
    query: Annotated[str, typer.Argument(help="Words that must all occur in the quote.")] = "",
    speaker: QuoteSpeaker = None,
    language: Language = None,
    since: Since = None,
    until: Until = None,
    size: Size = 10,
    as_json: AsJson = False,
) -> None:
    """Search what was said, and by whom: the best matches first, without words the newest.

    Titles and other words in marks that nobody says are left out.

    Example: clippings quotes inflation --speaker lagarde
    """
    filters = Filters(language, speakers=(speaker,) if speaker else (), since=_day(since), until=_day(until))
    found = search_quotes(_open_to_read(), query, filters, size=size)
    if as_json:
        _print_json(asdict(found))
        return
    table = _table("Date", "Speaker", "Quote", "Article")
    for hit in found.hits:
        table.add_row(_day_of(hit.published_day), _speaker_cell(hit), _quote_cell(hit), hit.article_id[:SHORT_ID])
    _print_table(table, len(found.hits), found.total, "quotes")


def show(
    key: Annotated[str, typer.Argument(metavar="ID", help="The article's id or address, or the beginning of one.")],
    revisions: Annotated[
        bool, typer.Option("--revisions", help="Show what its source changed, text by text, word by word.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show one article: its text, who is in it, and who said what.

    Example: clippings show 3f2a9c
    """
    article = get_article(_open_to_read(), key)
    if revisions:
        _show_revisions(article, as_json)
    elif as_json:
        derived = {f"text_{code}" for code in STEMMED}
        _print_json({name: value for name, value in serialize_article(article).items() if name not in derived})
    else:
        print_article(Console(), article)


def _show_revisions(article: StoredArticle, as_json: bool) -> None:
    found = compare_texts(article)
    if as_json:
        _print_json([asdict(revision) for revision in found])
    elif found:
        Console(highlight=False).print(draw_revisions(found))
    else:
        print("Its source has not changed it since it was stored first.")


def _open_to_read() -> Archive:
    """A person waits: it is asked once."""
    return open_archive(Settings(), patience=0)


def print_article(console: Console, article: StoredArticle) -> None:
    doc = article.document
    clean = doc.article
    if clean.title:
        console.print(Text(clean.title, style="bold"))
    facts = _table(show_header=False)
    for name, value in _facts(article):
        if value:
            facts.add_row(Text(name, style="dim"), value)
    console.print(facts)
    console.print()
    console.print(Text(clean.text))
    if doc.quotes:
        said = _table("Speaker", "Quote", "Kind")
        for quote in doc.quotes:
            said.add_row(_speaker_name(quote), Text(quote.text), quote.kind)
        console.print()
        console.print(said)


def _facts(article: StoredArticle) -> list[tuple[str, Text | str | None]]:
    doc = article.document
    clean = doc.article
    language = f"{doc.language.code} ({doc.language.confidence:.2f})" if doc.language else "unknown"
    named = {kind: [e.name for e in doc.entities if e.type == kind] for kind in ("person", "organization", "place")}
    return [
        ("id", clean.id),
        ("url", _link(clean.url)),
        ("source", clean.source),
        ("byline", ", ".join(clean.byline)),
        ("published", _date(clean.published)),
        ("modified", _date(clean.modified)),
        ("language", language),
        ("people", Text(", ".join(named["person"]))),
        ("organizations", Text(", ".join(named["organization"]))),
        ("places", Text(", ".join(named["place"]))),
        ("read from", Text(str(clean.origin))),
        ("revision", str(article.revision) if article.revision > 1 else None),
        ("copy of", article.duplicate_of),
        ("truncated", "yes" if doc.truncated else None),
        ("failed", ", ".join(f"{f.stage} ({f.error}: {f.detail})" for f in doc.failures)),
        ("cut away", f"{len(clean.removed)} passages" if clean.removed else None),
    ]


def _article_cell(hit: ArticleHit) -> Text:
    cell = Text(hit.title or "(no title)", style="bold")
    cell.append(f"\n{hit.source}", style="not bold dim")
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


def _quote_cell(hit: QuoteHit) -> Text:
    cell = Text(hit.text)
    cell.append(f"\n{hit.title or hit.source}", style="dim")
    return cell


def _speaker_cell(hit: QuoteHit) -> Text:
    return Text(hit.speaker or hit.speaker_text or "unknown", style="" if hit.speaker else "dim")


def _speaker_name(quote: Quote) -> Text:
    if quote.speaker is None:
        return Text("unknown", style="dim")
    return Text(quote.speaker.name or quote.speaker.text)


def _link(url: str | None) -> Text | None:
    """The address; to be clicked only where it is one of the web."""
    if not url:
        return None
    return Text(url, style=f"link {url}" if url.startswith(("http://", "https://")) else "")


def _date(dated: Dated | None) -> str:
    if dated is None:
        return ""
    return dated.value.date().isoformat() if dated.precision == "day" else f"{dated.value:%Y-%m-%d %H:%M %Z}"


def _day_of(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None


def _table(*columns: str, show_header: bool = True) -> Table:
    table = Table(box=None, show_header=show_header, header_style="dim", padding=(0, 2, 0, 0))
    for name in columns:
        wide = name in ("Article", "Quote")
        table.add_column(name, ratio=1 if wide and columns[-1] != name else None, overflow="fold", no_wrap=name == "Id")
    return table


def _print_table(table: Table, shown: int, total: int, what: str) -> None:
    console = Console()
    if shown:
        console.print(table)
    console.print(Text(f"{shown} of {total} {what}", style="dim"))


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, default=lambda moment: moment.isoformat()))
