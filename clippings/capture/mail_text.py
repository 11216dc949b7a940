"""The text of an e-mail: which of its parts are its own words, and these in their order."""

import re
from collections.abc import Sequence
from email.message import MIMEPart
from html import escape

from clippings.charsets import guess_charset

_MESSAGES = ("message/rfc822", "message/global", "message/news")
_TAG = re.compile(r"<(?:style|script|title)\b.*?(?:</|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL)
_FRAME = re.compile(r"<!doctype\b[^<>]*>|</?(?:html|head|body)\b[^<>]*>|<title\b[^<>]*>[^<]*</title\s*>", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_FOOTER = re.compile(rb"\s*(?:_{20,}|-- )\r?\n")  # how mailing lists and signatures set themselves off
_MAX_FOOTER = 1_000  # bytes: more could be an article below a line
_SHARED = 0.8  # of the words of the shorter one


def choose_parts(message: MIMEPart) -> tuple[list[MIMEPart], list[MIMEPart]]:
    """The parts that are the message's own text, and all that hold no others. A message within it is left out, and a
    file, unless there is nothing else.
    """
    whole = list_parts(message)
    if own := _list_own(message, opened=False, files=False) or _list_own(message, opened=False, files=True):
        return own, whole
    return _list_own(message, opened=True, files=True), list_parts(message, opened=True)


def list_collected(message: MIMEPart) -> list[MIMEPart]:
    """The messages within a digest, or several within a message that has no text: each is one by itself. A single one
    that somebody forwards is not.
    """
    if found := _list_messages(message, is_digest=False):
        return found
    found = _list_messages(message, is_digest=True)
    return found if len(found) > 1 and not has_text(message) else []


def has_text(message: MIMEPart) -> bool:
    """Whether it has a text of its own, apart from the messages within it."""
    own = _list_own(message, opened=False, files=False) or _list_own(message, opened=False, files=True)
    return bool(own and join_parts(own)[0].strip())


def list_parts(message: MIMEPart, opened: bool = False) -> list[MIMEPart]:
    """The parts that hold no others. A message that is attached is one part, unless it is to be `opened`."""
    if not message.is_multipart() or (message.get_content_maintype() == "message" and not opened):
        return [message]
    return [part for one in message.iter_parts() for part in list_parts(one, opened)]


def is_attached(part: MIMEPart) -> bool:
    is_file = part.get_content_maintype() == "text" and part.get_filename()
    return bool(part.is_multipart() or part.get_content_disposition() == "attachment" or is_file)


def join_parts(parts: Sequence[MIMEPart]) -> tuple[bytes, str]:
    """The content and its media type. What several parts say becomes one text, or one page if one of them is."""
    if len(parts) == 1:
        body, charset = read_body(parts[0])
        return body, f"{parts[0].get_content_type()}; charset={charset}"
    is_page = any(map(_is_page, parts))
    texts = [_take_markup(part) if is_page else _decode(part) for part in parts]
    return "\n\n".join(texts).encode("utf-8", "replace"), f"text/{'html' if is_page else 'plain'}; charset=utf-8"


def read_body(part: MIMEPart) -> tuple[bytes, str]:
    """The bytes of a part as they were before they were encoded, and their charset as it is stated."""
    payload = part.get_payload(decode=True)
    charset = re.sub(r"[^\w.:-]", "", part.get_content_charset("utf-8"))[:40]
    body = payload if isinstance(payload, bytes) else b""
    if not _is_page(part) and part.get_param("format") == "flowed":
        body = _unflow(body, part.get_param("delsp") == "yes")
    return body, charset


def _list_own(message: MIMEPart, opened: bool, files: bool) -> list[MIMEPart]:
    """files: whether a part that is named as a file counts, too; opened: the text of the first message within it."""
    kind = message.get_content_type()
    if not message.is_multipart():
        is_file = message.get_content_disposition() == "attachment" or (message.get_filename() and not files)
        return [message] if kind in ("text/plain", "text/html") and not is_file else []
    if message.get_content_maintype() == "message" and not opened:
        return []
    found = [inner for one in message.iter_parts() if (inner := _list_own(one, opened, files))]
    if kind == "multipart/alternative":
        return _choose(found)
    if kind == "multipart/related" or opened:
        return found[0] if found else []  # the others are what the page shows
    if len(found) > 1 and _say_the_same(*found[:2]):
        found[:2] = [_choose(found[:2])]
    own = [part for inner in found for part in inner]
    return own[:-1] if len(own) > 1 and _is_footer(own[-1]) else own


def _list_messages(part: MIMEPart, is_digest: bool) -> list[MIMEPart]:
    kind = part.get_content_type()
    if kind in _MESSAGES:
        return [part] if is_digest else []
    if not part.is_multipart() or part.get_content_maintype() == "message":
        return []
    inside = is_digest or kind == "multipart/digest"
    return [message for one in part.iter_parts() for message in _list_messages(one, inside)]


def _is_footer(part: MIMEPart) -> bool:
    """Whether it is what a mailing list adds to every message, or a signature, as a part of its own."""
    body, _ = read_body(part)
    return not _is_page(part) and len(body) <= _MAX_FOOTER and bool(_FOOTER.match(body))


def _choose(found: Sequence[list[MIMEPart]]) -> list[MIMEPart]:
    """The text, or the page if the text is only a stub for it."""
    page = next((own for own in found if any(map(_is_page, own))), [])
    text = next((own for own in found if not any(map(_is_page, own))), [])
    if text and page:
        return page if _count_letters(page) > 2 * _count_letters(text) else text
    return text or page


def _say_the_same(one: Sequence[MIMEPart], other: Sequence[MIMEPart]) -> bool:
    """Whether they are a text and a page with the same words: some senders do not say that these are alternatives."""
    if any(map(_is_page, one)) == any(map(_is_page, other)):
        return False
    words = [set(_WORD.findall(_read_words(own))) for own in (one, other)]
    return len(words[0] & words[1]) >= _SHARED * min(map(len, words))


def _count_letters(parts: Sequence[MIMEPart]) -> int:
    """Without addresses, which are long in a text that only says where to read the page."""
    return len("".join(_ADDRESS.sub("", _read_words(parts)).split()))


def _read_words(parts: Sequence[MIMEPart]) -> str:
    return " ".join(_TAG.sub(" ", read_body(part)[0].decode("utf-8", "replace")) for part in parts)


def _is_page(part: MIMEPart) -> bool:
    return part.get_content_type() == "text/html"


def _decode(part: MIMEPart) -> str:
    body, charset = read_body(part)
    try:
        return body.decode(charset)
    except (LookupError, ValueError):
        return body.decode(guess_charset(body), "replace")


def _take_markup(part: MIMEPart) -> str:
    """What stands in the body of a page, or a text with its paragraphs marked."""
    text = _decode(part)
    if _is_page(part):
        return _FRAME.sub("", text)
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip())


def _unflow(body: bytes, ends_within_words: bool) -> bytes:
    """The text with its paragraphs rejoined: a space at the end of a line says that the next line continues it (RFC
    3676).
    """
    whole = bytearray()
    for line in body.splitlines():
        text = line.removeprefix(b" ")
        goes_on = text.endswith(b" ") and text != b"-- " and not text.startswith(b">")
        whole += text[:-1] if goes_on and ends_within_words else text
        whole += b"" if goes_on else b"\n"
    return bytes(whole)
