"""Limits of time and memory for work that could hang or take everything.

`run_guarded` ends anything: it forks a child, which costs some milliseconds and no imports, and kills it at the limits.
`run_timed` costs nothing, but ends only Python code: a net under what is neither large nor risky.
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

MAX_SECONDS = 9.0  # of computing; a record may take 10, with reading it
PATIENCE = 3.0  # times as long by the clock: a busy machine must not decide what is an article
MAX_GROWTH = 512 * 1024 * 1024  # bytes above what the process has at the start


class Problem(Exception):
    """Why an input cannot become an article. `detail` is for people and never holds text of the article."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(reason, detail)  # both, so that it survives pickling between processes
        self.reason: Reason = reason
        self.detail = detail


def run_guarded(function: Callable[[], T], seconds: float = MAX_SECONDS, growth: int = MAX_GROWTH) -> T:
    """The function's result, which must be picklable. Raises Problem when it takes more time or memory, or fails.

    `seconds` are of computing; one that waits is ended after three times as long. `growth`: bytes of address space.
    A Problem that the function raises comes through; of any other error only the name does.
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
        pass  # it died before it could answer
    finally:
        receiver.close()
        os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
    if outcome is None:
        outcome = _how_it_died(status, seconds)
    if isinstance(outcome, Problem):
        raise outcome
    return outcome[0]


def run_timed(function: Callable[[], T], seconds: float = MAX_SECONDS) -> T:
    """The function's result. Raises Problem when it computes longer, where that can be seen: in a main thread."""
    if threading.current_thread() is not threading.main_thread():
        return function()

    def end(number: int, frame: FrameType | None) -> NoReturn:
        raise _too_slow(seconds)

    before = signal.signal(signal.SIGVTALRM, end)  # time of computing: no other timer is touched
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1.0)  # again each second: an exception can get lost in a callback
    try:
        return function()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _run_child(function: Callable[[], T], sender: Connection, seconds: float, growth: int) -> NoReturn:
    """Answers with a tuple of the result, or with Problem; in any case, the parent's code does not run on."""
    try:
        try:
            faulthandler.disable()  # a crash here is an outcome, which the parent tells
            _set_limits(seconds, growth)
            sender.send((function(),))
        except MemoryError:
            sender.send(_too_large(growth))
        except BaseException as error:
            sender.send(error if isinstance(error, Problem) else Problem("failed", f"{type(error).__name__}."))
    finally:
        os._exit(0)


def _set_limits(seconds: float, growth: int) -> None:
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # which ends the process, no matter what code it is in
    signal.setitimer(signal.ITIMER_PROF, seconds)
    memory = psutil.Process().memory_info().vms + growth
    with contextlib.suppress(ValueError, OSError):  # some systems refuse such limits; that of time holds
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _how_it_died(status: int, seconds: float) -> Problem:
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if number == signal.SIGPROF:
        return _too_slow(seconds)
    if number in (signal.SIGKILL, signal.SIGABRT, 0):  # the system's own end for a lack of memory
        return Problem("too_large", "It needs more memory than there is.")
    return Problem("failed", f"The parser crashed ({signal.Signals(number).name}).")


def _too_slow(seconds: float) -> Problem:
    return Problem("too_slow", f"It takes more than {seconds:g} seconds.")


def _too_large(growth: int) -> Problem:
    return Problem("too_large", f"It needs more than {growth >> 20} MB of memory.")
