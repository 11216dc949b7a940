"""Decisions about people that are killed: the next linking completes them, and a person is told so meanwhile."""

from contextlib import suppress
from datetime import date, timedelta

import pytest

from clippings.enrich.corrections.file import PersonDecision
from clippings.errors import InvalidInput
from clippings.index import lease
from clippings.index.paging import refresh
from clippings.runs import linking
from clippings.runs.audit import audit
from clippings.runs.linking import decide, link
from clippings.runs.resources import Resources, open_resources
from clippings.search.people import find_mention, find_people, resolve_person
from tests.runs.test_moved_files import Killed, kill_at
from tests.runs.test_people_of_stories import IDS, add, describe

pytestmark = pytest.mark.integration


@pytest.fixture
def resources(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> Resources:
    monkeypatch.setattr(linking, "OVERLAP", timedelta())
    return resources


def test_two_people_who_are_merged_are_one_after_a_kill_at_any_write(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, path = resources.archive, resources.settings.corrections
    path.parent.mkdir(exist_ok=True)
    add(resources, IDS)
    link(resources)
    apart = describe(resources)
    ids = [person.id for name in ("Ada Quill", "Di Reed") for person in find_people(archive, name)]
    named = [find_mention(archive, resolve_person(archive, id)) for id in ids]
    decision = PersonDecision(same=tuple(named), day=date(2026, 11, 30))
    decide(resources, decision)
    merged = describe(resources)
    assert len(merged["people"]) == len(apart["people"]) - 1
    monkeypatch.setattr(lease, "_has_died", lambda holder: True)
    told, number = set[str](), 0
    while True:
        path.write_text("", encoding="utf-8")
        link(open_resources(resources.settings))
        assert describe(resources) == apart
        with monkeypatch.context() as patch:
            sent = kill_at(patch, number)
            with suppress(Killed):
                decide(resources, decision)
        if sent() < number:
            break
        refresh(archive, archive.alias("people"), archive.alias("articles"))
        for id in ids:
            try:
                find_mention(archive, resolve_person(archive, id))
            except InvalidInput as error:
                told.add(str(error.remedy))
        now = open_resources(resources.settings)
        if now.corrections.people:  # else it was killed before it was written down
            link(now)
            assert describe(resources) == merged, number
            assert audit(now).wrong_people == ()
        number += 1
    assert told == {"Run `clippings link`, then this again. What was recorded before stays."}
