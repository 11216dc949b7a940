"""The processes of a Dask cluster instead of the pool: the same slices, on any number of machines.

A worker has one slice at a time, and this client decides which. So if a worker dies, it is certain which slice it had,
and a slice that kills every worker can be told from one that was unlucky. Results are counts that are fetched as soon
as a slice ends: nothing that a worker has completed is requested again.
"""

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from clippings.errors import ClippingsError, ServerUnavailable
from clippings.runs.pool import RunEnded, WorkerLost
from clippings.runs.resources import open_resources
from clippings.runs.worker import call, describe_work, renew_worker
from clippings.settings import Settings

if TYPE_CHECKING:
    from distributed import Client, Future

R = TypeVar("R")

log = logging.getLogger(__name__)

TRIES = 3  # workers that may be lost with a slice
LOOK = 1.0  # seconds between two looks at which workers there are
NO_WORKER = 60.0  # seconds without any worker after which a run ends; one that was killed is back within some
ALL_REFUSED = 30.0  # seconds after which it ends if no worker has ever been fit: others may still be starting
START = "Start one: see docs/operations.md, More than one machine."
ALIKE = "Make the workers match this machine, restart them, then run the same command again."


class KillsWorkers(ClippingsError):
    """Every worker that had this slice was lost."""


class _Worker(NamedTuple):
    address: str
    folder: str  # of this process alone: another one may have its address


class Cluster:
    """Runs `function(resources, ...)` on a worker of the scheduler at `settings.dask`."""

    def __init__(self, settings: Settings) -> None:
        self._address = str(settings.dask)
        self._client = _connect(self._address)
        self._ours = describe_work(open_resources(settings))
        self._change = threading.Condition()
        self._busy: set[_Worker] = set()
        self._problems: dict[_Worker, str] = {}  # of workers that were looked at; "" of one that may work
        self._ended = False

    def run(self, function: Callable[..., R], *arguments: object, workers: int = TRIES) -> R:
        """Wait for the result. Raises KillsWorkers if too many workers were lost with it."""
        for _ in range(workers):
            with self._reserve_worker() as worker:
                try:
                    result: R = self._ask(worker, call, function, *arguments)
                    return result
                except WorkerLost:
                    continue
        raise KillsWorkers(f"{workers} workers in a row were lost with the same slice.")

    def _ask(self, worker: _Worker, function: Callable[..., R], *arguments: object) -> R:
        from distributed import KilledWorker

        work = run_in, worker.folder, function
        future: Future[R] = self._client.submit(*work, *arguments, workers=[worker.address], pure=False)
        try:
            while True:
                try:
                    result: R = future.result(timeout=LOOK)
                    return result
                except TimeoutError:
                    if future.status == "error":  # of the function itself
                        raise
                    if worker not in self._list_workers():
                        raise WorkerLost(f"The worker {worker.address} is gone.") from None
        except KilledWorker as error:
            raise WorkerLost(f"The worker {worker.address} is gone.") from error
        except CancelledError as error:
            raise self._explain_gone() from error
        except Exception as error:  # also what a process of another release says that has taken its address
            if self._ended or isinstance(error, WorkerLost) or worker in self._list_workers():
                raise
            raise WorkerLost(f"The worker {worker.address} is gone.") from error
        finally:
            if not self._ended:
                future.cancel(reason="its result is taken, or lost")

    @contextmanager
    def _reserve_worker(self) -> Iterator[_Worker]:
        """Reserves a worker for the caller, and waits until one is free."""
        worker = self._wait_for_one()
        try:
            yield worker
        finally:
            with self._change:
                self._busy.discard(worker)
                self._change.notify()

    def _wait_for_one(self) -> _Worker:
        seen = monotonic()
        while True:
            there = self._list_workers()
            with self._change:
                free = [one for one in there if one not in self._busy and not self._problems.get(one)]
                self._busy.update(free[:1])
            if free and self._may_work(free[0], there[free[0]]):
                return free[0]
            if any(not self._problems.get(one) for one in there):
                seen = monotonic()
            never = there and "" not in self._problems.values()
            if monotonic() - seen > (ALL_REFUSED if never else NO_WORKER):
                raise self._explain_lack(there)
            with self._change:
                if not free:
                    self._change.wait(LOOK)

    def _may_work(self, worker: _Worker, name: str) -> bool:
        """Whether this reserved worker is fit for the run; if not, it is released and named."""
        if worker not in self._problems:
            try:
                problem = compare(self._ours, self._ask(worker, renew_worker))
            except WorkerLost:
                problem = "it is gone"
            except (ServerUnavailable, RunEnded):
                raise
            except Exception as error:  # a release that lacks what is asked, or no process of ours
                problem = f"it cannot say what it is ({type(error).__name__}: {error})"
            self._problems[worker] = problem
            if problem and worker in self._list_workers():
                log.warning(f"The worker {name} is refused: {problem}.")
        if self._problems[worker]:
            with self._change:
                self._busy.discard(worker)
        return not self._problems[worker]

    def _explain_lack(self, there: Mapping[_Worker, str]) -> ClippingsError:
        """The error if no worker can take a slice. `there`: the names of the present workers."""
        refused = [f"{name}: {self._problems.get(one)}\n" for one, name in there.items() if self._problems.get(one)]
        if refused:
            told = f"Every worker of the cluster at {self._address} is refused.\n{''.join(refused)}"
            return ClippingsError(told, ALIKE)
        return ServerUnavailable(f"The cluster at {self._address} has lost all its workers.", START)

    def _list_workers(self) -> dict[_Worker, str]:
        """The names of the present workers."""
        try:
            found: Mapping[str, Any] = self._client.scheduler_info()["workers"]
        except Exception as error:  # anything that Dask raises without its scheduler
            raise self._explain_gone() from error
        return {_Worker(address, one["local_directory"]): str(one["name"]) for address, one in found.items()}

    def _explain_gone(self) -> ClippingsError:
        if self._ended:
            return RunEnded("The run has ended before this slice.")
        return _explain_away(self._address)

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: object) -> None:
        """A slice in progress runs to its end there; the next run finds that what it stored is unchanged."""
        self._ended = True
        self._client.close()


