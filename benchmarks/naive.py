"""The baseline: a script that you would write without Clippings, without quotes, cleaning or protection against loss.

Usage: python -m benchmarks.naive ARTICLES.jsonl ELASTICSEARCH_URL INDEX
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
from elasticsearch import Elasticsearch, helpers

from clippings.enrich.text.installed import find_pipeline

PROCESSES = 2


def index_articles(path: Path, url: str, index: str) -> int:
    """Index every article, with entities from spaCy's default pipeline, using the client's bulk helper."""
    nlp = spacy.load(find_pipeline("en") or "en_core_web_sm")
    with path.open(encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]

    def actions() -> Iterator[dict[str, object]]:
        texts = ((article["text"], article) for article in articles)
        for doc, article in nlp.pipe(texts, as_tuples=True, n_process=PROCESSES):
            entities = [{"name": entity.text, "type": entity.label_} for entity in doc.ents]
            yield {"_index": index, "_id": article["id"], **article, "entities": entities}

    with Elasticsearch(url) as es:
        es.indices.create(index=index)
        written, _ = helpers.bulk(es, actions())
    return int(written)


if __name__ == "__main__":
    print(index_articles(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
