"""The names of an article: what the model found, judged again by the whole article, under one canonical name each."""

from collections.abc import Iterable, Sequence, Set
from itertools import compress, count

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.entities.acronyms import find_acronyms, find_expansions
from clippings.enrich.entities.datelines import find_datelines
from clippings.enrich.entities.mentions import Mention, part_known, read_marks, read_mentions
from clippings.enrich.entities.merge_others import canonical, merge_things
from clippings.enrich.entities.merge_people import fold, merge_people, surname
from clippings.enrich.entities.name_patterns import LONGEST, find_shapes, find_unlabelled
from clippings.enrich.entities.types import Name, name_of, vote
from clippings.enrich.text.models import Analysis
from clippings.enrich.text.tokens import Words, split_words
from clippings.languages import find_name_words
from clippings.languages.name_words import NameWords

VERSION = "5"


def find_entities(text: str, analysis: Analysis, language_code: str) -> tuple[Entity, ...]:
    """The entities in the order of their first mention. Spans hold the name itself, without title or possessive."""
    naming = find_name_words(language_code)
    marks = read_marks(analysis)
    words = split_words(text, {edge for mark in marks for edge in (mark.start, mark.end)})
    mentions = part_known(words, read_mentions(words, marks, naming), naming)
    datelines = find_datelines(words)
    certain = [*datelines, *find_expansions(words, naming)]
    mentions = without(mentions, certain)
    shapes = without(find_shapes(words, {mention.first for mention in mentions}, naming), certain)
    candidates = sorted([*reconcile(mentions, shapes), *certain])
    unlabelled = find_unlabelled(words, candidates, naming)
    candidates = sorted([*candidates, *unlabelled], key=lambda mention: mention[:2])
    types = vote(words, candidates, naming)
    places = {name_of(words, mention) for mention in datelines if mention.type == "place"}
    types |= {name: "place" for name in types if tuple(word.upper() for word in name) in places}
    initials = {short: full for short, full in find_acronyms(words, candidates, naming).items() if full in types}
    types |= {short: types[full] for short, full in initials.items()}
    drop_ghosts(words, candidates, types)
    add_surnames(types, naming)
    mentions = find_again(words, types, {mention.first for mention in candidates})
    persons = [mention for mention in mentions if mention.type == "person"]
    things = [mention for mention in mentions if mention.type != "person"]
    entities = [
        Entity(
            canonical(words, group, naming),
            group.type,
            tuple(Span(words.starts[m.first], words.ends[m.last - 1]) for m in group.mentions),
        )
        for group in [*merge_people(words, persons), *merge_things(words, things, initials, naming)]
    ]
    return tuple(sorted(entities, key=lambda entity: entity.spans[0].start))


def without(mentions: Iterable[Mention], certain: Sequence[Mention]) -> list[Mention]:
    """The mentions that overlap none of those that are certain."""
    if not certain:
        return list(mentions)
    taken = {i for mention in certain for i in range(mention.first, mention.last)}
    return [mention for mention in mentions if taken.isdisjoint(range(mention.first, mention.last))]


def reconcile(mentions: Sequence[Mention], shapes: Sequence[Mention]) -> list[Mention]:
    """Of a mention and a shape over the same words the longer one; of equal ones the mention."""
    covering = {i: shape for shape in shapes for i in range(shape.first, shape.last)}
    kept: list[Mention] = []
    beaten: set[Mention] = set()
    for mention in mentions:
        rivals = {covering[i] for i in range(mention.first, mention.last) if i in covering}
        if all(mention.first <= rival.first and rival.last <= mention.last for rival in rivals):
            kept.append(mention)
            beaten |= rivals
    return sorted([*kept, *(shape for shape in shapes if shape not in beaten)])


def drop_ghosts(words: Words, candidates: Sequence[Mention], types: dict[Name, EntityType]) -> None:
    """Take away the names that are in doubt wherever they stand, but for short ones in headings."""
    plain = {name_of(words, mention) for mention in candidates if not _in_doubt(words, mention)}
    for name in types.keys() - plain:
        if len(name) == 1 or len(name) > 3 or types[name] not in {"person", "place", "group"}:
            del types[name]


def _in_doubt(words: Words, mention: Mention) -> bool:
    """Whether the capitals may mean nothing: in a heading, or of a common word that opens a sentence."""
    if mention.last - mention.first > 1:
        return mention.first in words.headings
    return words.opens(mention.first) and words.lower[mention.first] in words.forms


def add_surnames(types: dict[Name, EntityType], naming: NameWords) -> None:
    """The surnames of persons, so that they are found where they stand alone."""
    for name in [name for name, type_ in types.items() if type_ == "person" and len(name) > 1]:
        last = surname(fold(name))
        if last not in naming.last and last not in naming.never and len(last) > 1:
            written = next(word for word in name if word.rstrip(".").casefold() == last)
            types.setdefault((written,), "person")


def find_again(words: Words, types: dict[Name, EntityType], known: Set[int]) -> list[Mention]:
    """Every occurrence of the names in the text, the longest name at each place.

    `known`: the words where a name was found by the model or its form; elsewhere one word alone is doubted.
    """
    lengths: dict[str, set[int]] = {}
    for name in types:
        if len(name) <= LONGEST:
            lengths.setdefault(name[0], set()).add(len(name))
    longest_first = {word: sorted(found, reverse=True) for word, found in lengths.items()}
    mentions: list[Mention] = []
    end = 0
    for i in compress(count(), map(longest_first.__contains__, words.texts)):
        for length in longest_first[words.texts[i]] if i >= end else ():
            last = i + length
            type_ = types.get(tuple(words.texts[i:last]))
            if type_ and last <= len(words.texts) and _is_found(words, i, last, known):
                mentions.append(Mention(i, last, type_))
                end = last
                break
    return mentions


def _is_found(words: Words, first: int, last: int, known: Set[int]) -> bool:
    """Whether the words of a name are that name here as well."""
    return words.unbroken(first, last) if last - first > 1 else first in known or _stands_alone(words, first)


def _stands_alone(words: Words, i: int) -> bool:
    """Whether word i is a name here as well: no common word that opens a sentence, no part of a longer name."""
    if words.opens(i) and words.lower[i] in words.forms:
        return False
    return words.possessive(i) or not (words.joined(i + 1) and words.capital[i + 1])
