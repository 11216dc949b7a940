"""What is read from a whole page: the article, what is cut and under which rule, the title, dates and authors."""

import json
from datetime import UTC, datetime

import pytest

from tests.clean.records import PARAGRAPHS, clean_page, make_page, paragraphs

NAV = "<nav><ul><li><a href='/'>Home</a><li><a href='/sport'>Sport and leisure</a></ul></nav>"
ARTICLE = f"<article><h1>Ferry to cross the firth again</h1>{paragraphs()}</article>"
SITE = "<meta property='og:site_name' content='The Post'>"
WHOLE = "\n\n".join(PARAGRAPHS)


def json_ld(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


def test_article_is_the_text_and_the_rest_is_cut_under_its_rule() -> None:
    footer = "<footer><p>The Ardle Post is published by the Ardle Press, Quay Street, Ardle, on weekdays.</p></footer>"
    doc = clean_page(make_page(NAV + ARTICLE + footer))
    assert doc.text == WHOLE
    assert doc.title == "Ferry to cross the firth again"
    assert {removed.rule for removed in doc.removed} <= {"outside-article", "title", "widget", "link"}
    assert any("Sport and leisure" in removed.text for removed in doc.removed)


def test_comments_never_enter_the_text() -> None:
    comment = "".join(
        f"<li class='comment'><p>I waited nine years for this boat, and {i} more.</p></li>" for i in range(9)
    )
    doc = clean_page(make_page(f"{ARTICLE}<section id='comments'><h3>9 comments</h3><ol>{comment}</ol></section>"))
    assert doc.text == WHOLE


def test_links_to_other_articles_are_cut_from_within_the_text() -> None:
    inner = (*PARAGRAPHS[:2], "<a href='/x'>Read also: the harbour that nobody wanted</a>", *PARAGRAPHS[2:])
    doc = clean_page(make_page(f"<article>{paragraphs(inner)}</article>"))
    assert doc.text == WHOLE


def test_linked_words_within_a_sentence_are_kept() -> None:
    linked = PARAGRAPHS[0].replace("town council", "<a href='/council'>town council</a>")
    doc = clean_page(make_page(f"<article>{paragraphs((linked, *PARAGRAPHS[1:]))}</article>"))
    assert doc.text == WHOLE


def test_appeals_in_boxes_are_cut_by_the_name_of_the_box() -> None:
    box = (
        "<div class='newsletter-cta'><p>Get the best of our reporting from the coast in your inbox every day.</p></div>"
    )
    body = f"<article>{paragraphs(PARAGRAPHS[:3])}{box}{paragraphs(PARAGRAPHS[3:])}</article>"
    assert clean_page(make_page(body)).text == WHOLE


def test_small_boxes_are_cut_with_the_link_that_they_promote() -> None:
    box = "<div class='lettre'><p>All of the coast, every day.</p><a href='/l'>I want to read the letter</a></div>"
    body = f"<div class='text'>{paragraphs(PARAGRAPHS[:3])}{box}{paragraphs(PARAGRAPHS[3:])}</div>"
    assert clean_page(make_page(body)).text == WHOLE


def test_short_article_is_not_taken_for_a_box() -> None:
    body = f"<div class='text'>{paragraphs(PARAGRAPHS[:2])}<p><a href='/x'>More about the ferry of Ardle</a></p></div>"
    assert clean_page(make_page(body)).text == "\n\n".join(PARAGRAPHS[:2])


def test_text_that_continues_next_to_a_box_is_found_by_its_place() -> None:
    """The second half is in a separate container of the same kind as the first."""
    rest = tuple(
        f"In the year {year} the boat still crossed the firth, though with fewer people on it."
        for year in range(1950, 1960)
    )
    chunk = "<div class='grid'><div class='column body'>{}</div></div>"
    halves = "<aside>Advertisement</aside>".join((chunk.format(paragraphs()), chunk.format(paragraphs(rest))))
    body = f"<article><div>{halves}</div></article>"
    doc = clean_page(make_page(body))
    assert doc.text == "\n\n".join(PARAGRAPHS + rest)


def test_quoted_posts_are_kept() -> None:
    post = "<blockquote class='post-embed'><p>No more ferries for me</p>— Marit (@marit) June 3, 2024</blockquote>"
    post = f"<div class='social-embed'>{post}</div>"
    body = f"<article>{paragraphs(PARAGRAPHS[:3])}{post}{paragraphs(PARAGRAPHS[3:])}</article>"
    assert "No more ferries for me" in clean_page(make_page(body)).text


def test_a_body_found_only_in_json_ld_is_taken_and_recorded() -> None:
    page = make_page(
        "<div id='app'><p>Loading the story …</p></div>", json_ld(headline="Ferry", articleBody="\n".join(PARAGRAPHS))
    )
    doc = clean_page(page)
    assert (doc.text, doc.extracted_by, doc.title) == (WHOLE, "json-ld", "Ferry")
    assert "Loading the story" in doc.removed[0].text


def test_a_json_ld_body_counts_if_the_page_shows_only_links_and_may_be_short_if_it_shows_nothing() -> None:
    cards = "".join(
        f"<div><a href='/{i}'>Another story of the coast, number {i}</a><p>What story number {i} tells, told "
        "in one sentence.</p></div>"
        for i in range(9)
    )
    assert clean_page(make_page(cards, json_ld(headline="Ferry", articleBody="\n".join(PARAGRAPHS)))).text == WHOLE
    short = " ".join(PARAGRAPHS[:2])
    assert clean_page(make_page("<div id='app'></div>", json_ld(headline="Ferry", articleBody=short))).text == short


def test_body_in_json_ld_may_contain_markup() -> None:
    page = make_page("<div id='app'></div>", json_ld(headline="Ferry", articleBody=paragraphs()))
    assert clean_page(page).text == WHOLE


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<title>Ferry returns | The Post</title>{SITE}", "Ferry returns"),
        (f"<title>The Post - Ferry returns</title>{SITE}", "Ferry returns"),
        (f"<title>Ferry - the return</title>{SITE}", "Ferry - the return"),
        ("<meta property='og:title' content='Ferry returns – ardlepost.example'>", "Ferry returns"),
        ("<meta property='og:title' content='Ferry &amp; boat: a return'>", "Ferry & boat: a return"),
        (json_ld(headline="Ferry &#8216;returns&#8217;"), "Ferry ‘returns’"),
        (json_ld(headline="Ferry returns.") + "<title>Else</title>", "Ferry returns"),
        ("<meta property='og:title' content='\u202eFerry\u202c returns'>", "Ferry returns"),
    ],
)
def test_the_name_of_the_site_is_cut_from_the_title(head: str, title: str) -> None:
    page = make_page(f"<article>{paragraphs()}</article>", head)
    assert clean_page(page, url="https://www.ardlepost.example/ferry").title == title


