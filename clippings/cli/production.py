"""clippings setup ... | worker: what a server in production runs before and beside the archive's own commands."""

import os
import sys
from typing import Annotated

import typer

from clippings.local.prefect_server import prefect_environment
from clippings.settings import Settings

setup = typer.Typer(no_args_is_help=True, help="One-off steps of a system in production; each may be repeated.")


@setup.command()
def deployments() -> None:
    """Register the deployments of prefect.yaml on the Prefect server.

    Example: clippings setup deployments
    """
    register(Settings())


def worker(
    health_port: Annotated[int, typer.Option(help="Port of this machine on which it answers /health.")] = 8080,
) -> None:
    """Run the deployments' flows as their schedules say, until ended. One worker is enough for one machine.

    Example: clippings worker
    """
    os.environ.update(prefect_environment(Settings()))
    from flows.deployments import HEARTBEAT, POOL, crash_orphans

    crash_orphans()
    os.environ["PREFECT_FLOWS_HEARTBEAT_FREQUENCY"] = str(HEARTBEAT)
    os.environ["PREFECT_WORKER_WEBSERVER_HOST"] = "127.0.0.1"
    os.environ["PREFECT_WORKER_WEBSERVER_PORT"] = str(health_port)
    command = (
        "worker",
        "start",
        "--pool",
        POOL,
        "--name",
        "clippings",
        "--with-healthcheck",
        "--install-policy",
        "never",
    )
    os.execv(sys.executable, [sys.executable, "-m", "prefect", *command])


def register(settings: Settings) -> None:
    """The deployments of prefect.yaml, on the server that the settings name."""
    os.environ.update(prefect_environment(settings))
    from flows.deployments import deploy

    deploy()
