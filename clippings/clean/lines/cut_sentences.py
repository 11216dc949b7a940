"""Joins the parts of a sentence that stand in several passages."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from clippings.clean.facts.line_patterns import is_byline, is_date
from clippings.clean.lines.boilerplate import is_marked
from clippings.clean.text.line import measure_line
from clippings.clean.text.passages import DecodedRecord, Passage
from clippings.clean.text.sentences import find_cut


def join_passages(record: DecodedRecord) -> DecodedRecord:
    """Return the record of a text with a passage for each sentence that several lines had, unless a rule cuts one of
    the lines.
    """
    texts = [passage.text for passage in record.passages]
    cut = find_cut(texts)
    alone = {i for i in cut.union(i + 1 for i in cut) if _stands_alone(texts[i])}
    cut = {i for i in cut if alone.isdisjoint((i, i + 1))}
    if not cut:
        return record
    joined: list[list[Passage]] = []
    for i, passage in enumerate(record.passages):
        if i - 1 in cut:
            joined[-1].append(passage)
        else:
            joined.append([passage])
    passages = (replace(run[0], text=" ".join(part.text for part in run), end=run[-1].end) for run in joined)
    return replace(record, passages=tuple(passages), labels=(None,) * len(joined))


def _stands_alone(text: str) -> bool:
    line = measure_line(text)
    return is_marked(line) or is_date(line) or is_byline(line)


def join_kept(record: DecodedRecord, labels: Sequence[str | None], standfirst: frozenset[int]) -> str:
    """Return the text of the article: a paragraph for each passage that is kept, but those with parts of one sentence
    are one paragraph. What stood between the parts is cut.
    """
    kept = [i for i, label in enumerate(labels) if label is None]
    texts = [record.passages[i].text for i in kept]
    apart = record.apart | standfirst
    cut = find_cut(texts)
    parts = texts[:1]
    for k, (before, after) in enumerate(pairwise(kept)):
        initial = any(len(record.passages[i].text) == 1 for i in range(before + 1, after))  # in large print
        parts.append(" " if k in cut and not initial and apart.isdisjoint((before, after)) else "\n\n")
        parts.append(texts[k + 1])
    return "".join(parts)
