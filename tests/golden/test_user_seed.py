"""The first seed in every detail: which fields the archive has after this document is indexed."""

import hashlib
from pathlib import Path

import pytest

from clippings.documents import EnrichedDocument, Quote
from clippings.enrich.corrections import Corrections
from clippings.pipeline import explain

SEED = Path(__file__).parents[2] / "seeds" / "000_c79e3eda8791d646.txt"
PEOPLE = {
    "Vladimir Putin",
    "Kim Jong Un",
    "Bruce Bechtol Jr.",
    "Joshua Stanton",
    "David Maxwell",
    "Michael Kimmage",
    "Bruce Bennett",
    "Liu Pengyu",
}


@pytest.fixture(scope="module")
def doc() -> EnrichedDocument:
    (result,) = explain([SEED], {}, Corrections())
    assert isinstance(result, EnrichedDocument)
    return result


def quote_that_begins(doc: EnrichedDocument, words: str) -> Quote:
    (quote,) = [quote for quote in doc.quotes if quote.kind != "indirect" and quote.text.startswith(words)]
    return quote


def name_of_speaker(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


def test_seed_is_never_edited() -> None:
    digest = hashlib.sha256(SEED.read_bytes()).hexdigest()
    assert digest == "0f7ccecaa474b4371a55d56cc8740814ff8ac9197001da31b9894f7e544f759a"


def test_first_line_is_the_title_without_its_full_stop(doc: EnrichedDocument) -> None:
    assert doc.article.title == "Russia-North Korea Defense Pact Exposes Secret Military Alliance"


def test_only_the_title_and_the_comment_form_are_removed(doc: EnrichedDocument) -> None:
    title, reply = doc.article.removed
    assert (title.text, title.rule, title.line) == (
        "Russia-North Korea Defense Pact Exposes Secret Military Alliance.",
        "title",
        1,
    )
    assert reply.text == "Leave a Reply"
    assert reply.rule not in ("", "title")


def test_every_other_line_stays_in_order(doc: EnrichedDocument) -> None:
    lines = [line.strip() for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert doc.article.text.split("\n\n") == lines[1:-1]
    assert "Intense dedication" in doc.article.text.split("\n\n")


def test_language_is_english(doc: EnrichedDocument) -> None:
    assert doc.language is not None
    assert doc.language.code == "en"
    assert doc.language.confidence > 0.95


def test_every_stage_succeeded(doc: EnrichedDocument) -> None:
    assert doc.failures == ()
    assert doc.entities_status == "ok"
    assert set(doc.versions) == {"language", "entities", "quotes", "descriptions"}


def test_each_person_has_one_full_name(doc: EnrichedDocument) -> None:
    assert {entity.name for entity in doc.entities if entity.type == "person"} == PEOPLE


@pytest.mark.parametrize(
    ("name", "short"),
    [("Vladimir Putin", "Putin"), ("Kim Jong Un", "Kim"), ("Bruce Bechtol Jr.", "Bechtol")],
)
def test_short_mentions_belong_to_the_full_name(doc: EnrichedDocument, name: str, short: str) -> None:
    (person,) = [entity for entity in doc.entities if entity.name == name]
    text = doc.article.text
    mentions = {text[span.start : span.end].removesuffix("’s") for span in person.spans}
    assert short in mentions
    assert name in mentions


def test_every_mention_of_putin_is_found(doc: EnrichedDocument) -> None:
    (putin,) = [entity for entity in doc.entities if entity.name == "Vladimir Putin"]
    text = doc.article.text
    assert sum("Putin" in text[span.start : span.end] for span in putin.spans) == text.count("Putin")


def test_every_span_is_the_text_that_it_names(doc: EnrichedDocument) -> None:
    assert doc.quotes
    for quote in doc.quotes:
        assert doc.article.text[quote.span.start : quote.span.end] == quote.text
        if quote.speaker and quote.speaker.span:
            span = quote.speaker.span
            assert doc.article.text[span.start : span.end] == quote.speaker.text


@pytest.mark.parametrize(
    ("words", "mention", "name", "cue"),
    [
        ("We’re not going to invade North Korea or Russia.", "he", "Bruce Bechtol Jr.", "said"),
        ("Russia and North Korea have discussed establishing", "Joshua Stanton", "Joshua Stanton", "noted"),
        ("Previous attempts failed, likely violating", "He", "Joshua Stanton", "added"),
        ("I don’t believe the treaty itself", "Michael Kimmage", "Michael Kimmage", "said"),
        ("It signals a strong and enduring commitment", "he", "Michael Kimmage", "explained"),
        ("but I don’t see the treaty", "he", "Michael Kimmage", "explained"),
        ("It’s hard to see how this new agreement", "Bruce Bennett", "Bruce Bennett", "remarked"),
        ("Ultimately, the key factor", "He", "Bruce Bennett", "added"),
        ("does not rule out developing military", "Putin", "Vladimir Putin", "stated"),
        ("military cooperation", "Bechtol", "Bruce Bechtol Jr.", "according to"),
    ],
)
def test_quoted_words_have_their_speaker(doc: EnrichedDocument, words: str, mention: str, name: str, cue: str) -> None:
    quote = quote_that_begins(doc, words)
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name, quote.cue) == (mention, name, cue)


def test_whole_sentences_are_direct_and_fragments_partial(doc: EnrichedDocument) -> None:
    assert quote_that_begins(doc, "We’re not going to invade").kind == "direct"
    assert quote_that_begins(doc, "does not rule out developing").kind == "partial"


def test_quote_of_two_sentences_is_one(doc: EnrichedDocument) -> None:
    quote = quote_that_begins(doc, "We’re not going to invade")
    assert quote.text.startswith(
        "We’re not going to invade North Korea or Russia. It’s all about the military cooperation and arms deals"
    )


def test_halves_of_an_interrupted_quote_are_one_group(doc: EnrichedDocument) -> None:
    first = quote_that_begins(doc, "It signals a strong and enduring commitment")
    second = quote_that_begins(doc, "but I don’t see the treaty")
    assert first.group == second.group
    assert sum(quote.group == first.group for quote in doc.quotes) == 2


@pytest.mark.parametrize("words", ["mechanisms", "measures"])
def test_words_of_the_treaty_are_given_to_no_speaker(doc: EnrichedDocument, words: str) -> None:
    quote = quote_that_begins(doc, words)
    assert (quote.kind, quote.speaker) == ("unattributed", None)


@pytest.mark.parametrize(
    ("words", "speaker", "name"),
    [
        ("Seoul is now considering sending arms directly", "senior South Korean presidential official", None),
        ("grave concern", "spokesperson for the South Korean foreign ministry", None),
        ("the deepening cooperation between Russia and the DPRK", "spokesperson from the State Department", None),
        ("Moscow and Pyongyang have a legitimate need", "Liu Pengyu", "Liu Pengyu"),
        ("at the summit, Moscow clearly expressed its willingness", "Bruce Bechtol Jr.", "Bruce Bechtol Jr."),
    ],
)
def test_reported_speech_is_attributed(doc: EnrichedDocument, words: str, speaker: str, name: str | None) -> None:
    (quote,) = [quote for quote in doc.quotes if quote.kind == "indirect" and words in quote.text]
    assert quote.speaker is not None
    assert speaker in quote.speaker.text
    assert name is None or quote.speaker.name == name
