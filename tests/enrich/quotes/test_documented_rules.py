"""The table of docs/pipeline.md says what the rules do: each example gives its rule and its speaker."""

import re

import pytest

from clippings.documents import Capture, CleanDocument, Declared, EnrichedDocument, Origin, Quote
from clippings.enrich.corrections import RULE as CORRECTED
from clippings.enrich.corrections import Corrections, apply_corrections
from clippings.enrich.quotes.attribution import CONFIDENCE
from clippings.enrich.text.models import Models
from clippings.settings import ROOT
from tests.enrich.saying import find

CODES = {"German: ": "de"}  # prefix of examples that are not English
HEAD = "| rule | the speaker is | example | speaker |\n"
PIPELINE = (ROOT / "docs" / "pipeline.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([a-z-]+)` \| .+ \| (.+) \| (.+) \|$", PIPELINE.split(HEAD)[1].split("\n\n")[0], re.MULTILINE)


def test_every_rule_has_one_example() -> None:
    assert sorted(rule for rule, _, _ in ROWS) == sorted([*CONFIDENCE, CORRECTED])


@pytest.mark.parametrize(("rule", "example", "speaker"), ROWS, ids=[rule for rule, _, _ in ROWS])
def test_example_shows_its_rule(models: Models, rule: str, example: str, speaker: str) -> None:
    quote = find_last(example, models)
    named = quote.speaker.name if quote.speaker else "nobody"
    assert (quote.rule, named) == (rule, speaker)


def find_last(example: str, models: Models) -> Quote:
    """The last quote of an example in the table; "(speaker: ...)" after it means a correction of that quote."""
    prefix = next((prefix for prefix in CODES if example.startswith(prefix)), "")
    words, _, corrected = example.removeprefix(prefix).removesuffix(")").partition(" (speaker: ")
    text = words.replace("<br>", "\n\n")
    quotes = find(text, models, CODES.get(prefix, "en"))
    return correct(text, quotes, corrected) if corrected else quotes[-1]


def correct(text: str, quotes: tuple[Quote, ...], speaker: str) -> Quote:
    capture, origin = Capture("0", "text/plain", Declared()), Origin("tests", "a1.txt")
    clean = CleanDocument("a1", origin, "tests", None, None, text, (), None, None, (), "0", capture)
    correction = {"article": "a1", "words": quotes[-1].text, "speaker": speaker}
    doc = EnrichedDocument(clean, quotes=quotes, quote_count=len(quotes))
    return apply_corrections(doc, Corrections.model_validate({"quotes": [correction]})).quotes[-1]
