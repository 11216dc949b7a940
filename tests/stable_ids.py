"""Lets pytest run several times in one process, as mutmut does: else it escapes the letters in the names of tests once
more each time, and no longer finds them.
"""

import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for mark in metafunc.definition.iter_markers("parametrize"):
        if made := mark._param_ids_from:
            object.__setattr__(made, "_param_ids_generated", None)  # to be made again from what the test states
