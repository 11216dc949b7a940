"""The questions of docs/kibana.md, taken from the page itself, find what the same question finds in Python."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from clippings.settings import ROOT
from tests.kibana.conftest import Contents
from tests.kibana.fields import Json, fields_of
from tests.kibana.kql import to_query
from tests.kibana.saved import View, of_type, to_view

PAGE = (ROOT / "docs" / "kibana.md").read_text(encoding="utf-8")
VIEWS: dict[str, View] = {view["attributes"]["name"]: to_view(view) for view in of_type("index-pattern")}


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    view: str
    kql: str
    answer: str  # a headline, or the words of a quote


def has(doc: Json, field: str, pattern: str) -> bool:
    """Whether a value of the field contains these words, in any case."""
    value = doc.get(field, "")
    return any(
        re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE)
        for text in (value if isinstance(value, list) else [value])
    )


# The same questions for a stored document.
ASKED: dict[str, Callable[[Json], bool]] = {
    "What has she said?": lambda doc: doc.get("speaker_shown") == "Hannah Prewett",
    "I know only a surname.": lambda doc: has(doc, "speaker_shown", "drummond"),
    "Who has spoken about this?": lambda doc: has(doc, "text", "blossom") and "speaker" in doc,
    "Who said exactly this?": lambda doc: has(doc, "text", "maintenance plan"),
    "What was said in May?": lambda doc: doc["published_day"].startswith("2026-05"),
    "Which direct quotes may we print?": lambda doc: (
        doc["kind"] == "direct" and "speaker" in doc and doc["confidence"] >= 0.8
    ),
    "What is quoted indirectly?": lambda doc: doc["kind"] == "indirect",
    "Who speaks without a name?": lambda doc: "speaker_text" in doc and "speaker" not in doc,
    "Who does this source quote?": lambda doc: doc["source"] == "Kestrel Wire" and doc["kind"] in ("direct", "partial"),
    "What was said in French?": lambda doc: doc["language"] == "fr" and doc["kind"] != "unattributed",
    "Where is she quoted on this?": lambda doc: (
        doc.get("speaker_shown") == "Isla Drummond" and has(doc, "text", "pounds?")
    ),
    "Who is mentioned but not quoted?": lambda doc: (
        "Kim Jong Un" in doc.get("people_shown", []) and "Kim Jong Un" not in doc.get("speaker_shown", [])
    ),
    "Where do both of them appear?": lambda doc: {"Vladimir Putin", "Kim Jong Un"} <= set(doc.get("people_shown", [])),
    "I know only one word of an institution's name.": lambda doc: has(doc, "organizations", "meteorological"),
    "What is mainly about this place?": lambda doc: any(
        (entity["type"], entity["name"]) == ("place", "Russia") and entity["count"] >= 5
        for entity in doc.get("entities", [])
    ),
    "Where does a word occur, in any form?": lambda doc: has(doc, "text", "candles?"),
    "What has she written?": lambda doc: has(doc, "byline", "ashworth"),
    "Which articles were changed after publication?": lambda doc: doc["revision"] > 1,
    "Where could names not be found?": lambda doc: doc.get("entities_status") == "no_model",
    "What has no date?": lambda doc: "published_day" not in doc,
    "Who has this name, and which other spellings?": lambda doc: any(
        has(one, "name", "drummond") for one in doc["spellings"]
    ),
}


def read_questions() -> list[Question]:
    rows = re.findall(r"^\| \d+ \| (.+?) \| (.+?) \| `(.+?)` \| (.+?) \|$", PAGE, flags=re.MULTILINE)
    return [Question(*row) for row in rows]


QUESTIONS = read_questions()


def test_every_question_of_the_page_is_tried() -> None:
    assert len(QUESTIONS) == 21
    assert [question.text for question in QUESTIONS] == list(ASKED)


def test_the_page_names_what_kibana_shows() -> None:
    for name in VIEWS:
        assert f"| {name} |" in PAGE
    for one in (*of_type("search"), *of_type("dashboard")):
        assert one["attributes"]["title"] in PAGE


@pytest.mark.integration
@pytest.mark.parametrize("question", QUESTIONS, ids=[question.text for question in QUESTIONS])
def test_a_question_finds_its_answers(question: Question, contents: Contents) -> None:
    view = VIEWS[question.view]
    timed = [{"exists": {"field": view.time}}] if view.time else []
    found = contents.find(view.index, {"bool": {"filter": [to_query(question.kql, fields_of(view.index)), *timed]}})
    documents = contents.documents[view.index]
    inside = {id: doc for id, doc in documents.items() if view.time is None or view.time in doc}
    assert found == {id for id, doc in inside.items() if ASKED[question.text](doc)}
    assert len(found) < len(inside), "an answer that is everything is none"
    told = {"articles": "title", "people": "name"}.get(view.index, "text")
    shown = [documents[id].get(told, "") for id in found]
    assert any(text.startswith(question.answer) or question.answer in text for text in shown), shown
