"""Which quotation marks open and close, and the words between them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.enrich.text.models import find_paragraphs
from clippings.enrich.text.quote_marks import find_quoted_passages
from tests.timing import fastest

ELIDED = frozenset({"em", "til", "tis"})


def passages(text: str) -> list[str]:
    """The words of each outermost quote."""
    found = find_quoted_passages(text, list(find_paragraphs(text)), ELIDED)
    return [text[m.start : m.end] for m in found]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param("She said “no” and “maybe later.”", ["no", "maybe later."], id="curly"),
        pytest.param('She said "no" and "maybe later."', ["no", "maybe later."], id="straight"),
        pytest.param("Elle a dit « non merci » hier.", ["non merci"], id="guillemets with spaces"),
        pytest.param("Elle a dit «\xa0non merci\xa0» hier.", ["non merci"], id="guillemets with hard spaces"),
        pytest.param("Elle parle d'« une pause ».", ["une pause"], id="tied by an apostrophe"),
        pytest.param("«No», dijo ella.", ["No"], id="guillemets without spaces"),
        pytest.param("Er sagte: »Nein, danke.«", ["Nein, danke."], id="guillemets the other way"),
        pytest.param("„Er rief ‚nein'“, sagte sie. „Ja.“", ["Er rief ‚nein'", "Ja."], id="a straight mark inside"),
        pytest.param("„Nein“, sagte sie. „Vielleicht“, sagte er.", ["Nein", "Vielleicht"], id="low and high marks"),
        pytest.param("On powiedział: „Nie” i wyszedł.", ["Nie"], id="low mark and high closing mark"),
        pytest.param("Hon sade: ”Nej tack” och gick.", ["Nej tack"], id="the closing mark on both sides"),
        pytest.param("''We won,'' he said. ''At last.''", ["We won,", "At last."], id="doubled single marks"),
        pytest.param("``We won,'' he said.", ["We won,"], id="backquotes"),
        pytest.param("A ``mess'' and a ‘‘joke’’, she said.", ["mess", "joke"], id="a word in backquotes"),
        pytest.param('“We won," he said. "At last.”', ["We won,", "At last."], id="mixed pairs"),
        pytest.param("\"We won,'' he said. ''At last,\" she said.", ["We won,", "At last,"], id="mixed doubled marks"),
        pytest.param("\"A 6'' pole is short,\" he said.", ["A 6'' pole is short,"], id="inches in doubled marks"),
        pytest.param("“We won,’’ said Pell. ‘‘At last.’’", ["We won,", "At last."], id="doubled curly marks"),
        pytest.param("“He says ‘I said ‘no’’ to us,” she said.", ["He says ‘I said ‘no’’ to us,"], id="nested twice"),
        pytest.param('Pell said,"We won.""At last."', ["We won.", "At last."], id="no space before a mark"),
        pytest.param('"We won,"Pell said."At last,"he said.', ["We won,", "At last,"], id="no space around marks"),
        pytest.param('We won."Pell left. "At last," he said.', ["At last,"], id="an unopened mark without a space"),
        pytest.param("彼は「はい」と言った。", ["はい"], id="corner brackets"),
        pytest.param("‘We’re going,’ he said.", ["We’re going,"], id="single marks with an apostrophe inside"),
        pytest.param("'It's late,' she said, 'isn't it?'", ["It's late,", "isn't it?"], id="straight single marks"),
        pytest.param("The parties' lists aren't the ministers' lists.", [], id="apostrophes"),
        pytest.param("He called it 'the voters' choice' on Monday.", ["the voters' choice"], id="plural possessive"),
        pytest.param(
            "It 'raised the stakes' because 'now we need it more than ever'.",
            ["raised the stakes", "now we need it more than ever"],
            id="a mark after an s before another quote",
        ),
        pytest.param("Give ’em a ’90s song ’til dawn.", [], id="elisions"),
        pytest.param("“They said ‘no’ to us,” he said.", ["They said ‘no’ to us,"], id="nested"),
        pytest.param('"They said “no” to us," he said.', ["They said “no” to us,"], id="nested double marks"),
        pytest.param('"He told me "never" again," she said.', ['He told me "never" again,'], id="nested same marks"),
        pytest.param('The pole is 6\'2" tall and 3" wide.', [], id="inches"),
        pytest.param("“” and “ ” say nothing.", [], id="empty"),
        pytest.param("Er las vor. „Ich will [...] Mehr dazu steht im Blatt.", [], id="a teaser cut off in a quote"),
        pytest.param("Er las vor. „Ich will gehen.", ["Ich will gehen."], id="never closed"),
    ],
)
def test_marks(text: str, quotes: list[str]) -> None:
    assert passages(text) == quotes


def test_quote_over_paragraphs_repeats_its_opening_mark() -> None:
    text = "“We began early.\n\n“We ended late.\n\n“We slept,” she said."
    assert passages(text) == ["We began early.", "We ended late.", "We slept,"]


def test_guillemets_over_paragraphs() -> None:
    assert passages("« Un.\n\n» Deux.\n\n» Trois », dit-elle.") == ["Un.", "Deux.", "Trois"]


def test_who_said_it_may_be_named_before_the_closing_mark() -> None:
    assert passages("“We won here.\n\nRep. Jim Vann.”") == passages("“We won here.\n\nRep. Jim Vann.")


def test_an_unclosed_mark_costs_at_most_its_own_quote() -> None:
    text = 'He called it "a mess and left.\n\n"We won," she said. Others "lost."'
    assert passages(text)[-2:] == ["We won,", "lost."]


def test_an_unclosed_mark_before_another_quote_of_its_paragraph() -> None:
    assert passages("He called it “a mess. She said “we won,” and left.") == ["we won,"]


@pytest.mark.parametrize("opening", ["“", '"'])
def test_an_opening_mark_repeated_within_a_paragraph_continues_the_quote(opening: str) -> None:
    closing = "”" if opening == "“" else opening
    text = f"Pell said: {opening}The old pier will close in May. {opening}We have no money,{closing} he said."
    assert passages(text) == ["The old pier will close in May.", "We have no money,"]


def test_several_sentences_behind_a_mark_that_nothing_closes_may_not_be_quoted() -> None:
    several = "“The old pier will close in May. Pell then left in haste. “We have no money,” he said."
    assert passages(f"Pell said: {several}") == ["We have no money,"]
    assert passages(several)[1:] == ["We have no money,"]


def test_an_unclosed_mark_that_begins_a_sentence_takes_the_rest() -> None:
    assert passages("“We won,” said Pell. “But we will never win again.") == ["We won,", "But we will never win again."]
    assert passages("It is “a mess for all. She left.") == []


def test_single_marks_over_paragraphs() -> None:
    text = "The letter warns him: 'The bakers' ovens are cold.\n\n'Let us not wait,' it says.\n\n'Tis late."
    assert passages(text) == ["The bakers' ovens are cold.", "Let us not wait,"]


def test_an_apostrophe_does_not_open_a_paragraph() -> None:
    assert passages("Pell, 'the boat man' to all, left 'em there.\n\n'Never,' she said.") == ["the boat man", "Never,"]


def test_an_unclosed_mark_that_begins_its_paragraph_takes_the_rest() -> None:
    assert passages("“We won and we will win again.") == ["We won and we will win again."]


def test_an_unopened_mark_costs_nothing_else() -> None:
    assert passages('We won," she said. "We lost," he said.\n\n“Fine.”') == ["We lost,", "Fine."]


@given(st.text(alphabet="ab .,\n\"“”„«»'’‘", max_size=80))
def test_passages_are_ordered_separate_and_inside_the_text(text: str) -> None:
    found = find_quoted_passages(text, list(find_paragraphs(text)), ELIDED)
    edges = [edge for m in found for edge in (m.outer_start, m.start, m.end, m.outer_end)]
    assert edges == sorted(edges)
    assert all(0 <= m.start < m.end <= len(text) for m in found)


@pytest.mark.parametrize("sign", ['"', "“", "''", "“«", "'a ", "“a” "])
@pytest.mark.slow
def test_very_many_marks_are_read_in_linear_time(sign: str) -> None:
    """Eight times as many must take about eight times as long; a trap would take sixty-four times as long."""

    def seconds(length: int) -> float:
        text = (sign * length)[:length]
        begin = time.process_time()
        find_quoted_passages(text, list(find_paragraphs(text)), ELIDED)
        return time.process_time() - begin

    seconds(1_000)
    assert fastest(seconds, 100_000) < 24 * fastest(seconds, 12_500) + 0.5
