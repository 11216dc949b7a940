"""The indices of the archive as mappings/*.json describe them: compares the server with them, updates it or refuses to
write.

Each index is behind a read alias `<prefix>-articles` and a write alias `<prefix>-articles-write`; its own name is
`<prefix>-articles-v<version>-<time>`. New fields are added to it (see extend.py); any other change of its mapping makes
a new index (see rebuild.py).
"""

import hashlib
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Literal

from clippings.errors import ArchiveNotReady
from clippings.index import client
from clippings.index.archive import Archive, IndexName
from clippings.index.connect import APPLY
from clippings.index.differences import compare, only_adds
from clippings.index.extend import extend
from clippings.index.fields import Json
from clippings.index.index_file import (
    IndexFile,
    make_template,
    name_physical,
    pick_dynamic,
    pick_static,
    put_settings,
    put_template,
)
from clippings.index.rebuild import rebuild
from clippings.index.rebuild import roll_back as roll_back_index
from clippings.index.unfinished import clear_up, describe_unfinished, end_ways_back, hold_lease
from clippings.settings import ROOT, Settings

FOLDER = ROOT / "mappings"
# In the order of applying: quotes are derived from articles.
NAMES: tuple[IndexName, ...] = ("leases", "articles", "quotes", "sources", "dead-letters", "alerts", "people")
UNFILLED = "its fields are there, but documents may lack their values"  # after a kill, for instance
MOVES = ("extend", "rebuild")  # the changes that `roll_back` undoes


@dataclass(frozen=True, slots=True)
class MappingDifference:
    """What `apply` would do to one index, and why."""

    name: IndexName
    change: Literal["create", "extend", "rebuild", "settings", "template", "unfinished"]
    details: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name}: {self.change}" + "".join(f"\n  {detail}" for detail in self.details)


@dataclass(frozen=True, slots=True)
class Live:
    """What the server has of one index."""

    read: tuple[str, ...]  # physical indices behind the read alias
    write: tuple[str, ...]
    settings: Json
    mappings: Json


def load_mappings(settings: Settings) -> dict[IndexName, IndexFile]:
    """The index files by name, in the order in which they are applied."""
    return {name: _load(name, settings) for name in NAMES}


def plan(archive: Archive, settings: Settings) -> list[MappingDifference]:
    """How the server differs from the files, and what a killed `apply` or `roll_back` has left; empty if nothing.
    Changes nothing.
    """
    differences = compare_indices(archive, settings)
    lenient = archive.es.options(ignore_status=404)
    found = archive.retry(lambda: lenient.indices.get_index_template(name=f"{archive.prefix}-*"))
    templates = {entry["name"]: entry["index_template"] for entry in found["index_templates"]}
    for name, file in load_mappings(settings).items():
        template = templates.get(archive.alias(name))
        if not template:
            differences.append(MappingDifference(name, "template", ("there is no index template",)))
        else:
            wanted = make_template(archive, file)
            if details := tuple(compare(wanted, {key: template.get(key) for key in wanted})):
                differences.append(MappingDifference(name, "template", details))
    moving = {difference.name for difference in differences if difference.change in ("create", *MOVES)}
    for name in NAMES:
        if name not in moving and (details := describe_unfinished(archive, name)):
            differences.append(MappingDifference(name, "unfinished", details))
    return differences


def apply(archive: Archive, settings: Settings) -> list[MappingDifference]:
    """Update the server to match the files, and return what was done. After a kill, the next call completes the work.
    Writers continue, and wait for seconds at most, at the end of a copy; readers notice nothing.
    """
    done = plan(archive, settings)
    files = load_mappings(settings)
    with ThreadPoolExecutor() as threads:  # the server makes several at once
        for change, make in (("template", put_template), ("create", _create)):
            wanted = [files[difference.name] for difference in done if difference.change == change]
            list(threads.map(partial(make, archive), wanted))
    change = _name_change(files)
    if any(difference.change in MOVES for difference in done):
        with hold_lease(archive, "articles"):
            end_ways_back(archive, NAMES, change)
    for difference in done:
        name, file = difference.name, files[difference.name]
        if difference.change == "settings":
            put_settings(archive, file)
        elif difference.change == "rebuild":
            rebuild(archive, name, _fetch_live(archive, name).write[0], name_physical(archive, file), change)
        elif difference.change == "extend":
            extend(archive, file, _fetch_live(archive, name).write[0], change)
        elif difference.change == "unfinished":
            clear_up(archive, name)
    return done


