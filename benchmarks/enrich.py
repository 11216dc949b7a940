"""Compares enrichment with exactly the model calls that it makes, and nothing else, in one run on one core.

    python -m benchmarks.enrich [FILE]     JSON Lines with `text` (default: made-up articles)

Both sides use the same texts, windows, parts and batches, and alternate; the fastest round of each counts. The ratio is
the result; absolute figures depend on the machine. Then come the shares of the single stages.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.articles import make_articles
from clippings.documents import Capture, CleanDocument, Declared, EnrichedDocument, Origin
from clippings.enrich import enrich
from clippings.enrich.entities import find_entities
from clippings.enrich.quotes import find_quotes
from clippings.enrich.text.language import detect_language
from clippings.enrich.text.models import Models, find_windows, read
from clippings.languages import find_grammar

ALLOWED = 0.10  # on top of the model calls
ARTICLES = 100
ROUNDS = 3
LANGUAGE = "en"


def main() -> None:
    texts = read_texts(Path(sys.argv[1])) if len(sys.argv) > 1 else [a["text"] for a in make_articles(ARTICLES)]
    models = Models()
    documents = [to_document(text, number) for number, text in enumerate(texts)]
    windows = [to_windows(text) for text in texts]
    enrich(documents[:5], models)
    ours, theirs = measure(lambda: enrich(documents, models), lambda: call_models(windows, models))
    words = sum(len(text.split()) for text in texts)
    print(f"enrichment  {words / ours:8.0f} words a second")
    print(f"model calls {words / theirs:8.0f}")
    print(f"on top     {ours / theirs - 1:8.3f} (allowed {ALLOWED})")
    for name, seconds in time_stages(texts, models).items():
        print(f"  {name:12} {seconds / theirs:.3f}")


def read_texts(path: Path) -> list[str]:
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def to_document(text: str, number: int) -> EnrichedDocument:
    capture = Capture("", "text/plain", Declared())
    origin = Origin("benchmark", str(number))
    return EnrichedDocument(
        CleanDocument(str(number), origin, "benchmark", None, None, text, (), None, None, (), "", capture)
    )


def to_windows(text: str) -> tuple[list[str], list[bool]]:
    """The pieces that the models read, and whether the parser reads each of them too."""
    pieces = [text[start:end] for start, end in find_windows(text)]
    return pieces, [find_grammar(LANGUAGE).may_speak(piece) for piece in pieces]


def call_models(windows: Sequence[tuple[list[str], list[bool]]], models: Models) -> None:
    pipeline = models.load(LANGUAGE)
    assert pipeline is not None
    with models.zone(LANGUAGE, [piece for pieces, _ in windows for piece in pieces]):
        for pieces, parsed in windows:
            docs = read(pipeline, "ner", map(pipeline.make_doc, pieces))
            read(pipeline, "parser", [doc for doc, speaks in zip(docs, parsed, strict=True) if speaks])


def measure(*works: Callable[[], object]) -> list[float]:
    """The processor seconds of the fastest round of each, in rounds that alternate."""
    rounds: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, seconds in zip(works, rounds, strict=True):
            start = time.process_time()
            work()
            seconds.append(time.process_time() - start)
    return [min(seconds) for seconds in rounds]


def time_stages(texts: Sequence[str], models: Models) -> dict[str, float]:
    grammar = find_grammar(LANGUAGE)
    analyses = [models.analyse(text, LANGUAGE, names=True, may_speak=grammar.may_speak) or () for text in texts]
    pairs = list(zip(texts, analyses, strict=True))
    found = [find_entities(text, analysis, LANGUAGE) for text, analysis in pairs]
    seconds = measure(
        lambda: [detect_language(text, None, None) for text in texts],
        lambda: [find_entities(text, analysis, LANGUAGE) for text, analysis in pairs],
        lambda: [find_quotes(text, a, e, LANGUAGE) for (text, a), e in zip(pairs, found, strict=True)],
    )
    return dict(zip(("language", "entities", "quotes"), seconds, strict=True))


if __name__ == "__main__":
    main()
