"""clippings people list | show | suggest | merge | split | rename | link, and together: people, and who is named with
them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from clippings.cli import questions as options
from clippings.cli.called import as_called
from clippings.cli.draw_hits import SHORT_ID
from clippings.cli.tables import draw_table, draw_trend, print_answer, write_span
from clippings.cli.usage import AsJson
from clippings.enrich.corrections import load_corrections
from clippings.enrich.corrections.file import PersonDecision
from clippings.index.archive import Archive
from clippings.index.mappings import check
from clippings.index.people import list_people_found
from clippings.linking.suggestions import suggest_merges
from clippings.search.article import get_article
from clippings.search.people import PersonFound, find_mention, find_people, resolve_person
from clippings.search.plain import write_count
from clippings.search.questions import ArticleQuestion
from clippings.search.speakers import count_people
from clippings.search.suggestions import suggest as suggest_names
from clippings.search.together import find_together
from clippings.settings import Settings

Who = Annotated[str, typer.Argument(help="Any spelling of the name, or an id.")]
ROLES, SPELLINGS = 4, 4  # shown of a person

app = typer.Typer(no_args_is_help=True, help="The people in the archive.")


@app.command("list")
@options.asks(ArticleQuestion, without=("sort",))
def list_people(
    question: ArticleQuestion,
    size: options.Size = 10,
    fold: options.Once = True,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """List who is named in most articles. Each person counts once, under any spelling.

    Example: clippings people list harbor --since 2026-01
    """
    found = count_people(options.open_to_read(), question, size=size, fold=fold)
    rows = [(one.name, one.articles, f"{one.share:.4f}") for one in found.people]
    drawn = [(one.name, f"{one.articles:,}", f"{one.share:.0%}", draw_trend(one.trend)) for one in found.people]
    table = draw_table(("Person", "Articles", "Share", "Over time"), drawn)
    last = write_count(found.total, "article") + write_span(one.trend for one in found.people)
    print_answer(found, as_json, as_csv, ("name", "articles", "share"), rows, table, last)


@app.command("show")
def show_person(
    name: Annotated[str, typer.Argument(help="Part of any spelling of the name, or an id.")] = "",
    size: options.Size = 10,
    fold: options.Once = True,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Show the people with this name: spellings, roles and counts. Without a name, show who is quoted most.

    Example: clippings people show "Isla Drummond"
    """
    archive = options.open_to_read()
    found = find_people(archive, name, size=size, fold=fold)
    rows = [(one.id, one.name, one.pronoun, one.quotes, one.articles, one.probable) for one in found]
    columns = ("id", "name", "pronoun", "quotes", "articles", "probable")
    print_answer(
        found, as_json, as_csv, columns, rows, _draw_people(found), "" if found else _tell_nobody(archive, name)
    )


def _tell_nobody(archive: Archive, name: str) -> str:
    if not name:
        return "The archive knows nobody yet. Each ingest adds the people in its articles."
    alike = [one.name for one in suggest_names(archive, ArticleQuestion(person=(name,)))]
    similar = f"Similar names: {', '.join(alike)}." if alike else "Part of a name is enough."
    return f"The archive knows no one called {name!r}. {similar}"


def _draw_people(found: Sequence[PersonFound]) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("Person", ratio=1, overflow="fold")
    for number in ("Quotes", "Articles"):
        table.add_column(number, justify="right")
    table.add_column("Id", no_wrap=True)
    for one in found:
        name = Text(one.name, style="bold").append("".join(f"\n{line}" for line in _describe(one)), "not bold dim")
        table.add_row(name, f"{one.quotes:,}", f"{one.articles:,}", one.id[:SHORT_ID])
    return table


def _describe(one: PersonFound) -> Iterator[str]:
    roles = ", ".join(role.role for role in one.roles[:ROLES])
    days = " to ".join(dict.fromkeys(day for day in (one.first_day, one.last_day) if day))
    yield " · ".join(part for part in (one.pronoun, roles, days) if part)
    if [spelling.name for spelling in one.spellings] != [one.name]:
        yield "spelled " + ", ".join(f"{each.name} ({each.articles:,})" for each in one.spellings[:SPELLINGS])
    if one.probable:
        yield f"{write_count(one.probable, 'article')} probably: only the surname"


