"""Who is meant by a description whose name follows between signs (pure)."""

import pytest

from tests.enrich.coreference.test_candidates import entity, name_of


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("The plaintiff, retired surveyor Sarah Lind, wept.", "The plaintiff", "Sarah Lind", id="a noun"),
        pytest.param("Its author, the drummer Sarah Lind, slept.", "Its author", "Sarah Lind", id="with an article"),
        pytest.param(
            "The driver, 24-year-old mechanic Sarah Lind, slept.", "The driver", "Sarah Lind", id="with an age"
        ),
        pytest.param("The leader, known as Sarah Lind, slept.", "The leader", "Sarah Lind", id="known as"),
        pytest.param("The driver, a nurse named Sarah Lind, slept.", "The driver", "Sarah Lind", id="named"),
        pytest.param(
            "The owner, who gave her name only as Sarah Lind, slept.", "The owner", "Sarah Lind", id="gave a name"
        ),
        pytest.param("“It broke,” said one, Sarah Lind, who saw it.", "one", "Sarah Lind", id="one"),
        pytest.param("The mayor, baker Sarah Lind, and others slept.", "The mayor", None, id="a list"),
        pytest.param("The mayor, meeting surveyor Sarah Lind, slept.", "The mayor", None, id="a participle"),
        pytest.param("The mayor, unlike the baker of Sarah Lind, slept.", "The mayor", None, id="a preposition"),
        pytest.param("The mayor slept, baker Sarah Lind said.", "The mayor", None, id="another clause"),
    ],
)
def test_a_description_has_the_name_that_follows(text: str, mention: str, name: str | None) -> None:
    assert name_of(text, mention, entity(text, "Sarah Lind")) == name


def test_a_place_may_be_part_of_the_description() -> None:
    text = "The captain, former Orla winger Sarah Lind, slept."
    entities = (entity(text, "Sarah Lind"), entity(text, "Orla", type_="place"))
    assert name_of(text, "The captain", *entities) == "Sarah Lind"
