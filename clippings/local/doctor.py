"""Checks everything that the archive needs, and says how to fix what is wrong."""

import shutil
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import requests
import yaml
from elasticsearch import Elasticsearch

from clippings.enrich.corrections.file import load_corrections
from clippings.enrich.text.installed import PLACEHOLDER, choose_pipelines, examine_package, find_release
from clippings.errors import ClippingsError
from clippings.index import mappings
from clippings.index.archive import Archive
from clippings.index.connect import connect, wait_for
from clippings.index.paging import get_many, scan
from clippings.languages import PIPELINES
from clippings.local import process
from clippings.local.certificates import RENEWAL, expiry
from clippings.local.elasticsearch import VERSION
from clippings.local.pages import pages
from clippings.local.prefect_api import ask_prefect
from clippings.local.prefect_server import worker
from clippings.settings import ROOT, Settings

State = Literal["ok", "warning", "problem"]
FULL = 0.85  # disk usage from which Elasticsearch places no new shards; at 0.95 it stops writing
SECONDS = 10.0  # timeout for each answer of a server


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    state: State
    detail: str
    remedy: str = ""


def examine(settings: Settings) -> Iterator[Finding]:
    """Run every check in turn; an unexpected failure counts as a problem and does not stop the others.

    If several checks meet the same problem, such as corrections that cannot be read, only the first one reports it.
    """
    checks: tuple[tuple[str, Callable[[Settings], Iterator[Finding]]], ...] = (
        ("packages", _check_packages),
        ("models", _check_models),
        ("corrections", _check_corrections),
        ("disk", _check_disk),
        ("certificate", _check_certificate),
        ("Elasticsearch", _check_elasticsearch),
        ("Prefect", _check_prefect),
        ("pages", _check_pages),
    )
    told: set[str] = set()
    for subject, check in checks:
        for finding in _run(subject, check, settings):
            if finding.state == "ok" or finding.detail not in told:
                yield finding
            told.add(finding.detail)


def _run(subject: str, check: Callable[[Settings], Iterator[Finding]], settings: Settings) -> Iterator[Finding]:
    try:
        yield from check(settings)
    except ClippingsError as error:
        yield Finding(subject, "problem", error.message, error.remedy)
    except Exception as error:
        yield Finding(subject, "problem", f"The check itself failed: {error!r}"[:300], "Please report this.")


def _check_packages(_: Settings) -> Iterator[Finding]:
    squatters = sorted(d.name for d in distributions() if d.version == PLACEHOLDER)
    if squatters:
        names = ", ".join(squatters)
        yield Finding("packages", "problem", f"{names}: a stranger's package of that name.", f"pip uninstall {names}")
    else:
        yield Finding("packages", "ok", "No stranger's package is installed.")


def _check_models(settings: Settings) -> Iterator[Finding]:
    choose_pipelines(settings.pipelines)
    found = [release for code in PIPELINES if (release := find_release(code))]
    missing = [code for code in PIPELINES if not find_release(code)]
    packages = [examine_package(name) for code in PIPELINES for name in PIPELINES[code].all_names]
    if refused := [f"{one.name} {one.problem}" for one in packages if one and one.problem]:
        yield Finding("models", "warning", f"Not used: {'; '.join(refused)}.", "clippings models")
    if "en" in missing:
        yield Finding("models", "problem", "There is no model for English.", "Install the locked requirements again.")
    else:
        without = f"; none for {', '.join(missing)}: names are not found in those languages" if missing else ""
        yield Finding("models", "ok", f"{', '.join(found)}{without}.")


def _check_corrections(settings: Settings) -> Iterator[Finding]:
    load_corrections(settings.corrections)
    there = settings.corrections.exists()
    yield Finding(
        "corrections", "ok", f"{settings.corrections} is {'well formed' if there else 'missing, which is fine'}."
    )


def _check_disk(settings: Settings) -> Iterator[Finding]:
    place = _find_home(settings)
    detail = f"{shutil.disk_usage(place).free / 1e9:.0f} GB free at {place}."
    if _lacks_room(place):
        yield Finding("disk", "warning", detail, "Free up space, or move CLIPPINGS_HOME to a larger disk.")
    else:
        yield Finding("disk", "ok", detail)


def _find_home(settings: Settings) -> Path:
    return next(path for path in (settings.home, *settings.home.absolute().parents) if path.exists())


