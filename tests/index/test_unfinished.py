"""What changes of mappings leave: the way back to before the last one, and what a killed one did not finish."""

from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import LeaseHeld, ServerUnavailable
from clippings.index import rebuild as rebuilding
from clippings.index.archive import MID_RUN, Archive
from clippings.index.articles import Change, write
from clippings.index.lease import hold
from clippings.index.mappings import apply, plan, roll_back
from clippings.settings import Settings
from tests.index.articles import make_article
from tests.index.changed_files import add_field, alter_field
from tests.index.test_mappings import behind

pytestmark = pytest.mark.integration


class Killed(BaseException):
    """Ends a change of mappings as a kill does: nothing else catches it."""


@pytest.fixture
def archive(es: Elasticsearch, prefix: str, settings: Settings) -> Archive:
    archive = Archive(es, prefix, MID_RUN)
    apply(archive, settings)
    return archive


def test_a_rollback_undoes_only_the_last_change(archive: Archive, settings: Settings, other_files: Path) -> None:
    """An index that an earlier change has replaced would go back two releases, and lose the fields of both."""
    (first,) = behind(archive, archive.alias("articles"))
    alter_field(other_files, "quotes")
    apply(archive, settings)
    (quotes,) = behind(archive, archive.alias("quotes"))
    alter_field(other_files, "articles")
    apply(archive, settings)
    assert roll_back(archive) == [first]
    assert behind(archive, archive.alias("quotes")) == [quotes]
    assert roll_back(archive) == []


def test_a_rollback_undoes_all_of_a_change_that_was_killed_and_completed(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [index for name in ("articles", "quotes") for index in behind(archive, archive.alias(name))]
    for name in ("articles", "quotes"):
        alter_field(other_files, name)
    with monkeypatch.context() as patch:
        kill_in(patch, "create", "quotes")
        with pytest.raises(Killed):
            apply(archive, settings)
    apply(archive, settings)
    assert roll_back(archive) == before


def test_ways_back_end_together_if_the_next_change_is_killed(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise a rollback would take back only some of what the earlier change has replaced."""
    write(archive, [Change(make_article("a"), None)])
    alter_field(other_files, "articles")
    add_field(other_files, "quotes")
    apply(archive, settings)
    kept = [index for name in ("articles", "quotes") for index in behind(archive, f"{archive.alias(name)}-previous")]
    indices = type(archive.es.indices)
    update = indices.update_aliases

    def die_after(*client: object, **arguments: object) -> None:
        update(*client, **arguments)  # type: ignore[arg-type]
        raise Killed

    alter_field(other_files, "sources")
    with monkeypatch.context() as patch:
        patch.setattr(indices, "update_aliases", die_after)
        with pytest.raises(Killed):
            apply(archive, settings)
    assert roll_back(archive) == []
    assert [index for index in kept if archive.es.indices.exists(index=index)] == kept[:1]  # what held documents


@pytest.mark.parametrize("direction", ["apply", "rollback"])
def test_applying_the_present_mappings_clears_up_after_a_killed_change(
    archive: Archive, settings: Settings, other_files: Path, monkeypatch: pytest.MonkeyPatch, direction: str
) -> None:
    """To give a change up, people run `apply` of the release that the archive belongs to."""
    kept = (other_files / "articles.json").read_text()
    alter_field(other_files, "articles")
    if direction == "rollback":
        apply(archive, settings)
        kept = (other_files / "articles.json").read_text()
    with monkeypatch.context() as patch:
        kill_in(patch, "_swap", "articles")
        patch.setattr(rebuilding, "allow_writes", lambda archive, index: None)  # nobody is there to do so
        with pytest.raises(Killed):
            apply(archive, settings) if direction == "apply" else roll_back(archive)
    (other_files / "articles.json").write_text(kept)
    hasty = Archive(archive.es, archive.prefix, 0.0)
    with pytest.raises(ServerUnavailable, match="if none is running, it was killed: run it"):
        write(hasty, [Change(make_article("a"), None)])
    with hold(archive, "mappings", "another"), pytest.raises(LeaseHeld):  # of a change that is still running
        apply(archive, settings)
    (left,) = (one for one in plan(archive, settings) if one.change == "unfinished")
    assert str(left).startswith("articles: unfinished\n  writes are stopped")
    assert left in apply(archive, settings)
    assert plan(archive, settings) == []
    assert write(archive, [Change(make_article("a"), None)])[0].status == "written"
    assert not archive.es.indices.exists_alias(name=f"{archive.prefix}-articles-next")


def kill_in(patch: pytest.MonkeyPatch, step: str, name: str) -> None:
    """Kill the change in this step of the index with this name."""
    go_on = getattr(rebuilding, step)

    def die(first: object, *rest: object) -> object:
        if name in str(first if step == "_swap" else rest[0]):
            raise Killed
        return go_on(first, *rest)

    patch.setattr(rebuilding, step, die)
