"""How long an archive waits for its server, what its indices are called, and which addresses it refuses."""

import pytest

from clippings.errors import InvalidInput
from clippings.index.archive import MID_RUN, open_archive
from clippings.settings import Settings


@pytest.mark.parametrize(("wait", "patience"), [(None, MID_RUN), (0.0, 0.0), (600.0, 600.0)])
def test_an_archive_waits_as_the_settings_say(wait: float | None, patience: float) -> None:
    assert open_archive(Settings(server_wait=wait)).patience == patience


def test_an_archive_is_asked_once_if_a_person_waits() -> None:
    assert open_archive(Settings(server_wait=600.0), patience=0).patience == 0


def test_each_index_has_its_own_name() -> None:
    archive = open_archive(Settings(prefix="news"))
    assert (archive.alias("dead-letters"), archive.write_alias("quotes")) == ("news-dead-letters", "news-quotes-write")


def test_an_invalid_address_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(InvalidInput, match="CLIPPINGS_ELASTICSEARCH_URL"):
        open_archive(Settings(elasticsearch_url="nowhere"))
