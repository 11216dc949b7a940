"""clippings ingest | reenrich | retry | audit: start the flows. There is no other way in."""

import json
import os
import shlex
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.capture.files import state_place
from clippings.capture.json_keys import check_map
from clippings.cli.called import as_called
from clippings.cli.draw_hits import SHORT_ID
from clippings.cli.usage import EITHER, AsJson
from clippings.documents import Stage
from clippings.errors import ServerUnavailable
from clippings.local.prefect_server import prefect_server, set_up_prefect
from clippings.local.process import is_healthy
from clippings.runs.pool import prepare_processes
from clippings.runs.report import IngestReport, ReenrichReport, outcome_rows, reenrich_rows
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
    _show_ingest(report, as_json, prune)


def reenrich(
    stage: Annotated[
        list[str] | None,
        typer.Option(help="Only where this stage is stale: language, entities or quotes. Repeated: any."),
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

    _show_ingest(flow(), as_json)


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
        Console().print(f"{file}: {number:,} records are missing; touch the file, then ingest it again", markup=False)
    for folder, number in list(found.vanished_below.items())[:20]:
        Console().print(
            f"{folder}: {number:,} records are no longer in their files; to remove their articles: "
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


def show_counts(rows: list[tuple[str, int]]) -> None:
    """A table of counts; the last row is the sum, or what matters most."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    for name, number in rows[:-1]:
        bad = number and name.startswith(("rejected", "refused", "with a failed"))
        table.add_row(name, f"{number:,}", style="red" if bad else "")
    table.add_row(Text(rows[-1][0], style="bold"), Text(f"{rows[-1][1]:,}", style="bold"))
    Console().print(table)


def _use_prefect() -> None:
    """Before anything imports prefect: our server, our home, its log quiet. Raises ServerUnavailable."""
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
            console.print(Text(f"{difference.id[:SHORT_ID]}  {difference.title or '(no title)'}", style="bold"))
            for line in difference.lines:
                console.print(Text(f"  {line}", style={"+": "green", "-": "red"}.get(line[0], "yellow")))
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


def _show_ingest(report: IngestReport, as_json: bool, pruned: bool = False) -> None:
    if as_json:
        print(json.dumps(_as_json(report)))
        return
    show_counts(outcome_rows(report.tally))
    console = Console(highlight=False)
    files = f"{report.files_read:,} files read, {report.files_skipped:,} skipped unread"
    console.print(f"{files}, in {report.seconds:.1f} s", style="dim")
    if report.tally.counts.rejected:
        console.print(as_called("To see why and what to do: `clippings dead-letters list`"), style="dim")
    if unread := report.tally.unread:
        keys = ", ".join(f"{key} ({one.records:,}, first in {one.file})" for key, one in unread.items())
        console.print(Text(f"JSON keys that were not read: {keys}; use --map text=KEY to read one", style="dim"))
    if report.deleted:
        names = ", ".join(report.deleted[:3]) + (", ..." if len(report.deleted) > 3 else "")
        done = f"{report.pruned:,} articles removed" if pruned else "use --prune to remove their articles"
        console.print(Text(f"{len(report.deleted):,} files are gone from their folder: {names}; {done}"))
    elif report.pruned:
        console.print(f"{report.pruned:,} articles removed: their records are no longer in their files")
    if report.moved:
        console.print(f"{report.moved:,} articles were moved or renamed with their files; their former ids still work")
    if report.kept:
        console.print(f"Kept {report.kept:,} files: their folder is empty, so its disk may be missing.")
        console.print("Reconnect the disk. If the files were deleted, remove the folder or put any file into it.")
    _show_alerts(console, report)


def _show_alerts(console: Console, report: IngestReport) -> None:
    """Which saved questions have new matches, and how to read those that go nowhere else."""
    new = [one for one in report.told if one.new]
    for one in new:
        console.print(Text(f"{one.question}: {one.new:,} new"))
    if any(one.is_for_terminal for one in new):
        console.print(as_called("To read the new matches: `clippings watch`"), style="dim")
    for one in report.told:
        for reason in one.failed:
            console.print(Text(f"{one.question} was not told: {reason}", style="yellow"))
    if report.unasked:
        console.print(Text(f"The saved questions were not asked: {report.unasked}", style="yellow"))


def _as_json(report: IngestReport) -> dict[str, object]:
    tally = report.tally
    return {
        **asdict(tally.counts),
        "inputs": tally.counts.inputs,
        "reasons": dict(tally.reasons),
        "seconds_by_stage": {stage: round(seconds, 3) for stage, seconds in tally.seconds.items()},
        "unread_keys": {key: asdict(one) for key, one in tally.unread.items()},
        "files_read": report.files_read,
        "files_skipped": report.files_skipped,
        "deleted": list(report.deleted),
        "pruned": report.pruned,
        "kept": report.kept,
        "moved": report.moved,
        "alerts": {one.question: one.new for one in report.told},
        "seconds": round(report.seconds, 3),
    }
