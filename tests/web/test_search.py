"""The lists of articles and quotes, on a real archive: narrowed, paged, and answered for programs."""

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from clippings.index.archive import Archive
from clippings.settings import Settings
from clippings.web.app import make_app
from tests.web.conftest import ADDRESS

pytestmark = pytest.mark.integration
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def links(page: str, text: str) -> list[str]:
    """The addresses of links whose text or title is exactly this."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', page, flags=re.DOTALL)
    shown = [(unescape(address), " ".join(unescape(re.sub("<[^>]*>", " ", inner)).split())) for address, inner in found]
    return [address for address, said in shown if said == text]


def titles(page: str) -> list[str]:
    return [
        unescape(re.sub("<[^>]*>", "", one)).strip() for one in re.findall(r"<h2 dir.*?</h2>", page, flags=re.DOTALL)
    ]


def test_the_first_page_leads_to_search(shelf_pages: TestClient) -> None:
    answer = shelf_pages.get("/")
    assert (answer.status_code, answer.url.path) == (200, "/search")


def test_articles_are_found_with_their_words_marked_and_lead_to_their_page(pages: TestClient) -> None:
    page = pages.get("/search", params={"words": "ferries"}).text
    assert "<strong>1 article</strong>" in page
    assert "The <mark>ferries</mark> are running again." in page
    assert f'href="/article/{"e" * 40}?words=ferries"' in page
    assert "Title e" in pages.get(f"/article/{'e' * 40}").text


def test_a_list_leads_from_an_author_to_all_that_they_wrote(pages: TestClient) -> None:
    (written,) = set(links(pages.get("/search", params={"words": "ferries"}).text, "Rosa Díaz"))
    assert pages.get(written).url.params["byline"] == "Rosa Díaz"
    assert "Title e" in titles(pages.get(written).text)


def test_newly_added_articles_say_when(shelf_pages: TestClient) -> None:
    added = re.compile(r"· added \d{4}-\d\d-\d\d \d\d:\d\d UTC")
    assert len(added.findall(shelf_pages.get("/search?sort=arrived").text)) == 8
    assert not added.search(shelf_pages.get("/search?sort=newest").text)


def test_indirect_quotes_follow_their_cue(shelf_pages: TestClient) -> None:
    page = re.sub("<[^>]*>", "", shelf_pages.get("/quotes?kind=indirect").text)
    assert "said: The council will vote in spring" in page
    assert "Bill Holt indirect" in page  # two words
    assert "indirect (in the article&#39;s words)" in page  # where a reader chooses a kind
    assert "said: The council" in re.sub("<[^>]*>", "", shelf_pages.get("/people/Bill%20Holt").text)
    feed = ElementTree.fromstring(shelf_pages.get("/quotes.atom?kind=indirect").text)
    summary = feed.findtext("a:entry/a:summary", "", ATOM)
    assert "said: The council will vote in spring" in summary


def test_a_list_is_narrowed_by_a_facet_and_widened_again(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search").text
    (narrow,) = links(page, "The Dale Gazette")
    narrowed = shelf_pages.get(narrow).text
    assert titles(narrowed) == ["Title b", "Title a"]
    (wider,) = links(narrowed, "Upland Post")  # the facet keeps its other values: now either source matches
    assert "The+Dale+Gazette%7CUpland+Post" in wider
    (chip,) = links(narrowed, "Remove Source: The Dale Gazette ×")
    assert chip == "/search"
    assert links(narrowed, "✓ Remove The Dale Gazette") == ["/search"]


def test_all_chosen_people_must_be_mentioned(shelf_pages: TestClient) -> None:
    (one,) = [a for a in links(shelf_pages.get("/search").text, "Bill Holt") if "?person=" in a]
    (both,) = [a for a in links(shelf_pages.get(one).text, "Ada Novak") if "&person=" in a]
    page = shelf_pages.get(both).text
    assert shelf_pages.get(both).url.params.get_list("person") == ['"Bill Holt"', '"Ada Novak"']
    assert titles(page) == ["Title a"]


def test_a_bar_of_the_timeline_filters_and_its_figures_are_next_to_it(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search", params={"language": "fr"}).text
    (march,) = {address for address in links(page, "20 March 2026: 1") + links(page, "week from 16 March 2026: 1")}
    assert "since=2026-03-" in march
    assert titles(shelf_pages.get(march).text) == ["Title c"]
    rows = re.findall(r'<th scope="row"><a href="([^"]*)">([^<]*)</a></th><td class="figure">(\d+)</td>', page)
    assert sum(int(count) for _, _, count in rows) == 5
    assert unescape(rows[2][0]) == march


def test_the_bars_have_the_chosen_step(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search", params={"words": "letter"}).text
    assert links(page, "Month") == ["/search?words=letter&step=month"]
    page = shelf_pages.get("/search", params={"words": "letter", "step": "month"}).text
    assert "/search?words=letter&since=2026-01-01&until=2026-01-31" in links(page, "January 2026")
    assert "/quotes?speaker=%22Ada+Novak%22&since=2026-01-01&until=2026-01-31" in links(
        shelf_pages.get("/people/Ada%20Novak", params={"step": "month"}).text, "January 2026"
    )
    for path in ("/search", "/people/Ada%20Novak"):
        assert shelf_pages.get(path, params={"step": "hour"}).status_code == 400


def test_undated_articles_are_one_click_away(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search", params={"language": "en"}).text
    (undated,) = links(page, "2 undated")
    assert titles(shelf_pages.get(undated).text) == ["Title a", "Undated"]


def test_copies_are_folded_and_counted(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search", params={"words": "weir"}).text
    assert "1 article</strong> <span" in page
    assert "(3 with copies)" in page
    assert "2 copies" in page


def test_all_values_of_a_facet_can_be_looked_up(shelf_pages: TestClient) -> None:
    page = shelf_pages.get("/search/values/person", params={"find": "hol"}).text
    assert links(page, "Bill Holt") == ["/search?person=%22Bill+Holt%22"]
    assert links(page, "Ada Novak") == []
    assert shelf_pages.get("/search/values/price").status_code == 404


def test_pages_are_turned_over(shelf_pages: TestClient) -> None:
    first = shelf_pages.get("/search", params={"size": 3, "sort": "oldest"})
    assert "Page 1 of 3" in first.text
    (after,) = links(first.text, "Next →")
    second = shelf_pages.get(after).text
    assert "Page 2 of 3" in second
    assert links(second, "← Previous") == ["/search?sort=oldest&size=3&page=1"]


def test_empty_boxes_ask_for_nothing(shelf_pages: TestClient) -> None:
    answer = shelf_pages.get("/search?words=weir&person=&since=&dated=", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?words=weir")


def test_quotes_are_below_their_article_with_their_speaker(pages: TestClient) -> None:
    page = pages.get("/quotes", params={"words": "winter service"}).text
    assert "“We promised the islands a winter service”" in re.sub("</?mark>", "", page)
    assert "<mark>winter" in page
    assert links(page, "Hilary Rodwell Clint")[0].startswith("/")
    assert "/people/Hilary%20Rodwell%20Clint" in page


def test_markup_in_a_quote_stays_text(pages: TestClient) -> None:
    page = pages.get("/quotes", params={"words": "patient"}).text
    assert "&lt;b&gt;islands&lt;/b&gt;" in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    "query",
    ["since=soon", "langauge=en", "page=0", "size=5000", "page=9999&size=1000", "words=%22%22", "source=a&source=b"],
)
@pytest.mark.parametrize("form", ["", ".json"])
def test_an_impossible_question_is_explained(pages: TestClient, query: str, form: str) -> None:
    answer = pages.get(f"/search{form}?{query}")
    assert answer.status_code == 400
    assert answer.json()["remedy"] if form else 'role="alert"' in answer.text


def test_the_same_page_is_not_sent_twice(pages: TestClient) -> None:
    for path in ("/search", "/search.json", "/quotes.csv"):
        first = pages.get(path, params={"words": "winter"})
        again = pages.get(path, params={"words": "winter"}, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.text) == (304, "")
        assert pages.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_program_reads_all_rows_by_following_links(shelf_pages: TestClient) -> None:
    seen: list[str] = []
    address: str | None = "/search.json?sort=oldest&size=3"
    while address:
        answer = shelf_pages.get(address)
        seen += [row["id"] for row in answer.json()["hits"]]
        assert (answer.links.get("next", {}).get("url")) == answer.json()["next"]
        address = answer.json()["next"]
    assert len(seen) == len(set(seen)) == answer.json()["total"] == 8


ARTICLE = [
    *("id", "title", "title_found", "url", "source", "collection", "published", "published_day", "first_seen"),
    *("language", "byline", "people", "speakers", "quote_count", "duplicate_of", "copies", "snippets"),
    "similar_names",
]
QUOTE = [
    *("id", "text", "found", "kind", "speaker", "speaker_text", "person_id", "is_probable", "cue", "rule"),
    *("pronoun", "roles", "confidence", "article_id", "title"),
    *(
        "title_found",
        "url",
        "source",
        "collection",
        "language",
        "published_at",
        "published_day",
        "duplicate_of",
        "copies",
        "sources",
    ),
]


@pytest.mark.parametrize(("path", "fields", "all_"), [("/search", ARTICLE, "articles"), ("/quotes", QUOTE, "quotes")])
def test_the_names_of_the_fields_are_stable(shelf_pages: TestClient, path: str, fields: list[str], all_: str) -> None:
    """Programs read them, so a change is a change of the interface and belongs in CHANGELOG.md."""
    answer = shelf_pages.get(f"{path}.json").json()
    assert list(answer) == ["total", "is_exact", all_, "page", "remarks", "hits", "size", "next"]
    assert list(answer["hits"][0]) == fields
    lines = shelf_pages.get(f"{path}.jsonl").text.splitlines()
    assert [json.loads(line) for line in lines] == answer["hits"]
    rows = list(csv.DictReader(io.StringIO(shelf_pages.get(f"{path}.csv").text)))
    assert [row["id"] for row in rows] == [hit["id"] for hit in answer["hits"]]
    assert set(rows[0]) <= set(fields)


@pytest.mark.parametrize("path", ["/search", "/quotes"])
def test_a_feed_reader_gets_the_same_list(shelf_pages: TestClient, path: str) -> None:
    answer = shelf_pages.get(f"{path}.atom", params={"size": 2})
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.text)
    entries = feed.findall("a:entry", ATOM)
    assert len(entries) == 2
    for entry in entries:
        assert (entry.findtext("a:id", "", ATOM)).startswith("urn:clippings:")
        link = entry.find("a:link", ATOM)
        assert link is not None
        assert shelf_pages.get(link.attrib["href"]).status_code == 200
    following = feed.find("a:link[@rel='next']", ATOM)
    assert following is not None
    assert "page=2" in following.attrib["href"]


def test_programs_get_figures_by_time(shelf_pages: TestClient) -> None:
    found = shelf_pages.get("/quotes/timeline.json", params={"step": "month", "split": "speaker"}).json()
    assert (found["step"], found["total"]) == ("month", 3)
    assert {row["name"]: row["count"] for row in found["rows"]} == {"Bill Holt": 2, "Ada Novak": 1}
    rows = list(csv.DictReader(io.StringIO(shelf_pages.get("/search/timeline.csv", params={"step": "month"}).text)))
    assert rows[0] == {"day": "2026-01-01", "count": "3"}
    assert shelf_pages.get("/search/timeline.json", params={"step": "hour"}).status_code == 400


@pytest.mark.parametrize(("path", "rows"), [("/search", 11), ("/quotes", 8)])
def test_the_whole_result_is_sent_as_one_table(shelf_pages: TestClient, path: str, rows: int) -> None:
    answer = shelf_pages.get(f"{path}/export.csv")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert len(list(csv.DictReader(io.StringIO(answer.text)))) == rows
    assert len(shelf_pages.get(f"{path}/export.jsonl").text.splitlines()) == rows
    assert shelf_pages.get(f"{path}/export.csv", params={"since": "soon"}).status_code == 400
    assert shelf_pages.get(f"{path}/export.xlsx").status_code == 404


def test_saved_questions_of_its_kind_are_one_click_away(shelf: Archive, tmp_path: Path) -> None:
    file = tmp_path / "saved.yaml"
    when = "saved: 2026-11-29T10:00:00Z"
    asked = "{words: sandbags, speaker: Holt}"
    file.write_text(
        f"questions:\n- {{name: <weir>, articles: {{words: weir}}, {when}}}\n- {{name: S, quotes: {asked}, {when}}}\n"
    )
    with TestClient(make_app(shelf, Settings(saved_questions=file)), base_url=ADDRESS) as client:
        assert links(client.get("/search").text, "<weir>") == ["/search?words=weir&sort=arrived"]
        assert links(client.get("/quotes").text, "S") == ["/quotes?words=sandbags&speaker=Holt&sort=newest"]
        file.write_text("questions: 7")
        assert client.get("/search").status_code == 200


def test_an_unreadable_file_of_saved_questions_is_reported_and_search_still_works(
    shelf: Archive,
    tmp_path: Path,
) -> None:
    file = tmp_path / "saved.yaml"
    file.write_text("questions: [{name: dues, words: dues}]", encoding="utf-8")
    with TestClient(make_app(shelf, Settings(saved_questions=file)), base_url=ADDRESS) as client:
        page = client.get("/search").text
    assert "The saved questions cannot be read" in page
    assert "saved.yaml" in page
    assert 'class="count"' in page
