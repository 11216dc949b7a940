"""Real copies: 58 pairs of reports of a news agency (Reuters, 1987) that have a sentence of 40 characters in common.

They are all such pairs among 2,158 reports, and were judged by eye: of 36 one is another edition of the other, the rest
share a form of words, a sentence of background or a quote. Another 22 pairs had no such sentence in common, but were
joined: tables of results and short notices. They were judged after the rules were made, so they say how many joined
pairs are right, and not how many copies are missed. Three of the six wrong ones are no longer joined, by a rule about
names that was made when they were known. `agency_pairs.jsonl` holds numbers and verdicts alone. The reports come with
Debian's package of Weka, which `make eval` fetches; for research they may be used freely.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from clippings.settings import ROOT
from tests.quality.copies import is_found
from tests.quality.measures import Scores

PAIRS = Path(__file__).parent / "agency_pairs.jsonl"
REPORTS = ROOT / ".venv/weka/usr/share/doc/weka/examples"
_REPORT = re.compile(r"^'((?:[^'\\]|\\.)*)',[01]$", re.MULTILINE)


def score_agency_pairs() -> Scores:
    """The scores; none if the reports have not been fetched."""
    if not REPORTS.is_dir():
        return {}
    texts = {id: text for part in ("train", "test") for id, text in _read(part)}
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    judged = [
        (pair["shared"] != "no sentence", pair["copy"], is_found(texts[pair["one"]], texts[pair["other"]]))
        for pair in pairs
    ]
    alike = [(is_copy, is_one) for has_sentence, is_copy, is_one in judged if has_sentence]
    right = alike.count((True, True))
    return {
        "pairs": len(alike),
        "recall": right / sum(is_copy for is_copy, _ in alike),
        "precision": right / sum(is_one for _, is_one in alike),
        "precision of all that are joined": _share([is_copy for _, is_copy, is_one in judged if is_one]),
    }


def _share(verdicts: Sequence[bool]) -> float:
    return sum(verdicts) / len(verdicts)


def _read(part: str) -> Iterator[tuple[str, str]]:
    data = (REPORTS / f"ReutersCorn-{part}.arff").read_text(encoding="latin-1").partition("@data")[2]
    for number, match in enumerate(_REPORT.finditer(data)):
        yield f"{part}/{number}", re.sub(r"\\(.)", lambda sign: {"n": "\n"}.get(sign[1], sign[1]), match[1])
