"""Finds names by their form alone: "... University", "Department of ...", "Lake ...", "Sen. ...", names of states."""

import re
from collections.abc import Iterator, Sequence, Set

from clippings.documents import EntityType
from clippings.enrich.entities.introductions import find_player, introduces_person
from clippings.enrich.entities.mentions import ACCOUNT_SIGNS, EntityMention
from clippings.enrich.entities.person_patterns import end_of_capitals, find_person
from clippings.enrich.text.tokens import Tokens, straighten
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import GIVEN
from clippings.languages.name_words import NUMERALS, NameWords

LONGEST = 12  # most words of a name
# Unlike many names of persons, whose first part is short or a prefix: "McVint", "DeShawn"
_JOINED = re.compile(r"(?!Ma?c|Fitz)([A-Z][a-z]{2,})[A-Z][^-]*")
SHORT = 5  # most letters of a word that is no doctrine: "PRISM"


def joins_words(word: str) -> bool:
    """Whether a word has a capital inside, as the names of companies do: "PetroVint"."""
    joined = _JOINED.fullmatch(word)
    return joined is not None and joined[1].lower() not in NAME_FORMS.particles


def find_stated_type(names: list[str], name_words: NameWords) -> EntityType | None:
    """The type that a name states: "Bank of X" by its head, "X River" by its end, "Lake X" by its beginning."""
    lower = [name.lower().rstrip(".") for name in names]
    if len(lower) == 1:
        doctrine = len(lower[0]) > SHORT and lower[0].endswith(name_words.doctrine_endings)
        return name_words.lone_word_types.get(lower[0], "group" if doctrine else None)
    if lower[0] in name_words.place_first_words and " ".join(lower) in name_words.known_places:
        return "place"
    if len(lower) == 2 and lower[0] in name_words.directions and lower[1] in name_words.known_groups:
        return "group"  # "South Korean"
    if "&" in lower:
        return "organization"
    if lower[-1] in GIVEN and lower[-2] in name_words.offices:
        return None  # "Mayor Bill" of "Mayor Bill Vint"
    if name_words.heads_written_small and name_words.head_types.get(lower[0]) == "organization":
        return "organization"
    for i, word in enumerate(lower[1:], 1):
        if word in _list_links_after(lower[i - 1], name_words) and (found := name_words.head_types.get(lower[i - 1])):
            return found
    while len(lower) > 1 and (lower[-1].isdigit() or lower[-1] in NUMERALS):
        lower.pop()
    if len(lower) == 1:
        return None
    if lower[-1] in name_words.areas_of_bodies and name_words.last_word_types.get(lower[-2]) == "organization":
        return "organization"
    before, _, end = lower[-1].rpartition("-")  # "Orla Star-Telegram"
    if before and end not in name_words.ambiguous_last_words and name_words.last_word_types.get(end) == "organization":
        return "organization"
    last = None if names[len(lower) - 2] in name_words.foreign_particles else lower[-1]  # "Ann van Dam"
    return name_words.last_word_types.get(last or "") or name_words.first_word_types.get(lower[0])


def find_shapes(tokens: Tokens, starts: Set[int], name_words: NameWords) -> Iterator[EntityMention]:
    """All names whose form states their type, in order. `starts`: the words where a mention by the model begins."""
    end = 0
    for i in tokens.capitals:
        if i < end:
            continue
        end = end_of_capitals(tokens, i)
        if body := _find_body_of_members(tokens, i, end, name_words):
            end = body.last
            yield body
        elif (player := find_player(tokens, i, end, name_words)) is not None:
            yield EntityMention(player, end, "person")
        elif _may_state(tokens, i, end, name_words):
            found = _find_shape(tokens, i, starts, name_words)
            end = found.last
            if found.type:
                yield found


def _may_state(tokens: Tokens, i: int, end: int, name_words: NameWords) -> bool:
    """Whether any rule below could find a type in the row of words i:end. For most rows, none can."""
    given = tokens.lower[i].partition("-")[0] in GIVEN
    goes_on = end < len(tokens.texts) and tokens.texts[end] in name_words.conjunctions
    return given or goes_on or not name_words.type_stating_words.isdisjoint(tokens.bare[i:end])


def _find_body_of_members(tokens: Tokens, i: int, last: int, name_words: NameWords) -> EntityMention | None:
    """The body named after its members, the row i:last in the plural possessive: "the Rope Makers' Union"."""
    first = i + (tokens.lower[i] in name_words.articles)
    after_article = first > 0 and tokens.joined(first) and tokens.lower[first - 1] in name_words.articles
    plural = first < last and tokens.lower[last - 1].endswith(tuple(NAME_FORMS.possessive_endings))
    if not (after_article and plural and last in tokens.rows and tokens.gaps[last] in ("' ", "’ ")):
        return None
    end = end_of_capitals(tokens, last)
    states = name_words.last_word_types.get(tokens.bare[end - 1]) == "organization"
    return EntityMention(first, end, "organization") if states else None


def _find_shape(tokens: Tokens, i: int, starts: Set[int], name_words: NameWords) -> EntityMention:
    """The name at word i whose form states its type, else the row of capitalized words there, without a type."""
    classed = _read_row(tokens, i, starts, name_words)
    state = _find_state(tokens, i, name_words)
    if state and not (classed.type and classed.last > state.last):
        return state
    return find_person(tokens, i, name_words) or classed


def _find_state(tokens: Tokens, i: int, name_words: NameWords) -> EntityMention | None:
    """A state of several words at word i."""
    if tokens.lower[i] not in name_words.place_first_words:
        return None
    for last in range(min(i + 6, len(tokens.texts)), i + 1, -1):
        text = tokens.text[tokens.starts[i] : tokens.ends[last - 1]]
        if straighten(text).lower().rstrip(".") in name_words.known_places:
            return EntityMention(i, last, "place")
    return None


