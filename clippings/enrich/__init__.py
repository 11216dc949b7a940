"""CLEANED -> ENRICHED: language, then entities, then quotes with their speakers.

Each stage has a version, stored with the article. `enrich` runs the stages whose stored version is not the current one,
so that enriching again is the same call as enriching first.
"""

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from clippings.documents import (
    MAX_ENRICHED_CHARACTERS,
    MAX_ENTITIES,
    MAX_QUOTES,
    EnrichedDocument,
    Failure,
    Stage,
)
from clippings.enrich import entities, quotes
from clippings.enrich.text import language
from clippings.enrich.text.models import Analysis, Models, find_release
from clippings.languages import find_grammar

STAGES: tuple[Stage, ...] = ("language", "entities", "quotes")


def current_versions(language_code: str) -> dict[str, str]:
    """Stage -> version, for articles of a language. A stage's version names all that its output depends on."""
    model = find_release(language_code)
    suffix = f"/{model}" if model else ""
    return {
        "language": language.VERSION,
        "entities": f"{entities.VERSION}{suffix}",
        # Quotes name their speakers by the entities, and are found by the language's rules even without a model.
        "quotes": f"{quotes.VERSION}+{entities.VERSION}{suffix or '/' + find_grammar(language_code).code}",
    }


def enrich(
    documents: Sequence[EnrichedDocument], models: Models, source_languages: Mapping[str, str] | None = None
) -> list[EnrichedDocument]:
    """The documents, in their order, with every stage at its current version.

    A stage that fails becomes a Failure and keeps what it gave before. `source_languages`: source -> its language.
    Raises ClippingsError for a model that is installed and cannot be loaded: no article is at fault.
    """
    done = [_find_language(doc, source_languages or {}) for doc in documents]
    by_language = sorted(range(len(done)), key=lambda i: _code(done[i]))
    for code, group in groupby(by_language, key=lambda i: _code(done[i])):
        stale = [i for i in group if _stale(done[i], ("entities", "quotes"))]
        if stale:
            with models.zone(code):
                for i in stale:
                    done[i] = _find_entities_and_quotes(done[i], models, code)
    return done


def _code(doc: EnrichedDocument) -> str:
    return doc.language.code if doc.language else "und"


def _stale(doc: EnrichedDocument, stages: Sequence[Stage]) -> list[Stage]:
    current = current_versions(_code(doc))
    return [stage for stage in stages if doc.versions.get(stage) != current[stage]]


def _find_language(doc: EnrichedDocument, source_languages: Mapping[str, str]) -> EnrichedDocument:
    if not _stale(doc, ("language",)):
        return doc
    article = doc.article
    try:
        found = language.detect_language(article.text, article.declared_language, source_languages.get(article.source))
    except Exception as error:
        return _failed(doc, "language", error)
    return _done(replace(doc, language=found), "language")


def _find_entities_and_quotes(doc: EnrichedDocument, models: Models, code: str) -> EnrichedDocument:
    """Both from one reading by the model: the names where entities are stale, the parser where quotes are."""
    text = doc.article.text[:MAX_ENRICHED_CHARACTERS]
    stale = _stale(doc, ("entities", "quotes"))
    may_speak = find_grammar(code).may_speak if "quotes" in stale else None
    try:
        analysis = models.analyse(text, code, names="entities" in stale, may_speak=may_speak)
    except Exception as error:
        for stage in stale:
            doc = _failed(doc, stage, error)
        return doc
    if "entities" in stale:
        doc = _with_entities(doc, text, analysis, code)
    if "quotes" in stale:
        doc = _with_quotes(doc, text, analysis, code)
    cut = len(text) < len(doc.article.text) or doc.entity_count > MAX_ENTITIES or doc.quote_count > MAX_QUOTES
    return replace(doc, truncated=cut)


def _with_entities(doc: EnrichedDocument, text: str, analysis: Analysis | None, code: str) -> EnrichedDocument:
    if analysis is None:
        return _done(replace(doc, entities=(), entity_count=0, entities_status="no_model"), "entities")
    try:
        found = entities.find_entities(text, analysis, code)
    except Exception as error:
        return _failed(doc, "entities", error)
    found, count = found[:MAX_ENTITIES], len(found)
    return _done(replace(doc, entities=found, entity_count=count, entities_status="ok"), "entities")


def _with_quotes(doc: EnrichedDocument, text: str, analysis: Analysis | None, code: str) -> EnrichedDocument:
    try:
        found = quotes.find_quotes(text, analysis, doc.entities, code)
    except Exception as error:
        return _failed(doc, "quotes", error)
    return _done(replace(doc, quotes=found[:MAX_QUOTES], quote_count=len(found)), "quotes")


def _done(doc: EnrichedDocument, stage: Stage) -> EnrichedDocument:
    failures = tuple(f for f in doc.failures if f.stage != stage)
    return replace(doc, failures=failures, versions={**doc.versions, stage: current_versions(_code(doc))[stage]})


def _failed(doc: EnrichedDocument, stage: Stage, error: Exception) -> EnrichedDocument:
    """The version counts as tried, so that enriching again comes to an end; where it failed, without the text."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    failure = Failure(stage, type(error).__name__, f"{place.filename.rpartition('/')[2]}:{place.lineno} {place.name}")
    doc = _done(doc, stage)
    if stage == "entities":
        doc = replace(doc, entities_status="failed")
    return replace(doc, failures=(*doc.failures, failure))
