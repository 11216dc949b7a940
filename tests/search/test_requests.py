"""The request for each field of a question: anything that is missing here finds too much or too little."""

from datetime import date
from typing import Any

import pytest

from clippings.index.fields import Json
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion
from clippings.search.requests import (
    CLOSE,
    OPEN,
    article_filters,
    bounded_size,
    build_query,
    index_of,
    list_request,
    quote_filters,
)
from clippings.search.words import ARTICLE, QUOTE, SearchPhrase, Words, parse_words, rank

ID = "0123456789abcdef0123456789abcdef01234567"
STEMS = ["text_en", "text_fr", "text_de", "text_es", "text_ru", "text_it", "text_pt"]
NAMES = ["people.words", "organizations.words", "places.words", "speakers.words"]


def part(field: str, name: str) -> Json:
    """Part of a name, which may contain other words."""
    return {"match_phrase": {field: {"query": name, "slop": 4}}}


def any_of(*queries: Json) -> Json:
    return {"bool": {"should": list(queries), "minimum_should_match": 1}}


def called(field: str, name: str) -> Json:
    return {"called": {field: name}}


DATED = {"exists": {"field": "published_day"}}
BOTH: list[tuple[dict[str, Any], list[Json]]] = [
    ({"language": ("EN|fr",)}, [{"terms": {"language": ["en|fr", "en", "fr"]}}]),
    ({"source": ("The Tide",)}, [{"terms": {"source.folded": ["The Tide"]}}]),
    ({"collection": ("a|b",)}, [{"terms": {"collection": ["a|b", "a", "b"]}}]),
    ({"since": date(2026, 1, 2)}, [{"range": {"published_day": {"gte": "2026-01-02"}}}]),
    ({"until": date(2026, 1, 2)}, [{"range": {"published_day": {"lte": "2026-01-02"}}}]),
    ({"dated": True}, [DATED]),
    ({"dated": False}, [{"bool": {"must_not": [DATED]}}]),
]


@pytest.mark.parametrize(
    ("asked", "filters"),
    [
        *BOTH,
        ({"person": ("Ada Novak",)}, [any_of(part("people.words", "Ada Novak"), called("people_ids", "Ada Novak"))]),
        (
            {"person": ('"Ada Novak"',)},
            [any_of({"term": {"people.folded": "Ada Novak"}}, called("people_ids", '"Ada Novak"'))],
        ),
        ({"person": (ID,)}, [called("people_ids", ID)]),
        (
            {"person": ("Ada", "Bill|Cy")},
            [
                any_of(part("people.words", "Ada"), called("people_ids", "Ada")),
                any_of(
                    part("people.words", "Bill"),
                    called("people_ids", "Bill"),
                    part("people.words", "Cy"),
                    called("people_ids", "Cy"),
                ),
            ],
        ),
        ({"person_id": (ID,)}, [{"terms": {"people_ids": [ID]}}]),
        ({"organization": ("Tide Trust",)}, [part("organizations.words", "Tide Trust")]),
        ({"place": ('"Split"',)}, [{"term": {"places.folded": "Split"}}]),
        ({"byline": ("Ada|Bill",)}, [any_of(part("byline.words", "Ada"), part("byline.words", "Bill"))]),
        ({"speaker": ("Ada",)}, [any_of(part("speakers.words", "Ada"), called("speaker_shown", "Ada"))]),
        (
            {"not_speaker": ("Ada", ID)},
            [
                {
                    "bool": {
                        "must_not": [
                            part("speakers.words", "Ada"),
                            called("speaker_shown", "Ada"),
                            called("speaker_shown", ID),
                        ]
                    }
                }
            ],
        ),
        ({"domain": ("tide.example",)}, [{"terms": {"domain": ["tide.example"]}}]),
        (
            {"arrived_since": date(2026, 1, 2), "arrived_until": date(2026, 1, 3)},
            [{"range": {"first_seen": {"gte": "2026-01-02", "lte": "2026-01-03"}}}],
        ),
        ({"has_quotes": True}, [{"range": {"quote_count": {"gt": 0}}}]),
        ({"has_quotes": False}, [{"range": {"quote_count": {"lte": 0}}}]),
        ({"is_copy": True}, [{"exists": {"field": "duplicate_of"}}]),
        ({"is_copy": False}, [{"bool": {"must_not": [{"exists": {"field": "duplicate_of"}}]}}]),
    ],
)
def test_each_field_of_a_question_for_articles_narrows_them(asked: dict[str, Any], filters: list[Json]) -> None:
    assert article_filters(ArticleQuestion(**asked)) == filters


