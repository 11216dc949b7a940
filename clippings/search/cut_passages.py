"""Puts the passages that cleaning cut from an article back between the passages that it kept (pure)."""

from collections.abc import Iterator, Sequence

from clippings.documents import CleanDocument, Removed


def order_passages(doc: CleanDocument) -> Iterator[tuple[str, str | None]]:
    """Yield the passages in document order, each with the rule that cut it, or None if it was kept."""
    kept = doc.text.split("\n\n") if doc.text else []
    at = 0
    before: Removed | None = None
    for removed in doc.removed:
        count = _count_between(kept[at:], before, removed, by_line=doc.extracted_by != "text")
        yield from ((passage, None) for passage in kept[at : at + count])
        yield removed.text, removed.rule
        at += count
        before = removed
    yield from ((passage, None) for passage in kept[at:])


def _count_between(kept: Sequence[str], before: Removed | None, after: Removed, *, by_line: bool) -> int:
    """Return how many of the kept passages are between two that were cut.

    The blocks of a page are numbered one by one. Lines of a text may be blank, or parts of a wrapped paragraph, so
    there the distance between the two cuts says how many kept passages fit.
    """
    if by_line:
        return after.line - (before.line + before.text.count("\n") + 1 if before else 1)
    room = after.start - (before.end + 1 if before else 0)
    count = 0
    while count < len(kept) and len(kept[count]) < room:
        room -= len(kept[count]) + 1
        count += 1
    return count
