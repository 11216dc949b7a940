"""The body that is meant if a noun for its kind is beside its name (pure)."""

import pytest

from tests.enrich.coreference.test_candidates import entity, name_of


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("It rained, Orpress news agency said.", "Orpress news agency", "Orpress", id="behind its name"),
        pytest.param("It rained, the Orpress website said.", "the Orpress website", "Orpress", id="with an article"),
        pytest.param("It rained, an Orpress lawyer said.", "an Orpress lawyer", None, id="somebody of it"),
        pytest.param(
            "Orla's official news agency, Orpress, said it rained.",
            "Orla's official news agency",
            "Orpress",
            id="between commas",
        ),
        pytest.param("The mayor's aide, Orpress, said it rained.", "The mayor's aide", None, id="no body"),
        pytest.param("The Orpress and Trees Office left. The mayor and his aides slept.", "The mayor and his aides",
                     None, id="and of a name is no role"),
    ],
)  # fmt: skip
def test_a_noun_for_a_body_has_the_name_beside_it(text: str, mention: str, name: str | None) -> None:
    full = "Orpress and Trees Office" if "Trees" in text else "Orpress"
    assert name_of(text, mention, entity(text, full, type_="organization")) == name
