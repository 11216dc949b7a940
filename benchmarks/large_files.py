"""Measures what a second process gains on one large file, and what reading costs that others have read before.

The file is a compressed archive of the web, a compressed table, a compressed mailbox or an array of JSON: of each, one
ingest by one process and one by two. The servers share the processors with them, so a quiet machine is needed to gain
much.
"""

import gzip
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from html import escape
from io import BytesIO
from pathlib import Path
from time import process_time

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from benchmarks.articles import make_articles
from benchmarks.figures import Figure
from benchmarks.running import Bench
from clippings.capture import Part, SourceFile, find_files, read, split
from clippings.clean import clean
from clippings.documents import RawDocument
from clippings.runs.planning import PART_BYTES

ARTICLES, WORDS = 400, 400
Article = Mapping[str, str]


def measure_large_files(bench: Bench) -> list[Figure]:
    articles = list(make_articles(ARTICLES, WORDS))
    return [figure for name, pack in FILES.items() for figure in _measure(bench, name, pack(articles))]


def _measure(bench: Bench, name: str, content: bytes) -> list[Figure]:
    path = bench.folder / name
    path.write_bytes(content)
    seconds = []
    for workers in (1, 2):
        own = bench.fresh()
        settings = own.settings.model_copy(update={"workers": workers})
        took, counts = replace(own, settings=settings).time_command("ingest", str(path))
        assert counts["new"] == ARTICLES, counts
        seconds.append(took)
    shown = f"{seconds[0]:.1f} s and {seconds[1]:.1f} s"
    return [Figure(f"two processes, {name}", "one process", seconds[0] / seconds[1], 1.2, 1.6, shown), _reread(path)]


def _reread(path: Path) -> Figure:
    """What finding the parts, and what is read twice, costs, compared with cleaning."""
    (source,) = find_files([path], None)
    assert isinstance(source, SourceFile)
    records = list(read(Part(source)))
    whole = _time(lambda: read(Part(source)))
    cutting = _time(lambda: split(source, PART_BYTES))
    parts = list(split(source, PART_BYTES))
    again = _time(lambda: (record for part in parts for record in read(part))) - whole
    cleaning = _time(lambda: (clean(record) for record in records if isinstance(record, RawDocument)))
    shown = f"{len(parts)} parts; reading {whole:.2f} s, cutting {cutting:.2f} s, again {again:.2f} s"
    return Figure(f"cutting and reading again, {path.name}", "cleaning", cleaning / (cutting + again), 1, 10, shown)


def _time(work: Callable[[], Iterable[object]]) -> float:
    began = process_time()
    for _ in work():
        pass
    return process_time() - began


def _pack_archive(articles: Iterable[Article]) -> bytes:
    stream = BytesIO()
    writer = WARCWriter(stream, gzip=True)
    for article in articles:
        text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in article["text"].split("\n\n"))
        page = f"<html><head><title>{escape(article['title'])}</title></head><body>{text}</body></html>".encode()
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        record = writer.create_warc_record(article["url"], "response", payload=BytesIO(page), http_headers=http)
        writer.write_record(record)
    return stream.getvalue()


def _pack_table(articles: Iterable[Article]) -> bytes:
    rows = (f'{one["id"]},"{one["title"]}","{one["text"].replace(chr(34), chr(34) * 2)}"\n' for one in articles)
    return gzip.compress(("id,title,text\n" + "".join(rows)).encode())


def _pack_mailbox(articles: Iterable[Article]) -> bytes:
    form = "From a Tue Jun  2 2026\nMessage-ID: <{}@tide.example>\nSubject: {}\n{}\n\n{}\n\n"
    charset = "Content-Type: text/plain; charset=utf-8"
    mails = (form.format(one["id"], one["title"], charset, one["text"]) for one in articles)
    return gzip.compress("".join(mails).encode())


def _pack_array(articles: Iterable[Article]) -> bytes:
    return json.dumps([{name: one[name] for name in ("id", "title", "text")} for one in articles]).encode()


FILES: dict[str, Callable[[Iterable[Article]], bytes]] = {
    "large.warc.gz": _pack_archive,
    "large.csv.gz": _pack_table,
    "large.mbox.gz": _pack_mailbox,
    "large.json": _pack_array,
}
