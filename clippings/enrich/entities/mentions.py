"""The model's mentions of names, cut to the names themselves: no title, no article, no possessive, one name each."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from clippings.documents import EntityType
from clippings.enrich.text.models import Analysis
from clippings.enrich.text.tokens import Words
from clippings.languages.name_words import NameWords

LONGEST = 40  # words of what a model takes for one name

LABELS: dict[str, EntityType | None] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
    "PRODUCT": "product",
    "MISC": None,  # anything else that has a name
}

Name = tuple[str, ...]

_INSIDE = re.compile(r"(?:['’]s?)?[ -]?|\.? ?")  # what may stand between two words of one name


class Mark(NamedTuple):
    """Characters start:end of the text, which the model took for a name."""

    start: int
    end: int
    label: str


class Mention(NamedTuple):
    """A name at words first:last. `type` is the model's opinion, None where it has none."""

    first: int
    last: int
    type: EntityType | None


def read_marks(analysis: Analysis) -> list[Mark]:
    """What the model marked, in order."""
    return [
        Mark(paragraph.start + span.start_char, paragraph.start + span.end_char, span.label_)
        for paragraph in analysis
        for span in paragraph.doc.ents
    ]


def read_mentions(words: Words, marks: Iterable[Mark], naming: NameWords) -> list[Mention]:
    """The model's mentions in order, none overlapping another."""
    mentions: list[Mention] = []
    end = 0
    for mark in marks:
        if mark.label in LABELS:
            first, last = words.within(mark.start, mark.end)
            for part in cut(words, Mention(first, min(last, first + LONGEST), LABELS[mark.label]), naming):
                if part.first >= end:
                    mentions.append(part)
                    end = part.last
    return mentions


def part_known(words: Words, mentions: Sequence[Mention], naming: NameWords) -> list[Mention]:
    """ "Ann Reed's House" and "Orla to Vint" in two where the article has one of the names alone as well.

    An owner with a name of two words is always parted from what is owned.
    """
    known = {tuple(words.texts[mention.first : mention.last]) for mention in mentions}
    parted: list[Mention] = []
    for first, last, type_ in mentions:
        for i in range(first + 1, last):
            if words.possessive(i - 1) and _is_owner(words, first, i, known, naming):
                parted.append(Mention(first, i, None))
                first = i
            elif type_ != "work" and _is_small(words.texts[i], naming) and _joins(words, first, i, last, known):
                if first < i:  # no other small word stands before it
                    parted.append(Mention(first, i, type_))
                first = i + 1
        if any(words.capital[first:last]):
            parted.append(Mention(first, last, type_))
    return parted


def _is_owner(words: Words, first: int, last: int, known: Set[Name], naming: NameWords) -> bool:
    return tuple(words.texts[first:last]) in known or (last > first + 1 and words.bare[first] not in naming.saints)


def _joins(words: Words, first: int, i: int, last: int, known: Set[Name]) -> bool:
    """Whether a name of its own stands before or behind word i."""
    return tuple(words.texts[first:i]) in known or tuple(words.texts[i + 1 : last]) in known


def _is_small(word: str, naming: NameWords) -> bool:
    """Whether a word is written small though names are not made with it."""
    return word.islower() and word not in naming.links


def cut(words: Words, mention: Mention, naming: NameWords) -> Iterator[Mention]:
    """The names in what the model took for one, each without what is no part of it."""
    mention = _by_head(words, mention, naming)
    for part in _parts(words, mention, naming):
        name = trim(words, part, naming)
        if name.first < name.last:
            yield name._replace(first=name.first - 1) if _has_article(words, name, naming) else name


def _has_article(words: Words, name: Mention, naming: NameWords) -> bool:
    """Whether a body's name begins with the capitalised article before it: "Les Verts" within a sentence."""
    if not naming.articles_inside or name.type != "organization" or not words.joined(name.first):
        return False
    i = name.first - 1
    article = words.capital[i] and words.lower[i] in naming.articles
    return article and (not words.opens(i) or words.gaps[i] == " (")


def _by_head(words: Words, mention: Mention, naming: NameWords) -> Mention:
    """The mention with the type of its first word, where that states one: "Institut ...", "lycée ..."."""
    if not naming.small_heads:
        return mention
    first = mention.first
    while first < mention.last and words.lower[first] in naming.articles:
        first += 1
    head = naming.heads.get(words.lower[first]) if first + 1 < mention.last else None
    return mention._replace(type=head) if head == "organization" else mention


