"""The name under which a speaker is stored: the person's own full name, never a role."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find, said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Undersecretary for Harbours Mr. Pohl said it was “a bad deal for us”.", "Pohl", id="for, title"),
        pytest.param("Governor of Eastmark Helen Brandt said, “I am proud of you.”", "Helen Brandt", id="of a place"),
        pytest.param("Minister of Trade Robert Keane said: “I am sorry for it.”", "Robert Keane", id="of a matter"),
        pytest.param(
            "Deputy Secretary of the Interior Laura Grant said: “The land is ours.”", "Laura Grant", id="of the"
        ),
        pytest.param("Attorney General for Eastmark Paul Stone said: “We sued.”", "Paul Stone", id="for a place"),
        pytest.param("The Ledger editor-in-chief Ann Holt said: “We print what we know.”", "Ann Holt", id="hyphens"),
        pytest.param("Lakebank vice-president Omar Reyes said: “Rates will fall.”", "Omar Reyes", id="one hyphen"),
        pytest.param("Riverton commander-in-chief Emma Voss said: “We won.”", "Emma Voss", id="of arms"),
        pytest.param("Falcons WR Kevin Ashdown sat down. “We lost,” Ashdown said.", "Kevin Ashdown", id="position"),
        pytest.param("Brothers Paul Ashdown and Jan Roe row. “I steer,” Ashdown said.", "Paul Ashdown", id="plural"),
        pytest.param("Despite Maria Ashdown, they row. “I steer,” Ashdown said.", "Maria Ashdown", id="preposition"),
        pytest.param("Tom and Ellen Ashdown row. “I steer,” Tom said.", "Tom Ashdown", id="one surname of two"),
        pytest.param("We met Tom and Ellen Ashdown. “I steer,” Tom said.", "Tom Ashdown", id="one surname, inside"),
        pytest.param("Brothers Tom and Max Ashdown row. “I steer,” Tom said.", "Tom Ashdown", id="brothers"),
        pytest.param("We met Eva, Tom and Max Ashdown. “I steer,” Tom said.", "Tom Ashdown", id="of three"),
        pytest.param("Later King Tom and Ellen Ashdown met. “I sit,” Tom said.", "Tom", id="surname of another"),
        pytest.param("Clara Rosenthal came. “It is late,” Ms Rosentahl said.", None, id="two letters are not a slip"),
        pytest.param(
            "Clara Rosenthal came. “It is late,” Ms Rosental said.", "Clara Rosenthal", id="slip, letter lost"
        ),
        pytest.param(
            "Peter Hallbach came. “It is late,” Mr. Hallbech said.", "Peter Hallbach", id="slip, letter changed"
        ),
        pytest.param("Laura Grandin came. “It is late,” Ms Grandine said.", "Laura Grandin", id="slip, letter added"),
    ],
)
def test_own_name(models: Models, text: str, name: str | None) -> None:
    found = said(text, models)[-1].name
    assert found == name if name else found != "Clara Rosenthal"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Peter Dahl Sr. built it. His son, Peter Dahl Jr., owns it now. “I kept the sign,” Dahl Jr. said."
            " “He may keep it,” the elder Dahl said.",
            ["Peter Dahl Jr.", "Peter Dahl Sr."],
            id="junior and senior",
        ),
        pytest.param(
            "Walter Finch Jr. and Walter Finch Sr. came. “Two boats,” Finch Sr. said. “One,” the younger Finch said.",
            ["Walter Finch Sr.", "Walter Finch Jr."],
            id="younger",
        ),
        pytest.param(
            "Laura Berg and Helen Berg sing. “High,” Laura said. “Low,” Helen said. “Loud,” their father, Max Berg,"
            " said. “Always,” Berg added.",
            ["Laura Berg", "Helen Berg", "Max Berg", "Max Berg"],
            id="sisters and father",
        ),
        pytest.param(
            "Karen Moss and her husband, Peter Moss, bake. “Bread,” said Mrs. Moss. “Cake,” said Mr. Moss.",
            ["Karen Moss", "Peter Moss"],
            id="wife and husband",
        ),
    ],
)
def test_people_of_one_surname(models: Models, text: str, names: list[str]) -> None:
    assert [s.name for s in said(text, models) if s.kind != "indirect"] == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We will win it back,” a New Hampshire Republican said.", id="party of a state"),
        pytest.param("“We will win it back,” some Democrats said on Monday.", id="some of a party"),
        pytest.param("“We will win it back,” the Democratic nominee said.", id="adjective of a party"),
        pytest.param("“We will win it back,” said many Canadians.", id="nationality"),
        pytest.param("“We will win it back,” a Boston lawyer said.", id="town"),
        pytest.param("“We will win it back,” some Italians said.", id="some of a people"),
    ],
)
def test_a_role_alone_names_nobody(models: Models, text: str) -> None:
    quote = said(text, models)[0]
    assert quote.by is not None
    assert quote.name is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("As coauthor Nora Beck told The Lake Post, “The numbers are clear to all.”", "Nora Beck", id="as"),
        pytest.param("Nora Beck told The Lake Post: “The numbers are clear.”", "Nora Beck", id="plain"),
        pytest.param("As Beck told the Post, “All is well.” Nora Beck left.", "Nora Beck", id="surname"),
    ],
)
def test_a_newspaper_that_is_spoken_to_is_not_the_speaker(models: Models, text: str, name: str) -> None:
    assert next(s.name for s in said(text, models) if s.kind != "indirect") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Peter van Holt left on Monday. “It was fun,” said the actor. The 42-year-old added: “I will rest.”",
            "Peter van Holt",
            id="actor",
        ),
        pytest.param("Ann Reed won on Monday. The 19-year-old said: “I will rest.”", "Ann Reed", id="winner"),
        pytest.param("Ann Reed won. “I ran well,” the 19-year-old said.", "Ann Reed", id="after the quote"),
    ],
)
def test_an_age_refers_to_the_person_named_last(models: Models, text: str, name: str) -> None:
    assert said(text, models)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Duchess Anna-Sofie of Reinsberg (born 3 March 1950 in Orla) is the daughter of Otto Reinsberg, and her"
            " husband is the painter Jan Rusk. “I never liked crowns,” she told the fair.",
            "Anna-Sofie",
            id="duchess",
        ),
        pytest.param(
            "Queen Margaret of Eastmark is the mother of Peter Holm. “I never liked crowns,” she said.",
            "Margaret",
            id="queen",
        ),
        pytest.param(
            "Prince Georg of Eastmark is the son of Clara Holm. “I never liked crowns,” he said.", "Georg", id="prince"
        ),
    ],
)
def test_name_with_a_country(models: Models, text: str, name: str) -> None:
    found = said(text, models)[-1].name
    assert found is not None
    assert name in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Mark Hale and Tom Reed argued for an hour. “I will not sell,” he said.", None, id="two men"),
        pytest.param("Laura Hale and Ruth Reed argued for an hour. “I will not sell,” she said.", None, id="two women"),
        pytest.param(
            "Laura Hale and Tom Reed argued for an hour. “I will not sell,” she said.", "Laura Hale", id="both"
        ),
    ],
)
def test_one_of_two_stays_unknown(models: Models, text: str, name: str | None) -> None:
    assert said(text, models)[-1].name == name


@pytest.mark.parametrize(
    ("two", "one"),
    [
        pytest.param("Mark Hale and Tom Reed met. “No,” he said.", "Mark Hale met her. “No,” he said.", id="he"),
        pytest.param("Ruth Hale and Laura Reed met. “No,” she said.", "Ruth Hale met him. “No,” she said.", id="she"),
    ],
)
def test_confidence_is_lower_if_one_of_two_is_meant(models: Models, two: str, one: str) -> None:
    (unsure,), (sure,) = find(two, models), find(one, models)
    assert unsure.rule == sure.rule
    assert unsure.confidence < sure.confidence
