"""Every place of the archive that can hold an id, an address or a text, and how forgetting reaches it.

If you add a field, a setting, a folder of the home or an artifact of a run, say here how forgetting reaches it.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clippings.index.archive import IndexName
from clippings.index.fields import STEMMED
from clippings.index.refusals import NEWEST, RULES
from clippings.settings import ROOT, Settings
from tests.archives import ingest, make_resources, stored, write_records
from tests.runs.test_forget import captures, everything, forget
from tests.runs.test_ingest_slice import FIRST, SECOND

OWN = "goes with the document, which articles.remove removes"
LINK = "of another article: linking.removing links it to what stays"
LETTER = "goes with the letter, which traces.find_letters finds; of what was forgotten it keeps nothing of it"
ENTRY = "traces.find_entries finds the entry, which becomes that of an unread file, or goes with it"
MATCH = "goes with the match, which alerts.find_matches finds, in files and feeds as well"
PLACE = "names the file that a person keeps, as long as he keeps it there"
BYTES = "the hash of the bytes, which is listed itself"
PERSON = "linking.removing makes it of what stays"
NOTHING = "says nothing of one article"

FIELDS: dict[IndexName, dict[str, str]] = {
    "articles": {"story": LINK, "duplicate_of": LINK}
    | dict.fromkeys(
        [
            "id",
            "collection",
            "file",
            "record",
            "source",
            "url",
            "domain",
            "title",
            "text",
            "text_en",
            "text_fr",
            "text_de",
            "text_es",
            "text_ru",
            "text_it",
            "text_pt",
            "byline",
            "published_at",
            "published_day",
            "published",
            "modified_at",
            "modified",
            "language",
            "language_confidence",
            "language_decided_by",
            "declared_language",
            "entities",
            "entities_status",
            "entity_count",
            "quotes",
            "quote_count",
            "people",
            "organizations",
            "places",
            "countries",
            "place_points",
            "speakers",
            "speaker",
            "sounds",
            "bands",
            "removed",
            "standfirst",
            "dateline",
            "extracted_by",
            "remarks",
            "claim",
            "contested",
            "capture",
            "content_hash",
            "versions",
            "failures",
            "former_ids",
            "former_captures",
            "failed_stages",
            "truncated",
            "revision",
            "earlier",
            "first_seen",
            "source_changed_at",
            "indexed_at",
            "enriched_at",
            "story_changed_at",
            "person_links",
            "people_ids",
            "people_shown",
            "speaker_shown",
        ],
        OWN,
    ),
    "quotes": {"story": LINK, "duplicate_of": LINK}
    | dict.fromkeys(
        [
            "id",
            "article_id",
            "article_revision",
            "former_ids",
            "text",
            *(f"text_{code}" for code in STEMMED),
            "context",
            *(f"context_{code}" for code in STEMMED),
            "copy_key",
            "start",
            "end",
            "speaker",
            "speaker_text",
            "speaker_id",
            "speaker_id_probable",
            "speaker_shown",
            "speaker_pronoun",
            "speaker_pronoun_evidence",
            "speaker_pronoun_word",
            "speaker_pronoun_confidence",
            "speaker_roles",
            "cue",
            "kind",
            "rule",
            "confidence",
            "group",
            "corrected",
            "title",
            "url",
            "source",
            "collection",
            "language",
            "published_at",
            "published_day",
            "source_changed_at",
        ],
        OWN,
    ),
    "dead-letters": {"collection": PLACE, "file": PLACE, "capture": BYTES}
    | dict.fromkeys(["id", "article_id", "record", "detail"], LETTER)
    | dict.fromkeys(
        ["stage", "reason", "attempts", "first_seen", "last_seen", "next_attempt", "versions", "state"], NOTHING
    ),
    "sources": {"id": PLACE, "collection": PLACE, "root": PLACE, "file": PLACE}
    | dict.fromkeys(
        ["size", "modified_ns", "hash", "counts", "records", "checksum", "read_at", "json_map", "unpruned"], ENTRY
    ),
    "alerts": {"question": "what a person calls a question", "asked_until": NOTHING}
    | dict.fromkeys(["id", "kind", "article_id", "found_at", "due", "message"], MATCH),
    "people": dict.fromkeys(
        [
            *("id", "keys", "surname", "name", "label", "spellings", "roles", "pronoun", "pronouns", "languages"),
            *("sources", "first_day", "last_day", "articles", "articles_with_copies", "quotes", "quotes_with_copies"),
            *("probable", "probable_articles"),
        ],
        PERSON,
    ),
    "leases": {"selection": "what a person typed to select by; the next run of its kind replaces it"}
    | dict.fromkeys(
        ["id", "holder", "acquired_at", "expires_at", "unfinished_since", "visited_below", "covered_until"], NOTHING
    )
    | dict.fromkeys(["flow", "state", "began_at", "ended_at"], NOTHING),
}
HOME = {  # files in the home
    "captures": "forget removes what nothing else uses",
    "spool": "spool.drop",
    "refusals.jsonl": "the list itself: hashes, who, when",
    "elasticsearch": "the indices; snapshots and logs of the local server: docs/operations.md, Forgetting",
    "prefect": "the history of runs: docs/operations.md, Forgetting",
    "worker": "the log of the worker: docs/operations.md, Forgetting",
    "web": "the log of the archive's pages: docs/operations.md, Forgetting",
    "stack.lock": NOTHING,
}
SETTINGS = {  # settings that name a place where something is stored
    "home": "see HOME",
    "captures": "see HOME",
    "refusals": "see HOME",
    "corrections": "people's own file: the command names the entries, and ends with status 1",
    "saved_questions": "people's own file; from the files and feeds that it names, alerts.forget_matches removes it",
    "elasticsearch_url": "see FIELDS",
    "prefect_url": "see ARTIFACTS",
    "kibana_url": "keeps its objects in Elasticsearch; they hold questions, not answers",
    "web_url": "answers what a search finds; keeps nothing but its log: see HOME",
    "elasticsearch_ca": NOTHING,
}
OTHER_SETTINGS = set(
    [
        "elasticsearch_api_key",
        "elasticsearch_user",
        "elasticsearch_password",
        "web_password",
        "prefix",
        "source_languages",
        "source_homes",
        "pipelines",
        "workers",
        "dask",
        "server_wait",
        "index_codec",
        "index_shards",
        "index_replicas",
        "log_json",
    ]
)
ARTIFACTS = {
    "reenrich-refusals": "ids and reasons of the server: docs/operations.md, Forgetting",
    "ingest-rejections": "names of files and reasons: docs/operations.md, Forgetting",
}


def find(pattern: str, *folders: str) -> set[str]:
    files = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return {match for path in files for match in re.findall(pattern, path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("path", sorted((ROOT / "mappings").glob("*.json")), ids=lambda path: path.stem)
def test_every_field_says_how_forgetting_reaches_it(path: Path) -> None:
    properties: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["mappings"]["properties"]
    assert properties.keys() == FIELDS[path.stem].keys()  # type: ignore[index]


def test_every_place_on_disk_says_how_forgetting_reaches_it() -> None:
    found = find(r'(?:settings|self)\.home(?:\.absolute\(\))? / "([^"]+)"', "clippings", "flows")
    assert found == HOME.keys()
    assert {*SETTINGS, *OTHER_SETTINGS} == Settings.model_fields.keys()
    assert not SETTINGS.keys() & OTHER_SETTINGS


def test_every_artifact_with_ids_says_how_forgetting_reaches_it() -> None:
    """All others are tables of numbers, each under a fixed word (`publish_rows`)."""
    assert find(r'create_table_artifact\(key="([^"]+)"', "flows") == ARTIFACTS.keys()
    assert len(find(r"create_table_artifact\((?!key=\")[^)]*", "flows")) == 1


def test_every_rule_that_lists_refusals_also_tests_them() -> None:
    assert {(kind, version) for kind, version in NEWEST.items()} <= RULES.keys()


def words(value: object) -> Iterator[str]:
    """Every string in a document."""
    if isinstance(value, dict):
        for one in value.values():
            yield from words(one)
    elif isinstance(value, list):
        for one in value:
            yield from words(one)
    elif isinstance(value, str):
        yield value


@pytest.mark.integration
def test_no_words_of_a_forgotten_article_are_left_anywhere(elasticsearch: str, prefix: str, tmp_path: Path) -> None:
    """Everything that the archive has about this article and no other must be gone, from all fields and files."""
    resources = make_resources(elasticsearch, prefix, tmp_path / "home")
    other = SECOND | {"id": "kept"}
    kept = write_records(tmp_path / "other/kept.jsonl", [other])
    ingest(resources, kept)
    before, names = everything(resources), captures(resources)
    own = FIRST | {"id": "unheard-of", "byline": "Quilla Zander", "source": "zander.example"}
    path = write_records(tmp_path / "in/a.jsonl", [own])
    ingest(resources, path)
    write_records(path, [own | {"text": f"{own['text']} It will be opened again in May.", "published": "2026-03-05"}])
    ingest(resources, path)
    told: set[str] = set()
    for name in ("articles", "quotes"):
        for doc in stored(resources, name).values():
            if doc.get("url") == FIRST["url"]:
                told |= {word for word in words(doc) if len(word) > 8 and word not in before}
    told |= captures(resources) - names
    assert len(told) > 15
    path.unlink()
    forget(resources, str(FIRST["url"]))
    left = everything(resources).replace(resources.settings.refusals_file.read_text(encoding="utf-8"), "")
    assert {word for word in told if word in left} == set()
    assert set(stored(resources, "sources"))
    assert captures(resources) == names
