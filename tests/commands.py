"""All commands of the program, as they are once they have been called."""

from functools import cache
from typing import Any

import typer

from clippings.cli import app, load


@cache
def load_commands() -> Any:
    group: Any = typer.main.get_command(app)
    group.commands = {name: load(name) for name in group.commands}
    return group
