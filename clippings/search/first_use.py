"""When words were first used: the earliest article and the earliest quote that contain them."""

from dataclasses import dataclass, replace

from clippings.index.archive import Archive
from clippings.search.articles import ArticleHit, search_articles
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import QuoteHit, search_quotes


@dataclass(frozen=True, slots=True)
class FirstUse:
    articles: int  # articles with these words; copies count once
    undated: int  # those of them without a day: any of these may be earlier
    article: ArticleHit | None  # the earliest article that has a day
    quote: QuoteHit | None  # the earliest quote by somebody that has a day


def find_first(archive: Archive, phrase: str) -> FirstUse:
    """The first article and quote of the archive with these words, in this order and next to each other."""
    quoted = QuoteQuestion(phrase=phrase, dated=True, sort="oldest")  # validates the phrase
    asked = ArticleQuestion('"{}"'.format(phrase.replace('"', " ")), dated=True, sort="oldest")
    dated = search_articles(archive, asked, size=1)
    undated = search_articles(archive, replace(asked, dated=False), size=1)
    said = search_quotes(archive, quoted, size=1)
    return FirstUse(
        dated.total + undated.total, undated.total, next(iter(dated.hits), None), next(iter(said.hits), None)
    )
