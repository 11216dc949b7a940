"""Files of every format, made by several programs, become the articles from which they were made."""

import pytest

from tests.documents.scoring import FORMATS, score_format
from tests.quality.floors import FLOORS


@pytest.mark.parametrize("suffix", FORMATS)
def test_documents_written_by_other_programs_are_read(suffix: str) -> None:
    scores = score_format(suffix)
    assert {name: figure for name, figure in scores.items() if not FLOORS[f"files {suffix}"][name].holds(figure)} == {}
