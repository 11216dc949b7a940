"""Draws what a source changed in an article, for a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from clippings.cli.controls import CONTROLS
from clippings.search.plain import write_count
from clippings.search.revisions import DiffPassage, Kind, Revision, is_changed, split_paragraphs

_MARKS = {"removed": ("[-", "-]", "red strike"), "added": ("{+", "+}", "green")}  # signs, for where no colors are


def draw_revisions(revisions: Sequence[Revision]) -> RenderableType:
    """For a terminal: changed paragraphs whole, with their words marked; the others are counted."""
    parts: list[RenderableType] = []
    for number, revision in enumerate(revisions, start=2):
        dated = f"dated {revision.dated:%Y-%m-%d %H:%M %Z}, " if revision.dated else ""
        heading = f"Text {number} of {len(revisions) + 1}: {dated}stored {revision.stored_at:%Y-%m-%d %H:%M %Z}"
        parts += [Text(heading, style="bold"), *map(_mark_paragraph, split_paragraphs(revision.title))]
        if revision.text is None:
            parts.append(Text(f"This text is no longer kept; the earlier bytes are capture {revision.capture_before}."))
        else:
            parts += _fold_unchanged(split_paragraphs(revision.text))
        parts.append(Text())
    return Group(*parts[:-1])


def _fold_unchanged(paragraphs: Sequence[Sequence[DiffPassage]]) -> Iterator[Text]:
    for changed, group in groupby(paragraphs, key=is_changed):
        folded = list(group)
        if changed:
            yield from map(_mark_paragraph, folded)
        else:
            yield Text(f"... {write_count(len(folded), 'paragraph')} as before", style="dim")


def _mark_paragraph(paragraph: Sequence[DiffPassage]) -> Text:
    return Text().join(_mark(passage.kind, passage.text.translate(CONTROLS)) for passage in paragraph)


def _mark(kind: Kind, piece: str) -> Text:
    if kind == "kept":
        return Text(piece)
    opened, closed, style = _MARKS[kind]
    words = piece.lstrip()
    return Text(piece[: len(piece) - len(words)]).append(f"{opened}{words}{closed}", style=style)
