"""The address that a page states as its own, and which addresses are refused."""

import json

import pytest

from clippings.capture.stated_address import find_stated_url

BOTH = '<meta name="og:url" content="{1}"><link rel="canonical" href="{0}">'


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (BOTH.format("https://n.example/a", "https://n.example/b"), "https://n.example/a"),
        (BOTH.format("https://n.example/", "https://n.example/a"), "https://n.example/a"),
        ("<link rel=canonical href=https://n.example/a>", "https://n.example/a"),
        ("<LINK HREF='https://n.example/a?b=1&amp;c=2' REL='Canonical'/>", "https://n.example/a?b=1&c=2"),
        ('<meta property="og:url" content="https://n.example/a">', "https://n.example/a"),
        ('<link rel="canonical" href="https://n.example/?p=7">', "https://n.example/?p=7"),
        ('<link rel="canonical" href="/a">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ('<link rel="canonical" href="https://n.example">', None),
        ('<link rel="stylesheet" href="https://n.example/a.css">', None),
        ("<link rel=canonical", None),
        (" " * 300_000 + '<link rel="canonical" href="https://n.example/a">', None),
    ],
)
def test_the_url_that_a_page_states_is_read(head: str, url: str | None) -> None:
    assert find_stated_url(head.encode())[0] == url
    assert find_stated_url(head[:100_000].encode("utf-16-le"))[0] == url


LINK = '<link rel="canonical" href="{}">'
OWN = "https://courier.example/news/2026/bridge"


@pytest.mark.parametrize(
    ("stated", "own", "reason"),
    [
        ("https://courier.example/", None, "whole site"),
        ("https://www.courier.example/index.html", None, "whole site"),
        ("https://courier.example/", OWN, "whole site"),
        ("https://courier.example/news/", OWN, "section"),
        ("https://courier.example/news/2026", OWN, "section"),
        ("https://echo.example/news/2026/bridge", OWN, "another domain"),
        ("https://echo.co.uk/bridge", "https://courier.co.uk/bridge", "another domain"),
        ("https://courier.example/story.php", "https://courier.example/story.php?story_id=7&ref=x", "parameter"),
        ("https://courier.example/story.php", "https://courier.example/story.php?p=7", "parameter"),
        ("https://courier.example/story.php", "https://courier.example/story.php?edition=2&story_id=7", "parameter"),
    ],
)
def test_an_address_that_cannot_be_the_pages_own_is_refused_and_noted(
    stated: str, own: str | None, reason: str
) -> None:
    url, (remark,) = find_stated_url(LINK.format(stated).encode(), own)
    assert url is None
    assert remark.startswith(f"canonical address refused: {stated} ")
    assert reason in remark


@pytest.mark.parametrize(
    ("stated", "own"),
    [
        (OWN, f"{OWN}?ref=front"),
        (OWN, f"{OWN}?print=1"),
        (OWN, f"{OWN}/amp"),
        (OWN, "https://m.courier.example/n/77"),
        (OWN, "https://news.courier.example/news/2026/bridge"),
        (OWN, "https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/amp/77"),
        (OWN, "https://web.archive.org/web/2026/https://courier.example/77"),
        ("https://web.archive.org/web/2026/https://courier.example/77", OWN),
        ("https://courier.example/news?p=7", OWN),
    ],
)
def test_an_address_that_can_be_the_pages_own_is_believed(stated: str, own: str) -> None:
    assert find_stated_url(LINK.format(stated).encode(), own) == (stated, ())


def test_the_next_address_counts_when_the_first_is_refused() -> None:
    page = LINK.format("https://courier.example/") + f'<meta property="og:url" content="{OWN}">'
    url, remarks = find_stated_url(page.encode())
    assert url == OWN
    assert len(remarks) == 1


@pytest.mark.parametrize(
    "described",
    [
        {"@type": "NewsArticle", "mainEntityOfPage": OWN},
        {"@type": "NewsArticle", "mainEntityOfPage": {"@type": "WebPage", "@id": OWN}},
        {"@type": ["BlogPosting", "Thing"], "mainEntityOfPage": True, "url": OWN},
        [{"@type": "Organization", "url": "https://courier.example/about"}, {"@type": "Article", "url": OWN}],
        {"@graph": [{"@type": "WebPage", "url": "https://courier.example/w"}, {"@type": "Article", "url": OWN}]},
    ],
)
def test_json_ld_counts_if_the_page_was_found_at_an_address(described: object) -> None:
    page = f'<script type="application/ld+json">{json.dumps(described)}</script>'.encode()
    assert find_stated_url(page, "https://courier.example/n/77")[0] == OWN
    assert find_stated_url(page)[0] is None
    link = LINK.format("https://courier.example/link").encode()
    assert find_stated_url(page + link, OWN)[0] == "https://courier.example/link"


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 100_000,
        "7",
        json.dumps({"@type": "ItemList", "itemListElement": [{"@type": "Article", "url": OWN}]}),
        json.dumps({"@type": "Article", "url": "https://google.example/article"}),
        json.dumps({"@type": "Article", "url": 7, "mainEntityOfPage": {"@id": ["x"]}}),
    ],
)
def test_json_ld_that_says_nothing_about_the_page(script: str) -> None:
    page = f"<script type='application/ld+json'>{script}</script>".encode()
    assert find_stated_url(page, "https://courier.example/n/77")[0] is None


def test_a_long_address_is_shortened_when_shown() -> None:
    _, (remark,) = find_stated_url(LINK.format(f"https://echo.example/{'a' * 900}").encode(), OWN)
    assert len(remark) < 300
