"""What a process keeps open while it works: the archive, the captures, the refusals, the models and people's
corrections.
"""

from dataclasses import dataclass

from clippings.capture.store import Captures
from clippings.enrich.corrections import Corrections, load_corrections
from clippings.enrich.text.installed import choose_pipelines
from clippings.enrich.text.models import Models
from clippings.errors import ClippingsError
from clippings.index import mappings, paging, spool
from clippings.index.archive import Archive, open_archive
from clippings.index.connect import wait_for
from clippings.index.refusals import Refusals
from clippings.settings import Settings


@dataclass(frozen=True, slots=True)
class Resources:
    settings: Settings
    archive: Archive
    captures: Captures
    refusals: Refusals
    models: Models
    corrections: Corrections


def open_resources(settings: Settings) -> Resources:
    """Neither connects nor loads a model: both happen at first use."""
    choose_pipelines(settings.pipelines)
    return Resources(
        settings=settings,
        archive=open_archive(settings),
        captures=Captures(settings.captures_address),
        refusals=Refusals(settings.refusals_file),
        models=Models(),
        corrections=load_corrections(settings.corrections),
    )


def prepare_archive(resources: Resources) -> None:
    """Before anything is written: a server that answers within `server_wait`, by default at once, and indices as the
    files say.

    An archive that does not exist yet is made; one that differs is refused, with the difference (ArchiveNotReady).
    """
    wait_for(resources.archive.es, resources.settings.server_wait or 0)
    missing = {
        diff.name for diff in mappings.compare_indices(resources.archive, resources.settings) if diff.change == "create"
    }
    if missing == set(mappings.NAMES):  # if only some are missing, somebody has to look
        mappings.apply(resources.archive, resources.settings)
    mappings.check(resources.archive, resources.settings)
    expect_refusals(resources)
    spool.replay(resources.archive, resources.settings.spool)


def expect_refusals(resources: Resources) -> None:
    """Raise ClippingsError if the list of refusals is missing although something was forgotten: its disk may be
    missing.
    """
    archive, path = resources.archive, resources.refusals.path
    index, forgotten = archive.alias("dead-letters"), {"term": {"reason": "forgotten"}}
    if resources.refusals.mark() is None and paging.count(archive, index, forgotten):
        raise ClippingsError(
            f"There is no list of refusals at {path}, but the archive has dead letters of forgotten articles.",
            f"Reconnect its disk, restore it from a backup, or set CLIPPINGS_REFUSALS to its place. To "
            f"stop refusing anything, create an empty file: touch {path}",
        )
