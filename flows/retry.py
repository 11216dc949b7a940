"""Retry: reads the files of the dead letters that are due again, as an ingest does."""

from datetime import UTC, datetime
from time import monotonic

from prefect import flow

from clippings.runs.cluster import count_workers
from clippings.runs.planning import Ledger, plan_retry
from clippings.runs.readdress import expect_ids_of_now
from clippings.runs.report import IngestReport
from clippings.runs.resources import open_resources, prepare_archive
from flows.ends import end_as_expected, keep_end
from flows.ingest import end_ingest, run_slices
from flows.names import name_retry, tag_run
from flows.tasks import run_settings


@flow(name="retry", flow_run_name=name_retry, persist_result=False)
@end_as_expected
@keep_end
def retry() -> IngestReport:
    """Retry the dead letters that are due. Each failed attempt makes the delay longer, up to the last."""
    began, now = monotonic(), datetime.now(UTC)
    resources = open_resources(count_workers(run_settings()))
    tag_run(resources.settings.prefix, [])
    prepare_archive(resources)
    expect_ids_of_now(resources)
    ledger = Ledger()
    run_slices(resources, ledger, plan_retry(resources, ledger, now), again=True)
    report = IngestReport(ledger.tally, ledger.read, 0, (), 0, monotonic() - began)
    return end_ingest(resources, report)
