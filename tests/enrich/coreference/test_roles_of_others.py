"""Titles, roles and fields that show that somebody else is meant than the person named nearby."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.coreference.test_candidates import entity, name_of
from tests.enrich.saying import said


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("Ms. Schapeta Doe left. Ms. Doe wept. Mr. Doe slept.", "Mr. Doe", None, id="her father"),
        pytest.param("Ms. Schapeta Doe left. Mr. Doe wept. Ms. Doe slept.", "Ms. Doe", "Schapeta Doe", id="herself"),
        pytest.param("The mayor's wife, Anna Doe, left. Mayor Doe slept. Mr. Doe woke.", "Mr. Doe", None, id="a man"),
        pytest.param("The mayor's wife, Anna Doe, left. Mr. Doe slept. Mayor Doe woke.", "Mayor Doe", None,
                     id="his office"),
        pytest.param("The mayor's wife, Anna Doe, left. Mr. Doe slept. Mrs. Doe woke.", "Mrs. Doe", "Anna Doe",
                     id="the wife"),
        pytest.param("His wife, Naghta Doe, left. Mr. Doe slept. Mr. Doe sat. Mrs. Doe rose.", "Mrs. Doe", "Naghta Doe",
                     id="a wife who is named less often"),
        pytest.param("Naghta Doe left. Peter Doe woke. Mr. Doe slept. Mr. Doe sat. Mrs. Doe rose.", "Mrs. Doe",
                     "Naghta Doe", id="a wife whose husband is named, too"),
        pytest.param("Laurence Doe, a judge, left. Mr. Doe slept.", "Mr. Doe", "Laurence Doe",
                     id="a given name that is taken for a woman's"),
        pytest.param("Anna Doe left. Peter Doe woke.\n\nHer son, Peter Doe, is in Orla. Doe slept.", "Doe", "Peter Doe",
                     id="of two, whom the paragraph has named in full"),
    ],
)  # fmt: skip
def test_a_title_tells_who_shares_a_surname(text: str, mention: str, name: str | None) -> None:
    full = [one for one in ("Schapeta Doe", "Naghta Doe", "Anna Doe", "Laurence Doe", "Peter Doe") if one in text]
    people = [entity(text, one, also="Doe" if one == full[0] else "") for one in full]
    assert name_of(text, mention, *people) == name


def test_he_is_not_the_husband_without_a_name_whose_past_is_told() -> None:
    left = "Ms. Anna Doe left. Ms. Doe wept. Mr. Doe's past shocked all."
    text = f"Peter Reyes ran.\n\nIt was late.\n\n{left} Then he slept."
    assert name_of(text, "he ", entity(text, "Peter Reyes"), entity(text, "Anna Doe", also="Doe")) == "Peter Reyes"


@pytest.mark.parametrize(
    ("text", "by", "name"),
    [
        (
            "The head of the fire department in Orla, Peter Reyes, left. Nobody is hurt, said the head of the clinic.",
            "the head of the clinic",
            None,
        ),
        (
            "The head of the fire department in Orla, Peter Reyes, left. All is well, said the head of the department.",
            "the head of the department",
            "Peter Reyes",
        ),
        (
            "Peter Reyes runs Orla University. In May, the university Mr Reyes leads told students that it was late.",
            "the university Mr Reyes leads",
            "Orla University",
        ),
        (
            "A new campaign ad hitting Peter Reyes is out. The ad says that it is late.",
            "The ad",
            None,
        ),
        (
            "Orla Senator Anna Stone was tired. The Orla senator called on farmers to act after the estate mogul "
            "claimed that a judge was unfit.",
            "the estate mogul",
            None,
        ),
    ],
    ids=["another field", "the same field", "a body somebody leads", "an ad about him", "not the subject again"],
)
def test_a_description_of_something_else_is_not_the_person(
    models: Models, text: str, by: str, name: str | None
) -> None:
    assert [quote.name for quote in said(text, models) if quote.by == by] == [name]


def test_a_noun_for_a_person_is_between_a_body_and_the_name(models: Models) -> None:
    text = "The mill offers a lot, University of Orla soil specialist Anna Stone says."
    assert [quote.name for quote in said(text, models)] == ["Anna Stone"]


def test_he_is_the_whole_description(models: Models) -> None:
    text = (
        "“We go on,” said Peter Reyes, president of the Harbor League. The president of the Mill Board, Paul Stone, "
        "said that it was late. He also said it was cold."
    )
    assert [quote.name for quote in said(text, models) if quote.by == "He"] == ["Paul Stone"]
