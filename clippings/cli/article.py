"""clippings show | similar | open: one article."""

import webbrowser
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli import questions as options
from clippings.cli.controls import CONTROLS
from clippings.cli.draw_hits import print_hits
from clippings.cli.show_revisions import draw_revisions
from clippings.cli.usage import AsJson
from clippings.documents import Dated, Quote
from clippings.errors import InvalidInput
from clippings.index.fields import STEMMED
from clippings.index.serialize import StoredArticle, serialize_article
from clippings.search.article import get_article
from clippings.search.plain import write_count
from clippings.search.quotes import write_lead
from clippings.search.revisions import compare_texts
from clippings.search.similar import find_similar


def show(
    key: options.ArticleId,
    revisions: Annotated[
        bool, typer.Option("--revisions", help="Show what the source changed, version by version, word by word.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show one article: its text, who is in it, and who said what.

    Example: clippings show 3f2a9c
    """
    article = get_article(options.open_to_read(), key)
    if revisions:
        _show_revisions(article, as_json)
    elif as_json:
        derived = {"sounds", *(f"text_{code}" for code in STEMMED)}
        options.print_json({name: value for name, value in serialize_article(article).items() if name not in derived})
    else:
        print_article(Console(), article)


def similar(
    key: options.ArticleId,
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Find articles that share the most distinctive words of this one.

    Example: clippings similar 3f2a9c
    """
    found = find_similar(options.open_to_read(), key, size=size)
    print_hits(found, size, as_json=as_json, as_csv=as_csv)


def open_address(
    key: options.ArticleId,
) -> None:
    """Open an article's original page in the browser.

    Example: clippings open 3f2a9c
    """
    url = get_article(options.open_to_read(), key).document.article.url
    if not url or not url.startswith(("http://", "https://")):
        raise InvalidInput("The article has no web address.", "Read it with `clippings show`.")
    print(url)
    if not webbrowser.open(url):
        raise InvalidInput("No browser can be opened here.", "Use the address printed above.")


def _show_revisions(article: StoredArticle, as_json: bool) -> None:
    found = compare_texts(article)
    if as_json:
        options.print_json([asdict(revision) for revision in found])
    elif found:
        Console(highlight=False).print(draw_revisions(found))
    else:
        print("The source has not changed it since it was first stored.")


def print_article(console: Console, article: StoredArticle) -> None:
    doc = article.document
    clean = doc.article
    if clean.title:
        console.print(Text(clean.title.translate(CONTROLS), style="bold"))
    facts = _make_table(show_header=False)
    for name, value in _list_facts(article):
        if value:
            facts.add_row(Text(name, style="dim"), Text(value.translate(CONTROLS), style=_link(name, value)))
    console.print(facts)
    console.print()
    console.print(Text(clean.text.translate(CONTROLS)))
    if doc.quotes:
        said = _make_table("Speaker", "Quote", "Kind")
        for quote in doc.quotes:
            words = write_lead(quote) + quote.text.rstrip(",")
            said.add_row(_name_speaker(quote), Text(words.translate(CONTROLS)), quote.kind)
        console.print()
        console.print(said)


def _list_facts(article: StoredArticle) -> list[tuple[str, str | None]]:
    doc = article.document
    clean = doc.article
    language = f"{doc.language.code} ({doc.language.confidence:.2f})" if doc.language else "unknown"
    named = {kind: [e.name for e in doc.entities if e.type == kind] for kind in ("person", "organization", "place")}
    return [
        ("id", clean.id),
        ("url", clean.url),
        ("source", clean.source),
        ("byline", ", ".join(clean.byline)),
        ("published", _write_date(clean.published)),
        ("modified", _write_date(clean.modified)),
        ("language", language),
        ("people", ", ".join(named["person"])),
        ("organizations", ", ".join(named["organization"])),
        ("places", ", ".join(named["place"])),
        ("read from", str(clean.origin)),
        ("revision", str(article.revision) if article.revision > 1 else None),
        ("copy of", article.duplicate_of),
        ("truncated", "yes" if doc.truncated else None),
        ("failed", ", ".join(f"{f.stage} ({f.error}: {f.detail})" for f in doc.failures)),
        ("cut away", write_count(len(clean.removed), "passage") if clean.removed else None),
    ]


def _name_speaker(quote: Quote) -> Text:
    if quote.speaker is None:
        return Text("unknown", style="dim")
    return Text((quote.speaker.name or quote.speaker.text).translate(CONTROLS))


def _link(name: str, value: str) -> str:
    """The style of a fact: an address can be clicked only if it is a web address."""
    return f"link {value}" if name == "url" and value.startswith(("http://", "https://")) else ""


def _write_date(dated: Dated | None) -> str:
    if dated is None:
        return ""
    return dated.value.date().isoformat() if dated.precision == "day" else f"{dated.value:%Y-%m-%d %H:%M %Z}"


def _make_table(*columns: str, show_header: bool = True) -> Table:
    table = Table(box=None, show_header=show_header, header_style="dim", padding=(0, 2, 0, 0))
    for name in columns:
        wide = name in ("Article", "Quote")
        table.add_column(name, ratio=1 if wide and columns[-1] != name else None, overflow="fold", no_wrap=name == "Id")
    return table
