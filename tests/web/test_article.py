"""/article/ID as a browser requests it: what the page shows, where it leads, and how it takes corrections."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elasticsearch import Elasticsearch
from starlette.testclient import TestClient

from clippings.enrich.corrections.file import Alias, Block, QuoteCorrection, Retype, load_corrections
from clippings.index.archive import Archive
from clippings.settings import Settings
from clippings.web.app import make_app
from tests.browser.newsroom import ARABIC, CHINESE, COPY, FERRY, FERRY_TEXT, FORMER, HOSTILE, open_newsroom
from tests.web.test_reading import parse

ADDRESS = "http://127.0.0.1:4300"
SAID = FERRY_TEXT.index("We promised")
QUOTE = f"quote-{SAID}-{SAID + len('We promised a winter service,')}"

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def newsroom(es: Elasticsearch) -> Iterator[Archive]:
    with open_newsroom(es) as archive:
        yield archive


@pytest.fixture
def reader(newsroom: Archive, tmp_path: Path) -> TestClient:
    settings = Settings(corrections=tmp_path / "corrections.yaml")
    return TestClient(make_app(newsroom, settings), base_url=ADDRESS)


@pytest.fixture
def editor(newsroom: Archive, tmp_path: Path) -> TestClient:
    settings = Settings(corrections=tmp_path / "corrections.yaml")
    return TestClient(make_app(newsroom, settings, edit=True), base_url=ADDRESS, headers={"Origin": ADDRESS})


def send(editor: TestClient, /, **fields: str) -> Any:
    app: Any = editor.app
    form = {"token": app.state.edit_token, "by": "Ida Öst", **fields}
    return editor.post(f"/article/{FERRY}/corrections", data=form, follow_redirects=False)


def reading_of(page: str) -> str:
    """The text that the page shows outside its notes."""
    inside = page.partition('<div class="reading"')[2].partition(">")[2]
    return parse(inside.partition('</div>\n  <div class="around"')[0]).text


def test_the_page_has_the_text_of_the_article(reader: TestClient) -> None:
    page = reader.get(f"/article/{FERRY}")
    assert page.status_code == 200
    assert reading_of(page.text) == FERRY_TEXT


def test_words_of_a_search_are_marked_in_all_their_forms_and_counted(reader: TestClient) -> None:
    page = reader.get(f"/article/{FERRY}", params={"words": "promises ferries"}).text
    assert "<bdi>promises ferries</bdi>: 4 matches." in page
    assert '<mark class="found" role="none" id="found-0">ferry</mark>' in page
    assert reading_of(page) == FERRY_TEXT
    assert "no match in the text" in reader.get(f"/article/{FERRY}", params={"words": "zebra"}).text


def test_too_many_words_are_refused_with_a_message(reader: TestClient) -> None:
    answer = reader.get(f"/article/{FERRY}", params={"words": "a " * 100})
    assert answer.status_code == 400
    assert "too long" in answer.text


def test_cut_passages_copies_revisions_and_origin_are_shown(reader: TestClient) -> None:
    page = reader.get(f"/article/{FERRY}").text
    assert '<del dir="auto">Leave a Reply</del>' in page
    assert f'<a href="/article/{COPY}"><bdi>Ferry to the islands runs again</bdi></a>' in page
    assert f'<a href="/article/{FERRY}/revisions">compare the 2 versions</a>' in page
    assert "<dt>captured bytes</dt>" in page


def test_the_note_of_an_indirect_quote_has_its_verb(reader: TestClient) -> None:
    assert '<span class="kind">indirect: <bdi>said</bdi></span>' in reader.get(f"/article/{FERRY}").text
    assert f'This is a copy of <a href="/article/{FERRY}">' in reader.get(f"/article/{COPY}").text


def test_revisions_show_what_was_removed_and_what_was_added(reader: TestClient) -> None:
    page = reader.get(f"/article/{FERRY}/revisions").text
    assert "<del> three</del><ins> four</ins>" in page
    assert "has not changed it" in reader.get(f"/article/{ARABIC}/revisions").text


@pytest.mark.parametrize("tail", ["", "/revisions", ".json"])
def test_a_former_id_and_the_beginning_of_an_id_lead_to_the_article(reader: TestClient, tail: str) -> None:
    for key in (FORMER, FERRY[:8]):
        answer = reader.get(f"/article/{key}{tail}?words=ferry", follow_redirects=False)
        assert answer.status_code == 302
        assert answer.headers["location"].endswith(f"/article/{FERRY}{tail}?words=ferry")


@pytest.mark.parametrize("key", ["0123", "%20", "a%2Fb", "%00"])
def test_a_missing_article_is_not_found(reader: TestClient, key: str) -> None:
    assert reader.get(f"/article/{key}").status_code == 404


def test_the_article_as_json_equals_the_output_of_the_command(reader: TestClient) -> None:
    given = reader.get(f"/article/{FERRY}.json").json()
    assert (given["text"], given["quotes"][1]["speaker"]) == (FERRY_TEXT, "Ada Novak")
    assert "text_en" not in given
    tag = reader.get(f"/article/{FERRY}.json").headers["etag"]
    assert reader.get(f"/article/{FERRY}.json", headers={"If-None-Match": tag}).status_code == 304


def test_stored_strings_have_their_language_and_direction(reader: TestClient) -> None:
    page = reader.get(f"/article/{ARABIC}").text
    assert '<article class="article" dir="rtl">' in page
    assert '<h1 dir="auto" lang="ar">' in page
    assert '<div class="reading" lang="ar">' in page
    assert '<div class="reading" lang="zh-cn">' in reader.get(f"/article/{CHINESE}").text


def test_nothing_of_a_hostile_article_becomes_part_of_the_page(reader: TestClient, editor: TestClient) -> None:
    for client in (reader, editor):
        page = client.get(f"/article/{HOSTILE}").text
        assert "<script" not in page
        assert "<img" not in page
        assert "<b>" not in page
        assert "<i>me" not in page
        assert 'href="javascript' not in page
        assert "49" not in reading_of(page)
        assert reading_of(page).startswith("It said <script>alert(1)</script>")


def test_without_edit_there_are_lines_to_paste_and_no_form(reader: TestClient, tmp_path: Path) -> None:
    page = reader.get(f"/article/{FERRY}").text
    assert "<form" not in page
    assert "speaker: &#34;Ada Novak&#34;" in page
    answer = reader.post(f"/article/{FERRY}/corrections", data={"token": ""}, headers={"Origin": ADDRESS})
    assert answer.status_code == 403
    assert not (tmp_path / "corrections.yaml").exists()


def test_each_kind_of_correction_is_saved_with_its_editor(editor: TestClient, tmp_path: Path) -> None:
    sent = [
        {"quote": QUOTE, "change": "speaker", "speaker": "Elias Bragg"},
        {"quote": QUOTE, "change": "nobody"},
        {"quote": QUOTE, "change": "kind", "kind": "partial"},
        {"quote": QUOTE, "change": "remove"},
        {"name": "Norrline", "change": "alias", "canonical": "Norrline Ferries", "scope": "all"},
        {"name": "Norrline", "change": "type", "type": "product", "scope": "article"},
        {"name": "Lunnvik", "change": "block", "scope": "article"},
    ]
    for fields in sent:
        answer = send(editor, **fields)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/article/{FERRY}?corrected=1")
    found = load_corrections(tmp_path / "corrections.yaml")
    signed: Any = {"by": "Ida Öst", "day": found.quotes[0].day}
    words: Any = {"article": FERRY, "words": "We promised a winter service,", **signed}
    assert found.quotes == (
        QuoteCorrection(speaker="Elias Bragg", **words),
        QuoteCorrection(speaker=None, **words),
        QuoteCorrection(kind="partial", **words),
        QuoteCorrection(remove=True, **words),
    )
    assert found.entities.aliases == (Alias(name="Norrline", canonical="Norrline Ferries", **signed),)
    assert found.entities.types == (Retype(name="Norrline", type="product", article=FERRY, **signed),)
    assert found.entities.blocks == (Block(name="Lunnvik", article=FERRY, **signed),)
    assert "The correction is saved." in editor.get(f"/article/{FERRY}?corrected=1").text


@pytest.mark.parametrize(
    "fields",
    [
        {"quote": QUOTE, "change": "speaker", "speaker": " "},
        {"quote": QUOTE, "change": "speaker", "speaker": "x" * 201},
        {"quote": QUOTE, "change": "kind", "kind": "loud"},
        {"quote": QUOTE},
        {"quote": "quote-1-2", "change": "remove"},
        {"quote": QUOTE, "change": "remove", "by": " "},
        {"name": "Norrline", "change": "type", "type": "boat"},
        {"name": "", "change": "block"},
        {"change": "speaker", "speaker": "Ada Novak"},
    ],
)
def test_a_form_that_corrects_nothing_is_refused_and_writes_nothing(
    editor: TestClient, tmp_path: Path, fields: dict[str, str]
) -> None:
    assert send(editor, **fields).status_code == 400
    assert not (tmp_path / "corrections.yaml").exists()


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", f"{ADDRESS}0"])
def test_a_form_of_another_site_is_refused(editor: TestClient, tmp_path: Path, origin: str) -> None:
    editor.headers["Origin"] = origin
    assert send(editor, quote=QUOTE, change="remove").status_code == 403
    assert not (tmp_path / "corrections.yaml").exists()


@pytest.mark.parametrize("token", ["", "guess", "é"])
def test_a_form_without_the_token_of_the_page_is_refused(editor: TestClient, tmp_path: Path, token: str) -> None:
    assert send(editor, quote=QUOTE, change="remove", token=token).status_code == 403
    assert not (tmp_path / "corrections.yaml").exists()


def test_requests_without_a_form_are_refused(editor: TestClient) -> None:
    address = f"/article/{FERRY}/corrections"
    assert editor.post(address, json={"change": "remove"}).status_code == 415
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    for body in (b"\xff=1", b"&".join(b"a%d=1" % number for number in range(50))):
        assert editor.post(address, content=body, headers=headers).status_code == 400
