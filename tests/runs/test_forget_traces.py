"""Forgetting an article also removes its other states and other ids from the archive."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clippings.documents import Counts, Origin, Rejected
from clippings.index import spool
from clippings.index.dead_letters import write_dead_letters
from clippings.runs.forget import trace
from clippings.runs.resources import Resources
from clippings.runs.traces import find_users
from tests.archives import ingest, prune_all, stored, write_records
from tests.runs.test_forget import PLAIN, captures, everything, forget
from tests.runs.test_ingest_slice import SECOND

pytestmark = pytest.mark.integration

SECOND_BYTES = hashlib.sha256(str(SECOND["text"]).encode()).hexdigest()


def write_page(path: Path, author: str) -> Path:
    head = f'<title>The ferry sails again</title><meta name="author" content="{author}">'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"<html><head>{head}</head><body><p>By {author}</p><p>{PLAIN}</p><p>{PLAIN}</p></body></html>", encoding="utf-8"
    )
    return path


def test_captures_of_other_states_with_the_same_words_are_removed_too(resources: Resources, tmp_path: Path) -> None:
    """A page with another author: its text is the same, so it does not become an earlier text."""
    page = write_page(tmp_path / "in/page.html", "Ida Krog")
    ingest(resources, page, write_records(tmp_path / "in/a.jsonl", [SECOND]))
    assert ingest(resources, write_page(page, "Vera Holm")).tally.counts == Counts(changed=1)
    before = captures(resources)
    ((id, former),) = ((id, one["former_captures"]) for id, one in stored(resources).items() if "url" not in one)
    assert find_users(resources.archive, former, (), ()) == {*former}
    assert find_users(resources.archive, former, (id,), ()) == set()
    assert trace(resources, [id]).captures == before - {SECOND_BYTES}
    forget(resources, id)
    assert captures(resources) == {SECOND_BYTES}
    assert ingest(resources, write_page(page, "Ida Krog")).tally.reasons == {"forgotten": 1}


def test_entries_under_a_former_id_are_removed_too(resources: Resources, tmp_path: Path) -> None:
    """A run that waited for the server reports what it rejected while the file still had its old name."""
    old, new = tmp_path / "old", tmp_path / "new"
    write_records(old / "a.jsonl", [{"id": "7", "text": PLAIN}])
    ingest(resources, old)
    (former,) = stored(resources)
    old.rename(new)
    prune_all(resources, new)
    (id,) = stored(resources)
    late = Rejected(former, Origin("old", "a.jsonl", "7"), "index", "refused", "Its fields.", "ab" * 32)
    write_dead_letters(resources.archive, [late], {}, datetime.now(UTC))
    spool.keep(resources.settings.spool, [late], {})
    found = trace(resources, [id])
    assert (len(found.letters), found.spooled) == (1, 1)
    forget(resources, id)
    assert stored(resources, "dead-letters") == {}
    assert former not in everything(resources)
