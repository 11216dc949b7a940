"""The indices of the archive as mappings/*.json describe them: compare with the server, make it so, refuse otherwise.

Each index stands behind a read alias `<prefix>-articles` and a write alias `<prefix>-articles-write`; its own name is
`<prefix>-articles-v<version>-<time>`. A changed mapping makes a new index: see rebuild.py.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

from elasticsearch import BadRequestError, Elasticsearch

from clippings.errors import ArchiveNotReady
from clippings.index.connect import APPLY, persist
from clippings.index.rebuild import rebuild
from clippings.index.serialize import Json
from clippings.settings import ROOT, Settings

FOLDER = ROOT / "mappings"
NAMES = ("leases", "articles", "quotes", "sources", "dead-letters")  # in the order of applying: see rebuild.py


@dataclass(frozen=True, slots=True)
class IndexFile:
    """One of mappings/*.json, with what the settings add."""

    name: str
    version: int
    settings: Json
    mappings: Json  # its `_meta` carries the version and the hash of the file's content


@dataclass(frozen=True, slots=True)
class Difference:
    """What `apply` would do to one index, and why."""

    name: str  # articles, quotes, ...
    change: Literal["create", "rebuild", "settings", "template"]
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


def load_mappings(settings: Settings) -> dict[str, IndexFile]:
    """The index files by name, in the order in which they are applied."""
    return {name: _load(FOLDER / f"{name}.json", settings) for name in NAMES}


def plan(es: Elasticsearch, settings: Settings) -> list[Difference]:
    """How the server differs from the files; nothing is changed. Empty when it does not."""
    differences = _index_differences(es, settings)
    lenient = es.options(ignore_status=404)
    found = persist(lambda: lenient.indices.get_index_template(name=f"{settings.prefix}-*"), es=es)
    templates = {entry["name"]: entry["index_template"] for entry in found["index_templates"]}
    for name, file in load_mappings(settings).items():
        template = templates.get(f"{settings.prefix}-{name}")
        if not template:
            differences.append(Difference(name, "template", ("there is no index template",)))
        else:
            wanted = _template(settings.prefix, file)
            if details := tuple(_compare(wanted, {key: template.get(key) for key in wanted})):
                differences.append(Difference(name, "template", details))
    return differences


def apply(es: Elasticsearch, settings: Settings) -> list[Difference]:
    """Make the server as the files say, and return what was done. Started again after a kill, it completes the work.

    While an index is rebuilt its writers wait, or fail with an error that says so; readers notice nothing.
    """
    done = plan(es, settings)
    files = load_mappings(settings)
    with ThreadPoolExecutor() as threads:  # the server makes several at once
        for change, make in (("template", _put_template), ("create", _create)):
            wanted = [files[difference.name] for difference in done if difference.change == change]
            list(threads.map(partial(make, es, settings.prefix), wanted))
    for difference in done:
        name, file = difference.name, files[difference.name]
        if difference.change == "settings":
            _put_settings(es, settings.prefix, file)
        elif difference.change == "rebuild":
            old = _live(es, settings.prefix, name)
            rebuild(es, settings.prefix, name, old.write[0], _physical_name(settings.prefix, file))
    return done


def check(es: Elasticsearch, settings: Settings) -> None:
    """Raise ArchiveNotReady, with the differences, where the indices are not as the files say."""
    if differences := _index_differences(es, settings):
        raise ArchiveNotReady(
            "The archive at the server is not as this version needs it:\n" + "\n".join(map(str, differences)) + "\n",
            APPLY,
        )


def _load(path: Path, settings: Settings) -> IndexFile:
    content = json.loads(path.read_text(encoding="utf-8"))
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    meta = content["mappings"]["_meta"]
    deployment = {
        "number_of_shards": settings.index_shards,
        "number_of_replicas": settings.index_replicas,
        "codec": settings.index_codec,
    }
    return IndexFile(
        name=path.stem,
        version=meta["version"],
        settings={"index": content["settings"].get("index", {}) | deployment},
        mappings=content["mappings"] | {"_meta": meta | {"sha256": digest}},
    )


def _index_differences(es: Elasticsearch, settings: Settings) -> list[Difference]:
    differences = []
    for name, file in load_mappings(settings).items():
        live = _live(es, settings.prefix, name)
        if not live.read and not live.write:
            differences.append(Difference(name, "create", ("there is no such index",)))
            continue
        if live.read != live.write or len(live.write) != 1:
            raise ArchiveNotReady(
                f"The aliases of {settings.prefix}-{name} do not point to one index: "
                f"read {list(live.read)}, write {list(live.write)}.",
                "Let both point to the index that holds the archive (POST _aliases), then run the command again.",
            )
        fixed = [*_compare(file.mappings, live.mappings), *_compare(_static(file.settings), _static(live.settings))]
        if fixed:
            differences.append(Difference(name, "rebuild", tuple(fixed)))
        elif changed := tuple(_compare(_dynamic(file.settings), _dynamic(live.settings))):
            differences.append(Difference(name, "settings", changed))
    return differences


def _live(es: Elasticsearch, prefix: str, name: str) -> Live:
    """What stands behind the two aliases of an index."""
    read, write = f"{prefix}-{name}", f"{prefix}-{name}-write"
    found = persist(lambda: es.indices.get(index=[read, write], ignore_unavailable=True), es=es).body
    behind = {
        alias: tuple(sorted(index for index, body in found.items() if alias in body["aliases"]))
        for alias in (read, write)
    }
    body = found[behind[write][0]] if behind[write] else {"settings": {}, "mappings": {}}
    return Live(behind[read], behind[write], body["settings"], body["mappings"])


def _put_template(es: Elasticsearch, prefix: str, file: IndexFile) -> None:
    body = _template(prefix, file)
    persist(lambda: es.indices.put_index_template(name=f"{prefix}-{file.name}", **body), es=es)


def _put_settings(es: Elasticsearch, prefix: str, file: IndexFile) -> None:
    persist(lambda: es.indices.put_settings(index=f"{prefix}-{file.name}", settings=_dynamic(file.settings)), es=es)


def _create(es: Elasticsearch, prefix: str, file: IndexFile) -> None:
    index = _physical_name(prefix, file)  # its settings and mappings come from the template
    aliases: Json = {f"{prefix}-{file.name}": {}, f"{prefix}-{file.name}-write": {"is_write_index": True}}
    try:
        persist(lambda: es.indices.create(index=index, aliases=aliases), es=es)
    except BadRequestError as error:
        if error.error != "resource_already_exists_exception":  # else somebody else applies at this very moment
            raise


def _physical_name(prefix: str, file: IndexFile) -> str:
    return f"{prefix}-{file.name}-v{file.version}-{datetime.now(UTC):%Y%m%dt%H%M}"


def _template(prefix: str, file: IndexFile) -> Json:
    return {
        "index_patterns": [f"{prefix}-{file.name}-v*"],
        "priority": 500,
        "template": {"settings": file.settings, "mappings": file.mappings},
    }


def _static(settings: Json) -> Json:
    """What is fixed when an index is created."""
    index: Json = settings.get("index", {})
    return {name: index.get(name) for name in ("analysis", "number_of_shards", "codec")}


def _dynamic(settings: Json) -> Json:
    """What can be changed at any time."""
    index: Json = settings.get("index", {})
    fields = index.get("query", {}).get("default_field")
    return {"query.default_field": fields, "number_of_replicas": index.get("number_of_replicas")}


def _compare(ours: Any, theirs: Any, path: str = "") -> Iterator[str]:
    """Every place where two JSON values differ, in words. The server writes numbers as strings and omits defaults."""
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        for key in sorted({*ours, *theirs}):
            yield from _compare(ours.get(key), theirs.get(key), f"{path}.{key}" if path else key)
    elif _plain(ours) != _plain(theirs) and not (path.endswith("codec") and ours == "default" and theirs is None):
        place = path.replace("properties.", "").replace("fields.", "")
        yield f"{place}: {_show(ours)} in the files, {_show(theirs)} on the server"


def _plain(value: Any) -> Any:
    return [_plain(v) for v in value] if isinstance(value, list) else str(value)


def _show(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value)
