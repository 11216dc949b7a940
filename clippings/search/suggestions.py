"""What to ask instead, where a question finds nothing."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

from clippings.index.archive import Archive
from clippings.index.paging import EVERYTHING, count
from clippings.search.questions import ArticleQuestion, QuoteQuestion, alternatives, whole_name

CLOSE = 0.75  # how alike two names must be, from 0 to 1
NAMES = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    field: str  # of the question
    asked: str
    name: str
    articles: int


def suggest(archive: Archive, question: ArticleQuestion | QuoteQuestion) -> list[Suggestion]:
    """Names of the archive that are close to those of the question."""
    fields = {"speaker": ("speakers", question.speaker)}
    if isinstance(question, ArticleQuestion):
        fields |= {
            "person": ("people", question.person),
            "organization": ("organizations", question.organization),
            "place": ("places", question.place),
            "byline": ("byline", question.byline),
        }
    return [
        Suggestion(option, asked, name, articles)
        for option, (field, values) in fields.items()
        for value in values
        for asked in alternatives(value)
        for name, articles in _close_names(archive, field, whole_name(asked) or asked)
    ]


def is_empty(archive: Archive) -> bool:
    return count(archive, archive.alias("articles"), EVERYTHING) == 0


def _close_names(archive: Archive, field: str, asked: str) -> list[tuple[str, int]]:
    """With how many articles each has; names that the question finds already are none."""
    nearly = {"match": {f"{field}.words": {"query": asked, "fuzziness": "AUTO", "operator": "and"}}}
    search = partial(
        archive.es.search,
        index=archive.alias("articles"),
        size=0,
        query=nearly,
        aggs={"names": {"terms": {"field": field, "size": 500}}},
        timeout="5s",
    )
    buckets = archive.retry(search)["aggregations"]["names"]["buckets"]
    articles = {bucket["key"]: bucket["doc_count"] for bucket in buckets}
    folded = {name.lower(): name for name in articles if name.lower() != asked.lower()}
    close = get_close_matches(asked.lower(), folded, n=NAMES, cutoff=CLOSE)
    return [(folded[name], articles[folded[name]]) for name in close]
