"""Reads the YAML files that people edit. An error names the file and the line."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from clippings.errors import InvalidInput

Model = TypeVar("Model", bound=BaseModel)


def read_checked(path: Path, model: type[Model]) -> Model:
    """The contents of the file; if it does not exist, those of an empty one.

    Raises InvalidInput, which names the file, the line and what is wrong there.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return model()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{path} cannot be read: {error}.", "Make it readable, and save it as UTF-8.") from error
    return parse_checked(text, path, model)


def parse_checked(text: str, path: Path, model: type[Model]) -> Model:
    """The same for a text that the file contains or will contain."""
    try:
        root = yaml.compose(text, yaml.SafeLoader)
        content = yaml.safe_load(text)
    except RecursionError as error:
        raise InvalidInput(f"{path} is nested too deeply.", "Correct the file.") from error
    except yaml.YAMLError as error:
        raise InvalidInput(f"{path} is not valid YAML: {error}.", "Correct the file.") from error
    try:
        return model.model_validate({} if content is None else content)
    except ValidationError as error:
        found = [_describe(root, details["loc"], _say(details["type"], details["msg"])) for details in error.errors()]
        raise InvalidInput("\n".join(f"{path}, {line}" for line in found), "Correct the file.") from error


def _say(kind: str, message: str) -> str:
    return "this name is not allowed here" if kind == "extra_forbidden" else message.removeprefix("Value error, ")


def _describe(root: yaml.Node | None, location: Sequence[int | str], message: str) -> str:
    """ "line 7: entities.aliases.0.type: ...": the line of the deepest part of the location that the file has."""
    node = root
    for key in location:
        inner = _find_inner(node, key)
        if inner is None:
            break
        node = inner
    line = node.start_mark.line + 1 if node else 1
    return f"line {line}: {'.'.join(map(str, location)) or 'the file'}: {message}"


def _find_inner(node: yaml.Node | None, key: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        found: yaml.Node = node.value[key]
        return found
    return None
