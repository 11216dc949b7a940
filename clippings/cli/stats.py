"""clippings stats | facets: the contents of the archive and of an answer, in numbers."""

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from clippings.cli import questions as options
from clippings.cli.controls import CONTROLS
from clippings.cli.tables import print_answer
from clippings.cli.usage import AsJson
from clippings.search.facets import count_facets
from clippings.search.questions import Question
from clippings.search.stats import Share, Stats, count_stats


def stats(fold: options.Once = True, as_json: AsJson = False, as_csv: options.AsCsv = False) -> None:
    """Show what the archive holds: sources, collections, languages, kinds of quotes, versions, missing dates.

    The total of articles, the number of copies and the versions always count each copy.

    Example: clippings stats
    """
    found = count_stats(options.open_to_read(), fold=fold)
    rows = [(what, name, count) for what, shares in _list_parts(found) for name, count in shares]
    print_answer(found, as_json, as_csv, ("what", "name", "count"), rows, _draw(_list_parts(found)))


@options.asks(Question)
def facets(
    question: Question,
    size: options.Size = 10,
    fold: options.Once = True,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Count the values of each field in the matching quotes. An option does not narrow its own field.

    With --articles, count the values of articles, including people, organizations and places.

    Example: clippings facets frost --articles --size 5
    """
    found = count_facets(options.open_to_read(), question, size=size, fold=fold)
    parts = [(one.name, [(value.name, value.count) for value in one.values]) for one in found]
    rows = [(what, name, count) for what, values in parts for name, count in values]
    last = "" if rows else "Nothing in the archive matches."
    print_answer(found, as_json, as_csv, ("what", "name", "count"), rows, _draw(parts), last)


def _list_parts(found: Stats) -> list[tuple[str, list[tuple[str, int]]]]:
    totals = ("articles", "copies", "stories", "undated", "without_quotes", "quotes", "named")
    days = f"{found.first_day or 'no date'} to {found.last_day or 'no date'}"
    shares = {"source": found.sources, "collection": found.collections, "language": found.languages}
    versions = {f"version of {stage}": shares for stage, shares in found.versions.items()}
    return [
        (days, [(name.replace("_", " "), getattr(found, name)) for name in totals]),
        *((name, _list_pairs(values)) for name, values in (shares | {"kind": found.kinds} | versions).items()),
    ]


def _list_pairs(shares: Iterable[Share]) -> list[tuple[str, int]]:
    return [(share.name, share.count) for share in shares]


def _draw(parts: Sequence[tuple[str, Sequence[tuple[str, int]]]]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for what, values in parts:
        for number, (name, count) in enumerate(values):
            table.add_row(Text(what if number == 0 else "", style="dim"), Text(name.translate(CONTROLS)), f"{count:,}")
    return table
