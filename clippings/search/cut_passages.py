"""Puts the passages that cleaning cut from an article back between the passages that it kept (pure)."""

from collections.abc import Iterator

from clippings.documents import CleanDocument

_TEXTS = ("text", "rtf")  # their lines may be blank or indented, so that not all room belongs to kept passages
_PART = 40  # characters; more room than that belongs to the beginning of a paragraph that was interrupted


def order_passages(doc: CleanDocument) -> Iterator[tuple[str, str | None]]:
    """Yield the passages in document order, each with the rule that cut it, or None if it was kept.

    A paragraph that was interrupted by what was cut is before it. The room between two cuts says how many kept passages
    fit there.
    """
    kept = iter(doc.text.split("\n\n") if doc.text else [])
    passage = next(kept, None)
    exact = doc.extracted_by not in _TEXTS
    room = end = 0
    for removed in doc.removed:
        room = (room if exact else min(room, 0)) + removed.start - end
        while passage is not None and (len(passage) < room or room > (0 if exact else _PART)):
            room -= len(passage) + 1
            yield passage, None
            passage = next(kept, None)
        yield removed.text, removed.rule
        end = removed.end + 1
    if passage is not None:
        yield passage, None
    yield from ((rest, None) for rest in kept)
