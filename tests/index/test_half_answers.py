"""An index of several shards, of which some are away: half an answer is never taken for a whole one."""

from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import ServerUnavailable
from clippings.index import alerts, contested, sources
from clippings.index.archive import Archive
from clippings.index.dead_letters import find_dead_letters
from clippings.index.duplicates import list_later_copies
from clippings.index.mappings import load_mappings
from clippings.index.paging import EVERYTHING, count, scan
from clippings.index.run_ends import list_ends
from clippings.index.stale import stale_query
from clippings.runs.traces import find_old_indices
from clippings.search.arrivals import find_arrivals
from clippings.search.article import get_article
from clippings.search.in_article import find_copies, find_words
from clippings.search.people_by_name import find_by_beginning, find_by_names
from clippings.search.questions import ArticleQuestion
from clippings.settings import Settings
from tests.index.articles import NOW

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def half(es: Elasticsearch) -> Iterator[Archive]:
    """An archive of which each index has two shards, and a node that takes only one of them."""
    prefix = f"test-{uuid4().hex[:12]}"
    for name, file in load_mappings(Settings(prefix=prefix)).items():
        shards = {"number_of_shards": 2, "number_of_replicas": 0, "routing.allocation.total_shards_per_node": 1}
        es.indices.create(
            index=f"{prefix}-{name}-v0",
            settings={"index": file.settings["index"] | shards},
            mappings=file.mappings,
            aliases={f"{prefix}-{name}": {}},
            wait_for_active_shards=0,
        )
    es.cluster.health(index=f"{prefix}-*", wait_for_no_initializing_shards=True)
    answer = es.search(index=f"{prefix}-*")
    assert (answer["_shards"]["successful"], answer["_shards"]["failed"]) == (7, 7)
    yield Archive(es, prefix, patience=0)
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))


def test_an_answer_without_a_shard_is_asked_for_again(half: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise a run would take what it does not see for gone: it would read files again, or leave a trace."""
    for module in ("dead_letters", "duplicates", "paging"):  # the server waits a minute for a shard before it refreshes
        monkeypatch.setattr(f"clippings.index.{module}.refresh", lambda *_: None)
    asks: dict[str, Callable[[], object]] = {
        "count": lambda: count(half, half.alias("articles"), EVERYTHING),
        "scan": lambda: list(scan(half, half.alias("articles"), EVERYTHING)),
        "matches": lambda: alerts.list_latest(half, "ferry", 10),
        "claims of these": lambda: contested.find_contested(half, {"a"}),
        "claims": lambda: list(contested.list_contested(half)),
        "letter": lambda: find_dead_letters(half, "a"),
        "copies": lambda: list_later_copies(half, {"a"}),
        "ends of runs": lambda: list_ends(half),
        "stale": lambda: stale_query(half, lambda code: {"clean": "1"}),
        "folders": lambda: sources.list_roots(half),
        "numbers of files": lambda: sources.count_by_file(half, "articles"),
        "old indices": lambda: find_old_indices(half, ["a"]),
        "arrivals": lambda: list(find_arrivals(half, ArticleQuestion(words="ferry"), NOW)),
        "article": lambda: get_article(half, "a" * 40),
        "people_by_name": lambda: find_by_names(half, ["Ada Novak"]),
        "begun": lambda: find_by_beginning(half, "Ada"),
        "story": lambda: find_copies(half, "a", "a"),
        "words": lambda: find_words(half, "a", "The ferry", "ferry"),
    }
    taken = []
    for name, ask in asks.items():
        try:
            ask()
        except ServerUnavailable:
            continue
        taken.append(name)
    assert taken == []
