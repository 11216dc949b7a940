"""Changes of mappings that are killed (SIGKILL) after a step, and what readers see meanwhile."""

import json
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.index.mappings import NAMES
from clippings.index.paging import count
from clippings.settings import ROOT
from tests.faults.scene import Scene
from tests.timing import patient

# "x:2" means after the second time. From the end of the copying on, writes are stopped.
LATER = ("_copy", "_remove_deleted", "_compare", "_block_writes", "_remove_deleted:2", "_swap")
# On the way back, a document is copied only if it was written since.
STEPS = {"apply": ("_create", "_transform", *LATER), "rollback": ("_transform", *LATER)}

Question = tuple[IndexName, Json]


def with_more_fields(scene: Scene) -> Scene:
    """A scene with the mappings of a release that adds a field to articles and quotes."""
    folder = scene.folder / "mappings"
    folder.mkdir()
    for name in NAMES:
        content = json.loads((ROOT / "mappings" / f"{name}.json").read_text(encoding="utf-8"))
        if name in ("articles", "quotes"):
            content["mappings"]["_meta"]["version"] += 1
            content["mappings"]["properties"]["mood"] = {"type": "keyword"}
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return scene.with_variables(CLIPPINGS_TEST_MAPPINGS=str(folder))


def list_indices(scene: Scene) -> list[str]:
    return sorted(scene.es.indices.get_alias(name=f"{scene.prefix}-*-write"))


def kill_after(scene: Scene, direction: str, step: str) -> None:
    killed = scene.with_variables(CLIPPINGS_TEST_KILLED_AFTER=step).run("mappings", direction)
    assert killed.returncode == -signal.SIGKILL, f"{direction} {step}: {killed.stdout}{killed.stderr}"


@contextmanager
def beside(work: Callable[[threading.Event], None]) -> Iterator[None]:
    """Run the work in a thread until the `with` ends; if something goes wrong there, the test fails."""
    over = threading.Event()
    with ThreadPoolExecutor(1) as thread:
        doing = thread.submit(work, over)
        try:
            yield
        finally:
            over.set()
        doing.result(patient(120))


@contextmanager
def asking(archive: Archive, questions: Sequence[Question]) -> Iterator[list[tuple[int, ...]]]:
    """Repeatedly record what readers count, until the `with` ends."""
    counts: list[tuple[int, ...]] = []

    def ask(over: threading.Event) -> None:
        while not over.is_set():
            counts.append(tuple(count(archive, archive.alias(name), query) for name, query in questions))

    with beside(ask):
        yield counts
