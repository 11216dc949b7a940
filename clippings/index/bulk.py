"""One bulk request and what becomes of each of its actions. Chunks and threads are writer.py's matter.

| answer                                           | what is done                                                      |
|--------------------------------------------------|-------------------------------------------------------------------|
| 2xx; a delete of what is not there               | written                                                           |
| 409                                              | written, if the sent document is stored (a reply was lost);       |
|                                                  | else conflict                                                     |
| 404 of an update: there is no such document      | conflict                                                          |
| 429, 5xx, a block, no answer or half an answer   | sent again with full jitter; past the patience: ServerUnavailable |
| 429 again and again for the whole request        | halved, and sent again                                            |
| 429 again and again for a large document alone   | refused                                                           |
| 400 or 413 for the whole request                 | halved until the guilty document is alone: refused                |
| any other error of one document                  | refused                                                           |
| no alias or a closed index; refused login        | ArchiveNotReady; AccessRefused                                    |
"""

import json
import logging
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import orjson

from clippings.errors import ArchiveNotReady, ServerUnavailable
from clippings.index import client
from clippings.index.archive import Archive
from clippings.index.connect import (
    APPLY,
    OPEN,
    OVERLOADED,
    address,
    backoff,
    error_text,
    explain_error,
    is_temporary,
    refused_login,
    refused_privilege,
    unavailable,
)
from clippings.index.fields import Json
from clippings.index.paging import get_many

log = logging.getLogger(__name__)

MAX_ID_BYTES = 512  # a longer one makes Elasticsearch refuse the whole request
MAX_DOCUMENT_BYTES = 20 * 1024 * 1024  # a node with 1 GB of heap takes it; the largest article has some 13 MB
LARGE_BYTES = 1024 * 1024  # from here on a document can be the reason why it is rejected "for now"
MAX_REJECTIONS = 10  # of a large document alone: some ten seconds, which an overload of a moment does not last
ANSWER = "items.*.status,items.*.result,items.*.error,items.*._seq_no,items.*._primary_term"

# What orjson would write although JSON has no such type.
STRICT = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_SUBCLASS
_encode_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Guard:
    """The state of a stored document that a write expects; any other write moves it on."""

    seq_no: int
    primary_term: int


@dataclass(frozen=True, slots=True)
class Action:
    """One write. `create` conflicts if the id exists, `update` if it does not, a guarded action if the stored document
    has changed.
    """

    operation: Literal["create", "index", "update", "delete"]
    alias: str  # a write alias
    id: str
    source: Json | None = field(default=None, repr=False)  # no text of an article in a log; of `update`: what it sets
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an action. `guard` is the state of the stored document when it was written."""

    action: Action
    status: Literal["written", "conflict", "refused"]
    detail: str = ""  # why not, for people; never text of a document
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """An action as the bytes that are sent."""

    action: Action
    body: bytes = field(repr=False)


def encode(action: Action) -> Line | Result:
    """The action's bytes; refused if it could not be stored or would make its neighbors fail."""
    header: Json = {"_index": action.alias, "_id": action.id}
    if action.guard:
        header |= {"if_seq_no": action.guard.seq_no, "if_primary_term": action.guard.primary_term}
    try:
        body = _dumps({action.operation: header})
        if action.operation == "update":
            body += _dumps({"doc": action.source})
        elif action.source is not None:
            body += _dumps(action.source)
        id_bytes = len(action.id.encode())
    except ValueError as error:  # lone surrogates, NaN
        return Result(action, "refused", f"not valid JSON: {type(error).__name__}")
    if not 0 < id_bytes <= MAX_ID_BYTES:
        return Result(action, "refused", f"an id of {id_bytes} bytes; allowed are 1 to {MAX_ID_BYTES}")
    if len(body) > MAX_DOCUMENT_BYTES:
        return Result(action, "refused", f"too large: {len(body):,} bytes; the limit is {MAX_DOCUMENT_BYTES:,}")
    return Line(action, body)


def send(archive: Archive, lines: Sequence[Line]) -> list[Result]:
    """Send the lines until each has a result; results in the order of the lines. Raises as the table above says.

    The archive's patience is with trouble without any progress, from the first answer that failed.
    """
    return _settle_conflicts(archive, _send(archive, lines))


def _send(archive: Archive, lines: Sequence[Line]) -> list[Result]:
    results: dict[int, Result] = {}
    pending = dict(enumerate(lines))
    attempt, rejections, deadline = 0, 0, math.inf
    while pending:
        trouble = ""
        try:
            items = _post(archive, list(pending.values()))
        except (client.ApiError, client.TransportError) as error:
            trouble = error_text(error)
            if _blames_content(error, attempt, len(pending)):
                return _place(results, pending, _split(archive, list(pending.values()), trouble))
            if not (is_temporary(error) or getattr(error, "status_code", 0) == 500):
                raise explain_error(error, archive.es) from error
        else:
            waiting = len(pending)
            for position, item in zip(list(pending), items, strict=True):
                result = _judge(archive, pending[position].action, item)
                if result:
                    results[position] = result
                    del pending[position]
                else:
                    trouble = _reason(item)
            if len(pending) < waiting:
                attempt, deadline = 0, math.inf
        if pending:
            rejections += _is_large_and_alone(pending) and _is_rejection(trouble)
            if rejections >= MAX_REJECTIONS:
                return _place(results, pending, [_refuse(line, trouble) for line in pending.values()])
            deadline = min(deadline, time.monotonic() + archive.patience)
            _wait(archive, attempt, deadline, len(pending), trouble)
            attempt += 1
    return [results[i] for i in range(len(lines))]


