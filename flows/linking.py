"""Linking at the end of a run: if another run links for long, the next run links what this one wrote."""

from prefect.logging import get_run_logger

from clippings.errors import LeaseHeld
from clippings.index.paging import refresh
from clippings.runs.linking import link
from clippings.runs.resources import Resources


def link_written(resources: Resources) -> None:
    try:
        link(resources)
    except LeaseHeld as error:
        get_run_logger().warning(f"Copies and people are not linked yet. The next run will link them: {error}")
    archive = resources.archive
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))  # what the run has changed can be found
