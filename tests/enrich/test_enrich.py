"""The stages: which of them run, in which order documents return, and what a failing one leaves."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from clippings import enrich as package
from clippings import languages
from clippings.documents import (
    MAX_ENRICHED_CHARACTERS,
    MAX_QUOTES,
    Capture,
    CleanDocument,
    Declared,
    EnrichedDocument,
    Entity,
    Language,
    Origin,
    Quote,
    Span,
    Stage,
)
from clippings.enrich import STAGES, current_versions, enrich, entities, quotes, stages
from clippings.enrich.text import language
from clippings.enrich.text import models as model_packages
from clippings.enrich.text.models import Models
from clippings.errors import ClippingsError

BY_LANGUAGE = [stage.name for stage in stages.STAGES if stage.by_language]
ENGLISH = "Mara Lind said the mill was closed for the winter. “We are all tired of waiting,” she told the town."
FRENCH = "« Nous sommes tous fatigués d’attendre », a déclaré la meunière aux habitants du village réunis mardi."
SWEDISH = "Kvarnen är stängd under vintern, och ingen vet när den öppnar igen. ”Vi är trötta på att vänta”, sade hon."


def new(text: str, name: str = "1") -> EnrichedDocument:
    capture = Capture("", "text/plain", Declared())
    origin = Origin("tests", name)
    return EnrichedDocument(CleanDocument(name, origin, "tests", None, None, text, (), None, None, (), "", capture))


def refuse(*_: object, **__: object) -> NoReturn:
    raise ZeroDivisionError("the text itself")


def test_new_article_gets_every_stage(models: Models) -> None:
    (doc,) = enrich([new(ENGLISH)], models)
    assert doc.language is not None
    assert doc.language.code == "en"
    assert doc.entities_status == "ok"
    assert "Mara Lind" in {entity.name for entity in doc.entities}
    assert [quote.speaker and quote.speaker.name for quote in doc.quotes] == ["Mara Lind", "Mara Lind"]
    assert (doc.entity_count, doc.quote_count, doc.truncated) == (len(doc.entities), len(doc.quotes), False)
    assert doc.versions == current_versions("en")
    assert set(doc.versions) == set(STAGES)


def test_enriching_again_changes_nothing_and_loads_no_model(models: Models) -> None:
    done = enrich([new(ENGLISH), new(FRENCH, "2")], models)
    idle = Models()
    assert enrich(done, idle) == done
    assert idle._loaded == {}


def test_languages_keep_the_order_and_batches_do_not_change_the_result(models: Models) -> None:
    documents = [new(text, str(i)) for i, text in enumerate([FRENCH, ENGLISH, SWEDISH, ENGLISH, FRENCH])]
    together = enrich(documents, models)
    assert [doc.article.id for doc in together] == ["0", "1", "2", "3", "4"]
    assert [doc.language.code for doc in together if doc.language] == ["fr", "en", "sv", "en", "fr"]
    assert together == [enrich([doc], models)[0] for doc in documents]


def test_language_stage_alone_touches_no_model(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    (done,) = enrich([new(ENGLISH)], models)
    monkeypatch.setattr(language, "VERSION", "next")
    idle = Models()
    (again,) = enrich([done], idle)
    assert idle._loaded == {}
    assert again == replace(done, versions=current_versions("en"))


def test_a_changed_language_runs_the_other_stages_again(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    (done,) = enrich([new(ENGLISH)], models)
    monkeypatch.setattr(language, "VERSION", "next")
    monkeypatch.setattr(language, "detect_language", lambda *_: Language("sv", 1.0, "page"))
    (again,) = enrich([done], models)
    assert again.entities == ()
    assert again.entities_status == "no_model"
    assert again.versions == current_versions("sv")


def test_quotes_stage_alone_keeps_the_entities(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    (done,) = enrich([new(ENGLISH)], models)
    known = (Entity("Mara Somebody Lind", "person", tuple(Span(0, 9) for _ in range(1))),)
    monkeypatch.setattr(quotes, "VERSION", "next")
    monkeypatch.setattr(entities, "find_entities", refuse)
    (again,) = enrich([replace(done, entities=known)], models)
    assert again.entities == known
    assert [quote.speaker and quote.speaker.name for quote in again.quotes] == ["Mara Somebody Lind"] * 2
    assert again.failures == ()


def test_changed_entities_change_the_names_of_speakers(monkeypatch: pytest.MonkeyPatch) -> None:
    before = current_versions("en")
    monkeypatch.setattr(entities, "VERSION", "next")
    after = current_versions("en")
    concerned = {"entities", "quotes", "descriptions"}  # descriptions use the names in the quotes
    assert {stage for stage in STAGES if before[stage] != after[stage]} == concerned


@pytest.mark.parametrize(
    ("stage", "fail"),
    [
        ("language", lambda patch: patch.setattr(language, "detect_language", refuse)),
        ("entities", lambda patch: patch.setattr(entities, "find_entities", refuse)),
        ("quotes", lambda patch: patch.setattr(quotes, "find_quotes", refuse)),
    ],
)
def test_failing_stage_does_not_affect_the_others(
    models: Models, monkeypatch: pytest.MonkeyPatch, stage: Stage, fail: Callable[[pytest.MonkeyPatch], None]
) -> None:
    (done,) = enrich([replace(new(ENGLISH), language=Language("en", 1.0, "text"))], models)
    with monkeypatch.context() as patch:
        fail(patch)
        (failed,) = enrich([replace(new(ENGLISH), language=Language("en", 1.0, "text"))], models)
    assert [(failure.stage, failure.error) for failure in failed.failures] == [(stage, "ZeroDivisionError")]
    assert "the text itself" not in failed.failures[0].detail
    assert failed.versions == done.versions  # they count as tried, so that enriching again comes to an end
    assert (failed.entities_status == "failed") == (stage == "entities")
    assert bool(failed.entities) == (stage != "entities")
    assert bool(failed.quotes) == (stage != "quotes")
    (healed,) = enrich([replace(failed, versions={})], models)
    assert healed == enrich([replace(done, versions={})], models)[0]


def test_failing_model_only_fails_the_stages_that_need_it(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Models, "analyse", refuse)
    (failed,) = enrich([new(ENGLISH)], models)
    assert [failure.stage for failure in failed.failures] == BY_LANGUAGE
    assert failed.entities_status == "failed"
    assert failed.language is not None


def test_damaged_model_ends_the_run_and_does_not_fail_the_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "fr_core_news_sm"
    damaged.mkdir()
    (damaged / "config.cfg").write_text("[nlp")
    monkeypatch.setattr(model_packages, "find_pipeline", lambda _: str(damaged))
    with pytest.raises(ClippingsError, match=r"fr_core_news_sm is installed, but cannot be loaded") as told:
        enrich([new(FRENCH)], Models())
    assert "pip uninstall" in told.value.remedy


def test_language_without_a_model(models: Models) -> None:
    (doc,) = enrich([new(SWEDISH)], models)
    assert doc.entities_status == "no_model"
    assert [(quote.text, quote.speaker) for quote in doc.quotes] == [("Vi är trötta på att vänta", None)]
    assert doc.versions["quotes"] == f"{quotes.VERSION}+{entities.VERSION}"


def test_a_new_version_of_a_language_affects_only_its_own_articles(
    models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = enrich([new(ENGLISH, "0"), new(FRENCH, "1")], models)
    monkeypatch.setitem(languages.LANGUAGES, "fr", replace(languages.LANGUAGES["fr"], version="next"))
    stale = [
        {stage for stage in STAGES if doc.versions[stage] != now[stage]}
        for doc, now in zip(done, (current_versions("en"), current_versions("fr")), strict=True)
    ]
    assert stale == [set(), set(BY_LANGUAGE)]


def test_source_language_is_a_vote(models: Models) -> None:
    (doc,) = enrich([new("Ok ok ok.")], models, {"tests": "fr"})
    assert doc.language is not None
    assert doc.language.code == "fr"


def test_text_without_words(models: Models) -> None:
    (doc,) = enrich([new("12 % … 7")], models)
    assert doc.language is not None
    assert doc.language.code == "und"
    assert doc.quotes == ()
    assert doc.failures == ()


def test_quotes_beyond_the_limit_are_counted(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(Quote("no", Span(0, 2), "direct", None, None, "none", 0.5, i) for i in range(MAX_QUOTES + 1))
    monkeypatch.setattr(quotes, "find_quotes", lambda *_: many)
    (doc,) = enrich([new(ENGLISH)], models)
    assert len(doc.quotes) == MAX_QUOTES
    assert doc.quote_count == MAX_QUOTES + 1
    assert doc.truncated


def test_text_beyond_the_limit_is_not_enriched(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_ENRICHED_CHARACTERS", len(ENGLISH))
    (doc,) = enrich([new(ENGLISH + " “This is beyond the limit,” she said.")], models)
    assert doc.truncated
    assert all(quote.span.end <= len(ENGLISH) for quote in doc.quotes)
    assert MAX_ENRICHED_CHARACTERS == 2_000_000
