"""clippings search | quotes: searches the archive."""

from dataclasses import asdict

from rich.console import Console

from clippings.cli import questions as options
from clippings.cli.draw_hits import (
    ARTICLE_COLUMNS,
    QUOTE_COLUMNS,
    article_row,
    draw_articles,
    print_quotes,
    print_suggestions,
    print_total,
    quote_row,
)
from clippings.cli.tables import write_rows
from clippings.cli.usage import AsJson
from clippings.index.archive import Archive
from clippings.search.articles import search_articles
from clippings.search.people_by_name import insert_people
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.search.requests import list_request
from clippings.search.suggestions import is_empty, leave_out, suggest


@options.asks(ArticleQuestion)
def search(
    question: ArticleQuestion,
    size: options.Size = 10,
    page: options.Page = 1,
    fold: options.Fold = True,
    as_json: AsJson = False,
    as_jsonl: options.AsJsonLines = False,
    as_csv: options.AsCsv = False,
    explain_query: options.ExplainQuery = False,
) -> None:
    """Search the articles: first those with all of the words, then those with some.

    Example: clippings search '"climate change" -sport' --person merkel --since 2024-01
    """
    if explain_query:
        options.print_json(insert_people(options.open_to_read(), list_request(question) | {"size": size}))
        return
    archive = options.open_to_read()
    found = search_articles(archive, question, size=size, page=page, fold=fold)
    if as_json:
        options.print_json(asdict(found))
    elif as_jsonl:
        options.print_json_lines(found.hits)
    elif as_csv:
        write_rows(ARTICLE_COLUMNS, map(article_row, found.hits))
    else:
        console = Console(highlight=False)
        if found.hits:
            console.print(draw_articles(found.hits))
        print_total(console, found, size, found.articles, "articles")
        _suggest_names(console, archive, question, found.total, fold)


@options.asks(QuoteQuestion)
def quotes(
    question: QuoteQuestion,
    size: options.Size = 10,
    page: options.Page = 1,
    fold: options.Fold = True,
    as_json: AsJson = False,
    as_jsonl: options.AsJsonLines = False,
    as_csv: options.AsCsv = False,
    explain_query: options.ExplainQuery = False,
) -> None:
    """Search quotes: first those with all of the words, then those with some, or with the words nearby.

    Leaves out titles and other words in quotation marks that nobody says.

    Example: clippings quotes inflation --speaker lagarde
    """
    if explain_query:
        options.print_json(insert_people(options.open_to_read(), list_request(question) | {"size": size}))
        return
    archive = options.open_to_read()
    found = search_quotes(archive, question, size=size, page=page, fold=fold)
    if as_json:
        options.print_json(asdict(found))
    elif as_jsonl:
        options.print_json_lines(found.hits)
    elif as_csv:
        write_rows(QUOTE_COLUMNS, map(quote_row, found.hits))
    else:
        console = Console(highlight=False)
        print_quotes(console, found.hits)
        print_total(console, found, size, found.quotes, "quotes")
        _suggest_names(console, archive, question, found.total, fold)


def _suggest_names(console: Console, archive: Archive, question: Question, total: int, fold: bool) -> None:
    """What may have been meant, if nothing was found."""
    if total == 0 and is_empty(archive):
        console.print("The archive is empty. Add news with `clippings ingest PATH`.")
    elif total == 0:
        names, without = suggest(archive, question), leave_out(archive, question, once=fold)
        print_suggestions(console, names, without)
        if not names and not without and question.words:
            console.print("Words are found in all their forms, but not misspelled. A * finds what begins so: harb*.")
