"""What users type, as queries of bounded cost over listed fields (pure).

A user's words reach Elasticsearch in `simple_query_string`, which cannot fail, or in `match_phrase` and `term`: they
name no field, run no script and no regular expression.
"""

from dataclasses import dataclass
from datetime import date

from clippings.errors import InvalidInput
from clippings.index.serialize import STEMMED, Json

MAX_QUERY = 1_000  # characters
MAX_WORDS = 64  # each is a clause for each field
MAX_NAME = 200  # characters
MAX_SIZE = 1_000  # hits

ARTICLE_FIELDS = ("title^2", "text", *(f"text_{code}" for code in STEMMED))
QUOTE_FIELDS = ("text", "title")
OPERATORS = "AND|ESCAPE|NOT|OR|PHRASE|PRECEDENCE|PREFIX|WHITESPACE"
SLOP = 4  # words that may stand inside a name: "Hillary Clinton" finds "Hillary Rodham Clinton"


@dataclass(frozen=True, slots=True)
class Filters:
    """What all hits have in common. Names are matched whole or in part, whatever their case and accents.

    An article must have all names of a field. A quote has one speaker, as an article has one language: a|b is either.
    """

    language: str | None = None  # a code such as "en"
    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    since: date | None = None  # published on this day, in the zone of its source, or later
    until: date | None = None  # published on this day or earlier


def words_query(words: str, fields: tuple[str, ...] = ARTICLE_FIELDS) -> Json:
    """All words must occur; "a phrase", a|b, -not, begin* and (groups) are understood.

    Raises InvalidInput beyond MAX_QUERY characters or MAX_WORDS words.
    """
    if len(words) > MAX_QUERY or len(words.split()) > MAX_WORDS:
        raise InvalidInput(
            f"The query is too long: {len(words)} characters, {len(words.split())} words.",
            f"Use at most {MAX_QUERY} characters and {MAX_WORDS} words.",
        )
    return {
        "simple_query_string": {
            "query": words,
            "fields": list(fields),
            "default_operator": "and",
            "flags": OPERATORS,
            "lenient": False,
            "auto_generate_synonyms_phrase_query": False,
        }
    }


def article_filters(filters: Filters) -> list[Json]:
    """The conditions on articles. Raises InvalidInput for a name of more than MAX_NAME characters."""
    names = {
        "people": filters.people,
        "organizations": filters.organizations,
        "places": filters.places,
        "speakers": filters.speakers,
    }
    return [*_shared(filters), *(_name(f"{field}.words", name) for field in names for name in names[field] if name)]


def quote_filters(filters: Filters) -> list[Json]:
    """The conditions on quotes; a speaker is found by full name or by the words that name him in the text."""
    conditions = _shared(filters)
    for speaker in filters.speakers:
        names = split_either(speaker)
        either = [_name(field, name) for name in names for field in ("speaker.words", "speaker_text.words")]
        conditions.append({"bool": {"should": either, "minimum_should_match": 1}})
    return conditions


def selection_query(
    *,
    query: str | None = None,
    failed: bool = False,
    language: str | None = None,
    source: str | None = None,
    collection: str | None = None,
) -> Json:
    """The query for articles that a person selects to be enriched again; all that is given must hold.

    Raises InvalidInput where something is given that is empty, such as a variable of a script: it would select all.
    """
    given = {"query": query, "language": language, "source": source, "collection": collection}
    if empty := [name for name, value in given.items() if value is not None and not value.strip()]:
        raise InvalidInput(f"The {empty[0]} to select by is empty.", "Give a value, or leave it out to select all.")
    conditions: list[Json] = [words_query(query)] if query else []
    if failed:
        conditions.append({"exists": {"field": "failed_stages"}})
    terms = {"language": language and language.lower(), "source.folded": source, "collection": collection}
    conditions += [{"terms": {field: split_either(value)}} for field, value in terms.items() if value]
    return {"bool": {"filter": conditions}} if conditions else {"match_all": {}}


def split_either(value: str) -> list[str]:
    """The values of which any may hold: of `a|b` a, b, and what is named so itself."""
    return list(dict.fromkeys([value, *filter(None, map(str.strip, value.split("|")))]))


def bounded_size(size: int) -> int:
    """The number of hits asked for. Raises InvalidInput where it is below 1 or above MAX_SIZE."""
    if not 1 <= size <= MAX_SIZE:
        raise InvalidInput(f"{size} hits cannot be shown.", f"Ask for 1 to {MAX_SIZE}.")
    return size


def _shared(filters: Filters) -> list[Json]:
    conditions: list[Json] = []
    if filters.language:
        conditions.append({"terms": {"language": split_either(filters.language.lower())}})
    days: Json = {}
    if filters.since:
        days["gte"] = filters.since.isoformat()
    if filters.until:
        days["lte"] = filters.until.isoformat()
    if days:
        conditions.append({"range": {"published_day": days}})
    return conditions


def _name(field: str, name: str) -> Json:
    if len(name) > MAX_NAME:
        raise InvalidInput(f"The name is too long: {len(name)} characters.", f"Use at most {MAX_NAME}.")
    return {"match_phrase": {field: {"query": name, "slop": SLOP}}}
