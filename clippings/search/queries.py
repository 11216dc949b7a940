"""Builds the query that selects articles to enrich again; it has limited cost and searches only listed fields (pure).

The words reach Elasticsearch in `simple_query_string`, which cannot fail: they cannot name a field or run a script or
a regular expression.
"""

from clippings.errors import InvalidInput
from clippings.index.fields import STEMMED, Json
from clippings.search.words import MAX_QUERY, MAX_WORDS

ARTICLE_FIELDS = ("title^2", "text", *(f"text_{code}" for code in STEMMED))
OPERATORS = "AND|ESCAPE|NOT|OR|PHRASE|PRECEDENCE|PREFIX|WHITESPACE"


def words_query(words: str) -> Json:
    """A query in which all words must occur; it understands "a phrase", a|b, -not, begin* and (groups).

    Raises InvalidInput for more than MAX_QUERY characters or MAX_WORDS words.
    """
    if len(words) > MAX_QUERY or len(words.split()) > MAX_WORDS:
        raise InvalidInput(
            f"The query is too long: {len(words)} characters, {len(words.split())} words.",
            f"Use at most {MAX_QUERY} characters and {MAX_WORDS} words.",
        )
    return {
        "simple_query_string": {
            "query": words,
            "fields": list(ARTICLE_FIELDS),
            "default_operator": "and",
            "flags": OPERATORS,
            "lenient": False,
            "auto_generate_synonyms_phrase_query": False,
        }
    }


def selection_query(
    *,
    query: str | None = None,
    failed: bool = False,
    language: str | None = None,
    source: str | None = None,
    collection: str | None = None,
) -> Json:
    """The query for articles that a person selects to be enriched again; all given conditions must hold.

    Raises InvalidInput if a given condition is empty, such as an unset variable of a script: it would select all.
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
    """The alternatives in a value: for `a|b`, both a and b, and also the literal value "a|b"."""
    return list(dict.fromkeys([value, *filter(None, map(str.strip, value.split("|")))]))
