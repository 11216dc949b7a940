"""Digests that are ingested again: what became of them before, and what a kill left, on a real Elasticsearch."""

from functools import partial
from pathlib import Path

import pytest

from clippings.capture import mail
from clippings.documents import Counts
from clippings.runs.audit import audit
from clippings.runs.resources import Resources
from clippings.sandbox import run_timed
from tests.archives import ingest, stored
from tests.capture.mails import make_message
from tests.capture.test_digests import make_digest
from tests.runs.test_moved_files import Killed, kill_at

pytestmark = pytest.mark.integration

IDS = ["1@tide.example", "2@tide.example", "3"]


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "a.eml"
    path.parent.mkdir()
    parts = [bytes(make_message(number=number)) for number in (1, 2)]
    path.write_bytes(make_digest(*parts, b"Subject: Lock\n\nThe lock of Eastvale opens on Monday at noon.\n"))
    return path


def records(resources: Resources) -> list[str]:
    return sorted(one["record"] for one in stored(resources).values())


def test_a_digest_that_was_too_slow_as_a_whole_is_read_when_it_is_ingested_again(
    resources: Resources, digest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(mail, "run_timed", lambda function: run_timed(partial(_wait, function), 0.01))
        assert ingest(resources, digest).tally.counts == Counts(rejected=1)
    digest.touch()
    assert ingest(resources, digest).tally.counts == Counts(new=2, duplicate=1)
    assert (records(resources), stored(resources, "dead-letters")) == (IDS, {})
    assert audit(resources).difference == 0
    digest.touch()
    assert ingest(resources, digest).tally.counts == Counts(unchanged=3)


def _wait(function: object) -> None:
    while function:
        pass


def test_a_digest_whose_ingest_is_killed_at_its_first_or_second_write_is_read_once(
    resources: Resources, digest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        with monkeypatch.context() as patch:
            kill_at(patch, number)
            with pytest.raises(Killed):
                ingest(resources, digest)
        assert set(records(resources)) <= set(IDS)
    ingest(resources, digest)
    assert records(resources) == IDS
    assert audit(resources).difference == 0
