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
from clippings.enrich.text.tokens import Tokens, straighten
from clippings.languages import NAME_FORMS
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.languages.given_names import FAMILY_FIRST, GIVEN_OR_RARER
from clippings.languages.name_words import NameWords

NEWS = 800  # most words of a news article for each word that shows it; half as many for the first
SHORT = 50  # words of a text that is too short to tell
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
    """Remove what the model takes for a name once, if nothing else in the article says so.

    As a person or place, a single word may be a brand, a disease or a website; places that are known and given names
    stay. As a body, it may be any word that opens a sentence. The models have learned from news: in other texts, most
    of what they call a body once is a work, a people or a term, however many words it has.
    """
    if not name_words.following_noun_types:
        return  # too little is known of what may be around a name
    kept = {name_of(tokens, m) for m in candidates if m.first in certain}
    news = _is_news(tokens, name_words)
    guessed: dict[NameTokens, EntityType] = {}
    for name, type_ in {(name_of(tokens, m), m.type) for m in candidates}:
        if type_ not in ("person", "place", "organization") or types.get(name) != type_ or name in kept:
            continue
        doubtful = len(name) == 1 or (type_ == "organization" and not news)
        if doubtful and votes[name].get(type_, 0) <= 1 and not _is_known(name, type_, name_words):
            guessed[name] = type_
    words = {name[0]: type_ for name, type_ in guessed.items() if len(name) == 1}
    places = [EntityMention(i, i + 1, words[word]) for i, word in enumerate(tokens.texts) if word in words]
    places += [m for m in candidates if m.last > m.first + 1 and name_of(tokens, m) in guessed]
    shown = {name_of(tokens, place) for place in places if _is_shown(tokens, place, news, name_words)}
    for name in guessed.keys() - shown:
        del types[name]


def _is_news(tokens: Tokens, name_words: NameWords) -> bool:
    """Whether people speak in the text, or days are named, as often as in news; also if that cannot be told."""
    if not name_words.days or len(tokens.texts) < SHORT:
        return True
    shown = sum(map(name_words.words_of_news.__contains__, tokens.lower))
    return (shown - 0.5) * NEWS >= len(tokens.texts)


def _is_shown(tokens: Tokens, mention: EntityMention, news: bool, name_words: NameWords) -> bool:
    """Whether words that fit the type are around it: "Vint continued", "told Vint", "the Vint camp", "Orla-based"."""
    first, last, type_ = mention
    if type_ == "organization":
        return _is_body_shown(tokens, mention, news, name_words)
    after = tokens.texts[last] if last < len(tokens.texts) else ""
    if type_ == "place":
        return tokens.gaps[last] == "-" and after in name_words.participles_before_organizations
    told = tokens.joined(first) and tokens.texts[first - 1] in name_words.speech_verbs_to_hearers
    leads = tokens.joined(last) and after in name_words.nouns_after_persons
    acts = precedes_past_verb(tokens, last, name_words) or _is_subject(tokens, first, name_words)
    return told or leads or tokens.possessive(last - 1) or acts


def _is_subject(tokens: Tokens, i: int, name_words: NameWords) -> bool:
    """Whether word i begins a clause and has a verb: "Vint doesn't", "Vint was", unlike "the taxon Vint was"."""
    acts = tokens.joined(i + 1) and straighten(tokens.texts[i + 1]) in name_words.verbs_of_one
    return acts and (tokens.opens(i) or not tokens.joined(i) or tokens.lower[i - 1] in name_words.conjunctions)


def _is_body_shown(tokens: Tokens, mention: EntityMention, news: bool, name_words: NameWords) -> bool:
    """Whether a body acts: "Vint announced"; in news, also whether it only does not look like an opening word."""
    first, last = mention[:2]
    after = tokens.texts[last] if last < len(tokens.texts) else ""
    if tokens.joined(last) and _acts(tokens, last, name_words):
        return True
    if not news:
        staffed = tokens.joined(last) and name_words.noun_types.get(after) == "person"  # "a Vint chairman"
        return staffed or (tokens.gaps[last] == " (" and after.isupper())
    opens = tokens.starts_sentence(first) and ";" not in tokens.gaps[first]
    plain = tokens.texts[first].istitle() and tokens.joined(last) and after.islower()
    return not (plain and opens) or (after in name_words.conjunctions and tokens.capital[last + 1 : last + 2] == [True])


def _acts(tokens: Tokens, last: int, name_words: NameWords) -> bool:
    """Whether a verb follows that shows a body: "Vint said", "Vint announced", "Vint holds the key", unlike "Vints"."""
    ending = name_words.present_endings or ("\0",)
    after, behind = tokens.texts[last], "".join(tokens.lower[last + 1 : last + 2])
    owns = after.endswith(ending) and behind in name_words.articles | name_words.things_own
    owns = owns and not tokens.texts[last - 1].endswith(ending)
    return owns or after in name_words.speech_verbs or precedes_past_verb(tokens, last, name_words)


def _is_known(name: NameTokens, type_: EntityType, name_words: NameWords) -> bool:
    """Whether a list has the word as a given name, place or body, or the form of the name states a body."""
    if type_ == "organization":
        return find_stated_type(list(name), name_words) is not None
    word = name[0]
    if type_ == "person":
        return word.lower() in GIVEN_OR_RARER
    known = is_state_or_town(word, name_words) or fold(word) in load_gazetteer().areas
    return known or word.lower() in name_words.directions  # "North" alone may stand for a region


def _opens_with_common_word(tokens: Tokens, i: int) -> bool:
    """Whether word i may have its capital only because it opens a sentence."""
    return tokens.opens(i) and tokens.lower[i] in tokens.forms