def trim(words: Words, mention: Mention, naming: NameWords) -> Mention:
    """Without the articles, titles and lower-case words around the name; empty when nothing else was there."""
    first, last, type_ = mention
    if type_ is None and first < last and words.bare[first] in naming.sure_titles:
        type_ = "person"
    while first < last and _no_beginning(words, first, last, type_, naming):
        first += 1
    while first < last and not (words.capital[last - 1] or words.texts[last - 1][0].isdigit()):
        if type_ == "organization" and first + 1 < last and _describes(words, first, last - 1, naming):
            break
        last -= 1
    if not any(words.capital[i] and len(words.texts[i]) > 1 for i in range(first, last)):
        return Mention(first, first, type_)
    if naming.never.issuperset(words.bare[first:last]):
        return Mention(first, first, type_)
    return Mention(first, last, type_)


def _describes(words: Words, first: int, i: int, naming: NameWords) -> bool:
    """Whether a small word at the end belongs to the name, as adjectives and nouns do: "Parti socialiste"."""
    head = words.capital[first] or words.texts[first] in naming.heads
    small = naming.links | naming.never | naming.articles | naming.inside | naming.where | naming.copulas
    return naming.small_heads and head and words.texts[i].isalpha() and words.texts[i] not in small


def _no_beginning(words: Words, i: int, last: int, type_: EntityType | None, naming: NameWords) -> bool:
    word, lower = words.texts[i], words.bare[i]
    if lower in naming.articles:
        return not (naming.articles_inside and words.capital[i]) or words.opens(i)
    if lower in naming.never and words.opens(i):
        return True
    if type_ == "person":
        if lower in naming.links and i + 1 < last:
            return lower in {"of", "the", "and", "for"}
        return lower in naming.titles or not words.capital[i]
    if naming.small_heads and lower in naming.heads and i + 1 < last:
        follows = words.texts[i + 1]
        if follows in naming.of or lower in naming.named or (type_ == "organization" and follows.islower()):
            return False
    return not words.capital[i] and not (word[0].isdigit() and i + 1 < last)


def _parts(words: Words, mention: Mention, naming: NameWords) -> Iterator[Mention]:
    """The mention parted where the text or a word shows that one name ends and the next begins."""
    start, type_ = mention.first, mention.type
    for i in range(mention.first + 1, mention.last):
        if _office(words, mention, i, naming):
            yield Mention(start, _before_titles(words, start, i, naming), None)
            start, type_ = i + 1, "person"
        elif (left_out := _new_name(words, mention, start, i, naming)) is not None:
            yield Mention(start, i, type_)
            start = i + left_out
    yield Mention(start, mention.last, type_)


def _before_titles(words: Words, first: int, last: int, naming: NameWords) -> int:
    """The end of a name without the titles that follow it: "Dutch" of "Dutch Prime"."""
    while last > first and words.bare[last - 1] in naming.titles:
        last -= 1
    return last


def _new_name(words: Words, mention: Mention, start: int, i: int, naming: NameWords) -> int | None:
    """How many words to leave out when a new name begins at or after word i; None when word i goes on with the name."""
    gap, word = words.gaps[i], words.texts[i]
    if gap != " " and not _INSIDE.fullmatch(gap) and not (gap == ", " and _comma_inside(mention.type, word)):
        return 0
    if mention.type in {"work", "law"}:
        return None
    if _is_small(word, naming) and (mention.type != "organization" or word in naming.apart):
        return 1
    if word in naming.and_ and _coordinated(words, mention, start, i, naming):
        return 1
    return None


def _office(words: Words, mention: Mention, i: int, naming: NameWords) -> bool:
    """Whether word i is an office before a person's name: "Phoenix Mayor Ann Reed"."""
    return (
        words.bare[i] in naming.offices
        and words.capital[i]
        and 1 < mention.last - i <= 4
        and all(words.capital[i + 1 : mention.last])
        and words.lower[mention.last - 1] not in naming.last
    )


def _comma_inside(type_: EntityType | None, word: str) -> bool:
    return type_ in {"organization", "law", "work"} or word.rstrip(".").lower() in {"jr", "sr", "d.c", "ii", "iii"}


def _coordinated(words: Words, mention: Mention, start: int, i: int, naming: NameWords) -> bool:
    """Whether "and" at word i joins two names: two persons, or two names of two words and more."""
    if words.texts[i] == "&":
        return False
    if mention.type in {"person", "group", "place"}:
        return True
    before = [word for word in words.texts[start:i] if word.lower() not in naming.articles]
    return len(before) > 1 and mention.last - i > 2 and not {"of", "for"} & set(before)
