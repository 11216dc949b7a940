"""Errors that the user can act on: what went wrong, where, and what to do."""


class ClippingsError(Exception):
    """An expected failure. `remedy` is one sentence that says what to do."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message, remedy)  # both, so that it survives pickling between processes
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()

    __repr__ = __str__  # so that other loggers print the sentence too


class ServerUnavailable(ClippingsError):
    """Elasticsearch or Prefect does not answer, or has stopped answering."""


class ArchiveNotReady(ClippingsError):
    """An alias is missing, or the mappings of the server differ from the files."""


class AccessRefused(ClippingsError):
    """The server refused the login, or the login lacks a privilege."""


class CapturesUnavailable(ClippingsError):
    """The store of captured bytes is missing or unreadable."""


class BucketUnavailable(ClippingsError):
    """A bucket with files to read does not exist, does not answer, or refuses the login."""


class LeaseHeld(ClippingsError):
    """Another run holds the lease that this one needs."""


class InvalidInput(ClippingsError):
    """The user's input cannot be used: a path, a query, a corrections file."""


class Interrupted(ClippingsError):
    """The user ended the run."""