@app.command("suggest")
def suggest(size: options.Size = 20, as_json: AsJson = False, as_csv: options.AsCsv = False) -> None:
    """List pairs who may be the same person, with what counts against it. Reads the whole archive.

    Example: clippings people suggest --size 50
    """
    decisions = load_corrections(Settings().corrections).people
    suggested = suggest_merges(list_people_found(options.open_to_read(), decisions))
    found = tuple(suggested[:size])
    rows = [(one.name, one.other_name, one.quotes, one.reason, one.against, one.one, one.other) for one in found]
    drawn = [
        (f"{one.name} · {one.other_name}", f"{one.quotes:,}", one.reason, one.against or "", one.one[:SHORT_ID])
        for one in found
    ]
    columns = ("name", "other_name", "quotes", "reason", "against", "id", "other_id")
    table = draw_table(("Pair", "Quotes", "Why", "Against", "Id of the first"), drawn)
    last = f"{len(found):,} of {write_count(len(suggested), 'pair')}"
    last = last if found else "No two people in the archive look like the same person."
    print_answer(found, as_json, as_csv, columns, rows, table, last)


@app.command("link")
def link() -> None:
    """Link the people of the whole archive. You can safely repeat or resume it at any time.

    Example: clippings people link
    """
    from clippings.runs.linking import link_everybody
    from clippings.runs.resources import open_resources

    resources = open_resources(Settings())
    check(resources.archive, resources.settings)
    done = link_everybody(resources)
    print(f"Written: {write_count(done.people, 'person', 'people')} and {write_count(done.articles, 'article')}.")


@app.command("merge")
def merge(one: Who, other: Who) -> None:
    """Record that two names are one person. The corrections file then overrides what the articles suggest.

    Example: clippings people merge "Isla Drummond" "I. Drummond-Reid"
    """
    archive = options.open_to_read()
    named = [find_mention(archive, resolve_person(archive, name)) for name in (one, other)]
    _decide(PersonDecision(same=tuple(named), day=_today()))


@app.command("split")
def split(
    person: Who,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Ids of the articles that name the other person.")
    ],
) -> None:
    """Record that some articles name another person of the same name.

    Example: clippings people split "Isla Drummond" 3f2a9c
    """
    archive = options.open_to_read()
    found = resolve_person(archive, person)
    ids = [get_article(archive, key).document.article.id for key in articles]
    _decide(PersonDecision(apart=tuple(find_mention(archive, found, id) for id in ids), day=_today()))


@app.command("rename")
def rename(person: Who, name: Annotated[str, typer.Argument(help="The name to show.")]) -> None:
    """Choose the name under which a person is shown.

    Example: clippings people rename "Drummond, I." "Isla Drummond"
    """
    archive = options.open_to_read()
    found = find_mention(archive, resolve_person(archive, person))
    _decide(PersonDecision(person=found, name=name, day=_today()))


def _decide(decision: PersonDecision) -> None:
    """Write the decision down, and link the people concerned again."""
    from clippings.runs.linking import decide
    from clippings.runs.resources import open_resources

    resources = open_resources(Settings())
    check(resources.archive, resources.settings)
    decide(resources, decision)
    print(f"Recorded in {resources.settings.corrections}.")
    print(as_called("To undo this, delete it there, then run `clippings link`."))


def _today() -> date:
    return datetime.now(UTC).date()


@options.asks(ArticleQuestion, without=("sort", "words", "person"))
def together(
    question: ArticleQuestion,
    person: Annotated[str, typer.Argument(help="Part of the name is enough; a|b: either.")],
    size: options.Size = 10,
    as_json: AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Show who is named unusually often together with a person, in at least three articles.

    Example: clippings together "Isla Drummond" --language en
    """
    found = find_together(options.open_to_read(), replace(question, person=(person,)), size=size)
    rows = [(one.name, one.articles, one.elsewhere, f"{one.score:.4f}") for one in found.companions]
    table = draw_table(
        ("Person", "With", "Overall", "Score"),
        [(one.name, f"{one.articles:,}", f"{one.elsewhere:,}", f"{one.score:.2f}") for one in found.companions],
    )
    alone = "" if found.companions else ". No one is named with them often enough to rule out chance."
    last = f"{write_count(found.total, 'article')} with {person}{alone}"
    print_answer(found, as_json, as_csv, ("name", "articles", "elsewhere", "score"), rows, table, last)
