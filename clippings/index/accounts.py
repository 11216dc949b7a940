"""Rights on an Elasticsearch with security: roles, people's passwords, programs' keys, and the backup.

Everything may be repeated: what is right stays, and keys that expire soon are replaced.
"""

import base64
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from clippings.index.fields import Json
from clippings.settings import ROOT, Settings

if TYPE_CHECKING:
    from clippings.index.client import Elasticsearch

ROLES = ("owner", "writer", "reader", "pages")
KEY_FILE = "clippings_elasticsearch_api_key"  # the name of the setting, by which a folder of secrets is read
KEY_LIFE = timedelta(days=365)
KEY_RENEWAL = timedelta(days=30)  # before the end
REPOSITORY = "clippings"


def load_role(name: str, prefix: str) -> Json:
    """The privileges in security/roles/NAME.json, for the indices of the archive named by `prefix`."""
    text = (ROOT / "security" / "roles" / f"{name}.json").read_text(encoding="utf-8")
    role: Json = json.loads(text)
    for entry in role["indices"]:
        entry["names"] = [f"{prefix}-{index.removeprefix('clippings-')}" for index in entry["names"]]
    return role


def put_roles(es: "Elasticsearch", settings: Settings) -> None:
    for name in ROLES:
        es.security.put_role(name=_account(settings, name), **load_role(name, settings.prefix))


def put_passwords(es: "Elasticsearch", settings: Settings, *, kibana: str, reader: str) -> None:
    """Kibana's own password, and the account with which people read the archive in Kibana."""
    es.security.change_password(username="kibana_system", password=kibana)
    name = _account(settings, "reader")
    es.security.put_user(username=name, password=reader, roles=[name], full_name="Reader of the archive")


def put_keys(es: "Elasticsearch", settings: Settings, folders: Mapping[str, Path]) -> list[Path]:
    """Put a key for each role into its folder, unless the one there is good; return the files that were written."""
    return [
        _write_key(es, settings, role, folder / KEY_FILE)
        for role, folder in folders.items()
        if not _is_good(es, settings, role, folder / KEY_FILE)
    ]


def put_backup(es: "Elasticsearch", settings: Settings, location: str) -> None:
    """The repository of snapshots, and a snapshot of the archive every night, kept for a month."""
    es.snapshot.create_repository(name=REPOSITORY, repository={"type": "fs", "settings": {"location": location}})
    es.slm.put_lifecycle(
        policy_id=REPOSITORY,
        name="<clippings-{now/d}>",
        schedule="0 30 3 * * ?",
        repository=REPOSITORY,
        config={"indices": [f"{settings.prefix}-*"], "include_global_state": False},
        retention={"expire_after": "30d", "min_count": 7, "max_count": 60},
    )


def _account(settings: Settings, role: str) -> str:
    return f"{settings.prefix}-{role}"


def _is_good(es: "Elasticsearch", settings: Settings, role: str, file: Path) -> bool:
    """Whether the server knows the key for long enough, with just the privileges that the role has now."""
    if not file.exists():
        return False
    known = es.options(ignore_status=404).security.get_api_key(id=_id_of(file))
    for key in known.get("api_keys", []):
        end = datetime.fromtimestamp(key.get("expiration", 0) / 1000, UTC)
        same = key.get("metadata", {}).get("role") == load_role(role, settings.prefix)
        return not key["invalidated"] and end - datetime.now(UTC) > KEY_RENEWAL and same
    return False


def _write_key(es: "Elasticsearch", settings: Settings, role: str, file: Path) -> Path:
    privileges = load_role(role, settings.prefix)
    name = _account(settings, role)
    earlier = es.security.get_api_key(name=name)
    made = es.security.create_api_key(
        name=name,
        role_descriptors={role: privileges},
        expiration=f"{KEY_LIFE.days}d",
        metadata={"owner": "clippings", "role": privileges},
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        out.write(made["encoded"])
    new.replace(file)  # a process that reads it at this moment reads a whole key
    if ids := [key["id"] for key in earlier["api_keys"] if not key["invalidated"]]:
        es.security.invalidate_api_key(ids=ids)
    return file


def _id_of(file: Path) -> str:
    return base64.b64decode(file.read_text().strip()).decode().partition(":")[0]
