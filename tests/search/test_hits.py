"""What the server says about an article, a quote or a person is shown in full, and nothing is invented."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from clippings.documents import Dated, Quote, QuoteKind, Span
from clippings.index.archive import Archive
from clippings.index.deserialize import deserialize_article
from clippings.index.serialize import serialize_article, serialize_quotes
from clippings.search import first_use, people
from clippings.search.articles import FIELDS, ArticleHit, read_hit
from clippings.search.export_rows import COLUMNS, write_head, write_rows
from clippings.search.people import PersonFound, Role, Spelling
from clippings.search.questions import ArticleQuestion, Question, QuoteQuestion
from clippings.search.quotes import QuoteHit, read_quote, write_lead
from clippings.search.requests import CLOSE, OPEN
from clippings.search.snippets import Snippet, read_snippet
from tests.index.articles import NOW, make_article
from tests.index.scripted import Server

MARKED = f"the {OPEN}Bridge{CLOSE} and the {OPEN}bridge{CLOSE}"
HIGHLIGHT = {"title": [f"The {OPEN}bridge{CLOSE}"], "text": [MARKED, "no more"]}


def test_found_words_are_marked_in_place() -> None:
    assert read_snippet(MARKED) == Snippet("the Bridge and the bridge", (Span(4, 10), Span(19, 25)))
    assert read_snippet("nothing") == Snippet("nothing", ())


def test_an_article_is_shown_with_everything_that_the_archive_knows_about_it() -> None:
    stored = serialize_article(make_article())
    source = {name: value for name, value in stored.items() if name in FIELDS} | {"duplicate_of": "b1"}
    assert read_hit({"_source": source, "highlight": HIGHLIGHT}, 3) == ArticleHit(
        id="a1",
        title="The bridge",
        title_found=(Span(4, 10),),
        url="https://www.example.org/a1",
        source="example.org",
        collection="made-up",
        published=Dated(datetime(2026, 2, 3, tzinfo=UTC), "record", "day"),
        published_day=date(2026, 2, 3),
        first_seen=NOW,
        language="en",
        byline=("Rosa Díaz",),
        people=("Ada Novak",),
        speakers=("Ada Novak",),
        quote_count=2,
        duplicate_of="b1",
        copies=3,
        snippets=(read_snippet(MARKED), Snippet("no more", ())),
    )
    assert deserialize_article(stored) == make_article()


def test_a_quote_is_shown_with_everything_that_the_archive_knows_about_it() -> None:
    source: Any = next(iter(serialize_quotes(make_article()).values()))
    more = {"speaker_id": "p1", "speaker_id_probable": True, "speaker_pronoun": "she", "speaker_roles": ["mayor"]}
    hit = {"_source": source | more | {"duplicate_of": "b1"}, "highlight": HIGHLIGHT | {"text": [MARKED]}}
    assert read_quote(hit, 3, 2) == QuoteHit(
        id=source["id"],
        text="It will open in May,",
        found=read_snippet(MARKED).found,
        kind="direct",
        speaker="Ada Novak",
        speaker_text="Ada Novak",
        person_id="p1",
        is_probable=True,
        cue="said",
        rule="subject after",
        pronoun="she",
        roles=("mayor",),
        confidence=0.9,
        article_id="a1",
        title="The bridge",
        title_found=(Span(4, 10),),
        url="https://www.example.org/a1",
        source="example.org",
        collection="made-up",
        language="en",
        published_at=datetime(2026, 2, 3, tzinfo=UTC),
        published_day=date(2026, 2, 3),
        duplicate_of="b1",
        copies=3,
        sources=2,
    )


@pytest.mark.parametrize(
    ("kind", "cue", "rule", "lead"),
    [
        ("indirect", "denied", "reported", "denied: "),
        ("indirect", "according to", "according", ""),
        ("indirect", None, "reported", ""),
        ("indirect", ":", "reported", ""),
        ("direct", "denied", "after", ""),
        ("partial", "denied", "after", ""),
    ],
)
def test_indirect_quotes_have_their_verb_before_them(kind: QuoteKind, cue: str | None, rule: str, lead: str) -> None:
    """Otherwise a denial looks like a claim."""
    assert write_lead(Quote("the mill was his", Span(0, 16), kind, None, cue, rule, 0.8, 0)) == lead


def test_missing_fields_of_an_article_are_shown_as_missing() -> None:
    bare = read_hit({"_source": {"id": "a", "source": "s", "collection": "c", "quote_count": 0}})
    assert (bare.title, bare.title_found, bare.url, bare.published, bare.published_day) == (None, (), None, None, None)
    assert (bare.first_seen, bare.language, bare.byline, bare.people, bare.speakers) == (None, None, (), (), ())
    assert (bare.duplicate_of, bare.copies, bare.snippets) == (None, 0, ())
    fields = {"id": "q", "text": "No.", "kind": "direct", "confidence": 0.0, "article_id": "a"}
    quote = read_quote({"_source": fields | {"source": "s", "collection": "c"}})
    assert (quote.speaker, quote.speaker_text, quote.person_id, quote.is_probable) == (None, None, None, False)
    assert (quote.cue, quote.pronoun, quote.roles, quote.found, quote.title_found) == (None, None, (), (), ())
    assert (quote.title, quote.url, quote.language, quote.published_at, quote.published_day) == (None,) * 5
    assert (quote.duplicate_of, quote.copies, quote.sources) == (None, 0, 1)


def test_a_person_is_shown_with_everything_that_the_archive_knows_about_them() -> None:
    days = {"first_day": "2026-01-01", "last_day": "2026-01-09"}
    source = {
        **{
            "id": "p1",
            "name": "Ada Novak",
            "label": "Ada Novak (p1)",
            "spellings": [{"name": "A. Novak", "articles": 2}],
            "pronoun": "she",
        },
        **{"roles": [{"role": "mayor", "articles": 3, **days}, {"role": "clerk", "articles": 1}]},
        **{"languages": ["en"], "sources": ["s"], "articles": 4, "quotes": 5, "probable": ["a1", "a2"], **days},
    }
    whole = PersonFound(
        id="p1",
        name="Ada Novak",
        label="Ada Novak (p1)",
        spellings=(Spelling("A. Novak", 2),),
        roles=(Role("mayor", 3, "2026-01-01", "2026-01-09"), Role("clerk", 1, None, None)),
        pronoun="she",
        languages=("en",),
        sources=("s",),
        first_day="2026-01-01",
        last_day="2026-01-09",
        articles=4,
        quotes=5,
        probable=2,
    )
    assert people._read(source, fold=True) == whole
    with_copies = {"articles_with_copies": 6, "quotes_with_copies": 9, "probable_articles": 1}
    counted = source | with_copies
    assert people._read(counted, fold=True) == replace(whole, probable=1)
    assert people._read(counted, fold=False) == replace(whole, articles=6, quotes=9)
    left_out = (*days, "roles", "pronoun", "probable")
    bare = people._read({name: source[name] for name in source if name not in left_out}, fold=True)
    assert (bare.roles, bare.pronoun, bare.first_day, bare.last_day, bare.probable) == ((), None, None, None, 0)


@pytest.mark.parametrize(
    ("value", "cell"),
    [(["a", "b"], "a; b"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("a=b", "a=b"), (-1, "-1")],
)
def test_no_cell_of_a_table_is_a_formula(value: object, cell: str) -> None:
    columns = COLUMNS["articles"]
    assert write_head("csv", "articles") == (",".join(columns) + "\n").encode()
    row = write_rows("csv", "articles", [{"title": value, "else": 1}]).decode()
    assert row == ",".join(cell if name == "title" else "" for name in columns) + "\n"


def test_a_line_of_an_export_has_every_column_and_unescaped_letters() -> None:
    lines = write_rows("jsonl", "quotes", [{"text": "Été", "else": 1}, {}]).decode().splitlines()
    assert write_head("jsonl", "quotes") == b""
    assert '"text": "Été"' in lines[0]
    assert [line.count('": ') for line in lines] == [len(COLUMNS["quotes"])] * 2
    assert "else" not in lines[0]


def test_only_dated_quotes_can_be_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Question] = []

    def search(_: Archive, question: Question, *, size: int) -> Any:
        asked.append(question)
        return SimpleNamespace(total=len(asked), hits=("first", "second")[:size])

    monkeypatch.setattr(first_use, "search_articles", search)
    monkeypatch.setattr(first_use, "search_quotes", search)
    found: Any = first_use.find_first(Server([]).archive(0), 'the "old" lock')
    words = '"the  old  lock"'
    assert asked == [
        ArticleQuestion(words, dated=True, sort="oldest"),
        ArticleQuestion(words, dated=False, sort="oldest"),
        QuoteQuestion(phrase='the "old" lock', dated=True, sort="oldest"),
    ]
    assert (found.articles, found.undated, found.article, found.quote) == (3, 2, "first", "first")
