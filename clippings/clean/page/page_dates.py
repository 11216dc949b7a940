"""Finds when an article was published and changed, from what its page states and shows."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from clippings.clean.facts.dates import Source, choose_date, date_of_url, month_of_url, parse_date, remark_zone
from clippings.clean.page.json_ld import text_of
from clippings.clean.page.shown_dates import ShownDates
from clippings.clean.page.structured_data import Statements
from clippings.documents import Dated

_PUBLISHED = (  # noqa: SIM905
    "article:published_time og:published_time og:article:published_time datepublished date dc.date dc.date.issued "
    "dcterms.date dcterms.created dc.date.created datecreated article.published pubdate publishdate publish-date "
    "publish_date publication_date published published-date parsely-pub-date sailthru.date article_date_original "
    "cxenseparse:recs:publishtime originalpublicationdate displaydate rnews:datepublished"
).split()
_MODIFIED = (  # noqa: SIM905
    "article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified lastmod "
    "last-modified lastmodified modified article.updated revision_date"
).split()
_NEXT_DAY = timedelta(days=2)  # the same moment in two time zones is at most this far apart
_DATE_NAME = re.compile(r"(?:post|article|publish\w*|publication|issue\w*|creat\w*)[-_.:]?(?:date|time)")


def find_dates(
    stated: Statements, shown: ShownDates, url: str | None, language: str, now: datetime
) -> tuple[Dated | None, Dated | None, tuple[str, ...]]:
    """Return when the article was published, when it was changed, and which dates were refused."""
    in_url = date_of_url(url or "")
    modified, more = choose_date([*_read_modified(stated, language), *shown.changed], now)
    marked = [dated for dated in shown.marked if _agrees(dated, url, timedelta(days=2))]
    beside = [dated for dated in shown.beside if _agrees(dated, url, timedelta(0))]
    above = [dated for dated in shown.above if _agrees(dated, url, timedelta(0))]
    first = list(_read_published(stated, language))
    said = _rank_dates(first, [*marked, *beside, *above], modified, in_url)
    far = [dated for dated in shown.far if _agrees(dated, url, timedelta(0))]
    published, remarks = choose_date([*said, *marked, *beside, *above, *filter(None, (in_url,)), *far], now)
    if published and first and not said and abs(published.value - first[0].value) > _NEXT_DAY:
        remarks.append(f"date refused: {first[0].value.date()} ({first[0].source}), another day is shown")
    if published and published.precision != "day" and not published.zone_stated:
        stated_texts = (text for texts in (_list_json_ld_dates(stated), _list_meta_dates(stated)) for text in texts)
        remarks += [*shown.remarks, *(remark for text in stated_texts for remark in remark_zone(text))]
    return published, modified, tuple(dict.fromkeys(remarks + more))


def _agrees(dated: Dated, url: str | None, most: timedelta) -> bool:
    """Whether the address names neither a day farther away than `most` nor another month."""
    if in_url := date_of_url(url or ""):
        return abs(dated.value.date() - in_url.value.date()) <= most
    month = month_of_url(url or "")
    days = [dated.value + timedelta(days=days) for days in (-2, 2)]
    return month is None or month in ((day.year, day.month) for day in days)


def _rank_dates(
    said: Sequence[Dated], seen: Sequence[Dated], modified: Dated | None, in_url: Dated | None
) -> Sequence[Dated]:
    """Return the stated days, the most credible first; none if the page shows another day instead.

    If statements differ, the day that the page shows as its own decides. A later shown day counts if the page states
    it as the day of its last change: the article came out again then, and the earlier day is that of a draft or an
    older version. Otherwise it is the same moment in another zone. The address outweighs what is shown.
    """
    if not said or not seen or (in_url and in_url.value.date() == said[0].value.date()):
        return said
    day = seen[0].value.date()
    if agreeing := [dated for dated in said if dated.value.date() == day]:
        return agreeing
    republished = modified is not None and modified.value.date() == day
    return [] if republished or day < said[0].value.date() else said


def _read_published(stated: Statements, language: str) -> Iterator[Dated]:
    yield from _read_dates(_list_json_ld_dates(stated), "json-ld", language)
    yield from _read_dates(_list_meta_dates(stated), "meta", language)


def _list_json_ld_dates(stated: Statements) -> Iterator[str]:
    return (text for node in stated.articles for text in text_of(node.get("datePublished")))


def _list_meta_dates(stated: Statements) -> Iterator[str]:
    names = [*_PUBLISHED, *filter(_DATE_NAME.search, stated.meta)]
    return (stated.meta[key] for key in names if key in stated.meta)


def _read_modified(stated: Statements, language: str) -> Iterator[Dated]:
    yield from _read_dates(
        (text for node in stated.articles for text in text_of(node.get("dateModified"))), "json-ld", language
    )
    yield from _read_dates((stated.meta[key] for key in _MODIFIED if key in stated.meta), "meta", language)


def _read_dates(texts: Iterator[str], source: Source, language: str) -> Iterator[Dated]:
    for text in texts:
        if dated := parse_date(text, source, language):
            yield dated
