"""The names of an article: what the model found, judged again by the whole article, under one canonical name each."""

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.kinds import Name, vote
from clippings.enrich.mentions import Mention, find_boundaries, read_mentions
from clippings.enrich.merging import canonical, merge
from clippings.enrich.models import Analysis
from clippings.enrich.naming import find_naming
from clippings.enrich.shapes import LONGEST, find_shapes
from clippings.enrich.words import Words, split_words

VERSION = "1"


def find_entities(text: str, analysis: Analysis, language_code: str) -> tuple[Entity, ...]:
    """The entities in the order of their first mention. Spans hold the name itself, without title or possessive."""
    naming = find_naming(language_code)
    words = split_words(text, find_boundaries(analysis))
    mentions = read_mentions(words, analysis, naming)
    shapes = list(find_shapes(words, naming))
    types = vote(words, [*shapes, *without_overlap(mentions, shapes)], naming)
    entities = [
        Entity(
            canonical(words, group, naming),
            group.type,
            tuple(Span(words.starts[m.first], words.ends[m.last - 1]) for m in group.mentions),
        )
        for group in merge(words, find_again(words, types), naming)
    ]
    return tuple(sorted(entities, key=lambda entity: entity.spans[0]))


def without_overlap(mentions: list[Mention], shapes: list[Mention]) -> list[Mention]:
    """The mentions that no shape covers in part or whole."""
    taken = {i for shape in shapes for i in range(shape.first, shape.last)}
    return [mention for mention in mentions if taken.isdisjoint(range(mention.first, mention.last))]


def find_again(words: Words, types: dict[Name, EntityType]) -> list[Mention]:
    """Every occurrence of the names in the text, the longest name at each place."""
    lengths: dict[str, set[int]] = {}
    for name in types:
        if len(name) <= LONGEST:
            lengths.setdefault(name[0], set()).add(len(name))
    longest_first = {word: sorted(found, reverse=True) for word, found in lengths.items()}
    mentions, i = [], 0
    while i < len(words.texts):
        last = i + 1
        for length in longest_first.get(words.texts[i], ()):
            name = tuple(words.texts[i : i + length])
            type_ = types.get(name)
            if type_ and len(name) == length:
                last = i + length
                mentions.append(Mention(i, last, type_))
                break
        i = last
    return mentions
