"""The time to find reports grows only with their number, also in one sentence."""

import pytest

from clippings.documents import Quote
from clippings.enrich.quotes import find_quotes
from clippings.enrich.quotes.cues.attributes import skip_to_participle
from clippings.enrich.quotes.reports.reported_objects import extend_to_sign
from clippings.enrich.text.sentence_view import view_sentences
from clippings.languages import find_grammar
from tests.enrich.coreference.test_time import grows_linearly

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("code", "report"),
    [
        ("en", "the old mill by the lake is shut, Lind said, "),
        ("en", "Lind said that the old mill is shut and "),
        ("de", "die alte Mühle am See sei zu, sagte Lind, "),
        ("de", "Lind sagte, dass die alte Mühle zu sei, und "),
        ("fr", "le vieux moulin du lac est fermé, a dit Lind, "),
    ],
)
def test_time_for_many_reports_in_one_sentence(code: str, report: str) -> None:
    def find(times: int) -> tuple[Quote, ...]:
        return find_quotes(report * times + "Lind.", None, (), code)

    assert find(2)
    assert grows_linearly(find, 250)


def test_time_for_reported_words_without_a_sign_between_them() -> None:
    """The parse cuts each of them short, and all end where the sentence does."""

    def extend(times: int) -> set[int]:
        text = "Ada said that " * times
        view = view_sentences(text, 0, len(text), None, (), 0)
        return {extend_to_sign(view, 3 * report, find_grammar("en")) for report in range(times)}

    assert extend(3) == {9}
    assert grows_linearly(extend, 500)


def test_time_for_a_subject_that_may_be_described_by_a_whole_sentence() -> None:
    def skip(times: int) -> int:
        text = "Die " + "seit Jahren in Orla lebende Frau sagte und die " * times
        view = view_sentences(text, 0, len(text), None, (), 0)
        return skip_to_participle(view, 0, len(view) - 1, find_grammar("de"))

    assert skip(1) == 5
    assert grows_linearly(skip, 250)


def test_time_for_claims_that_may_have_their_noun_anywhere_before() -> None:
    def find(times: int) -> tuple[Quote, ...]:
        return find_quotes("Es gab " + "etwas Neues hier, wonach " * times, None, (), "de")

    assert grows_linearly(find, 800)
