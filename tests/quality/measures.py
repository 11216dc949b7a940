"""Runs the project's path on articles with known answers, and measures how close it comes to them.

The gold sets, each with its scorer, are in the folder that CLIPPINGS_GOLD names; the golden articles are part of the
project. Every function that measures returns measure -> figure, and leaves the predictions in `work`.
"""

import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, Literal, get_args

import spacy.lang
import yaml
from langdetect.detector_factory import PROFILES_DIRECTORY

from clippings.capture import find_files, read, split
from clippings.clean import clean
from clippings.cli.explanation import record_label, to_explanation
from clippings.documents import CleanDocument, EnrichedDocument, RawDocument, Rejected
from clippings.enrich.corrections import Corrections
from clippings.enrich.text.language import detect_language
from clippings.pipeline import explain
from tests.sentences import read_sentences

Scores = dict[str, float]
Half = Literal["A", "B"]
HALVES: tuple[Half, ...] = get_args(Half)

GOLDEN = Path(__file__).parent.parent / "golden"
WHOLE = 1 << 62  # bytes: every file is one part
OTHER_CODES = {"nb": "no", "zh": "zh-cn"}  # langdetect's codes for languages with another code in spaCy


def clean_all(path: Path) -> Iterator[CleanDocument]:
    """Capture and clean every record of a file or folder; rejected ones are left out, so they count as missing."""
    for found in find_files([path], None):
        parts = () if isinstance(found, Rejected) else split(found, WHOLE)
        for raw in chain.from_iterable(map(read, parts)):
            if isinstance(raw, RawDocument) and isinstance(doc := clean(raw), CleanDocument):
                yield doc


def explain_all(path: Path) -> Iterator[dict[str, object]]:
    """What `clippings explain --json` prints for the articles of a file."""
    for result in explain([path], {}, Corrections()):
        if not isinstance(result, Rejected):
            yield to_explanation(result)


