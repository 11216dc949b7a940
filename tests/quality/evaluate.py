"""Print every measure of quality in one table: `make eval`, with CLIPPINGS_GOLD naming the folder of the gold sets.

Give a folder to keep the predictions there, for the scorers' own lists of errors.
"""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from clippings.local.elasticsearch import start_elasticsearch
from tests.documents.scoring import FORMATS, score_format
from tests.quality import measures
from tests.quality.agency_pairs import score_agency_pairs
from tests.quality.calibration import calibrate, calibrate_rules
from tests.quality.floors import FLOORS, WELL_KNOWN, WITHIN
from tests.quality.measures import Scores
from tests.quality.relevance import score_relevance
from tests.quality.sets import list_sets


def main() -> None:
    folder = os.environ.get("CLIPPINGS_GOLD")
    if not folder or not Path(folder).is_dir():
        sys.exit("CLIPPINGS_GOLD names no folder of gold sets")
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(sys.argv[1] if len(sys.argv) > 1 else temporary)
        work.mkdir(parents=True, exist_ok=True)
        print_tables(Path(folder), work)


def print_tables(gold: Path, work: Path) -> None:
    console, table = Console(), Table("set", "measure", "figure", "needed", "goal", title="Quality")
    sets = list_sets(gold, work) | {
        **{f"pages {half}, undisputed": partial(measures.score_undisputed, gold, work, half) for half in "AB"},
        "relevance": partial(score_relevance_alone, gold, work),
        **{f"files {suffix}": partial(score_format, suffix) for suffix in FORMATS},
        "agency's reports": score_agency_pairs,
    }
    for name, score in sets.items():
        with console.status(name):
            add_rows(table, name, score())
    console.print(table)
    print_confidence(console, gold, work)


def score_relevance_alone(gold: Path, work: Path) -> Scores:
    with start_elasticsearch(work / "elasticsearch") as url:
        return score_relevance(gold, work, url)


def print_confidence(console: Console, gold: Path, work: Path) -> None:
    """Print the stated confidence in speakers, and how many of them are right."""
    calibration = Table(
        "confidence from", "quotes", "mean confidence", "right", title="Speakers by tenth of confidence"
    )
    for start, quotes, mean, right in calibrate(gold, work):
        calibration.add_row(f"{start:.1f}", str(quotes), f"{mean:.3f}", f"{right:.3f}")
    console.print(calibration)
    rules = Table("language", "half", "rule", "quotes", "confidence", "right", title="Speakers by rule and language")
    for row in calibrate_rules(gold, work):
        near = row.quotes < WELL_KNOWN or abs(row.stated - row.right) <= WITHIN
        shown = Text(f"{row.right:.3f}", "" if near else "bold red")
        rules.add_row(row.language, row.half, row.rule, str(row.quotes), f"{row.stated:.3f}", shown)
    console.print(rules)


def add_rows(table: Table, name: str, scores: Scores) -> None:
    """Add a row for each share and each measure with a floor; set sizes are left out, but missing documents are not."""
    floors = FLOORS.get(name, {})
    for measure, figure in scores.items():
        floor = floors.get(measure)
        if not floor and isinstance(figure, int) and not (figure and "missing" in measure):
            continue
        shown = f"{figure:.3f}" if isinstance(figure, float) else str(figure)
        style = "" if not floor else "green" if floor.holds(figure) else "bold red"
        bound = "at most " if floor and floor.at_most else ""
        needed, goal = (f"{bound}{floor.needed:g}", f"{bound}{floor.goal:g}") if floor else ("", "")
        table.add_row(name, measure, Text(shown, style), needed, goal)
        name = ""
    table.add_section()


if __name__ == "__main__":
    main()
