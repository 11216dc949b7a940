"""All commands of the program, each loaded as when it is called."""

from functools import cache
from typing import Any

import typer

from clippings.cli import app, load


@cache
def load_commands() -> Any:
    group: Any = typer.main.get_command(app)
    group.commands = {name: load(name) for name in group.commands}
    return group
