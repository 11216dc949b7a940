"""The folder /app of the image: what the Dockerfile's COPY lines take from what .dockerignore lets through."""

import shutil
from pathlib import Path

from clippings.settings import ROOT


def assemble_app(folder: Path) -> None:
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    let_through = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    assert ignored[0] == "*"  # otherwise the lines after it mean something else
    stage = (ROOT / "Dockerfile").read_text().rpartition("FROM ")[2]
    for line in stage.splitlines():
        words = line.split()
        if words[:1] != ["COPY"] or words[1].startswith("--from"):
            continue
        source, target = words[1], folder / words[2]
        assert source in let_through
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, target)
    (folder / "inbox").mkdir()
