"""Asks the Prefect server over HTTP, without Prefect's client, which takes seconds to import."""

import os
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import requests

from clippings.settings import Settings

SECONDS = 10.0  # timeout for an answer


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a flow on this archive."""

    name: str
    state: str  # Completed, Failed, Running, ...
    message: str  # what the run says at its end; for an expected failure, what to do
    began: datetime | None
    seconds: float


def ask_prefect(settings: Settings, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
    """The JSON that Prefect answers. Raises requests.RequestException if it does not answer, or refuses the login."""
    with requests.Session() as session:
        session.trust_env = False
        if login := os.environ.get("PREFECT_API_AUTH_STRING"):
            session.auth = (login.partition(":")[0], login.partition(":")[2])
        answer = session.request(method, settings.prefect_url + path, json=body, timeout=SECONDS)
        answer.raise_for_status()
        return answer.json()


def list_last_runs(settings: Settings, size: int, flow: str) -> list[Run]:
    """The last runs, newest first; with the name of a flow, only its runs. Raises what ask_prefect raises."""
    asked: dict[str, Any] = {
        "sort": "START_TIME_DESC",
        "limit": size,
        "flow_runs": {"tags": {"all_": [f"prefix:{settings.prefix}"]}, "start_time": {"is_null_": False}},
    }
    if flow:
        asked["flows"] = {"name": {"any_": [flow]}}
    return [_read(run) for run in ask_prefect(settings, "POST", "/flow_runs/filter", asked)]


def _read(run: dict[str, Any]) -> Run:
    state, began = run["state"] or {}, run["start_time"]
    return Run(
        name=run["name"],
        state=state.get("name", "Unknown"),
        message=state.get("message") or "",
        began=datetime.fromisoformat(began) if began else None,
        seconds=run["total_run_time"],
    )