def _read_row(tokens: Tokens, i: int, starts: Set[int], name_words: NameWords) -> EntityMention:
    """The row of capitalized words at word i, with its type if it states one."""
    end = end_of_capitals(tokens, i)
    start = _skip_opening(tokens, i, end, name_words)
    last = _extend_over_of(tokens, start, end, name_words)
    if last > end:
        last = _extend_over_and(tokens, last, starts, name_words)
    elif start < end:
        last = _extend_to_act(tokens, end, name_words)
    if start < last <= start + LONGEST:
        return EntityMention(start, last, find_stated_type(tokens.texts[start:last], name_words))
    return EntityMention(i, max(end, last), None)


def _skip_opening(tokens: Tokens, start: int, end: int, name_words: NameWords) -> int:
    """The first word after articles and sentence openings that have a capital but are not part of the name."""
    while start < end:
        lower = tokens.lower[start]
        common = lower in tokens.forms or tokens.bare[start] in name_words.not_names
        if not (lower in name_words.articles or (common and tokens.opens(start))):
            break
        start += 1
    return start


def _find_linked_row(tokens: Tokens, end: int, links: Set[str]) -> int | None:
    """The capitalized word that a link at word `end` leads to: "of State" -> "State"."""
    follows = end + 1
    linked = tokens.joined(end) and tokens.joined(follows) and tokens.texts[end] in links
    return follows if linked and tokens.capital[follows] else None


def _list_links_after(head: str, name_words: NameWords) -> Set[str]:
    """The links that may follow a head: "Bank of", "Commission on"."""
    return name_words.head_links | (name_words.subject_links if head in name_words.heads_with_subjects else set())


def _extend_over_of(tokens: Tokens, start: int, end: int, name_words: NameWords) -> int:
    """The end of the name with the words after "of": "Department" -> "Department of State", "Bank of the West"."""
    owned = 0 < start < end and tokens.possessive(start - 1) and tokens.lower[start - 1] in name_words.owners_in_names
    if start == end or owned or tokens.lower[end - 1] not in name_words.head_types:
        return end
    links = _list_links_after(tokens.lower[end - 1], name_words)
    follows = _find_linked_row(tokens, end, links)
    if follows is None and end + 1 < len(tokens.texts) and tokens.texts[end] in links:
        follows = _find_linked_row(tokens, end + 1, name_words.articles)
    if follows is None or (
        tokens.texts[end] in name_words.subject_links and tokens.bare[follows] in name_words.not_names
    ):
        return end
    if tokens.texts[end] in name_words.links_of_first_heads and start < end - 1:
        return end
    if tokens.bare[follows] in name_words.honors:
        return end  # "Hall of Famer Ann Reed"
    last = end_of_capitals(tokens, follows)
    offices = (i for i in range(follows + 1, last) if tokens.bare[i] in name_words.offices)
    return next(offices, last)


def _extend_to_act(tokens: Tokens, end: int, name_words: NameWords) -> int:
    """The end of the name of a law with two subjects: "Sanctions" -> "Sanctions and Enforcement Act"."""
    follows = _find_linked_row(tokens, end, name_words.conjunctions)
    last = end_of_capitals(tokens, follows) if follows else end
    return last if last > end + 2 and name_words.last_word_types.get(tokens.lower[last - 1]) == "law" else end


def _extend_over_and(tokens: Tokens, last: int, starts: Set[int], name_words: NameWords) -> int:
    """The end of the name with a second noun: "Department of Health" -> "Department of Health and Safety"."""
    follows = _find_linked_row(tokens, last, name_words.conjunctions)
    return end_of_capitals(tokens, follows) if follows and follows not in starts else last


def find_unlabeled(tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords) -> Iterator[EntityMention]:
    """The rows of capitalized words within sentences that were not taken for a name yet but may be one.

    Rows are included if only their last word was taken for a name, since it may be a surname.
    """
    taken = {i for mention in mentions for i in range(mention.first, mention.last)}
    singles = {mention.first for mention in mentions if mention.last == mention.first + 1}
    known = {tokens.texts[i] for i in singles}
    end = 0
    for i in tokens.capitals:
        if i < end:
            continue
        end = end_of_capitals(tokens, i)
        free = end - (end - 1 in singles)
        if free - 1 in taken:
            continue
        first = _skip_common(tokens, i, end, known, name_words)
        account = tokens.gaps[i].endswith(ACCOUNT_SIGNS)
        if first < free and end - first <= 4 and not account and taken.isdisjoint(range(first, free)):
            yield EntityMention(first, end, None)


def _skip_common(tokens: Tokens, i: int, end: int, known: Set[str], name_words: NameWords) -> int:
    """The first word of a row that may be part of a name; the end of the row if it cannot be a name.

    The row may open a sentence if it begins with a given name, or if its last word is a name elsewhere (`known`).
    """
    first = i
    if tokens.starts_sentence(i) and tokens.lower[i] in name_words.articles and not name_words.articles_in_names:
        first += 1
    while first < end and (
        tokens.bare[first] in name_words.words_before_names or introduces_person(tokens, first, end, name_words)
    ):
        first += 1
    common = not name_words.not_names.isdisjoint(tokens.bare[first:end])
    given = tokens.lower[i] in GIVEN or (end > i + 1 and tokens.texts[end - 1] in known)
    opening = first == i and tokens.opens(i) and not given
    office = end > i + 1 and tokens.bare[end - 1] in name_words.offices  # "Interior Minister"
    return end if common or opening or office else first
