"""In every process of a fault test no language model is installed, so that thousands of articles take seconds.

The rest is real: language, quotes by their marks, the writer, the flows, the pool of processes, the servers. A test can
raise the version of the language stage, as a release of Clippings would; limit the size of files, as a full disk does;
have the run killed before its first write to an index; and take every word with a capital for a name.
"""

import os
import resource
import signal

from clippings.enrich import language, models

models.PIPELINES.clear()
language.VERSION = os.environ.get("CLIPPINGS_TEST_LANGUAGE_VERSION", language.VERSION)

if limit := os.environ.get("CLIPPINGS_TEST_FILE_BYTES"):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))


if killed_before := os.environ.get("CLIPPINGS_TEST_KILLED_BEFORE"):
    from collections.abc import Sequence

    from elasticsearch import Elasticsearch

    from clippings.index import bulk
    from clippings.index.actions import Json

    post = bulk._post

    def _post_and_die(es: Elasticsearch, lines: Sequence[bulk.Line]) -> list[Json]:
        """Send what stands before the write in question; with it, the whole process group ends."""
        own = [line.action.alias.endswith(f"-{killed_before}-write") for line in lines]
        if not any(own):
            return post(es, lines)
        if before := lines[: own.index(True)]:
            post(es, before)
        os.killpg(0, signal.SIGKILL)
        raise AssertionError("nobody survives this")

    bulk._post = _post_and_die


if os.environ.get("CLIPPINGS_TEST_NAMES"):
    import spacy
    from spacy.tokens import Span

    blank = spacy.blank("en")

    def _read_names(text: str, start: int, end: int) -> models.Paragraph:
        doc = blank.make_doc(text[start:end])
        doc.set_ents([Span(doc, word.i, word.i + 1, "PERSON") for word in doc if word.is_title])
        return models.Paragraph(start, doc, parsed=False)

    def _analyse(_: object, text: str, *__: object, **___: object) -> models.Analysis:
        return tuple(_read_names(text, start, end) for start, end in models.find_windows(text))

    models.Models.analyse = _analyse  # type: ignore[assignment, method-assign]
