"""Files of many records, in pieces that are easily cut in the wrong place."""

import os
from collections.abc import Callable
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

MAIL = b"From a Tue Jun  2 2026\nMessage-ID: <%d@tide.example>\nSubject: %s\n\n%s\n\n"


def make_page(number: int, content: bytes = b"<p>Words.</p>", status: str = "200 OK", kind: str = "text/html") -> bytes:
    stream = BytesIO()
    writer = WARCWriter(stream, gzip=False)
    record = writer.create_warc_record(
        f"https://news.example/{number}",
        "response",
        payload=BytesIO(content),
        http_headers=StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Record-ID": f"<urn:uuid:{number}>"},
    )
    writer.write_record(record)
    return stream.getvalue()


# For each kind of file: how it begins, and its records, among them those that are easily cut in the wrong place.
PIECES: dict[str, tuple[bytes, list[bytes]]] = {
    "a.jsonl": (
        b'\xef\xbb\xbf{"text": "Words."}\n',
        [
            b'{"id": "7", "title": "Lock", "text": "One."}\n',
            b'{"id": "7", "title": "Tide", "text": "Two."}\n',
            b'{"id": "8", "url": "https://news.example/8", "text": "Three."}\n',
            b"\n\n  \n",
            b"no record\n",
            b'{"text": "%s"}\n' % (b"long " * 60),
        ],
    ),
    "a.json": (
        b'\xef\xbb\xbf [{"text": "Words."}',
        [
            b',{"id": "7", "title": "Lock", "text": "One."}\n',
            b' , \n{"id": "7", "title": "Tide", "text": "Two."}',
            b',{"id": "8", "url": "https://news.example/8", "text": "a\\",{\\"text\\":1}, ] [", "b": [{}, [","]]}',
            b', "no record"',
            b',[{"text": "Within."}, 1, null],2,  true\n',
            b',{"text": "%s"}' % (b"long " * 60),
        ],
    ),
    "b.json": (
        b'{"text": "Words."}',
        [
            b'{"id": "7", "title": "Lock", "text": "One."}\n',
            b'\n{"id": "7", "title": "Tide",\n "text": "Two."}  ',
            b'[{"text": "Within."}, 1, null] 2 true\n',
            b'{"text": "a\\"}{,", "b": [{}, [","]]}',
        ],
    ),
    "a.csv": (
        b'\xef\xbb\xbfid,title,"the\ntext",text\n',
        [
            b"7,Lock,,One.\n",
            b"7,Tide,,Two.\r\n",
            b'8,"A, B",,"a\n9,9,9,9\n""x"" \r\n\n,"\n',
            b"\n,,,\n",
            b"1,2,3,4,5\n",
            b"no text,,,\n",
            b"9,\xc3,,\xff\n",
        ],
    ),
    "b.csv": (b"sep=;\rid;text\r", [b'"1";"a\rb"\r', b'"2";K\x9aln\r', b'"3";"a;b"\r', b"\r"]),
    "c.tsv": (
        "\ufeffid\ttext\n".encode("utf-16-le"),
        [text.encode("utf-16-le") for text in ("1\tĊ਍\n", '2\ta \\n b "c\n', "3\tWords\r\n", "\n")],
    ),
    "a.mbox": (
        b"left out\n\n",
        [
            MAIL % (7, b"Lock", b"One."),
            MAIL % (7, b"Tide", b"Two."),
            MAIL % (8, b"Gate", b">From here on\nFrom here on\n \nFrom there on"),
            b"From b\n\n",
            b"From c\nno headers\n\n\n",
            b"From d\r\nSubject: No id\r\n\r\nWords.\r\n\r\n",
        ],
    ),
    "a.warc": (
        b"",
        [
            make_page(7),
            make_page(7, b"<title>Tide</title>"),
            make_page(8, b"WARC/1.0\r\n\r\n" * 20),
            make_page(9, b"", "301 Moved"),
            make_page(10, b"\x89PNG", kind="image/png"),
            make_page(11, b"\0" * 50),
            b"\r\n" * 9,
        ],
    ),
}
NUMBERED: dict[str, Callable[[int], bytes]] = {
    "a.jsonl": lambda number: b'{"id": "%d", "text": "%s"}\n' % (number % 90, os.urandom(40).hex().encode()),
    "a.json": lambda number: b',{"id": "%d", "text": "%s"}\n' % (number % 90, os.urandom(40).hex().encode()),
    "a.csv": lambda number: b"%d,,,%s\n" % (number % 90, os.urandom(40).hex().encode()),
    "a.mbox": lambda number: MAIL % (number % 90, b"Lock", os.urandom(40).hex().encode()),
    "a.warc": lambda number: make_page(number % 90, os.urandom(40).hex().encode()),
}
ENDS = {
    "a.csv": b'8,"never closed\n',
    "a.mbox": b"From here",
    "a.warc": make_page(12)[:-30],
    "a.jsonl": b'{"text": "W',
    "a.json": b"]",  # without it, an array is not closed
    "b.json": b', {"text": "W',
}
