"""Shows what a run has done, for a terminal and as JSON."""

import json
from dataclasses import asdict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli.called import as_called
from clippings.runs.report import IngestReport, outcome_rows
from clippings.search.plain import write_count


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


def show_ingest(report: IngestReport, as_json: bool, pruned: bool = False) -> None:
    if as_json:
        print(json.dumps(_as_json(report)))
        return
    show_counts(outcome_rows(report.tally))
    console = Console(highlight=False)
    files = f"{write_count(report.files_read, 'file')} read, {report.files_skipped:,} skipped unread"
    console.print(f"{files}, in {report.seconds:.1f} s", style="dim")
    if report.tally.counts.rejected:
        console.print(as_called("To see why and what to do: `clippings dead-letters list`"), style="dim")
    if unread := report.tally.unread:
        keys = ", ".join(f"{key} ({one.records:,}, first in {one.file})" for key, one in unread.items())
        console.print(Text(f"JSON keys that were not read: {keys}; use --map text=KEY to read one", style="dim"))
    if report.deleted:
        names = ", ".join(report.deleted[:3]) + (", ..." if len(report.deleted) > 3 else "")
        done = f"{write_count(report.pruned, 'article')} removed" if pruned else "use --prune to remove their articles"
        console.print(Text(f"{write_count(len(report.deleted), 'file')} gone from the folder: {names}; {done}"))
    elif report.pruned:
        console.print(f"{write_count(report.pruned, 'article')} removed: their records are no longer in their files")
    if report.moved:
        moved = write_count(report.moved, "article")
        console.print(f"{moved} moved or renamed along with files; former ids still work")
    if report.kept:
        console.print(f"Kept {write_count(report.kept, 'file')}: their folder is empty, so its disk may be missing.")
        console.print("Reconnect the disk. If the files were deleted, remove the folder or put any file into it.")
    _show_alerts(console, report)


def _show_alerts(console: Console, report: IngestReport) -> None:
    """The saved questions with new matches, and how to read those without a channel."""
    new = [one for one in report.told if one.new]
    for one in new:
        console.print(Text(f"{one.question}: {one.new:,} new"))
    if any(one.is_for_terminal for one in new):
        console.print(as_called("To read the new matches: `clippings watch`"), style="dim")
    for one in report.told:
        for reason in one.failed:
            console.print(Text(f"{one.question} could not be reported: {reason}", style="yellow"))
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
