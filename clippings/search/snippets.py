"""Reads snippets in which the server has marked the found words (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clippings.documents import Span
from clippings.search.requests import CLOSE, OPEN


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of a text, with the found words as spans of it."""

    text: str
    found: tuple[Span, ...]


def read_snippet(marked: str) -> Snippet:
    """A passage in which OPEN and CLOSE surround the found words."""
    text, found = "", []
    for number, part in enumerate(marked.replace(CLOSE, OPEN).split(OPEN)):
        if number % 2:
            found.append(Span(len(text), len(text) + len(part)))
        text += part
    return Snippet(text, tuple(found))


def read_found(marked: Mapping[str, Sequence[str]], field: str) -> tuple[Span, ...]:
    """The found words of a field that the server returns whole, with marks."""
    return read_snippet(marked[field][0]).found if field in marked else ()
