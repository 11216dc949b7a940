"""`clippings search`, `quotes` and `show` as a person calls them: tables, JSON, CSV, hints and errors."""

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from elasticsearch import Elasticsearch
from rich.console import Console

from clippings.cli.article import print_article
from clippings.cli.tables import write_rows
from clippings.index.archive import MID_RUN, Archive
from clippings.index.mappings import apply
from clippings.index.serialize import StoredArticle
from clippings.settings import Settings
from tests.cli.conftest import Run
from tests.cli.test_show_enriched import document

pytestmark = pytest.mark.integration
E = "e" * 40


def test_search_prints_a_table_that_fits(run: Run) -> None:
    done = run("search", "ferries", "--person", "clint")
    assert done.status == 0
    assert "Title e" in done.stdout
    assert "1 of 1 articles" in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_without_words_search_shows_the_newest(run: Run) -> None:
    assert run("search").stdout == run("search", "").stdout
    assert run("search", "--size", "1").stdout.splitlines()[1].startswith("2026-")


def test_search_prints_json(run: Run) -> None:
    found = json.loads(run("search", "ferries", "--json").stdout)
    assert found["total"] == 1
    assert found["hits"][0]["id"] == E
    assert found["hits"][0]["published"]["value"] == "2026-01-10T00:00:00+00:00"


def test_quotes_print_who_said_what(run: Run) -> None:
    done = run("quotes", "--speaker", "clint")
    assert done.status == 0
    assert "1 of 1 quotes" in done.stdout
    found = json.loads(run("quotes", "winter", "--json").stdout)
    assert found["hits"][0]["speaker"] == "Hilary Rodwell Clint"
    assert found["hits"][0]["found"] == [{"start": 26, "end": 32}]


def test_quotes_are_printed_in_marks_below_their_article(run: Run) -> None:
    lines = [line.strip() for line in run("quotes", "--language", "english").stdout.splitlines()]
    assert lines[:6] == [
        "Title e",
        "example.org · 2026-01-10 · eeeeeeeeeeee",
        "direct    “We promised the islands a winter service”",
        "— Hilary Rodwell Clint",
        "direct    “The <b>islands</b> were patient”",
        "— the mayor",
    ]


def test_indirect_quotes_have_their_cue_and_no_marks_and_copies_are_named(
    clippings: Run,
    elasticsearch: str,
    shelf: Archive,
) -> None:
    said = clippings(elasticsearch, shelf.prefix, "quotes", "--speaker", "holt", "--sort", "oldest").stdout
    lines = [line.strip() for line in said.splitlines()]
    assert lines[1:4] == [
        "The Dale Gazette · 2026-01-05 · a1 · 2 copies · 3 sources",
        "indirect  said: The council will vote in spring",
        "— Bill Holt",
    ]
    assert lines[-1] == "2 of 2 quotes, 5 with copies"
    every = clippings(elasticsearch, shelf.prefix, "search", "weir", "--all").stdout
    assert "Upland Post · copy of a1" in every


def test_pages_follow_one_another(run: Run) -> None:
    first = run("search", "nothing", "--size", "15").stdout
    assert first.splitlines()[-1] == "15 of 20 articles; more with --page 2"
    assert run("search", "nothing", "--size", "15", "--page", "2").stdout.splitlines()[-1] == "16 to 20 of 20 articles"


def test_each_hit_is_a_line_of_json(run: Run) -> None:
    lines = run("search", "nothing", "--size", "3", "--jsonl").stdout.splitlines()
    assert [len(json.loads(line)["id"]) for line in lines] == [40, 40, 40]
    assert json.loads(run("quotes", "--jsonl").stdout.splitlines()[0])["speaker"] == "Zoé Lefèvre"


def test_what_is_found_is_written_as_csv(run: Run) -> None:
    (found,) = csv.DictReader(io.StringIO(run("search", "ferries", "--csv").stdout))
    assert (found["id"], found["published_day"], found["speakers"]) == (E, "2026-01-10", "Hilary Rodwell Clint")
    said = list(csv.DictReader(io.StringIO(run("quotes", "--speaker", "mayor|clint", "--csv").stdout)))
    assert {one["speaker_text"] for one in said} == {"Hilary Rodwell Clint", "the mayor"}
    assert {one["cue"] for one in said} == {"said"}


