"""Reads settings from the environment (CLIPPINGS_...) or from .env in the working folder. Entry points pass them on."""

import json
import os
from functools import partial
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PACKAGE = Path(__file__).resolve().parent
BUNDLED = PACKAGE / "bundled"  # in a wheel, setup.py puts files here that are next to the package in a checkout


def find_root() -> Path:
    """The folder with flows/, mappings/, seeds/ and prefect.yaml: in the checkout, the image or an installed wheel."""
    return BUNDLED if BUNDLED.is_dir() else PACKAGE.parent


def find_home() -> Path:
    """Where data is stored by default: in the checkout, or in the user's data folder for an installed wheel."""
    if not BUNDLED.is_dir():
        return PACKAGE.parent / ".clippings"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "clippings"


def _place(name: str, given: dict[str, Any]) -> Path:
    """The path of a file that people edit: at the top of a checkout, otherwise in the home of each archive."""
    return (given["home"] if BUNDLED.is_dir() else PACKAGE.parent) / name


ROOT = find_root()

SECRETS = Path("/run/secrets")  # in a container: one file per secret, named like its variable in lower case

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="CLIPPINGS_",
        env_file=".env",
        secrets_dir=SECRETS if SECRETS.is_dir() else None,
        extra="ignore",
        frozen=True,
    )

    home: Path = Field(find_home(), description="Folder for the local servers, their data, logs and captures.")
    elasticsearch_url: str = Field("http://127.0.0.1:9200", description="Address of Elasticsearch.")
    elasticsearch_api_key: SecretStr | None = Field(None, description="API key for Elasticsearch.")
    elasticsearch_user: str | None = Field(None, description="User for Elasticsearch, if you do not use an API key.")
    elasticsearch_password: SecretStr | None = Field(None, description="That user's password.")
    elasticsearch_ca: Path | None = Field(
        None, description="Certificate file of the authority that signed the server's certificate."
    )
    kibana_url: str = Field(
        "http://127.0.0.1:5601", description="Address of Kibana. It uses the login of Elasticsearch."
    )
    prefect_url: str = Field("http://127.0.0.1:4200/api", description="Address of the Prefect server's API.")
    web_url: str = Field("http://127.0.0.1:4300", description="Address of the archive's pages, as browsers see it.")
    web_password: SecretStr | None = Field(
        None, description="Password for the pages. Without one, only this machine can read them."
    )
    prefix: str = Field("clippings", description="Prefix of every index and alias name.")
    captures: str = Field("", description="fsspec address of the captured bytes. Default: captures in the home.")
    refusals: Path | None = Field(
        None, description="File that lists what to keep out of the archive. Default: refusals.jsonl in the home."
    )
    corrections: Path = Field(
        default_factory=partial(_place, "corrections.yaml"), description="File with corrections made by people."
    )
    saved_questions: Path = Field(
        default_factory=partial(_place, "saved.yaml"),
        description="File with saved questions, which each ingest asks.",
    )
    source_languages: dict[str, str] = Field({}, description='Languages of sources, as JSON: {"lemonde.fr": "fr"}.')
    source_homes: dict[str, str] = Field(
        {}, description='Home country or state of sources, as JSON: {"courier.example": "Ontario"}.'
    )
    pipelines: dict[str, str] = Field(
        {},
        description='Larger pipelines to use for languages, as JSON: {"en": "en_core_web_lg"}. They must be installed.',
    )
    workers: int = Field(os.cpu_count() or 1, ge=1, description="Processes that clean and enrich.")
    dask: str | None = Field(
        None,
        description="Address of a Dask scheduler, such as tcp://host:8786. Its workers then clean and enrich instead.",
    )
    server_wait: float | None = Field(
        None,
        ge=0,
        description="Seconds to wait for Elasticsearch. Default: 0 at an "
        "interactive start, 30 during a run, 600 in deployments.",
    )
    index_codec: Literal["default", "best_compression"] = Field(
        "default", description="Codec of the indices: default, or best_compression."
    )
    index_shards: int = Field(1, ge=1, description="Primary shards of each index: one for every 2.5 million articles.")
    index_replicas: int = Field(0, ge=0, description="Copies of each shard.")
    log_json: bool = Field(False, description="Write log lines as JSON objects.")

    @field_validator("elasticsearch_url", "kibana_url", "prefect_url", "web_url")
    @classmethod
    def check_port(cls, url: str) -> str:
        """Check only the port: a connection shows anything else that is wrong with an address."""
        try:
            _ = urlsplit(url).port
        except ValueError:
            raise ValueError("the port of the address is not a number from 0 to 65535") from None
        return url

    @field_validator("source_homes")
    @classmethod
    def check_homes(cls, homes: dict[str, str]) -> dict[str, str]:
        """Reject unknown homes: they would not count as evidence, and nobody would see why."""
        if not homes:
            return homes
        from clippings.languages.gazetteer import find_area  # slow to import, so only if a home is stated

        if unknown := sorted(home for home in homes.values() if not find_area(home)):
            raise ValueError(f"{unknown[0]!r} is neither a country nor a state; write its English name or its code")
        return homes

    @property
    def web_port(self) -> int:
        """The port on this machine that serves the pages; an address elsewhere is that of a proxy in front of them."""
        parts = urlsplit(self.web_url)
        return (parts.port if parts.hostname in LOOPBACK else None) or 4300

    def as_environment(self) -> dict[str, str]:
        """Environment variables that give these settings, including secrets, to a process in another folder."""
        values = {name: getattr(self, name) for name in sorted(self.model_fields_set)}
        return {f"CLIPPINGS_{name.upper()}": _write(value) for name, value in values.items() if value is not None}

    @property
    def deployed(self) -> Path:
        """The folder in which deployments run and have their inbox; never that of an installed package."""
        return self.home.absolute() if BUNDLED.is_dir() else ROOT

    @property
    def captures_address(self) -> str:
        return self.captures or str(self.home / "captures")

    @property
    def refusals_file(self) -> Path:
        return self.refusals or self.home / "refusals.jsonl"

    @property
    def spool(self) -> Path:
        """The folder in which dead letters wait while Elasticsearch is down."""
        return self.home / "spool"


def _write(value: object) -> str:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, Path):
        return str(value.absolute())
    return json.dumps(value) if isinstance(value, dict) else str(value)
