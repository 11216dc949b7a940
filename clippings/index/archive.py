"""The archive that a command or a run works on, as one value that is handed down.

    archive = open_archive(settings)
    found = archive.retry(lambda: archive.es.count(index=archive.alias("articles")))

So every call to the server, anywhere in a run, waits for it as long as the rest of that run does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from clippings.index.connect import connect, retry
from clippings.settings import Settings

if TYPE_CHECKING:
    from clippings.index.client import Elasticsearch

T = TypeVar("T")

MID_RUN = 30.0  # seconds that a run waits for a server that no longer answers, where the settings name no others

IndexName = Literal["leases", "articles", "quotes", "sources", "dead-letters", "alerts", "people"]


@dataclass(frozen=True, slots=True)
class Archive:
    es: "Elasticsearch"
    prefix: str  # the first part of the name of each of its indices
    patience: float  # seconds to wait for a server that no longer answers; 0 where a person waits: it is asked once

    def alias(self, name: IndexName) -> str:
        """Where an index is read."""
        return f"{self.prefix}-{name}"

    def write_alias(self, name: IndexName) -> str:
        """Where it is written."""
        return f"{self.prefix}-{name}-write"

    def retry(self, request: Callable[[], T]) -> T:
        """The answer of a request that may be repeated. Raises what connect.retry raises, when the patience is over."""
        return retry(request, self.patience, self.es)


def open_archive(settings: Settings, patience: float | None = None) -> Archive:
    """The archive that the settings name, with their `server_wait` as its patience unless another one is given.

    Nothing is sent yet. Raises InvalidInput as connect.connect.
    """
    if patience is None:
        patience = MID_RUN if settings.server_wait is None else settings.server_wait
    return Archive(connect(settings), settings.prefix, patience)
