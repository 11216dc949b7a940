"""What each kind of correction changes in an article, and what an invalid file of corrections says."""

from dataclasses import replace
from pathlib import Path

import pytest

from clippings.documents import (
    Capture,
    CleanDocument,
    Declared,
    EnrichedDocument,
    Entity,
    EntityType,
    Origin,
    Point,
    Quote,
    Span,
    Speaker,
    SpeakerPronoun,
)
from clippings.enrich.corrections import Corrections, apply_corrections, is_current, load_corrections, reopen
from clippings.errors import InvalidInput

TEXT = "Ann Reed said the plan was “too late,” and Reed left. The mayor called it “a farce.” Nobody spoke on."
EXAMPLE = Path(__file__).parents[3] / "docs" / "corrections.example.yaml"


def quote(words: str, speaker: str | None, group: int) -> Quote:
    start = TEXT.index(words)
    said_by = Speaker("Reed", Span(0, 8), speaker) if speaker else None
    return Quote(words, Span(start, start + len(words)), "direct", said_by, "said", "subject", 0.9, group)


def entity(name: str, type_: EntityType, *mentions: str) -> Entity:
    starts = [TEXT.index(mention) for mention in mentions]
    return Entity(name, type_, tuple(Span(s, s + len(m)) for s, m in zip(starts, mentions, strict=True)))


def article() -> EnrichedDocument:
    clean = CleanDocument(
        id="a1",
        origin=Origin("tests", "a1.txt"),
        source="tests",
        url=None,
        title=None,
        text=TEXT,
        byline=(),
        published=None,
        modified=None,
        removed=(),
        content_hash="0",
        capture=Capture("0", "text/plain", Declared()),
    )
    entities = (entity("Ann Reed", "person", "Ann Reed"), entity("Mayor", "organization", "mayor"))
    quotes = (quote("too late,", "Ann Reed", 0), quote("a farce.", None, 1))
    return EnrichedDocument(
        clean,
        entities=entities,
        entity_count=2,
        quotes=quotes,
        quote_count=2,
        versions={"entities": "1", "quotes": "1", "descriptions": "1"},
    )


def correct(content: dict[str, object], doc: EnrichedDocument | None = None) -> EnrichedDocument:
    corrections = Corrections.model_validate(content)
    once = apply_corrections(doc or article(), corrections)
    assert apply_corrections(once, corrections) == once
    assert is_current(once, corrections)
    return once


def test_no_corrections_change_nothing() -> None:
    assert apply_corrections(article(), Corrections()) == article()


def test_alias_renames_entity_and_speaker() -> None:
    alias = {"name": "ann  reed", "canonical": "Annabel Reed"}
    found = correct({"entities": {"aliases": [alias]}})
    assert found.entities[0] == replace(article().entities[0], name="Annabel Reed", corrected=True)
    assert found.quotes[0].speaker == Speaker("Reed", Span(0, 8), "Annabel Reed")
    assert found.quotes[0].corrected
    assert not found.quotes[1].corrected
    assert not found.entities[1].corrected


def test_chain_of_aliases_ends_at_its_last_name() -> None:
    aliases = [{"name": "Ann Reed", "canonical": "A. Reed"}, {"name": "A. Reed", "canonical": "Annabel Reed"}]
    assert correct({"entities": {"aliases": aliases}}).entities[0].name == "Annabel Reed"


def test_merge_joins_spans_under_the_type_of_the_name_kept() -> None:
    found = correct({"entities": {"merges": [{"names": ["Mayor", "Ann Reed"], "canonical": "Ann Reed"}]}})
    assert [(e.name, e.type, len(e.spans), e.corrected) for e in found.entities] == [("Ann Reed", "person", 2, True)]
    assert found.entity_count == 1


def test_block_removes_entity_and_name_of_speaker() -> None:
    found = correct({"entities": {"blocks": [{"name": "Ann Reed"}]}})
    assert [e.name for e in found.entities] == ["Mayor"]
    assert found.quotes[0].speaker == Speaker("Reed", Span(0, 8), None)


