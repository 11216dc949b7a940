"""Which words in marks are said and which only name a thing, by their place in the sentence."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Imports of “middle goods” rose, Lind said.", id="of goods"),
        pytest.param("Lind said the price of “green bonds” had doubled.", id="of bonds"),
        pytest.param("Lind said that owners of “tiny homes” must pay.", id="of homes"),
        pytest.param("Lind has been blamed by Okafor for promoting “magic” weight loss pills.", id="before a noun"),
    ],
)
def test_terms_are_nobodys(models: Models, text: str) -> None:
    assert [s.by for s in said(text, models) if s.kind != "indirect"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We will not sell,” Lind said. These plans “have no limits” now.", id="predicate"),
        pytest.param("“We will not sell,” Lind said. The offer “came far too late” for them.", id="past"),
        pytest.param("“We will not sell,” Lind said. The price “was a joke” anyway.", id="was"),
    ],
)
def test_predicate_in_marks_goes_on(models: Models, text: str) -> None:
    assert [by for _, by in speakers(text, models)] == ["Lind", "Lind"]
