"""spaCy's own example sentences, read without importing the language, which takes seconds for French."""

import runpy
from pathlib import Path

import spacy.lang


def read_sentences(language: str) -> list[str]:
    """spaCy's example sentences of the language; none if it has no examples."""
    examples = Path(spacy.lang.__path__[0]) / language / "examples.py"
    return list(runpy.run_path(str(examples))["sentences"]) if examples.exists() else []
