"""A page has many addresses, and they fold to one; two pages never share one."""

import pytest

from clippings.addresses import canonical_url, domain_of, fold_address, registered_domain
from clippings.tracking import TRACKING, is_tracking

STORY = "https://courier.example/news/bridge"
SAME = [
    "http://courier.example/news/bridge",
    "https://www.courier.example/news/bridge",
    "https://courier.example:80/news/bridge",
    "http://courier.example:443/news/bridge",
    "https://courier.example/news/bridge/",
    "https://courier.example/news/bridge/index.html",
    "https://courier.example/news/bridge/Index.PHP",
    "https://courier.example/news/bridge/default.aspx",
    "https://courier.example/%6eews/bridge",
    "https://courier.example/news/bridge?",
    "https://courier.example/news/bridge#comments",
    # AMP: part of the path, a parameter, a host, a cache
    "https://courier.example/news/bridge/amp",
    "https://courier.example/news/bridge/amp/",
    "https://courier.example/news/bridge/amp.html",
    "https://courier.example/news/bridge.amp",
    "https://courier.example/amp/news/bridge",
    "https://courier.example/news/bridge?amp",
    "https://courier.example/news/bridge?amp=1",
    "https://courier.example/news/bridge?outputType=amp",
    "https://amp.courier.example/news/bridge",
    "https://www-courier-example.cdn.ampproject.org/v/s/www.courier.example/news/bridge?amp_js_v=0.1&usqp=mq331",
    "https://cdn.ampproject.org/c/s/amp.courier.example/news/bridge",
    "https://www.google.com/amp/s/www.courier.example/news/bridge/amp/",
    "https://google.co.uk/amp/courier.example/news/bridge",
    "https://www.bing.com/amp/s/courier.example/news/bridge",
    "https://www-courier-example.bing-amp.com/c/s/www.courier.example/news/bridge",
    # mobile forms
    "https://m.courier.example/news/bridge",
    "http://mobile.courier.example/news/bridge",
    "https://www.m.courier.example/news/bridge",
    # copies in web archives
    "https://web.archive.org/web/20260301083000/https://www.courier.example/news/bridge",
    "http://web.archive.org:80/web/2026id_/http://courier.example:80/news/bridge/",
    "https://web.archive.org/web/20260301/courier.example/news/bridge",
    "https://web.archive.org/web/20260301/https%3A%2F%2Fcourier.example%2Fnews%2Fbridge%3Fref%3Dx",
    "http://archive.org/wayback/20260301083000/http://courier.example/news/bridge",
    "https://archive.ph/20260301083000/https://courier.example/news/bridge",
    "https://archive.today/2026.03.01-083000/http:/courier.example/news/bridge",
    "https://archive.is/o/aB3xY/https://courier.example/news/bridge",
    "https://archive.vn/newest/https://courier.example/news/bridge",
    "https://wayback.archive-it.org/1234/20260301083000/https://courier.example/news/bridge",
    "https://arquivo.pt/wayback/20260301083000/https://courier.example/news/bridge",
    "https://webarchive.nationalarchives.gov.uk/ukgwa/20260301083000/https://courier.example/news/bridge",
    "https://www.webarchive.org.uk/wayback/en/archive/20260301083000/https://courier.example/news/bridge",
    "https://web.archive.org/web/2026/https://archive.ph/20260301083000/https://courier.example/news/bridge?ref=x",
    # where a reader came from
    "https://courier.example/news/bridge?ref=front&ncid=letter&from=rss&cmp=share_btn_tw",
    "https://courier.example/news/bridge?CMP=share&utm_source=x&fbclid=y&gclid=z",
    "https://courier.example/news/bridge?ref=front&amp;utm_source=x&amp;amp",
    "https://courier.example/news/bridge?ref=front&#038;utm_source=x&#38;amp",
]
FOLDED = [
    ("https://courier.example/", "https://courier.example/"),
    ("https://www.courier.example/index.html", "https://courier.example/"),
    ("https://courier.example/?p=7&ref=front", "https://courier.example/?p=7"),
    ("https://courier.example/index.php?id=7", "https://courier.example/?id=7"),
    ("https://courier.example/a?id=7&amp;page=2&AMP;amp;v=3", "https://courier.example/a?id=7&page=2&v=3"),
    ("https://courier.example/?p=7&amp;", "https://courier.example/?p=7"),
    ("https://courier.example/?kind=story&#038;p=7&#x26;page=2#more", "https://courier.example/?kind=story&p=7&page=2"),
    ("https://courier.example/a?id=7&amp;#038;page=2&#038;amp;v=3", "https://courier.example/a?id=7&page=2&v=3"),
    ("https://web.archive.org/web/2026/https://courier.example/a?id=7&#38;v=3", "https://courier.example/a?id=7&v=3"),
    ("https://courier.example/salt&#038;pepper", "https://courier.example/salt&pepper"),
    ("https://courier.example/a?id=7&#0383;", "https://courier.example/a?id=7"),
    ("https://web.archive.org/web/2026/https://courier.example/a?id=7&amp;v=3", "https://courier.example/a?id=7&v=3"),
    ("https://courier.example/salt&amp;pepper", "https://courier.example/salt&amp;pepper"),
    ("https://courier.example:8443/a", "https://courier.example:8443/a"),
    ("https://courier.example/story.amp.html", "https://courier.example/story.html"),
    ("https://courier.example/a%2Fb%3F%c3%a9", "https://courier.example/a%2Fb%3F%C3%A9"),
    ("https://courier.example/#!/story/7", "https://courier.example/#!/story/7"),
    ("https://en.m.lexicon.example/Bridge", "https://en.lexicon.example/Bridge"),
    ("https://web.archive.org/web/2026/https://courier.example/?id=7&ref=x", "https://courier.example/?id=7"),
    ("http://[2001:db8::1]:8080/a/", "https://[2001:db8::1]:8080/a"),
    ("http://192.0.2.7/a/", "https://192.0.2.7/a"),
]
APART = [  # each page with another one that has a different article
    ("https://courier.example/a?id=7", "https://courier.example/a?id=8"),
    ("https://courier.example/?p=7", "https://courier.example/?p=8"),
    ("https://courier.example/a?page=2", "https://courier.example/a"),
    ("https://courier.example/a?cid=2", "https://courier.example/a"),
    ("https://courier.example/a?id=7&amp;page=2", "https://courier.example/a?id=7"),
    ("https://courier.example/?kind=story&#038;p=7", "https://courier.example/?kind=story&#038;p=8"),
    ("https://courier.example/A", "https://courier.example/a"),
    ("https://courier.example/a", "https://courier.example:8443/a"),
    ("https://news.courier.example/a", "https://courier.example/a"),
    ("https://amp.co.uk/a", "https://m.co.uk/a"),
    ("https://courier.example/amplifiers", "https://courier.example/lifiers"),
    ("https://courier.example/index.html.old", "https://courier.example/"),
    ("https://courier.example/a%2Fb", "https://courier.example/a/b"),
    ("https://archive.ph/aB3xY", "https://archive.ph/cD4zW"),
    ("https://web.archive.org/web/2026/", "https://web.archive.org/web/2025/"),
    ("https://archive.org/2026/courier.example/a", "https://courier.example/a"),
    ("https://www.google.com/search?q=bridge", "https://www.google.com/search?q=ferry"),
]


