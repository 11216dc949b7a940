"""Paragraphs, windows, and the parts of a pipeline that read them."""

import subprocess
import sys
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.enrich.text.installed import find_pipeline, find_release
from clippings.enrich.text.models import (
    BATCH,
    LONGEST_READ,
    MOST_MARKS,
    WINDOW,
    Models,
    cut_batches,
    find_paragraphs,
    find_windows,
)
from clippings.languages import PIPELINES


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
        pytest.param("One.\n \t\n  Two.  \n", ["One.", "Two."], id="blank line with spaces"),
        pytest.param("One.\nTwo.", ["One.", "Two."], id="line that ends like a sentence"),
        pytest.param("wrapped in\nmid-sentence.", ["wrapped in\nmid-sentence."], id="wrapped line"),
        pytest.param(" \n\n ", [], id="nothing"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@given(st.text(alphabet="ab.\n \xa0”", max_size=60))
def test_paragraphs_contain_everything_except_spaces(text: str) -> None:
    assert "".join("".join(piece.split()) for piece in pieces(text)) == "".join(text.split())


@given(st.integers(1, 4), st.sampled_from(["word ", "Short one. ", "x", "“a.” "]))
def test_windows_cover_the_paragraph_and_are_short(count: int, unit: str) -> None:
    text = (unit * (count * WINDOW // len(unit) + 1)).strip()
    windows = list(find_windows(text))
    assert all(end - start <= WINDOW for start, end in windows)
    assert windows[0][0] == 0
    assert windows[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in pairwise(windows))


def test_windows_end_after_sentences() -> None:
    text = "This is a sentence. " * WINDOW
    assert all(text[:end].rstrip().endswith(".") for _, end in find_windows(text))


@pytest.mark.parametrize("unit", ["&", "“", "🙂", "'s", "a&"])
def test_a_word_without_end_is_read_in_pieces(unit: str) -> None:
    """spaCy looks at all of it for each mark: a megabyte of marks took ten minutes."""
    text = f"Mara Lind said no. {unit * 5_000} She left."
    windows = list(find_windows(text))
    assert max(len(word) for start, end in windows for word in text[start:end].split()) <= LONGEST_READ
    assert "".join(text[start:end] for start, end in windows) == text
    marks = [text[start:end] for start, end in windows if "&&" in text[start:end]]
    assert max(map(len, marks), default=0) <= MOST_MARKS + len("Mara Lind said no. ")


@pytest.mark.parametrize("word", ["-" * (MOST_MARKS - 1), "https://courier.example/" + "a?b=" * 200])
def test_long_words_of_real_texts_stay_whole(word: str) -> None:
    text = f"Mara Lind said no. {word} She left."
    assert list(find_windows(text)) == [(0, len(text))]


@pytest.mark.slow
def test_the_time_for_marks_does_not_grow_with_the_square_of_their_number(models: Models) -> None:
    def measure(number: int) -> float:
        began = process_time()
        models.analyse("Mara Lind said no. " + "&" * number, "en", names=False, may_speak=None)
        return process_time() - began

    measure(1_000)
    assert measure(8_000) < 24 * measure(1_000)


def test_only_the_paragraphs_that_need_it_are_parsed(models: Models) -> None:
    text = "Mara Lind left Oslo.\n\nMara Lind said no."
    analysis = models.analyse(text, "en", names=True, may_speak=lambda paragraph: "said" in paragraph)
    assert analysis is not None
    assert [(p.start, p.parsed, p.doc.has_annotation("DEP")) for p in analysis] == [(0, False, False), (22, True, True)]
    assert all(p.doc.ents for p in analysis)


@pytest.mark.parametrize("mark", ["&", "“", "🙂"])
def test_what_is_no_word_is_not_read_for_names_or_speakers(models: Models, mark: str) -> None:
    """A megabyte of marks took as long as a million words."""
    text = f"Mara Lind left Oslo.\n\n{mark * 5_000}\n\nOmar Reyes left Oslo.\n\n{'&' * (MOST_MARKS - 1)}"
    analysis = models.analyse(text, "en", names=True, may_speak=lambda _: True)
    assert analysis is not None
    for part in analysis:
        is_read = len(part.doc.text) < MOST_MARKS
        assert (part.parsed, part.doc.has_annotation("DEP")) == (is_read, is_read)
        assert is_read or not part.doc.ents
    assert sum(not part.parsed for part in analysis) == 5_000 // MOST_MARKS
    assert "".join(part.doc.text for part in analysis) == text.replace("\n", "")
    assert {"Mara Lind", "Omar Reyes"} <= {name.text for part in analysis for name in part.doc.ents}


def test_names_are_not_searched_for_if_they_are_known(models: Models) -> None:
    analysis = models.analyse("Mara Lind left Oslo.", "en", names=False, may_speak=None)
    assert analysis is not None
    assert not analysis[0].doc.ents


def test_paragraph_is_parsed_the_same_among_others(models: Models) -> None:
    first, second = "Mara Lind said no.", "Omar Reyes left Oslo on Monday."
    alone = models.analyse(second, "en", names=True, may_speak=None)
    among = models.analyse(f"{first}\n\n{second}", "en", names=True, may_speak=lambda text: "said" in text)
    assert alone is not None
    assert among is not None
    assert [(e.text, e.label_) for e in among[1].doc.ents] == [(e.text, e.label_) for e in alone[0].doc.ents]


def test_article_is_read_together_and_a_book_in_parts(models: Models) -> None:
    pipeline = models.load("en")
    assert pipeline is not None
    docs = [pipeline.make_doc("This has five words. " * 10) for _ in range(2 * BATCH // 50)]
    assert list(cut_batches(docs[:20])) == [docs[:20]]
    assert list(cut_batches(docs)) == [docs[: BATCH // 50], docs[BATCH // 50 :]]


def test_unused_components_are_not_loaded(models: Models) -> None:
    for language in ("en", "fr"):
        pipeline = models.load(language)
        assert pipeline is not None
        assert set(pipeline.pipe_names) == {"tok2vec", "parser", "ner"}
        assert models.load(language) is pipeline


def test_process_that_reads_no_text_imports_no_pipeline() -> None:
    script = "import sys, clippings.enrich; print({'spacy', 'thinc', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_language_without_a_pipeline(models: Models) -> None:
    assert models.load("sv") is None
    assert find_release("sv") is None
    assert models.analyse("Text.", "sv", names=True, may_speak=None) is None
    with models.zone("sv", ["Text."]):
        pass


def test_release_names_the_installed_pipeline() -> None:
    name = find_pipeline("en")
    assert name in PIPELINES["en"].names
    release = find_release("en")
    assert release is not None
    assert release.startswith(f"{name}-3.8")


def test_marks_that_the_pipeline_knows_are_unchanged(models: Models) -> None:
    for code, expected in (("en", "“No”"), ("fr", '"No"')):
        analysis = models.analyse("“No”", code, names=False, may_speak=None)
        assert analysis is not None
        assert analysis[0].doc.text == expected


def test_guillemets_are_hidden_from_the_french_parser(models: Models) -> None:
    text = "La meunière a qualifié le plan de « farce »."
    analysis = models.analyse(text, "fr", names=False, may_speak=lambda _: True)
    assert analysis is not None
    doc = analysis[0].doc
    assert len(doc.text) == len(text)
    assert {word.dep_ for word in doc if word.text == '"'} == {"punct"}
