"""Who an article is: its canonical URL, else its place in a collection. Ids never change between releases,
so nothing here may come from a library that could."""

import hashlib
import json
import re
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from clippings.documents import Origin

_MAX_URL = 2_048  # longer ones are states of a program, not addresses of articles
_HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]")
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_TRACKING = re.compile(r"(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|gbraid|wbraid|mc_cid|mc_eid|_ga|_gl)(=|$)")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical_url(url: str) -> str | None:
    """The address without what does not name the article: login, fragment, tracking parameters, default port.

    None for what is no address of a page on the web (another scheme, no host, relative, over 2,048 characters).
    """
    try:
        parts = urlsplit(url.strip())
        host, port = _canonical_host(parts.hostname), parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or host is None:
        return None
    if port is not None and port != _DEFAULT_PORTS[scheme]:
        host = f"{host}:{port}"
    canonical = urlunsplit(
        SplitResult(scheme, host, _quote(parts.path) or "/", _canonical_query(parts.query), _fragment(parts.fragment))
    )
    return canonical if len(canonical) <= _MAX_URL else None


def domain_of(url: str) -> str:
    """The host of a canonical URL, without "www." and port."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def article_id(origin: Origin, url: str | None, content: bytes | None) -> str:
    """40 hexadecimal digits that name an article for ever.

    From the canonical URL where the record states one; else from collection, file and the record's own id. `content`
    is given only for a record of many in a file that has no id of its own, and then stands for it.
    """
    if url is not None:
        key = ["url", url]
    elif content is None:
        key = ["record", origin.collection, origin.file, origin.record]
    else:
        key = ["content", origin.collection, origin.file, hashlib.sha256(content).hexdigest()]
    return _digest(key)


def id_after_move(id: str, origin: Origin, moved: Origin, digest: str) -> str:
    """The id that a record without an address has where its file is read in another place. `digest`: of its content."""
    if id == article_id(origin, None, None):
        return article_id(moved, None, None)
    return _digest(["content", moved.collection, moved.file, digest])


def _digest(key: list[str]) -> str:
    return hashlib.sha256(json.dumps(key).encode()).hexdigest()[:40]


def _canonical_host(host: str | None) -> str | None:
    if not host:
        return None
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        host = host.encode("idna").decode("ascii")  # a UnicodeError is a ValueError
    host = host.lower().rstrip(".")
    return host if _HOST.fullmatch(host) else None


def _canonical_query(query: str) -> str:
    return _quote("&".join(part for part in query.split("&") if part and not _TRACKING.match(part)))


def _fragment(fragment: str) -> str:
    return _quote(fragment) if fragment.startswith("!") else ""  # "#!..." names a page on some sites


def _quote(part: str) -> str:
    """Percent-encoded once: existing escapes stay, in capitals."""
    encoded = quote(part.encode("utf-8", "surrogatepass"), safe="/%:@!$&'()*+,;=?~-._")
    return _ESCAPE.sub(lambda escape: escape[0].upper(), encoded)
