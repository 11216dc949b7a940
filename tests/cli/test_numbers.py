"""clippings people, facets, stats, sample, accuracy, batch, similar, open and export."""

import csv
import io
import json
import webbrowser
from pathlib import Path

import pytest

from clippings.index.archive import Archive
from tests.cli.conftest import Done, Run

pytestmark = pytest.mark.integration


@pytest.fixture
def run(clippings: Run, elasticsearch: str, shelf: Archive) -> Run:
    return lambda *args: clippings(elasticsearch, shelf.prefix, *args)


def read_rows(done: Done) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_people_have_a_share_and_a_trend(run: Run) -> None:
    done = run("people", "list", "--language", "en", "--size", "2", "--all")
    assert done.stdout.splitlines()[1].split() == ["Bill", "Holt", "5", "83%", "██", "██"]
    assert done.stdout.splitlines()[-1] == "6 articles; over time: 2026-01-05 to 2026-01-09"
    folded = run("people", "list", "--language", "en", "--size", "2")  # four of the articles are one story
    assert folded.stdout.splitlines()[1].split()[:4] == ["Bill", "Holt", "2", "67%"]
    assert read_rows(run("people", "list", "--all", "--csv"))[0] == {
        "name": "Bill Holt",
        "articles": "5",
        "share": "0.4545",
    }


def test_people_mentioned_with_a_person_by_chance_are_left_out(run: Run) -> None:
    told = "1 article with Novak. No one is named with them often enough to rule out chance."
    assert " ".join(run("together", "Novak").stdout.split()) == told
    assert json.loads(run("together", "Novak", "--json").stdout) == {"total": 1, "companions": []}


def test_facets_of_quotes_and_of_articles_are_counted(run: Run) -> None:
    assert {(row["what"], row["name"], row["count"]) for row in read_rows(run("facets", "--csv"))} >= {
        ("kind", "direct", "2"),
        ("speaker", "Bill Holt", "2"),
    }
    assert ["person", "Bill", "Holt", "2"] in [line.split() for line in run("facets", "--articles").stdout.splitlines()]


def test_nothing_found_is_told(run: Run) -> None:
    assert run("facets", "+nowhere").stdout == "Nothing in the archive matches.\n"
    assert "no one called 'Zorn'. Part of a name is enough." in run("people", "show", "Zorn").stdout
    assert "no one called 'Nowak'. Similar names: Ada Novak." in run("people", "show", "Nowak").stdout


def test_the_archive_is_described_in_numbers(run: Run) -> None:
    lines = [line.split() for line in run("stats").stdout.splitlines()]
    assert lines[0] == ["2026-01-05", "to", "2026-05-20", "articles", "11"]
    assert ["without", "quotes", "6"] in lines
    assert ["version", "of", "clean", "1", "11"] in lines
    assert {"what": "language", "name": "fr", "count": "5"} in read_rows(run("stats", "--csv"))


def test_a_sample_is_marked_and_read_back(run: Run, tmp_path: Path) -> None:
    drawn = read_rows(run("sample", "--speaker", "holt", "--n", "4"))
    assert [row["mark"] for row in drawn] == [""] * 4
    assert {row["speaker"] for row in drawn} == {"Bill Holt"}
    marked = tmp_path / "marked.csv"
    with marked.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, drawn[0])
        rows.writeheader()
        rows.writerows(row | {"mark": mark} for row, mark in zip(drawn, ("1", "1", "0", ""), strict=True))
    assert run("accuracy", str(marked)).stdout.splitlines() == [
        "66.7% right (2 of 3)",
        "20.8% to 93.9% of the whole, with 95% certainty (Wilson)",
        "1 row without a mark",
    ]
    assert json.loads(run("accuracy", str(marked), "--json").stdout)["checked"] == 3
    assert "title" in read_rows(run("sample", "--articles", "--n", "1"))[0]


def test_a_file_without_marks_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    for name, told in (("other.csv", "no column `mark`"), ("none.csv", "cannot be read")):
        done = run("accuracy", str(tmp_path / name))
        assert done.status == 1
        assert told in " ".join(done.stderr.split())


def test_a_batch_is_one_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("\ufeffBill Holt\nNobody\n", encoding="utf-8")
    assert read_rows(run("batch", str(tmp_path / "names.txt"), "--csv")) == [
        {"asked": "Bill Holt", "articles": "2", "quotes": "2", "first_day": "2026-01-05", "last_day": "2026-01-09"},
        {"asked": "Nobody", "articles": "0", "quotes": "0", "first_day": "", "last_day": ""},
    ]
    drawn = run("batch", str(tmp_path / "names.txt"), "--source", "Wire North").stdout.splitlines()
    assert drawn[1].split() == ["Bill", "Holt", "2", "2", "2026-01-08", "2026-01-08"]
    assert json.loads(run("batch", str(tmp_path / "names.txt"), "--json").stdout)[1]["asked"] == "Nobody"
    assert "cannot be read" in " ".join(run("batch", str(tmp_path / "none.txt")).stderr.split())


def test_similar_articles_are_listed(run: Run) -> None:
    assert "4 of 4 articles" in run("similar", "c1").stdout
    assert {row["id"] for row in read_rows(run("similar", "c1", "--csv"))} == {"c2", "c3", "c4", "c5"}
    assert json.loads(run("similar", "c1", "--json").stdout)["total"] == 4


def test_an_article_is_opened_where_it_was_published(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_browser(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", open_browser)
    assert run("open", "a1").stdout == "https://www.example.org/a1\n"
    assert opened == ["https://www.example.org/a1"]
    monkeypatch.setattr(webbrowser, "open", lambda url: False)
    assert "No browser" in run("open", "a1").stderr


def test_an_export_says_what_it_has_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    assert run("export", "--to", str(path)).stdout == f"8 rows in {path}\n"
    assert len(path.read_text(encoding="utf-8").splitlines()) == 9
    assert "does not say which format to use" in " ".join(run("export", "--to", str(tmp_path / "x.xls")).stderr.split())
