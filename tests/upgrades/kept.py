"""Archives of earlier releases as they are kept, a folder each: read from a server, and put back into one.

`indices.json` holds the indices by name with their aliases, settings and mappings, and the index templates;
`documents.jsonl.xz` every document; `files.tar.xz` the captures, the corrections and the files that were ingested.
"""

import json
import lzma
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk, scan

Json = dict[str, Any]
Documents = dict[str, dict[str, Json]]  # articles, quotes, ... -> id -> document

ARCHIVES = Path(__file__).with_name("archives")
NAMES = ("articles", "quotes", "sources", "dead-letters", "leases", "alerts", "people")
PREFIX, HOME = "{prefix}", "{home}"  # stand for values that differ between archives
FILES = ("captures", "inbox", "corrections.yaml")
HOLDER = "host/00000000-0:1:0.00"  # holder of a lease: a process that does not exist
OWN_SETTINGS = ("creation_date", "provided_name", "routing", "uuid", "version")  # what the server gives an index itself


@dataclass(frozen=True, slots=True)
class Kept:
    """An archive of an earlier release. `templates` and `indices` are bodies that Elasticsearch accepts, by name."""

    templates: dict[str, Json]
    indices: dict[str, Json]
    documents: tuple[Json, ...]  # each with its index, id and source

    def by_name(self) -> Documents:
        found: Documents = {name: {} for name in NAMES}
        for document in self.documents:
            found[name_of(document["index"])][document["id"]] = document["source"]
        return found


def name_of(index: str) -> str:
    """articles, quotes, ..."""
    found = re.fullmatch(rf".*?-({'|'.join(NAMES)})-v\d+-.*", index)
    assert found, f"{index} is no index of an archive"
    return found[1]


def read_documents(es: Elasticsearch, prefix: str) -> Documents:
    """The documents that the aliases of an archive lead to."""
    es.indices.refresh(index=[f"{prefix}-{name}" for name in NAMES])
    return {name: {hit["_id"]: hit["_source"] for hit in scan(es, index=f"{prefix}-{name}")} for name in NAMES}


def read_archive(es: Elasticsearch, prefix: str, home: Path) -> Kept:
    """Everything that the server has of an archive, except its own settings."""
    found = es.indices.get_index_template(name=f"{prefix}-*")["index_templates"]
    templates = {entry["name"]: _template(entry["index_template"]) for entry in found}
    indices = {name: _index(body) for name, body in es.indices.get(index=f"{prefix}-*").items()}
    es.indices.refresh(index=f"{prefix}-*")
    documents = [
        {"index": hit["_index"], "id": hit["_id"], "source": _source(hit)} for hit in scan(es, index=f"{prefix}-*")
    ]
    documents.sort(key=lambda document: (document["index"], document["id"]))
    return _rename(Kept(templates, indices, tuple(documents)), {prefix: PREFIX, str(home): HOME})


def save(kept: Kept, home: Path, folder: Path) -> None:
    """Write an archive with files below `home` into its folder. The same archive gives the same bytes."""
    folder.mkdir(parents=True)
    bodies = {"templates": kept.templates, "indices": kept.indices}
    (folder / "indices.json").write_text(json.dumps(bodies, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    lines = "".join(json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n" for one in kept.documents)
    (folder / "documents.jsonl.xz").write_bytes(lzma.compress(lines.encode(), preset=9))
    with tarfile.open(folder / "files.tar.xz", "w:xz", preset=9) as tar:
        for path in _files(home):
            tar.add(path, path.relative_to(home).as_posix(), recursive=False, filter=_anonymous)


def load(folder: Path, prefix: str = PREFIX, home: Path | str = HOME) -> Kept:
    """An archive from its folder, for a prefix and with files below `home`."""
    bodies = json.loads((folder / "indices.json").read_text(encoding="utf-8"))
    lines = lzma.decompress((folder / "documents.jsonl.xz").read_bytes()).decode().split("\n")
    kept = Kept(bodies["templates"], bodies["indices"], tuple(json.loads(line) for line in lines if line))
    return _rename(kept, {PREFIX: prefix, HOME: str(home)})


def restore(kept: Kept, es: Elasticsearch) -> None:
    """Put an archive onto the server as its release left it."""
    for name, body in kept.indices.items():
        es.indices.create(index=name, **body)
    for name, body in kept.templates.items():
        es.indices.put_index_template(name=name, **body)
    actions = ({"_index": one["index"], "_id": one["id"], "_source": one["source"]} for one in kept.documents)
    bulk(es, actions, refresh=True)


def restore_files(folder: Path, home: Path) -> None:
    """Restore the captures, the corrections, and below `inbox` the ingested files."""
    with tarfile.open(folder / "files.tar.xz") as tar:
        tar.extractall(home, filter="data")


def _rename(kept: Kept, names: dict[str, str]) -> Kept:
    text = json.dumps([kept.templates, kept.indices, kept.documents], ensure_ascii=False)
    for old, new in names.items():
        text = text.replace(old, new)
    templates, indices, documents = json.loads(text)
    return Kept(templates, indices, tuple(documents))


def _template(body: Json) -> Json:
    return {key: body[key] for key in ("index_patterns", "priority", "template")}


def _index(body: Json) -> Json:
    settings = {key: value for key, value in body["settings"]["index"].items() if key not in OWN_SETTINGS}
    return {"aliases": body["aliases"], "settings": {"index": settings}, "mappings": body["mappings"]}


def _source(hit: Json) -> Json:
    source: Json = hit["_source"]
    return source | {"holder": HOLDER} if name_of(hit["_index"]) == "leases" else source


def _files(home: Path) -> Iterator[Path]:
    """The files in a fixed order; folders are created when needed."""
    for name in FILES:
        place = home / name
        yield from sorted(path for path in ([place] if place.is_file() else place.rglob("*")) if path.is_file())


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """An entry without an owner. Only ingested files keep their times, since nothing checks the others."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = int(entry.mtime) if entry.name.startswith("inbox/") else 0
    entry.mode = 0o644
    return entry
