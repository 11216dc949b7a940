"""One canonical name for all the names of one person, organization or place within an article."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clippings.documents import EntityType
from clippings.enrich.mentions import Mention
from clippings.enrich.naming import Naming
from clippings.enrich.words import Words

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass
class Group:
    """The mentions of one entity, collected in the order of the text."""

    type: EntityType
    names: dict[tuple[str, ...], int] = field(default_factory=dict)  # each name -> how often
    mentions: list[Mention] = field(default_factory=list)
    recent: int = -1  # the word of its last mention so far

    def add(self, mention: Mention, name: tuple[str, ...]) -> None:
        self.names[name] = self.names.get(name, 0) + 1
        self.mentions.append(mention)
        self.recent = mention.first


def merge(words: Words, mentions: Sequence[Mention], naming: Naming) -> list[Group]:
    """Groups in no particular order."""
    persons = [mention for mention in mentions if mention.type == "person"]
    others = [mention for mention in mentions if mention.type != "person"]
    return merge_persons(words, persons, naming) + merge_others(words, others, naming)


def merge_persons(words: Words, mentions: Sequence[Mention], naming: Naming) -> list[Group]:
    """Full names first, so that a headline's surname finds the person whom the text introduces later."""
    groups: list[Group] = []
    by_part: dict[str, list[Group]] = {}
    owner: dict[tuple[str, ...], Group] = {}
    for mention in mentions:
        name = plain(words.texts[mention.first : mention.last])
        if len(bare(name)) > 1 and name not in owner:
            same = by_part.get(bare(name)[-1], ())
            fitting = [group for group in same if any(fits(name, other) for other in group.names)]
            group = fitting[-1] if fitting else Group("person")
            if not fitting:
                groups.append(group)
            owner[name] = group
            group.names[name] = 0
            for part in {bare(name)[-1], bare(name)[0]}:
                if group not in by_part.setdefault(part, []):
                    by_part[part].append(group)
    for mention in mentions:
        name = plain(words.texts[mention.first : mention.last])
        found = owner.get(name)
        if found is None:
            candidates = by_part.get(bare(name)[-1], [])
            found = choose(candidates, bare(name)[-1]) if candidates else None
        if found is None:
            found = Group("person")
            groups.append(found)
            by_part.setdefault(name[-1], []).append(found)
            owner[name] = found
        found.add(mention, name)
    return groups


def choose(candidates: Sequence[Group], part: str) -> Group:
    """The person whom a single name means: by surname before first name, the one mentioned last before it."""
    by_surname = [group for group in candidates if any(bare(name)[-1] == part for name in group.names)]
    pool = by_surname or candidates
    before = [group for group in pool if group.recent >= 0]
    return max(before, key=lambda group: group.recent) if before else pool[0]


def plain(names: Sequence[str]) -> tuple[str, ...]:
    """A name without full stops, in capitals only where it is an abbreviation."""
    return tuple(name.rstrip(".") for name in names)


def bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without "Jr." and the like."""
    return name[:-1] if len(name) > 1 and name[-1].lower() in SUFFIXES else name


def fits(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: same surname, and first names that agree."""
    a, b = bare(name), bare(other)
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    return same_first(a[0], b[0])


def same_first(a: str, b: str) -> bool:
    shorter, longer = sorted((a.lower(), b.lower()), key=len)
    return longer.startswith(shorter[:3]) if len(shorter) > 2 else longer.startswith(shorter)


def merge_others(words: Words, mentions: Sequence[Mention], naming: Naming) -> list[Group]:
    groups: dict[str, Group] = {}
    for mention in mentions:
        name = plain(words.texts[mention.first : mention.last])
        key = " ".join(name).lower()
        key = naming.same.get(key, key).lower()
        assert mention.type
        groups.setdefault(key, Group(mention.type)).add(mention, name)
    return list(groups.values())


def canonical(words: Words, group: Group, naming: Naming) -> str:
    """The fullest name: of a person the one with most words, of others the usual name or the longest used."""
    texts: dict[str, int] = {}
    for mention in group.mentions:
        text = words.text[words.starts[mention.first] : words.ends[mention.last - 1]]
        texts[text] = texts.get(text, 0) + 1
    for text in texts:
        if usual := naming.same.get(text.lower().rstrip(".")):
            return usual
    return max(texts, key=lambda text: (len(text.split()), not text.isupper(), texts[text], len(text)))
