"""One pool of processes per run; each process opens its resources once and keeps its models loaded.

Prefect's tasks are threads that wait for this pool: that is the fastest way on one machine, and each process loads a
model once. All processes are forked from one that has no threads and has imported what they need, so that this takes
seconds and memory only once. Nothing outlives the run: a worker whose parent has died ends itself.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import forkserver
from multiprocessing.connection import wait
from multiprocessing.context import ForkServerContext
from types import TracebackType
from typing import TypeVar

from clippings.errors import ClippingsError
from clippings.logs import set_up_logs
from clippings.runs.worker import call, open_worker
from clippings.settings import Settings

R = TypeVar("R")

SLOW = ["clippings.runs.ingest_slice", "spacy"]  # what takes seconds to import, and all processes need


class WorkerLost(ClippingsError):
    """A process of the pool was killed, by the system or by a person; its slice can be tried again."""


class RunEnded(ClippingsError):
    """The slice was still waiting or in progress when the run failed for another reason."""


def _start_worker(settings: Settings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    set_up_logs(settings)
    open_worker(settings)
    gc.freeze()  # what was imported is never garbage: no search for it walks there, and that memory stays shared


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _make_context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(SLOW)
    return context


def prepare_processes() -> None:
    """Have another core import what the processes need, while the caller does other work for some seconds."""
    _make_context()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    forkserver.ensure_running()
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Pool:
    """Runs `function(resources, ...)` in one of `settings.workers` processes, each started when it is needed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._ended = False
        self._executor = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._settings.workers,
            mp_context=_make_context(),
            initializer=_start_worker,
            initargs=(self._settings,),
        )

    def run(self, function: Callable[..., R], *arguments: object) -> R:
        """Wait for the result. Raises WorkerLost if a process died; by then the pool is complete again."""
        if threading.current_thread() is not threading.main_thread():
            # Inherited by the processes that this thread starts: Ctrl-C goes to the parent, which ends them.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        executor = self._executor
        try:
            future: Future[R] = executor.submit(call, function, *arguments)
        except RuntimeError as error:  # the pool is broken, or closed
            raise self._replace(executor) from error
        try:
            return future.result()
        except (BrokenProcessPool, CancelledError) as error:
            raise self._replace(executor) from error

    def _replace(self, broken: ProcessPoolExecutor) -> ClippingsError:
        """Start a new pool, once, in place of a broken one; return the error to raise."""
        with self._lock:
            if self._ended:
                return RunEnded("The run has ended before this slice.")
            if self._executor is broken:
                broken.shutdown(wait=False, cancel_futures=True)
                self._executor = self._start()
        return WorkerLost(
            "A worker process was killed.",
            "If it happens again, check for a lack of memory, or lower CLIPPINGS_WORKERS.",
        )

    def __enter__(self) -> "Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Do not wait for slices whose results are lost, since the next run repeats them, nor the half second until an
        idle process has released its models.
        """
        with self._lock:
            self._ended = True
        for process in multiprocessing.active_children():
            process.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)