def test_no_cell_is_a_formula(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(("text", "number"), [("=HYPERLINK()", -1)])
    assert capsys.readouterr().out == "text,number\n'=HYPERLINK(),-1\n"


def test_options_are_understood_as_people_write_them(run: Run) -> None:
    def total(*args: str) -> int:
        return int(json.loads(run("search", *args, "--json").stdout)["total"])

    assert total("--since", "2026-01", "--until", "2026") == 2
    assert total("--language", "French", "--dated") == 1
    assert total("--undated") == 20
    assert total("--quoting", "--person", "novak", "--byline", "rosa") == 1
    assert total("--person", "novak|lefevre") == 2
    assert total("--arrived-until", "2020") == 0


def test_an_unknown_name_suggests_a_similar_one(run: Run) -> None:
    said = " ".join(run("search", "--person", "Hilarie Rodwel Clint").stdout.split())
    assert "0 of 0 articles" in said
    assert "No person 'Hilarie Rodwel Clint'. Did you mean Hilary Rodwell Clint (1 article)?" in said
    assert "Did you mean Zoé Lefèvre" in run("quotes", "--speaker", "zoe lefevres").stdout


def test_words_that_nothing_has_lead_to_the_next_step(run: Run) -> None:
    assert "harb*" in run("search", "fferry").stdout
    assert "harb*" not in run("search", "ferries").stdout
    assert "Without --until: 22." in run("search", "--until", "2001").stdout


def test_an_empty_archive_suggests_an_ingest(
    clippings: Run, elasticsearch: str, prefix: str, es: Elasticsearch
) -> None:
    apply(Archive(es, prefix, MID_RUN), Settings(prefix=prefix))
    assert "clippings ingest PATH" in clippings(elasticsearch, prefix, "search", "word").stdout


@pytest.mark.parametrize("command", ["search", "quotes"])
def test_the_request_is_printed_without_a_server(clippings: Run, command: str) -> None:
    done = clippings("http://127.0.0.1:1", "any", command, "ferry", "--since", "2026", "--explain-query")
    asked = json.loads(done.stdout)
    assert asked["query"]["bool"]["filter"] == [{"range": {"published_day": {"gte": "2026-01-01"}}}]


def test_a_question_without_a_possible_meaning_is_refused(run: Run) -> None:
    done = run("quotes", "--since", "2026-02", "--until", "2026-01")
    assert done.status == 1
    assert "is after the last day" in done.stderr


def test_show_prints_the_article_unchanged(run: Run) -> None:
    done = run("show", "eee")
    assert done.status == 0
    assert "The <b>islands</b> were patient" in done.stdout
    found = json.loads(run("show", "eee", "--json").stdout)
    assert found["id"] == E
    assert [quote["speaker_text"] for quote in found["quotes"]] == ["Hilary Rodwell Clint", "the mayor", ""]


@pytest.mark.parametrize("args", [("search", "word"), ("quotes", "word"), ("show", "abc"), ("mappings", "plan")])
def test_without_a_server_the_remedy_is_named(clippings: Run, args: tuple[str, ...]) -> None:
    done = clippings("http://127.0.0.1:1", "any", *args)
    assert done.status == 1
    assert "clippings up" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("search", "a", "b"),
        ("search", "a", "--size", "0"),
        ("search", "a", "--since", "soon"),
        ("search", "a", "--language", "klingonish!"),
        ("quotes", "--sort", "x"),
        ("show",),
    ],
)
def test_wrong_usage_has_status_two(run: Run, args: tuple[str, ...]) -> None:
    assert run(*args).status == 2


def test_missing_and_unusable_articles_are_reported(run: Run) -> None:
    done = run("show", "0123")
    assert done.status != 0
    assert "no article 0123" in done.stderr


@pytest.mark.parametrize("args", [("search", "ferry"), ("quotes", "ferry"), ("show", "abc"), ("dead-letters", "list")])
def test_an_archive_that_does_not_exist_yet_suggests_an_ingest(
    clippings: Run, elasticsearch: str, prefix: str, args: tuple[str, ...]
) -> None:
    done = clippings(elasticsearch, prefix, *args)
    assert done.status == 1
    said = " ".join(done.stderr.split())
    assert (
        f"The archive does not exist yet, or a part is missing: Elasticsearch at {elasticsearch} has no {prefix}-"
        in said
    )
    assert "`clippings ingest PATH`" in said
    assert "index_not_found" not in said


@pytest.mark.parametrize("command", ["search", "quotes", "show"])
def test_help_has_an_example(run: Run, command: str) -> None:
    assert f"clippings {command}" in run(command, "--help").stdout


def test_show_says_why_a_stage_failed(capsys: pytest.CaptureFixture[str]) -> None:
    now = datetime(2026, 1, 10, tzinfo=UTC)
    print_article(Console(width=60), StoredArticle(document(), now, now, now, now, "a1"))
    assert "language (ValueError: x)" in capsys.readouterr().out


def test_mappings_say_when_nothing_differs(clippings: Run, elasticsearch: str, prefix: str, es: Elasticsearch) -> None:
    apply(Archive(es, prefix, MID_RUN), Settings(prefix=prefix))
    assert "The server matches the files." in clippings(elasticsearch, prefix, "mappings", "plan").stdout
    assert json.loads(clippings(elasticsearch, prefix, "mappings", "apply", "--json").stdout) == []


def test_mappings_say_whether_what_they_list_has_been_done(
    clippings: Run, elasticsearch: str, prefix: str, es: Elasticsearch, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(Archive(es, prefix, MID_RUN), Settings(prefix=prefix))
    monkeypatch.setenv("CLIPPINGS_INDEX_SHARDS", "2")
    planned, applied = (clippings(elasticsearch, prefix, "mappings", what).stdout for what in ("plan", "apply"))
    assert planned.splitlines()[:-1] == applied.splitlines()[:-1]
    assert planned.splitlines()[-1].startswith("Nothing has changed yet.")
    assert applied.splitlines()[-1].startswith("Done: ")
    assert "Next: install the release" in clippings(elasticsearch, prefix, "mappings", "rollback").stdout
