"""/health: how much the archive has, what was rejected and what to do, what is out of date, and the last runs."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice

import requests
from starlette.requests import Request
from starlette.responses import Response

from clippings.errors import AccessRefused
from clippings.index.archive import Archive
from clippings.index.dead_letters import DeadLetter, list_dead_letters
from clippings.index.remedies import HOPELESS, REMEDIES
from clippings.index.run_ends import RunEnd, list_ends
from clippings.local.prefect_api import Run, list_last_runs
from clippings.search.stats import Stats, count_stats
from clippings.settings import Settings
from clippings.web.answering import answer_json, answer_page, archive_of, route

COUNTED = 2_000  # dead letters to read
SHOWN = 10  # dead letters to show for each reason
RUNS = 12


@dataclass(frozen=True, slots=True)
class Rejections:
    """Inputs that were rejected for one reason, newest first."""

    reason: str
    remedy: str
    may_retry: bool
    letters: Sequence[DeadLetter]


@dataclass(frozen=True, slots=True)
class Health:
    stats: Stats
    rejections: Sequence[Rejections]
    are_all: bool  # False: only some of the dead letters were read
    stale: dict[str, int]  # stage -> number of articles that another version produced
    runs: Sequence[Run] | None  # without Prefect, the last run of each flow; None: neither knows any
    audit: Run | None  # the last audit, even if many other runs have begun since


def show_health(request: Request) -> Response:
    found = check_health(archive_of(request), request.app.state.settings)
    return answer_page(request, "health.html", found=found, shown=SHOWN)


def write_health(request: Request) -> Response:
    return answer_json(request, asdict(check_health(archive_of(request), request.app.state.settings)))


def check_health(archive: Archive, settings: Settings) -> Health:
    from clippings.runs.audit import count_stale  # imports the stages, which only this page needs

    letters = list(islice(list_dead_letters(archive), COUNTED + 1))
    runs = _list_runs(archive, settings, RUNS)
    return Health(
        stats=count_stats(archive, fold=False),
        rejections=group_by_reason(letters[:COUNTED]),
        are_all=len(letters) <= COUNTED,
        stale=count_stale(archive),
        runs=runs,
        audit=next(iter(_list_runs(archive, settings, 1, "audit") or ()), None) if runs else None,
    )


def group_by_reason(letters: Sequence[DeadLetter]) -> list[Rejections]:
    """The rejections by reason; reasons that a retry may fix come first."""
    by_reason: dict[str, list[DeadLetter]] = defaultdict(list)
    for letter in sorted(letters, key=lambda letter: letter.last_seen, reverse=True):
        by_reason[letter.reason].append(letter)
    groups = [
        Rejections(reason, REMEDIES[of[0].reason], reason not in HOPELESS, of) for reason, of in by_reason.items()
    ]
    return sorted(groups, key=lambda one: not one.may_retry)


def _list_runs(archive: Archive, settings: Settings, size: int, flow: str = "") -> list[Run] | None:
    """The last runs; those in the archive if the pages have no login for Prefect, as in the compose file."""
    try:
        return list_last_runs(settings, size, flow)
    except requests.RequestException:
        pass
    try:
        ends = list_ends(archive)
    except AccessRefused:  # a key that was made before the pages existed may not read this
        return None
    return [_to_run(end) for end in ends if flow in ("", end.flow)][:size] if ends else None


def _to_run(end: RunEnd) -> Run:
    return Run(end.flow, end.state, "", end.began_at, (end.ended_at - end.began_at).total_seconds())


ROUTES = [route("/health", show_health), route("/health.json", write_health)]
