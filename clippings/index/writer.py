"""Bulk writing that loses nothing: every action ends as written, conflict or refused, or the whole call fails.

    for result in bulk_write(archive, actions): ...    # in the order of the actions
    write_all(archive, actions)                        # if no conflict is possible and a refusal is a fault

Repeating is safe, because ids are never automatic and competing writes are guarded. bulk.py says what becomes of one
request; here, actions are cut into chunks, and a limited number of them is in flight.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from clippings.errors import ClippingsError
from clippings.index.archive import Archive
from clippings.index.bulk import Action, Line, Result, encode, send

CHUNK_BYTES = 4 * 1024 * 1024
CHUNK_ACTIONS = 500
IN_FLIGHT = 2


def bulk_write(
    archive: Archive,
    actions: Iterable[Action],
    *,
    chunk_bytes: int = CHUNK_BYTES,
    chunk_actions: int = CHUNK_ACTIONS,
    in_flight: int = IN_FLIGHT,
) -> Iterator[Result]:
    """Write the actions and yield what became of each, in order; actions are taken as room in flight allows.

    A chunk is sent again as long as the archive's patience lasts without any progress. A document that Elasticsearch
    will never accept has the result `refused`. Raises ServerUnavailable past the patience (some actions may have been
    written: repeat all), AccessRefused for a refused login or privilege, ArchiveNotReady for a missing alias.
    """
    sent: deque[Future[list[Result]]] = deque()
    threads = ThreadPoolExecutor(in_flight, thread_name_prefix="bulk")
    try:
        for chunk in _chunks(map(encode, actions), chunk_bytes, chunk_actions):
            if len(sent) == in_flight:
                yield from sent.popleft().result()
            sent.append(threads.submit(_send_chunk, archive, chunk))
        while sent:
            yield from sent.popleft().result()
    finally:
        threads.shutdown(wait=True, cancel_futures=True)


def write_all(archive: Archive, actions: Iterable[Action]) -> int:
    """Write actions that must all succeed; return how many there were.

    Raises ClippingsError when one is refused or in conflict, else as `bulk_write`.
    """
    number = 0
    for result in bulk_write(archive, actions):
        expect_written(result)
        number += 1
    return number


def expect_written(result: Result) -> None:
    """Raise ClippingsError if the action was refused or in conflict."""
    if result.status != "written":
        action = result.action
        raise ClippingsError(
            f"Elasticsearch rejected {action.alias}/{action.id}: {result.detail}.",
            "Fix the index or pipeline that it names, then run the same command again.",
        )


def _send_chunk(archive: Archive, chunk: list[Line | Result]) -> list[Result]:
    """Results in the order of the chunk; actions that were refused before sending keep their places."""
    answers = iter(send(archive, [entry for entry in chunk if isinstance(entry, Line)]))
    return [entry if isinstance(entry, Result) else next(answers) for entry in chunk]


def _chunks(entries: Iterable[Line | Result], max_bytes: int, max_actions: int) -> Iterator[list[Line | Result]]:
    chunk: list[Line | Result] = []
    size = 0
    for entry in entries:
        weight = len(entry.body) if isinstance(entry, Line) else 0
        if chunk and (size + weight > max_bytes or len(chunk) == max_actions):
            yield chunk
            chunk, size = [], 0
        chunk.append(entry)
        size += weight
    if chunk:
        yield chunk
