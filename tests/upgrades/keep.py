"""Keeps an archive that the current code writes: `python -m tests.upgrades.keep NAME` (see CONTRIBUTING.md)."""

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from elasticsearch import Elasticsearch

from clippings.local.process import free_port
from tests.upgrades.kept import ARCHIVES, read_archive, save
from tests.upgrades.system import System

NEWS = Path(__file__).with_name("news")  # invented articles: `first`, and `second` with those that have changed since
SEEDS = Path(__file__).parents[2] / "seeds"
INGESTED = 1_780_000_000  # when the files were written, in seconds since 1970; those of `second` are an hour later
DROPPED, RETRIED = "scan.txt", "photo.html"  # the dead letters of these files are dropped, and retried


def write_archive(system: System) -> None:
    """Do everything that happens to an archive: ingest, change, reject, correct and enrich again."""
    inbox = system.home / "inbox"
    _lay(SEEDS, inbox / "seeds", INGESTED)
    _lay(NEWS / "first", inbox / "news", INGESTED)
    system.run("ingest", "inbox/seeds", "inbox/news")
    _lay(NEWS / "second", inbox / "news", INGESTED + 3600)
    shutil.copyfile(NEWS / "corrections.yaml", system.home / "corrections.yaml")
    system.run("ingest", "inbox/seeds", "inbox/news")
    letters = {letter["origin"]["file"]: letter["id"] for letter in system.ask("dead-letters", "list")}
    system.run("dead-letters", "drop", letters[DROPPED])
    system.run("dead-letters", "retry", letters[RETRIED])
    system.run("retry")
    system.run("reenrich")
    system.run("audit")


def _lay(source: Path, target: Path, written: int) -> None:
    """Copy a folder over another one, giving each file the same time on every call."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    for path in source.rglob("*"):
        if path.is_file():
            os.utime(target / path.relative_to(source), (written, written))


def main(name: str) -> None:
    folder = ARCHIVES / name
    if folder.exists():
        sys.exit(f"{folder} is kept already: an archive of an earlier release never changes.")
    with TemporaryDirectory(prefix="clippings-kept-") as place:
        urls = (f"http://127.0.0.1:{free_port()}", f"http://127.0.0.1:{free_port()}/api")
        system = System(Path(place).resolve(), *urls, prefix="to-be-kept")
        try:
            system.run("up")
            write_archive(system)
            with Elasticsearch(system.elasticsearch_url, request_timeout=60) as es:
                save(read_archive(es, system.prefix, system.home), system.home, folder)
        finally:
            system.run("down")
    print(f"{folder}: {sum(path.stat().st_size for path in folder.iterdir()):,} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Which name shall it have? python -m tests.upgrades.keep NAME")
    main(sys.argv[1])
