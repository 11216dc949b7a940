"""Countries, states and towns of the world, from one packaged file.

It has the towns of GeoNames with at least 15,000 people, under the license CC BY 4.0 (see LICENSE.txt next to this
file), and is written by `python -m tests.languages.cut_gazetteer`.
"""

import gzip
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

_FILE = "gazetteer.tsv.gz"
_SPACES = re.compile(r"[\s.\-]+")


class Area(NamedTuple):
    """A country, or a part of one that newspapers name after towns: a state, a province."""

    country: str  # ISO 3166 code
    region: str = ""  # as GeoNames writes it; "" for the whole country


class Town(NamedTuple):
    population: int
    area: Area
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Countries, states and towns by their folded names."""

    areas: dict[str, Area]
    towns: dict[str, tuple[Town, ...]]  # the towns of each name, the largest first


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer, which is read once per process, in a tenth of a second."""
    packed = resources.files(__package__).joinpath(_FILE).read_bytes()
    return read_gazetteer(gzip.decompress(packed).decode().splitlines())


def read_gazetteer(lines: Iterable[str]) -> Gazetteer:
    """The gazetteer from lines of names and their meanings, the largest towns first."""
    areas: dict[str, Area] = {}
    towns: dict[str, list[Town]] = {}
    for line in lines:
        names, country, region, *town = line.split("\t")
        for name in filter(None, names.split("|")):
            if town:
                lat, lon, population = town
                found = Town(int(population), Area(country, region), float(lat), float(lon))
                towns.setdefault(name, []).append(found)
            else:
                areas[name] = Area(country, region)
    return Gazetteer(areas, {name: tuple(listed) for name, listed in towns.items()})


def fold(name: str) -> str:
    """A name in the gazetteer's form: lower case without accents, one space between words, no article."""
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _SPACES.sub(" ", "".join(letters).casefold().replace("’", "'")).strip().removeprefix("the ")


def find_area(name: str) -> Area | None:
    """The country or state with a name, or a country by its code: "Ontario", "CA"."""
    areas = load_gazetteer().areas
    if name.isupper() and len(name) == 2 and any(area == Area(name) for area in areas.values()):
        return Area(name)
    return areas.get(fold(name))
