"""Turns a question into the request to Elasticsearch (pure)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from clippings.errors import InvalidInput
from clippings.index.archive import IndexName
from clippings.index.fields import STEMMED, Json
from clippings.search.people_by_name import SLOP, SPEAKERS, ask_by_name, is_id
from clippings.search.queries import split_either
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion, split_alternatives, whole_name
from clippings.search.words import ARTICLE, QUOTE, mark, mark_names, parse_words, rank

MAX_SIZE = 1_000  # hits
OPEN, CLOSE = "\ue000", "\ue001"  # private-use characters that the server puts around found words

NEWEST: list[Json] = [{"published_at": {"order": "desc", "missing": "_last"}}]
OLDEST: list[Json] = [{"published_at": {"order": "asc", "missing": "_last"}}]
SORTS: dict[str, list[Json]] = {
    "best": [{"_score": {"order": "desc"}}, *NEWEST],
    "newest": NEWEST,
    "oldest": OLDEST,
    "arrived": [{"first_seen": {"order": "desc"}}],
    "quotes": [{"quote_count": {"order": "desc"}}, *NEWEST],
}
PLACES: dict[IndexName, list[Any]] = {"articles": [{"id": "asc"}], "quotes": ["article_id", "start", "id"]}  # no ties


def index_of(question: Question) -> IndexName:
    """The index that holds the answers."""
    return "articles" if isinstance(question, ArticleQuestion) else "quotes"


def list_request(question: Question) -> Json:
    """The request for a list of matches, without its size. Raises InvalidInput for words beyond their limits."""
    index = index_of(question)
    request: Json = {
        "query": build_query(question),
        "sort": [*SORTS[question.sort], *PLACES[index]],
        "track_total_hits": True,
    }
    if question.words.strip() or (isinstance(question, QuoteQuestion) and question.phrase):
        stems = [f"text_{code}" for code in STEMMED]
        parts = {"number_of_fragments": 2, "fragment_size": 180} if index == "articles" else {"number_of_fragments": 0}
        request["highlight"] = {
            "pre_tags": [OPEN],
            "post_tags": [CLOSE],
            "order": "score",
            "highlight_query": _mark(question),
            "fields": {
                "text": {"matched_fields": stems, **parts},
                "title": {"number_of_fragments": 0},
                **_mark_names(question),
            },
        }
    return request


def _mark(question: Question) -> Json:
    """The query for the words to mark in the matches."""
    fields = ARTICLE if isinstance(question, ArticleQuestion) else QUOTE
    marked = [mark(parse_words(question.words), fields)] if question.words.strip() else []
    if isinstance(question, QuoteQuestion) and question.phrase:
        marked.append({"match_phrase": {"text": question.phrase}})
    return {"bool": {"should": marked}}


def _mark_names(question: Question) -> Json:
    """The fields whose names are marked if they resemble the words; they are short, unlike a text."""
    if not isinstance(question, ArticleQuestion):
        return {}
    names = mark_names(parse_words(question.words))
    return {field: {"highlight_query": names, "number_of_fragments": 0} for field in ARTICLE.names}


def build_query(question: Question) -> Json:
    """The query for all matches, scored by their words. Titles and scare quotes are left out of quotes, since nobody
    says them.
    """
    words = question.words if question.words.strip() else None
    if isinstance(question, ArticleQuestion):
        ranked = [rank(parse_words(words), ARTICLE)] if words else []
        return {"bool": {"must": ranked, "filter": article_filters(question)}}
    ranked = [rank(parse_words(words), QUOTE)] if words else []
    if question.phrase:
        ranked.append({"match_phrase": {"text": question.phrase}})
    without = [{"term": {"kind": "unattributed"}}, *map(_match_speaker, question.not_speaker)]
    return {"bool": {"must": ranked, "filter": quote_filters(question), "must_not": without}}


def article_filters(question: ArticleQuestion) -> list[Json]:
    names = {
        "organizations": question.organization,
        "places": question.place,
        "byline": question.byline,
    }
    found = [
        _match_any([_name(field, one) for one in split_alternatives(value)])
        for field in names
        for value in names[field]
    ]
    found += [_match_any(list(_match_person("people", "people_ids", value))) for value in question.person]
    found += [_match_any(list(_match_person("speakers", SPEAKERS, value))) for value in question.speaker]
    quoted = [one for value in question.not_speaker for one in _match_person("speakers", SPEAKERS, value)]
    found += [{"bool": {"must_not": quoted}}] if quoted else []
    terms = {"domain": question.domain, "people_ids": question.person_id, **_collect_shared_terms(question)}
    found += [_match_terms(field, value) for field in terms for value in terms[field]]
    found += _match_days("published_day", question.since, question.until, question.dated)
    found += _match_days("first_seen", question.arrived_since, question.arrived_until, None)
    if question.has_quotes is not None:
        found.append({"range": {"quote_count": {"gt": 0} if question.has_quotes else {"lte": 0}}})
    if question.is_copy is not None:
        found.append(_exists("duplicate_of", question.is_copy))
    return found


def quote_filters(question: QuoteQuestion) -> list[Json]:
    found = [_match_speaker(value) for value in question.speaker]
    found += [
        _match_any([_match_said_of(field, one) for one in split_alternatives(value) for field in ("text", "context")])
        for value in question.about
    ]
    found += [_match_any(list(map(_match_role, split_alternatives(value)))) for value in question.role]
    if question.certain is not None:
        probable = {"term": {"speaker_id_probable": True}}
        found.append({"bool": {"must_not": [probable]}} if question.certain else probable)
    terms = {
        "kind": question.kind,
        "speaker_id": question.person_id,
        "speaker_pronoun": question.pronoun,
        **_collect_shared_terms(question),
    }
    found += [_match_terms(field, value) for field in terms for value in terms[field]]
    if question.confidence:
        found.append({"range": {"confidence": {"gte": question.confidence}}})
    return found + _match_days("published_day", question.since, question.until, question.dated)


def bounded_size(size: int) -> int:
    """The number of hits to ask for. Raises InvalidInput if it is below 1 or above MAX_SIZE."""
    if not 1 <= size <= MAX_SIZE:
        raise InvalidInput(f"{size} hits cannot be shown.", f"Ask for 1 to {MAX_SIZE}.")
    return size


def _collect_shared_terms(question: Question) -> dict[str, Sequence[str]]:
    return {
        "language": [value.lower() for value in question.language],
        "source.folded": question.source,
        "collection": question.collection,
    }


def _match_terms(field: str, value: str) -> Json:
    return {"terms": {field: split_either(value)}}


def _match_speaker(value: str) -> Json:
    """Match the speaker's full name, a person of the archive with this name, or the text's words for the speaker."""
    mentioned = [
        _match_part("speaker_text.words", one)
        for one in split_alternatives(value)
        if not (whole_name(one) or is_id(one))
    ]
    return _match_any([*_match_person("speaker", "speaker_id", value), *mentioned])


def _match_person(field: str, of_people: str, value: str) -> Iterator[Json]:
    """Match this spelling, or a person of the archive who has it elsewhere; for an id, only that person."""
    for one in split_alternatives(value):
        if not is_id(one):
            yield _name(field, one)
        yield ask_by_name(of_people, one)


def _match_role(value: str) -> Json:
    """Match all words of the role: "prime minister"."""
    return {"bool": {"filter": [{"term": {"speaker_roles": word}} for word in value.split()]}}


def _name(field: str, name: str) -> Json:
    whole = whole_name(name)
    return {"term": {f"{field}.folded": whole}} if whole else _match_part(f"{field}.words", name)


def _match_part(field: str, name: str) -> Json:
    return {"match_phrase": {field: {"query": name, "slop": SLOP}}}


def _match_said_of(field: str, name: str) -> Json:
    whole = whole_name(name)
    return {"match_phrase": {field: {"query": whole}}} if whole else _match_part(field, name)


def _match_any(queries: list[Json]) -> Json:
    return queries[0] if len(queries) == 1 else {"bool": {"should": queries, "minimum_should_match": 1}}


def _match_days(field: str, since: date | None, until: date | None, known: bool | None) -> list[Json]:
    found = [] if known is None else [_exists(field, known)]
    days = {"gte": since and since.isoformat(), "lte": until and until.isoformat()}  # includes the whole last day
    if since or until:
        found.append({"range": {field: {bound: day for bound, day in days.items() if day}}})
    return found


def _exists(field: str, wanted: bool) -> Json:
    exists: Json = {"exists": {"field": field}}
    return exists if wanted else {"bool": {"must_not": [exists]}}