def test_heading_of_the_page_shows_which_part_of_its_title_is_the_site() -> None:
    page = make_page(ARTICLE, "<title>Ferry to cross the firth again - Post of the North</title>")
    assert clean_page(page).title == "Ferry to cross the firth again"


@pytest.mark.parametrize(
    ("head", "above", "source", "value", "precision", "zone_stated"),
    [
        (json_ld(datePublished="2024-06-03T10:20:30+02:00"), "", "json-ld", "2024-06-03 08:20:30", "second", True),
        (
            "<meta property='article:published_time' content='2024-06-03T10:20'>",
            "",
            "meta",
            "2024-06-03 10:20:00",
            "minute",
            False,
        ),
        (
            "",
            "<time datetime='2024-06-03' class='published'>3 June</time>",
            "time",
            "2024-06-03 00:00:00",
            "day",
            False,
        ),
        ("", "<p>Published June 3, 2024 9:05 am</p>", "text", "2024-06-03 09:05:00", "minute", False),
        ("", "<p>3. Juni 2024 um 9.05 Uhr</p>", "text", "2024-06-03 09:05:00", "minute", False),
    ],
)
def test_published_date_has_source_precision_and_zone(
    head: str, above: str, source: str, value: str, precision: str, zone_stated: bool
) -> None:
    doc = clean_page(make_page(f"<article><h1>Ferry returns</h1>{above}{paragraphs()}</article>", head))
    assert doc.published is not None
    assert (doc.published.source, str(doc.published.value.astimezone(UTC))[:19]) == (source, value)
    assert (doc.published.precision, doc.published.zone_stated) == (precision, zone_stated)


def test_the_date_in_the_address_comes_last_but_outweighs_a_line_with_another_day() -> None:
    url = "https://post.example/2024/06/03/ferry"
    dated = clean_page(make_page(ARTICLE), url=url).published
    assert dated is not None
    assert (dated.source, dated.value) == ("url", datetime(2024, 6, 3, tzinfo=UTC))
    other = f"<article><h1>Ferry</h1><p>As said on January 5, 2023</p>{paragraphs()}</article>"
    dated = clean_page(make_page(other), url=url).published
    assert dated is not None
    assert dated.source == "url"


def test_a_line_that_says_updated_is_not_the_publication_date() -> None:
    doc = clean_page(make_page(f"<article><h1>Ferry</h1><p>Updated June 3, 2024</p>{paragraphs()}</article>"))
    assert doc.published is None
    assert doc.modified is not None


def test_impossible_dates_are_refused_and_noted_and_the_next_date_is_taken() -> None:
    head = json_ld(datePublished="0001-01-01T00:00:00Z") + "<meta name='date' content='2024-06-03'>"
    doc = clean_page(make_page(ARTICLE, head))
    assert doc.published is not None
    assert doc.published.source == "meta"
    assert len(doc.remarks) == 1


