"""Jars are fetched once, through the configured mirror, and never used unless their hash is the expected one."""

import hashlib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from clippings.errors import ClippingsError
from clippings.local.packages import Jar, fetch_jars, read_jars
from tests.serving import answering

pytestmark = pytest.mark.slow

CONTENT = b"bytes of a jar"
JAR = Jar("org.example", "sample", "1.0", hashlib.sha256(CONTENT).hexdigest())
PLACE = "org/example/sample/1.0/sample-1.0.jar"


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a Maven mirror that a new user's settings name."""
    folder = tmp_path / "mirror"
    (folder / PLACE).parent.mkdir(parents=True)
    (folder / PLACE).write_bytes(CONTENT)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder)))
    settings = tmp_path / "home" / ".m2" / "settings.xml"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        '<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0"><mirrors><mirror><mirrorOf>central</mirrorOf>'
        f"<url>http://127.0.0.1:{server.server_port}/</url></mirror></mirrors></settings>"
    )
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    with answering(server):
        yield folder


def test_the_list_names_each_jar_once_with_a_hash() -> None:
    jars = read_jars()
    assert len({(jar.group, jar.name) for jar in jars}) == len(jars) == 48
    assert all(len(jar.sha256) == 64 for jar in jars)


def test_a_jar_is_fetched_from_the_mirror_once(tmp_path: Path, mirror: Path) -> None:
    cache = tmp_path / "cache"
    fetched = fetch_jars([JAR], cache)
    assert fetched[JAR].read_bytes() == CONTENT
    (mirror / PLACE).unlink()
    assert fetch_jars([JAR], cache) == fetched  # without the mirror


def test_an_interrupted_download_is_repeated(tmp_path: Path, mirror: Path) -> None:
    cache = tmp_path / "cache"
    (cache / PLACE).parent.mkdir(parents=True)
    (cache / PLACE).write_bytes(CONTENT[:5])
    assert fetch_jars([JAR], cache)[JAR].read_bytes() == CONTENT


def test_a_jar_that_somebody_changed_is_refused_and_not_kept(tmp_path: Path, mirror: Path) -> None:
    (mirror / PLACE).write_bytes(b"something else")
    with pytest.raises(ClippingsError, match="SHA-256") as refusal:
        fetch_jars([JAR], tmp_path / "cache")
    assert refusal.value.remedy
    assert not (tmp_path / "cache" / PLACE).exists()


def test_unavailable_packages_are_named_with_a_remedy(tmp_path: Path, mirror: Path) -> None:
    (mirror / PLACE).unlink()
    with pytest.raises(ClippingsError, match=r"org\.example:sample") as refusal:
        fetch_jars([JAR], tmp_path / "cache")
    assert "mirror" in refusal.value.remedy
