"""Joins the mentions of one person: compares full names, and gives single names to the person they fit."""

from collections.abc import Sequence

from clippings.enrich.entities.mentions import EntityMention, NameTokens
from clippings.enrich.entities.merge_others import EntityCluster
from clippings.enrich.text.tokens import Tokens
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import FAMILY_FIRST, GIVEN, MEN, SHORT, WOMEN

CANDIDATES = 20  # most persons of one name, and names of one person, that are compared: lists have thousands


class People:
    """The persons of an article, found by the parts of their names."""

    def __init__(self) -> None:
        self.clusters: list[EntityCluster] = []
        self._owners: dict[NameTokens, EntityCluster] = {}  # full name -> person
        # First or last word of a full name -> persons, in the order in which they were last named.
        self._parts: dict[str, list[EntityCluster]] = {}

    def introduce(self, name: NameTokens) -> None:
        """Note a full name, either of a new person or as another form of a known person's name."""
        if name in self._owners:
            return
        same = self._parts.get(surname(name), ())
        fitting = [cluster for cluster in same if any(fits(name, other) for other in cluster.names[:CANDIDATES])]
        cluster = fitting[-1] if fitting else self._add_person()
        cluster.names.append(name)
        self._owners[name] = cluster
        for part in {surname(name), without_generation(name)[0], without_generation(name)[-1]}:
            self._remember(part, cluster)

    def find(self, name: NameTokens, she: bool | None) -> EntityCluster:
        """The person that a name means; a single name is a surname before it is a first name."""
        if name in self._owners:
            return self._owners[name]
        candidates = self._parts.get(name[-1], [])
        if not candidates:
            cluster = self._owners[name] = self._add_person()
            return cluster
        return _choose_person(candidates, name[-1], she)

    def _add_person(self) -> EntityCluster:
        cluster = EntityCluster("person")
        self.clusters.append(cluster)
        return cluster

    def _remember(self, part: str, cluster: EntityCluster) -> None:
        persons = self._parts.setdefault(part, [])
        if cluster not in persons:
            persons.append(cluster)
            del persons[:-CANDIDATES]


def merge_people(tokens: Tokens, mentions: Sequence[EntityMention]) -> list[EntityCluster]:
    """The persons of the mentions. Full names come first, so that a surname in a headline finds the person that the
    text introduces later.
    """
    people = People()
    names = [fold(tokens.texts[mention.first : mention.last]) for mention in mentions]
    for name in names:
        if len(without_generation(name)) > 1:
            people.introduce(name)
    for mention, name in zip(mentions, names, strict=True):
        cluster = people.find(name, _is_title_of_woman(tokens, mention))
        cluster.add(mention)
        if len(name) == 1:
            cluster.called.add(name[0])
    return people.clusters


def _choose_person(candidates: Sequence[EntityCluster], part: str, she: bool | None) -> EntityCluster:
    """The person who was called by that word alone, else by another single word, else the first with that name."""
    pool = [cluster for cluster in candidates if she is None or _is_woman(cluster) in {she, None}] or candidates
    pool = [cluster for cluster in pool if any(surname(name) == part for name in cluster.names[:CANDIDATES])] or pool
    holding = [cluster for cluster in pool if part in cluster.called] or [c for c in pool if c.called]
    if holding:
        return max(holding, key=lambda cluster: cluster.mentions[-1].first)
    return next((cluster for cluster in pool if cluster.mentions), pool[0])


def _is_title_of_woman(tokens: Tokens, mention: EntityMention) -> bool | None:
    """Whether a title before the name is a woman's; None if it does not say."""
    if not tokens.joined(mention.first):
        return None
    title = tokens.bare[mention.first - 1]
    return True if title in NAME_FORMS.titles_of_women else False if title in NAME_FORMS.titles_of_men else None


def _is_woman(cluster: EntityCluster) -> bool | None:
    first = {name[0] for name in cluster.names[:CANDIDATES]}
    if first & WOMEN:
        return None if first & MEN else True
    return False if first & MEN else None


def fold(names: Sequence[str]) -> NameTokens:
    """A name for comparison, in lower case and without full stops."""
    return tuple(name.rstrip(".").casefold() for name in names)


def without_generation(name: NameTokens) -> NameTokens:
    """A person's name without "Jr." and the like."""
    return name[:-1] if len(name) > 1 and name[-1].rstrip(".").casefold() in NAME_FORMS.generations else name


def surname(name: NameTokens) -> str:
    """The surname of a folded name: "lane" of "ann lane jr", "han" of "han soo min"."""
    name = without_generation(name)
    syllables = len(name) > 2 or (len(name) == 2 and (name[0] not in GIVEN or "-" in name[1]))
    if name[0] in FAMILY_FIRST and syllables and name[1] not in GIVEN:
        return name[0]
    return name[-1]


def fits(name: NameTokens, other: NameTokens) -> bool:
    """Whether two full names can be one person's: one ends the other, or the surname and the words before it agree."""
    shorter, longer = sorted((without_generation(name), without_generation(other)), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    if surname(name) != surname(other) or not _may_be_same_given_name(shorter[0], longer[0]):
        return False
    middles = shorter[1:-1], longer[1:-1]
    return not all(middles) or middles[0][0][0] == middles[1][0][0]


def _may_be_same_given_name(a: str, b: str) -> bool:
    shorter, longer = sorted((a, b), key=len)
    if longer in SHORT.get(shorter, ()) or shorter in SHORT.get(longer, ()):
        return True
    if (shorter in MEN and longer in WOMEN) or (shorter in WOMEN and longer in MEN):
        return shorter == longer
    return longer.startswith(shorter)
