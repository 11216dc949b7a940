"""Finds the country and the coordinates of a place in an article, if they are certain.

A name alone is rarely enough: there are Londons in England, Ontario and Kentucky. The text after the name ("Paris,
Texas"), the countries and states that the article names, and the home of its source decide. If they leave two towns, or
if none of them supports a town that is not known worldwide, the place has no point.

These rules and the gazetteer belong to the VERSION of the entities.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from clippings.documents import Entity, Point
from clippings.languages import find_name_words
from clippings.languages.gazetteer import Area, Gazetteer, Town, find_area, fold, load_gazetteer

WELL_KNOWN = 1_000_000  # a town with this many people needs no country with it
DOMINANT = 10  # times the people of the next largest town with the name
DOUBTFUL = 0.6  # a place with less confidence may be something else, and is no town
LARGE = 100_000  # a town with fewer people is never chosen for its size alone

# What may be a country or state, which has at most three words: ", Ohio", ", New South Wales".
_AREA_AFTER = re.compile(r",[ ]([^\W\d_][\w.]*(?:[ ][^\W\d_][\w.]*){0,2})")


def locate_places(text: str, entities: Sequence[Entity], language_code: str, home: str = "") -> tuple[Entity, ...]:
    """The entities, with the country and point of each place if they are certain.

    `home`: the home country or state of the article's source, by its name or code.
    """
    if not any(entity.type == "place" for entity in entities):
        return tuple(entities)
    gazetteer, usual = load_gazetteer(), find_name_words(language_code).usual_names
    places = [entity for entity in entities if entity.type == "place"]
    named = {area for place in places if (area := _find_own_area(place.name, gazetteer, usual))}
    behind = {place: set(_find_areas_after(text, place, gazetteer, usual)) for place in places}
    named = named.union(*behind.values(), filter(None, [find_area(home)]))
    return tuple(
        _locate(entity, named, behind[entity], gazetteer, usual) if entity.type == "place" else entity
        for entity in entities
    )


def _locate(
    place: Entity, named: Collection[Area], behind: Collection[Area], gazetteer: Gazetteer, usual: dict[str, str]
) -> Entity:
    """The place with what is certain about it; a country or state has no point."""
    area = _find_own_area(place.name, gazetteer, usual)
    certain = place.confidence > DOUBTFUL
    towns = gazetteer.towns.get(fold(place.name.partition(",")[0]), ()) if certain else ()
    town = choose_town(towns, named, behind) if behind or not area else None  # "Washington" alone may be the state
    if town:
        return replace(place, country=town.area.country, point=Point(town.lat, town.lon))
    return replace(place, country=area.country if area else None, point=None)


def choose_town(towns: Sequence[Town], named: Collection[Area], behind: Collection[Area] = ()) -> Town | None:
    """The only town of a name that an article can mean; `towns`: the largest first, `behind`: areas after the name."""
    if behind:
        inside = [town for town in towns if is_within(town, behind)]
        return inside[0] if inside and _is_dominant(inside) else None
    if not towns:
        return None
    inside = _select_towns_in(towns, named)
    if _is_dominant(towns) and towns[0].population >= LARGE:
        known = towns[0].population >= WELL_KNOWN or is_within(towns[0], named)
        return towns[0] if known and set(inside) <= {towns[0]} else None
    return inside[0] if len(inside) == 1 else None


def _select_towns_in(towns: Sequence[Town], named: Collection[Area]) -> list[Town]:
    """The towns in the named states, else those in the named countries."""
    states = [town for town in towns if town.area in named]
    return states or [town for town in towns if is_within(town, named)]


def is_within(town: Town, areas: Collection[Area]) -> bool:
    """Whether a town is in one of these countries and states."""
    return town.area in areas or Area(town.area.country) in areas


def _is_dominant(towns: Sequence[Town]) -> bool:
    """Whether the first town is so much larger than the others that its name alone is enough."""
    return len(towns) == 1 or towns[0].population >= DOMINANT * towns[1].population


def _find_own_area(name: str, gazetteer: Gazetteer, usual: dict[str, str]) -> Area | None:
    """The country or state with that name."""
    written = usual.get(name.rstrip(".").casefold(), name)
    return gazetteer.areas.get(fold(written))


def _find_areas_after(text: str, place: Entity, gazetteer: Gazetteer, usual: dict[str, str]) -> Iterator[Area]:
    """The country or state that follows the name after a comma, or is within it: "Paris, Texas"."""
    for span in place.spans:
        inside = text.find(",", span.start, span.end)
        behind = _AREA_AFTER.match(text, span.end if inside < 0 else inside)
        words = behind[1].split() if behind and behind[1][0].isupper() else []
        for count in range(len(words), 0, -1):
            if area := _find_own_area(" ".join(words[:count]), gazetteer, usual):
                yield area
                break
