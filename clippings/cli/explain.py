"""clippings explain: what Clippings makes of an input, without storing anything."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from html import escape
from itertools import tee
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console, RenderableType
from rich.text import Text

from clippings.capture.files import find_place
from clippings.capture.json_keys import check_map
from clippings.cli import show_cleaned, show_enriched
from clippings.cli.explanation import to_explanation
from clippings.cli.html_page import make_page
from clippings.cli.usage import AsJson
from clippings.documents import CleanDocument, EnrichedDocument, RawDocument, Rejected
from clippings.errors import InvalidInput
from clippings.settings import Settings

JsonMap = Annotated[str, typer.Option("--map", help="Extra JSON keys to read: text=body,title=head.")]
Document = TypeVar("Document", CleanDocument, EnrichedDocument)
Record = RawDocument | Rejected
Result = EnrichedDocument | Rejected


def explain(
    inputs: Annotated[
        list[str],
        typer.Argument(path_type=str, help="Files, folders and s3://bucket/path, as for ingest."),  # str: as there
    ],
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what was cut, struck through, with the rule that cut it.")
    ] = False,
    as_json: AsJson = False,
    html: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Write an HTML page to this file instead of printing.")
    ] = None,
    json_map: JsonMap = "",
) -> None:
    """Clean and enrich files, and show entities and who said what. Stores nothing and needs no server.

    Example: clippings explain article.html
    """
    json_map = check_map(json_map)
    if html and not html.absolute().parent.is_dir():
        raise InvalidInput(f"There is no folder {html.absolute().parent}.", "Choose a folder that exists.")
    from clippings.enrich.corrections import load_corrections  # brings the models: no other command waits for them
    from clippings.enrich.text.installed import choose_pipelines
    from clippings.pipeline import explain_records, read_all

    records = read_all(map(find_place, inputs), json_map)
    if diff and not as_json:  # what was cut is in the JSON in any case
        _show_what_was_cut(records, html)
        return
    settings = Settings()
    choose_pipelines(settings.pipelines)
    languages, homes = settings.source_languages, settings.source_homes
    corrections = load_corrections(settings.corrections)
    explain_all = partial(explain_records, source_languages=languages, corrections=corrections, source_homes=homes)
    if as_json:
        _print_json(records, explain_all)
    elif html:
        _write(html, "Who said what", explain_all(records), show_enriched.highlight_html, show_enriched.STYLE)
    else:
        _show(explain_all(records), show_enriched.highlight)


def _print_json(records: Iterable[Record], explain_all: Callable[[Iterable[Record]], Iterable[Result]]) -> None:
    records, again = tee(records)  # one is ahead of the other by a batch of the enrichment
    for record, result in zip(again, explain_all(records), strict=True):
        shown = _show_cut(record, result)
        print(json.dumps(to_explanation(result, shown.removed if shown else ()), ensure_ascii=False))


def _show_what_was_cut(records: Iterable[Record], html: Path | None) -> None:
    cleaned = _clean_to_show(records)
    if html:
        _write(html, "What was cut", cleaned, show_cleaned.mark_removed_html, show_cleaned.STYLE)
    else:
        _show(cleaned, show_cleaned.mark_removed)


def _clean_to_show(records: Iterable[Record]) -> Iterator[CleanDocument | Rejected]:
    """Each cleaned record; for records rejected as empty, what was cut from them."""
    from clippings.pipeline import clean_all

    for record in records:
        (result,) = clean_all([record])
        shown = _show_cut(record, result)
        if shown and isinstance(result, Rejected):
            result = replace(shown, remarks=(_tell_refusal(result), *shown.remarks))
        yield result


def _show_cut(record: Record, result: CleanDocument | Result) -> CleanDocument | None:
    """The lines that were cut from a record rejected as empty, which show why."""
    from clippings.clean import show_empty

    if isinstance(record, RawDocument) and isinstance(result, Rejected) and result.reason == "empty":
        return show_empty(record)
    return None


def _show(results: Iterable[Document | Rejected], draw: Callable[[Document], RenderableType]) -> None:
    console, number = Console(), -1
    for number, result in enumerate(results):
        if number:
            console.rule(style="dim")
        console.print(Text(_tell_refusal(result), style="red") if isinstance(result, Rejected) else draw(result))
    if number < 0:
        console.print("There are no files to read.", style="dim")


def _write(
    page: Path, title: str, results: Iterable[Document | Rejected], draw: Callable[[Document], str], style: str
) -> None:
    sections = [
        f"<article><p>{escape(_tell_refusal(result))}</p></article>" if isinstance(result, Rejected) else draw(result)
        for result in results
    ]
    page.write_text(make_page(title, sections, style), encoding="utf-8", errors="replace")


def _tell_refusal(rejected: Rejected) -> str:
    return f"{rejected.origin}: rejected, {rejected.reason}: {rejected.detail}"
