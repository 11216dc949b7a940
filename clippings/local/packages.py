"""Downloads the jars of Elasticsearch and of a Java compiler once, and checks each against its hash.

`jars.sha256` lists them all. They are kept in the user's cache folder, which all checkouts share.
"""

import fcntl
import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import requests
from jgo.config import GlobalSettings
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import Artifact, MavenContext

from clippings.errors import ClippingsError

LIST = Path(__file__).with_name("jars.sha256")


@dataclass(frozen=True, slots=True)
class Jar:
    group: str
    name: str
    version: str
    sha256: str

    def __str__(self) -> str:
        return f"{self.group}:{self.name}:{self.version}"


def read_jars() -> tuple[Jar, ...]:
    """The jars from the lines `SHA-256  group:name:version` of the list."""
    fields = (line.replace(":", " ").split() for line in LIST.read_text().splitlines())
    return tuple(Jar(group, name, version, sha256) for sha256, group, name, version in fields)


def cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "clippings" / "jars"


def fetch_jars(jars: Sequence[Jar], cache: Path) -> dict[Jar, Path]:
    """The file of each jar, which is fetched into `cache` if it is missing. Raises ClippingsError."""
    repositories = {"central": _find_mirror() or MAVEN_CENTRAL_URL} | GlobalSettings.load().repositories
    context = MavenContext(repo_cache=cache, remote_repos=repositories, timeout=60)
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as lock, ThreadPoolExecutor(8) as threads:
        fcntl.flock(lock, fcntl.LOCK_EX)  # another checkout may be fetching the same jars
        return dict(zip(jars, threads.map(lambda jar: _fetch(context, jar), jars), strict=True))


def _find_mirror() -> str | None:
    """The mirror of the central repository that the user's Maven settings name."""
    path = Path.home() / ".m2" / "settings.xml"
    if not path.exists():
        return None
    mirrors = ElementTree.parse(path).getroot().iterfind(".//{*}mirror")
    urls = (m.findtext("{*}url") for m in mirrors if m.findtext("{*}mirrorOf") in ("*", "central", "external:*"))
    return next((url.rstrip("/") for url in urls if url), None)


def _fetch(context: MavenContext, jar: Jar) -> Path:
    artifact = context.project(jar.group, jar.name).at_version(jar.version).artifact()
    for _ in range(2):  # the second round fetches again after a download that broke off
        path = _resolve(artifact, jar)
        if hashlib.sha256(path.read_bytes()).hexdigest() == jar.sha256:
            return path
        path.unlink()
    raise ClippingsError(
        f"{jar} is not the released file: its SHA-256 differs from the one in {LIST.name}.",
        "The Maven mirror or the network changed it: use another one.",
    )


def _resolve(artifact: Artifact, jar: Jar) -> Path:
    try:
        return Path(artifact.resolve())
    except (RuntimeError, OSError, requests.RequestException) as error:
        missing = isinstance(error, RuntimeError)
        reason = "the repository does not have it" if missing else type(error).__name__
        raise ClippingsError(
            f"The package {jar} cannot be downloaded ({reason}).",
            "Connect to the internet once, or name a mirror in ~/.m2/settings.xml or ~/.config/jgo.conf.",
        ) from error
