"""The people in a text without a model, whose quotes nobody could look for by name otherwise."""

import pytest

from clippings.enrich.coreference.people_without_model import spot_people
from clippings.languages import find_grammar


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        pytest.param("de", "Die Ministerin Ute Roth kam. Roth ging.", ["Ute Roth"], id="a title"),
        pytest.param("de", "Sprecher von Minister Jens Kolb kam.", ["Jens Kolb"], id="two titles"),
        pytest.param("de", "Ann Reed von der Post kam.", ["Ann Reed"], id="where somebody is from"),
        pytest.param("de", "Die Ansicht von Ute Roth siegte.", ["Ute Roth"], id="a noun and a name"),
        pytest.param("de", "Laut Ute Roth kam er.", ["Ute Roth"], id="a preposition"),
        pytest.param("de", "Bürgermeister Kernstadt Ute Roth kam.", ["Ute Roth"], id="a place after the title"),
        pytest.param("de", "Die neue Chefin, Xandra Quill, kam.", ["Xandra Quill"], id="after a role"),
        pytest.param("en", "The mayor of the town, Xandra Quill, came.", ["Xandra Quill"], id="of the town"),
        pytest.param("de", "Die Chefin der Werft, Xandra Quill, kam.", ["Xandra Quill"], id="of the yard, in German"),
        pytest.param("en", "The mayor left the town, Xandra Quill, came.", [], id="not of the town"),
        pytest.param("de", "Die Werft liegt in Quill Xandra Nord.", [], id="names of places"),
        pytest.param("nl", "Burgemeester Jan van der Velde kwam.", ["Jan van der Velde"], id="particles"),
        pytest.param("pt", "Prefeito de Vila Aurora Carlos Mendes saiu.", ["Carlos Mendes"], id="an office"),
        pytest.param("pt", "Prefeito de Vila Aurora saiu.", [], id="no name"),
        pytest.param("ru", "Мэр Старогорска Геннадий Васильков ушёл.", ["Геннадий Васильков"], id="a town"),
    ],
)  # fmt: skip
def test_full_names_are_found(code: str, text: str, names: list[str]) -> None:
    assert [person.name for person in spot_people(text, (), find_grammar(code))] == names


def test_a_speaker_with_an_unknown_name_is_a_person_wherever_he_is_named() -> None:
    text = "Der Rat lachte, sagte Xandro Quill. Quill ging."
    at = text.index("Xandro Quill")
    (person,) = spot_people(text, [(at, at + len("Xandro Quill"))], find_grammar("de"))
    assert [text[span.start : span.end] for span in person.spans] == ["Xandro Quill", "Quill"]
    assert spot_people(text, (), find_grammar("de")) == []


def test_a_given_name_that_begins_alike_is_somebody_else() -> None:
    text = "Jan Roth kam. Janina Roth ging."
    people = {person.name: person.spans for person in spot_people(text, (), find_grammar("de"))}
    assert "Janina Roth" not in [text[span.start : span.end] for span in people["Jan Roth"]]
