"""Finds a file's type from its name and its first bytes. If they disagree, clear first bytes win."""

import codecs
import json
import re
from typing import Literal

from clippings.capture.json_keys import KEYS
from clippings.capture.problem import Problem

Kind = Literal[
    "text",
    "markdown",
    "html",
    "pdf",
    "docx",
    "rtf",
    "mail",
    "mailbox",
    "saved-page",
    "book",
    "table",
    "json-lines",
    "json",
    "feed",
    "warc",
    "compressed",
    "zip",
]

HEAD_BYTES = 8192  # enough of a file to know it by
_SUFFIX = re.compile(r"\.([a-z][a-z0-9]{0,7}|[a-z0-9]{0,7}[a-z])$", re.IGNORECASE)
_KINDS_BY_SUFFIX: dict[str, Kind] = {
    "txt": "text",
    "text": "text",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "shtml": "html",
    "jsonl": "json-lines",
    "ndjson": "json-lines",
    "json": "json",
    "rss": "feed",
    "atom": "feed",
    "eml": "mail",
    "mbox": "mailbox",
    "mht": "saved-page",
    "mhtml": "saved-page",
    "csv": "table",
    "tsv": "table",
}
_BY_NAME = ("json-lines", "html", "feed", "mail", "mailbox", "saved-page", "table")  # no matter what they begin with
_KINDS_BY_ROOT: dict[bytes, Kind] = {
    b"html": "html",
    b"head": "html",
    b"body": "html",
    b"rss": "feed",
    b"feed": "feed",
    b"rdf:rdf": "feed",
}
_TAG = re.compile(rb"<([a-z][a-z0-9:_-]*)", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!doctype\s+([a-z:]+)", re.IGNORECASE)
_KINDS_IN_ZIP: dict[str, Kind] = {"zip": "zip", "": "zip", "docx": "docx", "epub": "book"}  # by suffix
_PACKED_SUFFIX = re.compile(r"\.(gz|bz2|xz)$", re.IGNORECASE)
_NOT_TEXT = {
    b"\xd0\xcf\x11\xe0": "an office document in an old format, or an encrypted one",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x7fELF": "a program",
}
_NOT_TEXT_BY_SUFFIX = {
    **dict.fromkeys(("avif", "bmp", "gif", "heic", "ico", "jpeg", "jpg", "png", "tif", "tiff", "webp"), "an image"),
    **dict.fromkeys(("aac", "flac", "m4a", "mp3", "ogg", "opus", "wav", "wma"), "a sound recording"),
    **dict.fromkeys(("avi", "m4v", "mkv", "mov", "mp4", "mpg", "webm", "wmv"), "a video"),
}
_NOT_OPENED = {
    b"\x28\xb5\x2f\xfd": ("compressed with zstd", "compress it as .gz, .bz2 or .xz"),
    b"7z\xbc\xaf": ("a 7z archive", "pack its files as .zip"),
    b"Rar!": ("a RAR archive", "pack its files as .zip"),
}
_ONE_RECORD = {"pdf", "docx", "rtf", "epub", *_NOT_TEXT_BY_SUFFIX}  # suffixes
_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")  # "BZh1" alone could begin a text
_MAILBOX = re.compile(rb"From \S+ [^\r\n]*\d{4}\r?\n[A-Z][\w-]*: ")  # as mail programs name no suffix for it
_ARRAY = re.compile(rb'\s*\[\s*\{\s*"')
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTENT = {key.path.partition(".")[0] for key in KEYS["html"] + KEYS["text"]}  # what makes a record
_CONTROLS = bytes(set(range(32)) - set(b"\b\t\n\v\f\r\x1a\x1b"))


def may_be_cut(name: str) -> bool:
    """Whether a file with this name can hold many records that start at known places, so that others need not be opened
    to find out.
    """
    found = _SUFFIX.search(name)
    suffix = found[1].lower() if found else ""
    kinds = (None, "json-lines", "json", "table", "mailbox")
    return suffix not in _ONE_RECORD and _KINDS_BY_SUFFIX.get(suffix) in kinds


def name_within(name: str) -> str:
    """The name of what a compressed file holds."""
    return _PACKED_SUFFIX.sub("", name)


def find_kind(name: str, head: bytes) -> Kind:
    """The kind of a file with this name and these first bytes. Raises Problem for kinds that are not read."""
    found = _SUFFIX.search(name)
    suffix = found[1].lower() if found else ""
    if head.startswith((b"\x1f\x8b", b"\xfd7zXZ\0")) or _BZIP2.match(head):
        return "compressed"
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        if suffix in _KINDS_IN_ZIP:
            return _KINDS_IN_ZIP[suffix]
        raise Problem("not_text", "This is a zip file under another name, such as a spreadsheet.")
    if head.startswith(b"%PDF-") or (b"%PDF-" in head[:1024] and is_binary(head)):  # where its readers look for it
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"WARC/"):
        return "warc"
    for magic, what in _NOT_TEXT.items():
        if head.startswith(magic):
            raise Problem("not_text", f"This is {what}{_contradict(suffix)}.")
    for magic, (what, remedy) in _NOT_OPENED.items():
        if head.startswith(magic):
            raise Problem("not_text", f"This is {what}: unpack it, or {remedy}.")
    if head[257:262] == b"ustar":
        raise Problem("not_text", "This is a tar archive: unpack it, or pack its files as .zip.")
    if is_binary(head):
        raise Problem("not_text", _tell_binary(suffix))
    return _find_text_kind(suffix, head)


