"""Which words in quotation marks are said and which only name a thing, by their place in the sentence."""

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
def test_terms_have_no_speaker(models: Models, text: str) -> None:
    assert [s.by for s in said(text, models) if s.kind != "indirect"] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Lind said it was a “fair” vote for all.", "Lind", id="a fair vote"),
        pytest.param("Lind accused the mayor of a “shameful” sale.", "Lind", id="a shameful sale"),
        pytest.param("Lind lamented his “shameful” sale of the mill.", "Lind", id="his shameful sale"),
        pytest.param("Lind said the “ghost” plan was dead.", None, id="a noun names it"),
        pytest.param("Lind said the “green” plan was dead.", None, id="the article tells which"),
    ],
)
def test_an_adjective_judges_and_a_noun_names(models: Models, text: str, speaker: str | None) -> None:
    assert [by for _, by in speakers(text, models)] == [speaker]


def test_a_quote_that_the_page_repeats_has_the_same_speaker(models: Models) -> None:
    words = "We lost all of it in one night of May"
    shown = f"Okafor wept.\n\n“{words}.”\n\nThe mill stood.\n\n“{words},” Lind said."
    assert [by for _, by in speakers(shown, models)] == ["Lind", "Lind"]
    other = f"Okafor wept.\n\n“{words} and June.”\n\nThe mill stood.\n\n“{words},” Lind said."
    assert [by for _, by in speakers(other, models)] == [None, "Lind"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We will not sell,” Lind said. These plans “have no limits” now.", id="predicate"),
        pytest.param("“We will not sell,” Lind said. The offer “came far too late” for them.", id="past"),
        pytest.param("“We will not sell,” Lind said. The price “was a joke” anyway.", id="was"),
    ],
)
def test_predicate_in_marks_continues_the_quote(models: Models, text: str) -> None:
    assert [by for _, by in speakers(text, models)] == ["Lind", "Lind"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We lost it all,” Lind said.\n\n“Bread for the Whole Town”\n\nThe mill stood.", id="title"),
        pytest.param("“We lost it all,” Lind said.\n\n‘Nobody Wants the Mill.’\n\nThe mill stood.", id="single marks"),
        pytest.param("‘We lost it all.’\n\nThe mill stood. “In May we lost it all,” Lind said.", id="words from below"),
    ],
)
def test_section_headings_have_no_speaker(models: Models, text: str) -> None:
    assert sorted(by or "" for _, by in speakers(text, models)) == ["", "Lind"]


def test_second_name_goes_with_the_first(models: Models) -> None:
    text = "Lind described the mayor as “Duke Dull” and “Duke Dry Bread” on Monday."
    assert [by for _, by in speakers(text, models)][1:] == [by for _, by in speakers(text, models)][:1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("In her view the plan is “a ruin for the town”.", "her", id="her view"),
        pytest.param("In the opinion of Mara Lind, the plan is “a ruin”.", "Mara Lind", id="opinion of"),
        pytest.param("In his telling, the plan was “a ruin for the town”.", "his", id="his telling"),
        pytest.param("In an interview, Mara Lind said it was “a ruin”.", "Mara Lind", id="an interview is not a view"),
        pytest.param("In view of the flood, Mara Lind said it was “a ruin”.", "Mara Lind", id="in view of a thing"),
    ],
)
def test_view_of_somebody(models: Models, text: str, speaker: str) -> None:
    assert [by for _, by in speakers(text, models)] == [speaker]
