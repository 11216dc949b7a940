"""Leases on a real Elasticsearch: one run at a time, and a run that has died delays others only briefly."""

import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from clippings.errors import LeaseHeld
from clippings.index import lease as leases
from clippings.index.archive import MID_RUN, Archive
from clippings.index.lease import find_covered, hold, hold_when_free, is_held, this_process
from tests.timing import patient
from tests.waiting import wait_until

pytestmark = pytest.mark.integration


def stored(archive: Archive, name: str) -> dict[str, str]:
    source: dict[str, str] = archive.es.get(index=archive.alias("leases"), id=name)["_source"]
    return source


def test_only_one_run_holds_the_lease_at_a_time(archive: Archive) -> None:
    with hold(archive, "one", "first") as lease:
        lease.check()
        with (
            pytest.raises(LeaseHeld, match=r"first has been running since .* Wait for it to end"),
            hold(archive, "one", "second"),
        ):
            pass
        with hold(archive, "another", "second"):
            pass
    with hold(archive, "one", "second") as lease:
        assert lease.unfinished_since is None
    assert "expires_at" not in stored(archive, "one")


def test_a_lease_is_renewed_while_it_is_held(archive: Archive) -> None:
    with hold(archive, "renewed", "first", lifetime=0.6):
        first = stored(archive, "renewed")["expires_at"]
        wait_until(lambda: stored(archive, "renewed")["expires_at"] != first, 20, "a renewal")


def test_a_dead_machine_delays_others_for_a_minute_and_a_missing_server_loses_no_lease(
    archive: Archive,
) -> None:
    """If it were longer, starting a run again would mean waiting for nothing; if shorter, two runs would write at once
    after a pause that either of them would have waited out.
    """
    with hold(archive, "long enough", "elsewhere:1:0"):
        held = stored(archive, "long enough")
    lifetime = datetime.fromisoformat(held["expires_at"]) - datetime.fromisoformat(held["acquired_at"])
    last_renewal = lifetime / 3  # at most this long before the server went away
    assert lifetime <= timedelta(minutes=1)
    assert lifetime - last_renewal > timedelta(seconds=MID_RUN)


