"""The page of an article contains its text exactly, with anything marked, cut and said next to it."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from clippings.documents import Entity, EntityType, Quote, Removed, Span, Speaker
from clippings.enrich.corrections.file import Corrections
from clippings.index.serialize import StoredArticle, serialize_quotes
from clippings.web.drawing import make_module
from clippings.web.marked_text import MarkedParagraph, join_parts
from clippings.web.reading import Cut, find_direction, read
from tests.index.articles import make_article

TEXT = (
    "“We wait,” said Ada Novak, “and we <hope>.”\n\n“They came late. Novak knew it.\n\n“Nobody <b>spoke</b>,” "
    "the mayor & others said in Split."
)
VOID = {"input", "br", "meta", "link"}


def quote(text: str, words: str, group: int, name: str | None = "Ada Novak", kind: str = "direct") -> Quote:
    span = Span(text.index(words), text.index(words) + len(words))
    speaker = Speaker(name or "the mayor", None, name)
    return Quote(words, span, kind, speaker, "said", "subject after", 0.9, group)  # type: ignore[arg-type]


def entity(text: str, type: EntityType, name: str, *mentions: int) -> Entity:
    return Entity(name, type, tuple(Span(start, start + len(name)) for start in mentions))


def make(text: str = TEXT) -> StoredArticle:
    made = make_article("a" * 40, text=text, title="We <wait>")
    quotes = (
        quote(text, "We wait,", 0),
        quote(text, "and we <hope>.", 0),
        quote(text, "They came late. Novak knew it.\n\n“Nobody <b>spoke</b>,", 1, None),
    )
    names = (
        Entity("Ada Novak", "person", (Span(text.index("Ada"), text.index("Ada") + 9), _at(text, "Novak knew", 5))),
        Entity("Split", "place", (_at(text, "Split", 5),)),
    )
    return replace(made, document=replace(made.document, quotes=quotes, entities=names))


def _at(text: str, words: str, length: int) -> Span:
    return Span(text.index(words), text.index(words) + length)


class Text(HTMLParser):
    """The text of a page outside its notes, and how often a screen reader announces a mark."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.open, self.announced, self.ids = "", list[str](), 0, list[str]()
        self.notes = 0  # how many elements of notes are open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        stated = dict(attributes)
        self.ids += [value for name, value in attributes if name == "id" and value]
        self.announced += tag == "mark" and stated.get("role") != "none"
        if tag not in VOID:
            self.open.append("note" if "note" in (stated.get("class") or "").split() else tag)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "note" not in self.open:
            self.text += data


def draw(article: StoredArticle, found: list[Span] | None = None, token: str = "") -> str:
    reading = read(article, found or [])
    module = make_module("reading.html", reading=reading, article=article, token=token)
    return str(module.blocks(reading.blocks))


def parse(html: str) -> Text:
    parser = Text()
    parser.feed(html)
    parser.close()
    return parser


texts = st.text(st.sampled_from("ab “”\n<&>\"'é世א"), max_size=40)
spans = st.tuples(st.integers(0, 45), st.integers(0, 20)).map(lambda pair: Span(pair[0], sum(pair)))
quotes = st.lists(
    st.builds(
        Quote,
        st.sampled_from(["<i>x</i>", "y"]),
        spans,
        st.sampled_from(["direct", "partial", "indirect", "unattributed"]),
        st.none() | st.builds(Speaker, st.just("she <b>"), st.none(), st.none() | st.just("Ada & Eve")),
        st.none() | st.just("said"),
        st.just("subject after"),
        st.just(0.5),
        st.integers(0, 3),
    ),
    max_size=6,
).map(tuple)
entities = st.lists(
    st.builds(Entity, st.just("A <b>"), st.sampled_from(["person", "law"]), st.lists(spans, max_size=3).map(tuple)),
    max_size=4,
).map(tuple)


@given(texts, quotes, entities, st.lists(spans, max_size=4), st.booleans())
def test_the_text_of_the_page_is_exactly_the_text_of_the_article(
    text: str, quotes: tuple[Quote, ...], entities: tuple[Entity, ...], found: list[Span], edit: bool
) -> None:
    made = make_article("a" * 40, text=text)
    article = replace(made, document=replace(made.document, quotes=quotes, entities=entities))
    page = parse(draw(article, found, "token" if edit else ""))
    assert page.text == text
    assert not page.open
    assert len(set(page.ids)) == len(page.ids)