def _lacks_room(place: Path) -> bool:
    disk = shutil.disk_usage(place)
    return disk.free < (1 - FULL) * disk.total and disk.free < 10e9


def _check_certificate(settings: Settings) -> Iterator[Finding]:
    if urlsplit(settings.elasticsearch_url).scheme == "http":
        yield Finding("certificate", "ok", "Not needed on this machine.")
        return
    ends = {}
    with suppress(OSError):  # a check below reports a server that does not answer, or whose certificate is refused
        ends["the server's"] = _read_server_expiry(settings)
    if settings.elasticsearch_ca and settings.elasticsearch_ca.is_file():
        ends["its authority's"] = expiry(settings.elasticsearch_ca)
    for name, end in ends.items():
        detail = f"{name} ends on {end:%Y-%m-%d}."
        soon = end - datetime.now(UTC) < RENEWAL
        remedy = "Run `docker compose up prepare`, then restart elasticsearch." if soon else ""
        yield Finding("certificate", "warning" if soon else "ok", detail, remedy)


def _read_server_expiry(settings: Settings) -> datetime:
    parts = urlsplit(settings.elasticsearch_url)
    context = ssl.create_default_context(cafile=settings.elasticsearch_ca)
    with (
        socket.create_connection((parts.hostname, parts.port or 443), timeout=SECONDS) as plain,
        context.wrap_socket(plain, server_hostname=parts.hostname) as secured,
    ):
        certificate = secured.getpeercert() or {}
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), UTC)


def _check_elasticsearch(settings: Settings) -> Iterator[Finding]:
    with connect(settings) as es:
        wait_for(es, 0)
        yield _check_version(es)
        yield _check_health(es)
        yield from _find_full_disks(es, settings)
        archive = Archive(es, settings.prefix, patience=0)
        differences = mappings.plan(archive, settings)
        yield from _check_archive(differences)
        if all(difference.change != "create" for difference in differences):
            yield from _find_blocked(archive)
            yield from _find_unknown_articles(archive, settings)


def _check_version(es: Elasticsearch) -> Finding:
    number = es.info()["version"]["number"]
    if number.split(".")[0] != VERSION.split(".")[0]:
        return Finding("Elasticsearch", "problem", f"Version {number}.", f"Use version {VERSION} or a newer 9.x.")
    return Finding("Elasticsearch", "ok", f"Version {number}.")


def _check_health(es: Elasticsearch) -> Finding:
    health = es.cluster.health()
    if health["status"] == "red":
        return Finding("Elasticsearch", "problem", "A shard is lost.", "See docs/operations.md, Restore.")
    if health["status"] == "green":
        return Finding("Elasticsearch", "ok", "Its state is green.")
    missing = f"{health['unassigned_shards']} shards lack their second copy"
    if health["number_of_data_nodes"] == 1:
        return Finding(
            "Elasticsearch", "ok", f"Its state is yellow, as with any single node: {missing}, but none is lost."
        )
    detail = f"Its state is yellow: {missing}, as after the loss of a node. Nothing is lost, but the next loss may be."
    return Finding(
        "Elasticsearch", "warning", detail, "Bring the node back, or wait until Elasticsearch has made new copies."
    )


def _find_full_disks(es: Elasticsearch, settings: Settings) -> Iterator[Finding]:
    home = _find_home(settings)
    for node in es.nodes.stats(metric="fs")["nodes"].values():
        disk = node["fs"]["total"]
        used = 1 - disk["available_in_bytes"] / disk["total_in_bytes"]
        told = _lacks_room(home) and any(_share_disk(data["path"], home) for data in node["fs"].get("data", ()))
        if used > FULL and not told:
            remedy = "Free up space or give it a larger disk: at 95% it stops writing. See docs/operations.md."
            yield Finding("Elasticsearch", "warning", f"The disk of {node['name']} is {used:.0%} full.", remedy)


def _share_disk(path: str, home: Path) -> bool:
    return Path(path).exists() and Path(path).stat().st_dev == home.stat().st_dev


def _check_archive(differences: Sequence[mappings.MappingDifference]) -> Iterator[Finding]:
    if not differences:
        yield Finding("archive", "ok", "Indices, aliases and templates match mappings/.")
    elif all(difference.change in ("create", "template") for difference in differences):
        remedy = "Run `clippings mappings apply`. The very first ingest does this for you."
        yield Finding("archive", "warning", "It does not exist yet, or parts are missing.", remedy)
    else:
        detail = "\n".join(str(difference) for difference in differences)
        yield Finding("archive", "problem", detail, "Run `clippings mappings apply`.")


