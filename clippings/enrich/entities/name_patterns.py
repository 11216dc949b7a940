"""Names told by their form alone: "... University", "Department of ...", "Lake ...", "Sen. ...", names of states."""

import re
from collections.abc import Iterator, Sequence, Set

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import Mention
from clippings.enrich.text.tokens import Words
from clippings.languages.given_names import GIVEN
from clippings.languages.name_words import NameWords

LONGEST = 12  # words of a name
ROW = 30  # capitalised words that are read as one row
PARTICLES = frozenset(
    {"de", "la", "du", "des", "d'", "d’", "von", "van", "der", "den", "ter", "bin", "ibn", "al", "da", "dos"}
)
TITLES = 5  # before one name
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"})
_NICKNAME = re.compile(r" [\"“'‘][\"”'’] ")


def read_class(names: list[str], naming: NameWords) -> EntityType | None:
    """The type that a name states: "Bank of X" by its head, "X River" by its end, "Lake X" by its beginning."""
    lower = [name.lower().rstrip(".") for name in names]
    if len(lower) == 1:
        return naming.alone.get(lower[0])
    if lower[0] in naming.place_beginnings and " ".join(lower) in naming.places:
        return "place"
    if "&" in lower:
        return "organization"
    if naming.small_heads and naming.heads.get(lower[0]) == "organization":
        return "organization"
    for i, word in enumerate(lower[1:], 1):
        if word in naming.of and (found := naming.heads.get(lower[i - 1])):
            return found
    while len(lower) > 1 and (lower[-1].isdigit() or lower[-1] in _NUMERALS):
        lower.pop()
    return naming.last.get(lower[-1]) or naming.first.get(lower[0]) if len(lower) > 1 else None


def find_shapes(words: Words, starts: Set[int], naming: NameWords) -> Iterator[Mention]:
    """Every name whose form states its type, in order. `starts`: the words where a mention of the model begins."""
    end = 0
    for i in words.capitals:
        if i < end:
            continue
        end = end_of_capitals(words, i)
        if _may_state(words, i, end, naming):
            found = _read_shape(words, i, starts, naming)
            end = found.last
            if found.type:
                yield found


def _may_state(words: Words, i: int, end: int, naming: NameWords) -> bool:
    """Whether any of the rules below could find a type in the row of words i:end. Most rows are done with this."""
    given = words.lower[i].partition("-")[0] in GIVEN
    goes_on = end < len(words.texts) and words.texts[end] in naming.and_
    return given or goes_on or not naming.stating.isdisjoint(words.bare[i:end])


def _read_shape(words: Words, i: int, starts: Set[int], naming: NameWords) -> Mention:
    """The name at word i whose form states its type, else the row of capitalised words there, without a type."""
    classed = _classed(words, i, starts, naming)
    state = _state(words, i, naming)
    if state and not (classed.type and classed.last > state.last):
        return state
    return _nicknamed(words, i) or _titled_person(words, i, naming) or _particled(words, i) or classed


def _state(words: Words, i: int, naming: NameWords) -> Mention | None:
    """A state of several words at word i."""
    if words.lower[i] not in naming.place_beginnings:
        return None
    for last in range(min(i + 6, len(words.texts)), i + 1, -1):
        text = words.text[words.starts[i] : words.ends[last - 1]]
        if text.lower().rstrip(".").replace("’", "'") in naming.places:
            return Mention(i, last, "place")
    return None


def _nicknamed(words: Words, i: int) -> Mention | None:
    """A person's name with a nickname in quote marks at word i: Robert "Bob" Reed."""
    if words.lower[i] not in GIVEN:
        return None
    j = i + 2 if i + 1 < len(words.texts) and words.texts[i + 1].endswith(".") and words.joined(i + 1) else i + 1
    if (
        j + 1 < len(words.texts)
        and words.capital[j]
        and words.capital[j + 1]
        and _NICKNAME.fullmatch(words.gaps[j] + words.gaps[j + 1])
    ):
        return Mention(i, j + 2, "person")
    return None


def _titled_person(words: Words, i: int, naming: NameWords) -> Mention | None:
    """The person after a title at word i."""
    if words.bare[i] not in naming.sure_titles:
        return None
    first = i + 1
    while first < min(i + TITLES, len(words.texts)) and words.joined(first) and _is_title(words, first, naming):
        first += 1
    if first < len(words.texts) and (found := _nicknamed(words, first)):
        return found
    last = _past_particles(words, first) or first
    while (
        last < len(words.texts)
        and last < first + 4
        and words.joined(last)
        and words.capital[last]
        and words.lower[last] not in naming.never
    ):
        last += 1
        if words.possessive(last - 1):
            break
    return Mention(first, last, "person") if last > first else None