def test_type_is_set() -> None:
    found = correct({"entities": {"types": [{"name": "Mayor", "type": "person"}]}})
    assert (found.entities[1].type, found.entities[1].corrected) == ("person", True)


def test_a_correction_for_one_article_overrides_the_archives() -> None:
    aliases = [
        {"name": "Ann Reed", "canonical": "Anna Reed", "article": "a1"},
        {"name": "Ann Reed", "canonical": "Annabel Reed"},
        {"name": "Mayor", "canonical": "The Mayor", "article": "a2"},
    ]
    assert [e.name for e in correct({"entities": {"aliases": aliases}}).entities] == ["Anna Reed", "Mayor"]


def test_a_correction_of_one_copy_does_not_spread_to_the_others() -> None:
    said = [{"article": "a1", "words": "too late", "speaker": "Mary Roe"}]
    corrections = Corrections.model_validate({"quotes": said})
    copy = replace(article(), article=replace(article().article, id="a2", source="another paper"))
    assert [q.corrected for q in apply_corrections(article(), corrections).quotes] == [True, False]
    assert apply_corrections(copy, corrections).quotes == copy.quotes
    assert apply_corrections(copy, corrections).entities == copy.entities


def test_speaker_of_quote() -> None:
    found = correct({"quotes": [{"article": "a1", "words": "A FARCE", "speaker": "The mayor"}]})
    assert found.quotes[1].speaker == Speaker("The mayor", None, "The mayor")
    assert (found.quotes[1].corrected, found.quotes[1].confidence) == (True, 1.0)
    assert found.quotes[0] == article().quotes[0]


def test_a_corrected_speaker_is_described_as_elsewhere_in_the_article() -> None:
    doc = article()
    she, he = SpeakerPronoun("she", "title", "mrs", 0.99), SpeakerPronoun("he", "noun", "mayor", 0.98)
    first, second = doc.quotes
    doc = replace(doc, quotes=(replace(first, pronoun=she), replace(second, pronoun=he, roles=("mayor",))))
    named = {"article": "a1", "words": "A FARCE", "speaker": "Anna Reed"}
    aliases = {"aliases": [{"name": "Ann Reed", "canonical": "Anna Reed"}]}
    assert correct({"quotes": [named], "entities": aliases}, doc).quotes[1].pronoun == she
    elsewhere = correct({"quotes": [named]}, doc).quotes[1]
    assert (elsewhere.pronoun, elsewhere.roles) == (SpeakerPronoun("unknown", None, None, 0.0), ())
    assert correct({"quotes": [named | {"speaker": "Mayor"}]}, doc).quotes[1].pronoun is None, "it is no person"


def test_unknown_speaker() -> None:
    found = correct({"quotes": [{"article": "a1", "words": "too late", "speaker": None}]})
    assert found.quotes[0].speaker is None


def test_kind_of_quote() -> None:
    found = correct({"quotes": [{"article": "a1", "words": "too late", "kind": "partial"}]})
    assert (found.quotes[0].kind, found.quotes[0].speaker) == ("partial", article().quotes[0].speaker)


def test_unattributed_quote_has_no_speaker() -> None:
    found = correct({"quotes": [{"article": "a1", "words": "too late", "kind": "unattributed"}]})
    assert found.quotes[0].speaker is None


def test_removed_quote() -> None:
    found = correct({"quotes": [{"article": "a1", "words": "a farce", "remove": True}]})
    assert [q.text for q in found.quotes] == ["too late,"]
    assert (found.quote_count, found.failures) == (1, ())


def test_added_quote_must_be_in_the_text() -> None:
    added = {"article": "a1", "words": "nobody   spoke", "add": True, "speaker": "Ann Reed", "kind": "indirect"}
    found = correct({"quotes": [added]})
    new = found.quotes[-1]
    assert TEXT[new.span.start : new.span.end] == new.text == "Nobody spoke"
    assert (new.kind, new.speaker, new.group, new.corrected) == (
        "indirect",
        Speaker("Ann Reed", None, "Ann Reed"),
        2,
        True,
    )


