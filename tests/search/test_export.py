"""Exports as CSV and JSON Lines: complete, of one moment, and continued after an interruption."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search import pages
from clippings.search.export import export
from clippings.search.export_rows import COLUMNS, write_rows
from clippings.search.pages import release, stream
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.settings import ROOT

QUOTES = QuoteQuestion()


def ignore(rows: int, total: int) -> None:
    pass


def read_csv(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ROWS", 3)


@pytest.mark.integration
def test_an_export_contains_all_answers_and_the_question(shelf: Archive, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    done = export(shelf, QUOTES, tmp_path / "all.csv", lambda rows, total: told.append((rows, total)))
    assert (done.rows, done.resumed_at) == (8, 0)
    assert told == [(3, 8), (6, 8), (8, 8)]
    rows = read_csv(tmp_path / "all.csv")
    assert sorted(row["article_id"] for row in rows) == ["a1", "a1", "a2", "a2", "a3", "a3", "b1", "b2"]
    assert {row["duplicate_of"] for row in rows if row["article_id"] == "a2"} == {"a1"}
    manifest = json.loads((tmp_path / "all.csv.manifest.json").read_text())
    assert (manifest["rows"], manifest["columns"]) == (8, list(rows[0]))
    assert manifest["question"]["of"] == "quotes"
    assert manifest["archive"]["versions"]["quotes"] == {"1": 11}
    assert {path.name for path in tmp_path.iterdir()} == {"all.csv", "all.csv.manifest.json"}


@pytest.mark.integration
def test_lines_of_json_keep_lists_and_say_what_is_missing(shelf: Archive, tmp_path: Path) -> None:
    export(shelf, ArticleQuestion(person=("Marsh|Novak",)), tmp_path / "some.jsonl", ignore)
    rows = [json.loads(line) for line in (tmp_path / "some.jsonl").read_text(encoding="utf-8").splitlines()]
    by_id = {row["id"]: row for row in rows}
    assert by_id.keys() == {"a1", "a2", "a3", "d1"}
    assert by_id["a1"]["people"] == ["Ada Novak", "Bill Holt"]
    assert by_id["d1"]["published_day"] is None
    assert all(row.keys() == set(COLUMNS["articles"]) for row in rows)


class Killed(Exception):
    pass


def cut_off(rows: int, total: int) -> None:
    if rows >= 6:
        raise Killed


@pytest.mark.integration
@pytest.mark.parametrize("torn", [b"", b'"half a row'])
def test_an_interrupted_export_continues_where_it_left_off(shelf: Archive, tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "all.csv"
    with pytest.raises(Killed):
        export(shelf, QUOTES, path, cut_off)
    assert not path.exists()
    with (tmp_path / "all.csv.part").open("ab") as file:
        file.write(torn)
    with pytest.raises(InvalidInput, match="another question"):
        export(shelf, QuoteQuestion("weir"), path, ignore)
    told: list[int] = []
    done = export(shelf, QUOTES, path, lambda rows, total: told.append(rows))
    assert (done.rows, done.resumed_at, told) == (8, 6, [8])
    assert len({row["id"] for row in read_csv(path)}) == 8


@pytest.mark.integration
def test_an_export_starts_again_if_the_server_has_lost_its_point_in_time(shelf: Archive, tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    with pytest.raises(Killed):
        export(shelf, QUOTES, path, cut_off)
    release(shelf, json.loads((tmp_path / "all.csv.part.json").read_text())["moment"])
    done = export(shelf, QUOTES, path, ignore)
    assert (done.rows, done.resumed_at) == (8, 0)
    assert len(read_csv(path)) == 8


@pytest.mark.integration
def test_new_articles_are_not_in_a_running_export_and_its_point_in_time_is_closed(
    shelf: Archive, es: Elasticsearch, tmp_path: Path
) -> None:
    def count_held() -> int:
        (node,) = es.nodes.stats(metric="indices", index_metric="search")["nodes"].values()
        return int(node["indices"]["search"]["open_contexts"])

    before = count_held()
    streamed = b"".join(stream(shelf, QUOTES, "csv")).decode()
    assert len(streamed.splitlines()) == 9
    assert count_held() == before


def test_a_file_name_without_a_known_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="does not say which format to use"):
        export(None, QUOTES, tmp_path / "all.xls", ignore)  # type: ignore[arg-type]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"no folder .*nowhere that you may write to"):
        export(None, QUOTES, tmp_path / "nowhere/all.csv", ignore)  # type: ignore[arg-type]


def test_no_cell_of_an_export_is_a_formula() -> None:
    row = write_rows("csv", "quotes", [{"id": "a", "text": "=1+1", "speaker": "@home", "confidence": -0.5}]).decode()
    assert "'=1+1" in row
    assert "'@home" in row
    assert ",-0.5," in row


def test_every_column_is_a_field_that_is_documented() -> None:
    fields = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")
    for index, columns in COLUMNS.items():
        part = fields.split(f"## {index}:")[1].split("\n## ")[0]
        assert [name for name in columns if f"| `{name}` |" not in part] == []


def test_the_columns_are_those_listed_in_the_documentation() -> None:
    page = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
    for index, columns in COLUMNS.items():
        (row,) = re.findall(rf"^\| {index} \| (`id`.*) \|$", page, re.MULTILINE)
        assert re.findall(r"`(\w+)`", row) == list(columns)
