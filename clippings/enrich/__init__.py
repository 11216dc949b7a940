"""CLEANED -> ENRICHED: the language, the entities, the quotes with their speakers, and how the article refers to them.

Each stage has a version, which is stored with the article. `enrich` runs the stages whose stored version is not the
current one, so the same call enriches an article for the first time and again.
"""

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from clippings.documents import MAX_ENRICHED_CHARACTERS, MAX_ENTITIES, MAX_QUOTES, EnrichedDocument, Failure, Stage
from clippings.enrich import stages
from clippings.enrich.stages import EnrichmentStage, Text, code_of, current_versions
from clippings.enrich.text.models import Models
from clippings.languages import find_grammar

__all__ = ["STAGES", "current_versions", "enrich"]

STAGES: tuple[Stage, ...] = tuple(stage.name for stage in stages.STAGES)


def enrich(
    documents: Sequence[EnrichedDocument],
    models: Models,
    source_languages: Mapping[str, str] | None = None,
    source_homes: Mapping[str, str] | None = None,
) -> list[EnrichedDocument]:
    """The documents, in their order, with every stage at its current version.

    A stage that fails becomes a Failure and keeps its earlier output. `source_languages`: source -> its language;
    `source_homes`: source -> its home country or state.
    Raises ClippingsError if an installed model cannot be loaded, since that is not the fault of an article.
    """
    done = [_enrich_without_model(doc, (source_languages or {}).get(doc.article.source)) for doc in documents]
    by_language = sorted(range(len(done)), key=lambda i: code_of(done[i]))
    for code, group in groupby(by_language, key=lambda i: code_of(done[i])):
        stale = [i for i in group if _find_stale(done[i], by_language=True)]
        if stale:
            with models.zone(code, [done[i].article.text[:MAX_ENRICHED_CHARACTERS] for i in stale]):
                for i in stale:
                    home = (source_homes or {}).get(done[i].article.source, "")
                    done[i] = _enrich_with_model(done[i], models, code, home)
    return done


def _find_stale(doc: EnrichedDocument, *, by_language: bool) -> list[EnrichmentStage]:
    current = current_versions(code_of(doc))
    return [
        stage
        for stage in stages.STAGES
        if stage.by_language == by_language and doc.versions.get(stage.name) != current[stage.name]
    ]


def _enrich_without_model(doc: EnrichedDocument, source_language: str | None) -> EnrichedDocument:
    """The document after the stages that find its language."""
    for stage in _find_stale(doc, by_language=False):
        doc = _run(stage, doc, Text(doc.article.text, source_language, "", None))
    return doc


def _enrich_with_model(doc: EnrichedDocument, models: Models, code: str, home: str) -> EnrichedDocument:
    """The document after all other stages. The model reads the text once and does only what stale stages need."""
    text = doc.article.text[:MAX_ENRICHED_CHARACTERS]
    stale = _find_stale(doc, by_language=True)
    may_speak = find_grammar(code).may_speak if any(stage.reads_parse for stage in stale) else None
    try:
        names = any(stage.reads_names for stage in stale)
        analysis = models.analyse(text, code, names=names, may_speak=may_speak)
    except Exception as error:
        for stage in stale:
            doc = _fail(stage, doc, error)
        return doc
    for stage in stale:
        doc = _run(stage, doc, Text(text, None, home, analysis))
    cut = len(text) < len(doc.article.text) or doc.entity_count > MAX_ENTITIES or doc.quote_count > MAX_QUOTES
    return replace(doc, truncated=cut)


def _run(stage: EnrichmentStage, doc: EnrichedDocument, text: Text) -> EnrichedDocument:
    try:
        return _mark_done(stage, stage.run(doc, text))
    except Exception as error:
        return _fail(stage, doc, error)


def _mark_done(stage: EnrichmentStage, doc: EnrichedDocument) -> EnrichedDocument:
    failures = tuple(failure for failure in doc.failures if failure.stage != stage.name)
    version = current_versions(code_of(doc))[stage.name]
    return replace(doc, failures=failures, versions={**doc.versions, stage.name: version})


def _fail(stage: EnrichmentStage, doc: EnrichedDocument, error: Exception) -> EnrichedDocument:
    """The document with the failure and where it happened, without text. The version counts as tried, so that
    enriching again comes to an end.
    """
    place = traceback.extract_tb(error.__traceback__)[-1]
    detail = f"{place.filename.rpartition('/')[2]}:{place.lineno} {place.name}"
    doc = replace(_mark_done(stage, doc), **stage.on_failure)
    return replace(doc, failures=(*doc.failures, Failure(stage.name, type(error).__name__, detail)))
