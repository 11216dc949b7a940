"""Drops what has capitals but is probably no name: common words, and the words of headings."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from clippings.documents import EntityType
from clippings.enrich.entities.ballots import Ballot, name_of
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.merge_people import without_generation
from clippings.enrich.entities.name_patterns import find_stated_type
from clippings.enrich.entities.votes_before import precedes_past_verb
from clippings.enrich.entities.whereabouts import is_state_or_town
from clippings.enrich.text.tokens import Tokens
from clippings.languages import NAME_FORMS
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.languages.given_names import FAMILY_FIRST, GIVEN_OR_RARER
from clippings.languages.name_words import NameWords

_NO_SURNAMES = GIVEN_OR_RARER | FAMILY_FIRST  # words that may begin a full name, though a surname is written the same


def drop_common_phrases(tokens: Tokens, types: dict[NameTokens, EntityType], name_words: NameWords) -> None:
    """Remove what was taken for a body, person or place if each of its words also occurs in the text without a capital.

    Not if it begins with a given name: "Will Young".
    """
    taken: Set[EntityType] = {"organization", "person", "place"}
    for name in [name for name, type_ in types.items() if type_ in taken and len(name) > 1]:
        common = all(word[0].isupper() and word.lower() in tokens.forms for word in name)
        common = common and (types[name] == "organization" or name[0].lower() not in GIVEN_OR_RARER)
        if common and find_stated_type(list(name), name_words) is None:
            del types[name]


def drop_common_words(tokens: Tokens, types: dict[NameTokens, EntityType], votes: Mapping[NameTokens, Ballot]) -> None:
    """Remove single words that the text also writes without a capital, and that a single vote calls a name."""
    for name in [name for name, type_ in types.items() if type_ in {"organization", "person"} and len(name) == 1]:
        common = name[0].istitle() and name[0].lower() in tokens.forms
        if common and name in votes and votes[name].get(types[name], 0) <= 1:
            del types[name]


def drop_ghosts(
    tokens: Tokens, candidates: Sequence[EntityMention], certain: Set[int], types: dict[NameTokens, EntityType]
) -> None:
    """Remove the names that are doubtful in all their places, except for short ones in headings.

    Of those, remove the ones that join a name of the text and other words: "Vint Probe", "Denounces Vint".
    """
    plain = {name_of(tokens, m) for m in candidates if m.first in certain or not _is_doubtful(tokens, m)}
    persons = {name for name in plain if types.get(name) == "person"}
    surnames = {name[-1] for name in persons if len(name) > 1 or name[0].lower() not in _NO_SURNAMES}
    for name in types.keys() & {name_of(tokens, mention) for mention in candidates} - plain:
        short = 1 < len(name) <= 3 and types[name] in {"person", "place", "group"}
        joined = name[0] in surnames or (name[-1] in surnames and name[0].lower() not in GIVEN_OR_RARER)
        joined = joined or (len(name) > 2 and not plain.isdisjoint({name[:-1], name[1:]}))
        if not short or joined:
            del types[name]


def _is_doubtful(tokens: Tokens, mention: EntityMention) -> bool:
    """Whether the capitals may mean nothing, as in a heading, or in a common word that opens a sentence."""
    if mention.last - mention.first > 1:
        return mention.first in tokens.headings
    return _opens_with_common_word(tokens, mention.first)


def drop_words_beside_surnames(
    tokens: Tokens, candidates: Sequence[EntityMention], types: dict[NameTokens, EntityType]
) -> None:
    """Remove what joins the surname of a person of the text and a common word: "Vint Resigns", "Top Vint"."""
    persons = [name for name, type_ in types.items() if type_ == "person" and len(name) > 1]
    bearers = Counter(without_generation(name)[-1] for name in persons)
    plain = {name_of(tokens, mention) for mention in candidates if not _opens_with_common_word(tokens, mention.first)}
    running = {name_of(tokens, mention) for mention in candidates if mention.first not in tokens.headings}
    for name in persons:
        first = name[0].lower()
        if first in _NO_SURNAMES or first in NAME_FORMS.particles or name[0].endswith("."):
            continue
        if len(name) > 2 and name in running and all(word[0].isupper() for word in name):
            continue  # "Reed Jan Vint", beside Ann Reed
        if bearers[name[0]] or (name not in plain and bearers[name[-1]] > 1):
            del types[name]


def drop_guesses(
    tokens: Tokens,
    candidates: Sequence[EntityMention],
    certain: Set[int],
    types: dict[NameTokens, EntityType],
    votes: Mapping[NameTokens, Ballot],
    name_words: NameWords,
) -> None:
    """Remove single words that the model takes for a name once, if nothing else in the article says so.

    As a person or place, such a word may be a brand, a disease or a website; places that are known and given names
    stay. As a body, it may be any word that opens a sentence.
    """
    if not name_words.following_noun_types:
        return  # too little is known of what may be around a name
    kept = {name_of(tokens, m) for m in candidates if m.first in certain}
    guessed: dict[str, EntityType] = {}
    for word, type_ in {(tokens.texts[m.first], m.type) for m in candidates if m.last == m.first + 1}:
        if type_ not in ("person", "place", "organization") or types.get((word,)) != type_ or (word,) in kept:
            continue
        if votes[(word,)].get(type_, 0) <= 1 and not _is_known(word, type_, name_words):
            guessed[word] = type_
    places = (EntityMention(i, i + 1, guessed[word]) for i, word in enumerate(tokens.texts) if word in guessed)
    shown = {tokens.texts[place.first] for place in places if _is_shown(tokens, place, name_words)}
    for word in guessed.keys() - shown:
        del types[(word,)]


def _is_shown(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> bool:
    """Whether words that fit the type are around it: "Vint continued", "told Vint", "the Vint camp", "Orla-based"."""
    first, last, type_ = mention
    after = tokens.texts[last] if last < len(tokens.texts) else ""
    if type_ == "organization":
        plain = tokens.texts[first].istitle() and tokens.joined(last) and after.islower()
        opens = tokens.starts_sentence(first) and ";" not in tokens.gaps[first]
        listed = after in name_words.conjunctions and tokens.capital[last + 1 : last + 2] == [True]
        return listed or not (plain and opens) or _acts(tokens, last, name_words)
    if type_ == "place":
        return tokens.gaps[last] == "-" and after in name_words.participles_before_organizations
    told = tokens.joined(first) and tokens.texts[first - 1] in name_words.speech_verbs_to_hearers
    leads = tokens.joined(last) and after in name_words.nouns_after_persons
    return told or leads or tokens.possessive(last - 1) or precedes_past_verb(tokens, last, name_words)


def _acts(tokens: Tokens, last: int, name_words: NameWords) -> bool:
    """Whether a verb follows that shows a body: "Vint said", "Vint announced", "Vint holds the key", unlike "Vints"."""
    ending = name_words.present_endings or ("\0",)
    after, behind = tokens.texts[last], "".join(tokens.lower[last + 1 : last + 2])
    owns = after.endswith(ending) and behind in name_words.articles | name_words.things_own
    owns = owns and not tokens.texts[last - 1].endswith(ending)
    return owns or after in name_words.speech_verbs or precedes_past_verb(tokens, last, name_words)


def _is_known(word: str, type_: EntityType, name_words: NameWords) -> bool:
    """Whether a list has the word as a given name, place or body."""
    if type_ == "person":
        return word.lower() in GIVEN_OR_RARER
    if type_ == "organization":
        return word.lower() in name_words.lone_word_types
    known = is_state_or_town(word, name_words) or fold(word) in load_gazetteer().areas
    return known or word.lower() in name_words.directions  # "North" alone may stand for a region


def _opens_with_common_word(tokens: Tokens, i: int) -> bool:
    """Whether word i may have its capital only because it opens a sentence."""
    return tokens.opens(i) and tokens.lower[i] in tokens.forms
