"""How a run ends that does not complete: an expected failure and Ctrl-C have a state and one line, no traceback."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from prefect.logging import get_run_logger
from prefect.states import Cancelled, Failed

from clippings.errors import ClippingsError, Interrupted
from clippings.runs.pool import WorkerLost

P = ParamSpec("P")
R = TypeVar("R")

GO_ON = "The same command goes on where this one ended: nothing that is stored is done again."


@contextmanager
def tell_interruption(done: Callable[[], str]) -> Iterator[None]:
    """Ctrl-C becomes Interrupted, with a sentence of what is done by then."""
    try:
        yield
    except KeyboardInterrupt:
        raise Interrupted(f"Interrupted. {done()}", GO_ON) from None


def end_as_expected(run: Callable[P, R]) -> Callable[P, R]:
    """A flow or a task that ends in a state of its own where a ClippingsError is raised; its caller gets that error.

    Prefect would log a traceback, and print what the error is made of. A lost process is left to Prefect's retries.
    """

    @wraps(run)
    def ended(*args: P.args, **kwargs: P.kwargs) -> Any:
        try:
            return run(*args, **kwargs)
        except WorkerLost:
            raise
        except KeyboardInterrupt:
            return _cancel(Interrupted("Interrupted. What was stored until then stays.", GO_ON))
        except Interrupted as error:
            return _cancel(error)
        except ClippingsError as error:
            get_run_logger().error(str(error))
            return Failed(message=str(error), data=error)

    return ended


def _cancel(error: Interrupted) -> Any:
    get_run_logger().warning(str(error))
    return Cancelled(message=str(error), data=error)
