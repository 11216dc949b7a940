"""The jars of Elasticsearch and of a Java compiler: fetched once, each checked against its hash.

`jars.sha256` names them all. They are kept in the user's cache folder, from which every checkout takes them.
"""

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import requests
from jgo.config import GlobalSettings
from jgo.constants import MAVEN_CENTRAL_URL, default_maven_repo
from jgo.maven import MavenContext

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


def read_jars(path: Path = LIST) -> tuple[Jar, ...]:
    """The lines `SHA-256  group:name:version` of the list."""
    fields = (line.replace(":", " ").split() for line in path.read_text().splitlines())
    return tuple(Jar(group, name, version, sha256) for sha256, group, name, version in fields)


def cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "clippings" / "jars"


def fetch_jars(jars: Sequence[Jar], cache: Path) -> dict[Jar, Path]:
    """The file of each jar, fetched into `cache` where it is not there yet. Raises ClippingsError."""
    try:
        repositories = {"central": MAVEN_CENTRAL_URL} | GlobalSettings.load().repositories
        context = MavenContext(
            repo_cache=cache, local_repos=[default_maven_repo()], remote_repos=repositories, timeout=60
        )
        with ThreadPoolExecutor(8) as threads:
            return dict(zip(jars, threads.map(lambda jar: _fetch(context, jar), jars), strict=True))
    except (RuntimeError, OSError, requests.RequestException) as error:
        raise ClippingsError(
            f"The packages of Elasticsearch cannot be had: {error}.",
            "Connect to the internet once, or name a mirror as `central` under [repositories] in ~/.config/jgo.conf.",
        ) from error


def _fetch(context: MavenContext, jar: Jar) -> Path:
    path: Path = context.project(jar.group, jar.name).at_version(jar.version).artifact().resolve()
    if hashlib.sha256(path.read_bytes()).hexdigest() != jar.sha256:
        if path.is_relative_to(context.repo_cache):
            path.unlink()  # a download that broke off is fetched anew by the next attempt
        raise ClippingsError(
            f"{path} is not the {jar} that was released: its SHA-256 differs from the one in {LIST.name}.",
            "Run the command again; if it fails again, the Maven mirror or the network changes what it serves.",
        )
    return path
