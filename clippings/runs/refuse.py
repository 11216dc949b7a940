"""Rejects records that a person had forgotten: before anything of them is stored, or afterward if the request came
later.

Whatever the archive holds of them is removed as well: what a killed run has stored, or a snapshot has brought back.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from clippings.documents import CleanDocument, RawDocument, Rejected
from clippings.index.articles import fetch_stamps
from clippings.index.dead_letters import FORGOTTEN
from clippings.runs.forget import remove_all
from clippings.runs.resources import Resources


def refuse_records(resources: Resources, raws: Iterable[RawDocument]) -> dict[str, Rejected]:
    """The rejections of those records whose bytes or address are refused."""
    resources.refusals.has_grown()
    rejected = dict(_find_refused_records(resources, raws))
    _withdraw(resources, dict.fromkeys(rejected))
    return rejected


def refuse_articles(resources: Resources, articles: Sequence[CleanDocument]) -> dict[str, Rejected]:
    """The rejections of those cleaned records whose words, or the address stated by their page, are refused."""
    rejected = dict(_find_refused_articles(resources, articles))
    _withdraw(resources, {article.id: article.content_hash for article in articles if article.id in rejected})
    return rejected


def refuse_stored(
    resources: Resources, raws: Iterable[RawDocument], articles: Sequence[CleanDocument]
) -> dict[str, Rejected]:
    """The rejections of records that were forgotten while they were being stored."""
    if not resources.refusals.has_grown():
        return {}
    rejected = dict(_find_refused_records(resources, raws)) | dict(_find_refused_articles(resources, articles))
    contents: dict[str, str | None] = {article.id: article.content_hash for article in articles}
    _withdraw(resources, {id: contents.get(id) for id in rejected})
    return rejected


def _find_refused_records(resources: Resources, raws: Iterable[RawDocument]) -> Iterator[tuple[str, Rejected]]:
    for raw in raws:
        if resources.refusals.refuses(raw.content, raw.url):
            digest = sha256(raw.content).hexdigest()
            yield raw.id, Rejected(raw.id, raw.origin, "capture", "forgotten", FORGOTTEN, digest)


def _find_refused_articles(resources: Resources, articles: Iterable[CleanDocument]) -> Iterator[tuple[str, Rejected]]:
    for one in articles:
        if resources.refusals.refuses_article(one):
            yield one.id, Rejected(one.id, one.origin, "clean", "forgotten", FORGOTTEN, one.capture.hash)


def _withdraw(resources: Resources, contents: Mapping[str, str | None]) -> None:
    """Remove what is stored under these ids if it is what is refused; another text with the same id stays.

    contents: id -> the content hash of the cleaned record that was refused, if it was cleaned.
    """
    stamps = fetch_stamps(resources.archive, list(contents))
    for id, stamp in stamps.items():
        if stamp.content_hash == contents[id] or resources.refusals.names(stamp.capture.hash, stamp.url):
            remove_all(resources, [id])
