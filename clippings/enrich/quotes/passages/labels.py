"""Finds who speaks by a surname alone before a colon, as in live reports: Full time. Doe: "We were robbed." """

import re
from collections.abc import Iterator, Mapping, Sequence

from clippings.documents import Entity
from clippings.enrich.quotes.attribution import UNSURE, Attribution
from clippings.enrich.quotes.passages.incises import CharacterRange
from clippings.enrich.text.quote_marks import QuotedPassage

# A word with a capital at the head of a sentence, and a colon.
_LABEL = re.compile(r"(?:\A|[.!?…”\"’'\n])\s*([^\W\d_a-zß-ÿ][\w’'-]+): ?\Z")
_LONGEST = 40  # most characters of a label


def find_labeled(
    text: str, passages: Sequence[QuotedPassage], found: Mapping[int, Attribution], entities: Sequence[Entity]
) -> Iterator[tuple[int, CharacterRange]]:
    """Number of a quote that nobody says for certain -> the surname before it, if somebody in the article has it."""
    surnames = {e.name.split()[-1] for e in entities if e.type == "person" and " " in e.name}
    for i, passage in enumerate(passages):
        if i in found and found[i].rule not in UNSURE | {"acting"}:
            continue
        begin = max(0, passage.outer_start - _LONGEST)
        label = _LABEL.search(text[begin : passage.outer_start])
        if label and label[1] in surnames:
            yield i, (begin + label.start(1), begin + label.end(1))
