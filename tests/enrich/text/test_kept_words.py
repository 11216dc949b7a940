"""Words that spaCy has split once are not split again, and are the same words; memory does not grow with them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.enrich.text.models import LONGEST_WORD, Models, keep_words

TEXT = """(“Can't we see Dr. Rook's e-mail?” she said.) They'll pay $5.50/day, i.e. 10km... at rook.example/a?b=1 :-)
It's 5p.m. in the U.S.A., don't – won't\xa0– ask; gonna "re-read" it.) \u200bC'mon"""
PIECES = ["can't", "U.S.", "Rook", "rook.example", "10km", "-", "'", "(", "”.", ":)", " ", "\n", "\xa0", "\u200b", "ü"]


def make_pipeline() -> Any:
    import spacy

    return spacy.blank("en")


@pytest.fixture(scope="module")
def kept() -> tuple[Any, set[str]]:
    return make_pipeline(), set()


@pytest.fixture(scope="module")
def forgetful() -> Any:
    return make_pipeline()


def split(pipeline: Any, text: str) -> list[tuple[object, ...]]:
    with pipeline.memory_zone():
        words = pipeline.make_doc(text)
        return [(w.text, w.norm_, w.lower_, w.shape_, w.prefix_, w.suffix_, w.idx, w.whitespace_) for w in words]


@given(st.lists(st.sampled_from([*PIECES, *TEXT.split()])).map("".join))
def test_words_are_split_as_if_none_had_been_read_before(kept: tuple[Any, set[str]], forgetful: Any, text: str) -> None:
    pipeline, known = kept
    keep_words(pipeline, [text], known)
    for one in (text, TEXT):
        assert split(pipeline, one) == split(forgetful, one)


def test_known_word_is_not_split_again() -> None:
    pipeline = make_pipeline()
    asked: list[str] = []
    search = pipeline.tokenizer.prefix_search

    def ask(word: str) -> Any:
        asked.append(word)
        return search(word)

    pipeline.tokenizer.prefix_search = ask
    asked.clear()  # of spaCy's own exceptions
    keep_words(pipeline, ["Rook told Lind"], known := set[str]())
    assert set(asked) == known == {"Rook", "told", "Lind"}
    asked.clear()
    keep_words(pipeline, ["Rook told Reyes"], known)
    assert asked == ["Reyes"]
    asked.clear()
    split(pipeline, "Lind told Rook\nReyes told Lind Lind")
    assert not asked


def test_what_is_kept_does_not_grow_forever() -> None:
    pipeline = make_pipeline()
    pipeline.tokenizer.max_cache_size = 50
    known, sizes = set[str](), []
    for number in range(4):
        text = " ".join(f"{number}word{i}" for i in range(40))
        keep_words(pipeline, [text], known)
        split(pipeline, text)
        sizes.append(len(pipeline.vocab.strings))
    assert len(known) == 50
    assert sizes[0] < sizes[1] == sizes[2] == sizes[3]


@pytest.mark.parametrize("word", ["\ud800", "x" * (LONGEST_WORD + 1)], ids=["lone surrogate", "long"])
def test_word_that_is_of_no_use_is_left_to_its_article(word: str) -> None:
    known = set[str]()
    keep_words(make_pipeline(), [f"Rook {word}"], known)
    assert known == {"Rook"}


def test_tokenizer_without_a_cache_is_asked_nothing() -> None:
    pipeline = make_pipeline()
    pipeline.tokenizer = None
    keep_words(pipeline, ["Rook told Lind"], known := set[str]())
    assert not known


def test_marks_are_known_as_the_pipeline_reads_them(models: Models) -> None:
    pipeline: Any = models.load("fr")
    with models.zone("fr", ["Une “farcissure”"]):
        pass
    assert '"farcissure"' not in pipeline.vocab.strings
    assert "farcissure" in pipeline.vocab.strings
