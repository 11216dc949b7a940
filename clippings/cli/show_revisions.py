"""What a source changed in an article, drawn for a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from clippings.cli.controls import CONTROLS
from clippings.search.revisions import Kind, Passage, Revision

_MARKS = {"removed": ("[-", "-]", "red strike"), "added": ("{+", "+}", "green")}  # signs, for where no colours are


def draw_revisions(revisions: Sequence[Revision]) -> RenderableType:
    """For a terminal: changed paragraphs whole, with their words marked; the others are counted."""
    parts: list[RenderableType] = []
    for number, revision in enumerate(revisions, start=2):
        dated = f"dated {revision.dated:%Y-%m-%d %H:%M %Z}, " if revision.dated else ""
        heading = f"Text {number} of {len(revisions) + 1}: {dated}stored {revision.stored_at:%Y-%m-%d %H:%M %Z}"
        parts += [Text(heading, style="bold"), *(text for _, text in _paragraphs(revision.title))]
        if revision.text is None:
            parts.append(Text(f"A text is kept no longer; the bytes before are capture {revision.capture_before}."))
        else:
            parts += _fold_unchanged(_paragraphs(revision.text))
        parts.append(Text())
    return Group(*parts[:-1])


def _fold_unchanged(paragraphs: Sequence[tuple[bool, Text]]) -> Iterator[Text]:
    for changed, group in groupby(paragraphs, key=lambda one: one[0]):
        texts = [text for _, text in group]
        if changed:
            yield from texts
        else:
            yield Text(f"... {len(texts)} {'paragraph' if len(texts) == 1 else 'paragraphs'} as before", style="dim")


def _paragraphs(passages: Sequence[Passage]) -> list[tuple[bool, Text]]:
    """Each paragraph, marked, with whether anything in it changed."""
    paragraphs = [(False, Text())]
    for passage in passages:
        for number, piece in enumerate(passage.text.split("\n\n")):
            if number:
                paragraphs.append((False, Text()))
            if piece.strip():
                changed, text = paragraphs[-1]
                text.append_text(_mark(passage.kind, piece.translate(CONTROLS)))
                paragraphs[-1] = (changed or passage.kind != "kept", text)
    return [(changed, text) for changed, text in paragraphs if text]


def _mark(kind: Kind, piece: str) -> Text:
    if kind == "kept":
        return Text(piece)
    opened, closed, style = _MARKS[kind]
    words = piece.lstrip()
    return Text(piece[: len(piece) - len(words)]).append(f"{opened}{words}{closed}", style=style)
