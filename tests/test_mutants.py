"""Which faults the tests are asked to notice (`make mutants`)."""

import pytest
import yaml

from tests.mutants import EQUIVALENT, Mutant, changes, choose, is_equivalent, is_wording

KNOWN = [('encoding="utf-8"', 'encoding="UTF-8"'), ("return one", "return None")]


def test_a_fault_is_what_differs_between_two_functions() -> None:
    was, now = ["def f(x):", "    if x < 2:", "        return 1"], ["def f(x):", "    if x <= 2:", "        return 1"]
    assert changes(was, now) == ("if x < 2:", "if x <= 2:")


@pytest.mark.parametrize(
    ("was", "now", "left_out"),
    [
        ('raise Problem("empty", "The file is empty.")', 'raise Problem("empty", "THE FILE IS EMPTY.")', True),
        ('raise Problem("empty", "The file is empty.")', 'raise Problem("EMPTY", "The file is empty.")', False),
        ('raise Problem("empty", "The file is empty.")', 'raise Problem("empty", None)', False),
        ('what = "a comma is missing"', 'what = "XXa comma is missingXX"', True),
        ('found["Key"]', 'found["XXKeyXX"]', False),
    ],
)
def test_only_faults_in_the_letters_of_a_sentence_are_left_out(was: str, now: str, left_out: bool) -> None:
    assert is_wording(was, now) == left_out


def test_a_listed_fault_is_recognized_anywhere() -> None:
    assert is_equivalent('text = path.read_text(encoding="utf-8")', 'text = path.read_text(encoding="UTF-8")', KNOWN)
    assert is_equivalent("return one", "return None", KNOWN)
    assert not is_equivalent('path.read_text(encoding="utf-8")', "path.read_text(encoding=None)", KNOWN)


def test_every_fault_that_is_left_out_has_a_reason() -> None:
    listed = yaml.safe_load(EQUIVALENT.read_text(encoding="utf-8"))
    assert [one for one in listed if one.keys() != {"was", "is", "why"} or not all(one.values())] == []


def test_a_sample_is_the_same_each_time_and_another_by_another_seed() -> None:
    mutants = [Mutant(f"clippings.a.x_f__mutmut_{number}", "clippings/a.py", "", "") for number in range(100)]
    assert choose(mutants, 10, 1) == choose(mutants, 10, 1) != choose(mutants, 10, 2)
    assert sorted(choose(mutants, None, 1), key=mutants.index) == mutants
    assert mutants[3].function == "f"
