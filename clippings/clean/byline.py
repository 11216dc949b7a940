"""Bylines: the names of the authors."""

import re
from collections.abc import Iterable

_LEAD = re.compile(
    r"^\W*(?:(?:written|posted|reported|published|story|text|words|analysis|review)\s+by|by|von|par|por|di|de|автор|"
    r"author)\b[\s:]*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:,|;|\||/|&|•|·|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b)\s*", re.IGNORECASE)
_NAME = re.compile(r"^[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,5}$")
_SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D)\.?$")


def parse_byline(text: str) -> tuple[str, ...]:
    """Return the names in a byline such as "By Ann Lee and Bo Chi, Agency"."""
    text = _LEAD.sub("", text.strip()[:300])
    names: list[str] = []
    for part in _SEPARATOR.split(text):
        part = part.strip(" .-–—:")
        if names and _SUFFIX.match(part):
            names[-1] += f" {part}"
        elif _NAME.match(part) and part[0].isupper() and 2 <= len(part.split()) <= 5:
            names.append(part)
    return tuple(dict.fromkeys(names))


def merge_names(parts: Iterable[str]) -> tuple[str, ...]:
    """Return the names that several statements give, each once."""
    names: dict[str, None] = {}
    for part in parts:
        if part.startswith(("http:", "https:", "@")):
            continue
        found = parse_byline(part)
        names |= dict.fromkeys(found or ([part.strip()] if 0 < len(part.strip()) <= 60 else []))
    return tuple(names)
