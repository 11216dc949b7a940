"""/search: the articles that match a question."""

from clippings.atom import NEVER, Entry
from clippings.search.articles import ArticleHit, search_articles
from clippings.search.questions import ArticleQuestion
from clippings.web.drawing import as_segment
from clippings.web.lists import Family, to_routes


def to_entry(hit: ArticleHit, base: str) -> Entry:
    """A feed entry; its date is when the article arrived in the archive."""
    return Entry(
        id=f"urn:clippings:article:{hit.id}",
        title=hit.title or "(no title)",
        address=f"{base}/article/{as_segment(hit.id)}",
        updated=hit.first_seen or (hit.published.value if hit.published else NEVER),
        author=", ".join(hit.byline) or hit.source,
        summary=" … ".join(snippet.text for snippet in hit.snippets),
    )


ARTICLES = Family(
    kind=ArticleQuestion,
    path="/search",
    noun="article",
    box="Words of an article",
    template="search.html",
    sorts={
        "best": "Best",
        "newest": "Newest",
        "oldest": "Oldest",
        "arrived": "Newly added",
        "quotes": "Most quotes",
    },
    facets={
        "source": "Source",
        "person": "Person",
        "organization": "Organization",
        "place": "Place",
        "speaker": "Speaker",
        "language": "Language",
        "collection": "Collection",
    },
    one_each=frozenset({"source", "language", "collection"}),
    fields={
        "person": "Names the person",
        "organization": "Names the organization",
        "place": "Names the place",
        "speaker": "Quotes the person",
        "byline": "Written by",
        "source": "Source",
        "domain": "Site",
        "since": "Published from",
        "until": "Published until",
        "dated": "Day",
        "arrived_since": "Added from",
        "arrived_until": "Added until",
        "has_quotes": "Quotes",
        "is_copy": "Copies",
    },
    columns=(
        *("id", "published_day", "title", "source", "collection", "url", "language", "byline", "people", "speakers"),
        *("quote_count", "duplicate_of", "copies", "first_seen"),
    ),
    elsewhere=("/quotes", "quotes"),
    search=search_articles,
    to_entry=to_entry,
)

ROUTES = to_routes(ARTICLES)
