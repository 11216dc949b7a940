"""Lists the spaCy pipelines on this machine for each language, and downloads them."""

import importlib
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from clippings.enrich.text.installed import AUTHORS, InstalledPipeline, examine_package, find_pipeline, forget_packages
from clippings.errors import ClippingsError, InvalidInput
from clippings.languages import PIPELINES

MINUTES = 30  # a large pipeline over a slow connection


@dataclass(frozen=True, slots=True)
class PipelineOffer:
    """A pipeline that can read a language."""

    language: str
    name: str
    license: str
    version: str | None  # of the installed pipeline
    used: bool
    note: str


def list_offers() -> list[PipelineOffer]:
    """The preferred pipelines for each language, and larger ones that are installed."""
    offers = []
    for language, packages in PIPELINES.items():
        used, official = find_pipeline(language), packages.names[0]
        for name in packages.all_names:
            found = examine_package(name)
            if found or (name == official and not used):
                offers.append(_offer(language, name, packages.license, found, used == name))
    return offers


def _offer(language: str, name: str, license: str, found: InstalledPipeline | None, used: bool) -> PipelineOffer:
    if found is None:
        note = f"would find names and more speakers: clippings models add {language}"
        return PipelineOffer(language, name, license, None, used, note)
    ask = "" if used else f'optional: CLIPPINGS_PIPELINES={{"{language}": "{name}"}}'
    note = f"not used: it {found.problem}" if found.problem else found.remark or ask
    return PipelineOffer(language, name, found.license, found.version, used, note)


def download(name: str) -> None:
    """Run spaCy's own download of the release that fits the installed spaCy, without its dependencies."""
    command = [sys.executable, "-m", "spacy", "download", name, "--no-deps"]
    subprocess.run(command, check=True, capture_output=True, timeout=60 * MINUTES)


def uninstall(name: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "uninstall", "--yes", name], check=True, capture_output=True)


def add_pipeline(
    wanted: str, fetch: Callable[[str], None] = download, remove: Callable[[str], None] = uninstall
) -> InstalledPipeline:
    """Fetch the pipeline for a language, or one by its name in the table, unless it is installed; remove a wrong one.

    Raises ClippingsError if that is not possible; in that case nothing is loaded.
    """
    name = (find_pipeline(wanted) or PIPELINES[wanted].names[0]) if wanted in PIPELINES else wanted
    if not any(name in packages.all_names for packages in PIPELINES.values()):
        languages = ", ".join(PIPELINES)
        raise InvalidInput(
            f"There is no known pipeline {wanted}.", f"Name a language ({languages}) or one of its pipelines."
        )
    if name in AUTHORS:
        raise InvalidInput(f"{name} is not a spaCy pipeline.", "Run: pip install 'clippings[russian]'")
    if (there := examine_package(name)) and not there.problem and not there.remark:
        return there
    try:
        fetch(name)
    except (subprocess.SubprocessError, OSError) as error:
        raise ClippingsError(
            f"{name} could not be downloaded.",
            "This machine must be able to reach github.com. Otherwise download the release that fits this spaCy from "
            "https://github.com/explosion/spacy-models/releases elsewhere and `pip install` the file here.",
        ) from error
    importlib.invalidate_caches()
    forget_packages()
    found = examine_package(name)
    if found is None or found.problem:
        if found:
            remove(name)
        why = found.problem if found else "is missing after the download"
        raise ClippingsError(f"{name} {why}. It was not loaded.", "Please report this: it is not the official package.")
    return found
