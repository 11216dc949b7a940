"""A folder of all that is hostile, on the whole path: the run ends, every input ends once, good ones are kept."""

import gzip
import json
import os
import zipfile
from pathlib import Path

import pytest

from clippings.documents import Counts
from clippings.runs.audit import audit
from clippings.runs.resources import Resources
from tests.archives import ingest, stored

pytestmark = pytest.mark.integration

TEXT = "The old bridge of Northport was closed on Monday. “It is not safe,” said Anna Berger, an engineer.\n"
MB = 1024 * 1024


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT)
    _write_records(folder)
    _write_pages(folder)
    _write_archives(folder)
    _write_other_than_files(folder)
    return folder


def _write_records(folder: Path) -> None:
    lines = [
        json.dumps({"id": "good", "text": f"Again. {TEXT}", "url": "https://courier.example/" + "a" * 600}),
        json.dumps({"id": "x" * 100_000, "title": "t" * 100_000, "byline": "b" * 100_000, "text": f"Long. {TEXT}"}),
        json.dumps({"id": "surrogates", "title": "\ud800", "text": f"\udfff {TEXT}"}),
        json.dumps({"id": "controls", "text": f"\0\1\x1b {TEXT}\u202e\ufeff"}),
        json.dumps({"id": "dates", "published": "9999-99-99", "modified": "0000-00-00", "text": f"Dated. {TEXT}"}),
        json.dumps({"id": "script", "url": "javascript:alert(1)", "source": "<b>" * 9_000, "text": f"Bad. {TEXT}"}),
        '{"text": "x", "deep": ' + "[" * 100_000,
        '{"text": "broken',
    ]
    (folder / "lines.jsonl").write_text("\n".join(lines))


def _write_pages(folder: Path) -> None:
    page = "<html><body><article><p>{}</p></article>"
    (folder / "deep.html").write_text(page.format(f"Deep. {TEXT}") + "<div>" * 100_000)
    (folder / "attributes.html").write_text(
        page.format(f"Wide. {TEXT}") + "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">"
    )
    (folder / "marks.txt").write_text(TEXT + '"' * 20_000)
    (folder / "line.txt").write_text(TEXT + "word " * 20_000)
    (folder / "pdf.html").write_bytes(b"%PDF-1.7\n" + os.urandom(1_000))
    (folder / "laughs.xml").write_text('<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>')
    (folder / "empty.html").touch()
    with (folder / "huge.txt").open("wb") as stream:
        for _ in range(100):
            stream.write(TEXT.encode() * (MB // len(TEXT.encode())))


def _write_archives(folder: Path) -> None:
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(b" " * 100 * MB))
    with zipfile.ZipFile(folder / "pack.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../outside.txt", TEXT)
        archive.writestr("bomb.txt", bytes(20 * MB))


def _write_other_than_files(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop").symlink_to("loop")
    (folder / "passwords.txt").symlink_to("/etc/passwd")
    for name in (b"new\nline.txt", b"caf\xe9.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(f"{name!r} {TEXT}")


def test_hostile_folder(resources: Resources, folder: Path) -> None:
    counts = ingest(resources, folder).tally.counts
    articles, letters = stored(resources), stored(resources, "dead-letters")
    assert {letter["file"] + "#" * bool(letter["record"]): letter["reason"] for letter in letters.values()} == {
        "lines.jsonl#": "bad_record",
        "pdf.html": "unreadable",
        "laughs.xml": "bad_record",
        "empty.html": "empty",
        "huge.txt": "too_large",
        "bomb.txt.gz": "bomb",
        "pack.zip/../../outside.txt": "outside_root",
        "pack.zip/bomb.txt": "bomb",
        "pipe.txt": "not_a_file",
        "loop": "not_a_file",
        "passwords.txt": "outside_root",
    }
    pages = ["attributes.html", "deep.html", "line.txt", "marks.txt"]
    files = ["good.txt", *["lines.jsonl"] * 6, *pages, "caf\\xe9.txt", "new\\u000aline.txt"]
    assert sorted(article["file"] for article in articles.values()) == sorted(files)
    assert counts == Counts(new=len(files), rejected=12)
    assert audit(resources).difference == 0

    for path in folder.glob("*.*"):
        if path.is_file() and not path.is_symlink():
            path.touch()
    assert ingest(resources, folder).tally.counts == Counts(unchanged=counts.new, rejected=counts.rejected)
    assert (stored(resources), stored(resources, "dead-letters")) == (articles, letters)
