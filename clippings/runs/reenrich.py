"""Enriches the archive again, in place: what other versions of the stages wrote, or what a person selects.

`reenrich_selected` is what one task does. Every article is written under guard, so a text that is ingested meanwhile
stays. Articles that are current are not visited again: to continue an interrupted run, run it again. A run with `force`
visits current articles too; its lease remembers how far it came (see `leave_visited`).
"""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from time import monotonic, sleep

from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import EnrichedDocument, Failure, RawDocument, Rejected, Stage
from clippings.enrich import STAGES, current_versions
from clippings.enrich.corrections import APPLIED, VERSION_KEY, reopen
from clippings.enrich.stages import code_of
from clippings.errors import CapturesUnavailable, ClippingsError
from clippings.index import paging, stale
from clippings.index.articles import ATTEMPTS, Change, Held, fetch, repair_quotes, write
from clippings.index.bulk import Result
from clippings.index.fields import Json
from clippings.index.outcomes import succeed
from clippings.index.serialize import StoredArticle, instant
from clippings.pipeline import enrich_all
from clippings.runs.forget import remove_all
from clippings.runs.report import Reenriched
from clippings.runs.resources import Resources
from clippings.runs.store import VERSIONS
from clippings.search.queries import selection_query

log = logging.getLogger(__name__)

