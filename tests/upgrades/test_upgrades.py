"""The documented commands upgrade archives of earlier releases to today's state, and lose nothing."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.documents import EnrichedDocument
from clippings.enrich.corrections import load_corrections
from clippings.enrich.text.models import Models
from clippings.index.deserialize import deserialize_article
from clippings.pipeline import enrich_all
from tests.upgrades.aging import age
from tests.upgrades.kept import ARCHIVES, Documents, Json, Kept, load, read_documents, restore, restore_files
from tests.upgrades.losses import find_losses, follow_ids
from tests.upgrades.system import System

pytestmark = pytest.mark.integration

FOLDERS = sorted(ARCHIVES.iterdir())
CURRENT = {"clean": 0, "language": 0, "entities": 0, "quotes": 0, "descriptions": 0}  # stale articles by stage
HISTORY = {"indexed_at", "enriched_at", "first_seen", "source_changed_at", "revision", "earlier", "former_captures"}
HISTORY |= {"person_links", "people_ids", "people_shown", "speaker_shown"}  # from a pass over all articles
HISTORY |= {"former_ids", "story_changed_at"}
HISTORY |= {"versions"}  # also if corrections applied


@pytest.fixture(scope="module")
def models() -> Models:
    """The pipelines, loaded once for all archives: to load them takes longer than to read the texts."""
    return Models()


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What was kept, and what the commands have made of it."""

    kept: Documents
    system: System
    now: Documents


