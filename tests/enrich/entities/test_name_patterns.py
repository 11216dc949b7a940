"""Forms that state a type are found in any row of words; the tests of the entities check what each one states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.enrich.entities.name_patterns import find_shapes
from clippings.enrich.text.tokens import split_tokens
from clippings.languages import find_name_words
from tests.enrich.entities.test_entities import names

PIECES = """Ann Bell’s the and of de la van Bank Mt. Act River War II Congress St. Bosnia Herzegovina Ann-Marie Jr.
Department Institut Lycée lycée université des d’Orves & , . ( ) “ ” Orla-Vint in Mr. Democratic New Jersey D.C. Bob"""


@pytest.mark.parametrize("code", ["en", "fr"])
@given(pieces=st.lists(st.sampled_from(PIECES.split()), max_size=20))
def test_every_row_that_states_a_type_is_used(code: str, pieces: list[str]) -> None:
    tokens, name_words = split_tokens(" ".join(pieces), set()), find_name_words(code)
    found = list(find_shapes(tokens, set(), name_words))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("clippings.enrich.entities.name_patterns._may_state", lambda *_: True)
        assert list(find_shapes(tokens, set(), name_words)) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They called Centers for Orla Control Director Bo Reed.", "Centers for Orla Control"),
        ("They called the Government of Orla twice.", "Government of Orla"),
        ("They called Orla's Vint Safety Directorate twice.", "Vint Safety Directorate"),
    ],
)
def test_the_head_of_a_body_begins_or_ends_its_name(text: str, name: str) -> None:
    tokens = split_tokens(text, set())
    found = [shape for shape in find_shapes(tokens, set(), find_name_words("en")) if shape.type == "organization"]
    assert [" ".join(tokens.texts[shape.first : shape.last]) for shape in found] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Traders' Guild met.", ["Traders Guild"]),
        ("They left the Rope Makers’ Union of Orla.", ["Rope Makers Union"]),
        ("They are in a Sailors' Benevolent Association.", ["Sailors Benevolent Association"]),
        ("They took the Traders' Money.", []),
        ("It was Powers' Party.", []),
        ("They met the traders' Orla Union.", ["Orla Union"]),
    ],
)
def test_a_body_may_be_named_after_its_members(text: str, names: list[str]) -> None:
    tokens = split_tokens(text, set())
    found = [shape for shape in find_shapes(tokens, set(), find_name_words("en")) if shape.type == "organization"]
    assert [" ".join(tokens.texts[one.first : one.last]) for one in found] == names


def test_what_children_own_is_not_cut_from_its_name() -> None:
    tokens = split_tokens("It was the Children's Foundation of Orla.", set())
    found = find_shapes(tokens, set(), find_name_words("en"))
    assert [" ".join(tokens.texts[shape.first : shape.last]) for shape in found if shape.type == "organization"] == []


def test_a_capital_inside_a_word_shows_a_body() -> None:
    assert names("They praised PetroVint twice.", {}) == {"PetroVint": "organization"}
    assert names("They praised @PetroVint and #OrlaNet twice.", {}) == {}
    for word in ("PetroVint", "OrlaNet"):
        assert names(f"They praised {word} twice.", {word: "PERSON"}) == {word: "organization"}
    for word in ("McVint", "DeVint", "VanVint", "Petro-Vint"):
        assert names(f"They praised {word} twice. They met {word}.", {word: "PERSON"}) == {word: "person"}


@pytest.mark.parametrize(
    ("name", "type_"),
    [("Radio Orlavint", "organization"), ("Great Recession", "event"), ("Vint Tribe", "group"), ("Tibetans", "group")],
)
@pytest.mark.parametrize("label", ["ORG", "GPE"])
def test_words_that_state_a_type(name: str, type_: str, label: str) -> None:
    assert names(f"They praised the {name} twice.", {name: label}) == {name: type_}


@pytest.mark.parametrize("word", ["Mormon", "Latina", "Frenchmen", "Aramaic", "Islamists", "Texans"])
def test_peoples_religions_and_languages_are_groups(word: str) -> None:
    assert names(f"They met {word} voters.", {word: "PERSON"}) == {word: "group"}
