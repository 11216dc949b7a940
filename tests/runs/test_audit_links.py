"""An audit notices any error in people and stories, no matter how it arose, and `--repair` fixes it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from clippings.capture.identity import address_id
from clippings.index.archive import IndexName
from clippings.linking.names import fold_name
from clippings.linking.sightings import key_of
from clippings.runs import audit_people, audit_stories
from clippings.runs.audit import audit
from clippings.runs.linking import link
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records
from tests.runs.test_claims import BRIDGE, COPY, SCHOOL

pytestmark = pytest.mark.integration

TEXTS = {"bridge": BRIDGE, "copy": COPY, "school": SCHOOL}
BRIDGE_ID, COPY_ID, SCHOOL_ID = (address_id(f"https://courier.example/{name}") for name in TEXTS)
AAS, KROG = key_of(min(BRIDGE_ID, COPY_ID), fold_name("Nils Aas")), key_of(SCHOOL_ID, fold_name("Ida Krog"))


@pytest.fixture
def resources(resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Resources:
    monkeypatch.setattr(audit_stories, "OVERLAP", timedelta())  # everything here was written within the last minute
    records = [{"url": f"https://courier.example/{name}", "text": text} for name, text in TEXTS.items()]
    ingest(resources, write_records(tmp_path / "in/a.jsonl", records))
    return resources


def change(resources: Resources, name: IndexName, id: str, fields: dict[str, Any]) -> None:
    """Change fields as a person or a disk fault would; None removes a field."""
    changed = stored(resources, name)[id] | fields
    source = {field: value for field, value in changed.items() if value is not None and field != "_seq_no"}
    resources.archive.es.index(index=resources.archive.alias(name), id=id, document=source, refresh=True)


@pytest.mark.parametrize("digits", [0, audit_people.BEGINNING])
def test_every_fault_of_a_person_is_noticed_and_repaired(
    resources: Resources, monkeypatch: pytest.MonkeyPatch, digits: int
) -> None:
    """Even if all people are summed up together."""
    monkeypatch.setattr(audit_people, "BEGINNING", digits)
    assert audit(resources).difference == 0
    person = stored(resources, "people")[AAS]
    faults: list[dict[str, Any]] = [
        {"quotes": 7},
        {"spellings": [{"name": "Nils Oos", "articles": 2}]},
        {"pronouns": [{"pronoun": "she", "articles": 2}]},
        {"articles": 2},
        {"articles_with_copies": 1},
        {"quotes_with_copies": 1},
        {"probable_articles": 1},
        {"keys": [AAS]},
    ]
    for fault in faults:
        change(resources, "people", AAS, fault)
        assert audit(resources).wrong_people == (AAS,), fault
        change(resources, "people", AAS, person)
    linked = {"person_links": [{"name": "Nils Aas", "id": KROG, "probable": False}], "people_ids": [KROG]}
    change(resources, "articles", COPY_ID, linked)
    assert {AAS, KROG} <= set(audit(resources).wrong_people)
    link(resources, everything=True)
    assert audit(resources).difference == 0


@pytest.mark.parametrize("batch", [1, audit_stories.BATCH])
def test_stories_that_do_not_match_the_texts_are_noticed_and_repaired(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(audit_stories, "BATCH", batch)
    first, other = sorted([BRIDGE_ID, COPY_ID])
    for id in (first, other):
        change(resources, "articles", id, {"story": id, "duplicate_of": None})  # each states only its own
    assert set(audit(resources).wrong_stories) & {first, other}
    story = min(first, SCHOOL_ID)
    for id in (first, other, SCHOOL_ID):
        change(resources, "articles", id, {"story": story, "duplicate_of": None if id == first else first})
    assert SCHOOL_ID in audit(resources).wrong_stories
    link(resources, everything=True)
    assert audit(resources).difference == 0
    again = [{"url": "https://mirror.example/bridge", "text": BRIDGE}]
    ingest(resources, write_records(tmp_path / "in/b.jsonl", again), last=False)
    found = audit(resources)  # it leaves this to the next pass
    assert (found.wrong_stories, found.wrong_people) == ((), ())
