"""Which texts are near copies of each other."""

import json
import re
from hashlib import sha256

from hypothesis import example, given
from hypothesis import strategies as st

from clippings.linking.near_copies import SCHEME, cut, digest_words, find_bands, measure
from clippings.settings import ROOT
from tests.linking.stories import draw_words, make_text, write_text
from tests.quality.forms import FORMS, fill_in


def share(one: str, other: str) -> float:
    return measure(cut(one), cut(other))


PINNED, LAST = ["00da6626d1", "0107b15e5c"], ["2915fedf39", "2a1a755d1834"]


def test_the_bands_of_a_text_are_pinned_and_their_scheme_is_that_of_the_mapping() -> None:
    """Stored bands become useless if these change: raise SCHEME, and also `_meta` in mappings/articles.json."""
    bands = find_bands("The ferry sails again, the harbour master said: Größe 42, Ærø and 東京.")
    assert (SCHEME, bands[:2], bands[-2:]) == (3, PINNED, LAST)
    mapping = json.loads((ROOT / "mappings/articles.json").read_text(encoding="utf-8"))["mappings"]
    assert mapping["_meta"]["bands"] == SCHEME


def test_copies_share_a_band_and_most_of_the_shorter_text() -> None:
    words = draw_words(300, 1)
    whole = write_text(words)
    for other in (words[:160], words[140:], [*draw_words(100, 2), *words], [*words[150:], *words[:150]]):
        assert not set(find_bands(whole)).isdisjoint(find_bands(write_text(other)))
        assert share(whole, write_text(other)) == share(write_text(other), whole) > 0.9


def test_the_first_sentences_of_a_long_report_are_its_copy_also_if_it_then_begins_otherwise() -> None:
    report = draw_words(900, 1)
    first = write_text(report[:60])
    for later in (report, [*draw_words(90, 2), *report]):
        assert not set(find_bands(first)).isdisjoint(find_bands(write_text(later)))
        assert share(first, write_text(later)) > 0.9


def test_the_shorter_a_text_the_more_of_it_must_be_shared() -> None:
    words = [word for word in draw_words(300, 1) if word.isalpha()]
    for length, shared, is_copy in ((120, 0.6, True), (90, 0.6, True), (50, 0.6, False), (50, 0.85, True)):
        both = round(length * shared)
        other = [*words[:both], *words[200 : 200 + length - both]]
        assert (share(write_text(words[:length]), write_text(other)) > 0) == is_copy


def test_a_brief_notice_with_other_numbers_is_no_copy() -> None:
    notice = f"The bank bought bonds for 1.5 billion crowns. {write_text(draw_words(60, 8)[:40])} The rate was 6-3/16."
    assert share(notice, f"{notice} It sold none.") > 0.9
    assert share(notice, notice.replace("6-3/16", "6-1/4").replace("1.5", "2.5")) == 0
    long = f"{notice} {write_text(draw_words(90, 9))}"
    assert share(long, long.replace("6-3/16", "6-1/4").replace("1.5", "2.5")) > 0.8


def test_a_terse_notice_that_names_somebody_else_is_no_copy() -> None:
    notice = (
        "Shares in Tarn Water fell after Ines Calder said that she will leave the firm in Saltcote at the end of the "
        "summer, which the board had hoped to prevent with a higher salary and a longer holiday than last year."
    )
    other = {"Ines Calder": "Kit Lomax", "Tarn Water": "Vale Rail", "Saltcote": "Ravensby"}
    for name, another in other.items():
        assert share(notice, notice.replace(name, another)) == 0
    same = {"Tarn Water": "TARN WATER", "Shares in": "In early trading shares in", "a higher": "some higher"}
    for words, others in same.items():
        assert share(notice, notice.replace(words, others)) > 0.7
    assert share(notice, f"{notice} Kit Lomax of Vale Rail follows her.") > 0.9
    long = f"{notice} {write_text(draw_words(60, 8))}"
    assert share(long, long.replace("Saltcote", "Ravensby")) > 0.7


def test_texts_that_have_a_beginning_in_common_are_no_copies() -> None:
    words = draw_words(300, 1)
    assert share(write_text(words), write_text([*words[:100], *draw_words(200, 3)])) == 0
    assert share(make_text(4), make_text(5)) == 0


def test_a_template_filled_in_twice_is_not_a_copy() -> None:
    for form in FORMS:
        assert share(fill_in(form, 1), fill_in(form, 2)) == 0
        assert share(fill_in(form, 1), f"{fill_in(form, 1)} Corrected later.") > 0.9


def test_two_notices_that_open_with_the_same_sentence_are_not_copies() -> None:
    words = draw_words(90, 7)
    assert share(write_text(words[:45]), write_text([*words[:30], *words[75:]])) == 0
    assert share(write_text(words[:45]), write_text([*words[:45], *words[75:]])) == 1


def test_short_texts_are_copies_only_if_they_are_identical() -> None:
    assert share("A short notice.", "A short NOTICE!") == 1
    assert share("A short notice of this kind.", "A short notice of this kind indeed.") == 0
    assert share("", "") == 0
    assert find_bands("…") == []


def test_a_text_longer_than_one_step_has_the_bands_of_all_its_shingles() -> None:
    words = draw_words(9_000, 6)
    assert set(find_bands(write_text(words))) != set(find_bands(write_text(words[:4_000])))
    assert find_bands(write_text(words)) == find_bands(write_text(words).upper())


def test_the_same_words_have_the_same_digest_in_any_typography() -> None:
    assert digest_words("We are  late,") == digest_words("we are late") != digest_words("we were late")


@given(st.text(alphabet=st.sampled_from("aB9_ \n.,-'’‘“–—…\xa0éßİſK東")))
@example("It’s  _late_ – she said…")
@example("“Straße”")
def test_words_have_the_digest_that_is_stored_whatever_signs_are_between_them(text: str) -> None:
    folded = " ".join(word.casefold() for word in re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+", text))
    assert digest_words(text) == sha256(folded.encode()).hexdigest()[:16]