def test_each_quote_is_announced_once_however_it_is_cut_and_interrupted() -> None:
    page = parse(draw(make(), [_at(TEXT, "wait", 4)]))
    assert page.text == TEXT
    assert page.announced == 2, "an interrupted quote is one; one over two paragraphs is one"


@pytest.mark.parametrize(
    ("text", "words", "kind", "marked"),
    [
        ("He said “yes.” Then", "yes.", "direct", "“yes.”"),
        ("Il dit « oui », puis", "oui", "direct", "« oui »"),
        ("Er sagt: „Ja“, dann", "Ja", "direct", "„Ja“"),
        ("他说「好」。", "好", "direct", "「好」"),
        ("He said 'it's fine' today", "it's fine", "partial", "it's fine"),
        ("He said that “it” was so “now”", "it” was so “now", "indirect", "it” was so “now"),
    ],
)
def test_a_quote_is_marked_with_the_marks_that_the_article_puts_around_it(
    text: str, words: str, kind: str, marked: str
) -> None:
    made = make_article("a" * 40, text=text)
    article = replace(made, document=replace(made.document, quotes=(quote(text, words, 0, kind=kind),), entities=()))
    (paragraph,) = (block for block in read(article).blocks if isinstance(block, MarkedParagraph))
    (run,) = (part for part in paragraph.parts if not isinstance(part, str))
    assert join_parts(run.parts) == marked


def test_a_quote_has_the_anchor_that_the_index_of_quotes_gives() -> None:
    article = make()
    assert {f"quote{key[40:]}" for key in serialize_quotes(article)} <= set(parse(draw(article)).ids)


def test_cut_passages_are_shown_where_they_were() -> None:
    made = make_article("a" * 40, text="One.\n\nTwo.")
    removed = (
        Removed("Share", "sharing", 3, 6, 11),
        Removed("Menu", "menu", 5, 13, 17),
        Removed("Tags", "menu", 9, 25, 29),
    )
    clean = replace(made.document.article, removed=removed)
    reading = read(replace(made, document=replace(made.document, article=clean, quotes=(), entities=())))
    assert [block if isinstance(block, Cut) else block.parts[0] for block in reading.blocks] == [
        "One.",
        Cut((("Share", "sharing"), ("Menu", "menu")), (("sharing", 1), ("menu", 1))),
        "Two.",
        Cut((("Tags", "menu"),), (("menu", 1),)),
    ]


def test_an_article_with_no_kept_text_has_no_paragraph() -> None:
    reading = read(make_article("a" * 40, text=""))
    assert [block.parts for block in reading.blocks if isinstance(block, MarkedParagraph)] == [()]


def test_names_are_below_their_headings_the_most_frequent_first() -> None:
    article = make()
    rarer = Entity("Bo Ek", "person", ())
    doc = replace(article.document, entities=(article.document.entities[1], rarer, article.document.entities[0]))
    sections = read(replace(article, document=doc)).sections
    assert [(heading, [one.entity.name for one in names]) for heading, names in sections] == [
        ("People", ["Ada Novak", "Bo Ek"]),
        ("Places", ["Split"]),
    ]


@pytest.mark.parametrize(
    ("text", "direction"),
    [("Wait", "ltr"), ("“123” שלום", "rtl"), ("مرحبا", "rtl"), ("中文", "ltr"), ("123", "ltr"), ("", "ltr")],
)
def test_the_first_letter_decides_the_direction_of_a_text(text: str, direction: str) -> None:
    assert find_direction(text) == direction


def test_the_lines_to_paste_are_a_correction_of_that_quote_and_that_name() -> None:
    article = make()
    reading = read(article)
    module = make_module("correcting.html", article=article, token="")
    said = Corrections.model_validate(yaml.safe_load(_lines(str(module.quote(reading.said[2])))))
    assert said.quotes[0].words == reading.said[2].quote.text
    assert (said.quotes[0].article, said.quotes[0].speaker) == ("a" * 40, None)
    named = Corrections.model_validate(yaml.safe_load(_lines(str(module.name(reading.named[0])))))
    assert (named.entities.aliases[0].name, named.entities.blocks[0].name) == ("Ada Novak", "Ada Novak")


def _lines(html: str) -> str:
    parser = Text()
    parser.feed(html.partition("<pre")[2].partition(">")[2].partition("</pre>")[0])
    parser.close()
    return parser.text
