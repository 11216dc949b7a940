"""Files of every format, made by several programs, become the article that they were made of."""

import pytest

from tests.documents.scoring import FORMATS, score_format


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_a_program_wrote_is_read_again(suffix: str) -> None:
    scores = score_format(suffix)
    assert scores["parts F1"] >= 0.95
    assert scores["title"] >= 0.9
