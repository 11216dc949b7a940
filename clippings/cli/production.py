"""clippings setup ... | worker: what a production system runs in addition to the other commands."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from clippings.cli.called import as_called
from clippings.errors import ClippingsError
from clippings.index.accounts import put_backup, put_keys, put_passwords, put_roles
from clippings.index.connect import connect, wait_for
from clippings.local.certificates import ensure_certificates
from clippings.local.prefect_server import set_up_prefect
from clippings.local.process import is_free
from clippings.settings import Settings


class Passwords(BaseSettings):
    """Those that `clippings setup accounts` sets; nothing else needs them."""

    model_config = SettingsConfigDict(env_prefix="CLIPPINGS_")

    kibana_password: SecretStr
    reader_password: SecretStr


setup = typer.Typer(no_args_is_help=True, help="One-off steps for a system in production. You can repeat each of them.")


@setup.command()
def certificates(
    folder: Annotated[Path, typer.Option(help="Folder in which to write authority/, server/ and trust/.")],
    host: Annotated[list[str], typer.Option(help="A name or address of the server. Repeatable.")],
) -> None:
    """Create a certificate authority and Elasticsearch's certificate, or renew those about to expire.

    Example: clippings setup certificates --folder tls --host elasticsearch --host localhost
    """
    for path in ensure_certificates(folder, host):
        print(f"wrote {path}")


@setup.command()
def accounts(
    keys: Annotated[
        Path, typer.Option(help="Folder in which owner/, writer/ and pages/ each get a file with an API key.")
    ],
    snapshots: Annotated[str, typer.Option(help="The folder of snapshots, as Elasticsearch sees it.")],
) -> None:
    """Set up the archive's roles, passwords, API keys and nightly snapshots in Elasticsearch.

    Needs a login with the privileges for this, CLIPPINGS_KIBANA_PASSWORD and CLIPPINGS_READER_PASSWORD.

    Example: clippings setup accounts --keys keys --snapshots /snapshots
    """
    settings, passwords = Settings(), Passwords()
    es = connect(settings)
    wait_for(es, settings.server_wait or 0)
    put_roles(es, settings)
    kibana, reader = passwords.kibana_password.get_secret_value(), passwords.reader_password.get_secret_value()
    put_passwords(es, settings, kibana=kibana, reader=reader)
    for path in put_keys(es, settings, {role: keys / role for role in ("owner", "writer", "pages")}):
        print(f"wrote {path}")
    put_backup(es, settings, snapshots)


@setup.command()
def deployments() -> None:
    """Register the deployments of prefect.yaml on the Prefect server.

    Example: clippings setup deployments
    """
    register(Settings())
    said = "The deployments of prefect.yaml are registered. A worker runs them: start one with `clippings up --all`."
    print(as_called(said))


def worker(
    health_port: Annotated[int, typer.Option(help="Port on this machine for its /health address.")] = 8080,
) -> None:
    """Run the flows of the deployments on schedule, until stopped. Several machines can each run a worker.

    Example: clippings worker
    """
    if not is_free(health_port):
        raise ClippingsError(
            f"Port {health_port}, which this worker needs for /health, is taken, perhaps by another worker.",
            "Stop that process, or choose another port: clippings worker --health-port PORT",
        )
    set_up_prefect(Settings())
    from flows.deployments import HEARTBEAT, POOL, crash_orphans, name_worker

    name = name_worker(health_port)
    crash_orphans(name)
    os.environ["PREFECT_FLOWS_HEARTBEAT_FREQUENCY"] = str(HEARTBEAT)
    os.environ["PREFECT_WORKER_WEBSERVER_HOST"] = "127.0.0.1"
    os.environ["PREFECT_WORKER_WEBSERVER_PORT"] = str(health_port)
    command = (
        "worker",
        "start",
        "--pool",
        POOL,
        "--name",
        name,
        "--with-healthcheck",
        "--install-policy",
        "never",
    )
    os.execv(sys.executable, [sys.executable, "-m", "prefect", *command])


def register(settings: Settings) -> None:
    """The deployments of prefect.yaml, on the server that the settings name."""
    set_up_prefect(settings)
    from flows.deployments import deploy

    (settings.deployed / "inbox").mkdir(parents=True, exist_ok=True)
    deploy(folder=settings.deployed)