def test_one_of_two_simultaneous_runs_gets_the_lease(archive: Archive) -> None:
    outcomes: list[str] = []
    ready, over = threading.Barrier(4), threading.Barrier(4)

    def want(name: str) -> None:
        ready.wait()
        try:
            with hold(archive, "wanted", name):
                outcomes.append("held")
                over.wait(patient(30))
        except LeaseHeld:
            outcomes.append("refused")
            over.wait(patient(30))

    threads = [threading.Thread(target=want, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(patient(30))
    assert sorted(outcomes) == ["held", "refused", "refused", "refused"]


def test_after_a_crash_the_next_run_knows_since_when_to_repair(archive: Archive) -> None:
    long_ago = datetime(2026, 1, 1, tzinfo=UTC)
    dead = {
        "id": "dead",
        "holder": "killed",
        "acquired_at": long_ago.isoformat(),
        "expires_at": (long_ago + timedelta(minutes=1)).isoformat(),
    }
    archive.es.index(index=archive.alias("leases"), id="dead", document=dead)
    seen = []

    def die() -> None:
        with hold(archive, "dead", "second") as lease:
            seen.append(lease.unfinished_since)
            raise ValueError("again")

    with pytest.raises(ValueError, match="again"):
        die()
    assert seen == [long_ago]
    with hold(archive, "dead", "third") as lease:
        assert lease.unfinished_since == long_ago
    with hold(archive, "dead", "fourth") as lease:
        assert lease.unfinished_since is None


def test_a_renewal_that_fails_is_tried_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any kind of failure, here that of a machine that cannot start another thread."""
    with hold(archive, "reenrich", "first", lifetime=1.5) as lease:
        failed = threading.Event()

        def fail(*_: object, **__: object) -> None:
            failed.set()
            raise RuntimeError("can't start new thread")

        with monkeypatch.context() as patch:
            patch.setattr(leases, "bulk_write", fail)
            assert failed.wait(patient(10))
        before = lease.guard
        wait_until(lambda: lease.guard != before, 20, "a renewal")


def test_a_change_of_mappings_that_writes_a_lease_as_it_is_takes_it_from_nobody(archive: Archive) -> None:
    with hold(archive, "again", "first", lifetime=0.6) as lease:
        held = stored(archive, "again")
        archive.es.index(index=archive.alias("leases"), id="again", document=held)
        wait_until(lambda: lease.lost.is_set() or stored(archive, "again") != held, 20, "a renewal")
        lease.check()
        archive.es.index(index=archive.alias("leases"), id="again", document=stored(archive, "again"))
    assert "expires_at" not in stored(archive, "again")


def test_a_run_that_paused_too_long_learns_that_its_lease_is_lost(archive: Archive) -> None:
    with hold(archive, "lost", "first", lifetime=0.3) as lease:
        taken = {"id": "lost", "holder": "second", "acquired_at": "2026-01-01T00:00:00Z"}
        archive.es.index(index=archive.alias("leases"), id="lost", document=taken)
        assert lease.lost.wait(patient(20))
        with pytest.raises(LeaseHeld, match="taken over"):
            lease.check()
    assert stored(archive, "lost")["holder"] == "second"


def test_the_lease_of_a_process_of_this_machine_ends_with_it(archive: Archive) -> None:
    command = "from clippings.index.lease import this_process; print(this_process())"
    dead = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout.strip()
    with hold(archive, "left", dead), hold(archive, "left", this_process()) as lease:
        assert lease.unfinished_since is not None
        with pytest.raises(LeaseHeld), hold(archive, "left", "elsewhere:1:0"):
            pass


def test_a_process_in_another_container_with_the_same_host_name_may_be_alive(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It has its own pids: none here matches, although it is alive."""
    place, _, _ = this_process().partition(":")
    assert place.startswith(f"{socket.gethostname()}/")
    (tmp_path / "pids").touch()  # a different inode
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(leases, "PIDS", tmp_path / "pids")
        other = this_process().replace(f":{os.getpid()}:", ":4194304:")
    with (
        hold(archive, "contained", other),
        pytest.raises(LeaseHeld, match=f"{socket.gethostname()}/.*:4194304:.* has been running since"),
        hold(archive, "contained", this_process()),
    ):
        pass


def test_without_namespaces_the_host_name_identifies_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(leases, "BOOT", tmp_path / "nowhere")
    assert this_process().startswith(f"{socket.gethostname()}:{os.getpid()}:")


def test_a_run_with_the_selection_of_a_crashed_one_learns_how_far_that_one_came(archive: Archive) -> None:
    """Its renewals show this, since a killed run reports nothing."""
    with hold(archive, "far", "first", selection="all", lifetime=0.6) as lease:
        assert lease.visited_below == ""
        lease.advance("3f")
        lease.advance("20")
        wait_until(lambda: "visited_below" in stored(archive, "far"), 20, "a renewal")
        left = stored(archive, "far")
    killed = {**left, "expires_at": "2026-01-01T00:00:00Z"}
    archive.es.index(index=archive.alias("leases"), id="far", document=killed)
    with hold(archive, "far", "second", selection="all") as lease:
        assert lease.visited_below == "3f"
        assert stored(archive, "far")["visited_below"] == "3f"
    with hold(archive, "far", "third", selection="all") as lease:
        assert lease.visited_below == ""


@pytest.mark.parametrize("other", ["", "others"])
def test_a_run_with_another_selection_starts_from_the_beginning(archive: Archive, other: str) -> None:
    left = {"id": "other", "holder": "killed", "acquired_at": "2026-01-01T00:00:00Z"}
    way = {"unfinished_since": "2026-01-01T00:00:00Z", "selection": "all", "visited_below": "3f"}
    archive.es.index(index=archive.alias("leases"), id="other", document=left | way)
    with hold(archive, "other", "second", selection=other) as lease:
        assert lease.visited_below == ""
    assert "visited_below" not in stored(archive, "other")


def test_a_run_waits_until_others_let_the_lease_go(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leases, "POLL", 0.01)
    with ExitStack() as others:
        others.enter_context(hold(archive, "busy", "elsewhere:1:0"))
        waits = threading.Event()
        monkeypatch.setattr(leases, "time", SimpleNamespace(monotonic=time.monotonic, sleep=lambda _: waits.set()))

        def let_go() -> None:
            if waits.wait(patient(30)):
                others.close()

        thread = threading.Thread(target=let_go)
        thread.start()
        with hold_when_free(archive, "busy", selection="all") as lease:
            thread.join(patient(30))
            assert waits.is_set()
            assert (lease.holder, lease.selection) == (this_process(), "all")
            assert stored(archive, "busy")["holder"] == this_process()
    monkeypatch.setattr(leases, "WAIT", 0.05)
    with (
        hold(archive, "busy", "elsewhere:1:0"),
        pytest.raises(LeaseHeld, match="elsewhere:1:0 has been running"),
        hold_when_free(archive, "busy"),
    ):
        pass


def test_a_lease_is_held_until_it_ends_or_expires(archive: Archive) -> None:
    assert not is_held(archive, "looked at")
    with hold(archive, "looked at", "first"):
        assert is_held(archive, "looked at")
        left = stored(archive, "looked at")
    assert not is_held(archive, "looked at")
    expired = {**left, "expires_at": "2026-01-01T00:00:00Z"}
    archive.es.index(index=archive.alias("leases"), id="looked at", document=expired)
    assert not is_held(archive, "looked at")


def test_only_a_run_of_the_same_selection_continues_where_the_last_one_ended(archive: Archive) -> None:
    moment = datetime(2026, 2, 3, tzinfo=UTC)
    assert find_covered(archive, "covered", "rules 1") is None
    with hold(archive, "covered", "first", selection="rules 1") as lease:
        assert lease.covered_until is None
        lease.covered_until = moment
    assert find_covered(archive, "covered", "rules 1") == moment
    assert find_covered(archive, "covered", "rules 2") is None
    with hold(archive, "covered", "second", selection="rules 1") as lease:
        assert lease.covered_until == moment
    assert find_covered(archive, "covered", "rules 1") == moment
    with hold(archive, "covered", "third", selection="rules 2") as lease:
        assert lease.covered_until is None
    assert find_covered(archive, "covered", "rules 1") is None
