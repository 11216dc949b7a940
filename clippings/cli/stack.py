"""clippings up | down | status: the servers on this machine."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.cli.called import as_called
from clippings.cli.production import register
from clippings.cli.usage import AsJson
from clippings.local import stack
from clippings.settings import Settings

MARKS = {"ok": "green", "warning": "yellow", "problem": "red"}
STYLES = {"healthy": "green", "not healthy": "red", "stopped": "yellow", "elsewhere": "blue"}


def up(
    everything: Annotated[
        bool, typer.Option("--all", help="Also register the deployments, and start a worker and the archive's pages.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Start Elasticsearch and Prefect on this machine and wait until both are healthy.

    Example: clippings up --all
    """
    settings = Settings()
    console = Console(stderr=True)
    if everything:
        stack.require_ports_of_worker_and_pages(settings)
    with console.status("Starting Elasticsearch and Prefect (the first time takes a minute)"):
        servers = stack.up(settings)
    if everything:
        with console.status("Registering the deployments of prefect.yaml, starting a worker and the pages"):
            register(settings)
            servers = stack.start_worker_and_pages(settings)
    _show(servers, as_json)
    if not as_json and all(server.state == "elsewhere" for server in servers):
        Console().print(as_called("The settings name servers elsewhere, so you do not need `clippings up`."))


def down(as_json: AsJson = False) -> None:
    """Stop the servers that `clippings up` started. Their data stays.

    Example: clippings down
    """
    _show(stack.down(Settings()), as_json)


def status(as_json: AsJson = False) -> None:
    """Show the servers. Exits with 1 if one on this machine is not healthy.

    Example: clippings status --json
    """
    servers = stack.status(Settings())
    _show(servers, as_json)
    if any(server.state not in ("healthy", "elsewhere") for server in servers):
        raise typer.Exit(1)


def doctor(as_json: AsJson = False) -> None:
    """Check everything that the archive needs, and say how to fix it. Exits with 1 if there is a problem.

    Example: clippings doctor
    """
    from clippings.local.doctor import examine  # brings the models: no other command waits for them

    with Console(stderr=True).status("Checking"):
        findings = list(examine(Settings()))
    if as_json:
        print(json.dumps([asdict(finding) for finding in findings]))
    else:
        table = Table(box=None, show_header=False)
        for finding in findings:
            said = Text(as_called(f"{finding.detail}\n{finding.remedy}".strip()))
            table.add_row(Text(finding.state, MARKS[finding.state]), finding.subject, said)
        Console().print(table)
    if any(finding.state == "problem" for finding in findings):
        raise typer.Exit(1)


def _show(servers: Sequence[stack.ServerStatus], as_json: bool) -> None:
    if as_json:
        print(json.dumps([asdict(server) for server in servers]))
        return
    table = Table(box=None, show_header=False)
    for server in servers:
        pid = f"pid {server.pid}" if server.pid else ""
        table.add_row(server.name, f"[{STYLES[server.state]}]{server.state}[/]", server.url, pid)
    Console().print(table)
