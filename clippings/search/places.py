"""Counts the places in the articles that match a question, with countries and coordinates if these are certain."""

from collections.abc import Iterator
from dataclasses import dataclass

from clippings.documents import Point
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.search.asking import ask
from clippings.search.folding import ALL, count_folded, grow_sizes, is_settled, read_count
from clippings.search.questions import ArticleQuestion
from clippings.search.requests import bounded_size, build_query

COUNTRIES = 5  # countries per name: there is a Paris in France and in the United States
_NONE = ""  # means that the country is not certain


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place name in one country; the same name in another country is another place."""

    name: str
    country: str | None
    point: Point | None  # from the first of these articles that gives coordinates
    articles: int  # copies count once


@dataclass(frozen=True, slots=True)
class Places:
    total: int  # articles that match the question; copies count once
    places: tuple[PlaceCount, ...]  # those in the most articles first


def count_places(archive: Archive, question: ArticleQuestion, *, size: int) -> Places:
    """The places that are named in the most matching articles. Raises what search_articles raises."""
    query, size = {"bool": {"filter": [build_query(question)]}}, bounded_size(size)
    for room in grow_sizes(size):
        wanted = _count_names(room) | count_folded("articles", fold=True, exact=ALL)
        found = ask(archive, "articles", query=query, size=0, track_total_hits=True, aggs=wanted)
        counted, total = found["aggregations"], found["hits"]["total"]["value"]
        names = counted["entities"]["places"]["names"]
        each = sorted((one for bucket in names["buckets"] for one in _read(bucket)), key=_order)
        if is_settled(names, [one.articles for one in each], size):
            break
    return Places(read_count(counted | {"doc_count": total}), tuple(each[:size]))


def _count_names(size: int) -> Json:
    point: Json = {"filter": {"exists": {"field": "entities.point"}}, "aggs": {"first": {"top_hits": {"size": 1}}}}
    by_country: Json = {
        "terms": {"field": "entities.country", "missing": _NONE, "size": COUNTRIES},
        "aggs": {"located": point, "articles": {"reverse_nested": {}, "aggs": count_folded("articles", fold=True)}},
    }
    names: Json = {"terms": {"field": "entities.name", "size": size}, "aggs": {"countries": by_country}}
    places = {"filter": {"term": {"entities.type": "place"}}, "aggs": {"names": names}}
    return {"entities": {"nested": {"path": "entities"}, "aggs": {"places": places}}}


def _order(place: PlaceCount) -> tuple[int, str]:
    return -place.articles, place.name


def _read(bucket: Json) -> Iterator[PlaceCount]:
    for country in bucket["countries"]["buckets"]:
        hits = country["located"]["first"]["hits"]["hits"]
        point = Point(**hits[0]["_source"]["point"]) if hits else None
        yield PlaceCount(bucket["key"], country["key"] or None, point, read_count(country["articles"]))
