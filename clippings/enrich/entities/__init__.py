"""Finds the names of an article: the model's, checked against the whole article, each under one canonical name."""

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import compress, count

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.entities.acronyms import find_acronyms, find_expansions, find_plain_abbreviations
from clippings.enrich.entities.ballots import Ballot, name_of
from clippings.enrich.entities.datelines import find_datelines
from clippings.enrich.entities.definitions import find_defined
from clippings.enrich.entities.mentions import (
    EntityMention,
    LabelledSpan,
    NameTokens,
    cut_mentions,
    find_labelled_spans,
)
from clippings.enrich.entities.merge_others import choose_canonical_name, merge_things
from clippings.enrich.entities.merge_people import fold, merge_people, surname
from clippings.enrich.entities.name_patterns import LONGEST, find_shapes, find_stated_type, find_unlabeled
from clippings.enrich.entities.not_bodies import find_eponyms, find_roles
from clippings.enrich.entities.parts import join_over_particles, part_known_names
from clippings.enrich.entities.titles import drop_inside_titles
from clippings.enrich.entities.types import decide_types, measure_agreement
from clippings.enrich.text.models import Analysis
from clippings.enrich.text.tokens import Tokens, split_tokens
from clippings.languages import find_name_words
from clippings.languages.name_words import NameWords

VERSION = "16"


def find_entities(text: str, analysis: Analysis, language_code: str) -> tuple[Entity, ...]:
    """The entities in the order of their first mention. Spans cover only the name, without title or possessive."""
    name_words = find_name_words(language_code)
    spans = find_labelled_spans(analysis)
    tokens = split_tokens(text, {edge for span in spans for edge in (span.start, span.end)})
    datelines = find_datelines(tokens)
    candidates = find_candidates(tokens, spans, datelines, name_words)
    types, votes = decide_types(tokens, candidates, name_words)
    places = {name_of(tokens, mention) for mention in datelines if mention.type == "place"}
    types |= {name: "place" for name in types if tuple(word.upper() for word in name) in places}
    initials = {short: full for short, full in find_acronyms(tokens, candidates, name_words).items() if full in types}
    types |= {short: types[full] for short, full in initials.items()}
    for name in find_plain_abbreviations(tokens, name_words):
        types.pop(name, None)
    for name in find_eponyms(tokens, candidates, name_words) | find_roles(tokens, candidates, name_words):
        types.pop(name, None)
    drop_common_phrases(tokens, types, name_words)
    drop_common_words(tokens, types, votes)
    drop_ghosts(tokens, candidates, types)
    add_surnames(types, name_words)
    mentions = find_again(tokens, types, {mention.first for mention in candidates}, name_words)
    persons = [mention for mention in mentions if mention.type == "person"]
    things = [mention for mention in mentions if mention.type != "person"]
    entities = [
        Entity(
            choose_canonical_name(tokens, cluster, name_words),
            cluster.type,
            tuple(Span(tokens.starts[m.first], tokens.ends[m.last - 1]) for m in cluster.mentions),
            confidence=round(measure_agreement(votes, {name_of(tokens, m) for m in cluster.mentions}, cluster.type), 2),
        )
        for cluster in [*merge_people(tokens, persons), *merge_things(tokens, things, initials, name_words)]
    ]
    return tuple(sorted(entities, key=lambda entity: entity.spans[0].start))


def find_candidates(
    tokens: Tokens, spans: Sequence[LabelledSpan], datelines: Sequence[EntityMention], name_words: NameWords
) -> list[EntityMention]:
    """What may be a name: the model's, those of datelines, expansions and definitions, and what has the form of one."""
    mentions = part_known_names(tokens, cut_mentions(tokens, spans, name_words), name_words)
    mentions = drop_inside_titles(tokens, mentions)
    certain = [*datelines, *find_expansions(tokens, name_words)]
    if defined := find_defined(tokens, name_words):
        certain += drop_overlapping([defined], certain)
    mentions = drop_overlapping(mentions, certain)
    starts = {mention.first for mention in mentions if mention.last > mention.first + 1}
    shapes = drop_overlapping(find_shapes(tokens, {mention.first for mention in mentions}, name_words), certain)
    shapes = [leave_out_opening(tokens, shape, starts) for shape in shapes]
    candidates = sorted([*reconcile(mentions, shapes), *certain])
    unlabeled = find_unlabeled(tokens, candidates, name_words)
    found = sorted([*candidates, *unlabeled], key=lambda mention: mention[:2])
    return drop_inside_titles(tokens, join_over_particles(tokens, found, name_words))


def drop_overlapping(mentions: Iterable[EntityMention], certain: Sequence[EntityMention]) -> list[EntityMention]:
    """The mentions that do not overlap any of the certain ones."""
    if not certain:
        return list(mentions)
    taken = {i for mention in certain for i in range(mention.first, mention.last)}
    return [mention for mention in mentions if taken.isdisjoint(range(mention.first, mention.last))]


def leave_out_opening(tokens: Tokens, shape: EntityMention, starts: Set[int]) -> EntityMention:
    """The shape without the word that opens its sentence, if the model's name begins after it: "Attended Orla High"."""
    opening = tokens.opens(shape.first) and shape.first + 1 in starts and shape.last > shape.first + 2
    return shape._replace(first=shape.first + 1) if opening else shape


