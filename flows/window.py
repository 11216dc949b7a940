"""A bounded window of tasks: enough in flight to keep every worker busy, never a million task runs at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from prefect.futures import PrefectFuture

S = TypeVar("S")
R = TypeVar("R")


def run_window(slices: Iterable[S], submit: Callable[[S], PrefectFuture[R]], size: int) -> Iterator[tuple[S, R]]:
    """Each slice with its result, in the order of the slices. A failure ends the run when its turn comes."""
    pending: deque[tuple[S, PrefectFuture[R]]] = deque()
    for piece in slices:
        pending.append((piece, submit(piece)))
        if len(pending) >= size:
            first, future = pending.popleft()
            yield first, future.result()
    for piece, future in pending:
        yield piece, future.result()
