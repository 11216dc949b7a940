"""Kinds of pages that were once read wrongly: three of each."""

import json

import pytest

from tests.clean.records import PARAGRAPHS, clean_page, make_page, paragraphs

BODY = paragraphs()
WHOLE = "\n\n".join(PARAGRAPHS)
H1 = "<h1>Ferry returns to Ardle</h1>"
TEASER = "<li><a href='/{0}'>Bus fares up</a> <time datetime='2024-10-0{0}'>{0} October 2024</time>"
HEBREW = "המועצה אישרה ביום ראשון תקציב לשלוש שנים נוספות עבור המעבורת, אחרי תשע שנים שבהן לא הפליגה."
CHINESE = "古镇的石桥重修工程昨日完工。为防止有人夜间破坏桥面，三十多位居民自发轮流守夜，一共守了三个晚上。"
JAPANESE = "港町の灯台が百年ぶりに塗り替えられることになり、町の職員と地元の子どもたちが最初の一塗りを行った。"

IVO = {"@type": "Person", "name": "Ivo Lenz"}


def nested(page: dict[str, object], **node: object) -> str:
    stated = {"@type": "NewsArticle", "mainEntityOfPage": {"@type": "WebPage", **page}, **node}
    return f"<script type='application/ld+json'>{json.dumps(stated)}</script>"


@pytest.mark.parametrize(
    "above",
    [
        "<div><h1>Navigation with access keys</h1><a href='#c'>Content</a></div><main><h2>{}</h2>",
        "<nav><h1>Skip links</h1></nav><main><h1>{}</h1>",
        "<header><h1 id=logo><a href='/'>Ardle Post</a></h1></header><main><h3><a href='/x'>{}</a></h3>",
    ],
)
def test_title_is_not_a_heading_of_the_navigation(above: str) -> None:
    page = make_page(
        above.format("Ferry returns to Ardle") + BODY, "<title>Ferry returns to Ardle - Ardle Post</title>"
    )
    assert clean_page(page).title == "Ferry returns to Ardle"


@pytest.mark.parametrize(
    ("above", "beside", "below"),
    [
        ("<div><a href='/b'>Minister resigns</a> <time datetime='2024-09-30'>30 September 2024</time></div>",
         "<div class=post-meta><span class=posted-on>14 August 2024</span></div>",
         f"<aside><ul>{TEASER.format(1)}{TEASER.format(2)}</ul></aside>"),
        ("<header><span class=date>Thu, 15 August 2024</span></header>",
         "<p>Kestrel Wire<br>14 August 2024, 22:11 GMT+10</p>", ""),
        ("", "<p class=info>14.08.2024 | Coast</p>",
         "<section class=comments><time datetime='2024-08-20'>20 Aug</time></section>"),
    ],
)  # fmt: skip
def test_the_day_next_to_the_headline_is_taken(above: str, beside: str, below: str) -> None:
    dated = clean_page(make_page(f"{above}<main>{H1}{beside}{BODY}</main>{below}")).published
    assert dated is not None
    assert str(dated.value.date()) == "2024-08-14"


@pytest.mark.parametrize(
    "head",
    [
        nested({"datePublished": "2024-08-14T18:10:00+02:00", "author": IVO}),
        nested({"datePublished": "2024-08-14"}, author={"@id": "#ivo"}) + nested({"@id": "#ivo", **IVO}),
        nested({"@id": "/x"}, datePublished="2024-08-14", author=[IVO])[:-10] + ",</script>",
    ],
)  # fmt: skip
def test_nested_referenced_or_broken_metadata_is_read(head: str) -> None:
    doc = clean_page(make_page(f"<main>{H1}{BODY}</main>", head))
    assert doc.published is not None
    assert (str(doc.published.value.date()), doc.byline) == ("2024-08-14", ("Ivo Lenz",))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p class=author-box>By <a rel=author>Corin Vale For Daily Anchor Online</a></p>", ("Corin Vale",)),
        ("<p>By Corin Vale for the Ardle Post</p>", ("Corin Vale",)),
        ("<p>Von Jette Marquardt für die Ardler Post</p>", ("Jette Marquardt",)),
        ("<p class=meta>Vera Lind · 3 min read · <time>29 February 2024</time></p>", ("Vera Lind",)),
        ("<p>Vera Lind | 4 min read | 29 February 2024</p>", ("Vera Lind",)),
        ("<p>Posted on February 29, 2024 by Vera Lind</p>", ("Vera Lind",)),
    ],
)  # fmt: skip
def test_author_is_found_among_other_words(line: str, names: tuple[str, ...]) -> None:
    assert clean_page(make_page(f"<main>{H1}{line}{BODY}</main>")).byline == names


