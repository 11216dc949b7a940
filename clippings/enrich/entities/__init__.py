"""Finds the names of an article: the model's, checked against the whole article, each under one canonical name."""

from collections.abc import Mapping, Sequence, Set
from itertools import chain, compress, count

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.entities.acronyms import find_acronyms, find_expansions, find_plain_abbreviations
from clippings.enrich.entities.ballots import Ballot, name_of
from clippings.enrich.entities.capitals import find_words_in_capitals, read_capitals, spell_in_capitals
from clippings.enrich.entities.datelines import find_datelines
from clippings.enrich.entities.definitions import find_defined
from clippings.enrich.entities.doubtful import (
    drop_common_phrases,
    drop_common_words,
    drop_ghosts,
    drop_guesses,
    drop_words_beside_surnames,
)
from clippings.enrich.entities.games import count_sport_words, find_teams
from clippings.enrich.entities.mentions import (
    EntityMention,
    LabelledSpan,
    NameTokens,
    cut_mentions,
    find_labelled_spans,
)
from clippings.enrich.entities.merge_others import choose_canonical_name, merge_things
from clippings.enrich.entities.merge_people import fold, merge_people, surname
from clippings.enrich.entities.name_patterns import LONGEST, find_shapes, find_unlabeled
from clippings.enrich.entities.not_bodies import find_eponyms, find_roles
from clippings.enrich.entities.overlaps import drop_overlapping, leave_out_opening, reconcile
from clippings.enrich.entities.parts import join_over_particles, part_known_names
from clippings.enrich.entities.results import find_results
from clippings.enrich.entities.seats import find_seats
from clippings.enrich.entities.titles import drop_inside_titles
from clippings.enrich.entities.types import decide_types, measure_agreement
from clippings.enrich.text.models import Analysis
from clippings.enrich.text.tokens import Tokens, split_tokens
from clippings.languages import NAME_FORMS, find_name_words
from clippings.languages.name_words import NameWords

VERSION = "19"


def find_entities(text: str, analysis: Analysis, language_code: str) -> tuple[Entity, ...]:
    """The entities in the order of their first mention. Spans cover only the name, without title or possessive."""
    name_words = find_name_words(language_code)
    spans = find_labelled_spans(analysis)
    seats = find_seats(text, name_words)
    tokens = split_tokens(text, {edge for span in spans for edge in (span.start, span.end)} | set(chain(*seats)))
    datelines = sorted([*find_datelines(tokens), *(EntityMention(*tokens.within(*seat), "place") for seat in seats)])
    sport_words = count_sport_words(tokens, name_words)
    sides = drop_overlapping(find_results(tokens, sport_words, name_words), datelines)
    certain = sorted([*datelines, *sides])
    shouted = find_words_in_capitals(tokens, certain)
    candidates = read_capitals(tokens, find_candidates(tokens, spans, certain, name_words), shouted, name_words)
    teams = find_teams(tokens, candidates, sides, sport_words, name_words)
    types, votes = decide_types(tokens, candidates, teams, name_words)
    places = {name_of(tokens, mention) for mention in datelines if mention.type == "place"}
    types |= {name: "place" for name in types.keys() - teams if tuple(word.upper() for word in name) in places}
    initials = {short: full for short, full in find_acronyms(tokens, candidates, name_words).items() if full in types}
    types |= {short: types[full] for short, full in initials.items()}
    drop_no_names(tokens, candidates, {mention.first for mention in certain}, types, votes, name_words)
    add_surnames(types, name_words)
    types |= spell_in_capitals(tokens, types, shouted)
    mentions = find_again(tokens, types, {mention.first for mention in candidates} | shouted, name_words)
    here = {mention.first: mention for mention in datelines}  # a team's town is a place where it begins a dispatch
    mentions = [here.get(mention.first, mention) for mention in mentions]
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
    tokens: Tokens, spans: Sequence[LabelledSpan], certain: Sequence[EntityMention], name_words: NameWords
) -> list[EntityMention]:
    """What may be a name: the model's, those of datelines and results (`certain`), expansions and definitions, and
    what has the form of one.
    """
    mentions = part_known_names(tokens, cut_mentions(tokens, spans, name_words), name_words)
    mentions = drop_inside_titles(tokens, mentions)
    certain = [*certain, *drop_overlapping(find_expansions(tokens, name_words), certain)]
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


def drop_no_names(
    tokens: Tokens,
    candidates: Sequence[EntityMention],
    certain: Set[int],
    types: dict[NameTokens, EntityType],
    votes: Mapping[NameTokens, Ballot],
    name_words: NameWords,
) -> None:
    """Remove abbreviations of common nouns, what is named after somebody, offices and what only has capitals.

    `certain`: the words where names begin whatever is around them.
    """
    for name in find_plain_abbreviations(tokens, name_words):
        types.pop(name, None)
    for name in find_eponyms(tokens, candidates, name_words) | find_roles(tokens, candidates, name_words):
        types.pop(name, None)
    drop_common_phrases(tokens, types, name_words)
    drop_common_words(tokens, types, votes)
    drop_guesses(tokens, candidates, certain, types, votes, name_words)
    drop_ghosts(tokens, candidates, certain, types)
    drop_words_beside_surnames(tokens, candidates, types)


def add_surnames(types: dict[NameTokens, EntityType], name_words: NameWords) -> None:
    """Add the surnames of persons, so that they are found when they occur alone: "Vint", "van der Vint"."""
    for name in [name for name, type_ in types.items() if type_ == "person" and len(name) > 1]:
        first = next((i for i in range(1, len(name) - 1) if name[i] in NAME_FORMS.particles), len(name))
        if NAME_FORMS.particles.issuperset(name[first:-1]) and first < len(name):
            types.setdefault(name[first:], "person")
            types.setdefault((name[first].capitalize(), *name[first + 1 :]), "person")
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