def roll_back(archive: Archive) -> list[str]:
    """Go back to the mappings from before the last change, with everything written since; return the indices that have
    them. The release that they belong to must then be installed, because this one refuses them until its mappings are
    applied.
    """
    found = (roll_back_index(archive, name) for name in NAMES)
    return [index for index in found if index]


def check(archive: Archive, settings: Settings) -> None:
    """Raise ArchiveNotReady, with the differences, if the indices differ from the files."""
    if differences := compare_indices(archive, settings):
        raise ArchiveNotReady(
            "The archive on the server does not match this version:\n" + "\n".join(map(str, differences)) + "\n",
            APPLY,
        )


def _load(name: IndexName, settings: Settings) -> IndexFile:
    content = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    meta = content["mappings"]["_meta"]
    deployment = {
        "number_of_shards": settings.index_shards,
        "number_of_replicas": settings.index_replicas,
        "codec": settings.index_codec,
    }
    return IndexFile(
        name=name,
        version=meta["version"],
        settings={"index": content["settings"].get("index", {}) | deployment},
        mappings=content["mappings"] | {"_meta": meta | {"sha256": digest}},
    )


def compare_indices(archive: Archive, settings: Settings) -> list[MappingDifference]:
    """How the indices differ from the files."""
    differences = []
    for name, file in load_mappings(settings).items():
        live = _fetch_live(archive, name)
        if not live.read and not live.write:
            differences.append(MappingDifference(name, "create", ("there is no such index",)))
            continue
        if live.read != live.write or len(live.write) != 1:
            raise ArchiveNotReady(
                f"The aliases of {archive.alias(name)} do not point to one index: "
                f"read {list(live.read)}, write {list(live.write)}.",
                "Point both to the index that holds the archive (POST _aliases), then run the command again.",
            )
        fields = tuple(compare(file.mappings, live.mappings))
        fixed = tuple(compare(pick_static(file.settings), pick_static(live.settings)))
        changed = tuple(compare(pick_dynamic(file.settings), pick_dynamic(live.settings)))
        if fields and not fixed and only_adds(file.mappings, live.mappings):
            unfilled = (UNFILLED,) if all(one.startswith("_meta") for one in fields) else ()
            differences.append(MappingDifference(name, "extend", unfilled + fields + changed))
        elif fields or fixed:
            differences.append(MappingDifference(name, "rebuild", fields + fixed))
        elif changed:
            differences.append(MappingDifference(name, "settings", changed))
    return differences


def _fetch_live(archive: Archive, name: IndexName) -> Live:
    """What the two aliases of an index point to."""
    read, write = archive.alias(name), archive.write_alias(name)
    found = archive.retry(lambda: archive.es.indices.get(index=[read, write], ignore_unavailable=True)).body
    behind = {
        alias: tuple(sorted(index for index, body in found.items() if alias in body["aliases"]))
        for alias in (read, write)
    }
    body = found[behind[write][0]] if behind[write] else {"settings": {}, "mappings": {}}
    return Live(behind[read], behind[write], body["settings"], body["mappings"])


def _create(archive: Archive, file: IndexFile) -> None:
    index = name_physical(archive, file)  # its settings and mappings come from the template
    aliases: Json = {archive.alias(file.name): {}, archive.write_alias(file.name): {"is_write_index": True}}
    try:
        archive.retry(lambda: archive.es.indices.create(index=index, aliases=aliases))
    except client.BadRequestError as error:
        if error.error != "resource_already_exists_exception":  # else somebody else applies at this very moment
            raise


def _name_change(files: Mapping[IndexName, IndexFile]) -> str:
    """The same for all calls that bring the server in line with these files and settings."""
    wanted = [[file.mappings["_meta"], pick_static(file.settings)] for file in files.values()]
    return hashlib.sha256(json.dumps(wanted, sort_keys=True).encode()).hexdigest()[:12]
