"""One of mappings/*.json, and what the server keeps of it: the template for new indices, and settings."""

from dataclasses import dataclass
from datetime import UTC, datetime

from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json


@dataclass(frozen=True, slots=True)
class IndexFile:
    """One of mappings/*.json, with what the settings add."""

    name: IndexName
    version: int
    settings: Json
    mappings: Json  # its `_meta` carries the version and the hash of the file's content


def make_template(archive: Archive, file: IndexFile) -> Json:
    return {
        "index_patterns": [f"{archive.alias(file.name)}-v*"],
        "priority": 500,
        "template": {"settings": file.settings, "mappings": file.mappings},
    }


def put_template(archive: Archive, file: IndexFile) -> None:
    body = make_template(archive, file)
    archive.retry(lambda: archive.es.indices.put_index_template(name=archive.alias(file.name), **body))


def put_settings(archive: Archive, file: IndexFile) -> None:
    index, settings = archive.alias(file.name), pick_dynamic(file.settings)
    archive.retry(lambda: archive.es.indices.put_settings(index=index, settings=settings))


def name_physical(archive: Archive, file: IndexFile) -> str:
    return f"{archive.alias(file.name)}-v{file.version}-{datetime.now(UTC):%Y%m%dt%H%M}"


def pick_static(settings: Json) -> Json:
    """What is fixed when an index is created."""
    index: Json = settings.get("index", {})
    return {name: index.get(name) for name in ("analysis", "number_of_shards", "codec")}


def pick_dynamic(settings: Json) -> Json:
    """What can be changed at any time."""
    index: Json = settings.get("index", {})
    fields = index.get("query", {}).get("default_field")
    return {"query.default_field": fields, "number_of_replicas": index.get("number_of_replicas")}
