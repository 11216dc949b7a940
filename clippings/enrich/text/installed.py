"""Finds which spaCy pipelines are installed and may be used, and which one this process uses for a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata

from clippings.errors import ClippingsError
from clippings.languages import PIPELINES

AUTHOR = "Explosion"  # of all official pipelines
NATASHA = "natasha"  # reads Russian with its own models; its releases do not name a spaCy version
AUTHORS = {NATASHA: "Natasha contributors"}  # authors of packages that are not official pipelines
PLACEHOLDER = "999.9.9"  # the version with which strangers reserve their names in package indexes

_chosen: dict[str, str] = {}  # language -> pipeline from the settings; set once when a process starts


@dataclass(frozen=True, slots=True)
class InstalledPipeline:
    name: str
    version: str
    license: str
    problem: str = ""  # the reason that it is not used
    remark: str = ""  # what may work less well


def choose_pipelines(chosen: Mapping[str, str]) -> None:
    """Read these languages with these pipelines from now on. Raises ClippingsError if one cannot be used."""
    for language, name in chosen.items():
        known = PIPELINES[language].all_names if language in PIPELINES else ()
        if name not in known:
            one_of = f"one of {', '.join(known)}" if known else "none: no pipeline for that language is known"
            raise ClippingsError(f"CLIPPINGS_PIPELINES names {name} for {language}.", f"Name {one_of}.")
        found = examine_package(name)
        if found is None or found.problem:
            why = found.problem if found else "is not installed"
            raise ClippingsError(f"CLIPPINGS_PIPELINES names {name}, which {why}.", f"Run: clippings models add {name}")
    _chosen.clear()
    _chosen.update(chosen)
    forget_packages()


def forget_packages() -> None:
    """Forget what was installed, so that it is looked up again."""
    find_pipeline.cache_clear()
    find_release.cache_clear()


@cache
def find_pipeline(language: str) -> str | None:
    """The package name of the pipeline that reads a language: the chosen one, else the first that is installed."""
    packages = PIPELINES.get(language)
    names = (_chosen[language],) if language in _chosen else packages.names if packages else ()
    return next((name for name in names if (found := examine_package(name)) and not found.problem), None)


@cache
def find_release(language: str) -> str | None:
    """The name and release of that pipeline, such as "en_core_web_sm-3.8.0"."""
    name = find_pipeline(language)
    found = examine_package(name) if name else None
    return f"{name}-{found.version}" if found else None


def examine_package(name: str) -> InstalledPipeline | None:
    """What an installed package says about itself, without loading any of it; None if it is not installed."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    version = about["Version"]
    author, license = ("".join(about.get_all(key) or ()) for key in ("Author", "License"))
    release, running = version.split("."), metadata.version("spacy").split(".")
    problem = remark = ""
    if version == PLACEHOLDER or author != AUTHORS.get(name, AUTHOR):
        problem = "is a stranger's package of that name"
    elif name in AUTHORS:
        pass
    elif release[0] != running[0]:
        problem = f"is made for spaCy {release[0]}, not {running[0]}"
    elif release[:2] != running[:2]:
        remark = f"made for spaCy {'.'.join(release[:2])}: with {'.'.join(running[:2])} it may find less"
    return InstalledPipeline(name, version, license or "not stated", problem, remark)