@pytest.mark.parametrize(
    ("asked", "filters"),
    [
        *BOTH,
        (
            {"speaker": ("Ada",)},
            [any_of(part("speaker.words", "Ada"), called("speaker_id", "Ada"), part("speaker_text.words", "Ada"))],
        ),
        (
            {"speaker": ('"Ada Novak"',)},
            [any_of({"term": {"speaker.folded": "Ada Novak"}}, called("speaker_id", '"Ada Novak"'))],
        ),
        ({"speaker": (ID,)}, [called("speaker_id", ID)]),
        ({"person_id": (ID,)}, [{"terms": {"speaker_id": [ID]}}]),
        ({"certain": True}, [{"bool": {"must_not": [{"term": {"speaker_id_probable": True}}]}}]),
        ({"certain": False}, [{"term": {"speaker_id_probable": True}}]),
        ({"kind": ("direct|partial",)}, [{"terms": {"kind": ["direct|partial", "direct", "partial"]}}]),
        ({"pronoun": ("she",)}, [{"terms": {"speaker_pronoun": ["she"]}}]),
        (
            {"role": ("prime minister|mayor",)},
            [
                any_of(
                    {
                        "bool": {
                            "filter": [{"term": {"speaker_roles": "prime"}}, {"term": {"speaker_roles": "minister"}}]
                        }
                    },
                    {"bool": {"filter": [{"term": {"speaker_roles": "mayor"}}]}},
                )
            ],
        ),
        ({"confidence": 0.8}, [{"range": {"confidence": {"gte": 0.8}}}]),
        ({"about": ("Tide Trust",)}, [any_of(part("text", "Tide Trust"), part("context", "Tide Trust"))]),
        (
            {"about": ('"Tide Trust"',)},
            [any_of(*({"match_phrase": {field: {"query": "Tide Trust"}}} for field in ("text", "context")))],
        ),
    ],
)
def test_each_field_of_a_question_for_quotes_narrows_them(asked: dict[str, Any], filters: list[Json]) -> None:
    assert quote_filters(QuoteQuestion(**asked)) == filters


def test_titles_scare_quotes_and_quotes_of_an_excluded_speaker_are_left_out() -> None:
    question = QuoteQuestion("tide", phrase="the lock opens", not_speaker=("Ada",), kind=("direct",))
    assert build_query(question)["bool"] == {
        "must": [rank(parse_words("tide"), QUOTE), {"match_phrase": {"text": "the lock opens"}}],
        "filter": [{"terms": {"kind": ["direct"]}}],
        "must_not": [
            {"term": {"kind": "unattributed"}},
            any_of(part("speaker.words", "Ada"), called("speaker_id", "Ada"), part("speaker_text.words", "Ada")),
        ],
    }
    articles = build_query(ArticleQuestion("tide", is_copy=True))
    assert articles == {
        "bool": {"must": [rank(parse_words("tide"), ARTICLE)], "filter": [{"exists": {"field": "duplicate_of"}}]}
    }
    assert build_query(ArticleQuestion(" ")) == {"bool": {"must": [], "filter": []}}


SCORE = {"_score": {"order": "desc"}}
NEWEST = {"published_at": {"order": "desc", "missing": "_last"}}


@pytest.mark.parametrize(
    ("question", "index", "sort"),
    [
        (ArticleQuestion(), "articles", [SCORE, NEWEST, {"id": "asc"}]),
        (ArticleQuestion(sort="newest"), "articles", [NEWEST, {"id": "asc"}]),
        (ArticleQuestion(sort="arrived"), "articles", [{"first_seen": {"order": "desc"}}, {"id": "asc"}]),
        (ArticleQuestion(sort="quotes"), "articles", [{"quote_count": {"order": "desc"}}, NEWEST, {"id": "asc"}]),
        (
            QuoteQuestion(sort="oldest"),
            "quotes",
            [{"published_at": {"order": "asc", "missing": "_last"}}, "article_id", "start", "id"],
        ),
    ],
)
def test_a_list_has_a_total_order_and_an_exact_total(question: Question, index: str, sort: list[Any]) -> None:
    """Without ties: otherwise a row could be on two pages, and another on none."""
    assert index_of(question) == index
    assert list_request(question) == {"query": build_query(question), "sort": sort, "track_total_hits": True}


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (ArticleQuestion("tide"), {"number_of_fragments": 2, "fragment_size": 180}),
        (QuoteQuestion("tide"), {"number_of_fragments": 0}),
        (QuoteQuestion(phrase="the tide"), {"number_of_fragments": 0}),
    ],
)
def test_found_words_are_marked_in_passages_of_an_article_and_in_the_whole_of_a_quote(
    question: Question, parts: Json
) -> None:
    highlight = list_request(question)["highlight"]
    marked = highlight.pop("highlight_query")["bool"]["should"]
    assert "fuzziness" not in str(marked), "a server would read each text again"
    assert "tide" in str(marked)
    names = {name: highlight["fields"].pop(name) for name in NAMES if name in highlight["fields"]}
    assert set(names) == (set(NAMES) if isinstance(question, ArticleQuestion) else set())
    assert all("fuzziness" in str(one) for one in names.values())
    assert highlight == {
        "pre_tags": [OPEN],
        "post_tags": [CLOSE],
        "order": "score",
        "fields": {"text": {"matched_fields": STEMS, **parts}, "title": {"number_of_fragments": 0}},
    }


