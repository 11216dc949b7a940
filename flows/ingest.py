"""Ingest: brings everything under the given paths into the archive. Thin: the work is in clippings.runs."""

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from prefect import flow

from clippings.capture.bucket import Bucket
from clippings.capture.files import SourceFile, find_files, find_place, printable
from clippings.capture.json_keys import check_map
from clippings.errors import InvalidInput, LeaseHeld
from clippings.index.paging import refresh
from clippings.index.sources import SourceEntry
from clippings.runs.cluster import count_workers
from clippings.runs.deadly import Workers, open_workers, process_on
from clippings.runs.forget import enter_files
from clippings.runs.gone_files import find_below, find_deleted, find_moved, find_renamed
from clippings.runs.ingest_slice import SliceOutcome
from clippings.runs.planning import Ledger, Slice, plan_again, plan_ingest
from clippings.runs.pruning import Pruned, prune
from clippings.runs.readdress import expect_ids_of_now
from clippings.runs.report import IngestReport, outcome_rows, unread_rows
from clippings.runs.resources import Resources, open_resources, prepare_archive
from clippings.runs.settle_claims import settle_claims
from clippings.runs.vanished import drop_vanished_dead_letters, find_unpruned
from flows.alerts import report_alerts
from flows.ends import describe_interruption, end_as_expected, keep_end
from flows.linking import link_written
from flows.names import name_ingest, name_slice, tag_run
from flows.progress import RunProgress, count_ahead, run_progress
from flows.tasks import publish_rejections, publish_rows, run_settings, run_window, slice_task

log = logging.getLogger("clippings.ingest")  # below the logger that set_up_logs sets up


@slice_task(name_slice)
def ingest_slice(pool: Workers, piece: Slice, started: datetime, again: bool) -> SliceOutcome:
    return process_on(pool, piece, started, again)


@flow(name="ingest", flow_run_name=name_ingest, persist_result=False)
@end_as_expected
@keep_end
def ingest(
    paths: list[str],
    collection: str | None = None,
    prune_deleted: bool = False,
    verify: bool = False,
    json_map: str | None = None,
) -> IngestReport:
    """Read what is new or changed below the paths. Articles follow a file that was moved under its name. With
    `prune_deleted`, remove the articles of other files and records that are gone; a path may then be gone itself.

    `verify`: also compare the bytes of files that look unchanged. `json_map`: JSON keys, as for `--map`.
    """
    started = datetime.now(UTC)
    if json_map is not None:
        json_map = check_map(json_map)
    resources = open_resources(count_workers(run_settings()))
    given, ledger = [find_place(path) for path in paths], Ledger()
    gone_paths = [path for path in given if prune_deleted and isinstance(path, Path) and not os.path.lexists(path)]
    there = [path for path in given if path not in gone_paths]
    tag_run(resources.settings.prefix, [collection] if collection else _name_collections(given))
    prepare_archive(resources)
    expect_ids_of_now(resources)
    gone = _find_given(resources, gone_paths, collection)
    slices = plan_ingest(there, collection, resources, ledger, verify=verify, json_map=json_map)
    run_slices(resources, ledger, slices, there)
    folders = [_place(path) for path in there if _is_folder(path)]
    deleted = list(dict.fromkeys([*find_deleted(resources, ledger, folders, collection), *gone]))
    roots = _list_roots(there)
    moved = find_moved(resources, folders) if prune_deleted else find_renamed(resources, ledger, roots, started)
    changed = find_unpruned(resources, map(_place, there), collection) if prune_deleted else []
    pruned = _prune(resources, deleted if prune_deleted else [], moved, changed)
    followed = {old for old, _ in moved}
    names = tuple(f"{entry.collection}/{entry.file}" for entry in deleted if entry not in followed)
    files, rest = (ledger.read, ledger.skipped), (pruned.kept, pruned.moved)
    report = IngestReport(ledger.tally, *files, names, pruned.articles, _measure_seconds(started), *rest)
    return end_ingest(resources, report)


def _prune(
    resources: Resources,
    deleted: Sequence[SourceEntry],
    moved: Sequence[tuple[SourceEntry, SourceEntry]],
    changed: Sequence[SourceEntry],
) -> Pruned:
    pruned = prune(resources, deleted, moved, changed)
    if pruned.to_read:
        again = Ledger()  # what was counted is not counted twice
        run_slices(resources, again, plan_again(pruned.to_read, resources, again))
    return pruned


