"""Writes structured logs to standard error: what a run did, but never a line per document, and never article text.

The fields of a log line follow its message; with CLIPPINGS_LOG_JSON, each line is a JSON object.
"""

import logging
import sys

from pythonjsonlogger.json import JsonFormatter

from clippings.settings import Settings

_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class _TextFormatter(logging.Formatter):
    """Formats the message, followed by the fields as name=value."""

    def format(self, record: logging.LogRecord) -> str:
        fields = " ".join(f"{name}={value}" for name, value in vars(record).items() if name not in _OWN)
        return f"{super().format(record)} {fields}".rstrip()


def set_up_logs(settings: Settings) -> None:
    """Set up the logs of this process. Terminals show only warnings; JSON logs also record what was done."""
    pattern = "%(asctime)s %(levelname)s %(name)s %(message)s"
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(pattern) if settings.log_json else _TextFormatter(pattern))
    logging.getLogger("elastic_transport").setLevel(logging.ERROR)  # we report lost connections ourselves
    logger = logging.getLogger("clippings")
    logger.handlers = [handler]
    logger.propagate = False
    logger.setLevel(logging.INFO if settings.log_json else logging.WARNING)
