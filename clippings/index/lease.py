"""One run of a kind at a time: a lease in Elasticsearch, which its holder renews and which expires if the holder dies.

    with hold(archive, "reenrich", this_process()) as lease:
        if lease.unfinished_since: ...      # an earlier run died: repair what it may have left
        ...; lease.check()                  # raises LeaseHeld where somebody else has taken over

A run that says what it selects, and how far it is, is told where the last one ended that died with the same selection:
its way is stored with each renewal, so that of what a killed run has visited some seconds are done again.

A run of which each continues where the last one ended well keeps that in `covered_until`.

Clocks of different machines may differ by less than a third of LIFETIME.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil

from clippings.errors import LeaseHeld, ServerUnavailable
from clippings.index.archive import Archive
from clippings.index.bulk import Action, Guard
from clippings.index.fields import Json
from clippings.index.serialize import instant
from clippings.index.writer import bulk_write

BOOT, PIDS = Path("/proc/sys/kernel/random/boot_id"), Path("/proc/self/ns/pid")
WAIT, POLL = 60.0, 0.2  # seconds for a lease that another run holds
LIFETIME = 60.0  # seconds without a sign of life after which a lease is free


@dataclass(slots=True)
class Lease:
    name: str
    holder: str
    acquired_at: datetime
    unfinished_since: datetime | None  # when the first of the runs began that died since the last one that ended well
    guard: Guard
    selection: str = ""  # what the run selects, in words that are the same for the same; "" if no other may continue
    visited_below: str = ""  # all that is selected and has an id below is visited
    covered_until: datetime | None = None  # all that was written before is dealt with, by runs of this selection
    lost: threading.Event = field(default_factory=threading.Event)

    def check(self) -> None:
        """Raise LeaseHeld if this lease is no longer held."""
        if self.lost.is_set():
            raise LeaseHeld(
                f"Another run has taken over the lease {self.name}.", "Wait for it to end, then run this again."
            )

    def advance(self, below: str) -> None:
        """Note that everything below this id has been visited; the next renewal, or the end, stores it."""
        self.visited_below = max(self.visited_below, below)


@contextmanager
def hold(
    archive: Archive,
    name: str,
    holder: str,
    *,
    selection: str = "",
    lifetime: float = LIFETIME,
) -> Iterator[Lease]:
    """Hold the lease inside the `with`; it is renewed in the background.

    Raises LeaseHeld if another run holds it. After an error inside, the next holder sees `unfinished_since`, and
    `visited_below` where its selection is the same.
    """
    lease = Lease(name, holder, datetime.now(UTC), None, Guard(-1, -1), selection)
    _acquire(archive, lease, lifetime)
    ended = threading.Event()
    heart = threading.Thread(target=_renew, args=(archive, lease, lifetime, ended), name=f"lease-{name}", daemon=True)
    heart.start()
    well = False
    try:
        yield lease
        well = True
    finally:
        ended.set()
        heart.join()
        _release(archive, lease, well)


@contextmanager
def set_back(archive: Archive, lease: Lease, until: datetime | None) -> Iterator[None]:
    """Inside the `with`, only what was written before `until` is stored as dealt with, so that after a kill or an error
    the next run looks again at all that was written since. None: nothing was.
    """
    covered = lease.covered_until
    if covered and until and until < covered:
        lease.covered_until = until
        _write_again(archive, lease, datetime.now(UTC) + timedelta(seconds=LIFETIME))
    yield
    lease.covered_until = covered


@contextmanager
def hold_when_free(archive: Archive, name: str, *, selection: str = "") -> Iterator[Lease]:
    """Hold the lease in this process, as soon as others let it go. Raises LeaseHeld after a minute."""
    deadline = time.monotonic() + WAIT
    with ExitStack() as stack:
        while True:
            try:
                lease = stack.enter_context(hold(archive, name, this_process(), selection=selection))
                break
            except LeaseHeld:
                if time.monotonic() > deadline:
                    raise
                time.sleep(POLL)
        yield lease


def is_held(archive: Archive, name: str) -> bool:
    """Whether some run holds the lease now."""
    expires = _time(_look(archive, name).get("expires_at"))
    return expires is not None and expires > datetime.now(UTC)


def find_covered(archive: Archive, name: str, selection: str) -> datetime | None:
    """`covered_until` of the last run of this selection that ended well."""
    found = _look(archive, name)
    return _time(found.get("covered_until")) if found.get("selection", "") == selection else None


def _look(archive: Archive, name: str) -> Json:
    lenient = archive.es.options(ignore_status=404)
    found = archive.retry(lambda: lenient.get(index=archive.alias("leases"), id=name)).body
    source: Json = found.get("_source", {})
    return source


def _acquire(archive: Archive, lease: Lease, lifetime: float) -> None:
    """Take the lease, and into it what a run that died has left."""
    now, name = lease.acquired_at, lease.name
    lenient = archive.es.options(ignore_status=404)
    found = archive.retry(lambda: lenient.get(index=archive.alias("leases"), id=name)).body
    guard = None
    if found.get("found"):
        stored, guard = found["_source"], Guard(found["_seq_no"], found["_primary_term"])
        expires = _time(stored.get("expires_at"))
        if expires and expires > now and not _has_died(stored["holder"]):
            raise LeaseHeld(
                f"{stored['holder']} has been running since {stored['acquired_at']} (lease {name}).",
                f"Wait for it to end. If it was killed, its lease ends at {stored['expires_at']}.",
            )
        began = _time(stored["acquired_at"]) if expires else None
        lease.unfinished_since = _time(stored.get("unfinished_since")) or began
        if lease.unfinished_since and stored.get("selection") == lease.selection:
            lease.visited_below = stored.get("visited_below", "")
        if stored.get("selection") == lease.selection:
            lease.covered_until = _time(stored.get("covered_until"))
    if not _write(archive, lease, now + timedelta(seconds=lifetime), guard):
        raise LeaseHeld(f"Another run has just taken the lease {name}.", "Wait for it to end.")


def this_process() -> str:
    """How this process is named as a holder: its place, pid and start time, because pids are reused."""
    process = psutil.Process()
    return f"{_this_place()}:{process.pid}:{process.create_time():.2f}"


def _this_place() -> str:
    """Where pids are counted: host, boot and namespace, since containers may share a host name but not their pids.
    Without /proc, as on macOS, only the host.
    """
    try:
        boot = BOOT.read_text(encoding="ascii").split("-")[0]
        return f"{socket.gethostname()}/{boot}-{PIDS.stat().st_ino}"
    except OSError:
        return socket.gethostname()


def _has_died(holder: str) -> bool:
    """Whether the holder is a process of this place that no longer exists. For other places, nobody knows."""
    place, _, identity = holder.partition(":")
    pid, _, started = identity.partition(":")
    if place != _this_place() or not pid.isdigit():
        return False
    try:
        return f"{psutil.Process(int(pid)).create_time():.2f}" != started
    except psutil.NoSuchProcess:
        return True


def _renew(archive: Archive, lease: Lease, lifetime: float, ended: threading.Event) -> None:
    """Renew until `ended`. The lease is lost if another holder takes it, but not if a server is away for a while. After
    any other failure, such as starting a thread, try again: a lease must not expire during its run.
    """
    hasty = replace(archive, patience=0)
    while not ended.wait(lifetime / 3):
        try:
            held = _write_again(hasty, lease, datetime.now(UTC) + timedelta(seconds=lifetime))
        except Exception:
            continue
        if not held:
            lease.lost.set()
            return


def _release(archive: Archive, lease: Lease, well: bool) -> None:
    if lease.lost.is_set():
        return
    if well:
        lease.unfinished_since, lease.visited_below = None, ""
    else:
        lease.unfinished_since = lease.unfinished_since or lease.acquired_at
    try:
        _write_again(archive if well else replace(archive, patience=0), lease, None)
    except ServerUnavailable:
        if well:
            raise


def _write_again(archive: Archive, lease: Lease, expires: datetime | None) -> bool:
    """Store the lease that is held; return whether that succeeded. A change of mappings may have written or copied it
    as it was, which takes it from nobody.
    """
    if _write(archive, lease, expires, lease.guard):
        return True
    found = archive.retry(
        lambda: archive.es.options(ignore_status=404).get(index=archive.alias("leases"), id=lease.name)
    )
    stored = found.get("_source", {})
    if (stored.get("holder"), stored.get("acquired_at")) != (lease.holder, instant(lease.acquired_at)):
        return False
    return _write(archive, lease, expires, Guard(found["_seq_no"], found["_primary_term"]))


def _write(archive: Archive, lease: Lease, expires: datetime | None, guard: Guard | None) -> bool:
    """Store the lease under guard; return whether that succeeded."""
    source: Json = {"id": lease.name, "holder": lease.holder, "acquired_at": instant(lease.acquired_at)}
    if expires:
        source["expires_at"] = instant(expires)
    if lease.unfinished_since:
        source["unfinished_since"] = instant(lease.unfinished_since)
    if lease.selection and lease.visited_below:
        source |= {"selection": lease.selection, "visited_below": lease.visited_below}
    if lease.covered_until:
        source |= {"selection": lease.selection, "covered_until": instant(lease.covered_until)}
    alias = archive.write_alias("leases")
    action = Action("index" if guard else "create", alias, lease.name, source, guard)
    result = next(iter(bulk_write(archive, [action])))
    if result.status == "written" and result.guard:
        lease.guard = result.guard
        return True
    return False


def _time(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None
