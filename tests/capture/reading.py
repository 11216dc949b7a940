"""Reading what is in a folder, the way a run does."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from clippings.capture import SourceFile, find_files, read, split
from clippings.documents import RawDocument, Rejected

Found = TypeVar("Found", bound=RawDocument | Rejected | SourceFile)


def read_all(*paths: Path, collection: str | None = None, max_bytes: int = 1 << 20) -> list[RawDocument | Rejected]:
    """Every document and rejection of the files at or below the paths; each rejection must say what is wrong."""
    results: list[RawDocument | Rejected] = []
    for found in find_files(paths, collection):
        if isinstance(found, SourceFile):
            for part in split(found, max_bytes):
                results.extend(read(part))
        else:
            results.append(found)
    return expect_sentences(results)


def expect_sentences(results: Sequence[Found]) -> list[Found]:
    """The same results, after checking that each rejection says in a sentence what is wrong, and where."""
    rejected = [result for result in results if isinstance(result, Rejected)]
    assert [one for one in rejected if not (one.detail[:1].isupper() and one.detail.endswith("."))] == []
    assert all(one.origin.collection for one in rejected)
    return list(results)


def read_documents(*paths: Path, collection: str | None = None, max_bytes: int = 1 << 20) -> list[RawDocument]:
    """The documents, if nothing may be rejected."""
    results = read_all(*paths, collection=collection, max_bytes=max_bytes)
    rejected = [result for result in results if isinstance(result, Rejected)]
    assert rejected == []
    return [result for result in results if isinstance(result, RawDocument)]


def outcomes(results: list[RawDocument | Rejected]) -> list[str]:
    """For each result, its file and record, and the reason if it is rejected."""
    return [
        str(result.origin).partition("/")[2] + (f" {result.reason}" if isinstance(result, Rejected) else "")
        for result in results
    ]
