"""How runs can be told apart in the Prefect UI: the names of runs and tasks, and the tags of a run."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prefect.client.orchestration import get_client
from prefect.runtime import flow_run

NAMED = 2  # paths or files that a name holds; of more it says how many


def name_ingest() -> str:
    """For example: ingest inbox 2026-11-28 14:00."""
    return _name("ingest", list_some([Path(path).name or path for path in flow_run.parameters["paths"]]))


def name_reenrich() -> str:
    """With its options: reenrich quotes language=fr 2026-11-28 14:00."""
    asked: Mapping[str, Any] = flow_run.parameters
    stages = list_some(asked.get("stages") or [])
    chosen = [f"{name}={asked[name]}" for name in ("query", "language", "source", "collection") if asked.get(name)]
    return _name("reenrich", stages, *chosen, *(name for name in ("failed", "force", "reclean") if asked.get(name)))


def name_retry() -> str:
    return _name("retry")


def name_audit() -> str:
    return _name("audit", "with repair" if flow_run.parameters.get("repair") else "")


def name_slice(parameters: Mapping[str, Any]) -> str:
    """The task of a slice of an ingest, by its files."""
    files = [f"{part.source.collection}/{part.source.file}" for part in parameters["piece"].parts]
    return list_some(list(dict.fromkeys(files)))


def name_share(parameters: Mapping[str, Any]) -> str:
    """The task of a slice of a re-enrichment, by what the ids of its articles begin with."""
    return f"articles {parameters['id_prefix']}*"


def list_some(names: Sequence[str]) -> str:
    """The first of the names, and the number of the others."""
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more:,} more" if more > 0 else "")


def tag_run(prefix: str, collections: Sequence[str]) -> None:
    """Tag the present run with its archive and its collections."""
    tags = {*flow_run.tags, f"prefix:{prefix}", *(f"collection:{name}" for name in collections)}
    with get_client(sync_client=True) as client:
        client.update_flow_run(flow_run.id, tags=sorted(tags))


def _name(*words: str) -> str:
    return " ".join(filter(None, [*words, f"{datetime.now(UTC):%Y-%m-%d %H:%M}"]))
