"""The list of refusals: what it holds, what it refuses, and what a kill or a damage leaves of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from clippings.errors import ClippingsError
from clippings.index import refusals
from clippings.index.refusals import Refusals, fingerprint_address, fingerprint_capture, fingerprint_words
from tests.index.articles import make_document

URL = "https://courier.example/lighthouse"
WORDS = "The lighthouse of Westerkay is for sale.\n\nNobody has made an offer."
NAME = refusals.RULES["bytes", 1](b"the bytes")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "refusals.jsonl"


def refused(path: Path) -> Refusals:
    listed = Refusals(path)
    listed.has_grown()
    return listed


def test_only_hashes_are_listed(path: Path) -> None:
    Refusals(path).append("mara", [fingerprint_capture(NAME), fingerprint_words(WORDS), fingerprint_address(URL)])
    (line,) = path.read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert set(entry) == {"date", "who", "hashes"}
    assert entry["who"] == "mara"
    assert sorted((one["of"], one["version"]) for one in entry["hashes"]) == [
        ("address", 3),
        ("bytes", 1),
        ("words", 1),
    ]
    assert all(len(one["hash"]) == 64 and set(one) == {"of", "version", "hash"} for one in entry["hashes"])
    assert not any(word in line.lower() for word in ("lighthouse", "westerkay", "courier"))
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_hash_of_an_address_differs_from_the_articles_id(path: Path) -> None:
    from clippings.capture.identity import article_id
    from clippings.documents import Origin

    assert not fingerprint_address(URL).hash.startswith(article_id(Origin("a", "b"), URL, None)[:8])


def test_bytes_address_and_folded_words_are_refused(path: Path) -> None:
    Refusals(path).append("mara", [fingerprint_capture(NAME), fingerprint_words(WORDS), fingerprint_address(URL)])
    listed = refused(path)
    assert listed.refuses(b"the bytes", None)
    assert listed.refuses(b"others", URL)
    assert not listed.refuses(b"others", f"{URL}2")
    assert fingerprint_words("the LIGHTHOUSE of  Westerkay\nis for sale. Nobody has made an offer. ") == (
        fingerprint_words(WORDS)
    )
    assert fingerprint_words("The lighthouse of Westerkay is for sale.") != fingerprint_words(WORDS)


def test_another_process_sees_new_lines(path: Path) -> None:
    other = Refusals(path)
    assert not other.has_grown()
    Refusals(path).append("mara", [fingerprint_address(URL)])
    assert not other.refuses(b"", URL)
    assert other.has_grown()
    assert other.refuses(b"", URL)
    assert not other.has_grown()


def test_a_listed_refusal_is_not_listed_twice(path: Path) -> None:
    for _ in range(2):
        Refusals(path).append("mara", [fingerprint_address(URL)])
    assert len(path.read_text(encoding="utf-8").splitlines()) == 1


def test_an_input_is_tested_under_every_version_that_is_listed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later release may fold words differently: anything refused before stays refused."""
    Refusals(path).append("mara", [fingerprint_address(URL)])
    rules = {**refusals.RULES, ("address", 4): lambda url: f"fourth {url}"}
    monkeypatch.setattr(refusals, "RULES", rules)
    monkeypatch.setattr(refusals, "NEWEST", {**refusals.NEWEST, "address": 4})
    Refusals(path).append("mara", [fingerprint_address(f"{URL}/2")])
    assert '"version": 4, "hash": "fourth' in path.read_text(encoding="utf-8")
    listed = refused(path)
    assert listed.refuses(b"", URL)
    assert listed.refuses(b"", f"{URL}/2")
    assert not listed.refuses(b"", f"{URL}/3")


def test_an_unknown_rule_stops_every_input(path: Path) -> None:
    path.parent.mkdir()
    line = {"date": "2026-03-01", "who": "mara", "hashes": [{"of": "words", "version": 9, "hash": "ab"}]}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    with pytest.raises(ClippingsError, match="does not know") as caught:
        refused(path)
    assert "release" in (caught.value.remedy or "")


def test_a_damaged_line_stops_every_input(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"date": \n', encoding="utf-8")
    with pytest.raises(ClippingsError, match="Line 1") as caught:
        refused(path)
    assert "Restore" in (caught.value.remedy or "")


def test_an_unfinished_line_is_ignored_and_the_next_one_is_complete(path: Path) -> None:
    """A kill leaves one; a process that was killed has not removed anything yet."""
    Refusals(path).append("mara", [fingerprint_address(URL)])
    with path.open("a", encoding="utf-8") as file:
        file.write('{"date": "2026-03')
    assert refused(path).refuses(b"", URL)
    Refusals(path).append("mara", [fingerprint_address(f"{URL}/2")])
    assert [json.loads(line)["who"] for line in path.read_text(encoding="utf-8").splitlines()] == ["mara", "mara"]
    assert refused(path).refuses(b"", f"{URL}/2")


def test_a_list_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ClippingsError, match="cannot be"):
        Refusals(tmp_path / "file" / "refusals.jsonl").append("mara", [fingerprint_address(URL)])


def test_an_article_is_refused_by_its_words_or_by_the_address_that_its_page_states(path: Path) -> None:
    article = make_document(text=WORDS, url=URL).article
    Refusals(path).append("mara", [fingerprint_words(WORDS)])
    listed = refused(path)
    assert listed.refuses_article(article)
    assert not listed.refuses_article(replace(article, text="Another."))
    assert not listed.lists_addresses()
    Refusals(path).append("mara", [fingerprint_address(URL)])
    listed = refused(path)
    assert listed.refuses_article(replace(article, text="Another."))
    assert not listed.refuses_article(replace(article, text="Another.", url=None))
    assert listed.lists_addresses()


def test_what_is_stored_is_refused_by_its_capture_or_address(path: Path) -> None:
    assert refused(path).captures() == set()
    Refusals(path).append("mara", [fingerprint_capture(NAME), fingerprint_address(URL)])
    listed = refused(path)
    assert listed.captures() == {NAME}
    assert (listed.names(NAME, None), listed.names("else", URL)) == (True, True)
    assert not listed.names("else", None)
    assert not listed.names("else", f"{URL}/2")


def test_a_list_that_cannot_be_read_stops_every_input(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "file" / "refusals.jsonl"):
        (tmp_path / "file").touch()
        with pytest.raises(ClippingsError, match=r"cannot be read: .*Nothing is stored until then"):
            Refusals(path).has_grown()
