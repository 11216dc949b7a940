"""Who wrote the article of a page, by everything that the page says about it."""

import json

import pytest

from tests.clean.articles import EN
from tests.clean.records import PARAGRAPHS, clean_page, make_page, paragraphs

HEADLINE = "<h1>Ferry to cross the firth again</h1>"
BODY = paragraphs()
FOOT = "<nav><p>More from Ardle</p><p>Shops</p><p>Weather</p><p>Tides</p><p>Letters</p></nav>"


def author(**node: object) -> str:
    stated = {"@type": "NewsArticle", "author": node}
    return f"<script type='application/ld+json'>{json.dumps(stated)}</script>"


@pytest.mark.parametrize(
    ("head", "body", "names"),
    [
        # marks around the headline: all of them, but only the innermost if one contains more than a name
        ("", f"{HEADLINE}<p><a rel=author>Ann Lee</a> <a rel=author>Bo Chi</a></p>{BODY}", ("Ann Lee", "Bo Chi")),
        ("", f"{HEADLINE}<p class=byline>Ann Lee Ardle <b class=author>Ann Lee</b></p>{BODY}", ("Ann Lee",)),
        ("", f"{HEADLINE}<div class=entry-author>surf mate <a class=author-name>surf</a></div>{BODY}", ("surf",)),
        # a label on the line above
        ("", f"{HEADLINE}<dl><dt>Author</dt><dd>Ann Lee</dd></dl>{BODY}", ("Ann Lee",)),
        # a signature
        ("", f"{HEADLINE}{BODY}<p>By Ann Lee</p>", ("Ann Lee",)),
        ("", f"{HEADLINE}{BODY}<p>Martin Holm</p>", ("Martin Holm",)),
        ("", f"{HEADLINE}{BODY}<p>The works begin in May. (Martin Holm)</p>", ("Martin Holm",)),
        ("", f"{HEADLINE}<p>Author: Ann Lee, keeper of the harbour.</p>{BODY}", ("Ann Lee",)),
        # a box below the article, if there is only one
        ("", f"{HEADLINE}{BODY}{FOOT}<p class=author>Ann Lee</p>", ("Ann Lee",)),
        ("", f"{HEADLINE}{BODY}{FOOT}<p class=author>Ann Lee</p><p class=author>Bo Chi</p>", ()),
        # neither the headline nor a tag next to its date names an author
        ("", f"<h1>Martin Holm · The boat of 1990</h1>{BODY}", ()),
        ("", f"{HEADLINE}<p>Autor:innen</p>{BODY}", ()),
        # tags of the head
        (
            "<meta name=author content='Ailo Ryng'>",
            f"{HEADLINE}{BODY}<footer>{FOOT}{FOOT}<p>Ailo Ryng</p></footer>",
            (),
        ),
        ("<meta name=author content='Ann Lee ann@post.example'>", f"{HEADLINE}{BODY}", ("Ann Lee",)),
        ("<meta name=author content='Ann Lee info@post.example'>", f"{HEADLINE}{BODY}", ()),
        ("<meta name=author content='Ann Lee'>", f"{HEADLINE}<p>Ann Lee</p>{BODY}", ("Ann Lee",)),
        (
            "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ann Lee'>",
            f"{HEADLINE}<p>Ann Lee</p>{BODY}",
            ("Ann Lee",),
        ),
        (
            "<meta name=twitter:label1 content='Time'><meta name=twitter:data1 content='Ann Lee'>",
            f"{HEADLINE}<p>Ann Lee</p>{BODY}",
            (),
        ),
        # names in JSON-LD
        (author(**{"@type": "Person", "name": "Ivo Lenz"}), f"{HEADLINE}{BODY}", ("Ivo Lenz",)),
        (author(**{"@type": "Person", "name": "ardlepost"}), f"{HEADLINE}{BODY}", ()),
        (
            author(**{"@type": "Person", "name": "Ann Lee"}) + "<meta name=author content='Ann Lee, Bo Chi'>",
            f"{HEADLINE}<p>Ann Lee and Bo Chi</p>{BODY}",
            ("Ann Lee", "Bo Chi"),
        ),
        ("", f"{HEADLINE}<p>Publicado el 11 de marzo de 2026 por Ana Lenz</p>{BODY}", ("Ana Lenz",)),
        ("", f"{HEADLINE}<p>Veröffentlicht am 3. März 2026 von Ivo Lenz</p>{BODY}", ("Ivo Lenz",)),
        ("", f"{HEADLINE}<p>Publié le 3 mars 2026 par Ana Lenz</p>{BODY}", ("Ana Lenz",)),
        ("", f"{HEADLINE}<p class=author-line>ANN LEE <span>Crime Reporter</span></p>{BODY}", ("Ann Lee",)),
        # sites and societies, but not personal sites
        ("<title>Ferry - Ardle Press</title>", f"{HEADLINE}<p class=author>Ardle Press</p>{BODY}", ()),
        (
            "<meta property=og:site_name content='Martin Holm'>",
            f"{HEADLINE}<p>By Martin Holm</p>{BODY}",
            ("Martin Holm",),
        ),
        ("", f"{HEADLINE}<p class=author>Ardle Boats</p>{BODY}<p>Ardle Boats Ltd, Quay Street</p>", ()),
    ],
)
def test_authors_are_the_people_that_the_page_names(head: str, body: str, names: tuple[str, ...]) -> None:
    assert clean_page(make_page(f"<main>{body}</main>", head)).byline == names


def test_the_owner_of_a_site_is_not_taken_for_its_name() -> None:
    keeper = {"@type": ["Person", "Organization"], "name": "Ida Vos"}
    nodes = [keeper, {"@type": "BlogPosting", "author": {"@type": "Person", "name": "Ida Vos"}, "publisher": keeper}]
    head = f"<script type='application/ld+json'>{json.dumps(nodes)}</script>"
    assert clean_page(make_page(f"<main>{HEADLINE}{BODY}</main>", head)).byline == ("Ida Vos",)


def test_a_paragraph_that_only_begins_like_a_signature_is_not_one() -> None:
    last = "By the time the boat came back, the town had learnt to live without it, and nobody went to the quay."
    assert clean_page(make_page(f"<main>{HEADLINE}{paragraphs((*PARAGRAPHS, last))}</main>")).byline == ()


def test_a_name_alone_within_an_article_is_not_its_author() -> None:
    told = "".join(f"<p>{line}</p>" for line in (EN[0], "Martin Quill", *EN[1:]))
    assert clean_page(make_page(f"<article><h1>Town gets a bridge</h1>{told}</article>")).byline == ()
