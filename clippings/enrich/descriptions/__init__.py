"""Finds how an article refers to the people it quotes: he, she or they, and roles. This states no identity."""

from collections.abc import Sequence
from dataclasses import replace

from clippings.documents import Entity, Quote, Span, Speaker
from clippings.enrich.coreference.candidates import Candidate, Candidates, collect_candidates
from clippings.enrich.descriptions.evidence import (
    Described,
    find_evidence,
    find_head,
    find_roles,
    weigh_evidence,
)
from clippings.enrich.descriptions.unnamed import describe_unnamed, names_several
from clippings.enrich.text.models import find_paragraphs
from clippings.languages import find_grammar

VERSION = "3"


def describe_speakers(
    text: str, entities: Sequence[Entity], quotes: Sequence[Quote], language_code: str
) -> tuple[Quote, ...]:
    """The quotes with how the article refers to their speakers. The whole article describes a named speaker."""
    grammar = find_grammar(language_code)
    candidates = collect_candidates(text, entities, grammar, _find_words_of_others(quotes), list(find_paragraphs(text)))
    said: dict[str, list[Speaker]] = {}
    for quote in quotes:
        if quote.speaker and quote.speaker.name:
            said.setdefault(quote.speaker.name, []).append(quote.speaker)
    known = {name: _describe_named(candidates, name, speakers) for name, speakers in said.items()}
    return tuple(_describe(quote, known, candidates) for quote in quotes)


def _find_words_of_others(quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """The places of the marked quotes, in order and without overlaps."""
    ranges: list[tuple[int, int]] = []
    for span in sorted(quote.span for quote in quotes if quote.kind != "indirect"):
        if not ranges or span.start >= ranges[-1][1]:
            ranges.append((span.start, span.end))
    return ranges


def _describe(quote: Quote, known: dict[str, Described], candidates: Candidates) -> Quote:
    if quote.speaker is None:
        return replace(quote, pronoun=None, roles=())
    name, span = quote.speaker.name, quote.speaker.span
    alone = name and not (span and names_several(candidates, span.start, span.end))
    found = known[name] if name and alone else describe_unnamed(candidates, quote.speaker)
    return replace(quote, pronoun=found.pronoun, roles=found.roles)


def _describe_named(candidates: Candidates, name: str, speakers: Sequence[Speaker]) -> Described:
    """The description by everything that the article says about a name, and by the words for it where it speaks."""
    called = [entry for entry in candidates.entries if entry.name == name]
    if called and not any(entry.is_person for entry in called):
        return Described(None, ())
    grammar = candidates.grammar
    person = _gather_mentions(candidates, name, called, speakers)
    evidence = find_evidence(candidates, person, [s.text for s in speakers])
    pronoun = weigh_evidence(evidence, name, grammar)
    words = person.roles.union(*(find_head(speaker.text, grammar) for speaker in speakers if speaker.span))
    return Described(pronoun, tuple(sorted(find_roles(words, grammar))))


def _gather_mentions(
    candidates: Candidates, name: str, called: Sequence[Candidate], speakers: Sequence[Speaker]
) -> Candidate:
    """One candidate with all places where a person is named, also by the surname alone."""
    spans = {Span(m.start, m.end) for m in candidates.mentions if m.candidate in called}
    if not spans:  # no model found the speaker's name
        spans = {s.span for s in speakers if s.span and not candidates.grammar.pronouns.get(s.text.lower())}
    return Candidate(name, "person", candidates.text, sorted(spans), candidates.grammar)
