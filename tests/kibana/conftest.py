"""An archive of the seeds, brought in by the path itself, with what a healthy archive has little of: failures."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.documents import Failure
from clippings.index.archive import Archive
from clippings.index.articles import Change, Held, fetch, write
from clippings.index.mappings import apply
from clippings.index.paging import refresh
from clippings.runs.ingest_slice import process
from clippings.runs.linking import link
from clippings.runs.planning import Ledger, plan_ingest
from clippings.runs.resources import Resources, open_resources
from clippings.settings import ROOT, Settings
from tests.kibana.fields import Json

OLD, FAILED = "Written by an older version", "Nobody could read the quotes"
TEXT = "The ferry to the island runs every hour, and the harbour master counts those who board it."


@dataclass(frozen=True, slots=True)
class Contents:
    """`documents`: the `_source` of everything in an index, by index name and id."""

    archive: Archive
    documents: dict[str, dict[str, Json]]

    def find(self, index: str, query: Json) -> set[str]:
        """The ids that a query finds."""
        found = self.archive.es.search(index=f"{self.archive.prefix}-{index}", query=query, size=1000, source=False)
        return {hit["_id"] for hit in found["hits"]["hits"]}

    def aggregate(self, index: str, query: Json, aggregations: Json) -> Json:
        answer = self.archive.es.search(index=f"{self.archive.prefix}-{index}", query=query, size=0, aggs=aggregations)
        return dict(answer["aggregations"])


@pytest.fixture(scope="session")
def contents(es: Elasticsearch, elasticsearch: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Contents]:
    home = tmp_path_factory.mktemp("kibana")
    prefix = f"test-{uuid4().hex[:12]}"
    settings = Settings(elasticsearch_url=elasticsearch, prefix=prefix, home=home, corrections=home / "none.yaml")
    resources = open_resources(settings)
    archive = resources.archive
    apply(archive, settings)
    ingest(resources, ROOT / "seeds")
    ingest(resources, write_troubles(home / "troubles"))
    trouble(archive)
    link(resources)
    es.indices.refresh(index=f"{prefix}-*")
    yield Contents(
        archive, {index: load(es, f"{prefix}-{index}") for index in ("articles", "quotes", "people", "dead-letters")}
    )
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")


def ingest(resources: Resources, folder: Path) -> None:
    started = datetime.now(UTC)
    for piece in plan_ingest([folder], None, resources, Ledger()):
        process(resources, piece, started)


def write_troubles(folder: Path) -> Path:
    """Write files that become dead letters, and two articles for `trouble`."""
    folder.mkdir()
    (folder / "photo.html").write_bytes(bytes(range(256)) * 40)
    (folder / "empty.txt").write_text("\n")
    (folder / "broken.jsonl").write_text('{"text": "The line breaks off')
    records = ({"id": title, "title": title, "text": TEXT} for title in (OLD, FAILED))
    (folder / "ferry.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records))
    return folder


def trouble(archive: Archive) -> None:
    """Make one article look like the output of an older version, and let a stage fail on another."""
    refresh(archive, archive.alias("articles"))
    (old,) = held(archive, OLD)
    (failed,) = held(archive, FAILED)
    versions = {**old.article.document.versions, "quotes": "0"}
    failure = Failure("quotes", "ValueError", "quotes.py:1 find_quotes")
    changes = [
        Change(replace(old.article, document=replace(old.article.document, versions=versions)), old),
        Change(replace(failed.article, document=replace(failed.article.document, failures=(failure,))), failed),
    ]
    assert {result.status for result in write(archive, changes)} == {"written"}


def held(archive: Archive, title: str) -> list[Held]:
    found = archive.es.search(index=archive.alias("articles"), query={"term": {"title.keyword": title}})
    return list(fetch(archive, [hit["_id"] for hit in found["hits"]["hits"]]).values())


def load(es: Elasticsearch, index: str) -> dict[str, Json]:
    return {hit["_id"]: hit["_source"] for hit in es.search(index=index, size=1000)["hits"]["hits"]}
