"""Turns bytes into text: finds the charset, then normalizes to NFC and LF, without control characters or surrogates."""

import codecs
import re
import unicodedata

import ftfy
from ftfy.fixes import fix_c1_controls

from clippings.charsets import guess_charset

_SAMPLE = 256 * 1024  # bytes that are enough to tell a charset
_MAX_REPAIRED = 500_000  # characters that are searched for mojibake to repair
_CONTROL_BYTES = bytes(byte for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1b")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# As browsers do: pages that declare Latin-1 or ASCII are really written in its superset.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ufff9-\ufffb]")
# The same in HTML: "&#2;", "&#x1B;". A tree of the page cannot hold them.
_CONTROL_REFERENCES = re.compile(
    r"&#(?:0*([1-8]|1[124-9]|2[0-9]|3[01]|127|6553[45])(?![0-9])|x0*([1-8bcef]|1[0-9a-f]|7f|fff[ef])(?![0-9a-f]));?",
    re.IGNORECASE,
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Soft hyphens and characters without width split a word for a search. Scripts without spaces need some of them.
_INVISIBLE = re.compile("\u00ad|\u2060|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b")
# The sign of mojibake: a lead byte of UTF-8, then a continuation byte, both read as windows-1252.
_MOJIBAKE = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]"
)


def decode(content: bytes, media_type: str) -> str:
    """Return the text of `content`: NFC, lines ended by LF, without control characters and lone surrogates.

    The charset is the first that applies: by the byte order mark, a declared one with escapes, valid UTF-8, the one
    that `media_type` or the page declares, the one that charset-normalizer finds. Text that was written as UTF-8 and
    read as windows-1252 is repaired if that is certain. Raises nothing: bytes that no charset explains become U+FFFD.
    """
    text = normalize(fix_c1_controls(_decode(content, media_type)))
    repaired = _repair(text)
    return text if repaired is text else normalize(repaired)


def normalize(text: str) -> str:
    """Return `text` in NFC, lines ended by LF, without control characters, surrogates replaced."""
    if text.isascii():
        return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
    text = strip_invisible(text)
    text = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def strip_invisible(text: str) -> str:
    """Return `text` without soft hyphens and spaces that have no width."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def strip_control_references(source: str) -> str:
    """Return the source of a page without what stands for control characters; those that end a line become its end."""
    return _CONTROL_REFERENCES.sub(
        lambda found: normalize(chr(int(found[1] or found[2], 16 if found[2] else 10))), source
    )


def strip_bidi(text: str) -> str:
    """Return `text` without the controls of writing direction, which would upset the text around it."""
    return _BIDI_CONTROLS.sub("", text)


def is_binary(content: bytes) -> bool:
    """Whether the bytes are not text in any charset: many NULs or control bytes, but neither UTF-16 nor UTF-32."""
    head = content[:4096]
    if not head or _find_wide(content) or any(head.startswith(bom) for bom, _ in _BOMS):
        return False
    if head.startswith((b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF")):
        return True
    return len(head.translate(None, _CONTROL_BYTES)) < 0.95 * len(head)


def _decode(content: bytes, media_type: str) -> str:
    for bom, charset in _BOMS:
        if content.startswith(bom):
            return content.decode(charset, "replace")
    if wide := _find_wide(content):
        return content.decode(wide, "replace")
    if escaped := _find_escaped(content, media_type):
        return escaped
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _read_declared_charset(content, media_type)
    if declared in ("utf-8", None) and (mixed := _decode_mixed(content)) is not None:
        return mixed
    if declared not in ("utf-8", None):
        try:
            return content.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass
    return content.decode(guess_charset(content[:_SAMPLE]), "replace")


def _find_escaped(content: bytes, media_type: str) -> str | None:
    """Return the text if the declared charset switches alphabets by escapes, as Japanese mail does.

    All its bytes are ASCII, so it would pass for UTF-8.
    """
    charset = _read_declared_charset(content, media_type) if b"\x1b" in content[:_SAMPLE] else None
    try:
        return content.decode(charset) if charset and charset.startswith("iso2022") else None
    except UnicodeDecodeError:
        return None


def _find_wide(content: bytes) -> str | None:
    """Return which UTF-16 the bytes are without a byte order mark: nearly every other byte is NUL, on one side only."""
    head = content[:2048]
    if len(head) < 8 or len(content) % 2:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _read_declared_charset(content: bytes, media_type: str) -> str | None:
    found = _CHARSET.search(media_type)
    name = found[1] if found else None
    if name is None and (in_page := _META_CHARSET.search(content[:4096])):
        name = in_page[1].decode("ascii", "ignore")
    if name is None:
        return None
    try:
        canonical = codecs.lookup(name).name
    except LookupError:
        return None
    return _SUPERSETS.get(canonical, canonical)


def _decode_mixed(content: bytes) -> str | None:
    """Return UTF-8 text with some windows-1252 in it; None unless most of what is not ASCII is valid UTF-8."""
    sample = content[:_SAMPLE].decode("utf-8", "surrogateescape")
    wrong = len(_SURROGATES.findall(sample))
    if len(sample) - len(sample.encode("ascii", "ignore")) <= 2 * wrong:
        return None
    text = content.decode("utf-8", "surrogateescape")
    return _SURROGATES.sub(lambda m: bytes([ord(m[0]) - 0xDC00]).decode("cp1252", "replace"), text)


def _repair(text: str) -> str:
    """Undo mojibake, line by line, if ftfy is certain."""
    if text.isascii() or not _MOJIBAKE.search(text):
        return text
    lines = text.split("\n")
    budget = _MAX_REPAIRED
    for i, line in enumerate(lines):
        if len(line) <= budget and _MOJIBAKE.search(line):
            budget -= len(line)
            lines[i] = ftfy.fix_encoding(line)
    return "\n".join(lines)
