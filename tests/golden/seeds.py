"""What the path makes of every seed, as it is kept in this folder: `make golden` writes it again.

`<seed>.json` holds what `clippings explain --json` prints of the seed's records. `versions.json` pins the digest of
each stage's outputs, language by language, to the versions that made them: output cannot move while they stay.
`without_model.jsonl` holds the quotes that are found if no model is installed.
"""

import hashlib
import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

from clippings import clean
from clippings.cli.explanation import to_explanation
from clippings.enrich import descriptions, entities, quotes
from clippings.enrich.corrections import Corrections
from clippings.enrich.text import language
from clippings.languages import find_language_version
from clippings.pipeline import explain
from tests.golden import without_model

Explanation = dict[str, Any]

GOLDEN = Path(__file__).parent
SEEDS = sorted((GOLDEN.parents[1] / "seeds").iterdir())
PINS = GOLDEN / "versions.json"
VERSIONS = {  # in path order: the output of each stage depends on those before it
    "clean": clean.VERSION,
    "language": language.VERSION,
    "entities": entities.VERSION,
    "quotes": quotes.VERSION,
    "descriptions": descriptions.VERSION,
}
ENRICHED = ("entities", "quotes", "descriptions")  # stages whose output depends on the language
OUTPUTS = {
    "clean": ("source", "title", "byline", "published", "modified", "text", "removed", "remarks"),
    "language": ("language",),
    "entities": ("entities_status", "entities"),
    "quotes": ("quotes",),
    "descriptions": ("quotes",),
}
DESCRIBED = {"pronoun", "roles"}  # fields that the description stage adds to a quote
_SPANS = re.compile(r"\[\n[\s\d,[\]]+\]")  # a raw line break, which never occurs in a string


@cache
def explain_seed(seed: Path) -> list[Explanation]:
    return [to_explanation(result) for result in explain([seed], {}, Corrections())]


def golden_file(seed: Path) -> Path:
    return GOLDEN / f"{seed.name}.json"


def render(explanations: list[Explanation]) -> str:
    """Readable JSON with the spans of an entity on one line."""
    indented = json.dumps(explanations, ensure_ascii=False, indent=1)
    return _SPANS.sub(lambda spans: json.dumps(json.loads(spans.group())), indented) + "\n"


def pin(stage: str, code: str) -> dict[str, Any]:
    """The versions that affect a stage's output, and the digest of that output over all seeds of a language."""
    stages = list(VERSIONS)
    documents = [doc for seed in SEEDS for doc in explain_seed(seed) if _language_of(doc) == code]
    outputs = [[_output(doc, name, stage) for name in OUTPUTS[stage]] for doc in documents]
    digest = hashlib.sha256(json.dumps(outputs, ensure_ascii=False).encode()).hexdigest()
    versions = {name: VERSIONS[name] for name in stages[: stages.index(stage) + 1]}
    if stage in ENRICHED:
        versions["known of the language"] = find_language_version(code)
    return {"versions": versions, "digest": digest}


def _output(doc: Explanation, name: str, stage: str) -> Any:
    """The fields of an output that belong to this stage; each stage has its own fields of a quote."""
    if name != "quotes" or doc.get(name) is None:
        return doc.get(name)
    described = stage == "descriptions"
    return [{field: value for field, value in one.items() if (field in DESCRIBED) == described} for one in doc[name]]


def pins() -> dict[str, Any]:
    codes = sorted({_language_of(doc) for seed in SEEDS for doc in explain_seed(seed)})
    return {f"{stage} {code}": pin(stage, code) for code in codes for stage in VERSIONS}


def _language_of(doc: Explanation) -> str:
    return doc["language"]["code"] if doc.get("language") else "rejected"


def moved(kept: dict[str, Any]) -> list[str]:
    """The stages whose output changed although no version did."""
    now = pins()
    return [
        stage
        for stage in now
        if stage in kept
        and kept[stage]["versions"] == now[stage]["versions"]
        and kept[stage]["digest"] != now[stage]["digest"]
    ]


def main() -> None:
    kept = json.loads(PINS.read_text(encoding="utf-8")) if PINS.exists() else {}
    if stages := moved(kept):
        sys.exit(
            f"Output moved while VERSION did not: {', '.join(stages)}. Raise that of the first, or of the language."
        )
    for seed in SEEDS:
        golden_file(seed).write_text(render(explain_seed(seed)), encoding="utf-8")
    without_model.KEPT.write_text(without_model.render(), encoding="utf-8")
    PINS.write_text(json.dumps(pins(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
