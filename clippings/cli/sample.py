"""clippings sample | accuracy: a random sample to check by hand, and what the checks say about the whole."""

import csv
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from clippings.cli import questions as options
from clippings.cli.draw_hits import ARTICLE_COLUMNS, QUOTE_COLUMNS, article_row, quote_row
from clippings.cli.tables import write_rows
from clippings.cli.usage import AsJson
from clippings.errors import InvalidInput
from clippings.search.articles import ArticleHit
from clippings.search.plain import write_count
from clippings.search.questions import ArticleQuestion, Question
from clippings.search.sample import draw_sample, measure_accuracy

MARK = "mark"


@options.asks(Question)
def sample(
    question: Question,
    number: Annotated[int, typer.Option("--n", min=1, max=1000, help="How many to draw.")] = 200,
    seed: Annotated[int, typer.Option(help="Another number gives another sample.")] = 1,
) -> None:
    """Draw quotes at random, as CSV. Write 1 (right) or 0 (wrong) into the empty column `mark`.

    With --articles, draw articles. `clippings accuracy FILE` reads the marks.

    Example: clippings sample --kind indirect --n 100 > indirect.csv
    """
    found = draw_sample(options.open_to_read(), question, number, seed)
    columns = ARTICLE_COLUMNS if isinstance(question, ArticleQuestion) else QUOTE_COLUMNS
    rows = (article_row(hit) if isinstance(hit, ArticleHit) else quote_row(hit) for hit in found.hits)
    write_rows((MARK, *columns), (("", *row) for row in rows))


def accuracy(
    file: Annotated[Path, typer.Argument(help="The CSV from `clippings sample`, with your marks.")],
    as_json: AsJson = False,
) -> None:
    """Compute the share of a sample that is right, and the 95% confidence interval for the whole.

    Example: clippings accuracy indirect.csv
    """
    found = measure_accuracy(_read_marks(file))
    if as_json:
        options.print_json(asdict(found))
        return
    print(f"{found.share:.1%} right ({found.right} of {found.checked})")
    print(f"{found.low:.1%} to {found.high:.1%} of the whole, with 95% certainty (Wilson)")
    if found.unchecked:
        print(f"{write_count(found.unchecked, 'row')} without a mark")


def _read_marks(file: Path) -> list[str]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            if MARK not in (rows.fieldnames or ()):
                raise InvalidInput(f"{file} has no column `{MARK}`.", "Give a CSV from `clippings sample`.")
            return [row[MARK] or "" for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InvalidInput(f"{file} cannot be read: {error}.", "Give a CSV from `clippings sample`.") from None
