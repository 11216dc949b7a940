"""The stages of enrichment, one row each. A new stage needs a row here, fields in documents.py and their mapping."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from clippings.documents import MAX_ENTITIES, MAX_QUOTES, EnrichedDocument, Stage
from clippings.enrich import descriptions, entities, places, quotes
from clippings.enrich.text import language
from clippings.enrich.text.installed import find_release
from clippings.enrich.text.models import Analysis
from clippings.languages import find_language_version


@dataclass(frozen=True, slots=True)
class Text:
    """What a stage reads about an article besides the document itself."""

    text: str  # the part that is enriched
    source_language: str | None  # of the article's source
    source_home: str  # the home country or state of that source; "" if none is stated
    analysis: Analysis | None  # by the language's model; None if none is installed


@dataclass(frozen=True, slots=True)
class EnrichmentStage:
    name: Stage
    version: Callable[[], str]  # the version of its own rules
    run: Callable[[EnrichedDocument, Text], EnrichedDocument]
    by_language: bool = True  # its output depends on what is known of the article's language, and on its model
    needs: Stage | None = None  # a stage whose output it reads
    reads_names: bool = False  # the model must find names
    reads_parse: bool = False  # the model must parse where somebody may speak
    on_failure: Mapping[str, Any] = field(default_factory=dict)  # fields of the document that show the failure


def _find_language(doc: EnrichedDocument, text: Text) -> EnrichedDocument:
    article = doc.article
    found = language.detect_language(article.text, article.declared_language, text.source_language)
    return replace(doc, language=found)


def _find_entities(doc: EnrichedDocument, text: Text) -> EnrichedDocument:
    if text.analysis is None:
        return replace(doc, entities=(), entity_count=0, entities_status="no_model")
    code = code_of(doc)
    found = places.locate_places(
        text.text, entities.find_entities(text.text, text.analysis, code), code, text.source_home
    )
    return replace(doc, entities=found[:MAX_ENTITIES], entity_count=len(found), entities_status="ok")


def _find_quotes(doc: EnrichedDocument, text: Text) -> EnrichedDocument:
    found = quotes.find_quotes(text.text, text.analysis, doc.entities, code_of(doc))
    return replace(doc, quotes=found[:MAX_QUOTES], quote_count=len(found))


def _describe_speakers(doc: EnrichedDocument, text: Text) -> EnrichedDocument:
    return replace(doc, quotes=descriptions.describe_speakers(text.text, doc.entities, doc.quotes, code_of(doc)))


STAGES = (  # in the order they run
    EnrichmentStage("language", lambda: language.VERSION, _find_language, by_language=False),
    EnrichmentStage(
        "entities",
        lambda: entities.VERSION,
        _find_entities,
        reads_names=True,
        on_failure={"entities_status": "failed"},
    ),
    EnrichmentStage("quotes", lambda: quotes.VERSION, _find_quotes, needs="entities", reads_parse=True),
    EnrichmentStage("descriptions", lambda: descriptions.VERSION, _describe_speakers, needs="quotes"),
)


def current_versions(language_code: str) -> dict[str, str]:
    """Stage -> version, for articles in a language. A stage's version names everything that its output depends on.

    For quotes in English it is "8+4+en1/en_core_web_sm-3.8.0": the versions of the quote rules, of the entities that
    name speakers, of what is known of the language (empty if it has no folder), and of the installed model.
    """
    rules: dict[Stage, str] = {}
    for stage in STAGES:
        rules[stage.name] = stage.version() + (f"+{rules[stage.needs]}" if stage.needs else "")
    known, model = find_language_version(language_code), find_release(language_code)
    suffix = (f"+{known}" if known else "") + (f"/{model}" if model else "")
    return {stage.name: rules[stage.name] + (suffix if stage.by_language else "") for stage in STAGES}


def code_of(doc: EnrichedDocument) -> str:
    return doc.language.code if doc.language else "und"
