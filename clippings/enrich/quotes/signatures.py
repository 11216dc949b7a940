"""Who signs a quote on the line below it: — Jane Doe, The Post."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clippings.documents import Entity
from clippings.enrich.quotes.incises import CharacterRange
from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages.word_lists import NAME_PARTICLES, match_any

_CAPITAL = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
_SIGNED = re.compile(
    rf"((?:--?|[{LONG_DASHES}])\s?)?({_CAPITAL}(?: (?:{_CAPITAL}|{match_any(NAME_PARTICLES)}))*)(?:[,(][^.!?\n]*)?\Z"
)
_LONGEST = 80  # characters of a signature


def find_signatures(
    text: str, passages: Sequence[QuotedPassage], paragraphs: Sequence[CharacterRange], entities: Sequence[Entity]
) -> Iterator[tuple[int, CharacterRange]]:
    """Number of a quote that is a paragraph of its own -> the name in the paragraph below, behind a dash.

    Without a dash it must be the name of a person of the article.
    """
    people = {span.start for entity in entities if entity.type == "person" for span in entity.spans}
    alone = {(m.outer_start, m.outer_end): i for i, m in enumerate(passages) if m.closed and not m.in_dialogue}
    for above, (start, end) in pairwise(paragraphs):
        signed = _SIGNED.match(text[start:end]) if above in alone and end - start <= _LONGEST else None
        if signed and (signed[1] or start in people) and " " in signed[2]:
            yield alone[above], (start + signed.start(2), start + signed.end(2))
