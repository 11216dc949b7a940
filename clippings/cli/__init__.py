"""The command `clippings`."""

import typer

from clippings.cli import mappings, production, reading, stack

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.command()(stack.up)
app.command()(stack.down)
app.command()(stack.status)
app.command()(reading.search)
app.command()(reading.quotes)
app.command()(reading.show)
app.add_typer(mappings.app, name="mappings")
app.command()(production.worker)
app.add_typer(production.setup, name="setup")