def reconcile(mentions: Sequence[EntityMention], shapes: Sequence[EntityMention]) -> list[EntityMention]:
    """The mentions and shapes; of two over the same words the longer one, and the mention if they are equal."""
    covering = {i: shape for shape in shapes for i in range(shape.first, shape.last)}
    kept: list[EntityMention] = []
    beaten: set[EntityMention] = set()
    for mention in mentions:
        rivals = {covering[i] for i in range(mention.first, mention.last) if i in covering}
        if all(mention.first <= rival.first and rival.last <= mention.last for rival in rivals):
            kept.append(mention)
            beaten |= rivals
    return sorted([*kept, *(shape for shape in shapes if shape not in beaten)])


def drop_common_phrases(tokens: Tokens, types: dict[NameTokens, EntityType], name_words: NameWords) -> None:
    """Remove what was taken for a body if each of its words also occurs in the text without a capital."""
    for name in [name for name, type_ in types.items() if type_ == "organization" and len(name) > 1]:
        common = all(word[0].isupper() and word.lower() in tokens.forms for word in name)
        if common and find_stated_type(list(name), name_words) is None:
            del types[name]


def drop_common_words(tokens: Tokens, types: dict[NameTokens, EntityType], votes: Mapping[NameTokens, Ballot]) -> None:
    """Remove single words that the text also writes without a capital, and that a single vote calls a name."""
    for name in [name for name, type_ in types.items() if type_ in {"organization", "person"} and len(name) == 1]:
        common = name[0].istitle() and name[0].lower() in tokens.forms
        if common and name in votes and votes[name].get(types[name], 0) <= 1:
            del types[name]


def drop_ghosts(tokens: Tokens, candidates: Sequence[EntityMention], types: dict[NameTokens, EntityType]) -> None:
    """Remove the names that are doubtful in all their places, except for short ones in headings."""
    plain = {name_of(tokens, mention) for mention in candidates if not _is_doubtful(tokens, mention)}
    for name in types.keys() - plain:
        if len(name) == 1 or len(name) > 3 or types[name] not in {"person", "place", "group"}:
            del types[name]


def _is_doubtful(tokens: Tokens, mention: EntityMention) -> bool:
    """Whether the capitals may mean nothing, as in a heading, or in a common word that opens a sentence."""
    if mention.last - mention.first > 1:
        return mention.first in tokens.headings
    return tokens.opens(mention.first) and tokens.lower[mention.first] in tokens.forms


def add_surnames(types: dict[NameTokens, EntityType], name_words: NameWords) -> None:
    """Add the surnames of persons, so that they are found when they occur alone."""
    for name in [name for name, type_ in types.items() if type_ == "person" and len(name) > 1]:
        last = surname(fold(name))
        if last not in name_words.last_word_types and len(last) > 1:
            written = next(word for word in name if word.rstrip(".").casefold() == last)
            types.setdefault((written,), "person")


def find_again(
    tokens: Tokens, types: dict[NameTokens, EntityType], known: Set[int], name_words: NameWords
) -> list[EntityMention]:
    """All occurrences of the names in the text, the longest name at each place.

    `known`: the words where the model or the form showed a name; elsewhere a single word is doubtful.
    """
    lengths: dict[str, set[int]] = {}
    for name in types:
        if len(name) <= LONGEST:
            lengths.setdefault(name[0], set()).add(len(name))
    longest_first = {word: sorted(found, reverse=True) for word, found in lengths.items()}
    mentions: list[EntityMention] = []
    end = 0
    for i in compress(count(), map(longest_first.__contains__, tokens.texts)):
        for length in longest_first[tokens.texts[i]] if i >= end else ():
            last = i + length
            type_ = types.get(tuple(tokens.texts[i:last]))
            if (
                type_
                and last <= len(tokens.texts)
                and _is_name_here(tokens, EntityMention(i, last, type_), known, name_words)
            ):
                mentions.append(EntityMention(i, last, type_))
                end = last
                break
    return mentions


def _is_name_here(tokens: Tokens, mention: EntityMention, known: Set[int], name_words: NameWords) -> bool:
    """Whether the words of a name are that name in this place too."""
    first, last, type_ = mention
    if last - first > 1:
        return tokens.unbroken(first, last)
    if type_ == "person" and tokens.bare[first] in name_words.not_names:
        return _acts(tokens, first, name_words)
    return first in known or _stands_alone(tokens, first)


def _acts(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether word i, a surname that is also a common word, is a person here: "May said", "May was", not "in May"."""
    before = tokens.texts[i - 1] if tokens.joined(i) else ""
    if tokens.capital[i - 1 : i] == [True] and before.lower() in name_words.titles:
        return True
    verb = tokens.texts[i + 1] if tokens.joined(i + 1) else ""
    acts = verb in name_words.speech_verbs or verb in name_words.copulas or verb.endswith(name_words.past_endings)
    return acts and (before in name_words.conjunctions or before not in name_words.function_words)


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether word i is a name here too, not a common word that opens a sentence or part of a longer name."""
    if tokens.opens(i) and tokens.lower[i] in tokens.forms:
        return False
    return tokens.possessive(i) or not (tokens.joined(i + 1) and tokens.capital[i + 1])
