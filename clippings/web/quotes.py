"""/quotes: who said what."""

from clippings.atom import NEVER, Entry
from clippings.search.questions import QuoteQuestion
from clippings.search.quotes import QuoteHit, search_quotes, write_lead
from clippings.web.drawing import as_segment
from clippings.web.lists import Family, to_routes


def to_entry(hit: QuoteHit, base: str) -> Entry:
    words = hit.text.rstrip(",")
    said = write_lead(hit) + words if hit.kind == "indirect" else f"“{words}”"
    return Entry(
        id=f"urn:clippings:quote:{hit.id}",
        title=f"{hit.speaker or hit.speaker_text or 'Unknown speaker'}: {said}"[:200],
        address=f"{base}/article/{as_segment(hit.article_id)}",
        updated=hit.published_at or NEVER,
        author=hit.speaker or hit.source,
        summary=said,
    )


QUOTES = Family(
    kind=QuoteQuestion,
    path="/quotes",
    noun="quote",
    box="Words in or near a quote",
    template="quotes.html",
    sorts={"best": "Best", "newest": "Newest", "oldest": "Oldest"},
    facets={
        "speaker": "Speaker",
        "source": "Source",
        "kind": "Kind",
        "pronoun": "Pronoun",
        "language": "Language",
        "collection": "Collection",
    },
    one_each=frozenset({"speaker", "source", "kind", "pronoun", "language", "collection"}),
    fields={
        "phrase": "Exact words",
        "speaker": "Said by",
        "not_speaker": "Not said by",
        "role": "Role of the speaker",
        "about": "Names",
        "confidence": "Minimum confidence",
        "source": "Source",
        "since": "Published from",
        "until": "Published until",
        "dated": "Date",
    },
    columns=(
        *("id", "published_day", "speaker", "speaker_text", "kind", "confidence", "text", "title", "source"),
        *("collection", "language", "url", "article_id", "copies", "sources"),
    ),
    elsewhere=("/search", "articles"),
    search=search_quotes,
    to_entry=to_entry,
)

ROUTES = to_routes(QUOTES)
