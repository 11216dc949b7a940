"""clippings people list | together: who is named, and with whom."""

from dataclasses import replace
from typing import Annotated

import typer

from clippings.cli import questions as options
from clippings.cli.tables import draw_table, draw_trend, print_answer
from clippings.cli.usage import AsJson
from clippings.search.questions import ArticleQuestion
from clippings.search.speakers import count_people
from clippings.search.together import find_together

app = typer.Typer(no_args_is_help=True, help="The people of the archive.")


@app.command("list")
@options.asks(ArticleQuestion, without=("sort",))
def list_people(
    question: ArticleQuestion,
    size: options.Size = 10,
    fold: options.Once = True,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Who is named in most articles, by the names as they are spelt; `clippings speakers` tells who is quoted most.

    Example: clippings people list harbour --since 2026-01
    """
    found = count_people(options.open_to_read(), question, size=size, fold=fold)
    rows = [(one.name, one.articles, f"{one.share:.4f}") for one in found.people]
    drawn = [(one.name, f"{one.articles:,}", f"{one.share:.0%}", draw_trend(one.trend)) for one in found.people]
    table = draw_table(("Person", "Articles", "Share", f"By {found.step}"), drawn)
    print_answer(found, as_json, as_csv, ("name", "articles", "share"), rows, table, f"{found.total:,} articles")


@options.asks(ArticleQuestion, without=("sort", "words", "person"))
def together(
    question: ArticleQuestion,
    person: Annotated[str, typer.Argument(help="Part of the name is enough; a|b: either.")],
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Who is named with a person more than elsewhere, and not merely often: in three articles at least.

    Example: clippings together "Isla Drummond" --language en
    """
    found = find_together(options.open_to_read(), replace(question, person=(person,)), size=size)
    rows = [(one.name, one.articles, one.elsewhere, f"{one.score:.4f}") for one in found.companions]
    table = draw_table(
        ("Person", "With", "At all", "Score"),
        [(one.name, f"{one.articles:,}", f"{one.elsewhere:,}", f"{one.score:.2f}") for one in found.companions],
    )
    last = f"{found.total:,} articles name {person}"
    print_answer(found, as_json, as_csv, ("name", "articles", "elsewhere", "score"), rows, table, last)
