"""The archive that a command or a run works on, as one value that is handed down.

    archive = open_archive(settings)
    found = archive.retry(lambda: archive.es.count(index=archive.alias("articles")))

Every call to the server in a run therefore waits equally long for it.
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
        """The alias for reading an index."""
        return f"{self.prefix}-{name}"

    def write_alias(self, name: IndexName) -> str:
        """The alias for writing to an index."""
        return f"{self.prefix}-{name}-write"

    def retry(self, request: Callable[[], T]) -> T:
        """The answer to a request that may be repeated. Raises what connect.retry raises when the patience is over."""
        return retry(request, self.patience, self.es)


def open_archive(settings: Settings, patience: float | None = None) -> Archive:
    """The archive that the settings name. Its patience is their `server_wait`, unless another one is given. Sends
    nothing yet. Raises InvalidInput as connect.connect does.
    """
    if patience is None:
        patience = MID_RUN if settings.server_wait is None else settings.server_wait
    return Archive(connect(settings), settings.prefix, patience)
