"""Loads spaCy pipelines, each once and only with the parts that are used, and reads texts with them.

A text becomes one spaCy Doc per paragraph. Names are looked for in each, but the parser, which doubles the cost, reads
only the paragraphs where somebody may be speaking. spaCy takes a second to import, so only code that reads a text
imports it: a process that plans a run, or finds nothing to do, works without it.
"""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, cast

from clippings.enrich.text.installed import NATASHA, find_pipeline
from clippings.enrich.text.natasha import load_natasha
from clippings.enrich.text.quick_layers import quicken_layers
from clippings.enrich.text.same_words import embed_same_words_once
from clippings.errors import ClippingsError
from clippings.languages import PIPELINES

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.pipeline import TrainablePipe
    from spacy.tokens import Doc

UNUSED = ("tagger", "morphologizer", "attribute_ruler", "lemmatizer", "trainable_lemmatizer", "senter")
BATCH = 4_000  # words that are read together: most articles at once, and the longest in little memory
WINDOW = 10_000  # characters that are read at once; only paragraphs of many pages are longer
LONGEST_WORD = 30  # characters; longer ones hardly ever occur again
# spaCy takes a word apart mark by mark, looking at all of it each time: 10,000 marks without a space take 6 s.
LONGEST_READ, MOST_MARKS = 1_000, 100  # characters of a word, and marks in a row

# Quote marks that some pipelines take for words; all of them know straight ones.
_STRAIGHT = str.maketrans("«»“”„‟", '"' * 6)

_LONG_WORD = re.compile(rf"\S{{{MOST_MARKS},}}")
_MARKS = re.compile(rf"[^\w\s]{{{MOST_MARKS}}}")
_LINE_END = re.compile(r"\n\s*")
_FINAL = tuple(".!?:;…\"'”’»")  # ends a line at the end of a sentence
# Where a long paragraph is best cut: after a sentence, else at any white space.
_SEAMS = (re.compile(r"(?<=[.!?…][\"'”’» ])\s"), re.compile(r"\s"))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, or one window of a long one: text[start:end].

    The Doc is as long as the text, but its quotation marks are straight if the pipeline does not know others.
    """

    start: int
    end: int
    doc: "Doc"
    parsed: bool


Analysis = tuple[Paragraph, ...]


class Models:
    """The pipelines of this process."""

    def __init__(self) -> None:
        self._loaded: dict[str, Pipeline] = {}
        self._known: dict[str, set[str]] = {}  # the words that each of them keeps

    def load(self, language: str) -> "Pipeline | None":
        """The language's pipeline, or None if none is installed. Raises ClippingsError if it is damaged."""
        name = find_pipeline(language)
        if name and language not in self._loaded:
            self._loaded[language], self._known[language] = _load(name), set()
        return self._loaded.get(language)

    @contextmanager
    def zone(self, language: str, texts: Iterable[str]) -> Iterator[None]:
        """Forget at the end what spaCy remembers of the words read inside; no Doc may be used after it.

        texts: what will be read. Their words are split before the zone begins, up to a limit: inside, spaCy keeps none.
        """
        pipeline = self.load(language)
        if pipeline is None:
            yield
        else:
            keep_words(pipeline, (_straighten(text, language) for text in texts), self._known[language])
            with pipeline.memory_zone():
                yield

    def analyse(
        self, text: str, language: str, *, names: bool, may_speak: Callable[[str], bool] | None
    ) -> Analysis | None:
        """One Doc per paragraph, with `doc.ents` if names are wanted, and parsed if `may_speak` is true of its text.

        None if no pipeline is installed. Names depend neither on the parser nor on the other paragraphs.
        """
        pipeline = self.load(language)
        if pipeline is None:
            return None
        spans = list(find_windows(text))
        worded = [_has_words(text, *span) for span in spans]
        parsed = [
            may_speak is not None and has_words and may_speak(text[start:end])
            for (start, end), has_words in zip(spans, worded, strict=True)
        ]
        plain = _straighten(text, language)
        docs = [pipeline.make_doc(plain[start:end]) for start, end in spans]
        if names:
            docs = _read_some(pipeline, "ner", docs, worded)
        docs = _read_some(pipeline, "parser", docs, parsed)
        return tuple(Paragraph(*span, doc, p) for span, doc, p in zip(spans, docs, parsed, strict=True))


def _load(name: str) -> "Pipeline":
    import spacy
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    try:
        # numpy's own BLAS multiplies twice as fast as spaCy's default; `clippings models` reports another release.
        with use_ops("numpy", use_blis=False), warnings.catch_warnings(category=UserWarning, action="ignore"):
            pipeline = load_natasha() if name == NATASHA else spacy.load(name, exclude=UNUSED)
            _keep_abbreviations(pipeline)
            quicken_layers(pipeline)
            embed_same_words_once(pipeline)
    except Exception as error:  # any error may occur, depending on what is damaged in the package
        raise ClippingsError(
            f"The language model {name} is installed, but cannot be loaded: {type(error).__name__}.",
            f"Remove it with `pip uninstall {name}`, then install the locked requirements again.",
        ) from error
    threadpool_limits(1, user_api="blas")  # the other cores belong to the other processes
    return pipeline


