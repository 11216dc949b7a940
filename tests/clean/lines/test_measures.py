"""What the learned models are told about a line: each measure says what its name says."""

from math import isclose, log1p

import pytest

from clippings.clean.lines import headline, surroundings
from clippings.clean.rules.places import BYLINE, DATE, HEADER
from clippings.clean.text.line import measure_line

FERRY = "The ferry of Ardle will cross the firth again in spring, nine years after the storm that closed it."
HOLM = "“We have waited long enough for this ferry,” said Marit Holm, who runs the harbour office beside it."
COOKIES = "We use cookies on our pages and those of others, so that you see what you would like to see there."
LINES = ["Ardle Post", "Town", FERRY, HOLM, "1) Nets", "2) Oars, ropes", COOKIES, "Town", "Ask me?"]
CUT = {0, 1, 6}


def measure(i: int) -> dict[str, float]:
    lines = [measure_line(text) for text in LINES]
    marks = [HEADER if k in CUT else None for k in range(len(lines))]
    (measures,) = surroundings.measure_surroundings(lines, marks, CUT, [i])
    return dict(zip(surroundings.MEASURES, measures, strict=True))


@pytest.mark.parametrize(
    ("i", "expected"),
    [
        (0, {"prose": 0, "matched": 1, "again": 1, "above_main": 1, "below_main": 0, "prose_before": 0, "name": 1}),
        (0, {"far_above": log1p(2), "until_prose": 2, "since_prose": 15, "from_top": 0, "to_end": log1p(9)}),
        (1, {"again": 2, "since_cut": 1, "until_cut": 5, "block_lines": log1p(1), "in_main_block": 0}),
        (2, {"prose": 1, "sentence": 1, "matched": 0, "shared": 1, "above_main": 0, "in_main_block": 1, "commas": 1}),
        (2, {"block_lines": log1p(4), "block_words": log1p(37), "total": log1p(37), "since_cut": 1, "quoted": 0}),
        (3, {"quoted": 1, "since_prose": 1, "until_prose": 15, "prose_before": 19 / 37, "before_2_prose": 1 / 2}),
        (4, {"numbered": 1, "digits": 1, "counting": 0, "below_main": 1, "far_below": log1p(1), "prose_before": 1}),
        (5, {"counting": 1, "commas": 1, "after_2_cut": 1 / 2, "before_2_prose": 1 / 2, "before_5_prose": 2 / 5}),
        (5, {"before_5_cut": 2 / 5, "before_2_counting": 0, "after_2_again": 1 / 2, "after_5_names": 1 / 5}),
        (6, {"matched": 1, "speaks": 4 / 21, "before_2_counting": 1 / 2, "block_words": 0, "since_prose": 3}),
        (7, {"again": 2, "since_cut": 1, "since_prose": 4, "after_2_again": 0, "small": 0}),
        (8, {"question": 1, "call": 0, "to_end": log1p(1), "until_cut": 15, "after_5_words": 0}),
    ],
)
def test_a_line_is_measured_among_its_neighbors(i: int, expected: dict[str, float]) -> None:
    measures = measure(i)
    assert {name: measures[name] for name, value in expected.items() if not isclose(measures[name], value)} == {}


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("WE USE OUR WORDS", {"name", "upper", "speaks", "capitals"}),
        ("and so on: the rest,", {"lower", "colon", "commas"}),
        ("Read on! Now! Yes!", {"call", "sentences", "sentence", "capitals"}),
        ("More …", {"dots", "sentence", "capitals"}),
        ("Home › Town", {"parted", "capitals"}),
        ("See www.ardle.example for it", {"address"}),
        ("a\tb\tc", {"cells", "lower"}),
    ],
)
def test_the_signs_of_a_line_are_those_that_it_shows(text: str, signs: set[str]) -> None:
    (measures,) = surroundings.measure_surroundings([measure_line(text)], [None], (), [0])
    own = dict(zip(surroundings.MEASURES, measures, strict=True))
    always = {"length", "long_words"}
    assert {name for name in surroundings._OWN.split() if own[name] and name not in always} == signs


@pytest.mark.parametrize(
    ("text", "is_candidate"),
    [
        ("Strike in the harbour: workers stop on 3 May", True),
        ("What the mayor wants by May 2027", True),
        ("Last changed by us 3 May 2027, 12:30", False),
        ("In May 2027", False),
        ("Updated by us on 3 May 2027", False),
    ],
)
def test_a_line_with_a_day_may_be_the_headline_if_it_says_more(text: str, is_candidate: bool) -> None:
    lines = [measure_line(text), measure_line(FERRY)]
    found = [i for i, _ in headline.measure_candidates(lines, {0: DATE}, 1)]
    assert found == [0] * is_candidate


def test_a_headline_is_measured_by_what_is_around_it() -> None:
    texts = ["Town", "Ferry to cross the firth again", "By Marit Holm", "3 May 2024", FERRY]
    lines = [measure_line(text) for text in texts]
    found = dict(headline.measure_candidates(lines, {2: BYLINE, 3: DATE}, 4))
    assert set(found) == {0, 1}
    kicker, title = (dict(zip(headline.MEASURES, found[i], strict=True)) for i in (0, 1))
    assert (title["told"], kicker["told"]) == (1, 0)
    assert (title["next_stated"], title["near"], kicker["next_stated"], kicker["near"]) == (True, True, False, True)
    assert (title["first"], title["last"], kicker["first"], kicker["last"]) == (False, True, True, False)
    assert (title["far"], title["from_top"]) == (log1p(3), log1p(1))
    assert (title["headed"], kicker["standfirst"], title["long"], title["above_stated"]) == (False, True, False, False)
    assert (kicker["words_after"], title["words_before"]) == ((6 + 3 + 3) / 8, 1 / 8)
