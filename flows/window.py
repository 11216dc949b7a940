"""A bounded window of tasks: enough in flight to keep every worker busy, never a million task runs at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from prefect.futures import PrefectFuture

S = TypeVar("S")
R = TypeVar("R")

AHEAD = 64  # slices that are planned while others run: the end of a plan is known long before its last task


def run_window(slices: Iterable[S], submit: Callable[[S], PrefectFuture[R]], size: int) -> Iterator[tuple[S, R]]:
    """Each slice with its result, in the order of the slices. A failure ends the run when its turn comes."""
    planned = iter(slices)
    backlog: deque[S] = deque()
    running: deque[tuple[S, PrefectFuture[R]]] = deque()
    while True:
        while len(running) < size and (backlog or (backlog := deque(islice(planned, 1)))):
            piece = backlog.popleft()
            running.append((piece, submit(piece)))
        backlog.extend(islice(planned, AHEAD - len(backlog)))
        if not running:
            return
        piece, future = running.popleft()
        yield piece, future.result()
