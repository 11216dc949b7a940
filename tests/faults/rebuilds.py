"""Changes of mappings that are killed (SIGKILL) after a step, and what readers see meanwhile."""

import json
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.index.mappings import NAMES
from clippings.index.paging import count
from clippings.settings import ROOT
from tests.faults.scene import Scene
from tests.timing import patient

# "x:2" means after the second time. From the end of the copying on, writes are stopped.
LATER = ("_copy", "_remove_deleted", "_compare", "_block_writes", "_remove_deleted:2", "_swap")
COPYING = ("create", "_transform", *LATER)
EXTENDING = (
    "keep_mapping",
    "put_fields",
    "_list_again",
    "index_again",
    "fill",
    "put_meta",
)  # after the last one an index is done
# On the way back, a document is copied only if it was written since; if fields were added in place, all are.
BACK = ("_transform", *LATER)


CHANGED: tuple[IndexName, ...] = ("articles", "quotes")


@dataclass(frozen=True, slots=True)
class Kind:
    """A change of the mappings of articles and quotes."""

    words: str
    in_place: tuple[IndexName, ...]  # which of both are not copied
    steps: tuple[str, ...]  # after which `apply` is killed, one after the other


KINDS = (
    Kind("copied", (), COPYING),
    Kind("in place", CHANGED, EXTENDING * 2),
    Kind("articles in place, quotes copied", ("articles",), EXTENDING + COPYING),
)

Question = tuple[IndexName, Json]


def with_more_fields(scene: Scene, in_place: Sequence[IndexName]) -> Scene:
    """A scene with the mappings of a release that adds a field and a further form of a field to articles and quotes.
    Where it is not done in place, it changes a field as well.
    """
    folder = scene.folder / "mappings"
    folder.mkdir()
    for name in NAMES:
        content = json.loads((ROOT / "mappings" / f"{name}.json").read_text(encoding="utf-8"))
        if name in CHANGED:
            fields = content["mappings"]["properties"]
            fields["mood"] = {"type": "keyword"}
            fields["id"] |= {"fields": {"whole": {"type": "keyword"}}}
            fields["id"] |= {} if name in in_place else {"ignore_above": 512}
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return scene.with_variables(CLIPPINGS_TEST_MAPPINGS=str(folder))


def find_indices(scene: Scene) -> dict[IndexName, list[str]]:
    """The indices that articles and quotes are in."""
    return {name: sorted(scene.es.indices.get_alias(name=scene.archive.write_alias(name))) for name in CHANGED}


def assert_indices(scene: Scene, before: dict[IndexName, list[str]], kind: Kind, direction: str) -> None:
    """A change in place stays in its index, and is copied on the way back; with any other, it is the reverse."""
    stayed = {name for name, indices in find_indices(scene).items() if indices == before[name]}
    assert stayed == ({*kind.in_place} if direction == "apply" else {*CHANGED} - {*kind.in_place})


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