def write_lines(path: Path, records: Iterable[object]) -> Path:
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def read_lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def run_scorer(scorer: Path, *arguments: object) -> str:
    command = [sys.executable, str(scorer), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def write_inputs(scorer: Path, *arguments: object, to: Path) -> Path:
    to.write_text(run_scorer(scorer, *arguments, "--inputs"), encoding="utf-8")
    return to


@cache
def enrich_quote_set(gold: Path, work: Path) -> list[EnrichedDocument]:
    """Its enriched articles, computed once for everything that is measured on them."""
    inputs = write_inputs(gold / "quotes/score_quotes.py", gold / "quotes/dev.jsonl", to=work / "quotes-inputs.jsonl")
    return [doc for doc in explain([inputs], {}, Corrections()) if not isinstance(doc, Rejected)]


def score_quotes(gold: Path, work: Path) -> Scores:
    scorer, answers = gold / "quotes/score_quotes.py", gold / "quotes/dev.jsonl"
    predicted = write_lines(work / "quotes.jsonl", map(to_explanation, enrich_quote_set(gold, work)))
    scores: Scores = json.loads(run_scorer(scorer, answers, predicted, "--json"))
    return scores


def score_quotes_by_half(gold: Path, work: Path, half: Half) -> Scores:
    """The same for one half, with the predictions of `score_quotes`."""
    scorer, answers = gold / "quotes/score_quotes.py", gold / "quotes/dev.jsonl"
    part = write_half(answers, half, work / f"quotes-{half}.jsonl")
    names = gold / "quotes/names.jsonl"
    scores: Scores = json.loads(run_scorer(scorer, part, work / "quotes.jsonl", "--json", "--names", names))
    return scores


def score_german(gold: Path, work: Path, half: Half) -> Scores:
    """German news by others, with a separate scorer."""
    scorer = gold / "quotes/score_quotes_de.py"
    answers = write_half(gold / "quotes/de_dev.jsonl", half, work / f"quotes-de-{half}-answers.jsonl")
    inputs = write_inputs(scorer, answers, to=work / f"quotes-de-{half}-inputs.jsonl")
    predicted = write_lines(work / f"quotes-de-{half}.jsonl", explain_all(inputs))
    scores: Scores = json.loads(run_scorer(scorer, answers, predicted, "--json"))
    return scores


def write_half(answers: Path, half: Half, to: Path) -> Path:
    return write_lines(to, (article for article in read_lines(answers) if find_half(article["id"]) == half))


def find_half(article_id: str) -> Half:
    """The half of a gold set that contains this article: the errors of A are read, B is only scored."""
    return "A" if sha256(article_id.encode()).hexdigest()[0] < "8" else "B"


def score_golden(gold: Path, work: Path, language: str) -> Scores:
    """The project's own articles in one language, with the scorer of the quote set."""
    scorer = gold / "quotes/score_quotes.py"
    answers = write_lines(work / f"golden-{language}-answers.jsonl", map(cue_in_english, golden_articles(language)))
    inputs = write_inputs(scorer, answers, to=work / f"golden-{language}-inputs.jsonl")
    predicted = write_lines(work / f"golden-{language}.jsonl", explain_all(inputs))
    scores: Scores = json.loads(run_scorer(scorer, answers, predicted, "--json", "--names", GOLDEN / "names.jsonl"))
    return scores


def golden_articles(language: str) -> list[dict[str, Any]]:
    return read_lines(GOLDEN / f"quotes_{language}.jsonl")


def cue_in_english(article: dict[str, Any]) -> dict[str, Any]:
    """The article with an English cue: the scorer expects reported speech only if the cue is an English verb."""
    return article | {"quotes": [quote | {"cue": quote["cue"] and "said"} for quote in article["quotes"]]}


def score_entities(gold: Path, work: Path, language: str = "") -> Scores:
    """The names of the gold set, or of the project's own news in one language."""
    scorer = gold / "entities/score_entities.py"
    answers = GOLDEN / f"entities_{language}.jsonl" if language else gold / "entities/dev.jsonl"
    inputs = write_inputs(scorer, answers, to=work / f"entities{language}-inputs.jsonl")
    predicted = write_lines(work / f"entities{language}.jsonl", explain_all(inputs))
    scores: Scores = json.loads(run_scorer(scorer, answers, predicted, "--json"))
    return scores


def score_text(gold: Path, work: Path) -> Scores:
    scorer = gold / "cleaning/score_cleaning.py"
    return score_cleaning(scorer, "text", write_inputs(scorer, "text", to=work / "text-inputs.jsonl"), work)


def score_html(gold: Path, work: Path) -> Scores:
    return score_cleaning(gold / "cleaning/score_cleaning.py", "html", gold / "cleaning/html", work)


def score_cleaning(scorer: Path, task: str, inputs: Path, work: Path, answers: Path | None = None) -> Scores:
    """The scores of cleaning. `answers`: used instead of the scorer's own."""
    kept = ({"id": record_label(doc.origin), "text": doc.text} for doc in clean_all(inputs))
    predicted = write_lines(work / f"{inputs.stem}-kept.jsonl", kept)
    other = ("--gold", answers) if answers else ()
    scores: Scores = json.loads(run_scorer(scorer, task, predicted, "--json", *other))
    return scores


def score_pages(gold: Path, work: Path, half: str, *, flat: bool = False) -> Scores:
    """The pages of one half of the set, as HTML or as flattened text. Only errors of half A are read; B is scored."""
    scorer, form = gold / "pages/score_pages.py", ["--flat"] if flat else []
    name = f"{'flat' if flat else 'pages'}-{half}"
    pages = read_lines(write_inputs(scorer, *form, to=work / f"{name}-inputs.jsonl"))
    inputs = write_lines(work / f"{name}-inputs.jsonl", [page for page in pages if find_half(page["id"]) == half])
    answers = json.loads((gold / "pages/gold.json").read_text(encoding="utf-8"))
    chosen = work / f"{name}-gold.json"
    chosen.write_text(json.dumps({id: answer for id, answer in answers.items() if find_half(id) == half}))
    predicted = write_lines(work / f"{name}.jsonl", map(to_page_answer, clean_all(inputs)))
    packed = gold / "pages" / ("flat.jsonl.gz" if flat else "pages.jsonl.gz")
    scores: Scores = json.loads(run_scorer(scorer, predicted, "--gold", chosen, "--pages", packed, "--json"))
    return scores


def score_undisputed(gold: Path, work: Path, half: str) -> Scores:
    """The same, leaving out what a page itself contradicts in the gold set, with the predictions of `score_pages`."""
    answers = json.loads((work / f"pages-{half}-gold.json").read_text(encoding="utf-8"))
    for row in yaml.safe_load((Path(__file__).parent / "disputed.yaml").read_text(encoding="utf-8")):
        if row["field"] == "page":
            answers.pop(row["id"], None)
        elif row["id"] in answers:
            answers[row["id"]].pop(row["field"], None)
    chosen = work / f"pages-{half}-undisputed.json"
    chosen.write_text(json.dumps(answers))
    packed = gold / "pages/pages.jsonl.gz"
    arguments = (work / f"pages-{half}.jsonl", "--gold", chosen, "--pages", packed, "--json")
    scores: Scores = json.loads(run_scorer(gold / "pages/score_pages.py", *arguments))
    return {name: figure for name, figure in scores.items() if name.startswith(("rejected", "title", "date", "byline"))}


def to_page_answer(doc: CleanDocument) -> dict[str, object]:
    published = {"value": doc.published.value.isoformat()} if doc.published else None
    return {
        "id": record_label(doc.origin),
        "text": doc.text,
        "title": doc.title,
        "published": published,
        "byline": doc.byline,
    }


def score_language() -> Scores:
    """How often the language of spaCy's own example sentences is found, for the languages that langdetect knows."""
    known = {path.name for path in Path(PROFILES_DIRECTORY).iterdir()}
    single, joined = [], []
    for module in pkgutil.iter_modules(spacy.lang.__path__):
        code = OTHER_CODES.get(module.name, module.name)
        if code in known and (sentences := read_sentences(module.name)):
            single += [right(code, [sentence]) for sentence in sentences]
            joined += [right(code, sentences[i : i + 3]) for i in range(0, len(sentences) - 2, 3)]
    return {
        "single sentences": sum(single) / len(single),
        "three sentences joined": sum(joined) / len(joined),
    }


def right(code: str, sentences: Sequence[str]) -> bool:
    found: str = detect_language(" ".join(sentences), None, None).code
    return found == code
