"""A record that kills each worker that reads it: only this record is given up. Also, which workers a run refuses."""

import csv
import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar, cast
from zipfile import ZipFile

import pytest

from clippings.capture import read
from clippings.capture.files import SourceFile, find_files
from clippings.capture.halves import halve, reject_part
from clippings.capture.parts import Part
from clippings.cli.dask_worker import dask_setup
from clippings.errors import ClippingsError
from clippings.runs import ingest_slice
from clippings.runs.audit import audit
from clippings.runs.cluster import Cluster, KillsWorkers, compare
from clippings.runs.deadly import process_on, reenrich_on
from clippings.runs.forget import enter_files
from clippings.runs.ingest_slice import process
from clippings.runs.planning import Ledger, plan_ingest
from clippings.runs.reenrich import reenrich_selected, select_articles
from clippings.runs.resources import Resources
from clippings.runs.worker import describe_work
from tests.archives import read_slices, stored, write_records

R = TypeVar("R")
DEADLY = "zzdeadly"


class Deadly:
    """Stands in for a cluster: a record with the word ends its worker in the middle of the slice."""

    def __init__(self, resources: Resources) -> None:
        self.resources, self.lost = resources, 0

    def run(self, function: Callable[..., R], *arguments: object, workers: int = 3) -> R:
        try:
            return function(self.resources, *arguments)
        except RuntimeError:
            self.lost += workers
            raise KillsWorkers("as the test wants it") from None


def record(number: int, words: str = "") -> dict[str, object]:
    text = f"The ferry of line {number} was late again on Monday.\n\n{words} The council will meet about it in May.\n"
    return {"id": f"own-{number}", "title": f"Ferry {number} late", "text": text}


def write_table(path: Path, records: list[dict[str, object]]) -> Path:
    path.parent.mkdir()
    with path.open("w", newline="") as file:
        table = csv.DictWriter(file, records[0])
        table.writeheader()
        table.writerows(records)
    return path


@pytest.mark.integration
@pytest.mark.parametrize(("name", "write"), [("b.jsonl", write_records), ("b.csv", write_table)])
def test_a_deadly_record_is_given_up_and_all_others_are_stored(
    resources: Resources,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    write: Callable[[Path, list[dict[str, object]]], Path],
) -> None:
    path = write(tmp_path / "in" / name, [record(n, DEADLY if n == 4 else "") for n in range(7)])
    (tmp_path / "in" / "a.txt").write_text(
        "The bridge opened.\n\nIt opened on Monday, the council said in the town hall.\n"
    )
    enrich_all = ingest_slice.__dict__["enrich_all"]

    def die(documents: list[object], *rest: object) -> object:
        if any(DEADLY in str(document) for document in documents):
            raise RuntimeError("dead")
        return cast(object, enrich_all(documents, *rest))

    monkeypatch.setattr(ingest_slice, "enrich_all", die)
    cluster, ledger, started = Deadly(resources), Ledger(), datetime.now(UTC)
    for piece in plan_ingest([path.parent], None, resources, ledger):
        outcome = process_on(cast(Cluster, cluster), piece, started, False)
        ledger.tally.add(outcome.tally)
        enter_files(resources, ledger.close(piece, outcome.parts), resources.refusals.mark())
    assert (ledger.tally.counts.new, ledger.tally.counts.rejected) == (7, 1)
    (letter,) = stored(resources, "dead-letters").values()
    assert (letter["file"], letter["record"], letter["reason"]) == (name, "own-4", "failed")
    assert audit(resources).difference == 0
    assert cluster.lost == 3 + 1 + 1 + 1 + 3  # the slice, the file, its halves twice, the record
    monkeypatch.setattr(ingest_slice, "enrich_all", enrich_all)
    path.touch()
    ledger = Ledger()
    read_slices(resources, ledger, plan_ingest([path.parent], None, resources, ledger), datetime.now(UTC))
    assert (len(stored(resources)), stored(resources, "dead-letters")) == (8, {})
    assert audit(resources).difference == 0


@pytest.mark.integration
def test_an_article_that_kills_every_worker_is_left_unchanged(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in" / "a.jsonl", [record(number) for number in range(5)])
    ledger = Ledger()
    for piece in plan_ingest([path], None, resources, ledger):
        ledger.close(piece, process(resources, piece, datetime.now(UTC)).parts)
    deadly = sorted(stored(resources))[2]

    class DeadlyPrefix(Deadly):
        def run(self, function: Callable[..., R], *arguments: object, workers: int = 3) -> R:
            if function is reenrich_selected and deadly.startswith(str(arguments[-1])):
                raise KillsWorkers("as the test wants it")
            return function(self.resources, *arguments)

    nothing = dict.fromkeys(("query", "language", "source", "collection"))
    selection = select_articles(resources, [], nothing, force=True)
    reenriched = reenrich_on(cast(Cluster, DeadlyPrefix(resources)), selection, "")
    assert (reenriched.visited, reenriched.refused) == (5, 1)
    assert [id for id, _ in reenriched.refusals] == [deadly]


def test_a_part_is_halved_at_line_ends_down_to_one_line(tmp_path: Path) -> None:
    path = write_records(tmp_path / "a.jsonl", [record(1), record(2, "long " * 500), record(3)])
    whole = Part(make_source(path))

    def lines(part: Part) -> list[str]:
        halves = halve(part)
        if halves is None:
            return [one.origin.record for one in read(part)]
        return [line for half in halves for line in lines(half)]

    assert lines(whole) == ["own-1", "own-2", "own-3"]
    packed = tmp_path / "c.jsonl.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert lines(Part(make_source(packed))) == ["own-1", "own-2", "own-3"]
    (tmp_path / "b.txt").write_text("one\ntwo\n")
    assert halve(Part(make_source(tmp_path / "b.txt"))) is None


def test_a_zip_file_is_halved_down_to_one_member(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        for name in ("1.txt", "2.txt", "3.txt"):
            archive.writestr(name, "One line.\n")

    def members(part: Part) -> list[tuple[int, int | None]]:
        halves = halve(part)
        return [(part.start, part.stop)] if halves is None else [one for half in halves for one in members(half)]

    assert members(Part(make_source(path))) == [(0, 1), (1, 2), (2, None)]
    assert reject_part(Part(make_source(path), 1, 2), "why").origin.file == "a.zip/2.txt"


def make_source(path: Path) -> SourceFile:
    (source,) = find_files([path], None)
    assert isinstance(source, SourceFile)
    return source


@pytest.mark.integration
def test_a_worker_with_other_code_models_or_corrections_is_refused_naming_the_difference(resources: Resources) -> None:
    ours = describe_work(resources)
    assert compare(ours, describe_work(resources)) == ""
    theirs = ours | {"code of clippings": "another", "model for en": "None"}
    assert compare(ours, theirs) == (
        f"code of clippings: another there, {ours['code of clippings']} here; "
        f"model for en: None there, {ours['model for en']} here"
    )


def test_a_worker_of_several_threads_is_refused() -> None:
    worker: Any = SimpleNamespace(state=SimpleNamespace(nthreads=2))
    with pytest.raises(ClippingsError, match=r"only one slice at a time.*--nthreads 1"):
        dask_setup(worker)