def _find_blocked(archive: Archive) -> Iterator[Finding]:
    blocks = "index.blocks.read_only_allow_delete"
    found = archive.es.indices.get_settings(index=f"{archive.prefix}-*", name=blocks)
    if blocked := sorted(index for index, body in found.items() if body["settings"]):
        remedy = "Free up space on its disk; below 90% it lifts the block. See docs/operations.md, Disk full."
        yield Finding(
            "archive", "problem", f"Its disk was full, and it accepts no writes: {', '.join(blocked)}.", remedy
        )


def _find_unknown_articles(archive: Archive, settings: Settings) -> Iterator[Finding]:
    if not (named := sorted(load_corrections(settings.corrections).articles)):
        return
    docs = get_many(archive, index=archive.alias("articles"), ids=named, source=False)
    missing = [doc["_id"] for doc in docs if not doc["found"]]
    had = scan(
        archive, archive.alias("articles"), {"terms": {"former_ids": missing}}, fields={"includes": ["former_ids"]}
    )
    if unknown := sorted(set(missing) - {id for hit in had for id in hit["_source"]["former_ids"]}):
        remedy = "Write the whole id, as `clippings show` prints it. Remove ids of articles that are gone."
        detail = f"{settings.corrections} names articles that the archive lacks: {', '.join(unknown)}."[:1_000]
        yield Finding("corrections", "warning", detail, remedy)


def _check_prefect(settings: Settings) -> Iterator[Finding]:
    try:
        ask_prefect(settings, "GET", "/health")
    except requests.RequestException as error:
        remedy = "Start it with `clippings up`, or set CLIPPINGS_PREFECT_URL (and PREFECT_API_AUTH_STRING)."
        yield Finding("Prefect", "problem", f"{settings.prefect_url}: {type(error).__name__}.", remedy)
        return
    yield Finding("Prefect", "ok", f"{settings.prefect_url} answers.")
    known = {entry["name"]: entry for entry in ask_prefect(settings, "POST", "/deployments/filter", {})}
    yield from _check_schedules(known)
    if known:
        yield _check_worker(settings)


def _check_schedules(known: dict[str, Any]) -> Iterator[Finding]:
    wanted = {entry["name"] for entry in yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]}
    missing = sorted(wanted - set(known))
    if missing:
        detail = f"Not on the server: {', '.join(missing)}; nothing runs by itself."
        yield Finding("schedules", "warning", detail, "To run them on schedule, run `clippings up --all`.")
    idle = [
        name
        for name in sorted(wanted & set(known))
        if known[name]["paused"] or not any(schedule["active"] for schedule in known[name]["schedules"])
    ]
    if idle:
        yield Finding("schedules", "warning", f"Paused: {', '.join(idle)}.", "Resume them in the Prefect UI.")
    if not missing and not idle:
        yield Finding("schedules", "ok", "All deployments are on the server and active.")


def _check_worker(settings: Settings) -> Finding:
    """Check the worker: if it was started here, by its process, as `clippings status` does, since heartbeats linger."""
    remedy = "Run `clippings up --all`."
    ours = worker(settings)
    if ours.pid_file.exists() and process.find(ours) is None:
        return Finding("worker", "problem", "It was started on this machine, and its process is gone.", remedy)
    workers = ask_prefect(settings, "POST", "/work_pools/clippings/workers/filter", {})
    heard = [datetime.fromisoformat(worker["last_heartbeat_time"]) for worker in workers]
    if not heard or datetime.now(UTC) - max(heard) > timedelta(minutes=2):
        return Finding("worker", "problem", "No worker is running: scheduled runs wait.", remedy)
    return Finding("worker", "ok", "It is running.")


def _check_pages(settings: Settings) -> Iterator[Finding]:
    ours, remedy = pages(settings), "Read web/log.txt in the home, then run `clippings up --all`."
    if not ours.pid_file.exists():
        yield Finding("pages", "ok", "Not started here; `clippings web` serves them.")
    elif process.find(ours) is None:
        yield Finding("pages", "problem", "They were started on this machine, and their process is gone.", remedy)
    elif not process.is_healthy(ours):
        yield Finding("pages", "problem", "They do not answer.", remedy)
    else:
        yield Finding("pages", "ok", f"{settings.web_url} answers.")
