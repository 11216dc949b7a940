"""Quote spans: the words that stand between quote marks, and those that are reported without them."""

import re

from clippings.documents import Entity, Quote, Span
from clippings.enrich.models import Analysis

VERSION = "1"


def find_quotes(
    text: str, analysis: Analysis | None, entities: tuple[Entity, ...], language_code: str
) -> tuple[Quote, ...]:
    """The quotes of a text in the order of their place."""
    return tuple(
        Quote(m[1], Span(m.start(1), m.end(1)), "unattributed", None, None, "marks", 0.5, i)
        for i, m in enumerate(re.finditer('[“"]([^“”"\n]+)[”"]', text))
    )
