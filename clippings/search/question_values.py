"""Reads a question from the values in an address, a form or a file, and writes it back (pure).

    read_question(ArticleQuestion, {"words": ["ferry"], "person": ["Novak", "Holt"], "since": ["2026-01"]})

The names are the fields of the question; the values are text as a person writes it. Empty values are ignored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from difflib import get_close_matches
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from clippings.errors import InvalidInput
from clippings.search.plain import read_days, read_language
from clippings.search.questions import ArticleQuestion, QuoteQuestion

Question = TypeVar("Question", ArticleQuestion, QuoteQuestion)
Stated = Mapping[str, Sequence[str]]  # the fields of a question, and their values as text


def read_question(kind: type[Question], stated: Stated) -> Question:
    """The question with these values. Raises InvalidInput for an unknown name or a value that makes no sense."""
    types = get_type_hints(kind)
    given = {name: [value for value in values if value.strip()] for name, values in stated.items()}
    if unknown := sorted(given.keys() - types.keys()):
        near = get_close_matches(unknown[0], types, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"Use one of {', '.join(types)}."
        raise InvalidInput(f"There is no parameter {unknown[0][:40]!r}.", hint)
    return kind(**{name: _read(name, types[name], values) for name, values in given.items() if values})


def state_question(question: ArticleQuestion | QuoteQuestion) -> dict[str, list[str]]:
    """The values from which `read_question` makes the same question."""
    asked = {field.name: (getattr(question, field.name), field.default) for field in fields(question)}
    return {name: _state(value) for name, (value, default) in asked.items() if value != default}


def _read(name: str, type_: Any, values: list[str]) -> Any:
    if get_origin(type_) is tuple:
        return tuple(read_language(value) if name == "language" else value for value in values)
    if len(values) > 1:
        raise InvalidInput(f"{name} is given more than once.", "Give it once.")
    value = values[0].strip()
    if get_origin(type_) is Literal:
        return _choose(name, value, get_args(type_))
    if date in get_args(type_):
        return read_days(value, datetime.now(UTC).date())[name.endswith("until")]  # the first or last day of a month
    if bool in get_args(type_):
        return _choose(name, value, ("yes", "no")) == "yes"
    return _read_number(name, value) if type_ is float else value


def _read_number(name: str, value: str) -> float:
    try:
        return float(value)
    except ValueError:
        raise InvalidInput(f"{name} is {value[:40]!r}, which is not a number.", "Write it as 0.8.") from None


def _choose(name: str, value: str, choices: Sequence[str]) -> str:
    if value not in choices:
        raise InvalidInput(f"{name} cannot be {value[:40]!r}.", f"Use one of {', '.join(choices)}.")
    return value


def _state(value: Any) -> list[str]:
    if isinstance(value, tuple):
        return [*value]
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return [value.isoformat() if isinstance(value, date) else str(value)]
