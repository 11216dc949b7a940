"""A question written as texts, as in the address of a page, is read back as the same question."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.errors import InvalidInput
from clippings.search.question_values import read_question, state_question
from clippings.search.questions import ArticleQuestion, QuoteQuestion

NAMES = st.text("Ab é日'&<|\"", min_size=1, max_size=8).filter(lambda text: all(map(str.strip, text.split("|"))))
ARTICLES = st.builds(
    ArticleQuestion,
    words=NAMES.filter(lambda text: text == text.strip()) | st.just(""),
    language=st.sampled_from([(), ("en",), ("en|fr",)]),
    person=st.lists(NAMES, max_size=3).map(tuple),
    source=st.lists(NAMES, max_size=1).map(tuple),
    since=st.none() | st.dates(date(1900, 1, 1), date(2000, 1, 1)),
    until=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    has_quotes=st.none() | st.booleans(),
    sort=st.sampled_from(["best", "oldest"]),
)


@given(ARTICLES)
def test_a_stated_question_is_read_back_as_the_same(question: ArticleQuestion) -> None:
    assert read_question(ArticleQuestion, state_question(question)) == question


def test_words_of_people_are_understood() -> None:
    stated = {
        "language": ["english"],
        "since": ["2019-11"],
        "until": ["2019-11"],
        "dated": ["yes"],
        "person": ["", "A"],
    }
    assert read_question(ArticleQuestion, stated) == ArticleQuestion(
        language=("en",), since=date(2019, 11, 1), until=date(2019, 11, 30), dated=True, person=("A",)
    )
    assert read_question(QuoteQuestion, {"confidence": ["0.8"], "kind": ["direct"]}).confidence == 0.8


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("langauge", ["en"], "Did you mean language?"),
        ("since", ["soon"], "not a day"),
        ("since", ["2019", "2020"], "more than once"),
        ("dated", ["perhaps"], "yes, no"),
        ("sort", ["loudest"], "newest"),
        ("source", ["a", "b"], "a|b"),
    ],
)
def test_a_question_without_a_possible_meaning_is_refused(name: str, values: list[str], said: str) -> None:
    with pytest.raises(InvalidInput, match=said.replace("|", r"\|").replace("?", r"\?")):
        read_question(ArticleQuestion, {name: values})


@pytest.mark.parametrize("value", ["high", "nan", "2"])
def test_a_confidence_is_a_number_from_0_to_1(value: str) -> None:
    with pytest.raises(InvalidInput):
        read_question(QuoteQuestion, {"confidence": [value]})
