"""Waits for a condition, never for a time."""

import time
from collections.abc import Callable
from typing import TypeVar

from tests.timing import patient

T = TypeVar("T")


def wait_until(condition: Callable[[], T | None], seconds: float, what: str) -> T:
    """The result of the condition, as soon as it is neither None nor False. Fails the test after `seconds`, times the
    present slowdown on a busy machine.
    """
    began = time.monotonic()
    while not (found := condition()):
        waited = time.monotonic() - began
        if waited > seconds and waited > patient(seconds):
            raise AssertionError(f"waited {waited:.0f} s in vain for {what}")
        time.sleep(0.2)
    return found
