"""How an incomplete run ends: expected failures and Ctrl-C get a state and one line, without a traceback."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from prefect.logging import get_run_logger
from prefect.runtime import task_run
from prefect.states import Cancelled, Failed

from clippings.errors import ClippingsError, Interrupted
from clippings.index.archive import open_archive
from clippings.index.run_ends import RunEnd, RunState, write_end
from clippings.runs.pool import WorkerLost
from clippings.settings import Settings

P = ParamSpec("P")
R = TypeVar("R")

log = logging.getLogger(__name__)

ATTEMPTS = 4  # at a task whose process is lost
GO_ON = "Run the same command again to continue: stored work is not repeated."


@contextmanager
def describe_interruption(done: Callable[[], str]) -> Iterator[None]:
    """Ctrl-C becomes Interrupted, with a sentence about what is done by then."""
    try:
        yield
    except KeyboardInterrupt:
        raise Interrupted(f"Interrupted. {done()}", GO_ON) from None


def end_as_expected(run: Callable[P, R]) -> Callable[P, R]:
    """A flow or a task that ends in its own state if a ClippingsError is raised; its caller gets that error.

    Prefect would log a traceback, and print what the error is made of. A task that lost its process is left to its
    retries; the last attempt fails as all else does.
    """

    @wraps(run)
    def ended(*args: P.args, **kwargs: P.kwargs) -> Any:
        try:
            return run(*args, **kwargs)
        except WorkerLost as error:
            if 0 < (task_run.run_count or 0) < ATTEMPTS:
                raise
            return _fail(error)
        except KeyboardInterrupt:
            return _cancel(Interrupted("Interrupted. Everything stored so far is kept.", GO_ON))
        except Interrupted as error:
            return _cancel(error)
        except ClippingsError as error:
            return _fail(error)

    return ended


def keep_end(run: Callable[P, R]) -> Callable[P, R]:
    """Keep in the archive how the flow ended, for pages that cannot ask Prefect. The run itself is not affected."""

    @wraps(run)
    def kept(*args: P.args, **kwargs: P.kwargs) -> R:
        began, state = datetime.now(UTC), "Failed"
        try:
            done = run(*args, **kwargs)
            state = "Completed"
            return done
        except (KeyboardInterrupt, Interrupted):
            state = "Cancelled"
            raise
        finally:
            _keep(RunEnd(run.__name__, cast(RunState, state), began, datetime.now(UTC)))

    return kept


def _keep(end: RunEnd) -> None:
    """Try once: a run that failed because no server answers does not wait for one again."""
    try:
        archive = open_archive(Settings(), patience=0)
        with archive.es:
            write_end(archive, end)
    except Exception as error:  # the run has ended, whether or not this is kept
        log.info("the end of the run was not kept", extra={"error": type(error).__name__})


def _fail(error: ClippingsError) -> Any:
    get_run_logger().error(str(error))
    return Failed(message=str(error), data=error)


def _cancel(error: Interrupted) -> Any:
    get_run_logger().warning(str(error))
    return Cancelled(message=str(error), data=error)
