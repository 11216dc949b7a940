"""Joins all mentions of an organization, place or thing in an article, and chooses its canonical name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.text.tokens import Tokens, straighten
from clippings.languages import NAME_FORMS
from clippings.languages.name_words import NameWords
from clippings.languages.word_lists import match_any

_PLURAL = re.compile(rf"(?:{match_any(NAME_FORMS.plural_endings)})\Z")


@dataclass(eq=False)
class EntityCluster:
    """The mentions of one entity, in the order of the text."""

    type: EntityType
    mentions: list[EntityMention] = field(default_factory=list)
    names: list[NameTokens] = field(default_factory=list)  # a person's full names
    called: set[str] = field(default_factory=set)  # single words, folded, that have meant a person

    def add(self, mention: EntityMention) -> None:
        self.mentions.append(mention)


def merge_things(
    tokens: Tokens, mentions: Sequence[EntityMention], initials: Mapping[NameTokens, NameTokens], name_words: NameWords
) -> list[EntityCluster]:
    """The entities that are not people. `initials`: initials -> the full name."""
    clusters: dict[tuple[str, EntityType], EntityCluster] = {}
    parts = _find_short_names(tokens, mentions, name_words)
    for mention in mentions:
        assert mention.type
        name = tuple(tokens.texts[mention.first : mention.last])
        name = initials.get(name, name)
        if mention.type == "organization":
            name = parts.get(name, name)
        usual = usual_name(text_of(tokens, mention), name_words)
        key = usual.casefold() if usual else _make_key(name, mention.type, name_words), mention.type
        clusters.setdefault(key, EntityCluster(mention.type)).add(mention)
    return list(clusters.values())


def _make_key(name: NameTokens, type_: EntityType, name_words: NameWords) -> str:
    """The same key for names of one thing: "State Department" and "Department of State", "RAND", "RAND Corporation"."""
    lower = [word.rstrip(".").casefold() for word in name]
    if type_ == "group" and len(lower) == 1:
        return _PLURAL.sub("", lower[0])
    if type_ == "place" and len(lower) > 1 and lower[-1] in NAME_FORMS.district_suffixes:
        lower.pop()
    if type_ == "organization":
        if len(lower) > 1 and lower[-1] in name_words.company_forms:
            lower.pop()
        if not NAME_FORMS.ministries.isdisjoint(lower):
            lower = sorted(set(lower) - name_words.linking_words - NAME_FORMS.ministry_countries)
    return " ".join(lower)


def _find_short_names(
    tokens: Tokens, mentions: Sequence[EntityMention], name_words: NameWords
) -> dict[NameTokens, NameTokens]:
    """Single words -> the longer name of an organization, which ends with that word or adds only its trade."""
    found: dict[NameTokens, NameTokens] = {}
    trades = name_words.last_word_types.keys()
    for mention in reversed(mentions):
        if mention.type == "organization" and mention.last - mention.first > 1:
            name = tuple(tokens.texts[mention.first : mention.last])
            found[(name[-1],)] = name
            if name[0].lower() not in trades and trades >= {word.rstrip(".").lower() for word in name[1:]}:
                found[(name[0],)] = name
    return {name: longer for name, longer in found.items() if name[0].lower() not in name_words.last_words_alone}


def usual_name(text: str, name_words: NameWords) -> str | None:
    """The usual name of a state or union that has several."""
    return name_words.usual_names.get(straighten(text).rstrip(".").casefold())


def choose_canonical_name(tokens: Tokens, cluster: EntityCluster, name_words: NameWords) -> str:
    """The fullest name: a person's name with the most words, a state's usual name, else the longest one used."""
    texts: dict[str, int] = {}
    for mention in cluster.mentions:
        text = text_of(tokens, mention)
        if text not in texts and (usual := usual_name(text, name_words)):
            return usual
        texts[text] = texts.get(text, 0) + 1
    names: dict[str, int] = {}
    for text, times in texts.items():
        name = " ".join(text.split())
        names[name] = names.get(name, 0) + times
    return max(names, key=lambda name: (len(name.split()), not name.isupper(), names[name], len(name)))


def text_of(tokens: Tokens, mention: EntityMention) -> str:
    return tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last - 1]]
