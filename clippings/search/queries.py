"""The articles that a person selects for re-enrichment, as a query of limited cost over listed fields (pure).

The words reach Elasticsearch in `simple_query_string`, which cannot fail: they name no field, run no script and no
regular expression.
"""

from clippings.errors import InvalidInput
from clippings.index.fields import STEMMED, Json
from clippings.search.words import MAX_QUERY, MAX_WORDS

ARTICLE_FIELDS = ("title^2", "text", *(f"text_{code}" for code in STEMMED))
OPERATORS = "AND|ESCAPE|NOT|OR|PHRASE|PRECEDENCE|PREFIX|WHITESPACE"


def words_query(words: str) -> Json:
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
    """The query for articles that a person selects to be enriched again; all that is given must hold.

    Raises InvalidInput if something is given that is empty, such as a variable of a script: it would select all.
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
