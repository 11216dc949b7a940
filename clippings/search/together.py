"""The people who are named with a person more often than elsewhere, not just often."""

from dataclasses import dataclass, replace

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search.asking import ask
from clippings.search.called import find_called, name_people
from clippings.search.questions import ArticleQuestion, alternatives
from clippings.search.requests import bounded_size, build_query

SAMPLE = 5_000  # articles of each shard, the best first: what is significant in these is so in all
FEWEST = 3  # articles that must name both
CERTAIN = 6.63  # of chi-square, with one degree of freedom: chance alone gives as much once in a hundred times


@dataclass(frozen=True, slots=True)
class Companion:
    name: str  # that is shown, of namesakes with the beginning of the id
    id: str
    articles: int  # of those that were looked at, how many name both, copies counted once
    elsewhere: int  # how many articles name this one at all, under the other filters of the question
    score: float  # chi-square: how far it is from what chance gives


@dataclass(frozen=True, slots=True)
class Together:
    total: int  # articles that name the person
    companions: tuple[Companion, ...]


def find_together(archive: Archive, question: ArticleQuestion, *, size: int = 10) -> Together:
    """Who is named with the person of the question, compared with what the other filters of the question select.

    Raises InvalidInput if the question names no person.
    """
    if not question.person:
        raise InvalidInput("The question names no one.", "Name a person.")
    background = build_query(replace(question, words="", person=()))
    asked = [one for value in question.person for one in alternatives(value)]
    selves = {person.id for called in find_called(archive, asked) for person in called}
    significant = {
        "field": "people_ids",
        "size": bounded_size(size) + len(asked) * 5,  # those asked for are left out afterwards
        "min_doc_count": FEWEST,
        "chi_square": {},
        "background_filter": background,
    }
    one_each = {"field": "story", "max_docs_per_value": 1, "shard_size": SAMPLE}
    wanted = {"sample": {"diversified_sampler": one_each, "aggs": {"people": {"significant_terms": significant}}}}
    query = build_query(question)
    found = ask(archive, "articles", query=query, size=0, track_total_hits=True, aggs=wanted)
    buckets = found["aggregations"]["sample"]["people"]["buckets"]
    named = name_people(archive, [bucket["key"] for bucket in buckets])
    companions = (
        Companion(named[bucket["key"]].label, bucket["key"], bucket["doc_count"], bucket["bg_count"], bucket["score"])
        for bucket in buckets
        if bucket["score"] >= CERTAIN and bucket["key"] in named and bucket["key"] not in selves
    )
    return Together(found["hits"]["total"]["value"], tuple(companions)[:size])
