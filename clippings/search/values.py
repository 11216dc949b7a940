"""Lists the values of a field in the archive, to complete what someone has begun to type."""

from typing import Any

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.people_by_name import ArchivePerson, match_people, read_person

SHOWN = 30  # values, those in the most articles
PEOPLE = ("people", "speakers")  # each person is offered once, under any spelling
NAMES = (*PEOPLE, "organizations", "places", "byline")  # found by any part of the name, and completed from there
FOLDED = (*NAMES, "source")  # found with any capitals
SECONDS = 1.0  # somebody waits at the keyboard


def list_values(archive: Archive, field: str, beginning: str) -> list[str]:
    """Values of the field, or ends of names, that begin with this text; those in the most articles first. People come
    before organizations, and before names that no linking pass has seen yet.

    Raises what the client raises: if the archive does not answer at once, we do not ask again.
    """
    searches: list[Json] = [{"index": archive.alias("articles")}, _ask_values(field, beginning)]
    if field in PEOPLE:
        searches += [{"index": archive.alias("people")}, _ask_people(field, beginning)]
    found, *people = archive.es.options(request_timeout=SECONDS).msearch(searches=searches)["responses"]
    called = [read_person(hit["_source"]) for answer in people for hit in answer["hits"]["hits"]]
    known = {spelling for one in called for spelling in one.spellings}
    buckets: list[dict[str, Any]] = found["aggregations"]["values"]["buckets"]
    names = [name for one in called for name in _choose(one, beginning)]
    names += [bucket["key"] for bucket in buckets if bucket["key"] not in known]
    return list(dict.fromkeys(_end(name, beginning) for name in names))


def _ask_values(field: str, beginning: str) -> Json:
    pattern = "".join(map(_match_either_case if field in FOLDED else _escape, beginning)) + ".*"
    if field in NAMES:
        pattern = f"(.* )?{pattern}"
    values = {"terms": {"field": field, "size": SHOWN, "include": pattern}}
    return {"size": 0, "track_total_hits": False, "timeout": f"{SECONDS * 1000:.0f}ms", "aggs": {"values": values}}


def _ask_people(field: str, beginning: str) -> Json:
    asked: list[Json] = [match_people(beginning)] if beginning.strip() else []
    asked += [{"range": {"quotes": {"gt": 0}}}] if field == "speakers" else []
    order = [{"articles": "desc"}, "id"]
    fields = ["id", "name", "spellings.name"]
    return {"query": {"bool": {"filter": asked}}, "size": SHOWN, "sort": order, "_source": fields}


def _choose(called: ArchivePerson, beginning: str) -> list[str]:
    """The name that is shown or, if it does not begin with this text, a spelling that does."""
    return [name for name in (called.name, *called.spellings) if f" {beginning.lower()}" in f" {name}".lower()][:1]


def _end(value: str, beginning: str) -> str:
    """The end of a name, from the word that begins with the typed text: "Holt" of "Maren Holt" if "hol" is typed."""
    folded = f" {value}".lower()
    return value[max(folded.find(f" {beginning.lower()}"), 0) :]


def _match_either_case(letter: str) -> str:
    lower, upper = letter.lower(), letter.upper()
    return f"[{lower}{upper}]" if lower != upper and len(lower) == len(upper) == 1 else _escape(letter)


def _escape(letter: str) -> str:
    return letter if letter.isalnum() or letter.isspace() else f"\\{letter}"
