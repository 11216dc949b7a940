"""Print every measure of quality in one table: `make eval`, with CLIPPINGS_GOLD naming the folder of the gold sets.

Give a folder to keep the predictions there, for the scorers' own lists of errors.
"""

import os
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.quality import measures
from tests.quality.floors import FLOORS
from tests.quality.measures import Scores


def main() -> None:
    folder = os.environ.get("CLIPPINGS_GOLD")
    if not folder or not Path(folder).is_dir():
        sys.exit("CLIPPINGS_GOLD names no folder of gold sets")
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(sys.argv[1] if len(sys.argv) > 1 else temporary)
        work.mkdir(parents=True, exist_ok=True)
        print_tables(Path(folder), work)


def print_tables(gold: Path, work: Path) -> None:
    table = Table("set", "measure", "figure", "needed", "goal", title="Quality")
    for name, scores in {
        "quotes": measures.score_quotes(gold, work),
        **{f"quotes, own {code}": measures.score_golden(gold, work, code) for code in ("en", "fr", "de")},
        "entities": measures.score_entities(gold, work),
        "text": measures.score_text(gold, work),
        "html": measures.score_html(gold, work),
        "language": measures.score_language(),
    }.items():
        add_rows(table, name, scores)
    console = Console()
    console.print(table)
    calibration = Table(
        "confidence from", "quotes", "mean confidence", "right", title="Speakers by tenth of confidence"
    )
    for start, quotes, mean, right in measures.calibrate(gold, work):
        calibration.add_row(f"{start:.1f}", str(quotes), f"{mean:.3f}", f"{right:.3f}")
    console.print(calibration)


def add_rows(table: Table, name: str, scores: Scores) -> None:
    floors = FLOORS.get(name, {})
    for measure, figure in scores.items():
        floor = floors.get(measure)
        shown = f"{figure:.3f}" if isinstance(figure, float) else str(figure)
        if not floor:
            table.add_row(name, measure, shown, "", "")
            continue
        style = "green" if floor.holds(figure) else "bold red"
        bound = "at most " if floor.at_most else ""
        table.add_row(name, measure, f"[{style}]{shown}[/]", f"{bound}{floor.needed:g}", f"{bound}{floor.goal:g}")
    table.add_section()


if __name__ == "__main__":
    main()
