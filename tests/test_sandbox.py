"""What hangs, takes all memory or crashes is ended, and everything around it continues."""

import ctypes
import os
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NoReturn

import pytest

from clippings.sandbox import Problem, run_guarded, run_timed
from tests.timing import patient

pytestmark = pytest.mark.slow


def spin() -> NoReturn:
    while True:
        pass


def allocate(size: int) -> int:
    return len(bytearray(size))


def crash() -> None:
    ctypes.string_at(0)


def refuse() -> None:
    raise Problem("bad_record", "This is broken.")


def count_children() -> int:
    try:
        return os.waitpid(-1, os.WNOHANG)[0]
    except ChildProcessError:
        return 0


def test_result_is_returned() -> None:
    assert run_guarded(partial(divmod, 7, 2)) == (3, 1)
    assert run_timed(partial(divmod, 7, 2)) == (3, 1)


def test_large_result_is_returned() -> None:
    assert run_guarded(partial(bytes, 50_000_000)) == bytes(50_000_000)


@pytest.mark.parametrize("work", [spin, partial(time.sleep, 60)])
def test_work_that_hangs_is_stopped(work: partial[None]) -> None:
    start = time.monotonic()
    with pytest.raises(Problem) as caught:
        run_guarded(work, seconds=0.2)
    assert caught.value.reason == "too_slow"
    assert time.monotonic() - start < patient(5)
    assert count_children() == 0


def test_work_that_takes_too_much_memory_is_stopped() -> None:
    assert run_guarded(partial(allocate, 10_000_000), growth=100_000_000) == 10_000_000
    with pytest.raises(Problem) as caught:
        run_guarded(partial(allocate, 10_000_000_000), growth=100_000_000)  # no process has freed so much
    assert caught.value.reason == "too_large"


def test_crash_stays_in_the_child() -> None:
    with pytest.raises(Problem, match="SIGSEGV") as caught:
        run_guarded(crash)
    assert caught.value.reason == "failed"


def test_killed_child_counts_as_a_lack_of_memory() -> None:
    with pytest.raises(Problem) as caught:
        run_guarded(lambda: os.kill(os.getpid(), 9))
    assert caught.value.reason == "too_large"


def test_errors_are_passed_on_by_name() -> None:
    with pytest.raises(Problem, match="ZeroDivisionError") as caught:
        run_guarded(partial(divmod, 1, 0))
    assert caught.value.reason == "failed"


def test_problems_are_passed_on() -> None:
    with pytest.raises(Problem, match=r"This is broken\.") as caught:
        run_guarded(refuse)
    assert caught.value.reason == "bad_record"


def test_result_that_cannot_be_sent_is_an_error() -> None:
    with pytest.raises(Problem) as caught:
        run_guarded(lambda: lambda: None)
    assert caught.value.reason == "failed"


def test_timer_stops_python_code() -> None:
    start = time.monotonic()
    with pytest.raises(Problem) as caught:
        run_timed(spin, seconds=0.2)
    assert caught.value.reason == "too_slow"
    assert time.monotonic() - start < patient(5)


def test_timer_is_gone_afterward() -> None:
    run_timed(partial(divmod, 7, 2), seconds=0.05)
    start = time.process_time()
    while time.process_time() - start < 0.2:
        pass
    with pytest.raises(ZeroDivisionError):
        run_timed(partial(divmod, 1, 0), seconds=0.05)


def test_threads_are_guarded_too() -> None:
    with ThreadPoolExecutor() as threads:
        results = threads.map(lambda number: run_guarded(partial(divmod, number, 2)), range(8))
        assert list(results) == [divmod(number, 2) for number in range(8)]
        assert threads.submit(run_timed, partial(divmod, 7, 2)).result() == (3, 1)
