"""Forms that state a type are found in any row of words; the tests of the entities check what each one states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.enrich.entities.name_patterns import find_shapes
from clippings.enrich.text.tokens import split_tokens
from clippings.languages import find_name_words

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
