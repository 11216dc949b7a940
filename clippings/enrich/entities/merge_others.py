"""One group for all the mentions of one organization, place or thing within an article, and its canonical name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from clippings.documents import EntityType
from clippings.enrich.entities.mentions import Mention
from clippings.enrich.text.tokens import Words
from clippings.languages.name_words import NameWords

Name = tuple[str, ...]


@dataclass(eq=False)
class Group:
    """The mentions of one entity, in the order of the text."""

    type: EntityType
    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)  # of a person: the full names
    single: int = 0  # of a person: how many mentions have one word

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)


def merge_things(
    words: Words, mentions: Sequence[Mention], initials: Mapping[Name, Name], naming: NameWords
) -> list[Group]:
    """`initials`: initials -> the name that they stand for."""
    groups: dict[tuple[str, EntityType], Group] = {}
    parts = _parts(words, mentions, naming)
    for mention in mentions:
        assert mention.type
        name = tuple(words.texts[mention.first : mention.last])
        name = initials.get(name, name)
        if mention.type == "organization":
            name = parts.get(name, name)
        usual = usual_name(text_of(words, mention), naming)
        key = usual.casefold() if usual else _key(name, mention.type, naming), mention.type
        groups.setdefault(key, Group(mention.type)).add(mention)
    return list(groups.values())


def _key(name: Name, type_: EntityType, naming: NameWords) -> str:
    """Equal for names of one thing: "State Department" and "Department of State", "RAND" and "RAND Corporation"."""
    lower = [word.rstrip(".").casefold() for word in name]
    if type_ == "group" and len(lower) == 1:
        return lower[0].removesuffix("s")
    if type_ == "place" and len(lower) > 1 and lower[-1] in {"d.c", "dc"}:
        lower.pop()
    if type_ == "organization":
        if len(lower) > 1 and lower[-1] in naming.legal:
            lower.pop()
        if "department" in lower or "ministry" in lower:
            lower = sorted({word for word in lower if word not in naming.links} - {"u.s"})
    return " ".join(lower)


def _parts(words: Words, mentions: Sequence[Mention], naming: NameWords) -> dict[Name, Name]:
    """Single words -> the longer name of an organization, which ends with that word or goes on with its trade alone."""
    found: dict[Name, Name] = {}
    for mention in reversed(mentions):
        if mention.type == "organization" and mention.last - mention.first > 1:
            name = tuple(words.texts[mention.first : mention.last])
            found[(name[-1],)] = name
            if all(word.rstrip(".").lower() in naming.last for word in name[1:]) and name[0].lower() not in naming.last:
                found[(name[0],)] = name
    return {name: longer for name, longer in found.items() if name[0].lower() not in naming.proper}


def usual_name(text: str, naming: NameWords) -> str | None:
    """The usual name of what has several: of states and unions."""
    return naming.same.get(text.rstrip(".").replace("’", "'").casefold())


def canonical(words: Words, group: Group, naming: NameWords) -> str:
    """The fullest name: of a person the one with most words, of a state the usual one, else the longest used."""
    texts: dict[str, int] = {}
    for mention in group.mentions:
        text = text_of(words, mention)
        if text not in texts and (usual := usual_name(text, naming)):
            return usual
        texts[text] = texts.get(text, 0) + 1
    names: dict[str, int] = {}
    for text, times in texts.items():
        name = " ".join(text.split())
        names[name] = names.get(name, 0) + times
    return max(names, key=lambda name: (len(name.split()), not name.isupper(), names[name], len(name)))


def text_of(words: Words, mention: Mention) -> str:
    return words.text[words.starts[mention.first] : words.ends[mention.last - 1]]
