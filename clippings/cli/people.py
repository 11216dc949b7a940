"""clippings people list | show | suggest | link, and together: who is named, and with whom."""

from dataclasses import replace
from typing import Annotated

import typer

from clippings.cli import questions as options
from clippings.cli.draw_hits import SHORT_ID
from clippings.cli.tables import draw_table, draw_trend, print_answer
from clippings.cli.usage import AsJson
from clippings.index.archive import open_archive
from clippings.index.mappings import check
from clippings.index.paging import EVERYTHING, refresh, scan
from clippings.index.people import link_people, list_people_found
from clippings.linking.suggestions import suggest_merges
from clippings.search.people import find_people
from clippings.search.questions import ArticleQuestion
from clippings.search.speakers import count_people
from clippings.search.together import find_together
from clippings.settings import Settings

ROLES, SPELLINGS = 4, 4  # shown of a person

app = typer.Typer(no_args_is_help=True, help="The people of the archive.")


@app.command("list")
@options.asks(ArticleQuestion, without=("sort",))
def list_people(
    question: ArticleQuestion, size: options.Size = 10, as_json: AsJson = False, as_csv: options.AsCsv = False
) -> None:
    """Who is named in most articles, by the names as they are spelt; `clippings speakers` tells who is quoted most.

    Example: clippings people list harbour --since 2026-01
    """
    found = count_people(options.open_to_read(), question, size=size)
    rows = [(one.name, one.articles, f"{one.share:.4f}") for one in found.people]
    drawn = [(one.name, f"{one.articles:,}", f"{one.share:.0%}", draw_trend(one.trend)) for one in found.people]
    table = draw_table(("Person", "Articles", "Share", f"By {found.step}"), drawn)
    print_answer(found, as_json, as_csv, ("name", "articles", "share"), rows, table, f"{found.total:,} articles")


@app.command("show")
def show_person(
    name: Annotated[str, typer.Argument(help="A part of any spelling of the name, or an id.")] = "",
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Who is called so, with all spellings, roles and numbers; without a name, who is quoted most.

    Example: clippings people show "Isla Drummond"
    """
    found = find_people(options.open_to_read(), name, size=size)
    rows = [(one.id, one.name, one.pronoun, one.quotes, one.articles, one.probable) for one in found]
    drawn = [
        (
            one.name,
            f"{one.quotes:,}",
            f"{one.articles:,}",
            f"{one.probable:,}" if one.probable else "",
            one.pronoun or "",
            ", ".join(role.role for role in one.roles[:ROLES]),
            ", ".join(f"{one.name} {one.articles:,}" for one in one.spellings[:SPELLINGS]),
            one.id[:SHORT_ID],
        )
        for one in found
    ]
    heads = ("Person", "Quotes", "Articles", "Probably", "Spoken of as", "Roles", "Spellings", "Id")
    columns = ("id", "name", "pronoun", "quotes", "articles", "probable")
    print_answer(found, as_json, as_csv, columns, rows, draw_table(heads, drawn))


@app.command("suggest")
def suggest(size: options.Size = 20, as_json: AsJson = False, as_csv: options.AsCsv = False) -> None:
    """Pairs of people who may be one and were not put together, with what spoke against it; reads the whole archive.

    Example: clippings people suggest --size 50
    """
    found = tuple(suggest_merges(list_people_found(options.open_to_read()))[:size])
    rows = [(one.name, one.other_name, one.quotes, one.reason, one.against, one.one, one.other) for one in found]
    drawn = [
        (f"{one.name} · {one.other_name}", f"{one.quotes:,}", one.reason, one.against or "", one.one[:SHORT_ID])
        for one in found
    ]
    columns = ("name", "other_name", "quotes", "reason", "against", "id", "other_id")
    table = draw_table(("Pair", "Quotes", "Why", "Against", "Id of the first"), drawn)
    print_answer(found, as_json, as_csv, columns, rows, table)


@app.command("link")
def link() -> None:
    """Put the people of the whole archive together: the same, however often it is done and wherever it was cut off.

    Example: clippings people link
    """
    archive = open_archive(Settings())
    check(archive, Settings())
    refresh(archive, archive.alias("articles"))
    hits = scan(archive, archive.alias("articles"), EVERYTHING, fields=False)
    done = link_people(archive, (hit["_id"] for hit in hits))
    print(f"{done.people:,} people and {done.articles:,} articles were written.")


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
