"""The bulk writer on a server whose answers are a script: what it repeats, halves, refuses and reports."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from elastic_transport import ConnectionError, ConnectionTimeout, TlsError

from clippings.errors import AccessRefused, ArchiveNotReady, ServerUnavailable
from clippings.index import bulk
from clippings.index.bulk import MAX_DOCUMENT_BYTES, Action, Guard, Line, Result, encode, send
from clippings.index.fields import Json
from tests.index.scripted import Answer, Server, error, everything_written, ids, items


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "backoff", lambda attempt: 0.001)


def line(id: str, source: Json | None = None, **fields: Any) -> Line:
    encoded = encode(Action(fields.pop("operation", "index"), "made-up-write", id, source or {"id": id}, **fields))
    assert isinstance(encoded, Line)
    return encoded


def sent(server: Server, *names: str, patience: float = 5) -> dict[str, Result]:
    results = send(server.archive(patience), [line(name) for name in names])
    assert [result.action.id for result in results] == list(names)
    return {result.action.id: result for result in results}


def test_written_documents_return_their_version() -> None:
    server = Server([everything_written])
    assert sent(server, "a", "b")["b"].guard == Guard(7, 1)
    assert server.requests[0][0] == {"index": {"_index": "made-up-write", "_id": "a"}}


def test_an_action_with_a_version_says_what_it_expects() -> None:
    server = Server([everything_written])
    send(server.archive(5), [line("a", guard=Guard(3, 2))])
    assert server.requests[0][0]["index"] | {"if_seq_no": 3, "if_primary_term": 2} == server.requests[0][0]["index"]


@pytest.mark.parametrize(
    "fault",
    [
        error(429, "es_rejected_execution_exception"),
        error(502, "bad_gateway"),
        error(503, "cluster_block_exception"),
        error(504, "timeout"),
        error(500, "null_pointer_exception"),
        error(403, "cluster_block_exception"),
        (200, b'{"items": [{"index": {"_id": "a", "sta'),
        (200, {"items": []}),
        (200, {"items": None}),
        (200, []),
        (200, b""),
        (200, b"<html>We are back soon.</html>"),
        ConnectionError("refused"),
        ConnectionTimeout("too slow"),
    ],
)
def test_a_request_that_fails_temporarily_is_sent_again(fault: Answer | Exception) -> None:
    server = Server([fault, fault, everything_written])
    assert {r.status for r in sent(server, "a", "b").values()} == {"written"}
    assert [ids(lines) for lines in server.requests] == [["a", "b"]] * 3


@pytest.mark.parametrize(
    ("status", "kind"), [(429, "es_rejected_execution_exception"), (403, "cluster_block_exception")]
)
def test_only_documents_that_fail_temporarily_are_sent_again(status: int, kind: str) -> None:
    server = Server([items(lambda id: (status, kind) if id == "b" else (201, "")), everything_written])
    assert {r.status for r in sent(server, "a", "b", "c").values()} == {"written"}
    assert [ids(lines) for lines in server.requests] == [["a", "b", "c"], ["b"]]


def test_after_the_time_limit_the_call_fails_and_names_the_remedy() -> None:
    with pytest.raises(ServerUnavailable, match=r"2 documents wait.*clippings up"):
        sent(Server([ConnectionError("refused")]), "a", "b", patience=0.05)


def test_a_block_that_stays_names_another_remedy() -> None:
    with pytest.raises(ServerUnavailable, match="Free disk space"):
        sent(Server([items(lambda id: (429, "cluster_block_exception"))]), "a", patience=0.05)


def test_progress_restarts_the_time_limit() -> None:
    one_each = [items(lambda id, n=n: (201, "") if int(id) <= n else (429, "busy")) for n in range(40)]  # type: ignore[misc]
    assert len(sent(Server(one_each), *map(str, range(40)), patience=0.5)) == 40


def test_a_request_refused_as_a_whole_is_halved_until_the_bad_document_is_alone() -> None:
    def bad(lines: list[Any]) -> Answer:
        found: Answer = everything_written(lines)
        return error(400, "illegal_argument_exception") if "bad" in ids(lines) else found

    server = Server([bad])
    results = sent(server, "a", "b", "bad", "c", "d")
    assert {id: r.status for id, r in results.items()} == {
        "a": "written",
        "b": "written",
        "bad": "refused",
        "c": "written",
        "d": "written",
    }
    assert "illegal_argument_exception" in results["bad"].detail


def test_a_request_that_is_too_large_is_halved() -> None:
    server = Server([lambda lines: error(413, "too_large") if len(ids(lines)) > 1 else everything_written(lines)])
    assert {r.status for r in sent(server, "a", "b", "c").values()} == {"written"}
    alone = sent(Server([error(413, "too_large")]), "a")
    assert alone["a"].status == "refused"


def test_a_request_rejected_again_and_again_is_halved() -> None:
    server = Server([lambda lines: error(429, "es_rejected") if len(ids(lines)) > 2 else everything_written(lines)])
    assert {r.status for r in sent(server, "a", "b", "c", "d").values()} == {"written"}


def test_a_large_document_rejected_alone_again_and_again_is_refused() -> None:
    large = line("large", {"text": "x" * bulk.LARGE_BYTES})
    server = Server([items(lambda id: (429, "es_rejected_execution_exception") if id == "large" else (201, ""))])
    results = send(server.archive(5), [line("a"), large, line("b")])
    assert [r.status for r in results] == ["written", "refused", "written"]
    assert len(server.requests) == bulk.MAX_REJECTIONS


def test_a_large_document_for_which_the_server_is_too_small_is_refused() -> None:
    large = line("large", {"text": "x" * bulk.LARGE_BYTES})
    full = error(429, "circuit_breaking_exception")
    server = Server([lambda lines: full if "large" in ids(lines) else everything_written(lines)])
    results = send(server.archive(5), [line("a"), large, line("b")])
    assert [r.status for r in results] == ["written", "refused", "written"]


@pytest.mark.parametrize("kind", ["es_rejected_execution_exception", "circuit_breaking_exception"])
def test_a_full_server_is_not_held_against_a_small_document(kind: str) -> None:
    with pytest.raises(ServerUnavailable, match=r"is too busy to accept more.*give it more memory"):
        sent(Server([error(429, kind)]), "a", "b", "c", patience=0.05)
    relieved = Server([*[error(429, kind)] * 30, everything_written])
    assert {r.status for r in sent(relieved, "a", "b", "c").values()} == {"written"}


def test_a_refused_document_does_not_affect_its_neighbors() -> None:
    server = Server([items(lambda id: (400, "document_parsing_exception") if id == "bad" else (201, ""))])
    results = sent(server, "a", "bad", "b")
    assert [r.status for r in results.values()] == ["written", "refused", "written"]
    assert results["bad"].detail == "400 document_parsing_exception: because of bad"


def test_the_reason_contains_no_text_of_the_document() -> None:
    reason = "failed to parse field [published_at] of type [date]. Preview of field's value: 'secret words'"
    fault = {"type": "document_parsing_exception", "reason": reason, "caused_by": {"type": "date_time_exception"}}
    server = Server([(200, {"items": [{"index": {"_id": "a", "status": 400, "error": fault}}]})])
    detail = sent(server, "a")["a"].detail
    assert "secret" not in detail
    assert "published_at" in detail
    assert "date_time_exception" in detail


def test_a_conflict_with_another_document_is_reported() -> None:
    stored = {"docs": [{"_id": "a", "found": True, "_seq_no": 9, "_primary_term": 1, "_source": {"id": "else"}}]}
    server = Server([items(lambda id: (409, "version_conflict_engine_exception")), (200, stored)])
    assert sent(server, "a")["a"].status == "conflict"


def test_a_lost_reply_is_distinguished_from_a_conflict_next_to_a_refusal() -> None:
    stored = {"docs": [{"_id": "a", "found": True, "_seq_no": 9, "_primary_term": 1, "_source": {"id": "a"}}]}
    first = items(lambda id: (409, "version_conflict_engine_exception") if id == "a" else (429, "busy"))
    results = sent(Server([first, error(413, "too_large"), (200, stored)]), "a", "b")
    assert [r.status for r in results.values()] == ["written", "refused"]


def test_a_request_without_an_answer_is_repeated_however_long_it_took(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])

    def take_longer_than_the_patience(lines: list[Any]) -> Exception:
        clock[0] += 31
        return ConnectionTimeout("too slow")

    assert sent(Server([take_longer_than_the_patience, everything_written]), "a", patience=30)["a"].status == "written"


def test_a_conflict_with_the_same_document_is_a_lost_reply() -> None:
    stored = {"docs": [{"_id": "a", "found": True, "_seq_no": 9, "_primary_term": 1, "_source": {"id": "a"}}]}
    server = Server([items(lambda id: (409, "version_conflict_engine_exception")), (200, stored)])
    assert sent(server, "a")["a"] == Result(line("a").action, "written", guard=Guard(9, 1))


def test_deleting_a_missing_document_succeeds() -> None:
    gone = {"status": 404, "result": "not_found", "_seq_no": 3, "_primary_term": 1}
    server = Server([(200, {"items": [{"delete": gone}]})])
    encoded = encode(Action("delete", "made-up-write", "a"))
    assert isinstance(encoded, Line)
    assert send(server.archive(5), [encoded])[0].status == "written"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (items(lambda id: (404, "index_not_found_exception")), ArchiveNotReady),
        (items(lambda id: (403, "security_exception")), AccessRefused),
        (error(401, "security_exception"), AccessRefused),
        (error(403, "security_exception"), AccessRefused),
        (error(307, "moved"), ServerUnavailable),
        (error(404, "no such page"), ServerUnavailable),
        (error(405, "not allowed"), ServerUnavailable),
        (items(lambda id: (400, "index_closed_exception")), ArchiveNotReady),
        (TlsError("certificate verify failed"), ServerUnavailable),
    ],
)
def test_errors_that_repeating_does_not_solve_end_the_run_at_once(fault: Any, expected: type[Exception]) -> None:
    server = Server([fault])
    with pytest.raises(expected):
        sent(server, "a", patience=60)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("action", "detail"),
    [
        (Action("index", "made-up", "", {}), "an id of 0 bytes"),
        (Action("index", "made-up", "é" * 257, {}), "an id of 514 bytes"),
        (Action("index", "made-up", "a", {"text": "x" * MAX_DOCUMENT_BYTES}), "too large"),
        (Action("index", "made-up", "a", {"text": "\ud800"}), "not valid JSON"),
        (Action("index", "made-up", "a", {"confidence": float("nan")}), "not valid JSON"),
    ],
)
def test_documents_that_cannot_be_stored_are_refused_before_sending(action: Action, detail: str) -> None:
    result = encode(action)
    assert isinstance(result, Result)
    assert result.status == "refused"
    assert detail in result.detail


@pytest.mark.parametrize(
    "value", ["null", None, 'a "word"\n\u2028\x7f', "Zoë 😀", 2**70, -0.0, 1e-7, 0.1, [], {"a": [{"b": True}]}]
)
def test_a_document_is_sent_as_it_is(value: object) -> None:
    encoded = encode(Action("index", "made-up", "a", {"value": value}))
    assert isinstance(encoded, Line)
    assert [json.loads(part) for part in encoded.body.splitlines()][1:] == [{"value": value}]


def test_a_document_with_what_json_does_not_have_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError):
        encode(Action("index", "made-up", "a", {"indexed_at": datetime(2026, 1, 2, tzinfo=UTC)}))


def test_a_result_shows_no_text_of_the_document() -> None:
    assert "secret" not in repr(line("a", {"text": "secret"}))
