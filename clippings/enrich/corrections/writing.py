"""Adds a correction to the corrections file, and leaves the rest of the file as people wrote it."""

import os
import shutil
from collections.abc import Sequence
from functools import reduce
from io import StringIO
from pathlib import Path
from tempfile import mkstemp
from threading import Lock
from typing import Any, TypeAlias

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString as Quoted

from clippings.enrich.corrections.file import (
    Alias,
    Block,
    Corrections,
    NamedPerson,
    PersonDecision,
    QuoteCorrection,
    Retype,
    load_corrections,
)
from clippings.errors import InvalidInput

Correction: TypeAlias = Alias | Block | Retype | QuoteCorrection | PersonDecision

WIDTH = 1 << 16  # so wide that no line is wrapped
_PLACES: dict[type[Correction], tuple[str, ...]] = {
    Alias: ("entities", "aliases"),
    Block: ("entities", "blocks"),
    Retype: ("entities", "types"),
    QuoteCorrection: ("quotes",),
    PersonDecision: ("people",),
}
REFUSED = "has a structure that cannot be extended automatically."
BY_HAND = "Add the lines by hand."
_lock = Lock()


def add_correction(path: Path, correction: Correction) -> None:
    """Add one correction, like `add_corrections`."""
    add_corrections(path, [correction])


def add_corrections(path: Path, corrections: Sequence[Correction]) -> None:
    """Rewrite the file with each correction as the last of its kind, completely or not at all.

    Raises InvalidInput if the file cannot be read or written, or if a correction contradicts one in it.
    """
    with _lock:
        wanted = reduce(_add_correction, corrections, load_corrections(path))
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        try:
            _replace(path, reduce(_append, corrections, text), wanted)
        except OSError as error:
            raise InvalidInput(f"{path} cannot be written: {error.strerror}.", "Make it writable.") from error
        except YAMLError as error:  # an error to this YAML library, but not to the one that reads the file
            raise InvalidInput(f"{path} {REFUSED}", BY_HAND) from error


def _add_correction(before: Corrections, correction: Correction) -> Corrections:
    entities, quotes, people = before.entities, before.quotes, before.people
    if isinstance(correction, QuoteCorrection):
        quotes = (*quotes, correction)
    elif isinstance(correction, PersonDecision):
        people = (*people, correction)
    else:
        name = _PLACES[type(correction)][-1]
        entities = entities.model_copy(update={name: (*getattr(entities, name), correction)})
    try:
        return Corrections(entities=entities, quotes=quotes, people=people)
    except ValidationError as error:
        said = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise InvalidInput(f"This contradicts another correction: {said}.", "Correct the other one first.") from error


def _append(text: str, correction: Correction) -> str:
    yaml = YAML()
    yaml.preserve_quotes, yaml.width = True, WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    found: Any = yaml.load(text)
    remarks = text if found is None else ""  # the file has only comments
    content = place = {} if found is None else found
    *folders, last = _PLACES[type(correction)]
    for folder in folders:
        place = place.setdefault(folder, {})
    place.setdefault(last, []).append(_list_fields(correction))
    out = StringIO()
    yaml.dump(content, out)
    return remarks + out.getvalue()


def _list_fields(correction: Correction) -> dict[str, object]:
    """The fields of a correction. Texts get quotation marks, because some YAML readers take words for booleans."""
    names = sorted(type(correction).model_fields, key=("by", "day").__contains__)  # these two come last
    stated = [name for name in names if name in correction.model_fields_set]
    values = {name: getattr(correction, name) for name in stated}
    return {name: _quote_texts(value) for name, value in values.items()}


def _quote_texts(value: object) -> object:
    if isinstance(value, NamedPerson):
        return {name: _quote_texts(part) for name, part in value}
    if isinstance(value, tuple):
        return [_quote_texts(part) for part in value]
    return Quoted(value) if isinstance(value, str) else value


def _replace(path: Path, text: str, wanted: Corrections) -> None:
    """Replace the file, unless the new one would not hold exactly what is wanted."""
    handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if load_corrections(written) != wanted:
            raise InvalidInput(f"{path} {REFUSED}", BY_HAND)
        if path.exists():
            shutil.copymode(path, written)
        os.replace(written, path)
    finally:
        written.unlink(missing_ok=True)
