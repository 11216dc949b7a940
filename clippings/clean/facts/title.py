"""Cleans titles: the headline alone, without the site's name, in one line."""

import html
import re
from collections.abc import Sequence

from clippings.clean.facts.line_patterns import NAME_SUFFIXES
from clippings.clean.text.decode import normalize, strip_bidi
from clippings.languages.all_cleaning_words import alternatives

_SEPARATOR = re.compile(r"\s+[|•·»«›‹–—:/~-]{1,2}\s+|\s+--|\s*[|»_]\s*")
_ABBREVIATED = re.compile(
    rf"\b(?:{alternatives(lambda language: language.abbreviations.split())}|{'|'.join(NAME_SUFFIXES)})\.$"
)
_HEADING = re.compile(r"^#{1,6}\s+(?=\S)|\s+#+$")  # Markdown
_TOLD = 8  # fewest letters of a heading that is looked for in a title
_MAX = 1000  # most characters of a title
_CUT = "…"
_HEADLINE, _SHARED = 4, 2  # fewest words of a headline, and fewest that it shares with a title
_LONG_WORD = re.compile(r"\w{4,}")


def fold_title(title: str) -> str | None:
    """Return the title in one line, without control characters; None if nothing is left.

    A title that is too long is cut and ends with an ellipsis.
    """
    line = strip_bidi(" ".join(normalize(html.unescape(title[: 4 * _MAX])).split())).strip()
    return f"{line[:_MAX].rstrip()}{_CUT}" if len(line) > _MAX else line or None


def is_cut(title: str) -> bool:
    """Whether `fold_title` has cut the title."""
    return len(title) > _MAX - 100 and title.endswith(_CUT)


def tidy(title: str) -> str | None:
    """Return the title in one line, without controls of writing direction, heading marks or a final full stop."""
    line = _HEADING.sub("", fold_title(title) or "") or None
    if line and line.endswith(".") and line.count(".") == 1 and not _ABBREVIATED.search(line):
        return line[:-1].rstrip() or None
    return line


def strip_site(title: str, site_names: Sequence[str], headings: Sequence[str]) -> str:
    """Return the title without the site's name before or after a separator.

    A part is the site's name if it is one of `site_names` (only letters and digits are compared), or if the rest is one
    of the page's `headings`.
    """
    sites = {key for name in site_names if (key := _keep_letters(name))}
    heads = {key for name in headings if (key := _keep_letters(name))} - sites
    if _keep_letters(title) in heads:
        return title
    for cut in _SEPARATOR.finditer(title):
        left, right = title[: cut.start()], title[cut.end() :]
        if left and (_keep_letters(right) in sites or _keep_letters(left) in heads):
            return strip_site(left, site_names, headings)
        if right and (_keep_letters(left) in sites or _keep_letters(right) in heads):
            return strip_site(right, site_names, headings)
    return title


def split_title(title: str) -> list[str]:
    """Return the parts of a title between its separators, and the whole title: a part may name the site."""
    return [title, *(part for part in _SEPARATOR.split(title) if part != title)]


def find_told(headings: Sequence[str], titles: Sequence[str], sites: Sequence[str]) -> list[str]:
    """Return the longest heading that is in one of the titles: "Ferry returns" in "The Post: Ferry returns"."""
    told = [key for title in titles if (key := _keep_letters(title))]
    own = [
        h
        for h in headings
        if len(key := _keep_letters(h)) >= _TOLD and any(key in t for t in told) and not is_site(h, sites)
    ]
    return sorted(own, key=len, reverse=True)[:1]


def begins_title(heading: str, titles: Sequence[str], sites: Sequence[str]) -> bool:
    """Whether one of the titles begins with the heading, which is not a name of the site."""
    key = _keep_letters(heading)
    return (
        len(key) >= _TOLD
        and not is_site(heading, sites)
        and any(_keep_letters(title).startswith(key) for title in titles)
    )


def is_one_of_titles(heading: str, titles: Sequence[str], sites: Sequence[str]) -> bool:
    """Whether the heading is one of the titles, and not a name of the site."""
    return not is_site(heading, sites) and _keep_letters(heading) in {_keep_letters(title) for title in titles}


def find_turned(heading: str, titles: Sequence[str]) -> str | None:
    """Return the headline if a title has it before the line above it on the page: "Ferry returns - Good news"."""
    for title in titles:
        first, *rest = [part for part in _SEPARATOR.split(title) if part] or [""]
        if len(rest) == 1 and _keep_letters(rest[0]) + _keep_letters(first) == _keep_letters(heading):
            return first
    return None


def shares_words(heading: str, titles: Sequence[str]) -> bool:
    """Whether a long heading shares words with one of the titles: pages use other titles for search engines."""
    words = {word for title in titles for word in _LONG_WORD.findall(title.casefold())}
    shared = words.intersection(_LONG_WORD.findall(heading.casefold()))
    return len(heading.split()) >= _HEADLINE and len(shared) >= _SHARED


def begins_with_site(heading: str, sites: Sequence[str]) -> bool:
    """Whether the heading begins with a name of the site, as its banner does."""
    return any(_keep_letters(heading).startswith(key) for name in sites if (key := _keep_letters(name)))


def is_site(title: str, sites: Sequence[str]) -> bool:
    """Whether the title is only a name of the site."""
    return _keep_letters(title) in {_keep_letters(name) for name in sites}


def choose_title(candidates: Sequence[str], told: Sequence[str]) -> str | None:
    """Return the first candidate that several places of the page have, else that one has, else the first."""
    places = [key for text in told if (key := _keep_letters(text))]

    def count(candidate: str) -> int:
        key = _keep_letters(candidate)
        return min(2, sum(key in place for place in places))  # one place is where it was found

    return max(candidates, key=count, default=None)


def names_of_host(host: str) -> tuple[str, ...]:
    """Return the names of the site that a host name gives: "example.com" and "example" of "www.example.com"."""
    host = host.removeprefix("www.").partition(":")[0]
    return (host, host.partition(".")[0])


def _keep_letters(text: str) -> str:
    return "".join(c for c in html.unescape(text).casefold() if c.isalnum())
