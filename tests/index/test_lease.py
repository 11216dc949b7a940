import os
import socket
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import LeaseHeld
from clippings.index import lease as leases
from clippings.index.lease import hold, this_process
from tests.waiting import wait_until

pytestmark = pytest.mark.integration


def stored(es: Elasticsearch, archive: str, name: str) -> dict[str, str]:
    source: dict[str, str] = es.get(index=f"{archive}-leases", id=name)["_source"]
    return source


def test_only_one_holds_it_at_a_time(es: Elasticsearch, archive: str) -> None:
    with hold(es, archive, "one", "first") as lease:
        lease.check()
        with (
            pytest.raises(LeaseHeld, match=r"first has been at it since .* Wait for its end"),
            hold(es, archive, "one", "second"),
        ):
            pass
        with hold(es, archive, "another", "second"):
            pass
    with hold(es, archive, "one", "second") as lease:
        assert lease.unfinished_since is None
    assert "expires_at" not in stored(es, archive, "one")


def test_it_is_renewed_while_it_is_held(es: Elasticsearch, archive: str) -> None:
    with hold(es, archive, "renewed", "first", lifetime=0.6):
        first = stored(es, archive, "renewed")["expires_at"]
        end = datetime.now(UTC) + timedelta(seconds=20)
        while stored(es, archive, "renewed")["expires_at"] == first:
            assert datetime.now(UTC) < end


def test_of_two_that_want_it_at_once_one_gets_it(es: Elasticsearch, archive: str) -> None:
    outcomes: list[str] = []
    ready, over = threading.Barrier(4), threading.Barrier(4)

    def want(name: str) -> None:
        ready.wait()
        try:
            with hold(es, archive, "wanted", name):
                outcomes.append("held")
                over.wait(30)
        except LeaseHeld:
            outcomes.append("refused")
            over.wait(30)

    threads = [threading.Thread(target=want, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(outcomes) == ["held", "refused", "refused", "refused"]


def test_after_a_death_the_next_one_knows_since_when_to_repair(es: Elasticsearch, archive: str) -> None:
    long_ago = datetime(2026, 1, 1, tzinfo=UTC)
    dead = {
        "id": "dead",
        "holder": "killed",
        "acquired_at": long_ago.isoformat(),
        "expires_at": (long_ago + timedelta(minutes=1)).isoformat(),
    }
    es.index(index=f"{archive}-leases", id="dead", document=dead)
    seen = []

    def die() -> None:
        with hold(es, archive, "dead", "second") as lease:
            seen.append(lease.unfinished_since)
            raise ValueError("again")

    with pytest.raises(ValueError, match="again"):
        die()
    assert seen == [long_ago]
    with hold(es, archive, "dead", "third") as lease:
        assert lease.unfinished_since == long_ago
    with hold(es, archive, "dead", "fourth") as lease:
        assert lease.unfinished_since is None


def test_a_renewal_that_fails_is_tried_again(es: Elasticsearch, archive: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it was that failed: here, as on a machine that can start no more threads."""
    with hold(es, archive, "reenrich", "first", lifetime=1.5) as lease:
        failed = threading.Event()

        def fail(*_: object, **__: object) -> None:
            failed.set()
            raise RuntimeError("can't start new thread")

        with monkeypatch.context() as patch:
            patch.setattr(leases, "bulk_write", fail)
            assert failed.wait(10)
        before = lease.guard
        wait_until(lambda: lease.guard != before, 20, "a renewal")


def test_who_was_away_too_long_learns_that_it_is_lost(es: Elasticsearch, archive: str) -> None:
    with hold(es, archive, "lost", "first", lifetime=0.3) as lease:
        taken = {"id": "lost", "holder": "second", "acquired_at": "2026-01-01T00:00:00Z"}
        es.index(index=f"{archive}-leases", id="lost", document=taken)
        assert lease.lost.wait(20)
        with pytest.raises(LeaseHeld, match="taken over"):
            lease.check()
    assert stored(es, archive, "lost")["holder"] == "second"


def test_the_lease_of_a_process_of_this_machine_ends_with_it(es: Elasticsearch, archive: str) -> None:
    command = "from clippings.index.lease import this_process; print(this_process())"
    dead = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout.strip()
    with hold(es, archive, "left", dead), hold(es, archive, "left", this_process()) as lease:
        assert lease.unfinished_since is not None
        with pytest.raises(LeaseHeld), hold(es, archive, "left", "elsewhere:1:0"):
            pass


def test_of_a_process_in_another_container_of_the_same_host_name_nobody_knows(
    es: Elasticsearch, archive: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It has pids of its own: here there is none such, and it lives."""
    place, _, _ = this_process().partition(":")
    assert place.startswith(f"{socket.gethostname()}/")
    (tmp_path / "pids").touch()  # another inode
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(leases, "PIDS", tmp_path / "pids")
        other = this_process().replace(f":{os.getpid()}:", ":4194304:")
    with (
        hold(es, archive, "contained", other),
        pytest.raises(LeaseHeld, match=f"{socket.gethostname()}/.*:4194304:.* has been at it since"),
        hold(es, archive, "contained", this_process()),
    ):
        pass


def test_where_the_system_tells_no_namespaces_the_host_is_the_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(leases, "BOOT", tmp_path / "nowhere")
    assert this_process().startswith(f"{socket.gethostname()}:{os.getpid()}:")


def test_a_run_that_selects_the_same_as_one_that_died_learns_how_far_that_one_came(
    es: Elasticsearch, archive: str
) -> None:
    """By its renewals, since nothing more is heard of a run that is killed."""
    with hold(es, archive, "far", "first", selection="all", lifetime=0.6) as lease:
        assert lease.visited_below == ""
        lease.advance("3f")
        lease.advance("20")
        wait_until(lambda: "visited_below" in stored(es, archive, "far"), 20, "a renewal")
        left = stored(es, archive, "far")
    killed = {**left, "expires_at": "2026-01-01T00:00:00Z"}
    es.index(index=f"{archive}-leases", id="far", document=killed)
    with hold(es, archive, "far", "second", selection="all") as lease:
        assert lease.visited_below == "3f"
        assert stored(es, archive, "far")["visited_below"] == "3f"
    with hold(es, archive, "far", "third", selection="all") as lease:
        assert lease.visited_below == ""


@pytest.mark.parametrize("other", ["", "others"])
def test_a_run_that_selects_something_else_begins_at_the_first(es: Elasticsearch, archive: str, other: str) -> None:
    left = {"id": "other", "holder": "killed", "acquired_at": "2026-01-01T00:00:00Z"}
    way = {"unfinished_since": "2026-01-01T00:00:00Z", "selection": "all", "visited_below": "3f"}
    es.index(index=f"{archive}-leases", id="other", document=left | way)
    with hold(es, archive, "other", "second", selection=other) as lease:
        assert lease.visited_below == ""
    assert "visited_below" not in stored(es, archive, "other")
