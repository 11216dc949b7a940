"""clippings search | quotes: searches the archive."""

from collections.abc import Callable
from functools import partial

from rich.console import Console

from clippings.cli import questions as options
from clippings.cli.draw_hits import print_hits, print_suggestions
from clippings.cli.questions import Asked
from clippings.cli.usage import AsJson
from clippings.index.archive import Archive
from clippings.search.articles import ArticleHits, search_articles
from clippings.search.people_by_name import insert_people
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion
from clippings.search.quotes import QuoteHits, search_quotes
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
    ask = partial(search_articles, size=size, page=page, fold=fold)
    _answer(ask, question, size, fold, as_json, as_jsonl, as_csv, explain_query)


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
    ask = partial(search_quotes, size=size, page=page, fold=fold)
    _answer(ask, question, size, fold, as_json, as_jsonl, as_csv, explain_query)


def _answer(
    ask: Callable[[Archive, Asked], ArticleHits | QuoteHits],
    question: Asked,
    size: int,
    fold: bool,
    as_json: bool,
    as_jsonl: bool,
    as_csv: bool,
    explain_query: bool,
) -> None:
    archive = options.open_to_read()
    if explain_query:
        options.print_json(insert_people(archive, list_request(question) | {"size": size}))
        return
    found = ask(archive, question)
    print_hits(found, size, as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv)
    if not (found.total or as_json or as_jsonl or as_csv):
        _suggest_names(archive, question, fold)


def _suggest_names(archive: Archive, question: Question, fold: bool) -> None:
    """What may have been meant, as nothing was found."""
    console = Console(highlight=False)
    if is_empty(archive):
        console.print("The archive is empty. Add news with `clippings ingest PATH`.")
    else:
        names, without = suggest(archive, question), leave_out(archive, question, once=fold)
        print_suggestions(console, names, without)
        if not names and not without and question.words:
            console.print("Words are found in all their forms, but not misspelled. A * finds what begins so: harb*.")
