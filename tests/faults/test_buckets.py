"""An ingest from a bucket, with its captures in the bucket, over a failing network: nothing is lost, no login shown."""

import json
from typing import Any

import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    ArtifactFilter,
    ArtifactFilterFlowRunId,
    FlowRunFilter,
    FlowRunFilterTags,
    LogFilter,
    LogFilterFlowRunId,
)

from benchmarks.articles import make_article
from tests.buckets import SECRET, Store, login
from tests.faults.conftest import Row
from tests.faults.scene import Scene

pytestmark = [pytest.mark.faults, pytest.mark.integration, pytest.mark.timeout(900)]

FAULTS = ("500", "503", "cut reply", "reply lost", "delay")


def test_ingest_from_a_bucket_through_a_failing_network(scene: Scene, store: Store, long: bool, report: Row) -> None:
    number = 2_000 if long else 24
    articles = [make_article(n, words=60) for n in range(number)]
    store.put(**{f"news/{n:05}.jsonl": json.dumps(article) for n, article in enumerate(articles)})
    captures = f"s3://{store.name}/captures"
    there = scene.with_variables(CLIPPINGS_CAPTURES=captures, PREFECT_LOGGING_LEVEL="DEBUG", **login(store.proxy.url))
    store.proxy.faults, store.proxy.share = FAULTS, 0.2
    store.take_requests()
    done = there.run("ingest", f"s3://{store.name}/news", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["new"] == number
    met = {name: met for name, met in store.proxy.met.items() if name != "none"}
    assert met.keys() == {*FAULTS}
    store.proxy.share = 0
    assert scene.count("articles") == number
    assert number == sum(request.startswith("PUT captures/") for request in set(store.take_requests()))
    assert there.audit().difference == 0
    told = [done.stdout, done.stderr, *read_prefect(scene.prefix)]
    assert any(f"s3://{store.name}/news" in one for one in told[2:])
    assert [one for one in told if SECRET in one] == []
    report(
        f"ingest of {number:,} objects from a bucket, and captures into it, through a network that fails "
        f"({', '.join(f'{name} {count}' for name, count in met.items())})",
        "0 lost, 0 stored twice, the sum is zero; the login is in no log, parameter, name or table",
    )


def read_prefect(prefix: str) -> list[str]:
    """Everything that Prefect keeps about the runs of an archive: names, parameters, tags, logs, tables."""
    told: list[Any] = []
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(flow_run_filter=FlowRunFilter(tags=FlowRunFilterTags(all_=[f"prefix:{prefix}"])))
        ids = [run.id for run in runs]
        told += runs
        told += client.read_task_runs(flow_run_filter=FlowRunFilter(id={"any_": ids}))
        told += client.read_logs(LogFilter(flow_run_id=LogFilterFlowRunId(any_=ids)))
        told += client.read_artifacts(artifact_filter=ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=ids)))
    return [one.model_dump_json() for one in told]
