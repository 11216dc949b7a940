"""Reads and cleans hostile input with the limits of a record."""

import json
from functools import partial
from pathlib import Path

from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import RawDocument, Rejected
from clippings.sandbox import run_guarded
from tests.capture.reading import read_all

MB = 1024 * 1024
SENTENCE = b"The minister said that the plan would go ahead, and that nobody need worry.\n"


def capture_and_clean(*paths: Path) -> list[str]:
    results = []
    for record in read_all(*paths):
        result = clean_within_limits(record) if isinstance(record, RawDocument) else record
        reason = result.reason if isinstance(result, Rejected) else "article"
        results.append(f"{result.origin.file.rpartition('/')[2]}{'#' * bool(result.origin.record)} {reason}")
        json.dumps(str(result)).encode("utf-8")
    return results


def within_limits(*paths: Path) -> list[str]:
    """The outcomes of the files, with the memory limit of a record, but three times its time limit: a busy machine
    computes more slowly.
    """
    return run_guarded(partial(capture_and_clean, *paths), seconds=30, growth=512 * MB)


def write(path: Path, *blocks: bytes) -> Path:
    with path.open("wb") as stream:
        for block in blocks:
            stream.write(block)
    return path
