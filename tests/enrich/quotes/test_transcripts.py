"""Speech without quote marks: transcripts, interviews, dialogue, and names below or before a quote."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said


def named(text: str, models: Models) -> list[tuple[str, str | None]]:
    return [(s.text, s.name) for s in said(text, models) if s.kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Ten minutes with Clara Holt\n\nClara Holt runs the ferry. She spoke to the Courier.\n\n"
            "Q: Why do you stay?\n\nA: Because somebody has to row.",
            "Clara Holt",
            id="colons",
        ),
        pytest.param(
            "Q: Why do you stay?\n\nA: Because somebody has to row.\n\nThis talk with Clara Holt was cut.",
            "Clara Holt",
            id="introduced below",
        ),
        pytest.param(
            "Peter Lind mends clocks in Orla.\n\nQ. Is it slow?\n\nA. Because somebody has to row.",
            "Peter Lind",
            id="stops",
        ),
        pytest.param(
            "Peter Lind met Clara Holt. Both mend clocks.\n\nQ: Is it slow?\n\nA: Because somebody has to row.",
            None,
            id="unknown which of two",
        ),
    ],
)
def test_answers_belong_to_the_person_introduced(models: Models, text: str, name: str | None) -> None:
    assert ("Because somebody has to row.", name) in named(text, models)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Clara Holt runs the ferry.\n\nCourier: Why do you stay?\n\nHolt: I like it.\n\nCOURIER: And then?\n\n"
            "HOLT: I row.",
            id="both",
        ),
        pytest.param(
            "Clara Holt runs the ferry.\n\nHerald: Why?\n\nHolt: I like it.\n\nHerald: And then?\n\nHolt: I row.",
            id="small letters",
        ),
        pytest.param("Clara Holt runs the ferry.\n\nHERALD: And then?\n\nHOLT: I row.", id="capitals"),
    ],
)
def test_labels_are_whole_names(models: Models, text: str) -> None:
    assert named(text, models)[-1] == ("I row.", "Clara Holt")


@pytest.mark.parametrize(
    ("met", "name"),
    [
        pytest.param("Мы встретили Ивана Белова.", "Иван Белов", id="whom"),
        pytest.param("Беседа с Иваном Беловым.", "Иван Белов", id="with a man"),
        pytest.param("Беседа с Анной Беловой.", "Анна Белова", id="with a woman"),
    ],
)
def test_the_person_answering_may_be_named_in_another_form(models: Models, met: str, name: str) -> None:
    text = f"{met}\n\nВопрос: Почему вы ушли?\n\nОтвет: Паром стоял.\n\nВопрос: Давно?\n\nОтвет: С мая."
    assert [quote.name for quote in said(text, models, "ru")] == [None, name, None, name]


def test_answers_have_given_names_for_labels(models: Models) -> None:
    text = (
        "Clara Holt, a clerk, and Peter Lind, a keeper, run the ferry.\n\nHow did it begin?\n\n"
        "Peter: I came for a summer.\n\nClara: I was born here, near the pier.\n\nWhy do you stay?\n\n"
        "Clara: Somebody has to row.\n\nPeter: Exactly."
    )
    assert named(text, models) == [
        ("I came for a summer.", "Peter Lind"),
        ("I was born here, near the pier.", "Clara Holt"),
        ("Somebody has to row.", "Clara Holt"),
        ("Exactly.", "Peter Lind"),
    ]


def test_keys_of_a_list_are_not_labels(models: Models) -> None:
    assert named("Clara Holt sells a boat.\n\nPlace: the pier.\n\nPrice: ten.\n\nColour: red.", models) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("— Where is the ferry? asked Clara Holt.\n\n— Gone, said the baker.",
                     [("Where is the ferry?", "Clara Holt"), ("Gone,", None)], id="em dash"),
        pytest.param("– It is late, said Clara Holt.\n\n– Very, said Peter Lind.",
                     [("It is late,", "Clara Holt"), ("Very,", "Peter Lind")], id="en dash"),
        pytest.param("— It is late, said Clara Holt. I must go.",
                     [("It is late,", "Clara Holt"), ("I must go.", "Clara Holt")], id="continues"),
    ],
)  # fmt: skip
def test_dialogue_after_dashes(models: Models, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert named(text, models) == expected


def test_signatures_after_dashes_are_not_dialogue(models: Models) -> None:
    assert named("— Clara Holt, who said no\n\n— Peter Lind, who left", models) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("“She will help us all when she comes.” -Commissioner Peter Lind", "Peter Lind", id="tied dash"),
        pytest.param("“She will help us all when she comes.” -- Sgt. Peter Lind", "Peter Lind", id="two dashes"),
        pytest.param("“She will help us all when she comes.” – Peter Lind, baker", "Peter Lind", id="en dash"),
        pytest.param("“She will help us all.”\n\n— Peter Lind, The Orla Post", "Peter Lind", id="next line"),
        pytest.param("“She will help us all.”\n-- Peter Lind\n\n“No.”\n-- Clara Holt", "Clara Holt", id="reviews"),
        pytest.param(
            "Clara Holt came.\n\n“She will help us all.”\nClara Holt, Orla", "Clara Holt", id="without a dash"
        ),
    ],
)
def test_signature(models: Models, text: str, name: str) -> None:
    assert named(text, models)[-1][1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Jan Roe came.\n\nAnd from Chairwoman Clara Holt:\n\n“She brings a lot of sense.”", "Clara Holt",
                     id="and from"),
        pytest.param("Jan Roe came.\n\nFrom Mayor Clara Holt:\n\n“She brings good sense.”", "Clara Holt", id="from"),
        pytest.param("Jan Roe came.\n\nAlso from Dr. Peter Lind:\n\n“She brings a lot of sense.”", "Peter Lind",
                     id="also from"),
        pytest.param("- “I want it,” said Jan Roe, 34.\n- “Less.” — Paul Roth, 52\n- Clara Holt, 28: “A roof, please.”",
                     "Clara Holt", id="list"),
        pytest.param("What we heard\n\nClara, 28: “A roof that is not leaking.”", "Clara", id="one name"),
        pytest.param("What we heard\n\n• Clara Holt, 28: “A roof, please.”", "Clara Holt", id="bullet"),
        pytest.param("For economist Clara Holt, “the worst is over for the town”.", "Clara Holt", id="for"),
        pytest.param("For the baker Peter Lind, “nothing will change here”.", "Peter Lind", id="for the"),
    ],
)  # fmt: skip
def test_name_before_the_quote(models: Models, text: str, name: str) -> None:
    assert named(text, models)[-1][1] == name


def test_an_expression_of_time_is_not_a_viewpoint(models: Models) -> None:
    assert named("For many weeks, “the worst” was over.", models)[-1][1] is None
