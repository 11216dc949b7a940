"""The command `clippings`."""

import errno
import gc
import logging
import os
import sys
from importlib.metadata import version
from typing import Annotated

import typer
from pydantic import ValidationError
from pydantic_settings import SettingsError
from rich.console import Console
from rich.text import Text

from clippings.cli import answers, dead_letters, explain, forget, kibana, mappings, production, runs, search, stack
from clippings.cli.called import as_called
from clippings.cli.controls import CONTROLS
from clippings.cli.usage import make_strict
from clippings.errors import ClippingsError, Interrupted, InvalidInput
from clippings.logs import set_up_logs
from clippings.settings import Settings

INTERRUPTED = 130  # the status after Ctrl-C, as shells have it

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.command()(stack.up)
app.command()(stack.down)
app.command()(stack.status)
app.command()(stack.doctor)
app.command()(runs.ingest)
app.command()(runs.reenrich)
app.command()(runs.retry)
app.command()(runs.audit)
app.add_typer(dead_letters.app, name="dead-letters")
app.command()(explain.explain)
app.command()(search.search)
app.command()(search.quotes)
app.command()(answers.who_said)
app.command()(answers.speakers)
app.command()(answers.timeline)
app.command()(search.show)
app.command()(forget.forget)
app.command()(forget.delete)
app.add_typer(mappings.app, name="mappings")
app.add_typer(kibana.app, name="kibana")
app.command()(production.worker)
app.add_typer(production.setup, name="setup")
make_strict(app)


def _tell_version(wanted: bool) -> None:
    if wanted:
        print(f"clippings {version('clippings')}")
        raise typer.Exit


@app.callback()
def begin(
    tell_version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_tell_version, help="Print the version, and end.")
    ] = False,
) -> None:
    """News text becomes a searchable archive: who said what."""


def main() -> None:
    """Expected failures say what is wrong and what to do, with status 1; wrong usage ends with 2, Ctrl-C with 130."""
    status = 1
    try:
        _run()
    except ClippingsError as error:
        status = INTERRUPTED if isinstance(error, Interrupted) else status
        _tell(error)
    except OSError as error:
        _give_up_output(error)
    except (ValidationError, SettingsError) as error:
        if isinstance(error, ValidationError) and error.title != Settings.__name__:
            raise
        _tell(_name_settings(error))
    else:
        return
    finally:
        gc.freeze()  # the process ends: Python would search all that was imported for garbage, for half a second
    sys.exit(status)


def _run() -> None:
    try:
        app()
    finally:
        if sys.stdout:  # None where it is closed
            sys.stdout.flush()  # what still waits to be written fails here, where it can be told


def _give_up_output(error: OSError) -> None:
    """Nothing is said where nobody reads any more (`| head`); a full disk is told. Raises what is no such error."""
    if error.filename or error.errno not in (errno.EPIPE, errno.ENOSPC, errno.EDQUOT):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what waits would fail again at the very end
    if error.errno != errno.EPIPE:
        remedy = "Make room there or send it elsewhere, then run the same command again."
        _tell(ClippingsError(f"The output of this command cannot be written: {error.strerror}.", remedy))


def _tell(error: ClippingsError) -> None:
    if _is_collected():
        set_up_logs(Settings())
        logging.getLogger(__name__).error(error.message, extra={"remedy": error.remedy})
        return
    console = Console(stderr=True)
    console.print(Text(as_called(error.message).translate(CONTROLS), style="red"))  # it may name what a source says
    if error.remedy:
        console.print(Text(as_called(error.remedy)))


def _is_collected() -> bool:
    """Whether a collector of JSON lines reads what went wrong, and not a person at a terminal.

    Settings that cannot be used do not tell: then it is text.
    """
    try:
        return Settings().log_json and not sys.stderr.isatty()
    except (ValidationError, SettingsError):
        return False


def _name_settings(error: ValidationError | SettingsError) -> InvalidInput:
    """Which variables cannot be used, without their values: one may be a password."""
    wrong = ["CLIPPINGS_SOURCE_LANGUAGES: This is no JSON."]  # the only setting that is
    if isinstance(error, ValidationError):
        wrong = [
            f"CLIPPINGS_{str(one['loc'][0]).upper()}: {one['msg'].removeprefix('Value error, ')}."
            for one in error.errors()
        ]
    return InvalidInput("\n".join(wrong), "Correct it in the environment or in .env; docs/settings.md lists all.")
