"""Finds who wrote an article, by weighing what its page states, marks and shows about the authors."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clippings.clean.facts.byline import LABEL_ALONE, LABELS, merge_names, parse_byline, parse_nickname, starts_byline
from clippings.clean.facts.dates import parse_date_line
from clippings.clean.facts.line_patterns import has_given_name, is_name, split_dates
from clippings.clean.facts.title import is_site, split_title
from clippings.clean.page.json_ld import authors_of
from clippings.clean.page.marked_elements import MarkedElement
from clippings.clean.page.shown_dates import ArticlePlace, find_lines
from clippings.clean.page.structured_data import Statements
from clippings.clean.text.blocks import PageBlock
from clippings.clean.text.line import tokenize
from clippings.languages.all_cleaning_words import alternatives

Names = tuple[str, ...]

_STATED = (  # noqa: SIM905  # names of tags in a page's head
    "author article:author article:author_name byl dc.creator citation_author parsely-author sailthru.author "
    "og:article:author shareaholic:article_author_name"
).split()
_LABELED = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
_AUTHOR_BOXES = alternatives(lambda language: language.author_boxes.split())
_AUTHOR = re.compile(rf"(?<![a-z])(?:by-?line|author|writer|vcard|fn|{_AUTHOR_BOXES})(?![a-z])")
_IS_AUTHOR = re.compile(r"(?:^|\s)(?:[\w-]*(?:author|author[-_]?name|author-?link|by-?line)|fn)(?:\s|$)")
_PUBLISHED = alternatives(lambda language: language.published)
_BY = alternatives(lambda language: (word for word in language.bylines if " " not in word))
_ANNOUNCED = re.compile(
    rf"(?<!\w){LABELS}\s*[:：]\s*\S{{2,}}(?:\s\S+){{0,5}}|(?<!\w)(?i:written|{_PUBLISHED})\b.{{0,40}}\b{_BY}\s(.+)"
)
_TOLD = re.compile(rf"{LABELS}\s*[:：]", re.IGNORECASE)
_ANNOUNCEMENT = 150  # characters
_BESIDE = 3  # blocks between the first marked author and others
_BOX = 15  # the box about the author is within this many blocks below the article
_SIGNATURES = 2  # a signature is within the last blocks of the article or the first below it
_SIGNED = 80  # characters
_IN_BRACKETS = re.compile(r"[.!?…]['\"”“»]?\s?\(([^()]{5,40})\)\W*$")
_MAIL = re.compile(r"([\w.+-]+)@\w")
_FIRM = r"\W{1,3}(?:e\W?\s?v\b|gmbh|ag\b|inc\b|ltd|llc|s\.?a\.?\b|verlag)"  # after the name of a company


def find_byline(
    stated: Statements, blocks: Sequence[PageBlock], marked: Sequence[MarkedElement], place: ArticlePlace
) -> Names:
    """Return the authors that the page states in JSON-LD, else those it shows, else those it states elsewhere.

    The name of the site is not an author, unless it is a person's name. A name that only a tag of the page's head
    states counts if the page also shows it near the article: such a tag often names the person who runs the page.
    """
    seen = "\n".join(block.text for block in blocks).casefold()
    sites = [*stated.site_names, *(split_title(stated.title) if stated.title else ())]
    about = _read_text_about(blocks, place)
    shown = find_shown_authors(blocks, marked, place, signed=any(node.get("author") for node in stated.articles))
    shown = tuple(name for name in shown if not _is_site(name, sites, seen))
    tagged = list(_read_tags(stated, sites, seen, about))
    for node in stated.articles:
        said = [name for name in merge_names(authors_of(node, about)) if not _is_site(name, sites, seen)]
        if names := tuple(name for name in said if is_name(name) or name.casefold() in seen):
            fuller = [more for more in tagged if set(more) > set(names)]
            whole = all(any(said in name for said in names) for name in shown)
            return shown if shown and whole else (*fuller, names)[0]
    return shown or (*tagged, ())[0]


def _read_tags(stated: Statements, sites: Sequence[str], seen: str, about: str) -> Iterator[Names]:
    """Yield the names in the tags of the page's head that the rest of the page supports."""
    tags = [stated.meta[key] for key in _STATED if key in stated.meta]
    tags += [stated.meta[data] for label, data in _LABELED if LABEL_ALONE.fullmatch(stated.meta.get(label, ""))]
    for tag in tags:
        names = tuple(name for name in merge_names([tag]) if not _is_site(name, sites, seen))
        if any(starts_byline(tag) or _agrees(name, seen, about) or _has_address(name, tag) for name in names):
            yield names


def _agrees(name: str, seen: str, about: str) -> bool:
    key = name.casefold()
    return key in about or (key in seen and is_known_person(name))


def _has_address(name: str, tag: str) -> bool:
    """Whether the tag has the person's own mail address next to the name, not an office's."""
    found = _MAIL.search(tag.lower())
    return found is not None and any(len(word) > 1 and word in found[1] for word in tokenize(name))


