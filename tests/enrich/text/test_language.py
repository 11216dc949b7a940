"""The language of a text: by its words, by what its source declares, and the same every time."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langdetect import detect

from clippings.documents import Language
from clippings.enrich.text.language import CERTAIN, PIECES, SAMPLE, detect_language, parse_tag, take_sample
from tests.sentences import read_sentences

ENGLISH = (
    "The council met on Tuesday to talk about the harbour, and nobody who came to the hall expected the meeting to be "
    "over before midnight. Most of those who spoke were against the plan, which would close the old market for a year."
)
FRENCH = (
    "Le conseil s'est réuni mardi pour parler du port, et personne dans la salle ne pensait que la réunion serait "
    "finie avant minuit. La plupart de ceux qui ont pris la parole étaient contre le projet, qui fermerait le marché."
)
DANISH = "Byrådet mødtes tirsdag for at tale om havnen, og ingen i salen regnede med at mødet ville slutte før midnat."


def test_clear_text_decides_for_itself() -> None:
    found = detect_language(ENGLISH, None, None)
    assert (found.code, found.decided_by) == ("en", "text")
    assert found.confidence > 0.95


@pytest.mark.parametrize(("page", "source"), [("en-GB", None), (None, "en"), ("en", "fr")])
def test_a_matching_declaration_raises_the_confidence(page: str | None, source: str | None) -> None:
    alone, together = detect_language(ENGLISH, None, None), detect_language(ENGLISH, page, source)
    assert (together.code, together.decided_by) == ("en", "text")
    assert together.confidence > alone.confidence


def test_clear_text_overrules_wrong_declarations() -> None:
    assert detect_language(FRENCH, "en", "de").code == "fr"
    assert detect_language(FRENCH, "en", "de").decided_by == "text"


@pytest.mark.parametrize(
    ("page", "source", "expected"),
    [
        ("da", None, Language("da", 0.85, "page")),
        (None, "da", Language("da", 0.8, "source")),
        ("sv", "da", Language("sv", 0.85, "page")),
    ],
)
def test_short_text_leaves_it_to_the_declaration(page: str | None, source: str | None, expected: Language) -> None:
    assert detect_language("Kiosk Hotel Taxi", page, source) == expected


def test_declared_language_that_langdetect_does_not_know() -> None:
    """langdetect is certain that Icelandic is a related language, so we believe the page, except about English text."""
    icelandic = (
        "Bæjarstjórnin kom saman á þriðjudag til að ræða um höfnina og enginn í salnum bjóst við að fundinum lyki "
        "fyrir miðnætti. Flestir sem tóku til máls voru á móti áætluninni sem lokar gamla markaðnum í eitt ár."
    )
    assert detect_language(icelandic, "is", None) == Language("is", 0.85, "page")
    assert detect_language(ENGLISH, "is", None).code == "en"


@pytest.mark.parametrize(
    "text", ["", "   \n ", "12 345 – 67,8 %", "!!! … ???", "🙂🙂", "a@b.example http://a.example/x"]
)
def test_text_without_words_has_no_language(text: str) -> None:
    assert detect_language(text, "en", "fr") == Language("und", 0.0, "nothing")


@pytest.mark.parametrize("text", ["Ok", "x", "Hm"])
def test_floor(text: str) -> None:
    assert detect_language(text, None, None) == Language("und", 0.0, "nothing")


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-US", "en"),
        ("EN_gb", "en"),
        (" fr ", "fr"),
        ("nb", "no"),
        ("nn-NO", "no"),
        ("zh", "zh-cn"),
        ("zh-Hant", "zh-tw"),
        ("zh-TW", "zh-tw"),
        ("iw", "he"),
        ("de, en", "de"),
        ("English", None),
        ("und", None),
        ("", None),
        (None, None),
        ("{{lang}}", None),
    ],
)
def test_declared_tags(tag: str | None, code: str | None) -> None:
    assert parse_tag(tag) == code


def test_foreign_beginning_does_not_decide() -> None:
    quotation = FRENCH[:100]
    assert detect_language(f"{quotation}\n\n{' '.join([ENGLISH] * 40)}", None, None).code == "en"


def test_a_long_text_on_which_trials_disagree_gets_all_of_them() -> None:
    """Two trials that disagree are a tie, which names no language; with an odd number of trials, there is no tie."""
    pairs = zip(read_sentences("en") * 3, read_sentences("fr") * 3, strict=False)
    found = detect_language("\n".join(sentence for pair in pairs for sentence in pair), None, None)
    assert found.code in ("en", "fr")
    assert 0.5 < found.confidence < CERTAIN


@given(st.integers(min_value=0, max_value=20_000))
def test_sample_is_bounded_and_drawn_from_the_whole_text(length: int) -> None:
    text = "".join(chr(ord("a") + i * 26 // max(length, 1)) for i in range(length))
    sample = take_sample(text)
    assert len(sample) <= SAMPLE + 3
    assert sample[:1] == text[:1]
    assert sample[-1:] >= text[-2:-1]


@given(st.text(max_size=300), st.none() | st.text(max_size=8), st.none() | st.sampled_from(["en", "ru", "xx"]))
def test_any_text_gets_an_answer_and_always_the_same_one(text: str, page: str | None, source: str | None) -> None:
    found = detect_language(text, page, source)
    assert found == detect_language(text, page, source)
    assert 0 <= found.confidence <= 1
    assert (found.code == "und") == (found.decided_by == "nothing")


def test_threads_and_other_processes_give_the_same_answer() -> None:
    texts = [ENGLISH, FRENCH, DANISH, "Kam pojedete na dovolenou?", "Hvem er Frankrigs president?"] * 4
    here = [detect_language(text, None, None) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: detect_language(text, None, None), texts)) == here
    program = (
        "import sys; from clippings.enrich.text.language import detect_language as d; print(d(sys.argv[1], None, None))"
    )
    printed = subprocess.run([sys.executable, "-c", program, texts[3]], capture_output=True, check=True, text=True)
    assert printed.stdout.strip() == str(here[3])


@pytest.mark.slow
def test_an_article_takes_no_longer_than_langdetect_on_the_sample() -> None:
    """About 2 ms on a quiet machine, of 5 allowed; the test takes a ratio, since machines differ and are shared."""
    article = " ".join([ENGLISH] * 20)
    sample = take_sample(article)
    assert len(sample) <= SAMPLE + PIECES < len(article)
    ours: list[float] = []
    theirs: list[float] = []
    detect(sample)  # loads the language profiles
    for _ in range(20):
        for work, times in ((partial(detect_language, article, None, None), ours), (partial(detect, sample), theirs)):
            begin = time.process_time()
            work()
            times.append(time.process_time() - begin)
    assert min(ours) < min(theirs)


@pytest.mark.parametrize("text", ["a" * 1_000_000, "ж " * 500_000, "\n" * 1_000_000, "中" * 1_000_000])
def test_hostile_text_is_bounded(text: str) -> None:
    begin = time.process_time()
    detect_language(text, None, None)
    assert time.process_time() - begin < 1
