"""Compares the speed of clean() on pages with that of trafilatura alone, in one run on one core.

    python -m benchmarks.clean_html [FOLDER]     HTML pages of the folder, also .gz (default: those of seeds/)

trafilatura runs in its fast mode, as in clean(). The ratio is the result; absolute figures depend on the machine.
"""

import gzip
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import extract

from benchmarks.figures import Figure, table
from clippings.clean import clean
from clippings.documents import Origin, RawDocument
from clippings.settings import ROOT

NEEDED = 0.25  # of trafilatura's speed
GOAL = 0.4
SECONDS = 3.0  # per round
ROUNDS = 3


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "seeds"
    paths = sorted([*folder.glob("*.html"), *folder.glob("*.html.gz")])
    pages = [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths]
    records = [RawDocument("id", Origin("c", "f"), "s", None, "text/html", page) for page in pages]
    theirs = measure(lambda: [extract(page, fast=True, include_comments=False) for page in pages])
    ours = measure(lambda: [clean(record) for record in records])
    size = sum(map(len, pages)) / 1e6
    absolute = f"{len(pages)} pages, {size / ours:.1f} against {size / theirs:.1f} MB a second"
    figure = Figure("cleaning of HTML", "trafilatura (fast) alone", theirs / ours, NEEDED, GOAL, absolute)
    print(table([figure]))
    return 0 if figure.holds else 1


def measure(work: Callable[[], object]) -> float:
    """Return the processor seconds that the work takes, in the best of several rounds."""
    work()  # loads everything that is loaded once, so that it does not count
    best = float("inf")
    for _ in range(ROUNDS):
        start, count = time.process_time(), 0
        while time.process_time() - start < SECONDS:
            work()
            count += 1
        best = min(best, (time.process_time() - start) / count)
    return best


if __name__ == "__main__":
    sys.exit(main())
