"""The pipelines, loaded once per run."""

import pytest

from clippings.enrich.text.models import Models


@pytest.fixture(scope="session")
def models() -> Models:
    return Models()
