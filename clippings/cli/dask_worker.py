"""What a worker of a Dask cluster needs to take slices of our runs: given to `dask worker` by its name.

    dask worker tcp://scheduler:8786 --nthreads 1 --nworkers 4 --memory-limit 3GiB --preload clippings.cli.dask_worker

It connects with the settings of its own machine; of these, what decides on the outcome must be as in the run.
"""

import gc
from importlib import import_module
from typing import TYPE_CHECKING

from clippings.errors import ClippingsError
from clippings.logs import set_up_logs
from clippings.runs.pool import SLOW
from clippings.runs.worker import open_worker
from clippings.settings import Settings

if TYPE_CHECKING:
    from distributed import Worker


def dask_setup(worker: "Worker") -> None:
    """Called by Dask in each process before it registers."""
    if worker.state.nthreads != 1:
        raise ClippingsError(
            "A worker can take only one slice at a time.", "Start it with --nthreads 1 and more --nworkers."
        )
    settings = Settings()
    set_up_logs(settings)
    for name in SLOW:
        import_module(name)
    open_worker(settings)
    gc.freeze()  # as in the pool
