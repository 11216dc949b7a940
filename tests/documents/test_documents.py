"""Files of every format, made by several programs, become the articles from which they were made."""

import pytest

from tests.documents.scoring import FORMATS, score_format
from tests.quality.floors import FLOORS


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_a_program_wrote_is_read_again(suffix: str) -> None:
    scores = score_format(suffix)
    assert {name: figure for name, figure in scores.items() if not FLOORS[f"files {suffix}"][name].holds(figure)} == {}
