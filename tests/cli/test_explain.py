"""`clippings explain` as a person calls it: in a terminal, with --diff, as a page and as JSON."""

import json
import unicodedata
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from clippings.cli import main
from tests.buckets import Store

TEXT = """Mayor promises a bridge

By Nora Feld

The town will have a new bridge in two years, Mayor Anna Lind said on Tuesday. "We cannot wait any longer," she said.

Leave a Reply
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("CLIPPINGS_CORRECTIONS", str(tmp_path / "none.yaml"))
    file = tmp_path / "article.txt"
    file.write_text(TEXT)
    return file


def run(monkeypatch: pytest.MonkeyPatch, *args: str | Path) -> int | str | None:
    monkeypatch.setattr("sys.argv", ["clippings", "explain", *map(str, args)])
    with pytest.raises(SystemExit) as end:
        main()
    return end.value.code


def test_who_said_what_fits_a_narrow_terminal(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, article) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(len(line) <= 60 for line in lines)
    table = " ".join(lines[lines.index(next(line for line in lines if "Who said what" in line)) :])
    assert "Anna Lind" in table
    assert "…" not in table


def test_objects_of_a_bucket_are_explained_like_files(
    article: Path, store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store.put(**{"news/a.txt": TEXT})
    assert run(monkeypatch, "--json", f"s3://{store.name}/news", article) == 0
    there, here = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (there["title"], there["quotes"]) == (here["title"], here["quotes"])
    assert there["quotes"]
    assert run(monkeypatch, f"s3://{store.name}/none") == 1
    assert "There is no object at or below" in capsys.readouterr().err


def test_diff_names_the_rule_for_everything_that_was_cut(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--diff", article) == 0
    shown = capsys.readouterr().out
    for words in ("By Nora Feld  [cut: byline]", "Leave a Reply  [cut: comments]", "We cannot wait any longer"):
        assert words in shown


def test_diff_of_a_rejected_page_shows_every_line_with_its_rule(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text("Advertisement\n\nSubscribe to our newsletter\n\nLeave a Reply\n")
    assert run(monkeypatch, article) == 0
    refusal = "rejected, empty: No line belongs to an article; 3 cut."
    assert refusal in " ".join(capsys.readouterr().out.split())
    assert run(monkeypatch, "--diff", article) == 0
    shown = capsys.readouterr().out
    assert refusal in " ".join(shown.split())
    for line in ("Advertisement", "Subscribe to our newsletter", "Leave a Reply"):
        assert f"{line}  [cut: " in shown
    page = article.with_name("diff.html")
    assert run(monkeypatch, "--diff", "--html", page, article) == 0
    cut = [passage.text for passage in BeautifulSoup(page.read_text(), "lxml").find_all("del")]
    assert cut == ["Advertisement", "Subscribe to our newsletter", "Leave a Reply"]
    capsys.readouterr()
    for options in (["--diff", "--json"], ["--json"]):
        assert run(monkeypatch, *options, article) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["status"], told["reason"]) == ("rejected", "empty")
        assert [one["text"] for one in told["removed"]] == cut
        assert all(one["rule"] for one in told["removed"])


@pytest.mark.parametrize("options", [[], ["--diff"]])
def test_an_article_without_a_title_is_named_by_its_file(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    article.write_text("The bridge over the river was closed on Monday, and nobody at the town hall said why.\n")
    assert run(monkeypatch, *options, article) == 0
    named = f"(no title) {article.parent.name}/{article.name}"
    assert capsys.readouterr().out.replace("\n", "").startswith(named)


def test_diff_is_written_as_a_page(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = article.with_name("diff.html")
    assert run(monkeypatch, "--diff", "--html", page, article) == 0
    cut = [passage.text for passage in BeautifulSoup(page.read_text(), "lxml").find_all("del")]
    assert cut == ["Mayor promises a bridge", "By Nora Feld", "Leave a Reply"]


def test_a_page_needs_a_folder(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--html", article.parent / "none" / "page.html", article) == 1
    assert "There is no folder" in capsys.readouterr().err
    assert run(monkeypatch, "--html", article.parent, article) == 2


def test_an_empty_folder_is_reported(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = article.with_name("empty")
    empty.mkdir()
    assert run(monkeypatch, "--diff", empty) == 0
    assert "no files to read" in capsys.readouterr().out


@pytest.mark.parametrize("option", [(), ("--diff",)])
def test_no_control_character_of_a_document_reaches_the_terminal(
    option: tuple[str, ...], article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    escape = "\x1b]0;renamed\x07\x1b[2J\x9b31m"
    text = f"The town will have a new bridge{escape}, Mayor Anna Lind said.\n\nLeave a Reply{escape}\n"
    record = dict.fromkeys(("title", "author", "source", "id"), f"A bridge{escape}") | {"text": text}
    file = article.with_name(f"strange{escape}.jsonl")
    file.write_text(json.dumps(record))
    binary = article.with_name(f"binary{escape}.html")
    binary.write_bytes(b"\x00\x01" + escape.encode())
    run(monkeypatch, *option, file, binary)
    shown = capsys.readouterr()
    assert "The town will have a new b" in shown.out
    assert "not_text" in shown.out + shown.err
    assert [char for char in shown.out + shown.err if unicodedata.category(char) == "Cc" and char != "\n"] == []


def test_json_gives_each_place_a_point_or_null(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text(TEXT.replace("The town", "The town of Orla in Canada, like Toronto,"))
    monkeypatch.setenv("CLIPPINGS_SOURCE_HOMES", '{"orla.example": "Ontario"}')
    assert run(monkeypatch, "--json", article) == 0
    entities = {entity["name"]: entity for entity in json.loads(capsys.readouterr().out)["entities"]}
    assert entities["Toronto"]["point"] == {"lat": 43.71, "lon": -79.4, "country": "CA"}
    assert (entities["Canada"]["country"], entities["Canada"]["point"]) == ("CA", None)
    assert "point" not in entities["Anna Lind"]
    assert 0 < entities["Anna Lind"]["confidence"] <= 1
