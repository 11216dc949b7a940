"""How speakers are referred to: by titles, nouns and pronouns of the article, by given names where these are silent."""

import re
from collections.abc import Sequence

import pytest

from clippings.documents import Entity, Quote, Span, Speaker
from clippings.enrich.descriptions import describe_speakers


def describe(text: str, names: Sequence[str], *said: tuple[str, str, str | None], code: str = "en") -> list[Quote]:
    """`said`: the words of a quote, the mention of the speaker, and the speaker's name."""
    people = [Entity(name, "person", tuple(find(text, name))) for name in names]
    quotes = [
        Quote(words, find(text, words)[0], "direct", Speaker(mention, find(text, mention)[-1], name), "said", "a", 1, 0)
        for words, mention, name in said
    ]
    return list(describe_speakers(text, people, quotes, code))


def find(text: str, words: str) -> list[Span]:
    """Where the words occur; a full name also counts if only its last word occurs."""
    forms = {words, words.split()[-1]} if words[0].isupper() else {words}
    longest = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return [Span(*found.span()) for found in re.finditer(rf"(?<!\w)(?:{longest})(?!\w)", text)]


def told(text: str, name: str, mention: str | None = None) -> tuple[str, str | None, str | None]:
    """What the stage says about the person who says “No”."""
    (quote,) = describe(text, [name], ("No", mention or name.split()[-1], name))
    assert quote.pronoun
    return quote.pronoun.value, quote.pronoun.evidence, quote.pronoun.word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“No,” Mrs. Quill said.", ("she", "title", "mrs"), id="title"),
        pytest.param("Marlow Quill, a spokeswoman, left. “No,” Quill said.", ("she", "noun", "spokeswoman"), id="noun"),
        pytest.param("The chairman, Marlow Quill, left. “No,” Quill said.", ("he", "noun", "chairman"), id="before"),
        pytest.param("Marlow Quill locked her door. “No,” Quill said.", ("she", "pronoun", "her"), id="own pronoun"),
        pytest.param(
            "Marlow Quill locked the door. Then he left. “No,” Quill said.", ("he", "pronoun", "he"), id="next sentence"
        ),
        pytest.param("Marlow Quill is here. “No,” Quill said.", ("unknown", None, None), id="nothing tells it"),
    ],
)
def test_pronouns_and_titles_show_how_the_article_refers_to_somebody(
    text: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert told(text, "Marlow Quill") == expected


def test_the_pronoun_of_a_speaker_counts() -> None:
    assert told("Marlow Quill is here. “No,” she said.", "Marlow Quill", "she") == ("she", "pronoun", "she")


def test_given_names_come_last() -> None:
    assert told("Martha Quill is here. “No,” Quill said.", "Martha Quill") == ("she", "given_name", "martha")
    assert told("The chairman, Martha Quill, sat. “No,” Quill said.", "Martha Quill")[0] == "he"  # as the article says


def test_one_pronoun_against_the_given_name_does_not_decide() -> None:
    assert told("Robert Quill praised her speech. “No,” Quill said.", "Robert Quill")[0] == "unknown"


def test_pronouns_in_reported_speech_do_not_mean_the_speaker() -> None:
    assert told("Marlow Quill said she was late. “No,” Quill said.", "Marlow Quill")[0] == "unknown"


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        pytest.param("a spokeswoman", "she", id="noun"),
        pytest.param("the village's former chairman", "he", id="after an owner"),
        pytest.param("the officials", "they", id="several"),
        pytest.param("they", "they", id="pronoun of several"),
        pytest.param("a minister", "unknown", id="a person"),
        pytest.param("the report", None, id="no person"),
        pytest.param("Quill’s presidential campaign", None, id="what somebody owns"),
        pytest.param("it", None, id="a body"),
    ],
)
def test_a_speaker_without_a_name_is_described_by_the_mention(mention: str, expected: str | None) -> None:
    (quote,) = describe(f"“No,” said {mention} on Friday.", [], ("No", mention, None))
    assert (quote.pronoun and quote.pronoun.value) == expected


def test_two_who_speak_together_are_they() -> None:
    text = "“No,” said Ada Quill and Bert Moor."
    (quote,) = describe(text, ["Ada Quill", "Bert Moor"], ("No", "Ada Quill and Bert Moor", "Bert Moor"))
    assert quote.pronoun
    assert quote.pronoun.value == "they"


def test_an_organization_gets_no_pronoun() -> None:
    text = "“No,” Quill Mining said."
    speaker = Speaker("Quill Mining", Span(6, 18), "Quill Mining")
    body = Entity("Quill Mining", "organization", (Span(6, 18),))
    (quote,) = describe_speakers(text, [body], [Quote("No", Span(1, 3), "direct", speaker, "said", "a", 1, 0)], "en")
    assert (quote.pronoun, quote.roles) == (None, ())


def test_roles_are_collected_from_the_whole_article() -> None:
    text = "Prime Minister Ada Quill left. “No,” Quill said. Then the lawyer went home. “Why,” asked a mayor."
    quill, mayor = describe(text, ["Ada Quill"], ("No", "Quill", "Ada Quill"), ("Why", "a mayor", None))
    assert set(quill.roles) == {"prime", "minister"}
    assert mayor.roles == ("mayor",)


@pytest.mark.parametrize(
    ("code", "text", "name", "expected"),
    [
        ("fr", "« Non », a déclaré Mme Quill.", "Dominique Quill", "she"),
        ("de", "„Nein“, sagte Frau Quill.", "Kim Quill", "she"),
        ("de", "Die Sprecherin Kim Quill ging. „Nein“, sagte Quill.", "Kim Quill", "she"),
        ("es", "“No”, dijo la señora Quill.", "Guadalupe Quill", "she"),
    ],
)
def test_other_languages_have_their_own_words(code: str, text: str, name: str, expected: str) -> None:
    words = next(word for word in ("Non", "Nein", "No") if word in text)
    (quote,) = describe(text, [name], (words, "Quill", name), code=code)
    assert quote.pronoun
    assert quote.pronoun.value == expected


def test_the_confidence_is_a_share_or_missing_without_evidence() -> None:
    (known,) = describe("“No,” Mrs. Quill said.", ["Marlow Quill"], ("No", "Quill", "Marlow Quill"))
    (unknown,) = describe("“No,” Quill said.", ["Marlow Quill"], ("No", "Quill", "Marlow Quill"))
    assert known.pronoun
    assert unknown.pronoun
    assert unknown.pronoun.confidence == 0 < known.pronoun.confidence <= 1


def test_a_role_of_two_words_is_shown_whole() -> None:
    (quill,) = describe(
        "“No,” said the chief engineer, Marlow Quill.", ["Marlow Quill"], ("No", "Quill", "Marlow Quill")
    )
    assert quill.roles == ("chief", "engineer")