def _post(archive: Archive, lines: Sequence[Line]) -> list[Json]:
    """The answer to each line. Raises TransportError for half an answer."""
    answer = archive.es.bulk(
        operations=[line.body for line in lines],  # type: ignore[misc]  # the client passes bytes through
        require_alias=True,
        include_source_on_error=False,
        timeout="10s",
        filter_path=ANSWER,
    )
    items = answer.body.get("items") if isinstance(answer.body, dict) else None
    if not isinstance(items, list) or len(items) != len(lines):
        raise client.TransportError(f"no answer to each of {len(lines)} actions")
    return [next(iter(item.values())) for item in items]


def _judge(archive: Archive, action: Action, item: Json) -> Result | None:
    """The action's result; None if it has to be sent again."""
    status: int = item["status"]
    if status in (200, 201) or item.get("result") == "not_found":
        return Result(action, "written", guard=Guard(item["_seq_no"], item["_primary_term"]))
    reason = _reason(item)
    if status == 409 or (status == 404 and "document_missing" in reason):
        return Result(action, "conflict", reason)
    if status in OVERLOADED or status == 500 or (status == 403 and "cluster_block" in reason):
        return None
    if status == 404:
        raise ArchiveNotReady(f"There is no write alias {action.alias} at {address(archive.es)}.", APPLY)
    if "400 index_closed_exception" in reason or "no write index is defined for alias" in reason:
        raise ArchiveNotReady(
            f"Nothing can be written to {action.alias} at {address(archive.es)}: {reason}.",
            OPEN,
        )
    if status == 401:
        raise refused_login(address(archive.es))
    if status == 403:
        raise refused_privilege(address(archive.es), reason)
    return Result(action, "refused", reason)


def _reason(item: Json) -> str:
    error: dict[str, Any] = item.get("error", {})
    cause: dict[str, Any] = error.get("caused_by", {})
    reason = str(error.get("reason", "")).split(" Preview of field's value")[0]
    return f"{item['status']} {error.get('type', '')}: {reason}{' / ' + cause['type'] if cause else ''}"[:500]


def _blames_content(error: Exception, attempt: int, documents: int) -> bool:
    """Whether fewer or other documents in the request would help. A server that is full blames no single document."""
    status = getattr(error, "status_code", 0)
    return status in (400, 413) or (status == 429 and attempt >= 2 and documents > 1)


def _split(archive: Archive, lines: Sequence[Line], trouble: str) -> list[Result]:
    if len(lines) == 1:
        return [_refuse(lines[0], trouble)]
    half = len(lines) // 2
    return _send(archive, lines[:half]) + _send(archive, lines[half:])


def _place(results: dict[int, Result], pending: dict[int, Line], late: Sequence[Result]) -> list[Result]:
    placed = results | dict(zip(pending, late, strict=True))
    return [placed[i] for i in sorted(placed)]


def _refuse(line: Line, trouble: str) -> Result:
    return Result(line.action, "refused", trouble)


def _is_large_and_alone(pending: dict[int, Line]) -> bool:
    return len(pending) == 1 and all(len(line.body) >= LARGE_BYTES for line in pending.values())


def _is_rejection(trouble: str) -> bool:
    return trouble.startswith("429") and "cluster_block" not in trouble


def _wait(archive: Archive, attempt: int, deadline: float, waiting: int, trouble: str) -> None:
    left = deadline - time.monotonic()
    if left > 0:
        log.log(logging.WARNING if attempt == 3 else logging.INFO, "writes are repeated", extra={"waiting": waiting})
        time.sleep(min(backoff(attempt), left))
    elif "cluster_block" in trouble:
        rebuilt = "/8/index write" in trouble  # the block of rebuild.py; a full disk sets another one
        raise ServerUnavailable(
            f"Elasticsearch at {address(archive.es)} accepts no writes ({trouble}); {waiting} documents wait.",
            "An index is being rebuilt: wait until `clippings mappings apply` ends (if none is running, it was killed: "
            "run it), then run the same command again."
            if rebuilt
            else "Free disk space there or lift the block, then run the same command again.",
        )
    else:
        raise unavailable(f"Elasticsearch at {address(archive.es)}", f"{trouble}; {waiting} documents wait")


def _settle_conflicts(archive: Archive, results: list[Result]) -> list[Result]:
    """Ignore conflicts with oneself: the first reply was lost, and the repeated action met its own document."""
    in_conflict = [r.action for r in results if r.status == "conflict" and r.action.operation in ("create", "index")]
    if not in_conflict:
        return results
    docs = [{"_index": action.alias, "_id": action.id} for action in in_conflict]
    stored = get_many(archive, docs=docs)
    own = {
        (action.alias, action.id): Guard(doc["_seq_no"], doc["_primary_term"])
        for action, doc in zip(in_conflict, stored, strict=True)
        if doc["found"] and doc["_source"] == action.source
    }
    return [
        Result(r.action, "written", guard=own[r.action.alias, r.action.id])
        if r.status == "conflict" and (r.action.alias, r.action.id) in own
        else r
        for r in results
    ]


def _dumps(value: Json) -> bytes:
    """One line of JSON. Raises ValueError for what JSON cannot hold: orjson writes NaN as null, json refuses it."""
    try:
        body = orjson.dumps(value, option=STRICT)
    except orjson.JSONEncodeError:
        return _encode_json(value).encode() + b"\n"
    return (_encode_json(value).encode() if b"null" in body else body) + b"\n"
