"""All commands that there are, as the program has them once they are called."""

from typing import Any

import typer

from clippings.cli import app, load


def load_commands() -> Any:
    group: Any = typer.main.get_command(app)
    group.commands = {name: load(name) for name in group.commands}
    return group