def _keep_abbreviations(pipeline: "Pipeline") -> None:
    """Have the pipeline read an abbreviation with its full stop as one word, as in the texts that it learned from."""
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without types

    packages = PIPELINES.get(pipeline.lang or "")
    if packages and isinstance(pipeline.tokenizer, Tokenizer):
        for word in sorted(packages.abbreviations):
            pipeline.tokenizer.add_special_case(f"{word}.", [{"ORTH": f"{word}."}])


def _straighten(text: str, language: str) -> str:
    return text if PIPELINES[language].knows_curly_marks else text.translate(_STRAIGHT)


def keep_words(pipeline: "Pipeline", texts: Iterable[str], known: set[str]) -> None:
    """Have spaCy split these words once, outside of any zone, so that it need not split them in each text.

    known: what it keeps, never more than its cache holds, so memory stays flat. Without a cache, nothing.
    """
    from spacy.tokenizer import Tokenizer

    limit = pipeline.tokenizer.max_cache_size if isinstance(pipeline.tokenizer, Tokenizer) else 0
    for text in texts:
        if len(known) >= limit:
            return
        # spaCy fails on a lone surrogate, which is not printable: that is reported where its article is read.
        words = {word for word in text.split() if len(word) <= LONGEST_WORD and word.isprintable()}
        for word in islice(words - known, limit - len(known)):
            pipeline.tokenizer(word)
            known.add(word)


def _read_some(pipeline: "Pipeline", part: str, docs: Sequence["Doc"], wanted: Sequence[bool]) -> list["Doc"]:
    """The docs in their order, those that are wanted read by this part of the pipeline."""
    done = iter(read(pipeline, part, [doc for doc, is_wanted in zip(docs, wanted, strict=True) if is_wanted]))
    return [next(done) if is_wanted else doc for doc, is_wanted in zip(docs, wanted, strict=True)]


def read(pipeline: "Pipeline", part: str, docs: Iterable["Doc"]) -> list["Doc"]:
    """The docs, read by this part of the pipeline, and before it by the vectors that it needs."""
    done: list[Doc] = []
    for batch in cut_batches(docs):
        for name in _with_vectors(pipeline, part):
            # spaCy's parsers part what they are given into four, and a small part takes them nearly as long as a large.
            batch = list(cast("TrainablePipe", pipeline.get_pipe(name)).pipe(batch, batch_size=4 * len(batch)))
        done += batch
    return done


def cut_batches(docs: Iterable["Doc"]) -> Iterator[list["Doc"]]:
    """The docs in their order, in batches that are short enough to be read together; a long one is alone."""
    batch: list[Doc] = []
    size = 0
    for doc in docs:
        if batch and size + len(doc) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(doc)
        size += len(doc)
    if batch:
        yield batch


def _with_vectors(pipeline: "Pipeline", part: str) -> tuple[str, ...]:
    """The part, after the shared vectors if it reads them."""
    if part not in pipeline.pipe_names:
        return ()
    shared = [
        name
        for name in ("tok2vec", "transformer")
        if name in pipeline.pipe_names and part in getattr(pipeline.get_pipe(name), "listening_components", ())
    ]
    return (*shared, part)


def find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each paragraph, without the white space around it, in linear time.

    A paragraph ends with a blank line, or with a line that ends like a sentence: other lines may be wrapped.
    """
    start = line = 0
    for gap in _LINE_END.finditer(text):
        if gap.group().count("\n") > 1 or text[line : gap.start()].rstrip().endswith(_FINAL):
            yield from _trim(text, start, gap.start())
            start = gap.end()
        line = gap.end()
    yield from _trim(text, start, len(text))


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if stripped := piece.strip():
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(stripped)


def find_windows(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs, with long ones cut into windows after a sentence, else between words, else anywhere. What is no
    word, such as a line of thousands of marks, is cut as well.
    """
    for paragraph in find_paragraphs(text):
        for start, end in _cut_long_words(text, *paragraph):
            while end - start > WINDOW:
                seam = _find_seam(text, start + WINDOW // 2, start + WINDOW)
                yield start, seam
                start = seam
            yield start, end


def _cut_long_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for word in _LONG_WORD.finditer(text, start, end):
        place = word.start()
        while True:
            marks = _MARKS.search(text, place, min(place + LONGEST_READ, word.end()))
            place = marks.end() if marks else place + LONGEST_READ
            if place >= word.end():
                break
            yield start, place
            start = place
    yield start, end


def _has_words(text: str, start: int, end: int) -> bool:
    """Whether it is more than a long row of marks, of which nothing is a name or said: each takes as long as a word."""
    return end - start < MOST_MARKS or any(map(str.isalnum, text[start:end]))


def _find_seam(text: str, start: int, end: int) -> int:
    for pattern in _SEAMS:
        seams = [m.end() for m in pattern.finditer(text, start, end)]
        if seams:
            return seams[-1]
    return end
