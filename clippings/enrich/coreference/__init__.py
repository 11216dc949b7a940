"""Whom a mention means: "he", "Doe", "the professor".

A mention gets a name only where the article gives reason for one; everybody else stays unnamed.
"""

import re
from bisect import bisect_left

from clippings.enrich.coreference.candidates import WORD, Cast, Member, Mention
from clippings.enrich.coreference.noun_phrases import find_named
from clippings.enrich.coreference.pronouns import find_body, find_person

_ASIDE = re.compile(r", [^.;:!?,]{1,80}, ")
_NEAR = 3  # names before "who" that are looked at


def resolve(cast: Cast, start: int, end: int) -> str | None:
    """The canonical name of whom text[start:end] means, or None. Speakers are resolved in the order of the text."""
    member = _resolve(cast, start, end)
    if member is None:
        return None
    cast.spoken.append(Mention(start, end, member))
    return member.name or None


def _resolve(cast: Cast, start: int, end: int) -> Member | None:
    words = WORD.findall(cast.text[start:end].lower())
    if not words:
        return None
    if len(words) > 1:
        return find_named(cast, start, end)
    if words[0] in cast.grammar.relatives:
        return _just_before(cast, start)
    match cast.grammar.pronouns.get(words[0]):
        case None:
            return find_named(cast, start, end)
        case "m" | "f" as gender:
            return find_person(cast, start, gender)
        case "n":
            return find_body(cast, start)
        case _:
            return None


def _just_before(cast: Cast, start: int) -> Member | None:
    """ "Doe, who ...": the name that the relative pronoun follows; "Doe, now the head of the council, who ..."."""
    last = bisect_left(cast.starts, start)
    for mention in reversed(cast.mentions[max(0, last - _NEAR) : last]):
        between = cast.text[mention.end : start]
        if between.strip() in {"", ","} or _ASIDE.fullmatch(between):
            return mention.member
    return None
