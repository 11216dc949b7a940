"""Finds the person that a surname alone probably means, among all who have it (pure)."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from clippings.linking.names import is_latin
from clippings.linking.sightings import Sighting, find_fields

BY_FAR = 5  # how many times the stories of the next person with the surname, and the fewest stories at all
NEAR = 400  # days around an article in which the bearers of a surname are counted


@dataclass(frozen=True, slots=True)
class Bearer:
    """When a person is named in full, and how the articles refer to that person."""

    days: tuple[int, ...]  # day numbers of the stories, in order
    undated: int  # stories without a day, which may be from any time
    told: frozenset[str]  # he, she or both
    is_latin: frozenset[bool]  # for each script of the name, whether it is Latin
    fields: frozenset[str]  # of work

    @property
    def stories(self) -> int:
        return len(self.days) + self.undated

    def count_near(self, moment: date | None) -> int:
        if moment is None:
            return self.stories
        day = moment.toordinal()
        return self.undated + bisect_right(self.days, day + NEAR) - bisect_left(self.days, day - NEAR)


def describe_bearer(sightings: Sequence[Sighting]) -> Bearer:
    stories: dict[str, int | None] = {}
    for one in sightings:
        before, day = stories.get(one.told_in), one.day.toordinal() if one.day else None
        stories[one.told_in] = min(filter(None, (before, day)), default=None)
    days = sorted(day for day in stories.values() if day)
    told = frozenset(one.pronoun for one in sightings if one.pronoun in ("he", "she"))
    scripts = frozenset(is_latin(one.name) for one in sightings)
    return Bearer(tuple(days), len(stories) - len(days), told, scripts, _find_work(sightings))


def _find_work(sightings: Sequence[Sighting]) -> frozenset[str]:
    return frozenset[str]().union(*(find_fields(one.roles, one.language) for one in sightings))


def find_bearer_in_copies(
    named: Mapping[str, Mapping[int, Collection[str]]], same: Sequence[Sighting]
) -> tuple[int, str] | None:
    """The only person whom other copies of the article name in full. named: in each story, the people and the articles
    that name them.
    """
    full = list(named.get(same[0].told_in, {}).items())
    if len(full) != 1 or not {one.article for one in same}.isdisjoint(full[0][1]):
        return None
    return full[0][0], "a copy of the article names this one in full"


def find_bearer(bearers: Sequence[tuple[int, Bearer]], same: Sequence[Sighting]) -> tuple[int, str] | None:
    """The person with this surname who is named by far the most at that time, if nothing that the article says of the
    name is against it. same: the name in the article and its copies.
    """
    day = min((one.day for one in same if one.day), default=None)
    script, found, most, next_one = is_latin(same[0].name), None, 0, 0
    for number, bearer in bearers:
        if bearer.stories <= next_one or (bearer.stories < BY_FAR and most < BY_FAR):
            break  # all that follow are named even less, or too seldom
        if script not in bearer.is_latin:
            continue
        count = bearer.count_near(day)
        if count > most:
            found, most, next_one = (number, bearer), count, most
        elif count > next_one:
            next_one = count
    if found is None or most < max(BY_FAR, BY_FAR * next_one):
        return None
    told = {one.pronoun for one in same if one.pronoun in ("he", "she")}
    if told and found[1].told and found[1].told.isdisjoint(told):
        return None
    work = _find_work(same)
    if work and found[1].fields and found[1].fields.isdisjoint(work):
        return None
    return found[0], f"{most} articles of that time name this one in full, {next_one} the next"
