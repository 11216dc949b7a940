"""Cleaning within the limits gives what cleaning gives, or a typed rejection, and never an error."""

import hashlib

import pytest

from clippings.clean import clean, sandboxed
from clippings.clean.sandboxed import SAFE_TEXT, clean_within_limits
from clippings.documents import Origin, RawDocument, Reason, Rejected
from clippings.sandbox import Problem

SENTENCE = "The minister said on Tuesday that the plan number {} would go ahead.\n\n"


def make_document(size: int, media_type: str) -> RawDocument:
    text = "".join(map(SENTENCE.format, range(size // len(SENTENCE) + 1)))
    if media_type == "text/html":
        text = "<html><body><article><p>" + text.strip().replace("\n\n", "</p><p>") + "</p></article></body></html>"
    return RawDocument("1", Origin("c", "a"), "c", None, media_type, text.encode())


@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
def test_a_child_process_gives_the_same_result(monkeypatch: pytest.MonkeyPatch, media_type: str) -> None:
    """The child's answer is larger than a pipe's buffer."""
    for name in ("SAFE_HTML", "SAFE_TEXT"):
        monkeypatch.setattr(sandboxed, name, 100_000)
    for size in (1_000, 200_000):
        document = make_document(size, media_type)
        assert clean_within_limits(document) == clean(document)


@pytest.mark.parametrize("size", [1_000, SAFE_TEXT + 1])
@pytest.mark.parametrize(
    ("error", "reason"),
    [(RecursionError(), "failed"), (MemoryError(), "too_large"), (Problem("too_slow", "Too slow."), "too_slow")],
)
def test_an_error_is_a_rejection(monkeypatch: pytest.MonkeyPatch, size: int, error: Exception, reason: Reason) -> None:
    def fail(raw: RawDocument) -> None:
        raise error

    monkeypatch.setattr("clippings.clean.sandboxed.clean", fail)
    document = make_document(size, "text/plain")
    result = clean_within_limits(document)
    assert isinstance(result, Rejected)
    assert (result.id, result.origin, result.stage, result.reason) == ("1", document.origin, "clean", reason)
    assert result.capture == hashlib.sha256(document.content).hexdigest()
