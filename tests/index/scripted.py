"""A client whose server is a script: the only way to make faults at a given moment."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from elastic_transport import ApiResponseMeta, BaseNode, HttpHeaders, NodeConfig
from elastic_transport._node._base import NodeApiResponse
from elasticsearch import Elasticsearch

from clippings.index.archive import Archive

Answer = tuple[int, Any]  # status and JSON body
OK = {"_seq_no": 7, "_primary_term": 1, "result": "created"}


@dataclass
class Server:
    """Answers each request with the next of `answers`, and repeats the last one.

    An answer is (status, body), an exception to raise, or a function of the sent lines that returns one of these.
    """

    answers: list[Any]
    requests: list[list[Any]] = field(default_factory=list)  # the JSON lines of each request
    targets: list[str] = field(default_factory=list)  # the path and parameters of each request

    def answer(self, lines: list[Any]) -> Answer:
        self.requests.append(lines)
        given = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if callable(given) and not isinstance(given, type):
            given = given(lines)
        if isinstance(given, Exception):
            raise given
        status, body = given
        return status, body

    def client(self) -> Elasticsearch:
        return Elasticsearch("http://127.0.0.1:1", node_class=node_class(self), max_retries=0)

    def archive(self, patience: float) -> Archive:
        return Archive(self.client(), "made-up", patience)


def node_class(server: Server) -> type[BaseNode]:
    class ScriptedNode(BaseNode):
        def perform_request(
            self,
            method: str,
            target: str,
            body: bytes | None = None,
            headers: HttpHeaders | None = None,
            request_timeout: Any = None,
        ) -> NodeApiResponse:
            lines = [json.loads(line) for line in (body or b"").splitlines()]
            server.targets.append(target)
            status, answer = server.answer(lines)
            content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            answered = HttpHeaders({"content-type": "application/json", "x-elastic-product": "Elasticsearch"})
            meta = ApiResponseMeta(
                node=NodeConfig("http", "127.0.0.1", 1),
                duration=0.0,
                http_version="1.1",
                status=status,
                headers=answered,
            )
            return NodeApiResponse(meta, content)

        def close(self) -> None:
            pass

    return ScriptedNode


def ids(lines: list[Any]) -> list[str]:
    """The ids of the actions in a bulk request."""
    return [next(iter(line.values()))["_id"] for line in lines if next(iter(line)) in ("create", "index", "delete")]


def items(status_of: Callable[[str], tuple[int, str]]) -> Callable[[list[Any]], Answer]:
    """A bulk answer that gives each id a status and, unless it succeeded, an error type."""

    def answer(lines: list[Any]) -> Answer:
        found = []
        for id in ids(lines):
            status, error = status_of(id)
            fault = {"error": {"type": error, "reason": f"because of {id}"}}
            found.append({"index": {"_id": id, "status": status, **(OK if status < 300 else fault)}})
        return 200, {"items": found}

    return answer


everything_written = items(lambda id: (201, ""))


def error(status: int, kind: str) -> Answer:
    return status, {"error": {"type": kind, "reason": "so it is"}, "status": status}
