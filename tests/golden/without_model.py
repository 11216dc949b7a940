"""The quotes and speakers of the golden articles that are found without a model, kept in this folder.

This covers all rules that do not need a parse: `make golden` writes what they find, and git shows what has changed.
"""

import json
from pathlib import Path

from clippings.documents import Quote, Span
from clippings.enrich.quotes import find_quotes

GOLDEN = Path(__file__).parent
KEPT = GOLDEN / "without_model.jsonl"
LANGUAGES = ("de", "en", "fr", "nl")


def render() -> str:
    """One line per quote."""
    lines = []
    for code in LANGUAGES:
        for line in (GOLDEN / f"quotes_{code}.jsonl").read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            lines += [_line(article["id"], quote) for quote in find_quotes(article["text"], None, (), code)]
    return "".join(f"{line}\n" for line in lines)


def _line(id: str, quote: Quote) -> str:
    speaker = quote.speaker and {
        "text": quote.speaker.text,
        "name": quote.speaker.name,
        "span": _ends(quote.speaker.span),
    }
    found = {"span": _ends(quote.span), "kind": quote.kind, "speaker": speaker, "cue": quote.cue, "rule": quote.rule}
    return json.dumps(
        {"article": id, **found, "confidence": quote.confidence, "group": quote.group}, ensure_ascii=False
    )


def _ends(span: Span | None) -> list[int]:
    return [span.start, span.end] if span else []
