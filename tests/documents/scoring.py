"""What is read of files that several programs made of known texts: their paragraphs, no more and no less."""

from pathlib import Path

from clippings.capture import SourceFile, read, split
from clippings.capture.files import find_files
from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import CleanDocument, Rejected

HERE = Path(__file__).parent
FILES = sorted((HERE / "files").iterdir())  # TEXT-PROGRAM.FORMAT
FORMATS = sorted({path.suffix for path in FILES})


def read_document(path: Path) -> CleanDocument | Rejected:
    """The only article of a file, which is its longest record where there are several."""
    (file,) = find_files([path], None)
    assert isinstance(file, SourceFile)
    cleaned = [
        raw if isinstance(raw, Rejected) else clean_within_limits(raw)
        for part in split(file, 1 << 30)
        for raw in read(part)
    ]
    return max(cleaned, key=lambda found: len(found.text) if isinstance(found, CleanDocument) else 0)


def load_text(path: Path) -> tuple[str, list[str]]:
    """The title and the paragraphs that a file was made of."""
    text = (HERE / "texts" / f"{path.name.split('-')[0]}.txt").read_text(encoding="utf-8")
    title, *paragraphs = text.strip().split("\n\n")
    return title, paragraphs


def score_format(suffix: str) -> dict[str, float]:
    """Parts F1 over all files of a format, and the share whose title is right."""
    paths = [path for path in FILES if path.suffix == suffix]
    right = found = wanted = titles = 0
    for path in paths:
        document, (title, paragraphs) = read_document(path), load_text(path)
        parts = document.text.split("\n\n") if isinstance(document, CleanDocument) else []
        right += len(set(parts) & set(paragraphs))
        found, wanted = found + len(parts), wanted + len(paragraphs)
        titles += isinstance(document, CleanDocument) and document.title == title
    return {"parts F1": 2 * right / (found + wanted), "title": titles / len(paths)}
