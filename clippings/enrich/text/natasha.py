"""Reads Russian with natasha's models, as a spaCy pipeline: names and a parse in Universal Dependencies.

The models are inside its package, and are read without importing the rest of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

_EMBEDDINGS = "emb/navec_news_v1_1B_250K_300d_100q.tar"


@dataclass(frozen=True, slots=True)
class NameFinder:
    """The component "ner"."""

    model: Any

    def __call__(self, doc: "Doc") -> "Doc":
        spans = (doc.char_span(s.start, s.stop, s.type, alignment_mode="expand") for s in self.model(doc.text).spans)
        ends = 0
        kept = []
        for span in spans:
            if span is not None and span.start >= ends:
                kept.append(span)
                ends = span.end
        doc.set_ents(kept)
        return doc

    def pipe(self, docs: Iterable["Doc"], batch_size: int) -> Iterator["Doc"]:
        yield from map(self, docs)


@dataclass(frozen=True, slots=True)
class Parser:
    """The component "parser". It reads the words as spaCy splits them, sentence by sentence."""

    model: Any
    find_sentences: Any

    def __call__(self, doc: "Doc") -> "Doc":
        start = 0
        for sentence in self.find_sentences(doc.text):
            found = doc.char_span(sentence.start, sentence.stop, alignment_mode="expand")
            words = [word for word in found or () if word.i >= start and not word.is_space]
            if words:
                self._parse(words)
                start = words[-1].i + 1
        return doc

    def _parse(self, words: list[Any]) -> None:
        parsed = next(self.model.map([[word.text for word in words]])).tokens
        for word, token in zip(words, parsed, strict=True):
            head = int(token.head_id)
            word.head = words[head - 1] if head else word
            word.dep_ = token.rel if head else "ROOT"

    def pipe(self, docs: Iterable["Doc"], batch_size: int) -> Iterator["Doc"]:
        yield from map(self, docs)


def load_natasha() -> "Pipeline":
    import spacy
    from navec import Navec
    from razdel import sentenize
    from slovnet import NER, Syntax
    from spacy.language import Language

    package = find_spec("natasha")
    assert package is not None
    assert package.origin is not None
    data = Path(package.origin).parent / "data"
    embeddings = Navec.load(data / _EMBEDDINGS)
    names = NER.load(data / "model/slovnet_ner_news_v1.tar").navec(embeddings)
    syntax = Syntax.load(data / "model/slovnet_syntax_news_v1.tar").navec(embeddings)
    Language.factory("natasha_names", func=lambda nlp, name: NameFinder(names))
    Language.factory("natasha_parser", func=lambda nlp, name: Parser(syntax, sentenize))
    pipeline = spacy.blank("ru")
    pipeline.add_pipe("natasha_names", name="ner")
    pipeline.add_pipe("natasha_parser", name="parser")
    return pipeline
