"""Finds who signed an article below its last paragraph, or is introduced there as its author."""

from collections.abc import Sequence

from clippings.clean.facts.byline import parse_byline
from clippings.clean.lines.near_headline import announces, is_person, read_names
from clippings.clean.rules.neighbors import INTRODUCED

LINES = 6  # the author may be named after "by" up to this many lines below the last paragraph
ALONE = 2  # up to this many lines below it, the name may be alone; topics follow farther down


def read_signature(article: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Return who is named after "by" or alone on a line, unless the article is about that person, whose name is a tag.

    Names one below the other are a list of something else.
    """
    for line in below[:LINES]:
        if announces(line) and (names := read_names(line)):
            return names
    persons = [is_person(line.lstrip("•· ")) for line in below]
    told = "\n".join(article).casefold()
    found = {
        parse_byline(line)
        for i, line in enumerate(below[:ALONE])
        if persons[i] and not any(persons[max(0, i - 1) : i] + persons[i + 1 : i + 2])
    }
    own = [names for names in found if names and names[0].split()[-1].casefold() not in told]
    return own[0] if len(own) == 1 else ()


def read_introductions(biographies: Sequence[str]) -> tuple[str, ...]:
    """Return the persons introduced in the paragraphs about the authors: "Ann Lee is a writer who lives in Marlow"."""
    introduced = (INTRODUCED.match(line) for biography in biographies for line in biography.split("\n"))
    names = (found[1].rstrip(" ,") for found in introduced if found)
    return tuple(dict.fromkeys(name for name in names if is_person(name)))
