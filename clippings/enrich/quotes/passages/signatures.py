"""Finds who signed a quote on the line below it: — Jane Doe, The Post."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clippings.documents import Entity
from clippings.enrich.quotes.passages.incises import CharacterRange
from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES, match_any

_CAPITAL = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
_NAME = rf"{_CAPITAL}(?: (?:{_CAPITAL}|{match_any(NAME_PARTICLES)}))*"
# A paragraph that is only a name: "— Jane Doe", "Jane Doe, baker".
_SIGNED = re.compile(rf"((?:--?|[{LONG_DASHES}])\s?)?({_NAME})(?:[,(][^.!?\n]*)?\Z")
# A name after a quote: «...». — Jane Doe, The Post
_SIGNED_AFTER = re.compile(rf"\.\s?(?:--?|[{LONG_DASHES}])\s?({_NAME})(?:[,(][^.!?\n]*)?")
_IN_BRACKETS = re.compile(rf"\s?\(({_NAME})(?:,[^.!?)\n]*)?\)\.?")  # «...» (Jane Doe, The Post)
_LONGEST = 80  # most characters of a signature


def find_signatures(
    text: str,
    passages: Sequence[QuotedPassage],
    paragraphs: Sequence[CharacterRange],
    entities: Sequence[Entity],
    grammar: Grammar,
) -> Iterator[tuple[int, CharacterRange]]:
    """Number of a quote that is a separate paragraph -> the name in the paragraph below, after a dash.

    Without a dash it must be the name of a person in the article, or begin with a given name.
    """
    given = GIVEN | grammar.own_given_names
    people = {span.start for entity in entities if entity.type == "person" for span in entity.spans}
    alone = {m.outer_start: i for i, m in enumerate(passages) if m.closed and not m.in_dialogue}
    for (first, last), (start, end) in pairwise(paragraphs):
        whole = first in alone and text[passages[alone[first]].outer_end : last] in {"", "."}
        signed = _SIGNED.match(text[start:end]) if whole and end - start <= _LONGEST else None
        known = signed and (signed[1] or start in people or signed[2].split()[0].lower() in given)
        if signed and known and " " in signed[2]:
            yield alone[first], (start + signed.start(2), start + signed.end(2))
    ends = {start: end for start, end in paragraphs}
    for i, passage in enumerate(passages):
        end = ends.get(passage.outer_start, 0)
        if not passage.closed or not end:
            continue
        signed = _SIGNED_AFTER.match(text, passage.outer_end, end)
        signed = signed or _IN_BRACKETS.match(text, passage.outer_end, end)
        known = signed and (signed[0][0] == "." or signed[1].split()[0].lower() in given or signed.start(1) in people)
        if signed and known and signed.end() == end and " " in signed[1]:
            yield i, signed.span(1)
