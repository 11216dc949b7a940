"""Canonical and folded addresses of pages (pure): the form to store and show, and the form that all addresses of an
article share.

Ids are made from folded addresses, so nothing here comes from a library, whose tables change between releases.
docs/decisions/0035-one-article-one-address.md gives the reason for each step.
"""

import re
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

from clippings.tracking import is_tracking

_MAX_URL = 2_048  # longer ones hold the state of a program and do not address articles
_HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]")
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_FIRST_TRACKING = re.compile(
    r"(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|gbraid|wbraid|mc_cid|mc_eid|_ga|_gl)(=|$)"
)

_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_ESCAPED_AND = re.compile(r"&(?:amp;)+", re.IGNORECASE)  # as HTML writes "&", copied into an address
# "&" by its number in HTML ("&#038;"): its "#" would begin a fragment, and the address would lose all that follows.
_NUMBERED_AND = re.compile(r"&(?:amp;)*#(?:0*38|x0*26);", re.IGNORECASE)
_FORMS = {"www", "m", "mobile", "amp"}  # labels for a form of a site
_KINDS = {"ac", "co", "com", "edu", "go", "gob", "gov", "ltd", "ne", "net", "or", "org", "plc"}  # "co.uk", "com.au"
_NAMELESS = re.compile(  # a last path segment that does not name a page
    r"(?:index|default)\.(?:html?|shtml|php|aspx?|jsp)|amp(?:\.html?)?|", re.IGNORECASE
)
_AMP_SUFFIX = re.compile(r"(?<=.)\.amp(?=\.html?$|$)", re.IGNORECASE)  # "story.amp.html"
_TIME = r"\d{4,14}(?:[a-z]{2}_)?"  # timestamp of an archived copy: "20260301083000", "2026id_"
_AROUND = [  # addresses that contain the address of the page that they copy
    re.compile(f"(?:{host})/(?:{path})/(.+)")
    for host, path in (
        (r"(?:[\w.-]+\.)?cdn\.ampproject\.org|(?:[\w-]+\.)*bing-amp\.com", r"[a-z]{1,2}(?:/s)?"),  # AMP caches
        (r"(?:www\.)?(?:google\.[a-z.]{2,6}|bing\.com)", r"amp(?:/s)?"),
        (r"(?:web|wayback)\.archive\.org", rf"(?:web/)?{_TIME}"),
        (r"archive\.(?:today|ph|is|li|vn|md|fo)", r"o/\w+|newest|oldest|\d{14}|\d{4}\.\d\d\.\d\d-\d{6}"),
        (r"wayback\.archive-it\.org", rf"[\w-]+/{_TIME}"),
        (r"(?:www\.)?arquivo\.pt", rf"(?:wayback|noFrame/replay)/{_TIME}"),
        (r"webarchive\.nationalarchives\.gov\.uk", rf"(?:ukgwa/)?{_TIME}"),
        (r"www\.webarchive\.org\.uk", rf"wayback/(?:[a-z]{{2}}/)?archive/{_TIME}"),
    )
]
_AROUND_SINCE = re.compile(rf"(?:www\.)?archive\.org/(?:web|wayback)/{_TIME}/(.+)")  # which release 0.4.0 did not know
_ESCAPED = re.compile(r"https?%3A%2F%2F[^/?]+", re.IGNORECASE)  # all of the address within
_WITHIN = re.compile(r"(?:https?:/{1,2})?([\w.-]+\.[\w-]+(?::\d+)?(?:[/?].*)?)")


def canonical_url(url: str) -> str | None:
    """The address to store: without login, fragment, the first tracking parameters and default port.

    None if it is not the address of a web page (another scheme, no host, relative, over 2,048 characters).
    """
    try:
        parts = urlsplit(_NUMBERED_AND.sub("&", url.strip()))
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


def fold_address(url: str) -> str:
    """The form that all addresses of one page share. For a copy in a web archive or an AMP cache, it is the address
    inside; anything that shows the form, the route and the reader is removed.

    `url` is canonical. The folded address identifies the page; it may not be possible to fetch it.
    """
    while (folded := _fold_once(url)) != url:
        url = folded
    return url


def fold_as_in_0_4_0(url: str) -> str:
    """The folded address from which release 0.4.0 made ids."""
    while (folded := _fold_once(url, is_as_in_0_4_0=True)) != url:
        url = folded
    return url


def domain_of(url: str) -> str:
    """The folded host of a canonical URL: one for all forms of a site, and the original site's for copies elsewhere."""
    return urlsplit(fold_address(url)).hostname or ""


def registered_domain(host: str) -> str:
    """The registered part of a host, judged by the shape of its name: two labels, or three as in "courier.co.uk"."""
    labels = host.split(".")
    has_kind = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _KINDS
    return ".".join(labels[-3:] if has_kind else labels[-2:])


def _fold_once(url: str, is_as_in_0_4_0: bool = False) -> str:
    if within := _find_within(url.partition("://")[2], is_as_in_0_4_0):
        return canonical_url(f"https://{within}") or url
    parts = urlsplit(url)
    host = _fold_host(parts.hostname or "")
    if parts.port is not None and parts.port not in _DEFAULT_PORTS.values():
        host = f"{host}:{parts.port}"
    stated = parts.query if is_as_in_0_4_0 else _ESCAPED_AND.sub("&", parts.query)
    query = "&".join(part for part in _unescape(stated).split("&") if part and not is_tracking(part))
    return urlunsplit(SplitResult("https", host, _fold_path(_unescape(parts.path)), query, parts.fragment))


def _find_within(address: str, is_as_in_0_4_0: bool) -> str | None:
    """The address that another one contains; both without scheme."""
    for around in _AROUND if is_as_in_0_4_0 else (*_AROUND, _AROUND_SINCE):
        if found := around.fullmatch(address):
            inner = unquote(found[1]) if not is_as_in_0_4_0 and _ESCAPED.fullmatch(found[1]) else found[1]
            if within := _WITHIN.fullmatch(inner):
                return within[1]
    return None


def _fold_host(host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    registered = registered_domain(host)
    before = host.removesuffix(registered).split(".")
    return ".".join([*(label for label in before if label and label not in _FORMS), registered])


def _fold_path(path: str) -> str:
    parts = path.split("/")[1:]
    while parts and _NAMELESS.fullmatch(parts[-1]):
        parts.pop()
    if len(parts) > 1 and parts[0].lower() == "amp":
        parts.pop(0)
    if parts:
        parts[-1] = _AMP_SUFFIX.sub("", parts[-1])
    return "/" + "/".join(parts)


def _unescape(part: str) -> str:
    """The part without escapes of characters that need none; any other escape may lead to a different page."""

    def read(escape: re.Match[str]) -> str:
        character = chr(int(escape[0][1:], 16))
        return character if _UNRESERVED.fullmatch(character) else escape[0].upper()

    return _ESCAPE.sub(read, part)


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
    return _quote("&".join(part for part in query.split("&") if part and not _FIRST_TRACKING.match(part)))


def _fragment(fragment: str) -> str:
    return _quote(fragment) if fragment.startswith("!") else ""  # "#!..." names a page on some sites


def _quote(part: str) -> str:
    """The part with each character percent-encoded once: existing escapes stay, in capitals."""
    encoded = quote(part.encode("utf-8", "surrogatepass"), safe="/%:@!$&'()*+,;=?~-._")
    return _ESCAPE.sub(lambda escape: escape[0].upper(), encoded)
