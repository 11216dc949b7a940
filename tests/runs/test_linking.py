"""The people of an archive by whole passes: after ingests in any order, from nothing, when decisions change."""

from dataclasses import replace
from pathlib import Path

import pytest

from clippings.enrich.corrections import load_corrections
from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.index.bulk import Action
from clippings.index.people import PeopleLinked
from clippings.index.writer import write_all
from clippings.runs.audit import audit
from clippings.runs.forget import remove_all
from clippings.runs.linking import decide, link
from clippings.runs.resources import Resources
from tests.archives import ingest, stored, write_records

pytestmark = pytest.mark.integration

NAMES = ["Ada Quill", "Ada M. Quill", "Cy Quill", "Ada Quill"]
RECORDS = [
    {"id": f"r{n}", "title": f"Mill {n}", "text": f"The mayor, {name}, opened mill number {n} on Monday morning."}
    for n, name in enumerate(NAMES)
]


def people_of(resources: Resources) -> dict[str, set[str]]:
    return {id: {one["name"] for one in person["spellings"]} for id, person in stored(resources, "people").items()}


def links_of(resources: Resources) -> dict[str, list[str]]:
    return {id: one.get("people_ids", []) for id, one in stored(resources).items()}


def test_people_are_the_same_in_any_order_of_arrival_and_after_a_rebuild(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", RECORDS[2:])
    ingest(resources, path)
    write_records(path, [*RECORDS[2:], *RECORDS[:2]])
    ingest(resources, path)
    grown, links = people_of(resources), links_of(resources)
    assert sorted(map(sorted, grown.values())) == [["Ada M. Quill", "Ada Quill"], ["Cy Quill"]]
    assert audit(resources).difference == 0
    alias = resources.archive.write_alias("people")
    id = min(grown)
    other = resources.archive.es.get(index=resources.archive.alias("people"), id=id)["_source"] | {"label": "Mill"}
    write_all(resources.archive, [Action("index", alias, id, other)])
    assert audit(resources).wrong_people == (id,)
    write_all(resources.archive, [Action("delete", alias, id) for id in grown])
    assert set(audit(resources).wrong_people) == set(grown)
    link(resources, everything=True)
    assert (people_of(resources), links_of(resources)) == (grown, links)
    assert audit(resources).difference == 0


def test_no_person_is_left_from_removed_articles_after_any_interruptions(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", RECORDS))
    gone = [id for id, one in stored(resources).items() if one["people"] != ["Ada Quill"]]
    with monkeypatch.context() as killed:
        killed.setattr("clippings.runs.forget.remove", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            remove_all(resources, gone)
    remove_all(resources, gone)
    assert list(people_of(resources).values()) == [{"Ada Quill"}]  # and no spelling that only they had
    assert audit(resources).difference == 0


def test_the_next_pass_follows_decisions_and_their_withdrawal(resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", RECORDS))
    before = people_of(resources)
    named = {one["people"][0]: id for id, one in stored(resources).items()}
    same = tuple(NamedPerson(article=named[name], name=name) for name in ("Ada Quill", "Cy Quill"))
    decide(resources, PersonDecision(same=same))
    assert list(people_of(resources).values()) == [{"Ada Quill", "Ada M. Quill", "Cy Quill"}]
    decided = replace(resources, corrections=load_corrections(resources.settings.corrections))
    assert link(decided).people == PeopleLinked()
    link(resources)  # whose corrections do not mention it
    assert people_of(resources) == before