REPAIRED = 500  # articles at a time
INGESTING = timedelta(hours=1)  # more than passes between the time that an ingest notes and its write


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles to visit, and what to do again there besides the stages whose versions differ."""

    query: Json
    again: tuple[Stage, ...] = ()  # stages to run although their versions are current
    failed: tuple[Stage, ...] = ()  # of these, run those again that failed
    reclean: bool = False  # begin with the captured bytes
    rate: float | None = None  # articles a second at most, of one process


def reenrich_selected(resources: Resources, selection: Selection, id_prefix: str) -> Reenriched:
    """Enrich again the selected articles whose ids begin with this. Raises ClippingsError if the server gives up."""
    total, began = Reenriched(), monotonic()
    for page in stale.read_selected(resources.archive, selection.query, id_prefix):
        total += _reenrich_page(resources, selection, page)
        if selection.rate:
            sleep(max(0.0, began + total.visited / selection.rate - monotonic()))
    for id, reason in total.refusals:
        log.warning("article refused", extra={"article": id, "reason": reason})
    log.info("slice re-enriched", extra={**asdict(total), "seconds": round(monotonic() - began, 3)})
    return total


def reenrich_documents(resources: Resources, selection: Selection, page: Sequence[Held]) -> list[EnrichedDocument]:
    """The articles as they would become; nothing is written."""
    opened = [_reopen(resources, selection, held.article.document) for held in page]
    former = {held.article.document.article.id: held.article.former_ids for held in page}
    languages, homes = resources.settings.source_languages, resources.settings.source_homes
    return enrich_all(opened, resources.models, languages, resources.corrections, former, homes)


def _reenrich_page(resources: Resources, selection: Selection, page: Sequence[Held]) -> Reenriched:
    """An article that others change meanwhile is fetched and processed again."""
    total = Reenriched()
    for _ in range(ATTEMPTS):
        documents = reenrich_documents(resources, selection, page)
        pairs = list(zip(page, documents, strict=True))
        refused = _find_refused(resources, pairs)
        if refused:
            remove_all(resources, refused)
        total += Reenriched(forgotten=len(refused))
        pairs = [pair for pair in pairs if pair[1].article.id not in refused]
        now = datetime.now(UTC)
        changes = [Change(_succeed(held, doc, now), held) for held, doc in pairs if doc != held.article.document]
        results = write(resources.archive, changes)
        ends = {result.action.id: result for result in results}
        behind = [id for id, end in ends.items() if end.status == "conflict"]
        settled = [pair for pair in pairs if pair[1].article.id not in behind]
        total += sum((_count(held, doc, ends.get(doc.article.id)) for held, doc in settled), Reenriched())
        page = list(fetch(resources.archive, behind).values())
        if not page:
            return total
    raise ClippingsError(f"{len(page)} articles keep changing.", "Run the same command again.")


def _reopen(resources: Resources, selection: Selection, doc: EnrichedDocument) -> EnrichedDocument:
    """The document with those stages open that are to run again; `enrich` itself finds what other versions wrote."""
    if selection.reclean:
        doc = _reclean(resources, doc)
    again = {*selection.again, *(failure.stage for failure in doc.failures if failure.stage in selection.failed)}
    kept = {stage: version for stage, version in doc.versions.items() if stage not in again}
    return reopen(replace(doc, versions=kept), resources.corrections, current_versions(code_of(doc)))


def _reclean(resources: Resources, doc: EnrichedDocument) -> EnrichedDocument:
    """Clean again from the captured bytes. An article that can no longer be made from them stays as it is, with a
    failure that says why. Raises CapturesUnavailable, which is not the article's fault.
    """
    article, capture = doc.article, doc.article.capture
    others = tuple(failure for failure in doc.failures if failure.stage not in ("capture", "clean"))
    try:
        content = resources.captures.get(capture.hash)
    except CapturesUnavailable:
        raise
    except ClippingsError as error:
        return replace(doc, failures=(*others, Failure("capture", type(error).__name__, error.message)))
    raw = RawDocument(
        id=article.id,
        origin=article.origin,
        source=article.source,
        url=article.url,
        media_type=capture.media_type,
        content=content,
        declared=capture.declared,
        remarks=capture.remarks,
        claim=article.claim,
    )
    cleaned = clean_within_limits(raw)
    if isinstance(cleaned, Rejected):
        failure = Failure("clean", cleaned.reason, cleaned.detail)
        return replace(doc, failures=(*others, failure), versions={**doc.versions, **VERSIONS})
    if (cleaned.text, cleaned.declared_language) == (article.text, article.declared_language):
        return replace(doc, article=cleaned, failures=others, versions={**doc.versions, **VERSIONS})
    return EnrichedDocument(cleaned, versions=VERSIONS)


def _find_refused(resources: Resources, pairs: Sequence[tuple[Held, EnrichedDocument]]) -> list[str]:
    """The articles that got words or an address that was forgotten when they were cleaned again."""
    resources.refusals.has_grown()
    articles = [(held.article.document.article, doc.article) for held, doc in pairs]
    moved = [new for old, new in articles if (new.text, new.url) != (old.text, old.url)]
    return [article.id for article in moved if resources.refusals.refuses_article(article)]


def _succeed(held: Held, doc: EnrichedDocument, now: datetime) -> StoredArticle:
    stored = held.article
    if doc.article != stored.document.article:
        return replace(succeed(stored, doc, "changed", now), indexed_at=stored.indexed_at)  # no source was read
    same = is_same(held, doc)
    return replace(stored, document=doc, enriched_at=stored.enriched_at if same else now)


def is_same(held: Held, doc: EnrichedDocument) -> bool:
    """Whether only the versions of an article would change."""
    return replace(doc, versions=held.article.document.versions) == held.article.document


def _count(held: Held, doc: EnrichedDocument, end: Result | None) -> Reenriched:
    failed = int(bool(doc.failures))
    if end is None:
        return Reenriched(untouched=1, failed=failed)
    if end.status == "refused":
        return Reenriched(refused=1, failed=failed, refusals=((end.action.id, end.detail),))
    if is_same(held, doc):
        return Reenriched(same=1, failed=failed)
    return Reenriched(changed=1, failed=failed)


def select_articles(
    resources: Resources,
    stages: Sequence[Stage],
    chosen: Mapping[str, str | None],
    *,
    failed: bool = False,
    force: bool = False,
    reclean: bool = False,
    rate: float | None = None,
) -> Selection:
    """The articles to visit among those that `chosen` (the arguments of `selection_query`) selects: the stale ones;
    with `force` all; with `failed` those with a failed stage. If stages are given, only these count.
    """
    query = selection_query(failed=failed, **chosen)
    if failed and stages:
        query = stale.join_queries(query, {"terms": {"failed_stages": list(stages)}})
    elif not force and not failed:
        query = _select_stale(resources, query, stages, reclean)
    wanted = tuple(stages or STAGES)
    return Selection(query, wanted if force else (), wanted if failed else (), reclean, rate)


def _select_stale(resources: Resources, chosen: Json, stages: Sequence[Stage], reclean: bool) -> Json:
    """The chosen articles that another version of a stage, or other corrections, wrote."""

    def wanted(code: str) -> dict[str, str]:
        versions = current_versions(code) | VERSIONS
        return {stage: versions[stage] for stage in stages or (*STAGES, *(("clean",) if reclean else ()))}

    digest = resources.corrections.digest
    corrected: Json = {"exists": {"field": f"versions.{VERSION_KEY}"}}
    if digest:
        corrected = {"bool": {"must_not": {"terms": {f"versions.{VERSION_KEY}": [digest, f"{digest}{APPLIED}"]}}}}
    stale_ones = [stale.stale_query(resources.archive, wanted), corrected]
    return stale.join_queries(chosen, {"bool": {"should": stale_ones, "minimum_should_match": 1}})


def describe_selection(
    resources: Resources,
    stages: Sequence[Stage],
    chosen: Mapping[str, str | None],
    *,
    failed: bool,
    force: bool,
    reclean: bool,
) -> str:
    """What a run with --force selects, for its lease; "" for other runs, whose finished work shows in the articles."""
    if failed or not force:
        return ""
    settings = resources.settings
    stated = {"sources": settings.source_languages, "homes": settings.source_homes}
    selection = {**chosen, "stages": sorted(stages), "reclean": reclean, **stated}
    return json.dumps(selection, sort_keys=True, ensure_ascii=False)


def leave_visited(resources: Resources, selection: Selection, below: str, since: datetime | None) -> Selection:
    """What remains of a forced selection after a run that began at `since` has visited all ids `below`.

    Of the visited articles, those that other versions or corrections wrote, that failed or that have arrived since
    remain: everything that the run has not seen in its present state.
    """
    if not below or since is None:
        return selection
    stages = (*selection.again, *(("clean",) if selection.reclean else ()))
    unseen = [
        {"range": {"id": {"gte": below}}},
        {"range": {"indexed_at": {"gte": instant(since - INGESTING)}}},
        {"exists": {"field": "failed_stages"}},
        _select_stale(resources, paging.EVERYTHING, stages, selection.reclean),
    ]
    query = stale.join_queries(selection.query, {"bool": {"should": unseen, "minimum_should_match": 1}})
    return replace(selection, query=query)


def repair_unfinished(resources: Resources, since: datetime | None) -> None:
    """Repair what a killed run may have left undone in the articles that it wrote since then: their quotes."""
    if since is None:
        return
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"))
    written = {"range": {"enriched_at": {"gte": instant(since)}}}
    hits = paging.scan(archive, archive.alias("articles"), written, fields=False)
    while batch := list(islice(hits, REPAIRED)):
        repair_quotes(archive, [hit["_id"] for hit in batch])
