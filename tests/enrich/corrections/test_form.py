"""The form in which a person edits an article: each change is the correction that it looks like."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml

from clippings.documents import EnrichedDocument, Entity, Quote, Span, Speaker
from clippings.enrich.corrections.file import Alias, Block, QuoteCorrection, Retype
from clippings.enrich.corrections.form import read_form, write_form
from clippings.errors import InvalidInput
from tests.index.articles import make_article

TEXT = "“We wait: #1,” said Ada Novak. “No,” she said. The river is high."
DAY = date(2026, 6, 7)
SHARED: dict[str, Any] = {"article": "a1", "by": "Ida", "day": DAY}
CHANGES: list[tuple[Callable[[Any], object], object]] = [
    (
        lambda form: form["quotes"][0].update(speaker=None),
        QuoteCorrection(words="We wait: #1,", speaker=None, **SHARED),
    ),
    (lambda form: form["quotes"][1].update(kind="partial"), QuoteCorrection(words="No,", kind="partial", **SHARED)),
    (lambda form: form["quotes"].pop(1), QuoteCorrection(words="No,", remove=True, **SHARED)),
    (
        lambda form: form["quotes"].append({"words": "The river is high", "speaker": "Ada Novak"}),
        QuoteCorrection(words="The river is high", speaker="Ada Novak", add=True, kind="direct", **SHARED),
    ),
    (lambda form: form["names"][0].update(correct="A. Novak"), Alias(name="Ada Novak", canonical="A. Novak", **SHARED)),
    (lambda form: form["names"][0].update(type="place"), Retype(name="Ada Novak", type="place", **SHARED)),
    (lambda form: form.update(names=None), Block(name="Ada Novak", **SHARED)),
    (lambda form: form["names"].clear(), Block(name="Ada Novak", **SHARED)),
]


@pytest.fixture
def doc() -> EnrichedDocument:
    def quote(words: str, name: str) -> Quote:
        span = Span(TEXT.index(words), TEXT.index(words) + len(words))
        return Quote(words, span, "direct", Speaker(name, None, name), "said", "after", 0.9, 0)

    quotes = (quote("We wait: #1,", "Ada Novak"), quote("No,", "Ada Novak"))
    made = make_article("a1", text=TEXT).document
    entities = (Entity("Ada Novak", "person", (Span(20, 29),)),)
    return replace(made, quotes=quotes, entities=entities, quote_count=2)


def test_an_unchanged_form_gives_no_correction(doc: EnrichedDocument) -> None:
    assert read_form(write_form(doc), doc, "Ida", DAY) == []


@pytest.mark.parametrize("text", ["", "# only remarks\n", "\n\n"])
def test_a_form_without_any_line_removes_nothing(doc: EnrichedDocument, text: str) -> None:
    assert read_form(text, doc, "Ida", DAY) == []


@pytest.mark.parametrize(("change", "correction"), CHANGES)
def test_each_change_is_a_correction(
    doc: EnrichedDocument, change: Callable[[Any], object], correction: object
) -> None:
    form = yaml.safe_load(write_form(doc))
    change(form)
    assert read_form(yaml.safe_dump(form), doc, "Ida", DAY) == [correction]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("quotes: [{words: nowhere at all}]", "is not in the text"),
        ("quotes: [{words: river}, {words: river}]", "two entries"),
        ("names: [" + 2 * "{name: Ada Novak, correct: Bo, type: person}, " + "]", "two entries"),
        ("quotes: " + 9_999 * "[", "nested too deeply"),
        ("names: [{name: Bo, correct: Bo, type: person}]", "No name 'Bo'"),
        ("names: [{name: Ada Novak, correct: Ada Novak, type: ship}]", "line 1: names.0.type"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(doc: EnrichedDocument, wrong: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        read_form(wrong, doc, None, DAY)
