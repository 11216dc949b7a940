"""clippings forget and delete, as a person calls them."""

import getpass
import json
from io import StringIO
from pathlib import Path

import pytest

from clippings.index.archive import MID_RUN, Archive
from clippings.runs.resources import Resources
from tests.archives import ingest, make_resources, stored, write_records
from tests.cli.conftest import Run
from tests.cli.test_runs import rows, run  # noqa: F401
from tests.runs.test_ingest_slice import FIRST, SECOND

pytestmark = pytest.mark.integration

MIRROR = FIRST | {"url": "https://mirror.example/b7", "id": "3"}
URL = str(FIRST["url"])


@pytest.fixture
def resources(elasticsearch: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Resources:
    """The archive that the commands find through their settings."""
    for name, value in {
        "ELASTICSEARCH_URL": elasticsearch,
        "PREFIX": prefix,
        "HOME": str(tmp_path / "home"),
        "CORRECTIONS": str(tmp_path / "home" / "corrections.yaml"),
    }.items():
        monkeypatch.setenv(f"CLIPPINGS_{name}", value)
    monkeypatch.setenv("COLUMNS", "200")
    made = make_resources(elasticsearch, prefix, tmp_path / "home")
    ingest(made, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND, MIRROR]))
    return made


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def urls(resources: Resources) -> set[object]:
    return {article["url"] for article in stored(resources).values()}


def test_a_dry_run_shows_everything_that_would_be_removed(resources: Resources, run: Run) -> None:  # noqa: F811
    before = stored(resources)
    done = run("forget", URL, "--dry-run")
    assert done.status == 0
    told = rows(done.stdout)
    assert (told["quotes"], told["files to be read again"], told["articles"]) == ("1", "1", "1")
    assert told["captured bytes kept because others use them"] == "1"
    assert "The bridge of Northport is closed" in done.stdout
    assert "Exact copies, kept unless you give --copies: 1" in done.stdout
    assert stored(resources) == before
    assert not resources.settings.refusals_file.exists()


def test_forgetting_says_what_was_removed_and_records_who_asked(resources: Resources, run: Run) -> None:  # noqa: F811
    done = run("forget", URL, "--copies", "--yes", "--json")
    assert done.status == 0
    assert (len(done.answer["articles"]), done.answer["quotes"], done.answer["captures"]) == (2, 2, 1)
    assert done.answer["files"] == ["in/a.jsonl"]
    assert urls(resources) == {SECOND["url"]}
    assert run("forget", "--query", "school", "--who", "The Council", "--yes").status == 0
    lines = resources.settings.refusals_file.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["who"] for line in lines] == [getpass.getuser(), "The Council"]
    assert urls(resources) == set()
    done = run("forget", URL, "--yes")
    assert done.status == 1
    assert "There is no article" in done.stderr


@pytest.mark.parametrize(("answer", "left"), [("y", 2), ("n", 3)])
def test_forgetting_asks_for_confirmation(
    resources: Resources,
    run: Run,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    left: int,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(f"{answer}\n"))
    done = run("delete", URL)
    assert "The bridge of Northport" in done.stdout
    assert len(stored(resources)) == left


def test_nothing_is_removed_if_confirmation_is_impossible(resources: Resources, run: Run) -> None:  # noqa: F811
    done = run("delete", URL)
    assert done.status == 1
    assert "--yes" in done.stderr
    assert len(stored(resources)) == 3


def test_the_list_of_refusals_is_applied(resources: Resources, run: Run) -> None:  # noqa: F811
    run("forget", URL, "--yes")
    done = run("forget", "--apply", "--yes", "--json")
    assert done.status == 0
    assert len(done.answer["articles"]) == 1  # the copy, which has the same bytes
    assert urls(resources) == {SECOND["url"]}
    assert run("forget", URL, "--apply", "--yes").status == 1


def test_places_that_you_must_clear_yourself_are_listed(resources: Resources, run: Run, tmp_path: Path) -> None:  # noqa: F811
    (id,) = (id for id, article in stored(resources).items() if article["url"] == URL)
    block = {"entities": {"blocks": [{"name": "Anna Berger", "article": id}]}}
    (tmp_path / "home" / "corrections.yaml").write_text(json.dumps(block), encoding="utf-8")
    archive = Archive(resources.archive.es, resources.settings.prefix, MID_RUN)
    old = f"{archive.alias('articles')}-v1-20200101t0000"
    archive.es.indices.create(index=old)
    archive.es.index(index=old, id=id, document={"id": id}, refresh=True)
    done = run("forget", id[:12], "--yes")
    assert done.status == 1
    assert f"DELETE {old}" in done.stderr
    assert f"names {id}" in done.stderr
    assert len(stored(resources)) == 2


def test_places_that_use_a_former_id_are_listed_too(resources: Resources, run: Run, tmp_path: Path) -> None:  # noqa: F811
    (id,) = (id for id, article in stored(resources).items() if article["url"] == URL)
    archive, former = resources.archive, "ab" * 20
    archive.es.update(index=archive.write_alias("articles"), id=id, doc={"former_ids": [former]}, refresh=True)
    block = {"entities": {"blocks": [{"name": "Anna Berger", "article": former}]}}
    (tmp_path / "home" / "corrections.yaml").write_text(json.dumps(block), encoding="utf-8")
    old = f"{archive.alias('articles')}-v1-20200101t0000"
    archive.es.indices.create(index=old)
    archive.es.index(index=old, id=former, document={"id": former}, refresh=True)
    done = run("forget", id[:12], "--yes")
    assert done.status == 1
    assert f"DELETE {old}" in done.stderr
    assert f"names {former}" in done.stderr


def test_a_user_without_a_login_must_give_a_name(
    resources: Resources,
    run: Run,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 1000")

    monkeypatch.setattr("getpass.getuser", nobody)
    done = run("forget", URL, "--yes")
    assert done.status == 1
    assert "--who" in done.stderr
    assert len(stored(resources)) == 3


def test_no_retry_is_said_to_help_what_was_forgotten(run: Run, resources: Resources, tmp_path: Path) -> None:  # noqa: F811
    assert run("forget", URL, "--yes").status == 0
    ingest(resources, tmp_path / "in/a.jsonl")
    said = run("dead-letters", "list").stdout
    assert said.startswith("Kept out of the archive:\n\nforgotten: ")