@pytest.mark.parametrize(
    ("line", "published", "remarked"),
    [
        ("3 June 2024", "2024-06-03", True),  # it was published again
        ("Updated 3 June 2024", "2024-05-20", False),
        ("4 June 2024", "2024-05-20", False),
        ("20 May 2024", "2024-05-20", False),
        ("2 May 2024", "2024-05-02", True),
    ],
)
def test_the_day_on_the_page_counts_if_it_is_the_last_change(line: str, published: str, remarked: bool) -> None:
    head = json_ld(datePublished="2024-05-20T09:00:00Z", dateModified="2024-06-03T10:00:00Z")
    doc = clean_page(make_page(ARTICLE.replace("</h1>", f"</h1><p class=date>{line}</p>", 1), head))
    assert doc.published is not None
    assert str(doc.published.value.date()) == published
    assert bool(doc.remarks) == remarked


def test_page_without_a_date_has_none() -> None:
    doc = clean_page(make_page(ARTICLE))
    assert (doc.published, doc.modified, doc.remarks) == (None, None, ())


@pytest.mark.parametrize(
    ("head", "above", "names"),
    [
        (json_ld(author={"@type": "Person", "name": "Ann Lee"}), "", ("Ann Lee",)),
        (json_ld(author=[{"name": "Ann Lee"}, {"name": "Bo Chi"}]), "", ("Ann Lee", "Bo Chi")),
        ("<meta name='author' content='By Ann Lee and Bo Chi, Staff Writers'>", "", ("Ann Lee", "Bo Chi")),
        ("<meta name='author' content='admin'>", "", ()),
        ("<meta property='article:author' content='https://social.example/ardle'>", "", ()),
        ("", "<p>By Ann Lee</p>", ("Ann Lee",)),
        ("", "<p class='byline'>Ann Lee | June 3, 2024</p>", ("Ann Lee",)),
    ],
)
def test_byline_gives_names(head: str, above: str, names: tuple[str, ...]) -> None:
    doc = clean_page(make_page(f"<article><h1>Ferry returns</h1>{above}{paragraphs()}</article>", head))
    assert doc.byline == names


def test_language_is_the_one_that_the_page_declares() -> None:
    assert clean_page(make_page(ARTICLE)).declared_language == "en"


@pytest.mark.parametrize(
    "broken", ["{", '{"@type": "NewsArticle", "headline": 5, "author": [[["x"]]]}', "[" * 50_000, "null"]
)
def test_broken_json_ld_is_skipped(broken: str) -> None:
    page = make_page(ARTICLE, f"<script type='application/ld+json'>{broken}</script>")
    assert clean_page(page).title == "Ferry to cross the firth again"


def test_metadata_in_comments_and_scripts_is_ignored() -> None:
    head = "<!-- <meta property='og:title' content='Draft'> --><script>var a = \"<title>Script</title>\"</script>"
    assert clean_page(make_page(ARTICLE, head)).title == "Ferry to cross the firth again"


@pytest.mark.parametrize(
    ("heading", "is_kept"),
    [
        ("What three weekends on a bicycle taught me about water and neglect", True),
        ("All news from the coast", False),
        ("The ferry is to cross the firth again soon", False),  # the headline once more
    ],
)
def test_a_long_heading_right_below_the_headline_is_the_standfirst(heading: str, is_kept: bool) -> None:
    top = f"<div><h1>Ferry to cross the firth again</h1><h2>{heading}</h2></div><div>By Ann Lee · 9 min read</div>"
    doc = clean_page(make_page(f"<main>{top}<div class=text>{paragraphs()}</div></main>"))
    assert doc.text.startswith(heading) == is_kept
    assert doc.text.endswith(WHOLE)


@pytest.mark.parametrize(
    "reference", ["&#2;", "&#27;[2J", "&#x1B;", "&#x1f", "&#0008;", "&#127;", "&#xFFFF;", "&#65534;"]
)
def test_what_stands_for_a_control_character_never_costs_an_article(reference: str) -> None:
    spoiled = f"<article><h1>Ferry {reference}returns</h1><p>{reference}{PARAGRAPHS[0]}</p>{paragraphs(PARAGRAPHS[1:])}"
    doc = clean_page(make_page(spoiled, f"<title>Ferry {reference}returns</title>"))
    shown = reference.partition(";")[2]
    assert (doc.title, doc.text) == (f"Ferry {shown}returns", f"{shown}{WHOLE}")


def test_what_stands_for_the_end_of_a_line_separates_words_and_digits_that_follow_are_another_character() -> None:
    page = make_page(paragraphs(("The ferry&#11;returns&#x0C;to Ardle, said the office&#8217;s keeper.", *PARAGRAPHS)))
    assert clean_page(page).text.startswith("The ferry returns to Ardle, said the office’s keeper.")


def test_a_body_in_json_ld_has_no_control_characters() -> None:
    page = make_page("<div id='app'></div>", json_ld(articleBody="\x1b".join(PARAGRAPHS[0]) + "\n" + PARAGRAPHS[1]))
    assert clean_page(page).text == "\n\n".join(PARAGRAPHS[:2])
