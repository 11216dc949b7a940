"""From a question to what Elasticsearch is asked (pure)."""

from collections.abc import Sequence
from datetime import date

from clippings.errors import InvalidInput
from clippings.index.serialize import STEMMED, Json
from clippings.search.queries import split_either
from clippings.search.questions import ArticleQuestion, QuoteQuestion, alternatives
from clippings.search.words import ARTICLE, QUOTE, Fields, parse_words, rank

MAX_SIZE = 1_000  # hits
SLOP = 4  # words that may stand inside a name: "Hillary Clinton" finds "Hillary Rodham Clinton"
OPEN, CLOSE = "\ue000", "\ue001"  # around found words in what the server returns: of private use

NEWEST: list[Json] = [{"published_at": {"order": "desc", "missing": "_last"}}]
OLDEST: list[Json] = [{"published_at": {"order": "asc", "missing": "_last"}}]
SORTS: dict[str, list[Json]] = {
    "best": [{"_score": {"order": "desc"}}, *NEWEST],
    "newest": NEWEST,
    "oldest": OLDEST,
    "arrived": [{"first_seen": {"order": "desc"}}],
    "quotes": [{"quote_count": {"order": "desc"}}, *NEWEST],
}


def article_request(question: ArticleQuestion, size: int) -> Json:
    """The body of a search of the articles. Raises InvalidInput for words or a size beyond their bounds."""
    request = _request(question.words, ARTICLE, article_filters(question), [])
    if question.words.strip():
        request["highlight"] = {
            "pre_tags": [OPEN],
            "post_tags": [CLOSE],
            "order": "score",
            "number_of_fragments": 2,
            "fragment_size": 180,
            "fields": {"text": {"matched_fields": [f"text_{code}" for code in STEMMED]}},
        }
    return request | {"sort": [*SORTS[question.sort], {"id": "asc"}], "size": bounded_size(size)}


def quote_request(question: QuoteQuestion, size: int) -> Json:
    """The body of a search of the quotes. Titles and words under scare quotes, which nobody says, are left out."""
    without: list[Json] = [{"term": {"kind": "unattributed"}}, *map(_speaker, question.not_speaker)]
    request = _request(question.words, QUOTE, quote_filters(question), without)
    return request | {"sort": [*SORTS[question.sort], "article_id", "start"], "size": bounded_size(size)}


def article_filters(question: ArticleQuestion) -> list[Json]:
    names = {
        "people": question.person,
        "organizations": question.organization,
        "places": question.place,
        "speakers": question.speaker,
        "byline": question.byline,
    }
    found = [
        _any([_name(f"{field}.words", one) for one in alternatives(value)]) for field in names for value in names[field]
    ]
    terms = {"domain": question.domain, **_shared_terms(question)}
    found += [_terms(field, value) for field in terms for value in terms[field]]
    found += _days("published_day", question.since, question.until, question.dated)
    found += _days("first_seen", question.arrived_since, question.arrived_until, None)
    if question.has_quotes is not None:
        found.append({"range": {"quote_count": {"gt": 0} if question.has_quotes else {"lte": 0}}})
    if question.is_copy is not None:
        found.append(_exists("duplicate_of", question.is_copy))
    return found


def quote_filters(question: QuoteQuestion) -> list[Json]:
    found = [_speaker(value) for value in question.speaker]
    found += [_any([_name("text", one) for one in alternatives(value)]) for value in question.about]
    terms = {"kind": question.kind, **_shared_terms(question)}
    found += [_terms(field, value) for field in terms for value in terms[field]]
    if question.confidence:
        found.append({"range": {"confidence": {"gte": question.confidence}}})
    return found + _days("published_day", question.since, question.until, question.dated)


def bounded_size(size: int) -> int:
    """The number of hits asked for. Raises InvalidInput where it is below 1 or above MAX_SIZE."""
    if not 1 <= size <= MAX_SIZE:
        raise InvalidInput(f"{size} hits cannot be shown.", f"Ask for 1 to {MAX_SIZE}.")
    return size


def _request(words: str, fields: Fields, filters: Sequence[Json], without: Sequence[Json]) -> Json:
    ranked = [rank(parse_words(words), fields)] if words.strip() else []
    return {
        "query": {"bool": {"must": ranked, "filter": list(filters), "must_not": list(without)}},
        "track_total_hits": True,
    }


def _shared_terms(question: ArticleQuestion | QuoteQuestion) -> dict[str, Sequence[str]]:
    return {
        "language": [value.lower() for value in question.language],
        "source.folded": question.source,
        "collection": question.collection,
    }


def _terms(field: str, value: str) -> Json:
    return {"terms": {field: split_either(value)}}


def _speaker(value: str) -> Json:
    """By full name, or by the words that stand for him in the text."""
    return _any([_name(field, one) for one in alternatives(value) for field in ("speaker.words", "speaker_text.words")])


def _name(field: str, name: str) -> Json:
    return {"match_phrase": {field: {"query": name, "slop": SLOP}}}


def _any(queries: list[Json]) -> Json:
    return queries[0] if len(queries) == 1 else {"bool": {"should": queries, "minimum_should_match": 1}}


def _days(field: str, since: date | None, until: date | None, known: bool | None) -> list[Json]:
    found = [] if known is None else [_exists(field, known)]
    days = {"gte": since and since.isoformat(), "lte": until and until.isoformat()}  # the whole last day is meant
    if since or until:
        found.append({"range": {field: {bound: day for bound, day in days.items() if day}}})
    return found


def _exists(field: str, wanted: bool) -> Json:
    exists: Json = {"exists": {"field": field}}
    return exists if wanted else {"bool": {"must_not": [exists]}}
