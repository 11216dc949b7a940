"""What the flows share: how long a run waits, a limited window of tasks, what is tried again, and its table."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Any, ParamSpec, TypeVar, cast

from prefect import Task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.futures import PrefectFuture
from prefect.logging import get_run_logger
from prefect.runtime import deployment

from clippings.logs import set_up_logs
from clippings.runs.pool import WorkerLost
from clippings.runs.report import Tally
from clippings.settings import Settings
from flows.ends import ATTEMPTS, end_as_expected

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")

AHEAD = 64  # slices that are planned while others run: the end of a plan is known long before its last task
DEPLOYMENT_WAIT = 600.0  # seconds; a deployment starts with the machine, and its server may come later


def run_settings() -> Settings:
    """The settings of a run: a person learns at once that a server is missing, a deployment waits for it."""
    settings = Settings()
    set_up_logs(settings)
    if deployment.id and settings.server_wait is None:
        return settings.model_copy(update={"server_wait": DEPLOYMENT_WAIT})
    return settings


def lost_a_worker(_task: object, run: TaskRun, state: State[Any]) -> bool:
    """Only a killed process is worth another attempt: the writer has its own patience with servers."""
    return run.run_count < ATTEMPTS and isinstance(state.data, WorkerLost)


def publish_rows(key: str, what: str, rows: Sequence[tuple[str, object]], description: str) -> None:
    """A table artifact under a fixed key: the Prefect UI shows the runs' tables as one history."""
    table = [{what: name, "number": number} for name, number in rows]
    create_table_artifact(key=key, table=table, description=description)


def publish_refusals(refusals: Sequence[tuple[str, str]]) -> None:
    """A separate table of the articles that Elasticsearch rejected, with the reasons, if there are any."""
    if refusals:
        table = [{"article": id, "reason": reason} for id, reason in refusals]
        told = "The first articles whose new state Elasticsearch rejected. Their old state is kept."
        create_table_artifact(key="reenrich-refusals", table=table, description=told)


def publish_rejections(tally: Tally) -> None:
    """What was rejected, where, why and how often: in the log, and as a table if anything was."""
    new = {reason: number for reason, number in tally.reasons.items() if reason != "as before"}
    if not new:
        return
    numbers = ", ".join(f"{reason} {number:,}" for reason, number in sorted(new.items()))
    lines = [f"{one.place}: {one.reason}: {one.detail}" for one in tally.rejections]
    more = [f"... and {sum(new.values()) - len(lines):,} more"] if sum(new.values()) > len(lines) else []
    get_run_logger().warning("\n".join([f"Rejected: {numbers}.", *lines, *more, "All: clippings dead-letters list"]))
    table = [asdict(one) for one in tally.rejections]
    told = f"What was rejected, where and why: {numbers}. These are the first; `clippings dead-letters list` shows all."
    create_table_artifact(key="ingest-rejections", table=table, description=told)


def slice_task(name_run: Callable[[Mapping[str, Any]], str]) -> Callable[[Callable[P, R]], Task[P, R]]:
    """A task that takes many seconds: descriptors go in, counts come out, and Prefect keeps nothing.

    `name_run`: of what the task was given, the name of its run.
    """

    def make(function: Callable[P, R]) -> Task[P, R]:
        return Task(
            end_as_expected(function),
            name=function.__name__.replace("_", " "),
            task_run_name=cast(Any, name_run),  # Prefect asks by the name `parameters`
            cache_policy=NO_CACHE,
            persist_result=False,
            retries=ATTEMPTS,  # one more than `lost_a_worker` allows: of exhausted ones Prefect dumps the error
            retry_delay_seconds=[1, 5, 20],
            retry_jitter_factor=0.5,
            retry_condition_fn=lost_a_worker,
        )

    return make


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
