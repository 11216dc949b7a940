"""Scores the reading of files that several programs made from known texts: exactly their paragraphs must come out."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from clippings.capture import SourceFile, read, split
from clippings.capture.files import find_files
from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import CleanDocument, Rejected

HERE = Path(__file__).parent
FILES = sorted((HERE / "files").iterdir())  # TEXT-PROGRAM.FORMAT, or TEXT+TEXT-PROGRAM.FORMAT
FORMATS = sorted({path.suffix for path in FILES})
_BULLET = re.compile(r"[•*·-]\s+")  # plain text has bullets where other formats mark list items


def read_documents(path: Path) -> Iterator[CleanDocument | Rejected]:
    """The outcome of each record of a file."""
    (file,) = find_files([path], None)
    assert isinstance(file, SourceFile)
    for part in split(file, 1 << 30):
        for raw in read(part):
            yield raw if isinstance(raw, Rejected) else clean_within_limits(raw)


def read_document(path: Path) -> CleanDocument | Rejected:
    """The article of a file; if it has several records, the longest one."""
    return max(read_documents(path), key=lambda found: len(found.text) if isinstance(found, CleanDocument) else 0)


def load_texts(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The title and the paragraphs of each text that a file was made from."""
    for name in path.name.split("-")[0].split("+"):
        title, *paragraphs = (HERE / "texts" / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")
        yield title, paragraphs


def score_format(suffix: str) -> dict[str, float]:
    """Parts F1 over all files of a format, and the share of titles that are right."""
    parts = [Counter[str](), Counter[str]()]  # found and wanted, per file, so that one file cannot make up for another
    titles = [Counter[str](), Counter[str]()]
    for path in (path for path in FILES if path.suffix == suffix):
        documents = [found for found in read_documents(path) if isinstance(found, CleanDocument)]
        for document in documents:
            parts[0].update(f"{path.name} {_plain(part)}" for part in document.text.split("\n\n"))
            titles[0][f"{path.name} {document.title}"] += 1
        for title, paragraphs in load_texts(path):
            parts[1].update(f"{path.name} {part}" for part in paragraphs)
            titles[1][f"{path.name} {title}"] += 1
    found, wanted = parts
    return {
        "parts F1": 2 * (found & wanted).total() / (found.total() + wanted.total()),
        "title": (titles[0] & titles[1]).total() / titles[1].total(),
    }


def _plain(part: str) -> str:
    """The part without its bullet, and without the spaces that align table columns."""
    found = _BULLET.match(part)
    return " ".join(part[found.end() if found else 0 :].split())