def _is_site(name: str, sites: Sequence[str], seen: str) -> bool:
    """Whether it names the site, a firm or a society, and not a person: some sites are named after a person."""
    if is_known_person(name) or name == name.lower():
        return False
    return is_site(name, sites) or bool(re.search(rf"(?<!\w){re.escape(name.casefold())}{_FIRM}", seen))


def _read_text_about(blocks: Sequence[PageBlock], place: ArticlePlace) -> str:
    """Return the text around the headline and below the article, in lower case."""
    about = [*blocks[max(0, place.headline - 6) : place.start + 4], *blocks[place.end - 1 : place.end + 5]]
    return "\n".join(block.text for block in about).casefold()


def find_shown_authors(
    blocks: Sequence[PageBlock], marked: Sequence[MarkedElement], place: ArticlePlace, *, signed: bool
) -> Names:
    """Return the names near the headline that follow "By", or that the page marks as its authors.

    A page that is `signed` for programs may show the owner of the account below every article, so its box is not read.
    """
    authors = [e for e in marked if not e.of_others and e.text and _AUTHOR.search(e.names)]
    headline = tokenize(blocks[place.headline].text[:1000]) if place.headed else ()
    for rank in (0, 1, 2):
        elements = [e for e in authors if place.rank(e.at) == rank]
        lines = [b.text for b in find_lines(blocks, place, rank) if tokenize(b.text) != headline]
        if names := _read_marks(elements) or _read_lines(lines) or _read_nicknames(elements) or _read_below(lines):
            return names
    told = _read_announced(blocks, place) or _read_signature(blocks, place)
    return told if told or signed else _read_box(authors, place)


def _read_marks(elements: Sequence[MarkedElement]) -> Names:
    """Return the authors of the first marked element that names one, and of those inside and next to it."""
    for i, element in enumerate(elements):
        if names := parse_byline(element.text):
            beside = (e for e in elements[i + 1 :] if e.at <= element.at + _BESIDE)
            more = dict.fromkeys([*names, *(name for e in beside for name in parse_byline(e.text))])
            return tuple(name for name in more if not any(name.startswith(f"{short} ") for short in more))
    return ()


def _read_lines(lines: Sequence[str]) -> Names:
    for before, line in pairwise(["", *lines]):
        if names := read_author_line(line) or (parse_byline(line) if before and LABEL_ALONE.fullmatch(before) else ()):
            return names
    return ()


def _read_nicknames(elements: Sequence[MarkedElement]) -> Names:
    """Return the name in an element that holds nothing else; of nested elements, the innermost counts."""
    named = [e for e in elements if _IS_AUTHOR.search(e.names)]
    for element in named:
        if not any(e.at == element.at and e.text != element.text and e.text in element.text for e in named):
            said = split_dates(element.text)[:1]
            if names := tuple(name for part in said for name in parse_nickname(part)):
                return names
    return ()


def _read_below(lines: Sequence[str]) -> Names:
    """Return the name of a person on the line below the date."""
    pairs = pairwise(lines)
    return next((parse_byline(line) for before, line in pairs if is_known_person(line) and _has_day(before)), ())


def _read_announced(blocks: Sequence[PageBlock], place: ArticlePlace) -> Names:
    """Return the name after "Author:" on a separate line within the article."""
    lines = (block.text for block in blocks[place.start : place.end + 1] if len(block.text) <= _ANNOUNCEMENT)
    return next((names for line in lines if _TOLD.match(line) and (names := parse_byline(line.partition(",")[0]))), ())


def _read_signature(blocks: Sequence[PageBlock], place: ArticlePlace) -> Names:
    """Return who signed the article: the name on a separate line, or in brackets after the last sentence."""
    for block in blocks[max(place.start, place.end + 1 - _SIGNATURES) : place.end + 1 + _SIGNATURES]:
        text = block.text.strip()
        by_name = block is blocks[place.end] and block.element.tag in ("p", "div") and is_known_person(text)
        if len(text) <= _SIGNED and (by_name or starts_byline(text)):
            if names := parse_byline(text):
                return names
        elif (found := _IN_BRACKETS.search(text)) and is_known_person(found[1]):
            return parse_byline(found[1])
    return ()


def _read_box(authors: Sequence[MarkedElement], place: ArticlePlace) -> Names:
    """Return the one person marked as author below the article; several are those of other articles."""
    below = [e for e in authors if place.end < e.at <= place.end + _BOX]
    found = {names for e in below if (names := parse_byline(e.text) or _read_nicknames([e]))}
    return found.pop() if len(found) == 1 else ()


def read_author_line(line: str) -> Names:
    """Return the authors that a line near the headline names, after "By" or next to its date."""
    if starts_byline(line):
        return parse_byline(line) or tuple(name for part in split_dates(line)[:1] for name in parse_nickname(part))
    if found := _ANNOUNCED.search(line):
        return parse_byline(found[0]) or parse_byline(found[1] or "")
    part = next((part.strip(" ·|•,–—-") for part in split_dates(line)), "")
    return parse_byline(part) if is_known_person(part) and _has_day(line) else ()


def is_known_person(text: str) -> bool:
    """Whether the text is the name of a person, with a known given name."""
    return is_name(text) and has_given_name(text)


def _has_day(line: str) -> bool:
    return parse_date_line(line) != (None, None)
