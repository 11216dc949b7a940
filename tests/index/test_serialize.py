"""An article as it is written to the indices: no field is missing, and it is read back unchanged."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from clippings.documents import MAX_ENRICHED_CHARACTERS, Dated, Language, Span
from clippings.enrich import STAGES
from clippings.enrich.corrections import VERSION_KEY
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import DERIVED, STEMMED, Json
from clippings.index.mappings import NAMES
from clippings.index.serialize import NEAR, StoredArticle, domain, serialize_article, serialize_quotes
from clippings.settings import ROOT
from tests.index.articles import fill, make_article, stored_articles


def known_fields(properties: dict[str, object], path: str = "") -> set[str]:
    found = set()
    for name, field in properties.items():
        assert isinstance(field, dict)
        found.add(path + name)
        found |= known_fields(field.get("properties", {}), f"{path}{name}.")
    return found


def used_fields(source: object, path: str = "") -> set[str]:
    if isinstance(source, list):
        return set().union(*(used_fields(value, path) for value in source))
    if not isinstance(source, dict) or source.keys() == {"lat", "lon"}:  # a point counts as one field
        return set()
    return {path + name for name in source}.union(
        *(used_fields(value, f"{path}{name}.") for name, value in source.items())
    )


def fields_of(name: str) -> set[str]:
    return known_fields(json.loads((ROOT / "mappings" / f"{name}.json").read_text())["mappings"]["properties"])


def test_the_version_of_each_stage_has_a_field() -> None:
    assert {f"versions.{stage}" for stage in ("clean", *STAGES, VERSION_KEY)} == {
        field for field in fields_of("articles") if field.startswith("versions.")
    }


@given(stored_articles)
def test_an_article_is_read_back_unchanged(article: StoredArticle) -> None:
    source = json.loads(json.dumps(serialize_article(article)))
    assert deserialize_article(source) == article
    published = article.document.article.published
    if published:
        assert source["published"]["value"] == published.value.isoformat()


@pytest.mark.parametrize("number", [1, 2])
def test_no_field_is_forgotten(number: int) -> None:
    article: StoredArticle = fill(StoredArticle, number)
    assert deserialize_article(json.loads(json.dumps(serialize_article(article)))) == article


@given(stored_articles)
def test_every_field_that_is_written_is_mapped(article: StoredArticle) -> None:
    assert used_fields(serialize_article(article)) <= fields_of("articles")
    for quote in serialize_quotes(article).values():
        assert used_fields(quote) <= fields_of("quotes")


@given(stored_articles)
def test_each_quote_has_a_unique_and_stable_id(article: StoredArticle) -> None:
    quotes = serialize_quotes(article)
    assert len(quotes) == len(article.document.quotes)
    assert quotes == serialize_quotes(article)
    assert all(quote["id"] == key for key, quote in quotes.items())


def test_what_can_be_derived_comes_back_and_nothing_else_does() -> None:
    """Only for such fields are articles read again if an index gets them in place."""
    filled: list[StoredArticle] = [fill(StoredArticle, number) for number in (1, 2)]
    sources = [serialize_article(one) for one in (make_article("a"), *filled)]
    for code in STEMMED:
        language = Language(code, 0.9, "text")
        sources += [
            serialize_article(replace(one, document=replace(one.document, language=language))) for one in filled
        ]
    paths = set().union(*map(used_fields, sources))
    assert {path for path in paths if any(comes_back(source, path) for source in sources)} == DERIVED
    unseen = {path for path in fields_of("articles") - paths if not path.startswith("versions.")}
    assert unseen == {"speaker"}  # another name of `speakers`


def comes_back(source: Json, path: str) -> bool:
    """Whether a field is in the document again, if it was left out of what is stored."""
    if path not in used_fields(source):
        return False
    try:
        return path in used_fields(serialize_article(deserialize_article(leave_out(source, path))))
    except (KeyError, TypeError):  # every release has stored it
        return False


def leave_out(source: Any, path: str) -> Any:
    if isinstance(source, list):
        return [leave_out(one, path) for one in source]
    name, _, rest = path.partition(".")
    kept = {key: value for key, value in source.items() if key != name}
    return kept | {name: leave_out(source[name], rest)} if rest and name in source else kept


def test_every_object_of_every_mapping_is_strict() -> None:
    def objects(field: dict[str, object]) -> list[dict[str, object]]:
        properties = field.get("properties")
        inner = [o for f in properties.values() for o in objects(f)] if isinstance(properties, dict) else []
        return [field, *inner] if properties else inner

    for name in NAMES:
        found = objects(json.loads((ROOT / "mappings" / f"{name}.json").read_text())["mappings"])
        assert found
        assert all(o["dynamic"] == "strict" for o in found)


def test_fields_for_searching_are_derived() -> None:
    source = serialize_article(make_article())
    assert source["people"] == ["Ada Novak"]
    assert source["places"] == ["Split"]
    assert "organizations" not in source
    assert source["speakers"] == ["Ada Novak"]
    assert source["sounds"] == ["ad", "adnvk", "nvk", "splt"]
    assert source["text_en"] == source["text"]
    assert source["domain"] == "example.org"
    assert (source["published_at"], source["published_day"]) == ("2026-02-03T00:00:00Z", "2026-02-03")
    assert source["entities"][0]["spans"] == [0, 3]


def test_the_day_is_in_the_zone_that_the_source_states() -> None:
    night = Dated(datetime.fromisoformat("2024-04-02T00:41+02:00"), "record", "minute")
    article = make_article(published=night)
    for source in (serialize_article(article), *serialize_quotes(article).values()):
        assert (source["published_at"], source["published_day"]) == ("2024-04-01T22:41:00Z", "2024-04-02")


def test_an_older_archive_takes_first_seen_from_its_earlier_texts() -> None:
    source = serialize_article(make_article())
    del source["first_seen"]
    assert deserialize_article(source).first_seen.isoformat() == source["indexed_at"].replace("Z", "+00:00")
    texts = [{"content_hash": "x", "capture": "y", "replaced_at": f"2025-0{n}-01T00:00:00Z"} for n in (4, 3)]
    assert deserialize_article(source | {"earlier": texts}).first_seen == datetime(2025, 3, 1, tzinfo=UTC)


def test_a_language_without_stemming_has_no_separate_field() -> None:
    article = make_article()
    chinese = replace(article.document, language=Language("zh-cn", 0.9, "text"))
    source = serialize_article(replace(article, document=chinese))
    assert not any(name.startswith("text_") for name in source)


def test_beyond_the_limit_only_text_is_searched() -> None:
    source = serialize_article(make_article(text="a" * (MAX_ENRICHED_CHARACTERS + 1)))
    assert len(source["text"]) == MAX_ENRICHED_CHARACTERS + 1
    assert len(source["text_en"]) == MAX_ENRICHED_CHARACTERS


def test_a_quote_has_its_paragraph_without_distant_parts() -> None:
    text = f"Far off.\n\n{'a' * 2_000} Near. “We are late,” said Ada Novak. There. {'b' * 2_000}\n\nElsewhere."
    (quote,) = serialize_quotes(make_article(text=text)).values()
    near = quote["context_en"]
    assert (near[:3], near[-3:]) == ("aaa", "bbb")
    assert "Near. “We are late,” said Ada Novak. There." in near
    assert len(near) == 2 * NEAR + len("We are late,")
    short = "Before.\n\n“We are late,” said Ada Novak.\n\nAfter."
    chinese = make_article(text=short)
    chinese = replace(chinese, document=replace(chinese.document, language=Language("zh-cn", 0.9, "text")))
    (quote,) = serialize_quotes(chinese).values()
    assert quote["context"] == "“We are late,” said Ada Novak."


def test_only_the_same_quotes_of_a_story_share_a_key() -> None:
    one, other = make_article("a1"), make_article("c3", text="Late. “We are late,” she said.")
    copy = replace(make_article("b2", text=f"Elsewhere. {one.document.article.text}"), story="a1", duplicate_of="a1")
    keys = [[quote["copy_key"] for quote in serialize_quotes(article).values()] for article in (one, copy, other)]
    assert keys[0] == keys[1]
    assert len({*keys[0], *keys[2]}) == 3
    assert {quote["duplicate_of"] for quote in serialize_quotes(copy).values()} == {"a1"}


def test_two_readings_of_the_same_words_are_two_quotes() -> None:
    article = make_article()
    quote = article.document.quotes[0]
    twice = replace(article, document=replace(article.document, quotes=(quote, quote)))
    assert len(serialize_quotes(twice)) == 2


def test_a_quote_is_found_by_its_article_and_span() -> None:
    article = make_article()
    first = article.document.quotes[0].span
    assert first == Span(23, 43)
    assert f"a1-{first.start}-{first.end}" in serialize_quotes(article)


def test_a_broken_address_has_no_domain() -> None:
    assert domain("http://[broken") is None
    assert domain(None) is None
