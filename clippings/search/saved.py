"""Saved questions: a YAML file that people edit. After each ingest, runs/alerts.py checks them against new arrivals.

    questions:
      - name: harbor dues
        articles: {words: '"harbor dues"', person: [Ada Novak]}   # or quotes: as in search/questions.py
        saved: 2026-11-29T10:00:00Z                                # no alerts for earlier arrivals
        file: harbor.jsonl                                        # or atom: a file, or webhook: an https address

All words of a saved question must occur: someone who is alerted does not want matches that are merely close.
"""

import os
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_args
from urllib.parse import urlsplit

import yaml
from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from clippings.checked_yaml import parse_checked, read_checked
from clippings.errors import InvalidInput
from clippings.search.questions import ArticleQuestion, QuoteQuestion, Values

Channel = Literal["file", "atom", "webhook", "terminal"]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=r"^[^\n\r\x00]+$")]


def _read_question(kind: type, value: object) -> object:
    """A question from its fields; a single name needs no brackets. Raises ValueError that says what is wrong."""
    if not isinstance(value, Mapping):
        return value
    known = {field.name: field for field in fields(kind)}
    if unknown := sorted(map(str, value.keys() - known.keys())):
        raise ValueError(f"a question has no {unknown[0]!r}; it can have {', '.join(known)}")
    lists = {name for name, field in known.items() if field.type is Values}
    given = {name: [one] if name in lists and isinstance(one, str) else one for name, one in value.items()}
    try:
        return TypeAdapter(kind).validate_python(given)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise ValueError(f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}") from None
    except InvalidInput as error:
        raise ValueError(str(error)) from None


class SavedQuestion(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name
    articles: Annotated[ArticleQuestion | None, BeforeValidator(lambda v: _read_question(ArticleQuestion, v))] = None
    quotes: Annotated[QuoteQuestion | None, BeforeValidator(lambda v: _read_question(QuoteQuestion, v))] = None
    saved: AwareDatetime
    copies: bool = False  # True: alert for each copy of a story, not only for the first
    file: Path | None = None  # JSON Lines; a relative path starts at the folder of the questions file
    atom: Path | None = None
    webhook: str | None = None

    @model_validator(mode="after")
    def _can_be_asked(self) -> Self:
        if (self.articles is None) == (self.quotes is None):
            raise ValueError("put the question under either articles or quotes")
        if self.webhook is not None and not (
            urlsplit(self.webhook).scheme == "https" and urlsplit(self.webhook).netloc
        ):
            raise ValueError("the address of a webhook must begin with https://")
        return self

    @property
    def question(self) -> ArticleQuestion | QuoteQuestion:
        asked = self.articles or self.quotes
        assert asked is not None  # checked by _can_be_asked
        return asked

    @property
    def channels(self) -> list[Channel]:
        """Where matches go; if the question names no channel, to the output of `clippings watch`."""
        return [one for one in get_args(Channel) if getattr(self, one, None)] or ["terminal"]


class SavedQuestions(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    questions: tuple[SavedQuestion, ...] = ()

    @model_validator(mode="after")
    def _has_each_name_once(self) -> Self:
        names = [one.name for one in self.questions]
        if twice := [name for name in names if names.count(name) > 1]:
            raise ValueError(f"two questions have the name {twice[0]!r}")
        return self


def load_saved(path: Path) -> tuple[SavedQuestion, ...]:
    """The saved questions; none if there is no file. Raises what read_checked raises for a bad file: InvalidInput."""
    return read_checked(path, SavedQuestions).questions


def save(path: Path, question: SavedQuestion) -> None:
    """Add a question at the end of the file; comments in the file stay.

    Raises InvalidInput if the name is taken or nothing can be added at the end of the file.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    known = parse_checked(before, path, SavedQuestions).questions
    if any(one.name == question.name for one in known):
        raise InvalidInput(f"{path} already has a question {question.name!r}.", "Use another name, or edit the file.")
    entry = yaml.safe_dump([_describe(question)], allow_unicode=True, sort_keys=False, width=1_000)
    item = "".join(f"  {line}\n" for line in entry.splitlines())
    start = before if known else before.replace("questions: []", "")
    text = (start.rstrip("\n") + "\n" if start.strip() else "") + ("" if known else "questions:\n") + item
    try:
        after = parse_checked(text, path, SavedQuestions).questions
    except InvalidInput:
        after = ()
    if after != (*known, question):
        raise InvalidInput(f"Nothing can be added at the end of {path}.", f"Add this below `questions:`:\n{item}")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)


def describe_question(question: ArticleQuestion | QuoteQuestion) -> dict[str, Any]:
    """The fields that have values, in the form that the file uses."""
    given = {one.name: getattr(question, one.name) for one in fields(question)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if value != _find_default(next(one for one in fields(question) if one.name == name))
    }


def _describe(saved: SavedQuestion) -> dict[str, Any]:
    kind = "articles" if saved.articles else "quotes"
    channels = {name: str(getattr(saved, name)) for name in saved.channels if name != "terminal"}
    copies = {"copies": True} if saved.copies else {}
    return {"name": saved.name, kind: describe_question(saved.question), "saved": saved.saved} | copies | channels


def _find_default(field: "Field[Any]") -> Any:
    return None if field.default is MISSING else field.default
