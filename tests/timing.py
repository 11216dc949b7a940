"""Time on a machine with other work: how work grows, and how long it may take now."""

import time
from collections.abc import Callable

PIECE = 0.2  # processor seconds of the work that shows how busy the machine is
AGAIN = 30.0  # seconds until the next measurement
RECENT = 300.0  # seconds for which a measurement counts: work that took long may end in a quiet moment

_looks: list[tuple[float, float]] = []  # when, and how many times as long


def fastest(seconds: Callable[[int], float], size: int) -> float:
    """The faster of two measurements: other work, or a cleanup in between, slows one of them down."""
    return min(seconds(size), seconds(size))


def patient(seconds: float) -> float:
    """How long to wait now for work that takes at most this many seconds on a quiet machine."""
    return seconds * slowness()


def slowness() -> float:
    """How many times longer than on a quiet machine work took lately, at its worst; 1 on a quiet machine."""
    now = time.monotonic()
    if not _looks or now - _looks[-1][0] > AGAIN:
        _looks.append((now, _measure()))
    _looks[:] = [look for look in _looks if now - look[0] < RECENT]
    return max(times for _, times in _looks)


def _measure() -> float:
    """Compare the clock with processor time: this shows what others use on any machine, fast or slow."""
    began, end = time.monotonic(), time.thread_time() + PIECE
    while time.thread_time() < end:
        sum(range(1_000))
    return max(1.0, (time.monotonic() - began) / PIECE)
