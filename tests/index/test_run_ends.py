"""How the last run of each flow ended: one end for each, the newest first."""

from datetime import timedelta

import pytest

from clippings.index.archive import Archive
from clippings.index.lease import hold
from clippings.index.paging import refresh
from clippings.index.run_ends import RunEnd, list_ends, write_end
from tests.index.articles import NOW

pytestmark = pytest.mark.integration


def test_the_last_end_of_every_flow_is_listed_and_no_lease(archive: Archive) -> None:
    ends = [
        RunEnd(f"flow {number}", "Completed", NOW, NOW + timedelta(hours=hour))
        for number, hour in enumerate((*range(6, 12), *range(6)))
    ]
    failed = RunEnd("flow 3", "Failed", NOW + timedelta(hours=20), NOW + timedelta(hours=21))
    with hold(archive, "reenrich", "somebody"):
        for end in (*ends, failed):
            write_end(archive, end)
        refresh(archive, archive.alias("leases"))
        newest = [failed, *(one for one in ends if one.flow != "flow 3")]
        assert list_ends(archive) == sorted(newest, key=lambda end: end.ended_at, reverse=True)
