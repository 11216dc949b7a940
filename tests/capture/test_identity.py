"""The same article has the same id wherever and whenever it is read."""

import hashlib

import pytest

from clippings.addresses import canonical_url
from clippings.capture.identity import address_id, article_id, id_after_move, id_after_readdress, id_before_folding
from clippings.documents import Origin


@pytest.mark.parametrize(
    ("stated", "canonical"),
    [
        ("https://News.Example/a", "https://news.example/a"),
        (" https://news.example/a#comments ", "https://news.example/a"),
        ("https://news.example/a?utm_source=x&id=7&fbclid=y", "https://news.example/a?id=7"),
        ("https://user:secret@news.example:443/a", "https://news.example/a"),
        ("https://news.example:8443/a", "https://news.example:8443/a"),
        ("http://news.example", "http://news.example/"),
        ("https://news.example/été?q=ä b", "https://news.example/%C3%A9t%C3%A9?q=%C3%A4%20b"),
        ("https://news.example/%c3%a9", "https://news.example/%C3%A9"),
        ("https://www.zürich.example/a", "https://www.xn--zrich-kva.example/a"),
        ("https://news.example/#!/story/7", "https://news.example/#!/story/7"),
        ("https://news.example/\ud800", "https://news.example/%ED%A0%80"),
        ("https://[2001:db8::1]:8080/a", "https://[2001:db8::1]:8080/a"),
    ],
)
def test_canonical_url(stated: str, canonical: str) -> None:
    assert canonical_url(stated) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "/a",
        "javascript:alert(1)",
        "ftp://news.example/a",
        "https://",
        "https://[::1",
        "https://a b/c",
        "https://news.example:99999/a",
        "https://news.example/" + "a" * 2048,
        "https://" + "ä" * 300 + ".example/",
    ],
)
def test_addresses_that_are_not_pages(stated: str) -> None:
    assert canonical_url(stated) is None


def test_long_urls_are_kept() -> None:
    url = "https://news.example/" + "a" * 600
    assert canonical_url(url) == url


def test_id_comes_from_the_url_if_there_is_one() -> None:
    url = "https://news.example/a"
    assert article_id(Origin("c", "a.jsonl", "1"), url, b"x") == article_id(Origin("d", "b.jsonl", "2"), url, None)


def test_id_comes_from_the_place_of_the_record_otherwise() -> None:
    names = [
        article_id(Origin("c", "a.txt"), None, None),
        article_id(Origin("c", "A.txt"), None, None),
        article_id(Origin("d", "a.txt"), None, None),
        article_id(Origin("c", "a.txt", "1"), None, None),
        article_id(Origin("c", "a.txt", "1"), None, b"text"),
        article_id(Origin("c", "a.txt", "1"), None, b"other text"),
    ]
    assert len(set(names)) == len(names)


def test_number_of_a_line_does_not_identify_a_record() -> None:
    assert article_id(Origin("c", "a.jsonl", "1"), None, b"x") == article_id(Origin("c", "a.jsonl", "9"), None, b"x")


def test_ids_never_change_between_releases() -> None:
    assert article_id(Origin("c", "a.txt"), None, None) == "e646cb6bbb0ad9d5191bc8819090a5a11f85687f"


def test_articles_of_a_moved_file_are_found_under_their_new_ids() -> None:
    """Whole files by place, records in a shared file by content: otherwise all of them would exist twice."""
    before, after, digest = Origin("c", "a.jsonl"), Origin("d", "b.jsonl"), hashlib.sha256(b"x").hexdigest()
    assert id_after_move(article_id(before, None, None), before, after, digest) == article_id(after, None, None)
    assert id_after_move(article_id(before, None, b"x"), before, after, digest) == article_id(after, None, b"x")


def test_an_id_of_an_unfolded_address_changes_to_that_of_the_folded_one_and_others_stay() -> None:
    url = "https://www.news.example/a/"
    assert id_after_readdress(id_before_folding(url), url) == address_id(url) != id_before_folding(url)
    assert id_after_readdress(address_id(url), url) == address_id(url)
    assert id_after_readdress("of a place", None) == "of a place"


def test_an_id_as_release_0_4_0_made_it_changes_to_that_of_now() -> None:
    escaped, folded = "http://news.example/a?x=1&amp;y=2", "https://news.example/a?x=1&amp;y=2"
    assert id_after_readdress(id_before_folding(folded), escaped) == address_id("https://news.example/a?x=1&y=2")
