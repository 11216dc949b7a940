"""Alerts: asks the saved questions about what has arrived. They end no run: unsent matches wait for the next one."""

from dataclasses import replace

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from clippings.errors import ClippingsError
from clippings.runs.alerts import watch
from clippings.runs.report import IngestReport
from clippings.runs.resources import Resources
from flows.tasks import publish_rows


def report_alerts(resources: Resources, report: IngestReport) -> IngestReport:
    """The report with the results of the saved questions. If there are none, nothing is asked."""
    if not resources.settings.saved_questions.exists():
        return report
    return ask_saved_questions(resources, report)


@task(name="ask saved questions", cache_policy=NO_CACHE, persist_result=False)
def ask_saved_questions(resources: Resources, report: IngestReport) -> IngestReport:
    try:
        told = watch(resources)
    except ClippingsError as error:
        get_run_logger().warning(f"The saved questions were not asked: {error}")
        return replace(report, unasked=str(error))
    for one in told:
        if one.new:
            get_run_logger().info(f"{one.question}: {one.new:,} new articles")
        for reason in one.failed:
            get_run_logger().warning(f"{one.question}: {reason}")
    if told:
        rows = [(one.question, one.new) for one in told]
        publish_rows("alerts", "saved question", rows, "New articles that answer each saved question.")
    return replace(report, told=tuple(told))
