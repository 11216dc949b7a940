"""Reads a question from an address, and writes the address of another question (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from clippings.errors import InvalidInput
from clippings.search.question_values import Question, Stated, read_question, state_question

SIZE = 20  # rows per page
MAX_SIZE = 1_000  # rows that a program may ask for at once


@dataclass(frozen=True, slots=True)
class Asked(Generic[Question]):
    """One page of the results of a question."""

    question: Question
    page: int
    size: int

    @property
    def stated(self) -> dict[str, list[str]]:
        return state_question(self.question)


def read_asked(kind: type[Question], given: QueryParams) -> Asked[Question]:
    """The question and the page. Raises InvalidInput for an invalid question or an impossible page."""
    stated = {name: given.getlist(name) for name in given}
    page, size = (_read_count(name, stated.pop(name, [])) for name in ("page", "size"))
    if size and size > MAX_SIZE:
        raise InvalidInput(f"{size} rows are too many at once.", f"Ask for at most {MAX_SIZE}, then for the next page.")
    return Asked(read_question(kind, stated), page or 1, size or SIZE)


def to_address(path: str, stated: Mapping[str, Sequence[str] | str]) -> str:
    """The address of this question, without empty values."""
    values = {name: [value] if isinstance(value, str) else value for name, value in stated.items()}
    query = urlencode([(name, value) for name, several in values.items() for value in several if value.strip()])
    return f"{path}?{query}" if query else path


def ask_in_full(name: str) -> str:
    """The name in the form that asks for it in full."""
    return f'"{name}"'


def take_value(given: QueryParams, name: str) -> tuple[QueryParams, str]:
    """The given values without one name, and the value of that name; "" if it has none."""
    left = [(one, value) for one, value in given.multi_items() if one != name]
    return QueryParams(left), given.get(name, "").strip()


def choose(name: str, value: str, choices: Sequence[Any]) -> Any:
    """The given choice; None if nothing is given. Raises InvalidInput for an unknown one."""
    if value and value not in choices:
        raise InvalidInput(f"{name} cannot be {value[:40]!r}.", f"Use one of {', '.join(choices)}.")
    return value or None


def replace_value(stated: Stated, field: str, old: str, new: str) -> Stated:
    """The question with one of its names replaced by another."""
    values = ["|".join(new if one.strip() == old else one for one in value.split("|")) for value in stated[field]]
    return {**stated, field: values}


def _read_count(name: str, values: Sequence[str]) -> int | None:
    given = [value.strip() for value in values if value.strip()]
    if not given:
        return None
    if len(given) > 1 or not (given[0].isascii() and given[0].isdigit() and 1 <= len(given[0]) <= 6 and int(given[0])):
        raise InvalidInput(f"{name} cannot be {', '.join(given)[:40]!r}.", "Use a whole number from 1.")
    return int(given[0])
