"""Russian texts with natasha's models, which are an extra: pip install 'clippings[russian]'."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from types import SimpleNamespace

import pytest
import spacy

from clippings.enrich.entities import find_entities
from clippings.enrich.text.installed import find_release
from clippings.enrich.text.models import Models
from clippings.enrich.text.natasha import NameFinder, Parser

TEXT = "Мэр Иван Петров открыл мост. Петров доволен."


@dataclass(frozen=True, slots=True)
class FirstWordHeads:
    """Takes the first word of each sentence as its root, and all others as its subjects."""

    def map(self, sentences: list[list[str]]) -> Iterator[SimpleNamespace]:
        for words in sentences:
            heads = [SimpleNamespace(head_id=str(int(i > 0)), rel="nsubj") for i in range(len(words))]
            yield SimpleNamespace(tokens=heads)


def test_a_parse_is_that_of_each_sentence() -> None:
    stops = (0, 28), (29, len(TEXT))
    sentences = [SimpleNamespace(start=start, stop=stop) for start, stop in stops]
    doc = Parser(FirstWordHeads(), lambda text: sentences)(spacy.blank("ru").make_doc(TEXT))
    assert [sentence.text for sentence in doc.sents] == ["Мэр Иван Петров открыл мост.", "Петров доволен."]
    assert [(word.text, word.head.text) for word in doc if word.dep_ == "nsubj"][:2] == [
        ("Иван", "Мэр"),
        ("Петров", "Мэр"),
    ]


def test_names_that_overlap_are_kept_once() -> None:
    found = [SimpleNamespace(start=4, stop=15, type="PER"), SimpleNamespace(start=9, stop=15, type="PER")]
    doc = NameFinder(lambda text: SimpleNamespace(spans=found))(spacy.blank("ru").make_doc(TEXT))
    assert [(name.text, name.label_) for name in doc.ents] == [("Иван Петров", "PER")]


if find_spec("slovnet"):  # runs if the extra is installed, which the locked requirements leave out

    @pytest.mark.slow
    def test_names_are_found_in_russian() -> None:
        assert (find_release("ru") or "").startswith("natasha-")
        analysis = Models().analyse(TEXT, "ru", names=True, may_speak=lambda text: True)
        assert analysis is not None
        assert analysis[0].doc.has_annotation("DEP")
        assert [(one.name, one.type, len(one.spans)) for one in find_entities(TEXT, analysis, "ru")] == [
            ("Иван Петров", "person", 2)
        ]
