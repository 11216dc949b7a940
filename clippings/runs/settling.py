"""Differences seen while others write: one counts only if it stays the same for a while.

A writer is between an article and its quotes, or between the last article of a file and its entry, for as long as one
request to the server takes; what it leaves behind for good does not change any more.
"""

from collections.abc import Callable, Mapping, Sequence
from time import monotonic, sleep
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

SETTLED = 10.0  # seconds that a difference stays as it is; a request that is being written takes less
LONGEST = 60.0  # seconds after which what changes still is left to the next audit


def wait_until_settled(
    looked: Mapping[K, V], look: Callable[[Sequence[K]], Mapping[K, V]]
) -> tuple[dict[K, V], Mapping[K, V]]:
    """Of what differs, what stays as it is, and what changed still at the end. Without differences, nothing is waited
    for. `look`: what of these differs now, and how.
    """
    deadline = monotonic() + LONGEST
    stays: dict[K, V] = {}
    while looked:
        sleep(SETTLED)
        again = look(list(looked))
        stays |= {key: found for key, found in again.items() if found == looked[key]}
        looked = {key: found for key, found in again.items() if key not in stays}
        if monotonic() > deadline:
            break
    return stays, looked
