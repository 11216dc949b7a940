"""Compares skipping unchanged files with one stat per file and one look-up of the entries."""

import os
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure
from benchmarks.running import Bench
from clippings.capture.files import SourceFile, find_files
from clippings.documents import Counts
from clippings.index.paging import refresh
from clippings.index.sources import SourceEntry, source_id, write_entries
from clippings.runs.planning import Ledger, plan_ingest
from clippings.runs.resources import open_resources, prepare_archive

FILES = 100_000
LOOKUP = 10_000


def measure_skipping(bench: Bench, files: int = FILES) -> list[Figure]:
    own = bench.fresh()
    resources = open_resources(own.settings)
    prepare_archive(resources)
    folder = _make_files(own.folder / "files", files)
    sources = [found for found in find_files([folder], None) if isinstance(found, SourceFile)]
    archive = resources.archive
    write_entries(archive, map(_entry, sources))
    refresh(archive, archive.alias("sources"))
    began = perf_counter()
    ids = []
    for source in sources:
        os.stat(str(source.path))
        ids.append(source_id(source.collection, source.file))
    for start in range(0, len(ids), LOOKUP):
        archive.es.mget(index=archive.alias("sources"), ids=ids[start : start + LOOKUP])
    theirs = perf_counter() - began
    began = perf_counter()
    ledger = Ledger()
    assert list(plan_ingest([folder], None, resources, ledger)) == []
    ours = perf_counter() - began
    assert ledger.skipped == files
    absolute = f"{files / ours:,.0f} files a second"
    return [
        Figure(
            f"skipping {files:,} unchanged files",
            "stat of each, mget of the entries",
            theirs / ours,
            0.5,
            0.8,
            absolute,
        )
    ]


def _make_files(folder: Path, files: int) -> Path:
    for number in range(files):
        below = folder / f"{number // 1000:03d}"
        if number % 1000 == 0:
            below.mkdir(parents=True)
        (below / f"{number:06d}.txt").touch()
    return folder


def _entry(source: SourceFile) -> SourceEntry:
    return SourceEntry(
        collection=source.collection,
        root=source.root,
        file=source.file,
        size=source.size,
        modified_ns=source.modified_ns,
        hash="0" * 64,
        counts=Counts(new=1),
        records=1,
        checksum="0",
        read_at=datetime.now(UTC),
    )
