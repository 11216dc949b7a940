"""Overlapping runs, on a real Elasticsearch: the present content of the file stays."""

from pathlib import Path

import pytest

from clippings.runs import ingest_slice
from clippings.runs.audit import audit
from clippings.runs.resources import Resources
from clippings.runs.store import store
from tests.archives import ingest, stored, write_records
from tests.runs.test_ingest_slice import FIRST

pytestmark = pytest.mark.integration
STATES = ("It is shut until May.", "It stays shut.")


def write_state(path: Path, state: str) -> None:
    write_records(path, [FIRST | {"text": f"{FIRST['text']} {state}"}])


def expect_only(resources: Resources, state: str) -> None:
    (article,) = stored(resources).values()
    assert article["text"].endswith(state)
    assert audit(resources).difference == 0


@pytest.mark.parametrize(("earlier", "newest"), [STATES, STATES[::-1]])  # the hash of the text must not decide
def test_a_run_with_an_earlier_state_of_a_file_keeps_what_another_run_stored(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: str, newest: str
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    ingest(resources, path)

    def be_overtaken(*arguments: object) -> object:
        monkeypatch.setattr(ingest_slice, "store", store)
        write_state(path, newest)
        assert ingest(resources, path).tally.counts.changed == 1
        return store(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(ingest_slice, "store", be_overtaken)
    write_state(path, earlier)
    slow = ingest(resources, path)
    assert (slow.tally.counts.inputs, slow.tally.counts.duplicate) == (1, 1)
    expect_only(resources, newest)


@pytest.mark.parametrize(("earlier", "newest"), [STATES, STATES[::-1]])
def test_an_earlier_state_stored_meanwhile_is_replaced_by_the_newer_one(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: str, newest: str
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])
    ingest(resources, path)
    first_to_store: list[object] = []

    def be_met(*slow: object) -> object:
        def store_after_the_slow_one(*arguments: object) -> object:
            first_to_store.append(store(*slow))  # type: ignore[arg-type]
            return store(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(ingest_slice, "store", store_after_the_slow_one)
        write_state(path, newest)
        ingest(resources, path)
        return first_to_store[0]

    monkeypatch.setattr(ingest_slice, "store", be_met)
    write_state(path, earlier)
    ingest(resources, path)
    expect_only(resources, newest)


def test_records_of_a_growing_file_are_stored(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST])

    def grow(*arguments: object) -> object:
        with path.open("a") as file:
            file.write("\n")
        return store(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(ingest_slice, "store", grow)
    assert ingest(resources, path).tally.counts.new == 1
    assert len(stored(resources)) == 1
