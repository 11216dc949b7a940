"""What the Prefect UI shows of a run: its name, tags, tasks, artifacts, log, and how it ended."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId, LogFilter, LogFilterFlowRunId
from prefect.client.schemas.objects import FlowRun, StateType

from clippings.errors import Interrupted, InvalidInput
from clippings.runs.pool import Pool, WorkerLost
from clippings.runs.resources import Resources
from tests.archives import stored, write_records
from tests.runs.test_ingest_slice import FIRST, SECOND
from tests.waiting import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("prefect_server")]


@pytest.fixture
def client(prefect_server: str) -> Iterator[SyncPrefectClient]:
    with get_client(sync_client=True) as client:
        yield client


def only_run(client: SyncPrefectClient, prefix: str) -> FlowRun:
    (run,) = (run for run in client.read_flow_runs(limit=200) if f"prefix:{prefix}" in run.tags)
    return run


def read_log(client: SyncPrefectClient, run: UUID, words: str) -> str:
    """The log, as soon as it contains these words: it reaches the server a moment after the run."""
    chosen = LogFilter(flow_run_id=LogFilterFlowRunId(any_=[run]))

    def read() -> str | None:
        log = "\n".join(log.message for log in client.read_logs(chosen))
        return log if words in log else None

    return wait_until(read, 60, f"the log of a run with {words!r}")


def test_a_run_is_described_by_its_name_tags_tasks_artifacts_and_log(
    client: SyncPrefectClient, resources: Resources, tmp_path: Path
) -> None:
    from flows.ingest import ingest

    write_records(tmp_path / "inbox/a.jsonl", [FIRST, {"id": "broken"}, {"id": "broken too"}])
    write_records(tmp_path / "inbox/b.jsonl", [SECOND])
    ingest([str(tmp_path / "inbox")])
    run = only_run(client, resources.settings.prefix)
    assert run.name.startswith("ingest inbox 20")
    assert set(run.tags) >= {"collection:inbox", f"prefix:{resources.settings.prefix}"}
    named = "inbox/a.jsonl, inbox/b.jsonl"
    wait_until(lambda: named in {one.name for one in client.read_task_runs()}, 60, "the task with its name")
    found = client.read_artifacts(artifact_filter=ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run.id])))
    described = {artifact.key: artifact.description or "" for artifact in found}
    assert described.keys() >= {"ingest-outcomes", "ingest-seconds", "ingest-rejections"}
    assert all(described.values())
    assert "Ingesting: 2 articles, 2 of 2 files" in described.values()
    log = read_log(client, run.id, "Rejected: bad_record 2.")
    assert "inbox/a.jsonl#broken: bad_record: " in log


def test_an_expected_failure_is_one_line(client: SyncPrefectClient, resources: Resources) -> None:
    from flows.reenrich import reenrich

    with pytest.raises(InvalidInput, match="source to select by is empty"):
        reenrich(source=" ", language="en", force=True)
    run = only_run(client, resources.settings.prefix)
    assert "language=en" in run.name
    assert run.name.startswith("reenrich ")
    assert run.state is not None
    assert run.state.type == StateType.FAILED
    assert run.state.message == "The source to select by is empty. Give a value, or leave it out to select all."
    log = read_log(client, run.id, run.state.message)
    assert "Traceback" not in log
    assert "InvalidInput" not in log


def test_a_process_that_is_lost_repeatedly_is_explained_in_sentences(
    client: SyncPrefectClient, resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.ingest import ingest, ingest_slice

    attempts: list[object] = []

    def lose(_: Pool, *arguments: object) -> None:
        attempts.append(arguments)
        raise WorkerLost("A process was killed.", "Lower CLIPPINGS_WORKERS.")

    monkeypatch.setattr(Pool, "run", lose)
    monkeypatch.setattr(ingest_slice, "retry_delay_seconds", [0])
    with pytest.raises(WorkerLost):
        ingest([str(write_records(tmp_path / "in/a.jsonl", [FIRST]))])
    assert len(attempts) == 4
    run = only_run(client, resources.settings.prefix)
    assert run.state is not None
    assert (run.state.type, run.state.message) == (StateType.FAILED, "A process was killed. Lower CLIPPINGS_WORKERS.")
    log = read_log(client, run.id, "Finished in state Failed('A process was killed. Lower CLIPPINGS_WORKERS.')")
    for dumped in ("Traceback", "WorkerLost", "Failed(message", "NoneType", "exhausted"):
        assert dumped not in log


def test_ctrl_c_is_canceled_and_says_what_is_stored(
    client: SyncPrefectClient, resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.ingest import ingest

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    write_records(tmp_path / "in/a.jsonl", [FIRST, SECOND])
    with monkeypatch.context() as patch:
        patch.setattr("flows.ingest.enter_files", interrupt)
        with pytest.raises(Interrupted, match="2 new or changed articles of 1 files are stored") as ended:
            ingest([str(tmp_path / "in")])
    assert "Run the same command again" in ended.value.remedy
    assert len(stored(resources)) == 2
    state = only_run(client, resources.settings.prefix).state
    assert state is not None
    assert state.type == StateType.CANCELLED
    assert "2 new or changed articles" in (state.message or "")
    assert ingest([str(tmp_path / "in")]).tally.counts.unchanged == 2