def run_in(folder: str, function: Callable[..., R], *arguments: object) -> R:
    """Run the function on a worker. Raises WorkerLost if the folder is not the worker's: then another process, at which
    nobody has looked yet, has taken the address of the one that was meant.
    """
    from distributed import get_worker

    if get_worker().local_directory != folder:
        raise WorkerLost("Another process has taken its address.")
    return function(*arguments)


def count_workers(settings: Settings) -> Settings:
    """The settings with the number of the cluster's workers, if there is a cluster: the work is divided by it. Raises
    ServerUnavailable.
    """
    if not settings.dask:
        return settings
    client = _connect(settings.dask)
    try:
        client.wait_for_workers(1, timeout=NO_WORKER)
        return settings.model_copy(update={"workers": len(client.scheduler_info()["workers"])})
    except TimeoutError:
        raise ServerUnavailable(f"The cluster at {settings.dask} has no worker.", START) from None
    finally:
        client.close()


def compare(ours: Mapping[str, str], theirs: Mapping[str, str]) -> str:
    """How a worker differs from us, in words; "" if it does not."""
    names = [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)]
    return "; ".join(f"{name}: {theirs.get(name)} there, {ours.get(name)} here" for name in names)


def _connect(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        raise ClippingsError("Dask is not installed.", "Run: pip install 'clippings[cluster]'") from error
    try:
        return Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise _explain_away(address) from error


def _explain_away(address: str) -> ServerUnavailable:
    return ServerUnavailable(
        f"The Dask scheduler at {address} does not answer.",
        "Start it, or set CLIPPINGS_DASK to another one, then run the same command again. Stored work is not repeated.",
    )
