"""Ingest: what lies under the given paths becomes part of the archive. Thin: the work is in clippings.runs."""

import logging
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from prefect import flow

from clippings.capture.files import printable
from clippings.capture.json_keys import check_map
from clippings.index.paging import refresh
from clippings.runs.forget import enter_files
from clippings.runs.ingest_slice import SliceOutcome, process
from clippings.runs.planning import Ledger, Slice, plan_again, plan_ingest
from clippings.runs.pool import Pool
from clippings.runs.pruning import Pruned, drop_vanished_dead_letters, find_deleted, prune
from clippings.runs.report import IngestReport, outcome_rows, unread_rows
from clippings.runs.resources import Resources, open_resources, prepare_archive
from flows.progress import RunProgress, run_progress
from flows.tasks import publish_rows, run_settings, run_window, slice_task

log = logging.getLogger("clippings.ingest")  # below the logger that set_up_logs sets up


@slice_task
def ingest_slice(pool: Pool, piece: Slice, started: datetime, again: bool) -> SliceOutcome:
    return pool.run(process, piece, started, again)


@flow(name="ingest", persist_result=False)
def ingest(
    paths: list[str],
    collection: str | None = None,
    prune_deleted: bool = False,
    verify: bool = False,
    json_map: str | None = None,
) -> IngestReport:
    """Read what is new or changed below the paths; with `prune_deleted`, remove the articles of files that are gone.

    `verify`: compare also the bytes of files that look unchanged. `json_map`: keys of JSON, as for `--map`.
    """
    began = monotonic()
    if json_map is not None:
        json_map = check_map(json_map)
    resources = open_resources(run_settings())
    prepare_archive(resources)
    places, ledger = [Path(path) for path in paths], Ledger()
    run_slices(resources, ledger, plan_ingest(places, collection, resources, ledger, verify=verify, json_map=json_map))
    folders = [printable(str(place.resolve())) for place in places if place.is_dir()]
    deleted = find_deleted(resources, ledger, folders, collection)
    pruned = prune(resources, deleted) if prune_deleted else Pruned(0, ())
    if pruned.to_read:
        again = Ledger()  # what was counted is not counted twice
        run_slices(resources, again, plan_again(pruned.to_read, resources, again))
    names = tuple(f"{entry.collection}/{entry.file}" for entry in deleted)
    report = IngestReport(
        ledger.tally, ledger.read, ledger.skipped, names, pruned.articles, monotonic() - began, pruned.kept
    )
    publish_ingest(report)
    return report


def run_slices(resources: Resources, ledger: Ledger, slices: Iterable[Slice], again: bool = False) -> None:
    """Process the slices in the pool; a file is entered as read when its last part has come back."""
    started, settings, refused = datetime.now(UTC), resources.settings, resources.refusals.mark()
    with Pool(settings) as pool, run_progress("Ingesting", "bytes") as progress:
        planned = _measure(slices, progress)
        done = run_window(planned, lambda piece: ingest_slice.submit(pool, piece, started, again), 2 * settings.workers)
        for piece, outcome in done:
            ledger.tally.add(outcome.tally)
            entries = ledger.close(piece, outcome.parts)
            drop_vanished_dead_letters(resources, entries, started)
            enter_files(resources, entries, refused)
            progress.advance(piece.size)
    archive = resources.archive
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))  # what a run has stored can be found


def _measure(slices: Iterable[Slice], progress: RunProgress) -> Iterator[Slice]:
    """The slices; when the last is planned, the progress knows how much there is."""
    total = 0
    for piece in slices:
        total += piece.size
        yield piece
    progress.expect(total)


def publish_ingest(report: IngestReport) -> None:
    publish_rows("ingest-outcomes", "records", outcome_rows(report.tally))
    if unread := unread_rows(report.tally):
        publish_rows("ingest-unread-keys", "key of JSON", unread)
        log.info("keys of JSON that are not read", extra={"keys": dict(unread)})
    publish_rows("ingest-seconds", "stage", [(stage, round(s, 2)) for stage, s in report.tally.seconds.items()])
