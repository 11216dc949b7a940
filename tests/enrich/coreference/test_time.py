"""The time to name people grows only with the length of the text, however often they occur (pure)."""

import re
import time
from collections.abc import Callable, Iterable
from itertools import islice, product

import pytest

from clippings.documents import Entity, Span
from clippings.enrich.coreference import resolve_mention
from clippings.enrich.coreference.candidates import collect_candidates
from clippings.enrich.coreference.own_names import Names, find_own_name
from clippings.enrich.coreference.single_names import spot_single_names
from clippings.enrich.quotes.passages.transcripts import find_transcript
from clippings.languages import find_grammar
from tests.timing import fastest

pytestmark = pytest.mark.slow
GRAMMAR = find_grammar("en")


def grows_linearly(work: Callable[[int], object], size: int) -> bool:
    def seconds(times: int) -> float:
        begin = time.process_time()
        work(times)
        return time.process_time() - begin

    seconds(size // 10)
    return fastest(seconds, 4 * size) < 8 * fastest(seconds, size) + 0.1


def test_time_for_given_names_with_one_surname() -> None:
    unit = "Tom and Ann slept. "

    def name_all(times: int) -> str:
        tom = Entity("Tom", "person", tuple(Span(i * len(unit), i * len(unit) + 3) for i in range(times)))
        ann = Entity("Ann", "person", tuple(Span(i * len(unit) + 8, i * len(unit) + 11) for i in range(times)))
        return find_own_name(tom, Names(unit * times, [tom, ann], GRAMMAR))

    assert name_all(2) == "Tom"
    assert grows_linearly(name_all, 1_000)


def test_time_for_many_names_of_one_word() -> None:
    def spot(times: int) -> list[Entity]:
        text = " ".join(f"While {name} spoke, it rained." for name in list_names(times))
        places = [(found.start(), found.end()) for found in re.finditer(r"Br\w+", text)]
        return list(spot_single_names(text, places, GRAMMAR))

    assert {found.type for found in spot(20)} == {"person"}
    assert grows_linearly(spot, 1_000)


def list_names(times: int) -> list[str]:
    return [f"Br{''.join(letters)}k" for letters in islice(product("aeiou", repeat=6), times)]


def name_people(names: Iterable[str]) -> tuple[str, list[Entity]]:
    """A text of these names, and each of them as a person."""
    entities, text = list[Entity](), ""
    for name in names:
        entities.append(Entity(name, "person", (Span(len(text), len(text) + len(name)),)))
        text += f"{name} slept. "
    return text, entities


def test_time_for_many_surnames_that_may_be_slips() -> None:
    def collect(times: int) -> int:
        text, entities = name_people(
            [*(f"Ann {name}" for name in list_names(times)), *(f"D{n}" for n in list_names(times))]
        )
        return len(collect_candidates(text, entities, GRAMMAR, [], [(0, len(text))]).mentions)

    assert collect(5) == 10
    assert grows_linearly(collect, 300)


def test_time_for_surnames_that_others_may_share() -> None:
    def resolve(times: int) -> int:
        text, entities = name_people(f"Wily {name}" for name in list_names(times))
        candidates = collect_candidates(text, entities, GRAMMAR, [], [(0, len(text))])
        surnames = (found.span() for found in re.finditer(r"Br\w+", text))
        return sum(resolve_mention(candidates, *place) is not None for place in surnames)

    assert resolve(5) == 5
    assert grows_linearly(resolve, 300)


def test_time_for_long_words_that_may_be_a_label() -> None:
    def read(letters: int) -> int:
        text = f"{'Ab' * letters} " * 3
        return len(find_transcript(text, [(0, len(text))], [], GRAMMAR))

    assert grows_linearly(read, 20)
