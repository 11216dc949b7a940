"""What a release changes in the folder of mappings that a test may change."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Json = dict[str, Any]


def edit(folder: Path, name: str, change: Callable[[Json], object]) -> None:
    """Change the fields of an index, and its version."""
    path = folder / f"{name}.json"
    content = json.loads(path.read_text())
    content["mappings"]["_meta"]["version"] += 1
    change(content["mappings"]["properties"])
    path.write_text(json.dumps(content))


def add_field(folder: Path, name: str) -> None:
    """Add a field, which can be done in place."""
    edit(folder, name, lambda fields: fields.update(mood={"type": "keyword"}))


def alter_field(folder: Path, name: str) -> None:
    """Add a field and change another one, for which the index has to be copied."""
    edit(folder, name, lambda fields: fields["id"].update(ignore_above=512))
    add_field(folder, name)
