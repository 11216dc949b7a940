"""Writes everything that matches a question to a file, with no limit on the number of rows.

    export(archive, QuoteQuestion(speaker=("Holt",)), Path("holt.csv"))

Rows go to FILE.part. After each page, FILE.part.json records how much of the file is complete. If the export is killed,
the same call continues from there, as long as the server still holds that snapshot of the archive. At the end, FILE
exists, with a manifest that states the question, which archive was asked and when, and how many rows there are. Each
copy has its own row; `duplicate_of` marks it.
"""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.export_rows import COLUMNS, Format, write_head, write_rows
from clippings.search.pages import hold_moment, is_held, read_pages, release
from clippings.search.questions import Question
from clippings.search.requests import index_of
from clippings.search.stats import count_stats


@dataclass(frozen=True, slots=True)
class State:
    """How far an export has come."""

    question: Json
    asked_at: str
    moment: str  # the snapshot of the archive, which the server holds
    total: int
    rows: int = 0
    size: int = 0  # bytes of the file that are complete
    after: tuple[int, ...] = ()  # the sort key of the last row


@dataclass(frozen=True, slots=True)
class Export:
    path: Path
    rows: int
    resumed_at: int  # how many rows an interrupted export had already written; 0: it ran in one go


def export(archive: Archive, question: Question, path: Path, tell: Callable[[int, int], object]) -> Export:
    """Write the file. tell: called after each page with the rows written and the rows in total.

    Raises InvalidInput if the name ends with neither .csv nor .jsonl, if its folder cannot be written to, or if another
    export to it is unfinished.
    """
    form, index = _read_format(path), index_of(question)
    if not os.access(path.parent, os.W_OK):
        raise InvalidInput(f"There is no folder {path.parent} that you may write to.", "Choose another folder.")
    part, note = path.with_name(f"{path.name}.part"), path.with_name(f"{path.name}.part.json")
    asked: Json = json.loads(json.dumps({"of": index, **asdict(question)}, default=str))
    state = _resume(archive, note, part, asked) or _begin(archive, question, asked)
    begun = state.rows
    with part.open("r+b" if part.exists() else "w+b") as file:
        file.truncate(state.size)
        file.seek(state.size)
        if not state.size:
            file.write(write_head(form, index))
        for page in read_pages(archive, question, state.moment, state.after):
            file.write(write_rows(form, index, page.sources))
            file.flush()
            rows = state.rows + len(page.sources)
            state = replace(state, moment=page.moment, rows=rows, size=file.tell(), after=page.after)
            _keep(note, state)
            tell(state.rows, state.total)
    release(archive, state.moment)
    manifest = path.with_name(f"{path.name}.manifest.json")
    manifest.write_text(json.dumps(_describe(archive, question, state), ensure_ascii=False, indent=1), encoding="utf-8")
    part.replace(path)
    note.unlink(missing_ok=True)
    return Export(path, state.rows, begun)


def _read_format(path: Path) -> Format:
    if path.suffix == ".csv":
        return "csv"
    if path.suffix == ".jsonl":
        return "jsonl"
    raise InvalidInput(
        f"The name {path} does not say which format to use.", "Use a name that ends with .csv or .jsonl."
    )


def _begin(archive: Archive, question: Question, asked: Json) -> State:
    moment = hold_moment(archive, question)
    return State(asked, _now(), moment.name, moment.total)


def _resume(archive: Archive, note: Path, part: Path, asked: Json) -> State | None:
    """The point to continue an interrupted export from; None if there is none or the server dropped its snapshot."""
    if not note.exists() or not part.exists():
        return None
    with suppress(ValueError, TypeError, KeyError):  # the note may not contain a valid state
        kept = json.loads(note.read_text(encoding="utf-8"))
        state = State(**kept | {"after": tuple(kept["after"])})
        if state.question != asked:
            raise InvalidInput(
                f"{part} is the beginning of an export for another question.",
                "Run that export again to finish it, or remove the file.",
            )
        if part.stat().st_size >= state.size and is_held(archive, state.moment):
            return state
    return None


def _keep(note: Path, state: State) -> None:
    """Save the state in one step, so that a reader sees either the old state or the new one."""
    fresh = note.with_name(f"{note.name}.new")
    fresh.write_text(json.dumps(asdict(state)), encoding="utf-8")
    fresh.replace(note)


def _describe(archive: Archive, question: Question, state: State) -> Json:
    from importlib.metadata import version

    index, stats = index_of(question), count_stats(archive, fold=False)
    versions = {stage: {one.name: one.count for one in shares} for stage, shares in stats.versions.items()}
    return {
        "question": state.question,
        "asked_at": state.asked_at,
        "ended_at": _now(),
        "rows": state.rows,
        "columns": list(COLUMNS[index]),
        "archive": {"articles": stats.articles, "quotes": stats.quotes, "versions": versions},
        "clippings": version("clippings"),
        "elasticsearch": archive.retry(archive.es.info)["version"]["number"],
        "indices": sorted(archive.retry(partial(archive.es.indices.get_alias, name=archive.alias(index))).body),
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
