"""The command `clippings`."""

import typer

from clippings.cli import stack

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.command()(stack.up)
app.command()(stack.down)
app.command()(stack.status)
