"""Settings reach a process that runs elsewhere, and are checked when they are made."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from clippings.settings import Settings


def test_a_process_in_another_folder_has_the_same_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = Settings(
        home=Path("archive"),
        prefix="news",
        elasticsearch_api_key=SecretStr("key-of-the-test"),
        source_languages={"lemonde.fr": "fr"},
        source_homes={"courier.example": "Ontario"},
        server_wait=2.5,
    )
    names = ("home", "prefix", "source_languages", "source_homes", "server_wait", "workers")
    program = (
        "import json; from clippings.settings import Settings; s = Settings(); "
        f"read = [getattr(s, n) for n in {names}]; "
        "print(json.dumps([*read, s.elasticsearch_api_key.get_secret_value()], default=str))"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CLIPPINGS_")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd="/",
        env=environment | here.as_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    homes = {"courier.example": "Ontario"}
    expected = [str(tmp_path / "archive"), "news", {"lemonde.fr": "fr"}, homes, 2.5, here.workers, "key-of-the-test"]
    assert json.loads(done.stdout) == expected


@pytest.mark.parametrize(
    ("url", "port"),
    [
        ("http://127.0.0.1:4300", 4300),
        ("http://localhost:8123", 8123),
        ("https://news.example.org", 4300),
        ("https://news.example.org:8443", 4300),  # a proxy's port
        ("http://127.0.0.1", 4300),
    ],
)
def test_the_pages_are_served_at_the_port_of_an_address_of_this_machine(url: str, port: int) -> None:
    assert Settings(web_url=url).web_port == port


def test_a_home_that_is_not_a_country_or_state_is_refused() -> None:
    with pytest.raises(ValueError, match="'Atlantis' is neither a country nor a state"):
        Settings(source_homes={"courier.example": "Atlantis"})
