"""What a failing command prints, for a person at a terminal or for a collector of JSON lines."""

import errno
import logging
import os
import sys

from pydantic import ValidationError
from pydantic_settings import SettingsError
from rich.console import Console
from rich.text import Text

from clippings.cli.called import as_called
from clippings.cli.controls import CONTROLS
from clippings.errors import ClippingsError, Interrupted, InvalidInput
from clippings.logs import set_up_logs
from clippings.settings import Settings

INTERRUPTED = 130  # the status after Ctrl-C, as shells have it


def tell_failure(error: Exception) -> int:
    """Say what is wrong and what to do, and return the exit status. Raises unexpected errors again."""
    if isinstance(error, ClippingsError):
        _report(error)
        return INTERRUPTED if isinstance(error, Interrupted) else 1
    if isinstance(error, OSError):
        _close_output(error)
    elif isinstance(error, SettingsError) or (isinstance(error, ValidationError) and error.title == Settings.__name__):
        _report(_name_settings(error))
    else:
        raise error
    return 1


def _close_output(error: OSError) -> None:
    """Say nothing when nobody reads any more (`| head`), but report a full disk. Raises any other error again."""
    if error.filename or error.errno not in (errno.EPIPE, errno.ENOSPC, errno.EDQUOT):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what waits would fail again at the very end
    if error.errno != errno.EPIPE:
        remedy = "Free up space or send it elsewhere, then run the same command again."
        _report(ClippingsError(f"The output of this command cannot be written: {error.strerror}.", remedy))


def _report(error: ClippingsError) -> None:
    if _logs_json():
        set_up_logs(Settings())
        logging.getLogger(__name__).error(error.message, extra={"remedy": error.remedy})
        return
    console = Console(stderr=True)
    console.print(Text(as_called(error.message).translate(CONTROLS), style="red"))  # it may name what a source says
    if error.remedy:
        console.print(Text(as_called(error.remedy)))


def _logs_json() -> bool:
    """Whether a collector of JSON lines reads what went wrong, and not a person at a terminal.

    Settings that cannot be used do not tell: then it is text.
    """
    try:
        return Settings().log_json and not sys.stderr.isatty()
    except (ValidationError, SettingsError):
        return False


def _name_settings(error: ValidationError | SettingsError) -> InvalidInput:
    """Which variables cannot be used, without their values: one may be a password."""
    if isinstance(error, SettingsError):  # it names the field in quotation marks, and no value
        field = str(error).split('"')[1]
        wrong = [f"CLIPPINGS_{field.upper()}: This is not valid JSON."]
    else:
        wrong = [
            f"CLIPPINGS_{str(one['loc'][0]).upper()}: {one['msg'].removeprefix('Value error, ')}."
            for one in error.errors()
        ]
    return InvalidInput(
        "\n".join(wrong), "Correct it in the environment or in .env. docs/settings.md lists all settings."
    )
