"""Hides the language models from every process of a fault test, so that thousands of articles take seconds.

The rest is real: language, quotes by their marks, the writer, the flows, the process pool, the servers. A test can
raise the version of the language stage, as a release of Clippings would; limit the size of files, as a full disk does;
have the run killed before its first write to an index; change the mappings, and have that killed after a step; take
every word with a capital for a name; and leave out what is left of the enrichment, for a million articles.
"""

import os
import re
import resource
import signal
import sys
from collections.abc import Sequence
from pathlib import Path


def leave_models_out() -> None:
    from clippings import languages
    from clippings.enrich.text import language

    languages.PIPELINES.clear()
    language.VERSION = os.environ.get("CLIPPINGS_TEST_LANGUAGE_VERSION", language.VERSION)


def die_before(index: str) -> None:
    """End the whole process group at the first write to this index, after everything before it was sent. Writes that
    only add something new, such as an entry for a file that is begun, do not count.
    """
    from clippings.index import bulk
    from clippings.index.archive import Archive
    from clippings.index.fields import Json

    post = bulk._post

    def post_and_die(archive: Archive, lines: Sequence[bulk.Line]) -> list[Json]:
        own = [
            (line.action.alias.endswith(f"-{index}-write"), line.action.operation) == (True, "index") for line in lines
        ]
        if not any(own):
            return post(archive, lines)
        if before := lines[: own.index(True)]:
            post(archive, before)
        os.killpg(0, signal.SIGKILL)
        raise AssertionError("nobody survives this")

    bulk._post = post_and_die


def take_capitals_for_names() -> None:
    import spacy
    from spacy.tokens import Span

    from clippings.enrich.text import models

    blank = spacy.blank("en")

    def read_names(text: str, start: int, end: int) -> models.Paragraph:
        doc = blank.make_doc(text[start:end])
        doc.set_ents([Span(doc, word.i, word.i + 1, "PERSON") for word in doc if word.is_title])
        return models.Paragraph(start, end, doc, parsed=False)

    def analyse(_: object, text: str, *__: object, **___: object) -> models.Analysis:
        return tuple(read_names(text, start, end) for start, end in models.find_windows(text))

    models.Models.analyse = analyse  # type: ignore[assignment, method-assign]


def make_enrichment_up() -> None:
    """Every text is English, and what it quotes is said by the next name: a hundredth of the time of the rules."""
    from clippings.documents import Entity, Language, Quote, Span, Speaker
    from clippings.enrich import descriptions, quotes
    from clippings.enrich.text import language

    said = re.compile(r"“([^”]+)”[^“”]{0,40}?\b([A-Z]\w+ [A-Z]\w+)")

    def find_quotes(text: str, *_: object) -> tuple[Quote, ...]:
        return tuple(
            Quote(
                text=one[1],
                span=Span(*one.span(1)),
                kind="direct",
                speaker=Speaker(one[2], Span(*one.span(2)), one[2]),
                cue="said",
                rule="after",
                confidence=0.9,
                group=number,
            )
            for number, one in enumerate(said.finditer(text))
        )

    def keep(_text: str, _entities: Sequence[Entity], found: tuple[Quote, ...], _code: str) -> tuple[Quote, ...]:
        return found

    language.detect_language = lambda *_: Language("en", 0.99, "text")
    quotes.find_quotes = find_quotes  # type: ignore[assignment]
    descriptions.describe_speakers = keep  # type: ignore[assignment]


def die_of(word: str) -> None:
    """End the process that enriches a text with this word."""
    from clippings import pipeline

    enrich = pipeline.__dict__["enrich"]

    def enrich_or_die(documents, *rest):  # type: ignore[no-untyped-def]
        if any(word in document.article.text for document in documents):
            os.kill(os.getpid(), signal.SIGKILL)
        return enrich(documents, *rest)

    pipeline.enrich = enrich_or_die  # type: ignore[attr-defined]


def die_after(step: str) -> None:
    """End the process right after this step of a change of mappings; "step:2" means after its second time."""
    from clippings.index import extend, rebuild

    name, _, times = step.partition(":")
    module = rebuild if name in rebuild.__dict__ else extend
    take, left = module.__dict__[name], int(times or 1)

    def take_and_die(*given, **named):  # type: ignore[no-untyped-def]
        nonlocal left
        result, left = take(*given, **named), left - 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(module, name, take_and_die)


def take_mappings_from(folder: str) -> None:
    from clippings.index import mappings

    mappings.FOLDER = Path(folder)


if "multiprocessing.resource_tracker" not in " ".join(sys.orig_argv):  # every pool starts one, but it does no work
    leave_models_out()
    if limit := os.environ.get("CLIPPINGS_TEST_FILE_BYTES"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
    if killed_before := os.environ.get("CLIPPINGS_TEST_KILLED_BEFORE"):
        die_before(killed_before)
    if word := os.environ.get("CLIPPINGS_TEST_DEADLY"):
        die_of(word)
    if step := os.environ.get("CLIPPINGS_TEST_KILLED_AFTER"):
        die_after(step)
    if folder := os.environ.get("CLIPPINGS_TEST_MAPPINGS"):
        take_mappings_from(folder)
    if os.environ.get("CLIPPINGS_TEST_NAMES"):
        take_capitals_for_names()
    if os.environ.get("CLIPPINGS_TEST_ENRICHMENT"):
        make_enrichment_up()
