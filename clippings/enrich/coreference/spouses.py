"""Tells a person named only by surname and title from the one named in full: "Mr. Doe" is not Jane Doe."""

import re

from clippings.documents import Entity, Span
from clippings.enrich.coreference.own_names import read_given_name
from clippings.enrich.coreference.roles import read_roles
from clippings.languages.grammar import Grammar

_WORD_BEFORE = re.compile(r"([^\W\d_]+\.?),? $")  # "the first lady, Jane Doe"
_MAX_SPANS = 20  # places of a name that are looked at
_REACH = 20  # characters before a name that may hold a title


def separate_spouse(text: str, entity: Entity, grammar: Grammar) -> list[Entity]:
    """The person of that full name, and the one with a title for the other gender, who is named by surname only.

    An office before the surname ("President Doe") is that one's, if it never is before the full name.
    """
    _, man, woman = read_given_name(entity.name, grammar)
    if entity.type != "person" or man == woman:
        return [entity]
    titles = {span: _read_title(text, span, grammar) for span in entity.spans}
    full = [span for span in entity.spans if " " in text[span.start : span.end]]
    known = {titles[span] for span in full}
    own, others = grammar.masculine_roles, grammar.feminine_roles
    own, others = (others, own) if woman else (own, others)
    short = [span for span in entity.spans if span not in full]
    roles = set(titles.values()).union(*(read_roles(text, span, True, grammar) for span in full[:_MAX_SPANS]))
    # "Mr. Doe" of Laurie Doe alone shows only that the lists do not know all names.
    if not full or roles.isdisjoint(own) or roles.isdisjoint(others) or not known.isdisjoint(others):
        return [entity]
    other = [span for span in short if titles[span] and titles[span] not in own and titles[span] not in known]
    kept = tuple(span for span in entity.spans if span not in other)
    return [Entity(entity.name, entity.type, kept), Entity("", entity.type, tuple(other))]


def _read_title(text: str, span: Span, grammar: Grammar) -> str:
    """The title or role right before a name, in lower case."""
    before = _WORD_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    word = before[1].lower() if before else ""
    return word if grammar.is_role(word) else ""