def _past_particles(words: Words, i: int) -> int | None:
    """The capitalised word behind the particles at word i: "de la Cruz" -> "Cruz"."""
    last = i
    while last < min(i + 3, len(words.texts)) and words.texts[last] in PARTICLES and words.joined(last):
        last += 1
    return last if last > i and last < len(words.texts) and words.capital[last] and words.joined(last) else None


def _particled(words: Words, i: int) -> Mention | None:
    """A person's name with particles at word i: "Ann van der Berg"."""
    if words.lower[i].split("-")[0] not in GIVEN or not words.joined(i + 1):
        return None
    last = _past_particles(words, i + 1)
    return Mention(i, end_of_capitals(words, last), "person") if last else None


def _is_title(words: Words, i: int, naming: NameWords) -> bool:
    return words.capital[i] and words.bare[i] in naming.titles


def _classed(words: Words, i: int, starts: Set[int], naming: NameWords) -> Mention:
    """The row of capitalised words at word i, with the type that it states, if any."""
    end = end_of_capitals(words, i)
    start = _skip_opening(words, i, end, naming)
    last = _with_of(words, start, end, naming)
    if last > end:
        last = _with_and(words, last, starts, naming)
    elif start < end:
        last = _with_act(words, end, naming)
    if start < last <= start + LONGEST:
        return Mention(start, last, read_class(words.texts[start:last], naming))
    return Mention(i, max(end, last), None)


def end_of_capitals(words: Words, i: int) -> int:
    """The end of the unbroken row of capitalised words that begins at word i."""
    return min(words.rows[i], i + ROW)


def _skip_opening(words: Words, start: int, end: int, naming: NameWords) -> int:
    """Past the articles and sentence openings that are capitalised without being part of the name."""
    while start < end:
        lower = words.lower[start]
        common = lower in words.forms or words.bare[start] in naming.never
        if not (lower in naming.articles or (common and words.opens(start))):
            break
        start += 1
    return start


def _next_row(words: Words, end: int, links: Set[str]) -> int | None:
    """The capitalised word that a link at word `end` leads to: "of State" -> "State"."""
    follows = end + 1
    linked = follows < len(words.texts) and words.texts[end] in links and words.joined(end) and words.joined(follows)
    return follows if linked and words.capital[follows] else None


def _with_of(words: Words, start: int, end: int, naming: NameWords) -> int:
    """The end of the name with what follows "of": "Department" -> "Department of State", "Bank of the West"."""
    if start == end or words.lower[end - 1] not in naming.heads:
        return end
    follows = _next_row(words, end, naming.of)
    if follows is None and end + 1 < len(words.texts) and words.texts[end] in naming.of:
        follows = _next_row(words, end + 1, naming.articles)
    if follows is None or (words.texts[end] == "for" and start < end - 1):
        return end
    return end_of_capitals(words, follows)


def _with_act(words: Words, end: int, naming: NameWords) -> int:
    """The end of the name of a law with two subjects: "Sanctions" -> "Sanctions and Enforcement Act"."""
    follows = _next_row(words, end, naming.and_)
    last = end_of_capitals(words, follows) if follows else end
    return last if last > end + 2 and naming.last.get(words.lower[last - 1]) == "law" else end


def _with_and(words: Words, last: int, starts: Set[int], naming: NameWords) -> int:
    """The end of the name with a second noun: "Department of Health" -> "Department of Health and Safety"."""
    follows = _next_row(words, last, naming.and_)
    return end_of_capitals(words, follows) if follows and follows not in starts else last


def find_unlabelled(words: Words, mentions: Sequence[Mention], naming: NameWords) -> Iterator[Mention]:
    """The rows of capitalised words within sentences that nobody took for a name yet: they may be one.

    Also those of which only the last word was taken for a name: it may be a surname.
    """
    taken = {i for mention in mentions for i in range(mention.first, mention.last)}
    singles = {mention.first for mention in mentions if mention.last == mention.first + 1}
    known = {words.texts[i] for i in singles}
    end = 0
    for i in words.capitals:
        if i < end:
            continue
        end = end_of_capitals(words, i)
        free = end - (end - 1 in singles)
        if free - 1 in taken:
            continue
        first = _skip_common(words, i, end, known, naming)
        if first < free and end - first <= 4 and taken.isdisjoint(range(first, free)):
            yield Mention(first, end, None)


def _skip_common(words: Words, i: int, end: int, known: Set[str], naming: NameWords) -> int:
    """Past what is no part of a name at the beginning of a row; its end where the row cannot be a name.

    It may open a sentence with a given name, or where its last word is a name elsewhere (`known`).
    """
    first = i
    while first < end and words.bare[first] in naming.before_names:
        first += 1
    common = not naming.never.isdisjoint(words.bare[first:end])
    given = words.lower[i] in GIVEN or (end > i + 1 and words.texts[end - 1] in known)
    opening = first == i and words.opens(i) and not given
    return end if common or opening else first
