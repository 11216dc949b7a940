"""The time to find reports without a model grows only with their number, also in one sentence (pure)."""

import pytest

from clippings.documents import Quote
from clippings.enrich.quotes import find_quotes
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