def _find_given(resources: Resources, paths: Sequence[Path], collection: str | None) -> list[SourceEntry]:
    """What the archive holds from these paths, which are gone. Raises InvalidInput for a path from which it holds
    nothing.
    """
    found: list[SourceEntry] = []
    for path in paths:
        entries = find_below(resources, _place(path), collection)
        if not entries:
            told = (
                f"There is no file or folder {printable(str(path))}, and the archive holds nothing that was read there."
            )
            raise InvalidInput(told, "Check the path.")
        found += entries
    return found


def _place(place: Path | Bucket) -> str:
    return printable(str(place.resolve() if isinstance(place, Path) else place))


def _is_folder(place: Path | Bucket) -> bool:
    return place.is_dir() if isinstance(place, Path) else not place.is_object


def _measure_seconds(started: datetime) -> float:
    return (datetime.now(UTC) - started).total_seconds()


def _list_roots(places: Iterable[Path | Bucket]) -> set[str]:
    """The root folders under which their files are entered."""
    return set(map(_find_root, places))


def _find_root(place: Path | Bucket) -> str:
    if isinstance(place, Path):
        return _place(place if place.is_dir() else place.parent)
    return _place(place).rpartition("/")[0] if place.is_object else _place(place)


def _name_collections(places: Iterable[Path | Bucket]) -> list[str]:
    """As they are named by default, those of files and folders that are there."""
    return sorted(root.rpartition("/")[2] for root in _list_roots(places))


def run_slices(
    resources: Resources,
    ledger: Ledger,
    slices: Iterable[Slice],
    places: Sequence[Path | Bucket] = (),
    again: bool = False,
) -> None:
    """Process the slices in the pool; a file is entered as read when its last part has come back.

    places: what the slices are of, to be measured during the work; not where a bucket would be listed twice.
    """
    measured = places if not any(isinstance(place, Bucket) for place in places) else ()
    started, settings, refused = datetime.now(UTC), resources.settings, resources.refusals.mark()
    sizes = (found.size for found in find_files(measured, None) if isinstance(found, SourceFile))
    with (
        open_workers(settings) as pool,
        run_progress("Ingesting", "bytes") as progress,
        count_ahead(progress, sizes) if measured else nullcontext(),
        describe_interruption(lambda: _tell_stored(ledger)),
    ):
        planned = slices if measured else _measure(slices, progress)
        done = run_window(planned, lambda piece: ingest_slice.submit(pool, piece, started, again), 2 * settings.workers)
        for piece, outcome in done:
            ledger.tally.add(outcome.tally)
            entries = ledger.close(piece, outcome.parts)
            drop_vanished_dead_letters(resources, entries, started)
            enter_files(resources, entries, refused)
            progress.skip(ledger.skipped_bytes)
            progress.advance(piece.size, _tell_done(ledger, progress.files))
    archive = resources.archive
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))  # what a run has stored can be found


def _measure(slices: Iterable[Slice], progress: RunProgress) -> Iterator[Slice]:
    """The slices; when the last is planned, the progress knows how much there is."""
    total = 0
    for piece in slices:
        total += piece.size
        yield piece
    progress.expect(total)


def _tell_done(ledger: Ledger, files: int) -> str:
    of = f" of {files:,}" if files else ""
    return f"{ledger.tally.counts.inputs - ledger.tally.counts.rejected:,} articles, {_count_files(ledger):,}{of} files"


def _tell_stored(ledger: Ledger) -> str:
    counts = ledger.tally.counts
    return f"{counts.new + counts.changed:,} new or changed articles of {_count_files(ledger):,} files are stored."


def _count_files(ledger: Ledger) -> int:
    return ledger.read + ledger.skipped


def end_ingest(resources: Resources, report: IngestReport) -> IngestReport:
    """The last steps of a run that has read files."""
    publish_ingest(report)
    settle_addresses(resources)
    link_written(resources)
    return report_alerts(resources, report)


def settle_addresses(resources: Resources) -> None:
    """Where pages claim one address, and read again what may have another one now."""
    try:
        to_read = settle_claims(resources)
    except LeaseHeld as error:
        log.warning("addresses that several pages claim are left to the next run", extra={"reason": str(error)})
        return
    if to_read:
        again = Ledger()
        run_slices(resources, again, plan_again(to_read, resources, again))


def publish_ingest(report: IngestReport) -> None:
    publish_rejections(report.tally)
    publish_rows("ingest-outcomes", "records", outcome_rows(report.tally), "What became of every record of the files.")
    if unread := unread_rows(report.tally):
        publish_rows("ingest-unread-keys", "JSON key", unread, "JSON keys that were not read.")
        log.info("JSON keys that were not read", extra={"keys": dict(unread)})
    seconds = [(stage, round(s, 2)) for stage, s in report.tally.seconds.items()]
    publish_rows("ingest-seconds", "stage", seconds, "Seconds that each stage took, over all processes.")
