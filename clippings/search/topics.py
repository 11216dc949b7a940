"""Finds the topics of a question: words that are more frequent in its articles than elsewhere, not just frequent."""

from dataclasses import dataclass

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.languages import find_small_words
from clippings.search.asking import ask
from clippings.search.facets import count_facets
from clippings.search.plain import unaccent
from clippings.search.questions import ArticleQuestion, split_alternatives
from clippings.search.requests import build_query

TOPICS = 12
SAMPLE = 300  # articles per shard, best first: their texts are read word by word
FEWEST = 3  # fewest articles that must have the word


@dataclass(frozen=True, slots=True)
class Topic:
    word: str
    articles: int  # of the articles that were looked at


def find_topics(archive: Archive, question: ArticleQuestion) -> tuple[Topic, ...]:
    """Words in the most common language of the matching articles, compared with all articles in that language.

    Left out are small words, which rank high by chance if there are few articles, and words of names that the question
    asks for, which are in every matching article.
    """
    (languages,) = count_facets(archive, question, ["language"], size=1)
    if not languages.values:
        return ()
    language = languages.values[0].name
    same: Json = {"term": {"language": language}}
    asked = {
        word
        for value in (*question.person, *question.speaker)
        for one in split_alternatives(value)
        for word in _fold(one)
    }
    without = asked | find_small_words(language)
    without |= set(map(unaccent, without))  # as the archive's index has them
    significant = {
        "field": "text",
        "size": 2 * TOPICS,  # some are left out below
        "exclude": sorted(without),
        "min_doc_count": FEWEST,
        "background_filter": same,
        "filter_duplicate_text": True,
    }
    one_each = {"field": "story", "max_docs_per_value": 1, "shard_size": SAMPLE}
    wanted = {"sample": {"diversified_sampler": one_each, "aggs": {"words": {"significant_text": significant}}}}
    query = {"bool": {"must": [build_query(question)], "filter": [same]}}
    found = ask(archive, "articles", query=query, size=0, track_total_hits=False, aggs=wanted)
    topics = (
        Topic(bucket["key"], bucket["doc_count"])
        for bucket in found["aggregations"]["sample"]["words"]["buckets"]
        if any(_counts(part) and part not in without for part in bucket["key"].split("'"))
    )
    return tuple(topics)[:TOPICS]


def _fold(name: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in unaccent(name)).split()


def _counts(part: str) -> bool:
    """Whether a part of a word, such as "don" or "t" of "don't", may be a topic. Chinese is indexed by sign."""
    return not part.isdigit() and (len(part) > 1 or not part.isascii())
