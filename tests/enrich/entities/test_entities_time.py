"""The time to find entities grows only with the length of the text."""

import time

import pytest

from clippings.enrich.entities import find_entities
from tests.enrich.entities.test_entities import analyse
from tests.timing import fastest

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "sentence",
    [
        "Kim Lee met Kim Park.",  # one surname, but a different person each time
        "Ann Bell of the Bank of Orla and Cy Moss said so.",
        "Then A B C D E F G H I J K L M N was.",
        "FBI (FBI) and FBI, Ann Bell, Cy Moss",
        "While Kim Lee slept, Ann Bell was formerly known as Cy Moss.",
    ],
)
def test_time_grows_linearly_with_the_length(sentence: str) -> None:
    def seconds(times: int) -> float:
        text = "\n".join(sentence.replace("Lee", f"Lee{i}") for i in range(times))
        analysis = analyse(text, {"Kim": "PERSON", "Ann Bell": "PERSON", "FBI": "ORG", "B C": "ORG"})
        begin = time.process_time()
        find_entities(text, analysis, "en")
        return time.process_time() - begin

    seconds(100)
    assert fastest(seconds, 4000) < 8 * fastest(seconds, 1000) + 0.1
