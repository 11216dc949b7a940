"""Limits time and memory for work that could hang or use up everything.

`run_guarded` can stop anything: it forks a child, which takes some milliseconds and no imports, and kills it at the
limits. `run_timed` costs nothing, but stops only Python code: it is a safety net for small, harmless work.
"""

import contextlib
import faulthandler
import os
import resource
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection, Pipe
from types import FrameType
from typing import NoReturn, TypeVar

import psutil

from clippings.documents import Reason

T = TypeVar("T")

MAX_SECONDS = 9.0  # of computing time; a record may take 10 with reading it
PATIENCE = 3.0  # times as much by the clock, so that a busy machine does not decide what is an article
MAX_GROWTH = 512 * 1024 * 1024  # bytes above what the process uses at the start


class Problem(Exception):
    """Why an input cannot become an article. `detail` is for people, and never contains text of the article."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(reason, detail)  # both, so that the error survives pickling between processes
        self.reason: Reason = reason
        self.detail = detail


def run_guarded(function: Callable[[], T], seconds: float = MAX_SECONDS, growth: int = MAX_GROWTH) -> T:
    """The function's result, which must be picklable. Raises Problem if it exceeds the time or memory, or fails.

    `seconds` is computing time; a function that waits is stopped after three times as long. `growth` is bytes of
    address space. A Problem from the function passes through; any other error is reported only by its name.
    """
    receiver, sender = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        _run_child(function, sender, seconds, growth)
    sender.close()
    outcome: tuple[T] | Problem | None = None
    try:
        outcome = receiver.recv() if receiver.poll(PATIENCE * seconds) else _too_slow(seconds)
    except EOFError:
        pass  # the child died before it could answer
    finally:
        receiver.close()
        os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
    if outcome is None:
        outcome = _explain_death(status, seconds)
    if isinstance(outcome, Problem):
        raise outcome
    return outcome[0]


def run_timed(function: Callable[[], T], seconds: float = MAX_SECONDS) -> T:
    """The function's result. Raises Problem if it computes for too long, which only a main thread can detect."""
    if threading.current_thread() is not threading.main_thread():
        return function()

    def end(number: int, frame: FrameType | None) -> NoReturn:
        raise _too_slow(seconds)

    before = signal.signal(signal.SIGVTALRM, end)  # measures computing time, so it does not affect any other timer
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1.0)  # repeats: an exception can get lost in a callback
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _run_child(function: Callable[[], T], sender: Connection, seconds: float, growth: int) -> NoReturn:
    """Answer with a one-element tuple or with a Problem, and always exit: the parent's code must not continue here."""
    try:
        try:
            faulthandler.disable()  # a crash here is a result, which the parent reports
            _set_limits(seconds, growth)
            sender.send((function(),))
        except MemoryError:
            sender.send(_too_large(growth))
        except BaseException as error:
            sender.send(error if isinstance(error, Problem) else Problem("failed", f"{type(error).__name__}."))
    finally:
        os._exit(0)


def _set_limits(seconds: float, growth: int) -> None:
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # ends the process, no matter what code it is running
    signal.setitimer(signal.ITIMER_PROF, seconds)
    memory = psutil.Process().memory_info().vms + growth
    with contextlib.suppress(ValueError, OSError):  # some systems refuse these limits; the time limit still applies
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _explain_death(status: int, seconds: float) -> Problem:
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if number == signal.SIGPROF:
        return _too_slow(seconds)
    if number in (signal.SIGKILL, signal.SIGABRT, 0):  # how systems end a process that needs too much memory
        return Problem("too_large", "It needs more memory than there is.")
    return Problem("failed", f"The parser crashed ({signal.Signals(number).name}).")


def _too_slow(seconds: float) -> Problem:
    return Problem("too_slow", f"It takes more than {seconds:g} seconds.")


def _too_large(growth: int) -> Problem:
    return Problem("too_large", f"It needs more than {growth >> 20} MB of memory.")