@pytest.mark.parametrize(
    ("language", "lines", "sentence", "day", "names"),
    [
        ("he", "<p class=by>מאת יעל ברקאי, 14 במרץ 2024</p>", HEBREW, "2024-03-14", ("יעל ברקאי",)),
        ("zh", "<p class=info>2024-03-14 08:22　来源：柳湾日报　作者：陈若溪</p>", CHINESE, "2024-03-14", ("陈若溪",)),
        ("ja", "<p class=date>2024年3月14日 10時05分</p>", JAPANESE, "2024-03-14", ()),
    ],
)  # fmt: skip
def test_day_and_author_in_other_scripts(
    language: str, lines: str, sentence: str, day: str, names: tuple[str, ...]
) -> None:
    body = f"<h1>{sentence[:18]}</h1>{lines}{f'<p>{sentence}</p>' * 3}"
    doc = clean_page(make_page(f"<main>{body}</main>").replace("'en'", f"'{language}'"))
    assert doc.published is not None
    assert (str(doc.published.value.date()), doc.byline) == (day, names)


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Also read</b> | <a href='/y'>Ten towns without a clock</a></p>",
        "<p>READ MORE: <a href='/y'>Ten towns without a clock</a></p>",
        "<p><a href='/y'>Ten towns without a clock</a></p>",
    ],
)
def test_links_to_other_articles_between_paragraphs_are_cut(line: str) -> None:
    body = paragraphs(PARAGRAPHS[:3]) + line + paragraphs(PARAGRAPHS[3:])
    assert clean_page(make_page(f"<main>{H1}{body}</main>")).text == WHOLE


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href='/y'><strong>{}</strong></a></p>",
        "<p><strong><a href='/y'>{}</a></strong></p>",
        "<p><em><a href='/y'>{}</a></em></p>",
    ],
)
def test_paragraphs_that_are_entirely_linked_are_kept(line: str) -> None:
    third = f"<div class=wrap>{line.format(PARAGRAPHS[2])}</div>"
    rows = [f"<div class=wrap><p>{text}</p></div>" for text in PARAGRAPHS]
    body = "".join([*rows[:2], third, *rows[3:]])
    assert clean_page(make_page(f"<main>{H1}<div>{body}</div></main>")).text == WHOLE


@pytest.mark.parametrize("tag", ["h1 class=subhead", "h2", "h4"])
def test_a_heading_within_the_article_is_text(tag: str) -> None:
    subhead = f"<{tag}>1. The herring came first</{tag.split()[0]}>"
    body = paragraphs(PARAGRAPHS[:3]) + subhead + paragraphs(PARAGRAPHS[3:])
    assert "1. The herring came first" in clean_page(make_page(f"<main>{H1}{body}</main>")).text


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>灯台<rt>とうだい</rt></ruby>",
        "<ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>",
        "<ruby>灯<rt>とう</rt></ruby><ruby>台<rt>だい</rt></ruby>",
    ],
)
def test_readings_above_characters_are_kept_out_of_the_words(ruby: str) -> None:
    doc = clean_page(make_page(f"<main>{paragraphs((JAPANESE.replace('灯台', ruby), *PARAGRAPHS))}</main>"))
    assert JAPANESE in doc.text
    assert any("とう" in removed.text for removed in doc.removed)
