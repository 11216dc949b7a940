"""Reading what stands in a folder, the way a run does."""

from pathlib import Path

from clippings.capture import SourceFile, find_files, read, split
from clippings.documents import RawDocument, Rejected


def read_all(*paths: Path, collection: str | None = None, max_bytes: int = 1 << 20) -> list[RawDocument | Rejected]:
    """Every document and rejection of the files at and below the paths; each rejection says what is wrong."""
    results: list[RawDocument | Rejected] = []
    for found in find_files(paths, collection):
        if isinstance(found, SourceFile):
            for part in split(found, max_bytes):
                results.extend(read(part))
        else:
            results.append(found)
    told = [result.detail for result in results if isinstance(result, Rejected)]
    assert [detail for detail in told if not (detail[:1].isupper() and detail.endswith("."))] == []
    return results


def read_documents(*paths: Path, collection: str | None = None, max_bytes: int = 1 << 20) -> list[RawDocument]:
    """The same where nothing may be rejected."""
    results = read_all(*paths, collection=collection, max_bytes=max_bytes)
    rejected = [result for result in results if isinstance(result, Rejected)]
    assert rejected == []
    return [result for result in results if isinstance(result, RawDocument)]


def outcomes(results: list[RawDocument | Rejected]) -> list[str]:
    """For each result its file and record, and why it is rejected, if it is."""
    return [
        str(result.origin).partition("/")[2] + (f" {result.reason}" if isinstance(result, Rejected) else "")
        for result in results
    ]