@pytest.mark.parametrize("size", [1, 1_000])
def test_the_smallest_and_the_largest_list_can_be_asked_for(size: int) -> None:
    assert bounded_size(size) == size


def exact(word: str) -> Json:
    return {"multi_match": {"query": word, "fields": ["title", "text", *STEMS], "operator": "and"}}


def phrase(words: str, slop: int = 0, boost: float = 1.0) -> Json:
    asked = {"query": words, "type": "phrase", "fields": ["title", "text"], "slop": slop, "boost": boost}
    return {"multi_match": asked}


def word(word: str, sound: str) -> Json:
    """The word as written or in another form; otherwise as a misspelled name, or one that sounds alike."""
    fuzzy = {"query": word, "fields": NAMES, "fuzziness": "AUTO", "prefix_length": 1, "operator": "and", "boost": 0.8}
    sounds = {"match": {"sounds": {"query": sound, "boost": 0.4}}}
    return {"dis_max": {"queries": [exact(word), {"multi_match": fuzzy}, sounds]}}


def required(word: str) -> Json:
    """The word in any of its forms, or in a name."""
    named = {"query": word, "fields": NAMES, "operator": "and", "boost": 0.8}
    return {"dis_max": {"queries": [exact(word), {"multi_match": named}]}}


TIDE, LOCK = word("tide", "td"), word("lock", "lk")
BEGUN = {"multi_match": {"query": "loc", "type": "bool_prefix", "fields": ["title", "text"]}}


def every(*queries: Json) -> Json:
    return {"constant_score": {"filter": {"bool": {"filter": list(queries)}}, "boost": 1_000.0}}


@pytest.mark.parametrize(
    ("words", "must", "should", "must_not"),
    [
        ("tide", [any_of(TIDE)], [every(exact("tide"))], []),
        ("tide lock", [any_of(TIDE, LOCK)], [phrase("tide lock", 1, 0.25), every(exact("tide"), exact("lock"))], []),
        ("+tide", [required("tide")], [every(exact("tide"))], []),
        (
            "+tide lock",
            [required("tide"), {"bool": {"should": [{"match_all": {"boost": 0}}, LOCK]}}],
            [every(exact("lock"), exact("tide"))],
            [],
        ),
        ('"the tide"~3', [phrase("the tide", 3)], [], []),
        ("loc*", [any_of(BEGUN)], [every(BEGUN)], []),
        ('tide -lock -"the gate"', [any_of(TIDE)], [every(exact("tide"))], [exact("lock"), phrase("the gate")]),
    ],
)
def test_words_match_texts_and_rank_those_with_all_of_them_higher(
    words: str, must: list[Json], should: list[Json], must_not: list[Json]
) -> None:
    assert rank(parse_words(words), ARTICLE) == {"bool": {"must": must, "should": should, "must_not": must_not}}


def test_words_near_a_quote_count_less_and_words_are_not_matched_by_sound() -> None:
    (query,) = rank(parse_words("tide"), QUOTE)["bool"]["must"][0]["bool"]["should"]
    near = [f"{stem.replace('text', 'context')}^0.3" for stem in STEMS]
    plain, fuzzy = query["dis_max"]["queries"]
    assert plain["multi_match"]["fields"] == ["text", *STEMS, "title^0.5", "context^0.3", *near]
    assert fuzzy["multi_match"]["fields"] == ["speaker.words"]


def test_only_whole_adjacent_words_rank_as_a_pair() -> None:
    lifts = rank(Words(free=tuple(f"word{number}" for number in range(20))), ARTICLE)["bool"]["should"]
    assert [lift["multi_match"]["query"] for lift in lifts[:-1]] == [f"word{n} word{n + 1}" for n in range(12)]
    lifts = rank(parse_words("tide loc* gate"), ARTICLE)["bool"]["should"]
    assert [list(lift) for lift in lifts] == [["constant_score"]]


def test_a_word_that_is_said_twice_counts_once() -> None:
    assert parse_words('tide tide +lock +lock -gate -gate "a b" +"a b" -"c d" -"c d"') == Words(
        ("tide",), ("lock",), (SearchPhrase("a b"),), ("gate",), (SearchPhrase("c d"),)
    )