def fold(stated: str) -> str:
    url = canonical_url(stated)
    assert url is not None
    return fold_address(url)


@pytest.mark.parametrize("stated", SAME)
def test_all_spellings_of_a_pages_address_become_one(stated: str) -> None:
    assert fold(stated) == STORY


@pytest.mark.parametrize(("stated", "folded"), FOLDED)
def test_parameters_that_name_the_page_are_kept(stated: str, folded: str) -> None:
    assert fold(stated) == folded


@pytest.mark.parametrize(("one", "other"), APART)
def test_addresses_of_different_pages_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("stated", [*SAME, *(stated for stated, _ in FOLDED), *(url for pair in APART for url in pair)])
def test_folding_gives_an_address_that_folding_does_not_change(stated: str) -> None:
    folded = fold(stated)
    assert canonical_url(folded) == folded
    assert fold_address(folded) == folded


@pytest.mark.parametrize("name", TRACKING)
def test_each_parameter_of_the_table_is_removed_and_has_a_reason(name: str) -> None:
    parameter = name.replace("*", "any")
    stated = parameter if "=" in parameter else f"{parameter}=1"
    assert fold(f"{STORY}?a=1&{stated}&b=2") == f"{STORY}?a=1&b=2"
    assert name == name.lower()
    assert TRACKING[name]


@pytest.mark.parametrize("part", ["id=7", "p=7", "page=2", "cid=7", "sid=7", "story=7", "reference=7", "cmps=7", "v=7"])
def test_parameters_that_may_name_a_page_are_not_in_the_table(part: str) -> None:
    assert not is_tracking(part)


def test_domain() -> None:
    assert domain_of("https://www.courier.example:8443/a") == "courier.example"
    assert domain_of("https://web.archive.org/web/2026/https://m.courier.example/a") == "courier.example"


def test_registered_domain() -> None:
    assert registered_domain("news.courier.example") == "courier.example"
    assert registered_domain("news.courier.co.uk") == "courier.co.uk"
    assert registered_domain("courier.co") == "courier.co"
    assert registered_domain("localhost") == "localhost"
