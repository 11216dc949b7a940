"""clippings ingest | reenrich | retry | audit: starts the flows. There is no other way to start them by hand."""

import json
import os
import shlex
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from clippings.capture.files import state_place
from clippings.capture.json_keys import check_map
from clippings.cli.called import as_called
from clippings.cli.controls import CONTROLS
from clippings.cli.draw_hits import SHORT_ID
from clippings.cli.show_runs import show_counts, show_ingest
from clippings.cli.usage import EITHER, AsJson
from clippings.documents import Stage
from clippings.errors import ServerUnavailable
from clippings.local.prefect_server import prefect_server, set_up_prefect
from clippings.local.process import is_healthy
from clippings.runs.pool import prepare_processes
from clippings.runs.report import ReenrichReport, reenrich_rows
from clippings.search.plain import write_count
from clippings.settings import Settings

if TYPE_CHECKING:
    from clippings.runs.audit import Audit


def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(
            path_type=str,  # a path would lose a slash of s3://; so a shell still offers files
            help="Files, folders and s3://bucket/path; folders and buckets are read with everything in them.",
        ),
    ],
    collection: Annotated[
        str | None, typer.Option(help="Name of the collection. Default: the name of the folder.")
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove the articles of files and records that are gone.")
    ] = False,
    verify: Annotated[
        bool, typer.Option("--verify", help="Read every file, to find changes that kept its size and time.")
    ] = False,
    json_map: Annotated[
        str | None,
        typer.Option("--map", help="Extra JSON keys to read: text=body,title=head. Remembered for each file."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Bring files into the archive: capture, clean, enrich, index. Skips what the archive already knows.

    Example: clippings ingest inbox --collection courier
    """
    given = [state_place(path, may_be_gone=prune) for path in paths]
    if json_map is not None:
        json_map = check_map(json_map)
    _use_prefect()
    prepare_processes()
    from flows.ingest import ingest as flow

    report = flow(given, collection=collection, prune_deleted=prune, verify=verify, json_map=json_map)
    show_ingest(report, as_json, prune)


def reenrich(
    stage: Annotated[
        list[str] | None,
        typer.Option(help="Only where this stage is stale: language, entities, quotes or descriptions. Repeated: any."),
    ] = None,
    query: Annotated[str | None, typer.Option(help="Only articles with all of these words.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar=EITHER, help="Only articles in this language; en|fr: either.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar=EITHER, help="Only articles from this publication; a|b: either.")
    ] = None,
    collection: Annotated[
        str | None, typer.Option(metavar=EITHER, help="Only articles in this collection; a|b: either.")
    ] = None,
    failed: Annotated[bool, typer.Option("--failed", help="Repeat failed stages instead of stale ones.")] = False,
    force: Annotated[bool, typer.Option("--force", help="All selected articles, even current ones.")] = False,
    reclean: Annotated[bool, typer.Option("--reclean", help="Start again from the captured bytes.")] = False,
    rate: Annotated[float | None, typer.Option(min=0.01, help="At most this many articles per second.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change in a sample, without writing anything.")
    ] = False,
    sample: Annotated[int, typer.Option(min=1, help="Number of articles in the sample of --dry-run.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Enrich articles again, in place. By default, only those that another version of a stage wrote.

    Example: clippings reenrich --stage quotes --language fr
    """
    stages = _check_stages(stage or [])
    chosen = {"query": query, "language": language, "source": source, "collection": collection}
    if dry_run:
        _preview(stages, chosen, failed, force, reclean, sample, as_json)
        return
    _use_prefect()
    prepare_processes()
    from flows.reenrich import reenrich as flow

    _show_reenrich(flow(stages=stages, failed=failed, force=force, reclean=reclean, rate=rate, **chosen), as_json)


def retry(as_json: AsJson = False) -> None:
    """Retry the dead letters that are due.

    Example: clippings retry
    """
    _use_prefect()
    from flows.retry import retry as flow

    show_ingest(flow(), as_json)


def audit(
    repair: Annotated[bool, typer.Option("--repair", help="Repair wrong quotes and stories.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check that the archive adds up. Exits with 1 if it does not.

    Example: clippings audit
    """
    _use_prefect()
    from flows.audit import AuditFailed
    from flows.audit import audit as flow

    try:
        found = flow(repair=repair)
    except AuditFailed as error:
        found = error.found
    if as_json:
        print(json.dumps(asdict(found) | {"difference": found.difference}))
    else:
        _show_audit(found)
    if found.difference:
        raise typer.Exit(1)


def _show_audit(found: "Audit") -> None:
    from clippings.runs.audit import audit_rows

    show_counts(audit_rows(found))
    for file, number in list(found.unaccounted.items())[:20]:
        missing = write_count(number, "record")
        Console().print(f"{file}: {missing} missing; touch the file, then ingest it again", markup=False)
    for folder, number in list(found.vanished_below.items())[:20]:
        Console().print(
            f"{folder}: {write_count(number, 'record')} no longer in the files; to remove their articles: "
            f"clippings ingest --prune {shlex.quote(folder)}",
            markup=False,
        )
    if found.moving:
        Console().print(f"{found.moving:,} files and articles kept changing; the next audit checks them.")
    if found.wrong_quotes or found.wrong_stories or found.wrong_people:
        words = "Run `clippings audit --repair` to rebuild quotes, stories and people from the articles."
        Console().print(as_called(words))
    for difference in found.drift:
        Console().print(as_called(f"{difference}\nRun `clippings mappings apply`."), markup=False)


def _use_prefect() -> None:
    """Set up our server, our home and a quiet log before anything imports Prefect. Raises ServerUnavailable."""
    settings = Settings()
    set_up_prefect(settings)
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "WARNING")  # for the Prefect UI
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")  # here the command tells it, once
    if not is_healthy(prefect_server(settings)):
        raise ServerUnavailable(
            f"Prefect at {settings.prefect_url} does not answer.",
            "Start it with `clippings up`, or set CLIPPINGS_PREFECT_URL to a server elsewhere.",
        )


def _check_stages(names: list[str]) -> list[Stage]:
    from clippings.enrich import STAGES

    for name in names:
        if name not in STAGES:
            raise typer.BadParameter(f"There is no stage {name}. Choose from {', '.join(STAGES)}.")
    return [stage for stage in STAGES if stage in names]


def _preview(
    stages: list[Stage],
    chosen: dict[str, str | None],
    failed: bool,
    force: bool,
    reclean: bool,
    size: int,
    as_json: bool,
) -> None:
    from clippings.index.connect import wait_for
    from clippings.runs.reenrich import select_articles
    from clippings.runs.reenrich_preview import preview
    from clippings.runs.resources import open_resources

    resources = open_resources(Settings())
    wait_for(resources.archive.es, resources.settings.server_wait or 0)
    selection = select_articles(resources, stages, chosen, failed=failed, force=force, reclean=reclean)
    differences = preview(resources, selection, size)
    if as_json:
        print(json.dumps([asdict(difference) for difference in differences]))
        return
    console, looked, moved = Console(highlight=False), 0, 0
    for difference in differences:
        looked += 1
        if difference.lines:
            moved += 1
            heading = f"{difference.id[:SHORT_ID]}  {difference.title or '(no title)'}"
            console.print(Text(heading.translate(CONTROLS), style="bold"))
            for line in difference.lines:
                console.print(
                    Text(f"  {line}".translate(CONTROLS), style={"+": "green", "-": "red"}.get(line[0], "yellow"))
                )
    console.print(f"{moved} of {looked} articles would change. Nothing was written.", style="dim")


def _show_reenrich(report: ReenrichReport, as_json: bool) -> None:
    if as_json:
        rest = {"remaining": report.remaining, "visited_before": report.visited_before}
        print(json.dumps(asdict(report.reenriched) | rest | {"seconds": round(report.seconds, 3)}))
        return
    show_counts(reenrich_rows(report))
    console = Console(highlight=False)
    for id, reason in report.reenriched.refusals:
        console.print(Text(f"refused: {id}, {reason}"))
    if report.visited_before:
        console.print(f"{report.visited_before:,} more were already visited by the run that was interrupted.")
    left = f"; {report.remaining:,} are still stale" if report.remaining else ""
    console.print(f"in {report.seconds:.1f} s{left}", style="dim")
