"""Waits for a condition, never for a time."""

import time
from collections.abc import Callable
from typing import TypeVar

from tests.timing import patient

T = TypeVar("T")


def wait_until(condition: Callable[[], T | None], seconds: float, what: str) -> T:
    """What the condition returns as soon as that is neither None nor False. Fails the test after `seconds`; on a busy
    machine, after as many times that as it is slower at that moment.
    """
    began = time.monotonic()
    while not (found := condition()):
        waited = time.monotonic() - began
        if waited > seconds and waited > patient(seconds):
            raise AssertionError(f"waited {waited:.0f} s in vain for {what}")
        time.sleep(0.2)
    return found
