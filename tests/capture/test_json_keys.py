"""Every key of the table is read, in the order of the table, and other programs' JSON is read as they write it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clippings.capture import Part, SourceFile, find_files, read
from clippings.capture.json_keys import FIELDS, KEYS, Field, Key, check_map
from clippings.documents import Declared, RawDocument, Rejected
from clippings.errors import InvalidInput
from tests.capture.reading import read_all, read_documents
from tests.capture.test_records import write_lines

TEXT = "The old bridge of Northport is closed.\n\nIt will open in May."
NEWS_PLEASE = {
    "authors": ["Anna Berger", "Hugo Falk"],
    "date_download": "2026-03-02 06:00:00",
    "date_modify": "2026-03-01 09:00:00",
    "date_publish": "2026-03-01 07:30:00",
    "description": "A bridge is closed.",
    "language": "en",
    "maintext": TEXT,
    "source_domain": "courier.example",
    "title": "The bridge is closed",
    "title_page": "The bridge is closed - The Courier",
    "url": "https://courier.example/bridge",
}
SCHEMA_ORG = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://courier.example/bridge"},
    "headline": "The bridge is closed",
    "articleBody": TEXT.split("\n\n"),
    "datePublished": "2026-03-01 07:30:00",
    "dateModified": "2026-03-01 09:00:00",
    "author": [{"@type": "Person", "name": "Anna Berger"}, "Hugo Falk"],
    "publisher": {"@type": "Organization", "name": "courier.example"},
    "inLanguage": "en",
}
MEDIA_CLOUD = {
    "id": "f3a1",
    "media_name": "courier.example",
    "publish_date": "2026-03-01 07:30:00",
    "title": "The bridge is closed",
    "url": "https://courier.example/bridge",
    "language": "en",
    "indexed_date": "2026-03-02 06:00:00",
    "text": TEXT,
}
WORDPRESS = {
    "id": 7,
    "date": "2026-03-01T08:30:00",
    "date_gmt": "2026-03-01 07:30:00",
    "modified": "2026-03-01T10:00:00",
    "modified_gmt": "2026-03-01 09:00:00",
    "link": "https://courier.example/bridge",
    "title": {"rendered": "The <em>bridge</em> is closed"},
    "content": {"rendered": "<p>The old bridge of Northport is closed.</p>", "protected": False},
    "author": 3,
    "_embedded": {"author": [{"id": 3, "name": "Anna Berger"}, {"name": "Hugo Falk"}]},
}
STATED = Declared("The bridge is closed", "2026-03-01 07:30:00", "2026-03-01 09:00:00", "Anna Berger, Hugo Falk", "en")


def read_one(path: Path, record: dict[str, Any]) -> RawDocument:
    (document,) = read_documents(write_lines(path, record), collection="c")
    return document


@pytest.mark.parametrize("record", [NEWS_PLEASE, SCHEMA_ORG], ids=["news-please", "schema.org"])
def test_every_field_of_known_formats_is_read(tmp_path: Path, record: dict[str, Any]) -> None:
    document = read_one(tmp_path / "a.jsonl", record)
    assert document.declared == STATED
    assert (document.url, document.source) == ("https://courier.example/bridge", "courier.example")
    assert (document.content.decode(), document.media_type) == (TEXT, "text/plain; charset=utf-8")


def test_media_cloud_gives_neither_author_nor_modification_date(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.jsonl", MEDIA_CLOUD)
    assert document.declared == Declared(STATED.title, STATED.published, language="en")
    assert (document.origin.record, document.source, document.content.decode()) == ("f3a1", "courier.example", TEXT)


def test_wordpress_text_is_html_and_its_utc_times_are_preferred(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.jsonl", WORDPRESS)
    assert document.declared == Declared(STATED.title, STATED.published, STATED.modified, STATED.byline)
    assert (document.content, document.media_type) == (
        b"<p>The old bridge of Northport is closed.</p>",
        "text/html; charset=utf-8",
    )
    assert (document.url, document.origin.record) == ("https://courier.example/bridge", "7")


def put(record: dict[str, Any], path: str, value: object) -> None:
    """Set the value at this path; if an example shows a key within an object, build that object."""
    name, _, rest = path.partition(".")
    shown = value if rest == "" or isinstance(value, dict) else {rest: value}
    record[name] = (
        {**record[name], **shown} if isinstance(record.get(name), dict) and isinstance(shown, dict) else shown
    )


def say(document: RawDocument, field: Field) -> str | None:
    if field in ("html", "text"):
        return document.content.decode()
    if field == "id":
        return document.origin.record
    if field in ("url", "source"):
        return document.url if field == "url" else document.source
    said: str | None = getattr(document.declared, field)
    return said


@pytest.mark.parametrize(("field", "key"), [(field, key) for field in FIELDS for key in KEYS[field]], ids=str)
def test_every_key_of_the_table_is_read_as_in_its_example(tmp_path: Path, field: Field, key: Key) -> None:
    record: dict[str, Any] = {} if field in ("html", "text") else {"text": TEXT}
    before = say(read_one(tmp_path / "a.jsonl", record | {"text": "."}), field)
    put(record, key.path, json.loads(key.example))
    found = say(read_one(tmp_path / "a.jsonl", record), field)
    assert found
    assert found != before


@pytest.mark.parametrize("field", FIELDS)
def test_the_key_that_comes_first_in_the_table_counts(tmp_path: Path, field: Field) -> None:
    """In any order of the two keys in the record, the result is the same as with the earlier one alone."""
    for first, second in zip(KEYS[field], KEYS[field][1:], strict=False):
        if first.path.partition(".")[0] == second.path.partition(".")[0]:
            continue  # two forms of the same key
        rest: dict[str, Any] = {} if field in ("html", "text") else {"text": TEXT}
        alone, both, turned = dict(rest), dict(rest), dict(rest)
        values = [json.loads(key.example.replace("2026", "2025").replace("ridge", "arn")) for key in (first, second)]
        values[1] = json.loads(second.example)
        put(alone, first.path, values[0])
        for record, order in ((both, (0, 1)), (turned, (1, 0))):
            for number in order:
                put(record, (first, second)[number].path, values[number])
        expected = say(read_one(tmp_path / "a.jsonl", alone), field)
        assert say(read_one(tmp_path / "a.jsonl", both), field) == expected
        assert say(read_one(tmp_path / "a.jsonl", turned), field) == expected


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Anna Berger", "Anna Berger"),
        ({"@type": "Person", "name": "Anna Berger"}, "Anna Berger"),
        (["Anna Berger", {"name": "Hugo Falk"}, {"url": "https://courier.example/falk"}], "Anna Berger, Hugo Falk"),
        (3, None),
        ([], None),
        ({"name": ["Anna Berger"]}, None),
    ],
)
def test_authors_are_read_in_every_form(tmp_path: Path, author: object, byline: str | None) -> None:
    assert read_one(tmp_path / "a.jsonl", {"text": TEXT, "author": author}).declared.byline == byline


def test_the_next_key_is_tried_when_a_value_is_blank(tmp_path: Path) -> None:
    record = {"text": " ", "maintext": TEXT, "title": "", "headline": "Closed", "url": "/bridge"}
    document = read_one(tmp_path / "a.jsonl", record | {"link": "https://courier.example/bridge"})
    assert document.content.decode() == TEXT
    assert (document.declared.title, document.url) == ("Closed", "https://courier.example/bridge")


def test_paragraphs_are_text_and_other_lists_are_not(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.jsonl", {"text": ["One.", "Two."]}).content == b"One.\n\nTwo."
    path = write_lines(tmp_path / "b.jsonl", {"text": ["One.", {"image": "two.png"}]}, {"text": []})
    assert [(r.reason if isinstance(r, Rejected) else "") for r in read_all(path)] == ["bad_record", "empty"]


def test_a_record_without_text_is_rejected_naming_known_keys_and_its_own(tmp_path: Path) -> None:
    record = {"titel": "Gesperrt", "inhalt": "Die Brücke ist gesperrt.", "\u202e": 1, "x" * 100_000: 2}
    (rejected,) = read_all(write_lines(tmp_path / "a.jsonl", record))
    assert isinstance(rejected, Rejected)
    assert "html, content.rendered, text, maintext, articleBody" in rejected.detail
    assert "titel, inhalt" in rejected.detail
    assert "gesperrt" not in rejected.detail
    assert len(rejected.detail) < 400
    many: dict[str, object] = {f"key {number}": number for number in range(1_000)}
    (rejected,) = read_all(write_lines(tmp_path / "a.jsonl", many))
    assert isinstance(rejected, Rejected)
    assert len(rejected.detail) < 600


@pytest.mark.parametrize(
    ("record", "suggested"),
    [
        ({"hed": "The bridge is closed", "body_text": "The bridge is closed. It will open in May."}, "text=body_text"),
        ({"copy": "<p>The bridge is closed until May.</p>", "note": "It is"}, "html=copy"),
        ({"hed": "No ferry", "id": "a,b"}, None),
        ({"a,b": "The bridge is closed. It will open in May."}, None),  # such a key cannot be written in a map
    ],
)
def test_a_record_without_text_is_told_which_key_may_have_it(
    tmp_path: Path, record: dict[str, Any], suggested: str | None
) -> None:
    (rejected,) = read_all(write_lines(tmp_path / "a.jsonl", record))
    assert isinstance(rejected, Rejected)
    assert ("--map" in rejected.detail) is bool(suggested)
    if suggested:
        assert rejected.detail.endswith(f"ingest the file with --map {suggested}.")
        check_map(suggested)


def test_mapped_keys_are_tried_before_the_table(tmp_path: Path) -> None:
    record = {"html": "<p>Menu", "body": TEXT, "title": "Courier", "meta": {"head": "Closed"}, "a.b": "Anna Berger"}
    path = write_lines(tmp_path / "a.jsonl", record)
    (found,) = find_files([path], None)
    assert isinstance(found, SourceFile)
    json_map = check_map(" text=body, title = meta.head,byline=a.b")
    assert json_map == "text=body,title=meta.head,byline=a.b"
    (document,) = read(Part(replace(found, json_map=json_map)))
    assert isinstance(document, RawDocument)
    assert (document.content.decode(), document.media_type) == (TEXT, "text/plain; charset=utf-8")
    assert (document.declared.title, document.declared.byline) == ("Closed", "Anna Berger")
    (document,) = read(Part(replace(found, json_map="text=nothing")))
    assert isinstance(document, RawDocument)
    assert document.content == b"<p>Menu"


@pytest.mark.parametrize("json_map", ["body", "text=", "=body", "inhalt=text", "text=a,text=b", "text=a,", "text:body"])
def test_an_invalid_map_is_refused_with_the_names_of_the_fields(json_map: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        check_map(json_map)
    assert json_map in caught.value.message
    assert "twice" in caught.value.message or ", ".join(FIELDS) in caught.value.remedy
