"""Asks many questions at once: takes a list of names or phrases and gives one row for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from clippings.errors import InvalidInput
from clippings.index.archive import Archive, IndexName
from clippings.index.fields import Json
from clippings.search.asking import ask_together
from clippings.search.folding import count_folded, read_count
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion
from clippings.search.requests import build_query, index_of

Ask = Literal["person", "phrase", "words"]
MAX_LINES = 10_000
AT_ONCE = 50  # lines per request


@dataclass(frozen=True, slots=True)
class BatchRow:
    asked: str
    articles: int  # articles that name the person or contain the phrase or words; copies count once
    quotes: int  # quotes by the person or with the phrase or words; copies count once
    first_day: str | None  # the earliest day of these articles
    last_day: str | None


def ask_batch(
    archive: Archive, lines: Sequence[str], kind: Ask, articles: ArticleQuestion, quotes: QuoteQuestion
) -> Iterator[BatchRow]:
    """One row for each line that is not blank. articles, quotes: conditions that apply to all lines as well.

    Raises InvalidInput for a line that is not a valid question, and for too many lines.
    """
    asked = [(number, line.strip()) for number, line in enumerate(lines, start=1) if line.strip()]
    if len(asked) > MAX_LINES:
        raise InvalidInput(f"There are {len(asked):,} lines.", f"Give at most {MAX_LINES:,} at once.")
    questions = [(line, *_make(number, line, kind, articles, quotes)) for number, line in asked]
    for start in range(0, len(questions), AT_ONCE):
        batch = questions[start : start + AT_ONCE]
        requests = [request for _, article, quote in batch for request in (_count(article), _count(quote))]
        answers = ask_together(archive, requests)
        for (line, _, _), named, said in zip(batch, answers[::2], answers[1::2], strict=True):
            days = named["aggregations"]
            yield BatchRow(
                line,
                _read_number(named),
                _read_number(said),
                days["first"].get("value_as_string"),
                days["last"].get("value_as_string"),
            )


def _make(
    number: int, line: str, kind: Ask, articles: ArticleQuestion, quotes: QuoteQuestion
) -> tuple[ArticleQuestion, QuoteQuestion]:
    try:
        if kind == "person":
            made = (
                replace(articles, person=(*articles.person, line)),
                replace(quotes, speaker=(*quotes.speaker, line)),
            )
        elif kind == "phrase":
            made = replace(articles, words='"{}"'.format(line.replace('"', " "))), replace(quotes, phrase=line)
        else:
            made = replace(articles, words=line), replace(quotes, words=line)
        build_query(made[0])
    except InvalidInput as error:
        raise InvalidInput(f"Line {number}: {error.message}", error.remedy) from None
    return made


def _read_number(answer: Json) -> int:
    return read_count(answer["aggregations"] | {"doc_count": answer["hits"]["total"]["value"]})


def _count(question: Question) -> tuple[IndexName, Json]:
    day, index = {"field": "published_day"}, index_of(question)
    request: Json = {
        "query": {"bool": {"filter": [build_query(question)]}},
        "size": 0,
        "track_total_hits": True,
        "aggs": {"first": {"min": day}, "last": {"max": day}, **count_folded(index, fold=True)},
    }
    return index, request
