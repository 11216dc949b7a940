"""One pool of spawned processes a run; each process opens its tools once and keeps its models loaded.

Prefect's tasks are threads that wait for this pool: that is the fastest way on one machine, and a model is loaded once
in a process. Nothing of a process outlives the run: a worker whose parent died ends itself.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib import import_module
from multiprocessing.connection import wait
from types import TracebackType
from typing import TypeVar

from clippings.errors import ClippingsError
from clippings.logs import set_up_logs
from clippings.settings import Settings
from clippings.tools import Tools, open_tools

R = TypeVar("R")

SLOW = ("clippings.pipeline", "spacy")  # what a process imports for seconds before it can work

_tools: Tools | None = None  # of this worker process; set once by _start_worker


class WorkerLost(ClippingsError):
    """A process of the pool was killed, by the system or by a person; its slice can be tried again."""


class RunEnded(ClippingsError):
    """The slice was still waiting, or in work, when the run failed for another reason."""


def _start_worker(settings: Settings) -> None:
    global _tools
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    set_up_logs(settings)
    _tools = open_tools(settings)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _call(function: Callable[..., R], *arguments: object) -> R:
    assert _tools is not None, "only runs in a worker of the pool"
    return function(_tools, *arguments)


def _import_slow(_tools: Tools) -> None:
    for name in SLOW:
        import_module(name)


class Pool:
    """Runs `function(tools, ...)` in one of `settings.workers` processes, each of which starts when it is needed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._ended = False
        self._executor = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._settings.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_start_worker,
            initargs=(self._settings,),
        )

    def start_early(self) -> None:
        """Start processes on all cores but the one of the caller, who has seconds of other things to do first."""
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        for _ in range(min(self._settings.workers, (os.cpu_count() or 1) - 1)):
            self._executor.submit(_call, _import_slow)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def run(self, function: Callable[..., R], *arguments: object) -> R:
        """Wait for the result. Raises WorkerLost when a process died; the pool is whole again by then."""
        if threading.current_thread() is not threading.main_thread():
            # Inherited by the processes that this thread starts: Ctrl-C is for the parent, which ends them.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        executor = self._executor
        try:
            future: Future[R] = executor.submit(_call, function, *arguments)
        except RuntimeError as error:  # the pool is broken, or closed
            raise self._replace(executor) from error
        try:
            return future.result()
        except (BrokenProcessPool, CancelledError) as error:
            raise self._replace(executor) from error

    def _replace(self, broken: ProcessPoolExecutor) -> ClippingsError:
        """Start a new pool, once, in the place of a broken one; the error to raise."""
        with self._lock:
            if self._ended:
                return RunEnded("The run has ended before this slice.")
            if self._executor is broken:
                broken.shutdown(wait=False, cancel_futures=True)
                self._executor = self._start()
        return WorkerLost(
            "A worker process was killed.",
            "If it happens again, look for a lack of memory, or set CLIPPINGS_WORKERS lower.",
        )

    def __enter__(self) -> "Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nobody waits: not for slices whose results are lost, which the next run does again, and not for half a second
        until an idle process has taken its models apart.
        """
        with self._lock:
            self._ended = True
        for process in multiprocessing.active_children():
            process.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)


_early: Pool | None = None


def open_pool(settings: Settings) -> Pool:
    """The pool that was started early, or else a new one."""
    global _early
    pool, _early = _early, None
    return pool or Pool(settings)


@contextmanager
def early_pool(settings: Settings) -> Iterator[None]:
    """Inside, processes for the next pool that is opened start already; where none is, they are ended."""
    global _early
    _early = Pool(settings)
    _early.start_early()
    try:
        yield
    finally:
        if _early:
            open_pool(settings).__exit__(None, None, None)
