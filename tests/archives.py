"""A test's archive: resources on the real Elasticsearch, and what the whole path makes of a folder of files."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clippings.capture.bucket import Bucket
from clippings.index.archive import IndexName
from clippings.index.paging import refresh, scan
from clippings.runs.forget import enter_files
from clippings.runs.gone_files import find_below, find_deleted, find_moved
from clippings.runs.ingest_slice import process
from clippings.runs.linking import link
from clippings.runs.planning import Ledger, Slice, plan_again, plan_ingest
from clippings.runs.pruning import Pruned, prune
from clippings.runs.readdress import expect_ids_of_now
from clippings.runs.resources import Resources, open_resources, prepare_archive
from clippings.runs.settle_claims import settle_claims
from clippings.runs.vanished import drop_vanished_dead_letters, find_unpruned
from clippings.settings import Settings


def make_resources(url: str, prefix: str, home: Path, **settings: Any) -> Resources:
    """Resources of an archive that is ready to be written to."""
    resources = open_resources(
        Settings(
            elasticsearch_url=url,
            prefix=prefix,
            home=home,
            corrections=home / "corrections.yaml",
            saved_questions=home / "saved.yaml",
            **settings,
        )
    )
    prepare_archive(resources)
    return resources


def ingest(
    resources: Resources,
    *paths: Path | Bucket,
    collection: str | None = None,
    json_map: str | None = None,
    verify: bool = False,
    last: bool = True,
) -> Ledger:
    """Do what the ingest flow does, in this process. last: also run the linking at its end, which waits until other
    runs have finished theirs.
    """
    expect_ids_of_now(resources)
    ledger = Ledger()
    slices = plan_ingest(paths, collection, resources, ledger, json_map=json_map, verify=verify)
    read_slices(resources, ledger, slices, datetime.now(UTC))
    if last:
        end_ingest(resources)
    return ledger


def end_ingest(resources: Resources) -> None:
    """Do what the flow does at its end, in this process."""
    again = Ledger()
    read_slices(resources, again, plan_again(settle_claims(resources), resources, again), datetime.now(UTC))
    link(resources)


def read_slices(
    resources: Resources, ledger: Ledger, slices: Iterable[Slice], started: datetime, again: bool = False
) -> None:
    """Do what `run_slices` of the flows does, in this process."""
    refused = resources.refusals.mark()
    for piece in slices:
        outcome = process(resources, piece, started, again)
        ledger.tally.add(outcome.tally)
        entries = ledger.close(piece, outcome.parts)
        drop_vanished_dead_letters(resources, entries, started)
        enter_files(resources, entries, refused)


def prune_all(resources: Resources, *paths: Path) -> Pruned:
    """Do what `clippings ingest --prune` does, in this process."""
    there = [path for path in paths if path.exists()]
    ledger = ingest(resources, *there, last=False)
    folders = [str(path.resolve()) for path in there if path.is_dir()]
    gone = [entry for path in paths if path not in there for entry in find_below(resources, str(path.resolve()))]
    deleted = [*find_deleted(resources, ledger, folders), *gone]
    changed = find_unpruned(resources, [str(path.resolve()) for path in there])
    pruned = prune(resources, deleted, find_moved(resources, folders), changed)
    again = Ledger()
    read_slices(resources, again, plan_again(pruned.to_read, resources, again), datetime.now(UTC))
    end_ingest(resources)
    return pruned


def write_records(path: Path, records: Iterable[Mapping[str, object]]) -> Path:
    """Write a JSON Lines file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def stored(resources: Resources, name: IndexName = "articles") -> dict[str, dict[str, Any]]:
    """Every document of an index by id, with its `_seq_no` among the fields."""
    index = resources.archive.alias(name)
    refresh(resources.archive, index)
    return {
        hit["_id"]: hit["_source"] | {"_seq_no": hit["_seq_no"]}
        for hit in scan(resources.archive, index, {"match_all": {}})
    }
