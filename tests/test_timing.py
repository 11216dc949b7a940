"""The time limits of the tests grow with the load of the machine."""

import multiprocessing
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import pytest_timeout

from tests import timing
from tests.waiting import wait_until


def work() -> None:
    while True:
        sum(range(1_000))


@contextmanager
def busy(number: int) -> Iterator[None]:
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=work, daemon=True) for _ in range(number)]
    for one in others:
        one.start()
    try:
        yield
    finally:
        for one in others:
            one.kill()
            one.join()


@pytest.mark.slow
def test_limits_are_longer_while_other_processes_are_busy() -> None:
    """Three per processor, so that a piece of work gets a quarter of it."""
    with busy(3 * (os.cpu_count() or 1)):
        wait_until(lambda: timing._measure() > 2, 60, "the others to be at work")


def test_a_limit_holds_for_what_began_while_the_machine_was_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    found = iter([8.0, 1.0, 1.0])
    monkeypatch.setattr(timing, "_looks", [])
    monkeypatch.setattr(timing, "_measure", lambda: next(found))
    assert timing.patient(10) == 80
    monkeypatch.setattr(timing, "AGAIN", -1.0)
    assert timing.patient(10) == 80
    monkeypatch.setattr(timing, "_looks", [(time.monotonic() - timing.RECENT, 8.0)])
    assert timing.patient(10) == 10


def test_conditions_are_waited_for_longer_on_a_slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    began = time.monotonic()
    monkeypatch.setattr(timing, "slowness", lambda: 100.0)
    wait_until(lambda: time.monotonic() - began > 0.5, 0.1, "half a second")
    monkeypatch.setattr(timing, "slowness", lambda: 1.0)
    with pytest.raises(AssertionError, match="in vain for the impossible"):
        wait_until(lambda: False, 0.1, "the impossible")


def test_the_time_limit_of_a_test_grows_as_well(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(timing, "slowness", lambda: 100.0)
    limits: list[float] = []

    def take(_: object, settings: pytest_timeout.Settings) -> bool:
        limits.append(settings.timeout)
        return True

    monkeypatch.setattr(pytest_timeout, "pytest_timeout_set_timer", take)
    hook = request.config.pluginmanager.hook.pytest_timeout_set_timer
    hook(item=request.node, settings=pytest_timeout.Settings(300.0, "signal", False, False))
    assert limits == [30_000]
