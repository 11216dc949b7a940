"""Articles that share an own id in a file are told apart, however the file is split; states of one article are not."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clippings.clean import clean
from clippings.documents import CleanDocument
from tests.capture.reading import outcomes, read_all, read_documents
from tests.capture.test_records import write_lines

BASE = {"id": "7", "text": "The bridge of Northport is closed. Nobody knows for how long."}


def test_records_with_different_addresses_are_different_articles_and_noted(tmp_path: Path) -> None:
    urls = [f"https://courier.example/{name}" for name in ("bridge", "school", "bridge")]
    path = write_lines(tmp_path / "a.jsonl", *({**BASE, "url": url} for url in urls))
    first, second, third = read_documents(path)
    assert len({first.id, second.id}) == len({first.origin, second.origin}) == 2
    assert (third.id, third.origin) == (first.id, first.origin)
    assert (first.origin.record, first.remarks) == ("7", ())
    assert second.origin.record.startswith("7~")
    assert second.remarks == ("own id shared: another article of the file has the id 7",)
    cleaned = clean(second)
    assert isinstance(cleaned, CleanDocument)
    assert cleaned.remarks == second.remarks


def test_records_without_an_address_and_with_different_titles_are_different_articles(tmp_path: Path) -> None:
    titles = ["Bridge", "School", "Harbour", None, "School"]
    path = write_lines(tmp_path / "a.jsonl", *({**BASE, "title": title} for title in titles))
    documents = read_documents(path)
    assert len({document.id for document in documents}) == len({document.origin for document in documents}) == 4
    assert documents[1].id == documents[4].id
    assert [bool(document.remarks) for document in documents] == [False, True, True, True, True]


def test_versions_of_one_article_stay_one_article(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", *({**BASE, "title": "Bridge", "text": text} for text in ("One.", "Two.")))
    first, second = read_documents(path)
    assert (first.id, first.origin, second.remarks) == (second.id, second.origin, ())


def test_the_first_record_keeps_its_id_when_others_are_added(tmp_path: Path) -> None:
    records = [{**BASE, "title": title} for title in ("Bridge", "School", "Harbour")]
    path = tmp_path / "a.jsonl"
    ids = []
    for number in (1, 2, 3):
        ids.append([document.id for document in read_documents(write_lines(path, *records[:number]))])
    assert ids[2][:2] == ids[1]
    assert ids[1][:1] == ids[0]


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    records=st.lists(
        st.fixed_dictionaries(
            {"text": st.just("Words.")},
            optional={
                "id": st.sampled_from(["1", "2", 3]),
                "title": st.sampled_from(["A", "B"]),
                "url": st.sampled_from(["https://n.example/a", "https://n.example/b"]),
            },
        ),
        min_size=1,
        max_size=12,
    ),
    max_bytes=st.integers(1, 200),
)
def test_parts_and_arrays_separate_the_same_records(
    tmp_path: Path, records: list[dict[str, object]], max_bytes: int
) -> None:
    path = write_lines(tmp_path / "a.json", *records)
    path.with_suffix(".jsonl").write_bytes(path.read_bytes())
    whole = read_documents(path.with_suffix(".jsonl"), collection="c")
    assert read_documents(path.with_suffix(".jsonl"), collection="c", max_bytes=max_bytes) == whole
    path.write_text(json.dumps(records))
    assert [document.remarks for document in read_documents(path)] == [document.remarks for document in whole]


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("/bridge", "/bridge"),
        ("ftp://courier.example/a\u202e", "ftp://courier.example/a "),
        ("https://courier.example/" + "a" * 3_000, "https://courier.example/" + "a" * 176 + "..."),
    ],
)
def test_an_address_that_is_dropped_is_noted(tmp_path: Path, stated: str, shown: str) -> None:
    (document,) = read_documents(write_lines(tmp_path / "a.jsonl", {**BASE, "url": stated}))
    assert document.url is None
    assert document.remarks == (f"address refused: {shown} is not the address of a web page, or is too long",)
    item = "<item><link>news:7</link><description>Words.</description></item>"
    (tmp_path / "b.rss").write_text(f"<rss><channel>{item}</channel></rss>")
    assert [bool(entry.remarks) for entry in read_documents(tmp_path / "b.rss")] == [True]
    path = write_lines(tmp_path / "a.jsonl", {**BASE, "url": stated, "link": "https://courier.example/a"})
    assert [document.remarks for document in read_documents(path)] == [()]


def test_a_file_of_many_ids_is_split_as_before(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", *({**BASE, "id": number % 50, "title": "A"} for number in range(200)))
    assert outcomes(read_all(path, max_bytes=300)) == [f"a.jsonl#{number % 50}" for number in range(200)]
