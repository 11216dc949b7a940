"""The command `clippings`."""

import typer

from clippings.cli import production, stack

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.command()(stack.up)
app.command()(stack.down)
app.command()(stack.status)
app.command()(production.worker)
app.add_typer(production.setup, name="setup")
