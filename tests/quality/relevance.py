"""How well the articles that answer a question are ranked, next to a plain `match` of the same words.

The questions are in questions.jsonl, each with the articles that answer it: ids of the quotes gold set and of the
golden articles, titles of the seeds. They were written before the ranking, and are split by their ids: half A may be
looked at when the ranking is changed, half B is only scored. By kind: words in other forms (form), quotes remembered by
half (phrase), who speaks on what (said), what is left out (not), names misspelled, events told in other words (told).
"""

import hashlib
import math
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from elasticsearch import Elasticsearch

from clippings.documents import EnrichedDocument, Rejected
from clippings.enrich.corrections import Corrections
from clippings.index.archive import MID_RUN, Archive
from clippings.index.articles import Change, write
from clippings.index.fields import STEMMED, Json
from clippings.index.mappings import apply
from clippings.index.paging import refresh, scan
from clippings.index.serialize import StoredArticle
from clippings.pipeline import explain
from clippings.search.words import ARTICLE, parse_words, rank
from clippings.settings import ROOT, Settings
from tests.quality.measures import Scores, read_lines, write_lines

QUESTIONS = Path(__file__).parent / "questions.jsonl"
GOLDEN = [ROOT / f"tests/golden/quotes_{code}.jsonl" for code in ("de", "en", "fr", "nl")]
DEPTH = 10
NAMES = ["record", "title"]  # whole articles would take most of the time
STEMS = [f"text_{code}" for code in STEMMED]
WAYS: dict[str, Callable[[str], Json]] = {
    "": lambda words: rank(parse_words(words), ARTICLE),
    "plain match ": lambda words: {"multi_match": {"query": words, "fields": ["title", "text"]}},
    "stemmed match ": lambda words: {"multi_match": {"query": words, "fields": ["title", "text", *STEMS]}},
}


def score_relevance(gold: Path, work: Path, elasticsearch: str) -> Scores:
    documents = read_documents(gold, work)
    with Elasticsearch(elasticsearch, request_timeout=60) as es:
        archive = Archive(es, "relevance", MID_RUN)
        apply(archive, Settings(prefix=archive.prefix))
        fill(archive, documents)
        scores = score_questions(archive)
        es.indices.delete(index=list(es.indices.get(index=f"{archive.prefix}-*")))
        es.indices.delete_index_template(name=f"{archive.prefix}-*")
    return scores


def read_documents(gold: Path, work: Path) -> list[EnrichedDocument]:
    keys = {"id": "id", "title": "title", "text": "text", "published": "published", "source": "publisher"}
    articles = [*read_lines(gold / "quotes/dev.jsonl"), *(line for file in GOLDEN for line in read_lines(file))]
    known = ({ours: one[theirs] for ours, theirs in keys.items() if theirs in one} for one in articles)
    inputs = write_lines(work / "questions-inputs.jsonl", known)
    found = explain([inputs, ROOT / "seeds"], {}, Corrections())
    return [one for one in found if not isinstance(one, Rejected)]


def fill(archive: Archive, documents: Sequence[EnrichedDocument]) -> None:
    now = datetime.now(UTC)
    first = {doc.article.id: Change(StoredArticle(doc, now, now, now, now, doc.article.id), None) for doc in documents}
    assert {one.status for one in write(archive, list(first.values()))} == {"written"}
    refresh(archive, archive.alias("articles"))


def score_questions(archive: Archive) -> Scores:
    questions = read_lines(QUESTIONS)
    titles = list_titles(archive)
    scores: Scores = {}
    for name, way in WAYS.items():
        gained = {one["id"]: ndcg(ask(archive, way(one["question"])), one["articles"]) for one in questions}
        groups = {"": gained, " A": pick(gained, half, "A"), " B": pick(gained, half, "B")}
        groups |= {f" {kind}": pick(gained, kind_of, kind) for kind in dict.fromkeys(map(kind_of, gained))}
        scores |= {f"{name}nDCG@10{group}": sum(one.values()) / len(one) for group, one in groups.items()}
        known = [title in next(iter(ask(archive, way(title))), frozenset()) for title in titles]
        scores[f"{name}known item"] = sum(known) / len(titles)
    return scores


def half(id: str) -> str:
    return "A" if hashlib.sha256(id.encode()).hexdigest()[0] < "8" else "B"


def kind_of(id: str) -> str:
    return id.rpartition("-")[0]


def pick(gained: dict[str, float], group: Callable[[str], str], name: str) -> dict[str, float]:
    return {id: gain for id, gain in gained.items() if group(id) == name}


def list_titles(archive: Archive) -> list[str]:
    """Headlines as questions: each must find its own article first."""
    hits = scan(archive, archive.alias("articles"), {"exists": {"field": "title"}}, fields={"includes": ["title"]})
    return [hit["_source"]["title"] for hit in hits]


def ask(archive: Archive, query: Json) -> list[frozenset[str]]:
    """For each of the first hits, the names that may identify it."""
    found = archive.es.search(index=archive.alias("articles"), query=query, size=DEPTH, source_includes=NAMES)
    hits = found["hits"]["hits"]
    return [frozenset({hit["_source"].get("record", ""), hit["_source"].get("title", "")}) for hit in hits]


def ndcg(found: Sequence[frozenset[str]], answers: Sequence[str]) -> float:
    """1 if the right articles come first; 0 if none is among the first ten."""
    gained = sum(1 / math.log2(place + 2) for place, names in enumerate(found) if names & set(answers))
    return gained / sum(1 / math.log2(place + 2) for place in range(min(len(answers), DEPTH)))
