"""What a journalist asks of an archive, in the terminal and as JSON: the seeds and news about a reservoir."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from clippings.settings import ROOT
from tests.archives import ingest, make_resources, write_records
from tests.cli.conftest import Run
from tests.cli.reservoir import make_news

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def prefix_of_news(es: Elasticsearch, elasticsearch: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    prefix, folder = f"test-{uuid4().hex[:12]}", tmp_path_factory.mktemp("asked")
    resources = make_resources(elasticsearch, prefix, folder / "home")
    ingest(resources, ROOT / "seeds")
    ingest(resources, write_records(folder / "news.jsonl", make_news()), collection="reservoir")
    es.indices.refresh(index=f"{prefix}-*")
    yield prefix
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")


@pytest.fixture
def ask(clippings: Run, elasticsearch: str, prefix_of_news: str, tmp_path: Path) -> Run:
    def run(*args: str) -> Any:
        done = clippings(elasticsearch, prefix_of_news, *args)
        assert done.status == 0, done.stderr
        return done

    return run


@pytest.fixture
def ask_json(ask: Run) -> Any:
    return lambda *args: json.loads(ask(*args, "--json").stdout)


def said(found: dict[str, Any]) -> set[tuple[str | None, str]]:
    return {(hit["speaker"], hit["text"].rstrip(",.")) for hit in found["hits"]}


def titles(found: dict[str, Any]) -> set[str]:
    return {hit["title"] for hit in found["hits"]}


def test_what_somebody_said_about_something(ask: Run, ask_json: Any) -> None:
    asked = ("quotes", "+reservoir", "--speaker", "Varga")
    assert ("Elena Varga", "A dry reservoir is a hole in the valley") in said(ask_json(*asked))
    assert {hit["speaker"] for hit in ask_json(*asked)["hits"]} == {"Elena Varga"}
    assert "“A dry reservoir is a hole in the valley" in ask(*asked).stdout


def test_something_in_a_month(ask: Run, ask_json: Any) -> None:
    asked = ("search", "reservoir", "--since", "2026-03", "--until", "2026-03")
    assert titles(ask_json(*asked)) == {"Reservoir is dry for the first time"}
    assert "1 of 1 articles" in ask(*asked).stdout


def test_who_was_quoted_most_by_month(ask: Run, ask_json: Any) -> None:
    asked = ("timeline", "--collection", "reservoir", "--split", "speaker", "--by", "month")
    rows = {row["name"]: [bucket["count"] for bucket in row["buckets"]] for row in ask_json(*asked)["rows"]}
    assert rows["Elena Varga"] == [0, 2, 2, 0]
    assert rows["Greta Holm"] == [0, 0, 0, 2]
    assert ask(*asked).stdout.split()[:4] == ["Month", "All", "Elena", "Varga"]


def test_who_spoke_on_something_other_than_somebody(ask: Run, ask_json: Any) -> None:
    asked = ("speakers", "+reservoir", "--not-speaker", "Varga", "--collection", "reservoir")
    assert [one["speaker"] for one in ask_json(*asked)["speakers"]] == ["Tomas Reiter"]
    assert "Tomas Reiter" in ask(*asked).stdout
    assert "Varga" not in ask(*asked).stdout


def test_who_is_quoted_by_a_source(ask: Run, ask_json: Any) -> None:
    asked = ("speakers", "--source", "Morning Courier")
    assert {one["speaker"] for one in ask_json(*asked)["speakers"]} == {"Elena Varga", "Tomas Reiter"}
    assert "Elena Varga" in ask(*asked).stdout


def test_what_is_in_a_collection(ask: Run, ask_json: Any) -> None:
    asked = ("search", "--collection", "reservoir")
    assert titles(ask_json(*asked)) == {news["title"] for news in make_news()}
    assert "7 of 7 articles" in ask(*asked).stdout


def test_what_came_in_today(ask: Run, ask_json: Any) -> None:
    assert ask_json("search", "--arrived-since", "yesterday", "--sort", "arrived")["articles"] >= 28
    assert ask_json("search", "--arrived-until", "2020")["total"] == 0
    assert "Reservoir is dry" in ask("search", "dry", "--arrived-since", "yesterday").stdout


def test_what_has_no_day(ask: Run, ask_json: Any) -> None:
    found = ask_json("search", "--undated")
    assert "Russia-North Korea Defense Pact Exposes Secret Military Alliance" in titles(found)
    assert {hit["published_day"] for hit in found["hits"]} == {None}
    assert "Russia-North Korea Defense" in ask("search", "--undated").stdout


def test_direct_quotes_are_found_by_their_kind(ask: Run, ask_json: Any) -> None:
    found = ask_json("quotes", "--collection", "reservoir", "--kind", "direct")
    assert {hit["kind"] for hit in found["hits"]} == {"direct"}
    assert found["total"] >= 7
    printed = ask("quotes", "--collection", "reservoir", "--kind", "direct").stdout
    assert "indirect" not in printed
    assert "direct    “" in printed


def test_what_mentions_both(ask: Run, ask_json: Any) -> None:
    asked = ("search", "--person", "Varga", "--person", "Reiter")
    assert titles(ask_json(*asked)) == {news["title"] for news in make_news()[:4]}
    assert "4 of 4 articles" in ask(*asked).stdout


def test_where_words_were_first_used(ask: Run, ask_json: Any) -> None:
    found = ask_json("first", "the reservoir")
    assert found["article"]["published_day"] == "2026-01-12"
    assert (found["quote"]["speaker"], found["articles"]) == ("Tomas Reiter", 2)
    assert "First said:" in ask("first", "the reservoir").stdout


def test_what_somebody_has_written(ask: Run, ask_json: Any) -> None:
    found = ask_json("search", "--byline", "marlow")
    assert titles(found) == {news["title"] for news in make_news()[2:5]}
    assert "3 of 3 articles" in ask("search", "--byline", "marlow").stdout


def test_how_many_there_are_of_something_each_month(ask: Run, ask_json: Any) -> None:
    asked = ("timeline", "reservoir", "--articles", "--by", "month", "--collection", "reservoir")
    assert [(one["day"], one["count"]) for one in ask_json(*asked)["buckets"]] == [
        ("2026-01-01", 1),
        ("2026-02-01", 2),
        ("2026-03-01", 1),
    ]
    assert ask(*asked).stdout.splitlines()[1].split() == ["2026-01", "1", "█" * 20]


def test_who_is_mentioned_with_somebody(ask: Run, ask_json: Any) -> None:
    (one,) = ask_json("together", "Elena Varga")["companions"]
    assert (one["name"], one["articles"], one["elsewhere"]) == ("Tomas Reiter", 4, 4)
    assert "Tomas Reiter" in ask("together", "Varga").stdout


def test_which_sources_and_languages_there_are(ask: Run, ask_json: Any) -> None:
    found = ask_json("stats")
    sources = {one["name"]: one["count"] for one in found["sources"]}
    assert (sources["Aldermoor Echo"], sources["Morning Courier"]) == (4, 3)
    assert {one["name"] for one in found["languages"]} >= {"en", "fr", "de"}
    lines = [line.split() for line in ask("stats").stdout.splitlines()]
    assert ["Morning", "Courier", "3"] in lines


def test_all_of_it_as_csv(ask: Run, ask_json: Any, tmp_path: Path) -> None:
    told = ask("export", "--collection", "reservoir", "--to", str(tmp_path / "said.csv")).stdout
    rows = list(csv.DictReader(io.StringIO((tmp_path / "said.csv").read_text(encoding="utf-8"))))
    assert len(rows) == ask_json("quotes", "--collection", "reservoir")["quotes"]
    assert told.startswith(f"{len(rows)} rows in ")
    ask("export", "--articles", "--collection", "reservoir", "--to", str(tmp_path / "news.jsonl"))
    lines = (tmp_path / "news.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["title"] for line in lines} == {news["title"] for news in make_news()}
    printed = list(csv.DictReader(io.StringIO(ask("search", "--collection", "reservoir", "--csv").stdout)))
    assert {row["published_day"] for row in printed} == {one["published"] for one in make_news()}
