"""Archives of earlier releases as they are kept, a folder each: read from a server, and put back into one.

`indices.json` holds the indices by name with their aliases, settings and mappings, and the index templates;
`documents.jsonl.xz` every document; `files.tar.xz` the captures, the corrections and the files that were ingested.
"""

import json
import lzma
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk, scan

Json = dict[str, Any]

ARCHIVES = Path(__file__).with_name("archives")
PREFIX, HOME = "{prefix}", "{home}"  # stand for what every archive has of its own
FILES = ("captures", "inbox", "corrections.yaml")
HOLDER = "host/00000000-0:1:0.00"  # of a lease: a process that is nowhere
OWN_SETTINGS = ("creation_date", "provided_name", "routing", "uuid", "version")  # what the server gives an index itself


@dataclass(frozen=True, slots=True)
class Kept:
    """An archive of an earlier release. `templates` and `indices` are the bodies that Elasticsearch takes, by name."""

    folder: Path
    templates: dict[str, Json]
    indices: dict[str, Json]
    documents: tuple[Json, ...]  # each with its index, its id and its source

    def by_name(self) -> dict[str, dict[str, Json]]:
        """articles, quotes, ... -> id -> document."""
        found: dict[str, dict[str, Json]] = defaultdict(dict)
        for document in self.documents:
            found[name_of(document["index"])][document["id"]] = document["source"]
        return dict(found)


def name_of(index: str) -> str:
    """articles, quotes, ..."""
    found = re.fullmatch(r".*?-(articles|quotes|sources|dead-letters|leases)-v\d+-.*", index)
    assert found, f"{index} is no index of an archive"
    return found[1]


def read_archive(es: Elasticsearch, prefix: str, home: Path, folder: Path) -> Kept:
    """What the server holds of an archive, the names of its own replaced."""
    found = es.indices.get_index_template(name=f"{prefix}-*")["index_templates"]
    templates = {entry["name"]: _template(entry["index_template"]) for entry in found}
    es.indices.refresh(index=f"{prefix}-*")
    indices = {name: _index(body) for name, body in es.indices.get(index=f"{prefix}-*").items()}
    documents = [
        {"index": hit["_index"], "id": hit["_id"], "source": _source(hit)}
        for hit in scan(es, index=f"{prefix}-*", query={"query": {"match_all": {}}})
    ]
    documents.sort(key=lambda document: (document["index"], document["id"]))
    text = json.dumps([templates, indices, documents], ensure_ascii=False)
    for own, sign in ((prefix, PREFIX), (str(home), HOME)):
        text = text.replace(own, sign)
    templates, indices, documents = json.loads(text)
    return Kept(folder, templates, indices, tuple(documents))


def save(kept: Kept, home: Path) -> None:
    """Write the folder of an archive whose files lie below `home`. The same archive gives the same bytes."""
    kept.folder.mkdir(parents=True)
    bodies = {"templates": kept.templates, "indices": kept.indices}
    (kept.folder / "indices.json").write_text(json.dumps(bodies, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    lines = "".join(json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n" for one in kept.documents)
    (kept.folder / "documents.jsonl.xz").write_bytes(lzma.compress(lines.encode(), preset=9))
    with tarfile.open(kept.folder / "files.tar.xz", "w:xz", preset=9) as tar:
        for path in _files(home):
            tar.add(path, path.relative_to(home).as_posix(), recursive=False, filter=_anonymous)


def load(folder: Path) -> Kept:
    bodies = json.loads((folder / "indices.json").read_text(encoding="utf-8"))
    lines = lzma.decompress((folder / "documents.jsonl.xz").read_bytes()).decode().splitlines()
    return Kept(folder, bodies["templates"], bodies["indices"], tuple(map(json.loads, lines)))


def restore(kept: Kept, es: Elasticsearch, prefix: str, home: Path) -> None:
    """Put an archive into the server as the release left it there, under a prefix, and its files below `home`."""
    text = json.dumps([kept.templates, kept.indices, kept.documents], ensure_ascii=False)
    for sign, own in ((PREFIX, prefix), (HOME, str(home))):
        text = text.replace(sign, own)
    templates, indices, documents = json.loads(text)
    for name, body in indices.items():
        es.indices.create(index=name, **body)
    for name, body in templates.items():
        es.indices.put_index_template(name=name, **body)
    actions = ({"_index": one["index"], "_id": one["id"], "_source": one["source"]} for one in documents)
    bulk(es, actions, refresh=True)
    with tarfile.open(kept.folder / "files.tar.xz") as tar:
        tar.extractall(home, filter="data")


def _template(body: Json) -> Json:
    return {key: body[key] for key in ("index_patterns", "priority", "template")}


def _index(body: Json) -> Json:
    settings = {key: value for key, value in body["settings"]["index"].items() if key not in OWN_SETTINGS}
    return {"aliases": body["aliases"], "settings": {"index": settings}, "mappings": body["mappings"]}


def _source(hit: Json) -> Json:
    source: Json = hit["_source"]
    return source | {"holder": HOLDER} if name_of(hit["_index"]) == "leases" else source


def _files(home: Path) -> Iterator[Path]:
    """In an order that is always the same; folders are made as they are needed."""
    for name in FILES:
        place = home / name
        yield from sorted(path for path in ([place] if place.is_file() else place.rglob("*")) if path.is_file())


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Of nobody, and without a time where that says nothing: only of what was ingested it is looked at."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = int(entry.mtime) if entry.name.startswith("inbox/") else 0
    entry.mode = 0o644
    return entry