@pytest.fixture(scope="module", params=FOLDERS, ids=[folder.name for folder in FOLDERS])
def folder(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


@contextmanager
def open_system(es: Elasticsearch, elasticsearch: str, prefect_server: str, home: Path) -> Iterator[System]:
    """A system with an archive that does not exist yet; it is removed at the end."""
    system = System(home, elasticsearch, prefect_server, f"test-{uuid4().hex[:12]}")
    yield system
    es.indices.delete(index=list(es.indices.get(index=f"{system.prefix}-*")))
    es.indices.delete_index_template(name=f"{system.prefix}-*")


@pytest.fixture(scope="module")
def enriched(
    folder: Path, es: Elasticsearch, elasticsearch: str, prefect_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Upgraded]:
    """The archive as it was kept, after `mappings apply`, `readdress` and `reenrich`."""
    with open_system(es, elasticsearch, prefect_server, tmp_path_factory.mktemp("enriched")) as system:
        kept = load(folder, system.prefix, system.home)
        restore(kept, es)
        yield upgrade(kept, folder, system, es, "reenrich")


@pytest.fixture(scope="module")
def cleaned(
    folder: Path, es: Elasticsearch, elasticsearch: str, prefect_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Upgraded]:
    """The archive, in which everything must be made again, after `mappings apply`, `readdress` and
    `reenrich --reclean`.
    """
    with open_system(es, elasticsearch, prefect_server, tmp_path_factory.mktemp("cleaned")) as system:
        kept = load(folder, system.prefix, system.home)
        restore(age(kept), es)
        yield upgrade(kept, folder, system, es, "reenrich", "--reclean")


def upgrade(kept: Kept, folder: Path, system: System, es: Elasticsearch, *command: str) -> Upgraded:
    restore_files(folder, system.home)
    system.run("mappings", "apply")
    system.run("readdress")
    system.run(*command)
    now = read_documents(es, system.prefix)
    return Upgraded(follow_ids(kept.by_name(), now), system, now)


def test_enriching_again_loses_nothing(enriched: Upgraded) -> None:
    assert find_losses(enriched.kept, enriched.now) == []


def test_the_day_and_the_arrival_of_each_article_are_added(enriched: Upgraded) -> None:
    assert_days_and_arrivals(enriched)


def test_cleaning_again_keeps_the_day_and_the_arrival(cleaned: Upgraded) -> None:
    assert_days_and_arrivals(cleaned)


def assert_days_and_arrivals(upgraded: Upgraded) -> None:
    articles = upgraded.now["articles"]
    for id, before in upgraded.kept["articles"].items():
        stored = [*(text["replaced_at"] for text in before.get("earlier", ())), before["indexed_at"]]
        assert articles[id]["first_seen"] == before.get("first_seen", min(stored))
        assert articles[id]["source_changed_at"] == before.get("source_changed_at", before["indexed_at"])
        stated = articles[id].get("published")
        assert articles[id].get("published_day") == (stated["value"][:10] if stated else None)
    for quote in upgraded.now["quotes"].values():
        assert quote.get("published_day") == articles[quote["article_id"]].get("published_day")


def test_after_enriching_again_no_stage_is_stale_and_all_adds_up(enriched: Upgraded) -> None:
    """Texts that other rules have cleaned stay stale until they are cleaned again."""
    found = enriched.system.ask("audit")
    assert found["stale"] | {"clean": 0} == CURRENT
    assert (found["difference"], found["unfinished"], found["vanished"]) == (0, 0, 0)


def test_stored_enrichment_is_what_todays_code_finds_in_the_texts(enriched: Upgraded, models: Models) -> None:
    corrections = load_corrections(enriched.system.home / "corrections.yaml")
    stored = [deserialize_article(article) for article in enriched.now["articles"].values()]
    former_ids = {one.document.article.id: one.former_ids for one in stored}
    cleaned = [EnrichedDocument(one.document.article) for one in stored]
    found = enrich_all(cleaned, models, {}, corrections, former_ids)
    for one, fresh in zip(stored, found, strict=True):
        assert one.document == replace(fresh, versions=one.document.versions)


def test_enriching_once_more_changes_nothing(enriched: Upgraded, es: Elasticsearch) -> None:
    assert_nothing_to_do(enriched, es, "reenrich")


def test_cleaning_again_loses_nothing(cleaned: Upgraded) -> None:
    assert find_losses(cleaned.kept, cleaned.now, cleaned_again=True) == []


def test_after_cleaning_again_no_stage_is_stale_and_all_adds_up(cleaned: Upgraded) -> None:
    found = cleaned.system.ask("audit")
    assert found["stale"] == CURRENT
    assert (found["difference"], found["unfinished"], found["vanished"]) == (0, 0, 0)


@pytest.fixture(scope="module")
def ingested(
    es: Elasticsearch, elasticsearch: str, prefect_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path], dict[str, Json]]:
    """The articles of a new archive of the files below `home`; several of the kept archives are of the same files."""
    made: dict[frozenset[tuple[str, bytes]], dict[str, Json]] = {}

    def ingest(home: Path) -> dict[str, Json]:
        below = [home / "corrections.yaml", *(home / "inbox").rglob("*")]
        files = frozenset((str(path.relative_to(home)), path.read_bytes()) for path in below if path.is_file())
        if files not in made:
            with open_system(es, elasticsearch, prefect_server, tmp_path_factory.mktemp("new")) as system:
                shutil.copytree(home / "inbox", system.home / "inbox")
                shutil.copy(home / "corrections.yaml", system.home)
                system.run("ingest", "inbox/seeds", "inbox/news")
                made[files] = read_documents(es, system.prefix)["articles"]
        return made[files]

    return ingest


def test_after_cleaning_again_the_archive_equals_a_new_one_of_the_same_files(
    cleaned: Upgraded, ingested: Callable[[Path], dict[str, Json]]
) -> None:
    new = ingested(cleaned.system.home)
    brought = cleaned.now["articles"]
    # If different texts claim one address, earlier releases made one article, until one of the files is read again.
    parted = {id for id, one in new.items() if "contested" in one}
    parted |= {new[id]["contested"] for id in parted}
    assert new.keys() - parted == brought.keys() - parted
    for id in new.keys() - parted:
        assert without_history(new[id]) == without_history(brought[id])


def test_cleaning_once_more_changes_nothing(cleaned: Upgraded, es: Elasticsearch) -> None:
    assert_nothing_to_do(cleaned, es, "reenrich", "--reclean")


def assert_nothing_to_do(upgraded: Upgraded, es: Elasticsearch, *command: str) -> None:
    done = upgraded.system.ask(*command)
    assert sum(done[name] for name in ("changed", "same", "untouched", "refused", "failed", "remaining")) == 0
    after = read_documents(es, upgraded.system.prefix)
    assert after | {"leases": {}} == upgraded.now | {"leases": {}}


def without_history(article: Json) -> Json:
    return {field: value for field, value in article.items() if field not in HISTORY}
