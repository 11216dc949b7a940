"""Ingest: what lies under the given paths becomes part of the archive. Thin: the work is in clippings.pipeline."""

from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from prefect import flow

from clippings.capture.files import printable
from clippings.index.sources import write_entries
from clippings.pipeline import SliceOutcome, process
from clippings.planning import Ledger, Slice, plan_ingest
from clippings.pool import Pool
from clippings.pruning import find_deleted, prune
from clippings.report import IngestReport
from clippings.settings import Settings
from clippings.tools import open_tools, prepare_archive
from flows.progress import run_progress
from flows.running import publish_ingest, server_wait, slice_task
from flows.window import run_window


@slice_task
def ingest_slice(pool: Pool, piece: Slice, started: datetime) -> SliceOutcome:
    return pool.run(process, piece, started)


@flow(name="ingest", persist_result=False)
def ingest(paths: list[str], collection: str | None = None, prune_deleted: bool = False) -> IngestReport:
    """Read what is new or changed below the paths; with `prune_deleted`, remove the articles of files that are gone."""
    began, started = monotonic(), datetime.now(UTC)
    settings = Settings()
    tools = open_tools(settings)
    prepare_archive(tools, server_wait(settings))
    places = [Path(path) for path in paths]
    ledger = Ledger()
    with Pool(settings) as pool, run_progress("Ingesting", "bytes") as progress:
        slices = plan_ingest(places, collection, tools, ledger)
        done = run_window(slices, lambda piece: ingest_slice.submit(pool, piece, started), 2 * settings.workers)
        for piece, outcome in done:
            ledger.tally.add(outcome.tally)
            write_entries(tools.es, settings.prefix, ledger.close(piece, outcome.counts))
            progress.advance(piece.size)
    deleted = find_deleted(tools, ledger, [printable(str(place.resolve())) for place in places if place.is_dir()])
    report = IngestReport(
        tally=ledger.tally,
        files_read=ledger.read,
        files_skipped=ledger.skipped,
        deleted=tuple(f"{entry.collection}/{entry.file}" for entry in deleted),
        pruned=prune(tools, deleted) if prune_deleted else 0,
        seconds=monotonic() - began,
    )
    publish_ingest(report)
    return report
