"""Shows what a source changed in an article: compares each text with the previous one, word by word (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Literal

from clippings.index.serialize import Earlier, StoredArticle

Kind = Literal["kept", "removed", "added"]
MAX_TOKENS = 5_000  # longest passage to compare word by word: time grows with the square; longer ones change whole
_TOKEN = re.compile(r"\s*(?:\w+|[^\w\s])|\s+\Z")


@dataclass(frozen=True, slots=True)
class DiffPassage:
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A text of an article compared with the previous one. Kept and removed passages make the old text, kept and added
    ones the new text.
    """

    dated: datetime | None  # the date that this text states: modified, otherwise published
    stored_at: datetime
    title: tuple[DiffPassage, ...]
    text: tuple[DiffPassage, ...] | None  # None if the previous text is no longer stored, except for its captured bytes
    capture_before: str


def compare_texts(article: StoredArticle) -> list[Revision]:
    """The changes of an article, oldest first."""
    clean = article.document.article
    states = clean.modified or clean.published
    current = Earlier(
        clean.title,
        clean.text,
        clean.content_hash,
        clean.capture.hash,
        states.value if states else None,
        replaced_at=article.indexed_at,
    )
    return [_compare(before, after) for before, after in pairwise((*article.earlier, current))]


def _compare(before: Earlier, after: Earlier) -> Revision:
    known = before.text is not None and after.text is not None
    return Revision(
        after.dated,
        before.replaced_at,
        mark_changes(before.title or "", after.title or ""),
        mark_changes(before.text or "", after.text or "") if known else None,
        before.capture,
    )


def mark_changes(before: str, after: str) -> tuple[DiffPassage, ...]:
    """The passages of both texts: kept and removed ones make the text before, kept and added ones the text after."""
    lines, new_lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    passages: list[DiffPassage] = []
    for same, old, new in _align(lines, new_lines):
        if same:
            passages.append(DiffPassage("kept", old))
        else:
            passages += _mark_words(old, new)
    joined = groupby((passage for passage in passages if passage.text), key=lambda passage: passage.kind)
    return tuple(DiffPassage(kind, "".join(passage.text for passage in group)) for kind, group in joined)


def split_paragraphs(passages: Sequence[DiffPassage]) -> list[tuple[DiffPassage, ...]]:
    """The passages of each paragraph; empty paragraphs are left out."""
    paragraphs: list[list[DiffPassage]] = [[]]
    for passage in passages:
        for number, piece in enumerate(passage.text.split("\n\n")):
            if number:
                paragraphs.append([])
            if piece.strip():
                paragraphs[-1].append(DiffPassage(passage.kind, piece))
    return [tuple(paragraph) for paragraph in paragraphs if paragraph]


def is_changed(paragraph: Sequence[DiffPassage]) -> bool:
    return any(passage.kind != "kept" for passage in paragraph)


def _mark_words(before: str, after: str) -> Iterator[DiffPassage]:
    words, new_words = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(words) + len(new_words) > MAX_TOKENS:
        words, new_words = [before], [after]
    for same, old, new in _align(words, new_words):
        if same:
            yield DiffPassage("kept", old)
        else:
            yield from (DiffPassage("removed", old), DiffPassage("added", new))


def _align(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, str, str]]:
    """Runs of both texts in order: whether the run is the same in both, and its words in each."""
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield tag == "equal", "".join(before[start:end]), "".join(after[new_start:new_end])