def test_added_quote_takes_its_last_mark_and_the_place_of_what_it_overlaps() -> None:
    found = correct({"quotes": [{"article": "a1", "words": "called it “a farce", "add": True}]})
    assert [q.text for q in found.quotes] == ["too late,", "called it “a farce."]


@pytest.mark.parametrize("change", [{"add": True}, {"kind": "partial"}, {"remove": True}])
def test_words_that_are_not_in_the_text_are_a_failure(change: dict[str, object]) -> None:
    found = correct({"quotes": [{"article": "a1", "words": "never said", **change}]})
    assert [(failure.stage, failure.error) for failure in found.failures] == [("quotes", "UnmatchedCorrection")]
    assert "never said" not in found.failures[0].detail


def test_edited_corrections_make_the_articles_that_they_changed_stale() -> None:
    old = Corrections.model_validate({"entities": {"blocks": [{"name": "Mayor"}]}})
    new = Corrections.model_validate({"entities": {"blocks": [{"name": "Nobody"}]}})
    touched = apply_corrections(article(), old)
    assert not is_current(touched, new)
    now = article().versions
    assert reopen(touched, old, now) == touched
    assert reopen(touched, new, now).versions == {}
    assert reopen(touched, old, {**now, "descriptions": "2"}).versions == {}, "the stage would read the corrected names"
    untouched = apply_corrections(article(), new)
    assert reopen(untouched, old, {**now, "descriptions": "2"}) == untouched
    assert not is_current(untouched, old)
    assert reopen(touched, Corrections(), now).versions == {}


def test_digest_changes_only_with_the_content() -> None:
    one, other = ({"quotes": [{"article": "a1", "words": w, "remove": True}]} for w in ("a", "b"))
    digests = [Corrections.model_validate(content).digest for content in (one, other, one)]
    assert digests[0] == digests[2] != digests[1]
    assert Corrections().digest == ""


def test_missing_file_has_no_corrections(tmp_path: Path) -> None:
    assert load_corrections(tmp_path / "corrections.yaml") == Corrections()


def test_example_file_is_valid() -> None:
    assert len(load_corrections(EXAMPLE).quotes) == 4


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("entities:\n  types:\n    - name: X\n      type: persn\n", "line 4: entities.types.0.type: Input should be"),
        (
            "quotes:\n  - article: a\n    words: b\n    speeker: C\n",
            "line 4: quotes.0.speeker: this name is not allowed here",
        ),
        ("quotes:\n  - article: a\n    words: b\n", "line 2: quotes.0: nothing is corrected"),
        (
            "quotes:\n  - {article: a, words: b, add: true, remove: true}\n",
            "a removed quote cannot have other corrections",
        ),
        ("entities:\n  blocks:\n    - {article: a}\n", "line 3: entities.blocks.0.name: Field required"),
        ("- a\n", "line 1: the file: Input should be a valid dictionary"),
        ("entities: [\n", "is not valid YAML"),
        (
            "entities:\n  aliases:\n    - {name: A, canonical: B}\n    - {name: B, canonical: a}\n",
            "the aliases of 'a' form a circle",
        ),
    ],
)
def test_errors_name_the_line(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidInput) as raised:
        load_corrections(path)
    assert message in str(raised.value)
    assert str(path) in str(raised.value)


def test_a_corrected_type_is_certain_and_a_person_gets_no_point_on_a_map() -> None:
    doc = article()
    town = replace(doc.entities[0], type="place", confidence=0.4, country="GB", point=Point(51.5, -0.1))
    found = correct({"entities": {"types": [{"name": "Ann Reed", "type": "person"}]}}, replace(doc, entities=(town,)))
    assert found.entities == (replace(town, type="person", corrected=True, confidence=1.0, country=None, point=None),)
