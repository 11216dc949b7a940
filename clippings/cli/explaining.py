"""clippings explain: what Clippings makes of an input, without storing anything."""

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from clippings.cli.highlighting import STYLE, highlight, highlight_html
from clippings.cli.html_page import make_page
from clippings.cli.stack import AsJson
from clippings.documents import EnrichedDocument, Rejected
from clippings.settings import Settings

Results = Iterable[EnrichedDocument | Rejected]


def explain(
    inputs: Annotated[list[Path], typer.Argument(help="Files and folders, as for ingest.")],
    as_json: AsJson = False,
    html: Annotated[Path | None, typer.Option(help="Write a page to this file instead of printing.")] = None,
) -> None:
    """Clean and enrich, show entities and who said what, store nothing; needs no server.

    Example: clippings explain article.html
    """
    from clippings.enrich.corrections import load_corrections  # brings the models: no other command waits for them
    from clippings.explaining import explain as explain_all
    from clippings.explaining import to_explanation

    settings = Settings()
    results = explain_all(inputs, settings, load_corrections(settings.corrections))
    if as_json:
        for result in results:
            print(json.dumps(to_explanation(result), ensure_ascii=False))
    elif html:
        page = make_page("Who said what", [_section(result) for result in results], STYLE)
        html.write_text(page, encoding="utf-8", errors="replace")
    else:
        _print(results)


def _print(results: Results) -> None:
    console = Console()
    for number, result in enumerate(results):
        if number:
            console.rule(style="dim")
        console.print(Text(_refusal(result), style="red") if isinstance(result, Rejected) else highlight(result))


def _section(result: EnrichedDocument | Rejected) -> str:
    if isinstance(result, Rejected):
        return f"<article><p>{escape(_refusal(result))}</p></article>"
    return highlight_html(result)


def _refusal(rejected: Rejected) -> str:
    return f"{rejected.origin}: rejected, {rejected.reason}: {rejected.detail}"
