"""The pure path on one screen: RAW -> CLEANED -> ENRICHED.

`explain` runs it only to show the results: it stores nothing and needs no server. A slice of an ingest takes the same
steps, but skips what the archive already has (clippings/runs/ingest_slice.py).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from clippings.capture import find_files, read, split
from clippings.capture.bucket import Bucket
from clippings.capture.identity import list_former_ids
from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import CleanDocument, EnrichedDocument, RawDocument, Rejected
from clippings.enrich import enrich
from clippings.enrich.corrections import Corrections, apply_corrections
from clippings.enrich.text.models import Models

BATCH = 32  # records: enough to give each language's model several articles at a time
WHOLE = 1 << 62  # bytes; larger than any file, so that a file is never split


def explain(
    paths: Iterable[Path | Bucket],
    source_languages: Mapping[str, str],
    corrections: Corrections,
    json_map: str = "",
    source_homes: Mapping[str, str] | None = None,
) -> Iterator[EnrichedDocument | Rejected]:
    """Every record of the paths, in order, as an ingest would store it.

    `source_languages`: source -> its language; `source_homes`: source -> the country or state where it is based.
    """
    return explain_records(read_all(paths, json_map), source_languages, corrections, source_homes)


def explain_records(
    records: Iterable[RawDocument | Rejected],
    source_languages: Mapping[str, str],
    corrections: Corrections,
    source_homes: Mapping[str, str] | None = None,
) -> Iterator[EnrichedDocument | Rejected]:
    """The result for each of these records."""
    models = Models()
    cleaned = clean_all(records)
    while batch := list(islice(cleaned, BATCH)):
        articles = [EnrichedDocument(doc) for doc in batch if isinstance(doc, CleanDocument)]
        enriched = iter(enrich_all(articles, models, source_languages, corrections, source_homes=source_homes))
        for doc in batch:
            yield doc if isinstance(doc, Rejected) else next(enriched)


def read_all(paths: Iterable[Path | Bucket], json_map: str = "") -> Iterator[RawDocument | Rejected]:
    """Files, folders and buckets -> RAW."""
    for found in find_files(paths, None):
        if isinstance(found, Rejected):
            yield found
        else:
            for part in split(replace(found, json_map=json_map), WHOLE):
                yield from read(part)


def clean_all(records: Iterable[RawDocument | Rejected]) -> Iterator[CleanDocument | Rejected]:
    """RAW -> CLEANED."""
    for record in records:
        yield clean_within_limits(record) if isinstance(record, RawDocument) else record


def enrich_all(
    documents: Sequence[EnrichedDocument],
    models: Models,
    source_languages: Mapping[str, str],
    corrections: Corrections,
    former_ids: Mapping[str, Collection[str]] | None = None,
    source_homes: Mapping[str, str] | None = None,
) -> list[EnrichedDocument]:
    """CLEANED -> ENRICHED: run the stages that are not current, then apply corrections. `former_ids`: by id."""
    former = former_ids or {}
    enriched = enrich(documents, models, source_languages, source_homes)
    return [
        apply_corrections(doc, corrections, (*former.get(doc.article.id, ()), *_list_former_ids(doc.article)))
        for doc in enriched
    ]


def _list_former_ids(article: CleanDocument) -> tuple[str, ...]:
    """The ids of earlier releases, so that corrections from then apply to an archive of the same files."""
    return list_former_ids(article.url) if article.url else ()
