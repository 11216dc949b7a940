"""What a process that cleans and enriches keeps open. A run's pool starts it, or a cluster does.

open_worker(settings)                   # once, in that process
call(process, piece, started, again)    # from then on, `process(resources, piece, started, again)`
"""

import hashlib
import platform
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import clippings
from clippings.enrich.text.installed import find_release
from clippings.languages import PIPELINES
from clippings.runs.resources import Resources, open_resources
from clippings.settings import Settings

R = TypeVar("R")

LIBRARIES = (  # that decide what is read in a file and found in a text
    "babel",
    "beautifulsoup4",
    "charset-normalizer",
    "dateparser",
    "feedparser",
    "ftfy",
    "htmldate",
    "langdetect",
    "lxml",
    "mammoth",
    "pypdfium2",
    "python-dateutil",
    "spacy",
    "striprtf",
    "trafilatura",
    "warcio",
)

_resources: Resources | None = None  # of this process


def open_worker(settings: Settings) -> None:
    global _resources
    _resources = open_resources(settings)


def call(function: Callable[..., R], *arguments: object) -> R:
    assert _resources is not None, "only runs in a process that open_worker has prepared"
    return function(_resources, *arguments)


def renew_worker() -> Mapping[str, str]:
    """Read again what people may have changed since this process began, and return what its work depends on. Its models
    stay loaded.
    """
    global _resources
    assert _resources is not None, "only runs in a process that open_worker has prepared"
    _resources = replace(open_resources(_resources.settings), models=_resources.models)
    return describe_work(_resources)


def describe_work(resources: Resources) -> dict[str, str]:
    """What two processes must have in common to produce the same result for a text and to store it in the
    same place.
    """
    settings = resources.settings
    models = {f"model for {code}": str(find_release(code)) for code in PIPELINES}
    libraries = {f"release of {name}": version(name) for name in LIBRARIES}
    return {
        "code of clippings": _hash_code(),
        "release of Python": ".".join(platform.python_version_tuple()[:2]),
        **libraries,
        **models,
        "file of corrections": str(resources.corrections.digest),
        "list of refusals": _hash_file(settings.refusals_file),
        "languages of sources": str(sorted(settings.source_languages.items())),
        "homes of sources": str(sorted(settings.source_homes.items())),
        "prefix of the indices": settings.prefix,
    }


def _hash_code() -> str:
    folder = Path(clippings.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _hash_file(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    except FileNotFoundError:
        return "none"
