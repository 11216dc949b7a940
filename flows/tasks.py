"""What the flows share: how long a run waits, a bounded window of tasks, what is tried again, the table it leaves."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, ParamSpec, TypeVar

from prefect import Task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.futures import PrefectFuture
from prefect.runtime import deployment

from clippings.logs import set_up_logs
from clippings.runs.pool import WorkerLost
from clippings.settings import Settings

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")

AHEAD = 64  # slices that are planned while others run: the end of a plan is known long before its last task
DEPLOYMENT_WAIT = 600.0  # seconds; a deployment starts with the machine, and its server may come later


def run_settings() -> Settings:
    """The settings of a run: a person is told at once of a missing server, a deployment waits for it."""
    settings = Settings()
    set_up_logs(settings)
    if deployment.id and settings.server_wait is None:
        return settings.model_copy(update={"server_wait": DEPLOYMENT_WAIT})
    return settings


def lost_a_worker(_task: object, _run: object, state: State[Any]) -> bool:
    """Only a killed process is worth another attempt: the writer has its own patience with servers."""
    return isinstance(state.data, WorkerLost)


def publish_rows(key: str, what: str, rows: Sequence[tuple[str, object]]) -> None:
    """A table artifact under a fixed key: the Prefect UI shows the runs' tables as one history."""
    create_table_artifact(key=key, table=[{what: name, "number": number} for name, number in rows])


def publish_refusals(refusals: Sequence[tuple[str, str]]) -> None:
    """A table of its own, where there are any: which articles Elasticsearch did not take, and why."""
    if refusals:
        table = [{"article": id, "reason": reason} for id, reason in refusals]
        create_table_artifact(key="reenrich-refusals", table=table)


def slice_task(function: Callable[P, R]) -> Task[P, R]:
    """A task worth many seconds: descriptors go in, counts come out, and nothing is kept by Prefect."""
    return Task(
        function,
        name=function.__name__.replace("_", " "),
        cache_policy=NO_CACHE,
        persist_result=False,
        retries=3,
        retry_delay_seconds=[1, 5, 20],
        retry_jitter_factor=0.5,
        retry_condition_fn=lost_a_worker,
    )


def run_window(slices: Iterable[S], submit: Callable[[S], PrefectFuture[R]], size: int) -> Iterator[tuple[S, R]]:
    """Each slice with its result, in the order of the slices. A failure ends the run when its turn comes.

    Enough tasks are in flight to keep every worker busy, never a million at once.
    """
    planned = iter(slices)
    backlog: deque[S] = deque()
    running: deque[tuple[S, PrefectFuture[R]]] = deque()
    while True:
        while len(running) < size and (backlog or (backlog := deque(islice(planned, 1)))):
            piece = backlog.popleft()
            running.append((piece, submit(piece)))
        backlog.extend(islice(planned, AHEAD - len(backlog)))
        if not running:
            return
        piece, future = running.popleft()
        yield piece, future.result()
