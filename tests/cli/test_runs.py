"""The commands that write, as a person calls them: what they print, how they end, and what to do if they fail."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest

from clippings.index.archive import MID_RUN
from clippings.index.dead_letters import list_dead_letters
from clippings.local.prefect_server import prefect_environment
from clippings.local.process import free_port
from clippings.runs.resources import Resources
from clippings.settings import Settings
from tests.archives import ingest, make_resources, stored, write_records
from tests.cli.conftest import Run
from tests.runs.test_ingest_slice import FIRST, SECOND
from tests.timing import patient

pytestmark = pytest.mark.integration

BROKEN = {"id": "broken"}


@pytest.fixture
def resources(
    elasticsearch: str, prefect_server: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Resources:
    """The archive that the commands find through their settings."""
    own = {
        "CLIPPINGS_ELASTICSEARCH_URL": elasticsearch,
        "CLIPPINGS_PREFECT_URL": prefect_server,
        "CLIPPINGS_PREFIX": prefix,
        "CLIPPINGS_HOME": str(tmp_path / "home"),
        "CLIPPINGS_CORRECTIONS": str(tmp_path / "corrections.yaml"),
        "CLIPPINGS_WORKERS": "1",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "COLUMNS": "200",
    }
    for name, value in (own | prefect_environment(Settings())).items():
        monkeypatch.setenv(name, value)  # so that settings made by the commands are undone as well
    for name, value in own.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return make_resources(elasticsearch, prefix, tmp_path / "home")


@pytest.fixture
def run(run_command: Run) -> Run:
    return run_command


def rows(table: str) -> dict[str, str]:
    """The last word of each line, by the text before it."""
    return {name.strip(): number for name, _, number in (line.rstrip().rpartition(" ") for line in table.splitlines())}


def test_ingest_reports_what_became_of_every_record(resources: Resources, run: Run, tmp_path: Path) -> None:
    write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND, BROKEN])
    done = run("ingest", "in")
    assert done.status == 0
    table = rows(done.stdout)
    assert (table["indexed, new"], table["rejected: bad_record"], table["inputs"]) == ("2", "1", "3")
    assert "1 file read, 0 skipped unread" in done.stdout
    assert "clippings dead-letters list" in done.stdout
    again = run("ingest", "in", "--json").answer
    assert (again["unchanged"], again["rejected"], again["inputs"], again["files_skipped"]) == (2, 1, 3, 1)
    assert len(stored(resources)) == 2


def test_ingest_reports_deleted_files_and_prunes_when_asked(resources: Resources, run: Run, tmp_path: Path) -> None:
    write_records(tmp_path / "in/a.jsonl", [FIRST])
    gone = write_records(tmp_path / "in/b.jsonl", [SECOND])
    ingest(resources, tmp_path / "in")
    gone.unlink()
    told = " ".join(run("ingest", "in").stdout.split())
    assert "1 file gone from the folder: in/b.jsonl; use --prune to remove their articles" in told
    assert "1 article removed" in run("ingest", "in", "--prune").stdout
    assert [article["record"] for article in stored(resources).values()] == ["1"]
    (tmp_path / "in/a.jsonl").unlink()
    kept = " ".join(run("ingest", "in", "--prune").stdout.split())
    assert "0 articles removed" in kept
    assert "Kept 1 file: their folder is empty, so its disk may be missing." in kept


def test_ingest_names_the_keys_that_it_does_not_read_once(resources: Resources, run: Run, tmp_path: Path) -> None:
    write_records(tmp_path / "in/a.jsonl", [FIRST | {"mood": "grim"}, SECOND])
    write_records(tmp_path / "in/b.jsonl", [FIRST | {"id": "3", "mood": "fair", "tags": ["bridge"]}])
    told = " ".join(run("ingest", "in").stdout.split())
    assert "JSON keys that were not read: mood (2, first in in/a.jsonl), tags (1, first in in/b.jsonl);" in told
    assert "not read" not in run("ingest", "in").stdout  # nothing was skipped
    (tmp_path / "in/b.jsonl").touch()
    answer = run("ingest", "in", "--json").answer
    assert answer["unread_keys"] == {
        "mood": {"records": 1, "file": "in/b.jsonl"},
        "tags": {"records": 1, "file": "in/b.jsonl"},
    }
    assert "not read" not in run("ingest", "in", "--map", "source=mood,language=tags").stdout
    assert len(stored(resources)) == 2


def test_ingest_with_a_map_and_a_wrong_one(resources: Resources, run: Run, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [{"inhalt": FIRST["text"], "kopf": "Closed"}])
    refused = run("ingest", "in", "--map", "inhalt=text")
    assert refused.status == 1
    assert "html, text, url, id, title" in refused.stderr
    assert run("ingest", "in", "--map", "text=inhalt, title=kopf", "--json").answer["new"] == 1
    assert [article["title"] for article in stored(resources).values()] == ["Closed"]
    assert "Closed" in run("explain", str(path), "--map", "text=inhalt,title=kopf").stdout
    status = path.stat()
    write_records(path, [{"inhalt": FIRST["text"], "kopf": "Opened"}])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert run("ingest", "in", "--json").answer["files_skipped"] == 1
    assert run("ingest", "in", "--verify", "--json").answer["files_skipped"] == 0


@pytest.mark.usefixtures("resources")
def test_a_dry_run_does_not_wait_for_a_missing_server(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPPINGS_ELASTICSEARCH_URL", f"http://127.0.0.1:{free_port()}")
    began = monotonic()
    done = run("reenrich", "--dry-run")
    assert done.status == 1
    assert "clippings up" in done.stderr
    assert monotonic() - began < patient(MID_RUN)


def test_a_path_that_does_not_exist(run: Run, resources: Resources) -> None:
    done = run("ingest", "nowhere")
    assert done.status == 1
    assert "There is no file or folder nowhere." in done.stderr
    assert "Check the path." in done.stderr
    assert stored(resources) == {}


@pytest.mark.usefixtures("resources")
def test_without_a_prefect_server_the_remedy_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPPINGS_PREFECT_URL", "http://127.0.0.1:9/api")
    done = run("retry")
    assert done.status == 1
    assert "Prefect at http://127.0.0.1:9/api does not answer." in done.stderr
    assert "clippings up" in done.stderr


def test_reenrich(run: Run, resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    before = stored(resources)
    table = rows(run("reenrich").stdout)
    assert table["visited"] == "0"
    assert "0 of 2 articles would change" in run("reenrich", "--force", "--dry-run").stdout
    sample = json.loads(run("reenrich", "--force", "--dry-run", "--sample", "1", "--json").stdout)
    assert [difference["lines"] for difference in sample] == [[]]
    forced = run("reenrich", "--force", "--stage", "language", "--json").answer
    assert (forced["untouched"], forced["changed"], forced["remaining"]) == (2, 0, 0)
    assert stored(resources) == before


def test_reenrich_names_what_elasticsearch_refuses(run: Run, resources: Resources, tmp_path: Path) -> None:
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND]))
    id = next(id for id, article in stored(resources).items() if article["quote_count"])
    index = resources.archive.alias("articles")
    resources.archive.es.update(index=f"{index}-write", id=id, doc={"versions": {"language": "older"}})
    resources.archive.es.indices.put_settings(index=index, settings={"index.mapping.nested_objects.limit": 0})
    done = run("reenrich")
    assert rows(done.stdout)["refused"] == "1"
    assert f"refused: {id}, 400 document_parsing_exception: " in done.stdout
    ((refused, reason),) = run("reenrich", "--json").answer["refusals"]
    assert refused == id
    assert "nested documents has exceeded the allowed limit of [0]" in reason


def test_reenrich_of_an_unknown_stage_lists_the_stages(run: Run) -> None:
    done = run("reenrich", "--stage", "spelling")
    assert done.status == 2
    assert "There is no stage spelling. Choose from" in " ".join(done.stderr.split())


def test_wrong_usage_ends_with_2(run: Run) -> None:
    assert run("ingest").status == 2
    assert run("reenrich", "--rate", "0").status == 2


def test_audit_ends_with_1_if_the_archive_does_not_add_up(run: Run, resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    ingest(resources, path)
    well = run("audit", "--json")
    assert well.status == 0
    assert (well.answer["articles"], well.answer["difference"]) == (2, 0)
    resources.archive.es.delete(index=resources.archive.write_alias("articles"), id=next(iter(stored(resources))))
    bad = run("audit")
    assert bad.status == 1
    assert rows(bad.stdout)["records unaccounted for"] == "1"
    assert int(rows(bad.stdout)["quotes, with copies and unattributed words"])
    assert "in/a.jsonl: 1 record missing; touch the file, then ingest it again" in bad.stdout
    path.touch()
    ingest(resources, path)
    assert run("audit").status == 0
    resources.archive.es.delete(
        index=resources.archive.write_alias("quotes"), id=next(iter(stored(resources, "quotes")))
    )
    bad = run("audit")
    assert (bad.status, rows(bad.stdout)["articles with wrong quotes"]) == (1, "1")
    assert "clippings audit --repair" in bad.stdout
    assert run("audit", "--repair").status == 0


def test_dead_letters_are_listed_by_reason_the_newest_first(run: Run, resources: Resources, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/map.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [BROKEN]))
    ingest(resources, write_records(tmp_path / "in/b.jsonl", [{"id": "menu", "text": "Leave a Reply"}]))
    ingest(resources, tmp_path / "in/map.png")
    ingest(resources, write_records(tmp_path / "in/c.jsonl", [BROKEN | {"id": "newest"}]))
    said = run("dead-letters", "list").stdout
    order = ["A retry may help:", "bad_record: 2. ", "in/c.jsonl#newest", "in/a.jsonl#broken", "empty: 1. "]
    places = [said.index(words) for words in (*order, "No retry can help as long as", "not_text: 1. ", "in/map.png")]
    assert places == sorted(places)
    assert said.count(f"{datetime.now(UTC):%Y-%m-%d}") == 4
    assert "clippings explain --diff FILE" in said
    assert "waiting" not in said[said.index("No retry can help") :]
    (hopeless,) = json.loads(run("dead-letters", "list", "--reason", "not_text", "--json").stdout)
    assert "not read" in run("dead-letters", "show", hopeless["id"]).stdout


def test_dead_letters_are_listed_shown_dropped_and_retried(run: Run, resources: Resources, tmp_path: Path) -> None:
    assert "There are no dead letters." in run("dead-letters", "list").stdout
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [FIRST, BROKEN]))
    (letter,) = json.loads(run("dead-letters", "list", "--json").stdout)
    id = letter["id"]
    listed = run("dead-letters", "list", "--reason", "bad_record", "--collection", "in").stdout
    assert id[:12] in listed
    assert "in/a.jsonl#broken" in listed
    assert "There are no such dead letters." in run("dead-letters", "list", "--reason", "empty").stdout
    unknown = run("dead-letters", "list", "--reason", "bad-record")
    assert unknown.status == 2
    assert "bad_record" in unknown.stderr
    shown = run("dead-letters", "show", id[:8]).stdout
    assert "Repair the record in its file, then ingest the file again." in shown
    assert run("dead-letters", "show", id[:8], "--json").answer["reason"] == "bad_record"
    assert "Dropped: 1." in run("dead-letters", "drop", id[:8], id).stdout
    assert run("retry", "--json").answer["inputs"] == 0
    assert "Due now: 0." in run("dead-letters", "retry", "--reason", "bad_record").stdout  # a dropped one stays dropped
    assert "Due now: 1." in run("dead-letters", "retry", id[:8]).stdout
    assert "Due now: 1." in run("dead-letters", "retry", "--reason", "bad_record").stdout
    assert "Due now: 1." in run("dead-letters", "retry", "--reason", "empty | bad_record").stdout
    assert "There is no reason gone." in run("dead-letters", "retry", "--reason", "empty|gone").stderr
    assert [run("dead-letters", "retry", *given).status for given in ((), (id, "--reason", "empty"))] == [2, 2]
    due = list(list_dead_letters(resources.archive, due=datetime.now(UTC)))
    assert [(one.id, one.attempts, one.state) for one in due] == [(id, 0, "waiting")]


@pytest.mark.usefixtures("resources")
@pytest.mark.parametrize("command", [("list",), ("show", "ffff"), ("retry", "ffff"), ("drop", "ffff")])
def test_listing_dead_letters_reports_a_missing_server_at_once(
    run: Run, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPPINGS_ELASTICSEARCH_URL", "http://127.0.0.1:1")
    monkeypatch.setattr("time.sleep", lambda seconds: pytest.fail("nothing is waited for"))
    done = run("dead-letters", *command)
    assert done.status == 1
    assert "clippings up" in done.stderr


@pytest.mark.usefixtures("resources")
@pytest.mark.parametrize("command", ["show", "retry", "drop"])
@pytest.mark.parametrize(
    ("id", "complaint"),
    [("ffff", "begins with ffff"), ("", "'' is not the id"), ("A1", "'A1' is not the id"), ("f" * 99, "is not the id")],
)
def test_a_dead_letter_that_does_not_exist(run: Run, command: str, id: str, complaint: str) -> None:
    done = run("dead-letters", command, id)
    assert done.status == 1
    assert complaint in done.stderr
    assert "clippings dead-letters list" in done.stderr
