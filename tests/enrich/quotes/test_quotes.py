"""Kinds, groups, spans and confidence of quotes, and reported speech."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings.enrich.quotes import find_quotes
from clippings.enrich.text.models import WINDOW, Models
from tests.enrich.saying import Said, find, said


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("“We are done,” Lind said.", "direct", id="direct"),
        pytest.param("Lind said: “We are done.”", "direct", id="direct after a colon"),
        pytest.param("Lind said the mill was “a ruin” now.", "partial", id="fragment in a reported clause"),
        pytest.param("Lind said the mill was closed.", "indirect", id="indirect"),
        pytest.param("The mill is closed, according to Lind.", "indirect", id="according to"),
        pytest.param("It is a so-called “ghost mill” today.", "unattributed", id="words as words"),
    ],
)
def test_kind(models: Models, text: str, kind: str) -> None:
    assert [s.kind for s in said(text, models)] == [kind]


@pytest.mark.parametrize(
    ("text", "reported", "by"),
    [
        pytest.param("Lind said that the mill was closed.", "the mill was closed", "Lind", id="that"),
        pytest.param("Lind said the mill was closed.", "the mill was closed", "Lind", id="without that"),
        pytest.param("The mill is closed for good, Lind said.", "The mill is closed for good", "Lind", id="before"),
        pytest.param("According to Lind, the mill is closed.", "the mill is closed", "Lind", id="according to"),
        pytest.param("The miller asked whether it was safe.", "whether it was safe", "The miller", id="question"),
        pytest.param("Lind promised to open the mill.", "to open the mill", "Lind", id="promise"),
        pytest.param("Lind called for an inquiry.", "an inquiry", "Lind", id="called for"),
        pytest.param(
            "Lind called on the council to close the mill.", "the council to close the mill", "Lind", id="called on"
        ),
        pytest.param(
            "Lind said in a letter that the council has seen no money.",
            "the council has seen no money",
            "Lind",
            id="in a letter that somebody has seen nothing",
        ),
        pytest.param(
            "Lind said in a statement that the mill has seen better days.",
            "the mill has seen better days",
            "Lind",
            id="in a statement that something has seen days",
        ),
        pytest.param(
            "Lind said in a letter to the council that Dale Radio News has seen that the mill was closed.",
            "the mill was closed",
            "Lind",
            id="in a letter that somebody has seen that",
        ),
        pytest.param(
            "A spokesman for the mill told reporters that nobody was hurt.",
            "nobody was hurt",
            "A spokesman for the mill",
            id="unnamed spokesman",
        ),
        pytest.param(
            "The mill, Lind said, is closed for good.", "The mill, Lind said, is closed for good", "Lind", id="around"
        ),
        pytest.param(
            "The mill will close, said Lind, a miller, on Friday.",
            "The mill will close",
            "Lind",
            id="before a described name",
        ),
        pytest.param("Lind claims he left.", "he left", "Lind", id="a verb that is a noun elsewhere"),
        pytest.param("Lind tweeted her thanks.", "her thanks", "Lind", id="tweeted"),
    ],
)
def test_reported_speech(models: Models, text: str, reported: str, by: str) -> None:
    assert [(s.text, s.kind, s.by) for s in said(text, models)] == [(reported, "indirect", by)]


@pytest.mark.parametrize(
    ("text", "reported", "by"),
    [
        pytest.param("Lind's warning that boats will sink came late.", "boats will sink", "Lind", id="another"),
        pytest.param("Reed's warning that prices will rise came late.", "prices will rise", "Reed", id="name"),
    ],
)
def test_a_noun_of_saying_introduces_a_report(models: Models, text: str, reported: str, by: str) -> None:
    assert [(s.text, s.kind, s.by) for s in said(text, models)] == [(reported, "indirect", by)]


def test_the_name_of_something_is_reported(models: Models) -> None:
    text = "Lind said no. Okafor called the plan a mistake."
    assert ("the plan a mistake", "Okafor") in [(s.text, s.by) for s in said(text, models)]


def test_next_speaker_ends_what_the_first_reports(models: Models) -> None:
    text = "The millers said the mill was closed, and the bakers said the bread was gone."
    assert [(s.text, s.by) for s in said(text, models)] == [
        ("the mill was closed", "The millers"),
        ("the bread was gone", "the bakers"),
    ]


def test_a_participle_after_the_speaker_ends_the_report(models: Models) -> None:
    reported = said("Lind said the mill had lost its last buyers, citing the price of grain.", models)
    assert [s.text for s in reported] == ["the mill had lost its last buyers"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Lind said in a letter to the council that Dale Radio News has seen."),
        ("en", "Lind said in a report that the Dale Gazette has obtained."),
        ("en", "Lind said in documents that reporters reviewed on Monday."),
        ("fr", "Anne Morel a dit dans une lettre que le journal a vue."),
    ],
)
def test_who_has_seen_a_letter_is_not_what_it_says(models: Models, code: str, text: str) -> None:
    assert not said(text, models, code)


def test_a_thing_that_somebody_called_for_is_not_reported(models: Models) -> None:
    assert not said("Jane Lind, who had called for the inquiry, left the room.", models)


def test_meeting_that_was_held_is_not_reported(models: Models) -> None:
    assert not [s for s in said("Lind told a meeting that was held in May.", models) if s.text.startswith("was held")]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("fr", "Le maire estime que le pont est sûr.", ("le pont est sûr", "Le maire"), id="French"),
        pytest.param(
            "de", "Mara Lind sagte, dass die Mühle schließt.", ("die Mühle schließt", "Mara Lind"), id="German"
        ),
        pytest.param("es", "El alcalde afirmó que hay agua.", ("hay agua", "El alcalde"), id="Spanish"),
    ],
)
def test_reported_speech_in_other_languages(models: Models, code: str, text: str, expected: tuple[str, str]) -> None:
    assert [(s.text, s.by) for s in said(text, models, code)] == [expected]


def test_a_clause_around_quoted_words_is_not_a_second_quote(models: Models) -> None:
    assert [s.kind for s in said("Lind said the mill was “a ruin” now.", models)] == ["partial"]


def test_parts_of_an_interrupted_quote_share_a_group(models: Models) -> None:
    text = "“The mill is closed,” Lind said, “but the shop is open.”\n\n“It hurts,” Reyes said."
    assert [q.group for q in find(text, models)] == [0, 0, 1]


def test_parts_of_a_quote_over_paragraphs_share_a_group(models: Models) -> None:
    text = "Lind told the court: “The mill is closed.\n\n“It will stay closed,” and then she left."
    assert len({q.group for q in find(text, models)}) == 1


def test_fragments_of_one_clause_are_separate_quotes(models: Models) -> None:
    text = "Lind called the plan a “mess” and a “disgrace.”"
    assert [q.group for q in find(text, models)] == [0, 1]


def test_confidence_is_a_share_and_orders_the_rules(models: Models) -> None:
    text = "“The mill is closed,” Lind said.\n\n“We heard it all before on the radio.”"
    sure, floating = find(text, models)
    assert 0 < floating.confidence < sure.confidence <= 1


def test_long_paragraph_loses_no_quote_between_windows(models: Models) -> None:
    piece = "Lind said: “The mill number {} is closed for good.” Nobody else came to the meeting that day. "
    text = "".join(piece.format(i) for i in range(4 * WINDOW // len(piece)))
    quotes = [q for q in find(text, models) if q.kind != "indirect"]
    assert [q.text for q in quotes] == [f"The mill number {i} is closed for good." for i in range(len(quotes))]
    assert len(quotes) == 4 * WINDOW // len(piece)
    assert sum(q.speaker is not None for q in quotes) >= len(quotes) - 3  # a seam may separate a speaker from the words


def test_quote_longer_than_a_window_is_one_quote(models: Models) -> None:
    text = "Lind said: “" + "The mill is closed for good today. " * (2 * WINDOW // 30) + "”"
    quotes = [q for q in find(text, models) if q.kind != "indirect"]
    assert len(quotes) == 1
    assert quotes[0].speaker is not None
    assert quotes[0].speaker.text == "Lind"


PIECES = st.sampled_from(
    [
        "Lind said", "the mayor", "according to Lind", "“We won”", '"we lost"', "“", "”", '"', "'", ",", ".", ":", "?",
        "\n\n", "\n", "—", "who", "that", "it is", "“The Long Winter”", "added Reyes", "LIND: ok", "(", "''", "\xa0",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=30))
def test_quotes_are_ordered_spans_of_the_text(models: Models, pieces: list[str]) -> None:
    text = " ".join(pieces)
    quotes = find(text, models)
    assert [q.span for q in quotes] == sorted(q.span for q in quotes)
    for quote in quotes:
        assert text[quote.span.start : quote.span.end] == quote.text
        assert 0 <= quote.confidence <= 1
        if quote.speaker and quote.speaker.span:
            assert text[quote.speaker.span.start : quote.speaker.span.end] == quote.speaker.text
    groups = [q.group for q in quotes]
    assert groups == sorted(groups)
    assert sorted(set(groups)) == list(range(len(set(groups))))


def test_parsing_paragraphs_separately_changes_nothing(models: Models) -> None:
    """The result for one paragraph does not depend on how the others are batched."""
    first, second = "Lind said the mill was closed.", "“It hurts,” said Omar Reyes, a baker."
    alone = said(first, models) + said(second, models)
    assert said(f"{first}\n\n{second}", models) == alone


def test_without_a_parse_only_the_marks_decide() -> None:
    quotes = find_quotes("Se sanoi “ei kiitos” ja lähti.", None, (), "fi")
    assert [(q.text, q.kind, q.speaker) for q in quotes] == [("ei kiitos", "unattributed", None)]


def test_user_sees_who_said_what(models: Models) -> None:
    text = "Mara Lind, the miller, resigned. “I am tired,” she said. The mill is “a ruin,” according to Reyes."
    assert said(text, models) == [
        Said("I am tired,", "direct", "she", "Mara Lind"),
        Said("a ruin,", "partial", "Reyes", "Reyes"),
    ]
