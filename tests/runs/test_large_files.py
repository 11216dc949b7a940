"""One large file of many records keeps all processes busy, and gives what one process makes of it."""

import gzip
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from clippings.runs.audit import audit
from clippings.runs.forget import enter_files
from clippings.runs.ingest_slice import SliceOutcome, process
from clippings.runs.planning import Ledger, Slice, plan_ingest
from clippings.runs.pool import Pool
from clippings.runs.readdress import expect_ids_of_now
from clippings.runs.resources import Resources
from tests.archives import ingest, make_resources, stored
from tests.waiting import wait_until

NUMBER = 60
TEXTS = [
    f"The ferry of line {number} was late again on Monday.\n\nThe council will meet about it on day {number}."
    for number in range(NUMBER)
]


def make_archive() -> bytes:
    stream = BytesIO()
    writer = WARCWriter(stream, gzip=True)
    for number, text in enumerate(TEXTS):
        page = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n")).encode()
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        url = f"https://news.example/{number}"
        writer.write_record(writer.create_warc_record(url, "response", payload=BytesIO(page), http_headers=http))
    return stream.getvalue()


def make_table() -> bytes:
    return ("id,title,text\n" + "".join(f'{number},Ferry,"{text}"\n' for number, text in enumerate(TEXTS))).encode()


def make_mailbox() -> bytes:
    form = "From a Tue Jun  2 2026\nMessage-ID: <{}@tide.example>\nSubject: Ferry\n\n{}\n\n"
    return "".join(form.format(number, text) for number, text in enumerate(TEXTS)).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "a.warc.gz": make_archive,
    "a.csv.gz": lambda: gzip.compress(make_table(), 1),
    "a.csv": make_table,
    "a.mbox.gz": lambda: gzip.compress(make_mailbox(), 1),
}


def process_beside_others(
    resources: Resources, piece: Slice, started: datetime, folder: Path
) -> tuple[int, SliceOutcome]:
    """A slice, after another process has begun one, too."""
    (folder / str(os.getpid())).touch()
    wait_until(lambda: len(list(folder.iterdir())) > 1, 60, "another process")
    return os.getpid(), process(resources, piece, started)


def read_with_two_processes(resources: Resources, path: Path, folder: Path) -> tuple[Ledger, Sequence[int]]:
    ledger, started = Ledger(), datetime.now(UTC)
    slices = list(plan_ingest([path], None, resources, ledger))
    with Pool(resources.settings) as pool, ThreadPoolExecutor(2) as threads:
        done = list(threads.map(lambda piece: pool.run(process_beside_others, piece, started, folder), slices))
    for piece, (_, outcome) in zip(slices, done, strict=True):
        ledger.tally.add(outcome.tally)
        enter_files(resources, ledger.close(piece, outcome.parts), resources.refusals.mark())
    return ledger, [process for process, _ in done]


@pytest.mark.parametrize("name", FILES)
def test_two_processes_read_one_large_file(
    elasticsearch: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / "in" / name
    path.parent.mkdir()
    path.write_bytes(FILES[name]())
    alone = make_resources(elasticsearch, f"{prefix}-alone", tmp_path / "alone")
    ingest(alone, path, last=False)
    monkeypatch.setattr("clippings.runs.planning.PART_BYTES", 500)
    monkeypatch.setattr("clippings.runs.planning.FIRST_SLICE", 500)
    together = make_resources(elasticsearch, f"{prefix}-together", tmp_path / "together", workers=2)
    expect_ids_of_now(together)
    meeting = tmp_path / "meeting"
    meeting.mkdir()
    ledger, processes = read_with_two_processes(together, path, meeting)
    assert len(set(processes)) == 2
    assert (ledger.tally.counts.new, ledger.tally.counts.inputs) == (NUMBER, NUMBER)
    found, expected = ({id: one["text"] for id, one in stored(each).items()} for each in (together, alone))
    assert found == expected
    assert audit(together).difference == 0
    assert ingest(together, path, last=False).skipped == 1
