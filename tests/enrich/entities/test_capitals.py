"""Lines in capitals, headings, and the topics before them."""

import pytest

from clippings.documents import EntityType
from clippings.enrich.entities import find_entities
from clippings.enrich.entities.ballots import name_of
from clippings.enrich.entities.doubtful import drop_common_phrases, drop_ghosts
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.text.models import Models
from clippings.enrich.text.tokens import split_tokens
from clippings.languages import find_name_words
from tests.enrich.entities.test_entities import find


def find_spans(models: Models, text: str) -> set[tuple[str, str]]:
    analysis = models.analyse(text, "en", names=True, may_speak=None)
    assert analysis is not None
    entities = find_entities(text, analysis, "en")
    return {(text[span.start : span.end], entity.type) for entity in entities for span in entity.spans}


BODY = (
    "\n\nTomas Kolmer beat Luc Morand in Larkmoor on Saturday. The Rope Makers' Union had asked Kolmer to wait for it."
)


def test_names_of_the_text_are_found_in_a_headline_in_capitals(models: Models) -> None:
    spans = find_spans(models, f"TENNIS - KOLMER BEATS MORAND AT LAST{BODY}")
    assert {("KOLMER", "person"), ("MORAND", "person")} <= spans


def test_name_in_capitals_and_in_usual_spelling_is_one(models: Models) -> None:
    text = f"LARKMOOR SEES KOLMER WIN{BODY} Larkmoor was full. In Larkmoor, Mayor Ann Reed spoke."
    analysis = models.analyse(text, "en", names=True, may_speak=None)
    assert analysis is not None
    names = [entity.name for entity in find_entities(text, analysis, "en") if "larkmoor" in entity.name.lower()]
    assert names == ["Larkmoor"]


def test_other_words_in_capitals_are_no_names(models: Models) -> None:
    spans = find_spans(models, f"TENNIS - KOLMER BEATS MORAND IN FIRST DIVISION FINAL{BODY}")
    assert {found for found, _ in spans if found.isupper()} == {"KOLMER", "MORAND"}


def test_state_in_a_headline_in_capitals_is_a_place(models: Models) -> None:
    assert ("PORTUGAL", "place") in find_spans(models, f"LAST POINT LOST IN PORTUGAL{BODY}")


def test_text_that_is_all_in_capitals_keeps_its_names(models: Models) -> None:
    assert ("LONDON", "place") in find_spans(models, "SHE LIVES IN LONDON NOW.\nHE LIVES IN LONDON TOO.")


def test_topic_before_a_headline_is_no_dateline(models: Models) -> None:
    assert ("RUGBY", "place") not in find_spans(models, f"RUGBY - LARKMOOR WINS AGAIN{BODY}")


@pytest.mark.parametrize(
    "line", ["LARKMOOR 1998-02-19", "LARKMOOR, March 3, 1998", "LARKMOOR, England 1998-02-19", "LARKMOOR, 3 March 1998"]
)
def test_place_and_day_in_a_line_are_a_dateline(models: Models, line: str) -> None:
    assert ("LARKMOOR", "place") in find_spans(models, f"{line}\n\nThe mill burned on Thursday.")


@pytest.mark.parametrize(
    ("heading", "stays"),
    [
        pytest.param("Vintner Probe", False, id="surname first"),
        pytest.param("Denounces Vintner", False, id="surname last"),
        pytest.param("Ann Vintner Tweets", False, id="full name first"),
        pytest.param("Rosa Vintner", True, id="given name"),
        pytest.param("Orla Mertz", True, id="another name"),
    ],
)
def test_name_and_other_words_of_a_heading_are_no_name(heading: str, stays: bool) -> None:
    text = (
        f"Senate Closes Another Long Chapter With {heading}\n\nAnn Vintner said on Monday that she had nothing to hide."
    )
    tokens = split_tokens(text, set())
    length = len(heading.split())
    candidates = [EntityMention(6, 6 + length, "person"), EntityMention(6 + length, 8 + length, "person")]
    types: dict[NameTokens, EntityType] = dict.fromkeys((name_of(tokens, one) for one in candidates), "person")
    drop_ghosts(tokens, candidates, set(), types)
    assert types.keys() == {("Ann", "Vintner")} | ({tuple(heading.split())} if stays else set())


@pytest.mark.parametrize(("name", "stays"), [("Harbor Company", True), ("Harbor Plan", False), ("Harbor Tolls", True)])
def test_words_that_the_text_also_writes_small_are_no_body_unless_one_says_so(name: str, stays: bool) -> None:
    tokens = split_tokens(f"{name} was named. Each harbor has a plan, and a company pays for it.", set())
    words: NameTokens = (*name.split(),)
    types: dict[NameTokens, EntityType] = {words: "organization"}
    drop_common_phrases(tokens, types, find_name_words("en"))
    assert types == ({words: "organization"} if stays else {})


def test_capitals_before_a_sentence_on_the_same_line_show_no_names() -> None:
    text = "FEWER ORLAVINT RIDERS LEAVE BOSTON The report came on Monday.\nThey read it in Boston."
    labels = {"FEWER ORLAVINT RIDERS LEAVE BOSTON": "ORG", "Boston": "GPE"}
    assert find(text, labels) == {"Boston": ("place", ["BOSTON", "Boston"])}


def test_three_words_in_capitals_before_a_sentence_may_be_a_name() -> None:
    assert "ORLAVINT RADIO CLUB" in find("ORLAVINT RADIO CLUB won twice.", {"ORLAVINT RADIO CLUB": "ORG"})
