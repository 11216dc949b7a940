"""Which mentions of persons are one person's: full names compared, single names given to whom they fit."""

from collections.abc import Sequence

from clippings.enrich.entities.mentions import Mention
from clippings.enrich.entities.merge_others import Group
from clippings.enrich.text.tokens import Words
from clippings.languages.given_names import FAMILY_FIRST, GIVEN, MEN, SHORT, WOMEN

Name = tuple[str, ...]

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
CANDIDATES = 20  # persons of one name, and names of one person, that are compared: lists have thousands
_HE = frozenset({"mr", "sir", "m", "monsieur", "herr", "señor", "lord"})
_SHE = frozenset({"mrs", "ms", "miss", "mme", "mlle", "madame", "frau", "señora", "lady", "dame"})


class People:
    """The persons of an article by the parts of their names."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._owners: dict[Name, Group] = {}  # full name -> person
        self._parts: dict[str, list[Group]] = {}  # first or last word of a full name -> persons, the last named last

    def introduce(self, name: Name) -> None:
        """Take note of a full name, of a new person or of one who has it in another form."""
        if name in self._owners:
            return
        same = self._parts.get(surname(name), ())
        fitting = [group for group in same if any(fits(name, other) for other in group.names[:CANDIDATES])]
        group = fitting[-1] if fitting else self._found()
        group.names.append(name)
        self._owners[name] = group
        for part in {surname(name), bare(name)[0], bare(name)[-1]}:
            self._remember(part, group)

    def find(self, name: Name, she: bool | None) -> Group:
        """The person whom a name means; a single name is a surname before it is a first name."""
        if name in self._owners:
            return self._owners[name]
        candidates = self._parts.get(name[-1], [])
        if not candidates:
            group = self._owners[name] = self._found()
            return group
        return _choose(candidates, name[-1], she)

    def _found(self) -> Group:
        group = Group("person")
        self.groups.append(group)
        return group

    def _remember(self, part: str, group: Group) -> None:
        persons = self._parts.setdefault(part, [])
        if group not in persons:
            persons.append(group)
            del persons[:-CANDIDATES]


def merge_people(words: Words, mentions: Sequence[Mention]) -> list[Group]:
    """All full names first, so that the surname in a headline finds the person whom the text introduces later."""
    people = People()
    names = [fold(words.texts[mention.first : mention.last]) for mention in mentions]
    for name in names:
        if len(bare(name)) > 1:
            people.introduce(name)
    for mention, name in zip(mentions, names, strict=True):
        group = people.find(name, _gender_of_title(words, mention))
        group.add(mention)
        group.single += len(name) == 1
    return people.groups


def _choose(candidates: Sequence[Group], part: str, she: bool | None) -> Group:
    """Who was called by that name alone keeps it; before that it is the first so named, the article's subject."""
    pool = [group for group in candidates if she is None or _is_she(group) in {she, None}] or candidates
    pool = [group for group in pool if any(surname(name) == part for name in group.names[:CANDIDATES])] or pool
    holding = [group for group in pool if group.single]
    if holding:
        return max(holding, key=lambda group: group.mentions[-1].first)
    return next((group for group in pool if group.mentions), pool[0])


def _gender_of_title(words: Words, mention: Mention) -> bool | None:
    """Whether a title before the name says that the person is a woman."""
    if not words.joined(mention.first):
        return None
    title = words.bare[mention.first - 1]
    return True if title in _SHE else False if title in _HE else None


def _is_she(group: Group) -> bool | None:
    first = {name[0] for name in group.names[:CANDIDATES]}
    if first & WOMEN:
        return None if first & MEN else True
    return False if first & MEN else None


def fold(names: Sequence[str]) -> Name:
    """A name for comparison: small letters, no full stops."""
    return tuple(name.rstrip(".").casefold() for name in names)


def bare(name: Name) -> Name:
    """A person's name without "Jr." and the like."""
    return name[:-1] if len(name) > 1 and name[-1].rstrip(".").casefold() in SUFFIXES else name


def surname(name: Name) -> str:
    """ "lane" of "ann lane jr", "han" of "han soo min"."""
    name = bare(name)
    syllables = len(name) > 2 or (len(name) == 2 and (name[0] not in GIVEN or "-" in name[1]))
    if name[0] in FAMILY_FIRST and syllables and name[1] not in GIVEN:
        return name[0]
    return name[-1]


def fits(name: Name, other: Name) -> bool:
    """Whether two full names can be one person's: the one ends the other, or the surname and what is before agree."""
    shorter, longer = sorted((bare(name), bare(other)), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    if surname(name) != surname(other) or not _same_first(shorter[0], longer[0]):
        return False
    middles = shorter[1:-1], longer[1:-1]
    return not all(middles) or middles[0][0][0] == middles[1][0][0]


def _same_first(a: str, b: str) -> bool:
    shorter, longer = sorted((a, b), key=len)
    if longer in SHORT.get(shorter, ()) or shorter in SHORT.get(longer, ()):
        return True
    if (shorter in MEN and longer in WOMEN) or (shorter in WOMEN and longer in MEN):
        return shorter == longer
    return longer.startswith(shorter)
