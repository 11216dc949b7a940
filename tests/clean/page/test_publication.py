"""The paper that a page names is the source of an article for which nothing better is known than its folder."""

from dataclasses import replace

import pytest

from clippings.clean import clean
from clippings.documents import CleanDocument
from tests.clean.page.test_page import ARTICLE, SITE, json_ld
from tests.clean.records import make_page, make_raw


def find_source(head: str, url: str | None = None, stated: str | None = None) -> str:
    raw = make_raw(make_page(ARTICLE, head), "text/html", url=url)
    doc = clean(replace(raw, source=stated or raw.origin.collection))
    assert isinstance(doc, CleanDocument)
    return doc.source


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (SITE, "The Post"),
        (json_ld(headline="Ferry", publisher={"@type": "Organization", "name": "Ardle Post"}), "Ardle Post"),
        (json_ld(headline="Ferry", publisher="Ardle Post") + SITE, "The Post"),
        ("<meta name='DC.publisher' content='Harbour Office of Ardle'>", "Harbour Office of Ardle"),
        ("<meta name='publisher' content='https://www.facebook.com/ardlepost'>", "collection"),
        (json_ld(headline="Ferry", publisher={"@type": "Person", "name": "Ann Lee"}), "collection"),
        ("<meta name='twitter:site' content='@ardlepost'>", "collection"),
        (f"<meta property='og:site_name' content='{'The Post ' * 20}'>", "collection"),
        ("<meta property='og:site_name' content='…'>", "collection"),
    ],
)
def test_a_page_without_an_address_has_the_source_that_it_names(head: str, source: str) -> None:
    assert find_source(head) == source


def test_what_the_record_states_and_the_domain_come_before_the_name_on_the_page() -> None:
    assert find_source(SITE, stated="Kestrel Wire") == "Kestrel Wire"
    assert find_source(SITE, url="https://ardlepost.example/ferry", stated="ardlepost.example") == "ardlepost.example"
