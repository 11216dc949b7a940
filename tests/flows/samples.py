"""A flow that does nothing but take time, to be interrupted."""

import time

from prefect import flow


@flow(persist_result=False)
def wait(seconds: float) -> None:
    time.sleep(seconds)
