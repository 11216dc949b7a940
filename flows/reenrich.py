"""Re-enrichment: enriches stale articles again, in place. Thin: see runs/reenrich.py."""

from functools import partial
from time import monotonic

from prefect import flow

from clippings.documents import Stage
from clippings.index import lease, stale
from clippings.runs.cluster import count_workers
from clippings.runs.deadly import Workers, open_workers, reenrich_on
from clippings.runs.reenrich import (
    Selection,
    describe_selection,
    leave_visited,
    repair_unfinished,
    select_articles,
)
from clippings.runs.report import Reenriched, ReenrichReport, reenrich_rows
from clippings.runs.resources import open_resources, prepare_archive
from clippings.settings import Settings
from flows.ends import describe_interruption, end_as_expected, keep_end
from flows.linking import link_written
from flows.names import name_reenrich, name_share, tag_run
from flows.progress import run_progress
from flows.tasks import publish_refusals, publish_rows, run_settings, run_window, slice_task

SMALLEST_SLICE, LARGEST_SLICE = 50, 2_000  # articles


@slice_task(name_share)
def reenrich_slice(pool: Workers, selection: Selection, id_prefix: str) -> Reenriched:
    return reenrich_on(pool, selection, id_prefix)


@flow(name="reenrich", flow_run_name=name_reenrich, persist_result=False)
@end_as_expected
@keep_end
def reenrich(
    stages: list[Stage] | None = None,
    query: str | None = None,
    language: str | None = None,
    source: str | None = None,
    collection: str | None = None,
    failed: bool = False,
    force: bool = False,
    reclean: bool = False,
    rate: float | None = None,
) -> ReenrichReport:
    """Enrich the stale ones among the selected articles; with `force` all of them, with `failed` those that failed.

    `stages`: only these. `reclean`: start from the captured bytes. `rate`: at most this many articles per second.
    """
    began, settings = monotonic(), count_workers(run_settings())
    resources = open_resources(settings)
    tag_run(settings.prefix, [collection] if collection else [])
    prepare_archive(resources)
    chosen = {"query": query, "language": language, "source": source, "collection": collection}
    name = describe_selection(resources, stages or [], chosen, failed=failed, force=force, reclean=reclean)
    with lease.hold(resources.archive, "reenrich", lease.this_process(), selection=name) as held:
        repair_unfinished(resources, held.unfinished_since)
        own_rate = rate / settings.workers if rate else None
        ask = partial(
            select_articles, resources, stages or [], chosen, failed=failed, force=force, reclean=reclean, rate=own_rate
        )
        selection = ask()
        total = stale.count(resources.archive, selection.query)
        left = leave_visited(resources, selection, held.visited_below, held.unfinished_since)
        unvisited = stale.count(resources.archive, left.query)
        reenriched = _reenrich_all(settings, left, total, unvisited, held)
        lasting = force or failed  # such articles are selected still when it is done
        # asked again: what is stale depends on the languages that there are, and articles may have got another one
        remaining = 0 if lasting else stale.count(resources.archive, ask().query)
    link_written(resources)
    report = ReenrichReport(reenriched, remaining, total - unvisited, monotonic() - began)
    publish_rows("reenrich-outcomes", "article", reenrich_rows(report), "What became of the articles visited.")
    publish_refusals(reenriched.refusals)
    return report


def _reenrich_all(
    settings: Settings, selection: Selection, total: int, unvisited: int, held: lease.Lease
) -> Reenriched:
    """Visit the `unvisited` of `total` articles, in slices as for all of them: these lie as close by their ids."""
    reenriched = Reenriched()
    prefixes = stale.slices(total, min(LARGEST_SLICE, max(SMALLEST_SLICE, total // (4 * settings.workers))))
    with (
        open_workers(settings) as pool,
        run_progress("Re-enriching", "articles") as progress,
        describe_interruption(lambda: f"{reenriched.visited:,} of {unvisited:,} articles are done."),
    ):
        progress.expect(unvisited)
        done = run_window(
            prefixes if unvisited else [],
            lambda id_prefix: reenrich_slice.submit(pool, selection, id_prefix),
            2 * settings.workers,
        )
        for id_prefix, outcome in done:
            held.check()
            held.advance(id_prefix)  # in the order of the prefixes
            reenriched += outcome
            progress.advance(outcome.visited, f"{reenriched.changed:,} changed")
    return reenriched
