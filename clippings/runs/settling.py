"""Differences seen while others write: one counts only if it stays the same for a while.

While a writer is between an article and its quotes, or between the last article of a file and its entry, the archive
differs for as long as one request to the server takes. What a writer leaves behind for good no longer changes.
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
    """The differences that stay the same, and those that were still changing at the end. Returns at once if there are
    none. `look`: looks again at these and returns the present differences.
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
