"""What a process holds open while it works: the client, the store of captures, the models, people's corrections."""

from dataclasses import dataclass

from elasticsearch import Elasticsearch

from clippings.capture.store import Captures
from clippings.enrich.corrections import Corrections, load_corrections
from clippings.enrich.text.models import Models
from clippings.index import mappings, spool
from clippings.index.connect import MID_RUN, connect, wait_for
from clippings.settings import Settings


@dataclass(frozen=True, slots=True)
class Resources:
    settings: Settings
    es: Elasticsearch
    captures: Captures
    models: Models
    corrections: Corrections

    @property
    def patience(self) -> float:
        """Seconds to wait for a server that no longer answers in mid-run."""
        return MID_RUN if self.settings.server_wait is None else self.settings.server_wait


def open_resources(settings: Settings) -> Resources:
    """Connects nothing yet and loads no model yet: both happen at the first use."""
    return Resources(
        settings=settings,
        es=connect(settings),
        captures=Captures(settings.captures_address),
        models=Models(),
        corrections=load_corrections(settings.corrections),
    )


def prepare_archive(resources: Resources) -> None:
    """Before anything is written: a server that answers within `server_wait`, by default at once, and indices as the
    files say.

    An archive that does not exist yet is made; one that differs is refused, with the difference (ArchiveNotReady).
    """
    wait_for(resources.es, resources.settings.server_wait or 0)
    missing = {diff.name for diff in mappings.plan(resources.es, resources.settings) if diff.change == "create"}
    if missing == set(mappings.NAMES):  # where only some are missing, somebody has to look
        mappings.apply(resources.es, resources.settings)
    mappings.check(resources.es, resources.settings)
    spool.replay(resources.es, resources.settings.prefix, resources.settings.spool)