def _tell_binary(suffix: str) -> str:
    """Bytes that show no kind can be a damaged file of the kind that the name says."""
    if suffix in _NOT_TEXT_BY_SUFFIX:
        return f"By its name, this is {_NOT_TEXT_BY_SUFFIX[suffix]}. It contains no text."
    return f"This is binary{_contradict(suffix)}."


def _contradict(suffix: str) -> str:
    return ", despite its name" if suffix in {*_KINDS_BY_SUFFIX, *_KINDS_IN_ZIP} - {""} else ""


def _find_text_kind(suffix: str, head: bytes) -> Kind:
    by_suffix = _KINDS_BY_SUFFIX.get(suffix)
    if by_suffix in ("json-lines", "json") and (head.startswith(_UTF16_MARKS) or looks_utf16(head)):
        raise Problem("bad_record", "JSON must be UTF-8, but this is UTF-16.")
    if by_suffix == "json" and _starts_with_record(head):
        return "json-lines"  # which can be read in parts
    if by_suffix in _BY_NAME:
        return by_suffix
    by_root = _KINDS_BY_ROOT.get(_find_root(head))
    if by_root and (by_root == "html" or suffix in ("xml", "")):
        return by_root
    if by_suffix is not None:
        return by_suffix
    if _starts_with_record(head):
        return "json-lines"
    if not suffix and _ARRAY.match(head.removeprefix(codecs.BOM_UTF8)):
        return "json"
    if not suffix:
        return "mailbox" if _MAILBOX.match(head) else "text"
    raise Problem("not_text", f"Files that end in .{suffix} are not read, and this one has neither a page nor records.")


def is_binary(head: bytes) -> bool:
    """Whether no text in any usual encoding starts like this. A few control characters do not make it binary."""
    if head.startswith((codecs.BOM_UTF8, *_UTF16_MARKS)) or looks_utf16(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls * 50 <= len(head):
        return False
    return controls * 10 > 3 * len(head) or not _is_utf8(head)


def looks_utf16(head: bytes) -> bool:
    """Whether every second byte is mostly NUL, as in UTF-16 without a byte order mark."""
    half = len(head) // 2
    even, odd = head[0 : half * 2 : 2].count(0), head[1::2].count(0)
    return half > 1 and (even + odd) * 10 > 3 * half and min(even, odd) * 20 <= max(even, odd)


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # may end within a character
    except UnicodeDecodeError:
        return False
    return True


def _find_root(head: bytes) -> bytes:
    """The name of the first element, in lower case, or what the doctype says that it is; empty if none is seen."""
    for mark in (codecs.BOM_UTF8, *_UTF16_MARKS):
        head = head.removeprefix(mark)
    rest = head.replace(b"\0", b"").lstrip()  # enough to read markup in UTF-16 too
    while rest.startswith((b"<?", b"<!--")):
        rest = rest.partition(b"-->" if rest.startswith(b"<!--") else b"?>")[2].lstrip()
    root = _DOCTYPE.match(rest) or _TAG.match(rest)
    return root[1].lower() if root else b""


def _starts_with_record(head: bytes) -> bool:
    """Whether the first line is a JSON object with a text, or starts one that is longer than the head."""
    line, end, _ = head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    if not line.startswith(b"{"):
        return False
    if not end and len(head) >= HEAD_BYTES:
        return re.match(rb'\{\s*"', line) is not None
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and bool(record.keys() & _CONTENT)
