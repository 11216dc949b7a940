"""The golden articles are sound: complete, of the right size, and every annotation is at its stated place."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent
KINDS = {"direct", "indirect", "unattributed", "unlabelled"}  # unlabelled, a quote inside a quote, is not scored
SIZES = {"fr": 28, "de": 15, "en": 22, "nl": 10}
TYPES = {"person", "organization", "place"}


def read_lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLDEN / name).read_text(encoding="utf-8").splitlines()]


ARTICLES = [article for language in SIZES for article in read_lines(f"quotes_{language}.jsonl")]


@pytest.mark.parametrize(("language", "size"), SIZES.items())
def test_articles_are_complete(language: str, size: int) -> None:
    articles = read_lines(f"quotes_{language}.jsonl")
    assert len({article["id"] for article in articles}) == len(articles) == size


@pytest.mark.parametrize("article", ARTICLES, ids=[article["id"] for article in ARTICLES])
def test_annotations_are_where_they_say(article: dict[str, Any]) -> None:
    text = article["text"]
    assert 110 <= len(text.split()) <= 400
    assert article["quotes"]
    for quote in article["quotes"]:
        assert text[quote["start"] : quote["end"]] == quote["text"] == quote["text"].strip() != ""
        assert quote["kind"] in KINDS
        assert quote["speaker"] is None or quote["speaker"].lower() in text.lower()
        assert quote["kind"] != "unattributed" or quote["speaker"] is None


@pytest.mark.parametrize(("language", "size"), [("en", 6), ("fr", 4)])
def test_entities_are_where_they_say(language: str, size: int) -> None:
    articles = read_lines(f"entities_{language}.jsonl")
    assert len({article["id"] for article in articles}) == len(articles) == size
    for article in articles:
        places = [(entity["start"], entity["end"]) for entity in article["entities"]]
        assert places == sorted(places)
        assert all(end <= start for (_, end), (start, _) in pairwise(places))
        for entity in article["entities"]:
            assert article["text"][entity["start"] : entity["end"]] == entity["text"] != ""
            assert entity["type"] in TYPES


def test_names_belong_to_quotes() -> None:
    quotes = {(article["id"], quote["start"]): quote for article in ARTICLES for quote in article["quotes"]}
    texts = {article["id"]: article["text"] for article in ARTICLES}
    labels = read_lines("names.jsonl")
    assert labels
    for label in labels:
        quote = quotes[label["id"], label["start"]]
        assert (quote["kind"], quote["speaker"]) == ("direct", label["mention"])
        name = label["speaker_name"]
        assert name == "UNNAMED" or name.split()[-1] in texts[label["id"]]
