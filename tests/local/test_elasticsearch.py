"""The local node is the real thing, as far as the archive needs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from elasticsearch import ApiError, Elasticsearch, NotFoundError

from clippings.local import process
from clippings.local.elasticsearch import VERSION, elasticsearch_server
from clippings.local.packages import read_jars
from tests.timing import patient

pytestmark = pytest.mark.integration


def test_elasticsearch_has_the_version_of_the_jars(es: Elasticsearch) -> None:
    assert es.info()["version"]["number"] == VERSION
    assert {jar.version for jar in read_jars() if jar.group == "org.elasticsearch"} == {VERSION}


@pytest.mark.parametrize(
    ("analyzer", "stored", "asked"),
    [
        ("english", "The ministers were speaking", "minister speaks"),
        ("french", "Les ministres parlaient", "ministre"),
        ("german", "Die Häuser der Minister", "Haus"),
        ("spanish", "Los ministros hablaban", "ministro"),
        ("russian", "Министры говорили", "министр"),
        ("italian", "I ministri parlavano", "ministro"),
        ("portuguese", "Os ministros falavam", "ministro"),
        ("cjk", "東京都知事", "知事"),
    ],
)
def test_words_are_stemmed_by_language(es: Elasticsearch, prefix: str, analyzer: str, stored: str, asked: str) -> None:
    es.indices.create(index=prefix, mappings={"properties": {"text": {"type": "text", "analyzer": analyzer}}})
    es.index(index=prefix, document={"text": stored}, refresh=True)
    found = es.search(index=prefix, query={"match": {"text": {"query": asked, "operator": "and"}}})
    assert found["hits"]["total"]["value"] == 1


def test_an_analyzer_outlives_the_index_that_used_it_first(es: Elasticsearch, prefix: str) -> None:
    for index in (f"{prefix}-1", f"{prefix}-2"):
        es.indices.create(index=index, mappings={"properties": {"text": {"type": "text", "analyzer": "english"}}})
        es.index(index=index, document={"text": "foxes"}, refresh=True)
        es.indices.delete(index=index)
    assert not es.indices.exists(index=f"{prefix}-1")


def test_accents_fold_in_analyzers_and_normalizers(es: Elasticsearch, prefix: str) -> None:
    fold = {"type": "custom", "filter": ["lowercase", "asciifolding"]}
    es.indices.create(
        index=prefix,
        settings={"analysis": {"normalizer": {"folded": fold}, "analyzer": {"any": fold | {"tokenizer": "standard"}}}},
        mappings={
            "properties": {
                "name": {"type": "keyword", "normalizer": "folded"},
                "text": {"type": "text", "analyzer": "any"},
            }
        },
    )
    es.index(index=prefix, document={"name": "Émile Zola", "text": "Señor Núñez"}, refresh=True)
    assert es.count(index=prefix, query={"term": {"name": "EMILE ZOLA"}})["count"] == 1
    assert es.count(index=prefix, query={"match": {"text": "nunez"}})["count"] == 1
    assert es.count(index=prefix, query={"prefix": {"name": "émi"}})["count"] == 1


def test_no_index_is_created_by_accident(es: Elasticsearch, prefix: str) -> None:
    with pytest.raises(NotFoundError):
        es.index(index=prefix, document={"text": "lost?"})


def test_elasticsearch_listens_on_the_loopback_address_only(elasticsearch: str) -> None:
    port = int(elasticsearch.rpartition(":")[2])
    listening = [c for c in psutil.net_connections("tcp") if c.status == psutil.CONN_LISTEN]
    pid = next(c.pid for c in listening if c.laddr[1:] == (port,))
    addresses = {c.laddr[0].removeprefix("::ffff:") for c in listening if c.pid == pid and c.laddr}
    assert addresses == {"127.0.0.1"}


def test_a_snapshot_outside_the_repository_folder_is_refused(es: Elasticsearch) -> None:
    with pytest.raises(ApiError, match=r"path\.repo"):
        es.snapshot.create_repository(name="elsewhere", repository={"type": "fs", "settings": {"location": "/tmp/x"}})


def test_a_node_ends_with_the_process_that_owns_it(node: process.Server, tmp_path: Path) -> None:
    """A test run that is killed leaves no server running."""
    home = tmp_path / "elasticsearch"
    shutil.copytree(node.folder, home, ignore=shutil.ignore_patterns("data", "pid"))  # installed already
    port = process.free_port()
    owner = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE, env=dict(os.environ)
    )
    server = elasticsearch_server(home, port, parent=owner.pid)
    process.start(server)
    running = process.find(server)
    assert running is not None
    owner.kill()
    owner.communicate()
    running.wait(patient(30))
    assert process.find(server) is None


def test_data_survives_a_kill(node: process.Server, es: Elasticsearch, prefix: str) -> None:
    es.indices.create(index=prefix)
    es.index(index=prefix, id="1", document={"text": "here"})
    running = process.find(node)
    assert running is not None
    running.kill()
    running.wait(patient(30))
    process.start(node)
    assert es.get(index=prefix, id="1")["_source"] == {"text": "here"}
