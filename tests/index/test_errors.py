"""What a person reads when the server cannot do what was asked: which server, which index, and what to do."""

from typing import Any

import pytest
from elastic_transport import ConnectionError, TlsError

from clippings.errors import AccessRefused, ArchiveNotReady, ServerUnavailable
from clippings.index.connect import backoff
from tests.index.scripted import Server, error

HERE = r"Elasticsearch at http://127\.0\.0\.1:1"


def fault(status: int, kind: str, **fields: Any) -> Any:
    return status, {"error": {"type": kind, "reason": "so it is", **fields}, "status": status}


@pytest.mark.parametrize(
    ("answer", "kind", "told"),
    [
        (fault(404, "index_not_found_exception", index="made-up-people"), ArchiveNotReady, f"{HERE} has no made-up-p"),
        (fault(404, "index_not_found_exception"), ArchiveNotReady, "has no such index.*clippings mappings apply"),
        (fault(400, "index_closed_exception"), ArchiveNotReady, f"{HERE} has closed an index.*so it is.*_open"),
        (error(401, "security_exception"), AccessRefused, f"{HERE} refuses the login.*API_KEY"),
        (error(403, "security_exception"), AccessRefused, f"{HERE} refuses an action: 403 security.*so it is.*writer"),
        (error(403, "cluster_block_exception"), ServerUnavailable, f"{HERE} does not answer .403 cluster_block"),
        (error(429, "es_rejected_execution"), ServerUnavailable, f"{HERE} is too busy.*429.*more memory"),
        (error(503, "unavailable"), ServerUnavailable, f"{HERE} does not answer .503 unavailable: so.*clippings up"),
        (ConnectionError("refused"), ServerUnavailable, f"{HERE} does not answer .ConnectionError"),
        (TlsError("no such authority"), ServerUnavailable, f"{HERE} could not prove .*no such authority.*_CA"),
        (
            error(405, "odd"),
            ServerUnavailable,
            f"{HERE} does not answer as Elasticsearch 9 does .405 odd.*the server's",
        ),
    ],
)
def test_an_error_says_which_server_what_and_what_to_do(answer: Any, kind: type[Exception], told: str) -> None:
    archive = Server([answer]).archive(0)
    with pytest.raises(kind, match=rf"(?s){told}"):
        archive.retry(lambda: archive.es.search(index="made-up-people"))


def test_a_request_that_is_wrong_stays_the_error_of_the_client() -> None:
    archive = Server([fault(400, "parsing_exception")]).archive(30)
    with pytest.raises(Exception, match="parsing_exception") as caught:
        archive.retry(lambda: archive.es.search(index="made-up-people"))
    assert type(caught.value).__name__ == "BadRequestError"


def test_many_writers_do_not_come_back_at_once_and_none_waits_long() -> None:
    waits = [[backoff(attempt) for _ in range(50)] for attempt in (0, 1, 20)]
    assert len(set(waits[0])) > 40
    for each, most in zip(waits, (0.1, 0.2, 5.0), strict=True):
        assert most / 4 < max(each) <= most
