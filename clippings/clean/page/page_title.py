"""Finds the title of a page: the headline above the article, or else the one that the page repeats most."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from clippings.clean.facts.byline import parse_byline, starts_byline
from clippings.clean.facts.title import (
    begins_title,
    begins_with_site,
    choose_title,
    find_told,
    find_turned,
    is_one_of_titles,
    is_site,
    names_of_host,
    shares_words,
    split_title,
    strip_site,
    tidy,
)
from clippings.clean.page.json_ld import text_of
from clippings.clean.page.structure import is_prose
from clippings.clean.page.structured_data import Statements
from clippings.clean.text.blocks import PageBlock

_ABOVE = 25  # the headline is at most this many blocks above the first prose
_NEAR = 8  # this near, a line that is not a heading may be the headline
_DIRECTLY = 4  # this near, a heading is the headline, no matter what the page calls itself
_HEADLINE_WORDS = 3  # fewest words of an <h1> that is more than the name of a section
_LINE = 300  # most characters of a line
_HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True, slots=True)
class AboveArticle:
    """The headings and lines above the first prose of an article, the nearest first."""

    headline: str | None = None  # the nearest <h1>
    headings: Sequence[str] = ()  # of any level
    directly: Sequence[str] = ()  # those right above it
    lines: Sequence[str] = ()  # headings and other lines nearby


def find_above(blocks: Sequence[PageBlock], labels: Sequence[str | None]) -> AboveArticle:
    start = next((i for i, label in enumerate(labels) if label is None and is_prose(blocks[i])), 0)
    above = [blocks[i] for i in range(min(start, len(blocks) - 1), max(-1, start - _ABOVE), -1)]
    headings = [block.text for block in above if _HEADING.fullmatch(block.element.tag)]
    directly = {block.text for block in above[: _DIRECTLY + 1]}
    return AboveArticle(
        next((block.text for block in above if block.element.tag == "h1"), None),
        headings,
        [text for text in headings if text in directly and not (starts_byline(text) and parse_byline(text))],
        [block.text for block in above[: _NEAR + 1] if len(block.text) <= _LINE],
    )


def find_title(stated: Statements, headings: Sequence[str], above: AboveArticle, url: str | None) -> str | None:
    """Return the headline without the site's name."""
    address = urlsplit(url or "")
    sites = [*stated.site_names, *names_of_host(address.netloc)]
    candidates = [text for node in stated.articles for text in text_of(node.get("headline"))]
    candidates += [stated.meta[key] for key in ("og:title", "twitter:title") if key in stated.meta]
    if not candidates and stated.title and address.netloc and not address.path.strip("/") and not address.query:
        sites.append(stated.title)  # a site's first page has the site's name as title
    stated_titles = [*candidates, *([stated.title] if stated.title else [])]
    if shown := _find_shown(above, stated_titles, sites):
        return tidy(shown)
    if above.headline and len(above.headline.split()) >= _HEADLINE_WORDS:
        candidates.insert(0, above.headline)
    candidates += [*find_told(headings, stated_titles, sites), *headings[:1], *stated_titles[-1:]]
    titles = [title for text in candidates if (title := tidy(strip_site(text, sites, headings)))]
    own = [title for title in titles if not is_site(title, sites)]
    return choose_title(own or titles, [*stated_titles, *headings])


def _find_shown(above: AboveArticle, titles: Sequence[str], sites: Sequence[str]) -> str | None:
    """Return the headline that the page shows above its article, if the page's names for itself support it."""
    headline = above.headline
    parts = [part for title in titles[-1:] for part in split_title(title)]
    if headline and (own := _find_heading_in_title(above, headline, parts, sites)):
        return own
    if headline and (turned := find_turned(headline, titles)):
        return turned
    if headline and begins_title(headline, titles, sites):
        return headline
    if headline and shares_words(headline, titles) and not begins_with_site(headline, [*sites, *parts]):
        return headline
    if told := next((text for text in above.headings if is_one_of_titles(text, titles, sites)), None):
        return told
    return _find_shown_part(above, parts, sites) if headline is None or is_site(headline, sites) else None


def _find_heading_in_title(above: AboveArticle, banner: str, parts: Sequence[str], sites: Sequence[str]) -> str | None:
    """Return the heading that is one part of the page's title, if the <h1> is another, as the site's name is.

    An <h1> that begins the title is not a banner but a headline, and a standfirst may follow it.
    """
    begins = begins_title(banner, parts[:1], sites) and _may_be_headline(banner, sites)
    if begins or not is_one_of_titles(banner, parts[1:], sites):
        return None
    told = (text for text in above.headings if is_one_of_titles(text, parts[1:], sites))
    return next((text for text in told if len(text.split()) > len(banner.split())), None)


def _find_shown_part(above: AboveArticle, parts: Sequence[str], sites: Sequence[str]) -> str | None:
    """Return the part of its title that a page without an <h1> shows, else the heading right above its article.

    That heading counts only if the title has just the names of the site and a section.
    """
    if told := next((text for text in above.directly if is_one_of_titles(text, parts, sites)), None):
        return told
    if shown := [part for part in parts if _may_be_headline(part, sites) and any(part in line for line in above.lines)]:
        return max(shown, key=len)
    own = [part for part in parts[1:] or parts if _may_be_headline(part, sites)]
    return None if own else next((text for text in above.directly if _may_be_headline(text, sites)), None)


def _may_be_headline(text: str, sites: Sequence[str]) -> bool:
    return len(text.split()) >= _HEADLINE_WORDS and not is_site(text, sites)
