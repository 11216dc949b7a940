"""Prints every figure of speed, as a ratio to a baseline of the same run.

python -m benchmarks            all of them (`make bench`); exit status 1 if one misses what is needed
python -m benchmarks NAME...    some of: ingest start skip renew write copies rebuild cluster parts commands
"""

import sys
from collections.abc import Callable

from rich.console import Console

from benchmarks.clustering import measure_cluster
from benchmarks.commands import measure_commands
from benchmarks.copies import measure_copies
from benchmarks.figures import Figure, table
from benchmarks.ingesting import measure_ingest, measure_start
from benchmarks.large_files import measure_large_files
from benchmarks.rebuilding import measure_rebuilding
from benchmarks.reenriching import measure_reenrichment
from benchmarks.running import Bench, open_bench
from benchmarks.skipping import measure_skipping
from benchmarks.writing import measure_writing

MEASURES: dict[str, Callable[[Bench], list[Figure]]] = {
    "ingest": measure_ingest,
    "start": measure_start,
    "skip": measure_skipping,
    "renew": measure_reenrichment,
    "write": measure_writing,
    "copies": measure_copies,
    "rebuild": measure_rebuilding,
    "cluster": measure_cluster,
    "parts": measure_large_files,
    "commands": measure_commands,
}


def main(names: list[str]) -> int:
    figures: list[Figure] = []
    console = Console(stderr=True)
    with open_bench() as bench:
        for name in names or list(MEASURES):
            with console.status(f"measuring: {name}"):
                found = MEASURES[name](bench)
            figures += found
            console.print(table(found), markup=False, soft_wrap=True)
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
