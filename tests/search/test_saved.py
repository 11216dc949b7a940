"""The file of saved questions: what is read, added and refused."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clippings.errors import InvalidInput
from clippings.search.arrivals import found_words, require_all
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.saved import SavedQuestion, load_saved, save

NOW = datetime(2026, 5, 1, 8, tzinfo=UTC)
DUES = SavedQuestion(name="dues", articles=ArticleQuestion('"harbour dues"', person=("Ada Novak",)), saved=NOW)
SAID = SavedQuestion(
    name="said", quotes=QuoteQuestion(speaker=("Novak|Holt",), since=date(2026, 1, 1)), saved=NOW, file=Path("a.jsonl")
)


def test_a_saved_question_is_read_as_it_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "kept/saved.yaml"
    save(path, DUES)
    save(path, SAID)
    assert load_saved(path) == (DUES, SAID)


def test_what_you_wrote_in_the_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "saved.yaml"
    entry = f"{{name: ferry, articles: {{words: ferry, person: Ada}}, saved: {NOW}}}"
    path.write_text(f"# for the desk\nquestions:\n  - {entry}")
    save(path, SAID)
    assert path.read_text().startswith("# for the desk\nquestions:\n  - {name: ferry")
    ferry, said = load_saved(path)
    assert (ferry.question, said) == (ArticleQuestion("ferry", person=("Ada",)), SAID)


def test_a_name_can_be_used_once(tmp_path: Path) -> None:
    save(tmp_path / "saved.yaml", DUES)
    with pytest.raises(InvalidInput, match="already has a question 'dues'"):
        save(tmp_path / "saved.yaml", DUES)


def test_a_file_that_cannot_be_appended_to_is_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "saved.yaml"
    path.write_text(f"{{questions: [{{name: ferry, articles: {{words: ferry}}, saved: {NOW.isoformat()}}}]}}")
    before = path.read_text()
    with pytest.raises(InvalidInput, match="Add this below `questions:`"):
        save(path, DUES)
    assert path.read_text() == before


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{name: a, saved: 2026-01-01T00:00:00Z}", "under either articles or quotes"),
        ("{name: a, articles: {}, quotes: {}, saved: 2026-01-01T00:00:00Z}", "under either articles or quotes"),
        ("{name: a, articles: {author: Ada}, saved: 2026-01-01T00:00:00Z}", "a question has no 'author'"),
        ("{name: a, articles: {since: soon}, saved: 2026-01-01T00:00:00Z}", "since: "),
        ("{name: a, quotes: {kind: [said]}, saved: 2026-01-01T00:00:00Z}", "There is no kind 'said'"),
        ("{name: a, articles: {}}", "questions.0.saved"),
        ("{name: a, articles: {}, saved: 2026-01-01T00:00:00Z, webhook: 'http://a.example/'}", "https://"),
        ("{name: a, articles: {}, saved: 2026-01-01T00:00:00Z, mail: ada}", "this name is not allowed here"),
    ],
)
def test_an_invalid_question_is_reported_with_its_line(tmp_path: Path, entry: str, said: str) -> None:
    path = tmp_path / "saved.yaml"
    path.write_text(f"questions:\n  - {entry}\n")
    with pytest.raises(InvalidInput) as caught:
        load_saved(path)
    assert said in str(caught.value)
    assert f"{path}, line 2" in str(caught.value)


@pytest.mark.parametrize(
    ("words", "required"),
    [
        ("harbour dues", "+harbour +dues"),
        ('ferry "winter service" -strike', '+ferry "winter service" -strike'),
        ("ferry | tram", "ferry | tram"),
        ("", ""),
    ],
)
def test_an_alert_needs_every_word(words: str, required: str) -> None:
    assert require_all(words) == required


def test_found_words_are_given_once_as_written() -> None:
    hit = {"highlight": {"text": ["the \ue000Ferry\ue001 and the \ue000ferry\ue001", "two \ue000ferries\ue001"]}}
    assert found_words(hit) == ["Ferry", "ferries"]
