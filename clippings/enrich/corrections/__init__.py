"""Applies people's corrections to an article: they override what the rules and the models found.

Applying them twice changes nothing more, and every entity and quote that they changed is marked as corrected.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from clippings.documents import EnrichedDocument, Entity, Failure, Quote, Span, Speaker, SpeakerPronoun, Stage
from clippings.enrich.corrections.file import Corrections, NameRules, QuoteCorrection, load_corrections, name_key

__all__ = ["Corrections", "apply_corrections", "find_words", "is_current", "load_corrections", "reopen"]

RULE = "correction"  # the rule of a quote whose speaker was set by a person
CORRECTED: tuple[Stage, ...] = ("entities", "quotes", "descriptions")  # the stages whose output corrections change
VERSION_KEY = "corrections"  # key in a document's versions
APPLIED = "+applied"  # ends that version if the corrections changed something
_UNMATCHED = "UnmatchedCorrection"  # error of the Failure of a correction whose quote is not found

UNKNOWN = SpeakerPronoun("unknown", None, None, 0.0)

NOWHERE: Mapping[str, None] = {"country": None, "point": None}  # for an entity that is not a place after all

_WORD = re.compile(r"\w+")
_CLOSING = re.compile(r"[.,!?…;:]*(?=[\"”»“’'])")  # the signs between the last word of a quote and its closing mark


def apply_corrections(
    doc: EnrichedDocument, corrections: Corrections, former_ids: Collection[str] = ()
) -> EnrichedDocument:
    """The document with every correction that applies to it, and their digest in its versions.

    A correction that names it by a former id applies if none names it by its current id.

    If the quote of a correction is not found, that becomes a Failure of the quotes stage, so that somebody sees it.
    """
    before = doc
    ids = (doc.article.id, *former_ids)
    named = next((id for id in ids if id in corrections.articles), doc.article.id)
    doc = _correct_names(doc, corrections.rules_for(named))
    doc = _correct_quotes(doc, corrections.quotes_of(named))
    doc = _describe_corrected_speakers(doc)
    touched = doc != before or doc.versions.get(VERSION_KEY, "").endswith(APPLIED)
    versions = {stage: version for stage, version in doc.versions.items() if stage != VERSION_KEY}
    if corrections.digest or touched:
        versions[VERSION_KEY] = corrections.digest + APPLIED * touched
    return replace(doc, versions=versions)


def is_current(doc: EnrichedDocument, corrections: Corrections) -> bool:
    """Whether exactly these corrections were applied to the document."""
    return doc.versions.get(VERSION_KEY, "").removesuffix(APPLIED) == corrections.digest


def reopen(doc: EnrichedDocument, corrections: Corrections, current: Mapping[str, str]) -> EnrichedDocument:
    """The document as it must be enriched before these corrections are applied. `current`: stage -> its version now.

    If corrections changed it, its entities and quotes must be found again when the corrections change or a stage has
    to run: nothing else undoes a correction, and a stage would read corrected output.
    """
    stays = is_current(doc, corrections) and current.items() <= doc.versions.items()
    if stays or not doc.versions.get(VERSION_KEY, "").endswith(APPLIED):
        return doc
    undone = {*CORRECTED, VERSION_KEY}
    return replace(doc, versions={stage: version for stage, version in doc.versions.items() if stage not in undone})


def _correct_names(doc: EnrichedDocument, rules: NameRules) -> EnrichedDocument:
    if any(rules.concern(entity.name) for entity in doc.entities):
        entities = _merge_entities(doc.entities, rules)
        count = doc.entity_count - len(doc.entities) + len(entities)
        doc = replace(doc, entities=entities, entity_count=count)
    return replace(doc, quotes=tuple(_rename_speaker(quote, rules) for quote in doc.quotes))


def _merge_entities(entities: Sequence[Entity], rules: NameRules) -> tuple[Entity, ...]:
    """The entities without the blocked ones. Those that now share a name become one, with the stated type, else with
    the type of the one that had the name before.
    """
    merged: dict[str, Entity] = {}
    for entity in sorted(entities, key=lambda entity: name_key(entity.name) in rules.renamed):
        if name_key(entity.name) in rules.blocked:
            continue
        name = rules.renamed.get(name_key(entity.name), entity.name)
        key = name_key(name)
        found = merged.get(key)
        spans = tuple(sorted({*entity.spans, *(found.spans if found else ())}))
        type_ = rules.types.get(key) or (found or entity).type
        changed = bool(found) or name != entity.name or type_ != entity.type or entity.corrected
        confidence = 1.0 if key in rules.types else (found or entity).confidence
        merged[key] = replace(
            found or entity,
            name=found.name if found else name,
            type=type_,
            spans=spans,
            corrected=changed,
            confidence=confidence,
            **({} if type_ == "place" else NOWHERE),
        )
    return tuple(sorted(merged.values(), key=lambda entity: entity.spans))


def _rename_speaker(quote: Quote, rules: NameRules) -> Quote:
    speaker = quote.speaker
    if speaker is None or speaker.name is None or not rules.concern(speaker.name):
        return quote
    key = name_key(speaker.name)
    name = None if key in rules.blocked else rules.renamed.get(key, speaker.name)
    if name == speaker.name:
        return quote
    return replace(quote, speaker=replace(speaker, name=name), corrected=True)


def _correct_quotes(doc: EnrichedDocument, corrections: Sequence[QuoteCorrection]) -> EnrichedDocument:
    quotes, failures = list(doc.quotes), [failure for failure in doc.failures if failure.error != _UNMATCHED]
    for correction in corrections:
        matching = _find_quotes(quotes, correction.words)
        stands = None if matching else find_words(doc.article.text, correction.words)
        if correction.remove:
            quotes = [quote for i, quote in enumerate(quotes) if i not in matching]
        elif correction.add and stands:
            quotes = _add_quote(quotes, doc.article.text, stands, correction)
        else:
            quotes = [_correct_quote(quote, correction) if i in matching else quote for i, quote in enumerate(quotes)]
        if not matching and not (stands and (correction.remove or correction.add)):
            failures.append(Failure("quotes", _UNMATCHED, _describe_failure(correction, bool(stands))))
    count = doc.quote_count - len(doc.quotes) + len(quotes)
    return replace(doc, quotes=tuple(quotes), quote_count=count, failures=tuple(failures))


def _describe_corrected_speakers(doc: EnrichedDocument) -> EnrichedDocument:
    """The document with corrected speakers described as in other quotes of the same name. If there are none, the
    pronoun is unknown, unless the name is not a person's in the article.
    """
    found = {q.speaker.name: q for q in doc.quotes if q.rule != RULE and q.speaker and q.speaker.name}
    others = {entity.name for entity in doc.entities if entity.type != "person"}
    quotes = list(doc.quotes)
    for i, quote in enumerate(quotes):
        if quote.rule == RULE:
            name = quote.speaker.name if quote.speaker else None
            like, is_person = found.get(name or ""), name is not None and name not in others
            pronoun = like.pronoun if like else UNKNOWN if is_person else None
            quotes[i] = replace(quote, pronoun=pronoun, roles=like.roles if like else ())
    return replace(doc, quotes=tuple(quotes))


def _describe_failure(correction: QuoteCorrection, stands: bool) -> str:
    """The error message, without the quoted words, which are text of the article."""
    what = "are in no quote" if stands else "are not in the text"
    return f"the {len(_WORD.findall(correction.words))} words of a correction {what}"


def _find_quotes(quotes: Sequence[Quote], words: str) -> set[int]:
    """The quotes with exactly these words; if there are none, those that contain them."""
    wanted = _normalize(words)
    texts = [_normalize(quote.text) for quote in quotes]
    equal = {i for i, text in enumerate(texts) if text == wanted}
    return equal or {i for i, text in enumerate(texts) if wanted in text}


def _normalize(text: str) -> str:
    """The words alone, separated by spaces."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def find_words(text: str, words: str) -> Span | None:
    """Where the words first occur in the text, with the marks that end them inside the closing quotation mark."""
    pattern = r"\W+".join(map(re.escape, _WORD.findall(words)))
    found = re.search(rf"\b{pattern}\b", text, re.IGNORECASE) if pattern else None
    if found is None:
        return None
    closing = _CLOSING.match(text, found.end())
    return Span(found.start(), closing.end() if closing else found.end())


def _add_quote(quotes: Sequence[Quote], text: str, span: Span, correction: QuoteCorrection) -> list[Quote]:
    """The quotes with the added one in place of those that it overlaps."""
    group = max((quote.group for quote in quotes), default=-1) + 1
    added = Quote(text[span.start : span.end], span, "direct", None, None, RULE, 1.0, group)
    kept = [quote for quote in quotes if quote.span.end <= span.start or span.end <= quote.span.start]
    return sorted([*kept, _correct_quote(added, correction)], key=lambda quote: quote.span)


def _correct_quote(quote: Quote, correction: QuoteCorrection) -> Quote:
    quote = replace(quote, kind=correction.kind or quote.kind, corrected=True)
    if "speaker" not in correction.model_fields_set and correction.kind != "unattributed":
        return quote
    name = correction.speaker
    return replace(quote, speaker=Speaker(name, None, name) if name else None, rule=RULE, confidence=1.0)
