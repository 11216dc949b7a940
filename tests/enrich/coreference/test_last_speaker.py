"""Who "he" is after somebody has spoken."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import Said, said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("“No,” said Peter Reyes. Paul Stone rose. “I agree,” he said.", "Paul Stone", id="who acts since"),
        pytest.param("“No,” said Peter Reyes. It was late. “I agree,” he said.", "Peter Reyes", id="nobody since"),
        pytest.param("“No,” said Peter Reyes. Anna Stone rose. “I agree,” he said.", "Peter Reyes", id="a woman since"),
        pytest.param(
            "Paul Stone rose. “You owe me,” said Peter Reyes. “I paid,” he replied.", "Paul Stone", id="a reply"
        ),
        pytest.param("Paul Stone rose. “You owe me,” said Peter Reyes. “Now,” he said.", "Peter Reyes", id="no reply"),
        pytest.param(
            "Paul Stone rose. “I am late,” said Peter Reyes. He was asked why. “Rain,” he replied.",
            "Peter Reyes",
            id="a reply to somebody else",
        ),
    ],
)
def test_he_is_who_acts_or_replies(models: Models, text: str, name: str) -> None:
    assert [quote.name for quote in said(text, models) if quote.by == "he"] == [name]


def test_a_role_of_a_woman_is_not_the_man_who_acts(models: Models) -> None:
    text = "Peter Reyes refused the offer. The widow said: “I sleep in my coat now.”"
    assert [(quote.by, quote.name) for quote in said(text, models)] == [("The widow", None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("One Orla resident said it was late. “We are tired,” he said.", None, id="somebody unnamed"),
        pytest.param("One resident told Paul Stone it was late. “Yes,” he said.", "Peter Reyes", id="who may be told"),
        pytest.param("One questioner asked how it went. “Well,” he said.", "Peter Reyes", id="who is asked"),
    ],
)
def test_he_after_somebody_unnamed(models: Models, text: str, name: str | None) -> None:
    text = f"“We wait,” said Peter Reyes.\n\n{text}"
    assert [quote.name for quote in said(text, models) if quote.by == "he"] == [name]


def test_who_is_asked_replies(models: Models) -> None:
    text = "Anna Reyes left. A reporter asked Maria Stone, “What do you see?” “Time is short,” she replied."
    assert said(text, models)[-1] == Said("Time is short,", "direct", "she", "Maria Stone")


def test_a_group_is_not_the_person_it_speaks_through(models: Models) -> None:
    text = "“Our hearts are broken,” the family said in a statement through their attorney, Peter Reyes."
    assert [(quote.by, quote.name) for quote in said(text, models)] == [("the family", None)]
