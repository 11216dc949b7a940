"""Which faults the tests are asked to notice (`make mutants`)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.mutants import EQUIVALENT, ROOT, Mutant, changes, choose, is_equivalent, is_wording

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


def test_tests_whose_names_have_other_letters_are_found_in_a_second_run(tmp_path: Path) -> None:
    test = 'import pytest\n@pytest.mark.parametrize("word", ["Zoé"], ids=lambda word: word)\ndef test_it(word): pass\n'
    (tmp_path / "test_letters.py").write_text(test, encoding="utf-8")
    options = ["-q", "-p", "no:cacheprovider", "-p", "tests.stable_ids", "-c", os.devnull]
    runs = [str(tmp_path), f"{tmp_path}/test_letters.py::test_it[Zo\\xe9]"]
    program = f"import pytest; print(*(int(pytest.main([*{options!r}, run])) for run in {runs!r}))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 0"


def test_a_sample_is_the_same_each_time_and_another_by_another_seed() -> None:
    mutants = [Mutant(f"clippings.a.x_f__mutmut_{number}", "clippings/a.py", "", "") for number in range(100)]
    assert choose(mutants, 10, 1) == choose(mutants, 10, 1) != choose(mutants, 10, 2)
    assert sorted(choose(mutants, None, 1), key=mutants.index) == mutants
    assert mutants[3].function == "f"
