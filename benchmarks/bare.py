"""Runs the least that a flow can do: one task, on the Prefect server of the settings.

Usage: python -m benchmarks.bare
"""

import os

from clippings.local.prefect_server import prefect_environment
from clippings.settings import Settings

os.environ |= prefect_environment(Settings()) | {"PREFECT_LOGGING_LEVEL": "CRITICAL"}

from prefect import flow, task  # must come after the environment is set


@task
def add(one: int) -> int:
    return one + 1


@flow
def bare() -> int:
    return add.submit(1).result()


if __name__ == "__main__":
    bare()
