"""Finds people who are named with a person more often than elsewhere, not just often."""

from dataclasses import dataclass, replace

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search.asking import ask
from clippings.search.by_person import count_stories
from clippings.search.folding import ALL, count_folded, read_count
from clippings.search.people_by_name import fetch_people, find_by_names
from clippings.search.questions import ArticleQuestion, split_alternatives
from clippings.search.requests import bounded_size, build_query

SAMPLE = 5_000  # articles per shard, best first: what is significant in these is significant in all
FEWEST = 3  # fewest articles that must name both
CERTAIN = 6.63  # of chi-square with one degree of freedom: chance alone reaches this once in a hundred times


@dataclass(frozen=True, slots=True)
class Companion:
    name: str  # the name that is shown; for namesakes, with the first digits of the id
    id: str
    articles: int  # of the articles that were looked at, how many name both; these two count copies once
    elsewhere: int  # how many articles name this person at all, under the other filters of the question
    score: float  # chi-square: how far the number is from what chance gives


@dataclass(frozen=True, slots=True)
class Together:
    total: int  # articles that name the person, copies counted once
    companions: tuple[Companion, ...]


def find_together(archive: Archive, question: ArticleQuestion, *, size: int = 10) -> Together:
    """The people who are named with the person of the question more often than the question's other filters explain.

    Raises InvalidInput if the question names no person.
    """
    if not question.person:
        raise InvalidInput("The question names no one.", "Name a person.")
    background = build_query(replace(question, words="", person=()))
    asked = [one for value in question.person for one in split_alternatives(value)]
    selves = {person.id for called in find_by_names(archive, asked) for person in called}
    significant = {
        "field": "people_ids",
        "size": bounded_size(size) + len(asked) * 5,  # the people asked for are left out afterward
        "min_doc_count": FEWEST,
        "chi_square": {},
        "background_filter": background,
    }
    one_each = {"field": "story", "max_docs_per_value": 1, "shard_size": SAMPLE}
    people = {"diversified_sampler": one_each, "aggs": {"people": {"significant_terms": significant}}}
    wanted = {"sample": people, **count_folded("articles", True, ALL)}
    answer = ask(archive, "articles", query=build_query(question), size=0, track_total_hits=False, aggs=wanted)
    found = answer["aggregations"]
    likely = [one for one in found["sample"]["people"]["buckets"] if one["score"] >= CERTAIN]
    named = fetch_people(archive, [bucket["key"] for bucket in likely])
    counts = count_stories(archive, "people_ids", list(named), background)
    companions = (
        Companion(named[one["key"]].label, one["key"], one["doc_count"], counts.get(one["key"], 0), one["score"])
        for one in likely
        if one["key"] in named and one["key"] not in selves
    )
    return Together(read_count(found), tuple(companions)[:size])
